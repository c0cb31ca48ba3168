//! All results of many futures: those that the page shows, and those that only files and the dialog "The risk in
//! detail" have.

use serde::Serialize;

use crate::model::cash_flow::RowFlows;
use crate::model::metrics::ratio;
use crate::model::site::{Site, SiteRow};
use crate::scenario::{Scenario, Use};

use super::draws::Draws;
use super::market::Market;
use super::outcome::{Fan, Futures, Quantiles};
use super::simulation::Simulation;

/// The detailed results of a scenario in many futures.
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
    /// Operating profit of mining per MW of grid that it reserves, $ a month: N values each; none without miners that
    /// reserve grid.
    pub mining_profit_usd_per_mw_month: Option<Fan>,
    /// Operating profit under contract: one entry for each use that is under contract for a part of the horizon.
    pub contracts: Vec<Contract>,
}

/// Operating profit of a use while it is under contract, which is the same in every future.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contract {
    /// The use.
    pub kind: Use,
    /// Operating profit per MW of grid that the use reserves, $ a month: N values; none in months without the contract.
    /// Inputs known as a range are at their median.
    pub profit_usd_per_mw_month: Vec<Option<f64>>,
}

/// A job in slices: it computes the simulation, then goes once more through the futures whose months are kept, month by
/// month. They are drawn again, with the same result.
///
/// ```
/// use wattworth::model::DetailedSimulation;
/// use wattworth::scenario::Scenario;
///
/// let mut job = DetailedSimulation::of(Scenario::default());
/// while !job.advance(1_000) {}
/// assert_eq!(job.outcome().shown.futures, 10_000);
/// ```
#[derive(Clone, Debug)]
pub struct DetailedSimulation {
    simulation: Simulation,
    is_simulated: bool,
    /// A copy of the site whose paths each future overwrites.
    future_site: Site,
    /// How many futures the second pass has gone through.
    second_pass_done: u32,
    /// For each figure and each month, the values of all futures.
    values: [Vec<Vec<f64>>; 3],
    /// For each figure, the percentiles of the months summed up so far.
    fans: [Fan; 3],
}

impl DetailedSimulation {
    /// The futures of a scenario, none of them computed yet.
    #[must_use]
    pub fn of(scenario: Scenario) -> Self {
        Self::of_simulation(Simulation::of(scenario))
    }

    fn of_simulation(simulation: Simulation) -> Self {
        let months = simulation.assumed.paths.months();
        Self {
            is_simulated: false,
            future_site: simulation.assumed.clone(),
            second_pass_done: 0,
            values: [(); 3].map(|()| vec![Vec::new(); months]),
            fans: Default::default(),
            simulation,
        }
    }

    /// The share of the job that is done, 0 to 1. The two passes through the futures count one half each.
    #[must_use]
    pub fn share_done(&self) -> f64 {
        let first_pass =
            f64::from(self.simulation.done()) / f64::from(self.simulation.assumed.scenario.risk.paths);
        let second_pass = f64::from(self.second_pass_done) / f64::from(self.simulation.months_kept().max(1));
        f64::midpoint(first_pass, second_pass)
    }

    /// Goes through this many further futures or, after both passes, sums up a month, which takes about three
    /// milliseconds. Returns whether all is done.
    pub fn advance(&mut self, futures: u32) -> bool {
        if !self.is_simulated {
            let simulation = &mut self.simulation;
            self.is_simulated =
                simulation.advance(futures) && simulation.advance_month() && simulation.advance_summary();
            return false;
        }
        let to = self
            .simulation
            .months_kept()
            .min(self.second_pass_done.saturating_add(futures));
        if self.second_pass_done < to {
            for future in self.second_pass_done..to {
                self.add_months_of(future);
            }
            self.second_pass_done = to;
            return false;
        }
        let month = self.fans[0].p50.len();
        for (fan, values) in self.fans.iter_mut().zip(&self.values) {
            if let Some(values) = values.get(month) {
                fan.push(Quantiles::of(values));
            }
        }
        month + 1 >= self.simulation.assumed.paths.months()
    }

    fn add_months_of(&mut self, future: u32) {
        let simulation = &self.simulation;
        let mut draws = Draws::of_markets(simulation.assumed.scenario.risk.seed, future);
        let drawn_site = simulation.site_with_ranges_drawn(future);
        let assumed = drawn_site.as_ref().unwrap_or(&simulation.assumed);
        let market = match &drawn_site {
            Some(site) => {
                self.future_site.clone_from(site);
                Market::of(&site.scenario)
            }
            None => simulation.market,
        };
        market.apply_draws(&assumed.paths, &mut self.future_site.paths, &mut draws);
        let [prices, rents, mining] = &mut self.values;
        let future_paths = &self.future_site.paths;
        let of_assumed = future_paths
            .gpu_rent
            .by_month()
            .iter()
            .zip(assumed.paths.gpu_rent.by_month());
        for (month, (rent, assumed)) in of_assumed.enumerate() {
            prices[month].push(future_paths.price_usd[month]);
            rents[month].push(ratio(*rent, *assumed).unwrap_or(1.0));
        }
        let profits = profit_usd_per_mw_month(&self.future_site, Use::Mining).unwrap_or_default();
        for (values, profit) in mining.iter_mut().zip(profits) {
            values.push(profit);
        }
    }

    /// The results of all futures, once the job is done.
    #[must_use]
    pub fn outcome(self) -> DetailedFutures {
        let npv_usd: Vec<f64> = self
            .simulation
            .computed_futures()
            .map(|future| future.npv_usd)
            .collect();
        let [btc_price_usd, gpu_rent_of_assumed, mining] = self.fans;
        let assumed = &self.simulation.assumed;
        let contracts = Use::ALL.into_iter().filter_map(|kind| contract(assumed, kind));
        DetailedFutures {
            npv_usd: Quantiles::of(&npv_usd),
            btc_price_usd,
            gpu_rent_of_assumed,
            mining_profit_usd_per_mw_month: reserving_rows(assumed, Use::Mining).next().map(|_| mining),
            contracts: contracts.collect(),
            shown: self.simulation.outcome(),
        }
    }
}

impl Simulation {
    /// The detailed results of the futures computed so far.
    #[must_use]
    pub fn in_detail(&self) -> DetailedFutures {
        let mut job = DetailedSimulation {
            is_simulated: true,
            ..DetailedSimulation::of_simulation(self.clone())
        };
        while !job.advance(u32::MAX) {}
        job.outcome()
    }
}

/// The rows of a use that reserve grid.
fn reserving_rows(site: &Site, kind: Use) -> impl Iterator<Item = &SiteRow> {
    let rows = site.rows.iter();
    rows.filter(move |row| row.model.used_for() == kind && row.reserved_mw > 0.0)
}

/// Operating profit of a use per MW of grid that it reserves, $ by month; none without rows that reserve grid.
fn profit_usd_per_mw_month(site: &Site, kind: Use) -> Option<Vec<f64>> {
    let mut profit_usd = vec![0.0; site.paths.months()];
    let mut reserved_mw = 0.0;
    for row in reserving_rows(site, kind) {
        let flows = RowFlows::of(&row.model, &site.paths, &site.levers());
        for (sum, month) in profit_usd.iter_mut().zip(&flows.months) {
            *sum += month.profit_usd();
        }
        reserved_mw += row.reserved_mw;
    }
    (reserved_mw > 0.0).then(|| profit_usd.iter().map(|usd| usd / reserved_mw).collect())
}

/// Operating profit of a use under contract; none if it has no contract within the horizon.
fn contract(site: &Site, kind: Use) -> Option<Contract> {
    // Rows of a use have the same terms. Only months in which all of them are under contract count.
    let mut terms = reserving_rows(site, kind).map(|row| row.model.contract_period());
    let first = terms.next()??;
    let (from, to) = terms.try_fold(first, |(from, to), term| {
        let (later, sooner) = term?;
        Some((from.max(later), to.min(sooner)))
    })?;
    let profits = (0..).zip(profit_usd_per_mw_month(site, kind)?);
    let held: Vec<Option<f64>> = profits
        .map(|(month, usd)| (from..to).contains(&month).then_some(usd))
        .collect();
    held.iter().any(Option::is_some).then_some(Contract {
        kind,
        profit_usd_per_mw_month: held,
    })
}
