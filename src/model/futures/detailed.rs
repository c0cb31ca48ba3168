//! All that can be said of many futures, for files: what the page shows, and what it leaves out.

use serde::Serialize;

use crate::model::metrics::ratio;

use super::draws::Draws;
use super::market::Market;
use super::outcome::{Fan, Futures, Quantiles};
use super::simulation::Simulation;

/// Single futures that are told month by month.
const SINGLE: usize = 20;

/// What a scenario comes to in many futures, in detail.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DetailedFutures {
    /// What the page shows.
    #[serde(flatten)]
    pub shown: Futures,
    /// Net present value of the site, after tax and before debt, $.
    pub npv_usd: Quantiles,
    /// Bitcoin's price, $: N values each.
    pub btc_price_usd: Fan,
    /// The market rent of GPUs as a multiple of what is assumed for the month: N values each.
    pub gpu_rent_of_assumed: Fan,
    /// Twenty single futures of the cumulative cash, the first ones, $: N+1 values each.
    pub single_cumulative_usd: Vec<Vec<f64>>,
}

impl Simulation {
    /// What is said of the futures computed so far, in detail: their draws are drawn again, which gives the same.
    #[must_use]
    pub fn in_detail(&self) -> DetailedFutures {
        let shown = self.outcome();
        let assumed = &self.assumed.paths;
        let mut bent = assumed.clone();
        let mut price_by_month = vec![Vec::new(); assumed.months()];
        let mut rent_by_month = price_by_month.clone();
        for future in 0..shown.futures_by_month {
            let mut draws = Draws::of_markets(shown.seed, future);
            match self.with_ranges_drawn(future) {
                Some(site) => {
                    bent = site.paths.clone();
                    Market::of(&site.scenario).bend(&site.paths, &mut bent, &mut draws);
                }
                None => _ = self.market.bend(assumed, &mut bent, &mut draws),
            }
            let rents = bent.gpu_rent.by_month().iter().zip(assumed.gpu_rent.by_month());
            for (month, (rent, assumed)) in rents.enumerate() {
                price_by_month[month].push(bent.price_usd[month]);
                rent_by_month[month].push(ratio(*rent, *assumed).unwrap_or(1.0));
            }
        }
        let single = 0..SINGLE.min(shown.futures_by_month as usize);
        DetailedFutures {
            npv_usd: Quantiles::of(&self.each().map(|future| future.npv_usd).collect::<Vec<f64>>()),
            btc_price_usd: fan(&price_by_month),
            gpu_rent_of_assumed: fan(&rent_by_month),
            single_cumulative_usd: single
                .map(|future| self.cash_by_month.iter().map(|month| month[future]).collect())
                .collect(),
            shown,
        }
    }
}

fn fan(months: &[Vec<f64>]) -> Fan {
    let mut fan = Fan::default();
    for values in months {
        fan.push(Quantiles::of(values));
    }
    fan
}
