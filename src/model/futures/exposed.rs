//! A site as assumed, and how far each of its months hangs on the markets.
//!
//! What a future changes is little: a row that sells what it earns at the market's price earns that many times as much,
//! and miners whose BTC are then worth less than their power are off. Costs, contracts and leases stay. So every row is
//! asked for its months once, as assumed, and a future is the assumed cash and what it has more: in months that are as
//! assumed nothing, to the last bit. Tax is no straight line: with it, the site's flows are settled anew.

use crate::model::cash_flow::{RowFlows, SiteFlows, row_npv_usd};
use crate::model::debt::{Financing, used_up};
use crate::model::metrics::{cumulative, npv_usd};
use crate::model::mining::MiningRow;
use crate::model::month::RowMonth;
use crate::model::row::RowModel;
use crate::model::site::{Site, SiteRow};
use crate::scenario::PerUse;

use super::market::{Bent, Market};
use super::simulation::Future;
use super::walks::Walked;

/// A site as assumed, and how far each of its months hangs on the markets.
#[derive(Clone, Debug)]
pub(super) struct Exposed {
    flows: SiteFlows,
    npv_usd: f64,
    /// N+1 values.
    cumulative_usd: Vec<f64>,
    /// What is left of the reserve and of all cash since, N values.
    left_usd: Vec<f64>,
    /// What a dollar at the end of a month is worth at time 0, N values.
    discount: Vec<f64>,
    /// By use what a MW clears a year, $, and what a dollar of present value adds to it; none without rows that reserve grid.
    worth_usd: PerUse<Option<[f64; 2]>>,
    /// What the market's rents bring in, and what of it counts for the worth of renting out, $: N values.
    rents_usd: Vec<[f64; 2]>,
    miners: Vec<Miners>,
    is_taxed: bool,
}

/// A row of miners.
#[derive(Clone, Debug)]
struct Miners {
    row: MiningRow,
    /// 1 if it reserves grid, so that it counts for the worth of mining, else 0.
    counts: f64,
    months: Vec<MinersMonth>,
    /// Whether BTC is held back while they are on.
    holds: bool,
    /// What that is sold for as assumed, $.
    held_usd: f64,
}

/// A month of a row of miners as assumed.
#[derive(Clone, Copy, Debug, Default)]
struct MinersMonth {
    /// What is earned with the machines on, $.
    revenue_usd: f64,
    /// The part of it that is cash now, $.
    sold_usd: f64,
    power_usd: f64,
    /// How much more than assumed the cash is with the machines on, and off, $.
    more_usd: [f64; 2],
    held_btc: f64,
}

impl Exposed {
    pub(super) fn of(site: &Site) -> Self {
        let mut npvs_usd = PerUse::of(|_| 0.0);
        for row in &site.rows {
            npvs_usd[row.model.used_for()] +=
                counts(row) * row_npv_usd(&row.model, &site.paths, &site.levers());
        }
        let flows = SiteFlows::of(site, &site.rows, &site.levers());
        let mut exposed = Self {
            npv_usd: npv_usd(&flows.flows_usd(), &site.paths.discount),
            cumulative_usd: cumulative(&flows.cash_usd),
            left_usd: Financing::left_usd(site, &flows),
            discount: site.paths.discount[1..=site.paths.months()].to_vec(),
            worth_usd: PerUse::of(|kind| {
                let of = |npv_usd| site.a_year_of_use_usd(kind, npv_usd);
                Some([of(npvs_usd[kind])?, of(1.0)?])
            }),
            rents_usd: vec![[0.0; 2]; site.paths.months()],
            miners: Vec::new(),
            is_taxed: site.scenario.money.tax_percent > 0.0,
            flows,
        };
        for row in &site.rows {
            exposed.expose(site, row);
        }
        exposed
    }

    fn expose(&mut self, site: &Site, row: &SiteRow) {
        let months = |row: &RowModel| RowFlows::of(row, &site.paths, &site.levers()).months;
        match &row.model {
            RowModel::Mining(miners) => {
                let assumed = months(&row.model);
                let on = months(&RowModel::Mining(miners.always_on()));
                let month = |(assumed, on): (&RowMonth, &RowMonth)| {
                    let assumed_usd = assumed.cash_usd();
                    MinersMonth {
                        revenue_usd: on.revenue_usd,
                        sold_usd: on.sold_usd,
                        power_usd: on.power_usd,
                        more_usd: [
                            on.cash_usd() - assumed_usd,
                            miners.off(on).cash_usd() - assumed_usd,
                        ],
                        held_btc: on.held_btc,
                    }
                };
                let mut found = Miners {
                    row: miners.clone(),
                    counts: counts(row),
                    holds: on.iter().any(|month| month.held_btc > 0.0),
                    months: assumed.iter().zip(&on).map(month).collect(),
                    held_usd: 0.0,
                };
                found.held_usd = found.held_usd(site, &mut |_| (1.0, 1.0));
                self.miners.push(found);
            }
            RowModel::Rental(gpus) => {
                for (k, month) in (0..).zip(months(&row.model)) {
                    if gpus.is_at_market(k) {
                        self.rents_usd[k as usize][0] += month.sold_usd;
                        self.rents_usd[k as usize][1] += month.sold_usd * counts(row);
                    }
                }
            }
            // What a lease pays is in its contract.
            RowModel::Hosting(_) => {}
        }
    }

    /// A future; `cash_usd` is its cumulative cash afterwards, N+1 values.
    pub(super) fn future(
        &self,
        site: &Site,
        market: &Market,
        walked: &Walked<'_>,
        cash_usd: &mut Vec<f64>,
    ) -> Future {
        let bent = walked.bent;
        let (mut rental_usd, mut mining_usd) = (0.0, 0.0);
        // What each month has more than assumed, behind a place that is free.
        cash_usd.clear();
        cash_usd.push(0.0);
        for ((bent, rents_usd), discount) in bent.iter().zip(&self.rents_usd).zip(&self.discount) {
            let times = bent.rent - 1.0;
            rental_usd += rents_usd[1] * times * discount;
            cash_usd.push(rents_usd[0] * times);
        }
        let mut held_usd = 0.0;
        for miners in &self.miners {
            let mut npv_usd = miners.more_usd(bent, &self.discount, &mut cash_usd[1..]);
            if miners.holds {
                let held = miners.held_usd(site, &mut |k| market.btc_and_price(&walked.walk[k]));
                let more_usd = held - miners.held_usd;
                npv_usd += more_usd * self.discount.last().copied().unwrap_or(0.0);
                held_usd += more_usd;
            }
            mining_usd += npv_usd * miners.counts;
        }
        let more = PerUse {
            mining: mining_usd,
            rental: rental_usd,
            hosting: 0.0,
        };
        let worth = |kind| self.worth_usd[kind].map(|[assumed, yearly]| assumed + yearly * more[kind]);
        let (npv_usd, runs_out_after_months) = if self.is_taxed {
            self.taxed(site, held_usd, cash_usd)
        } else {
            self.untaxed(held_usd, cash_usd)
        };
        Future {
            price: walked.wandered.price,
            rent: walked.wandered.rent,
            worth_usd_per_mw_year: PerUse::of(worth),
            npv_usd,
            runs_out_after_months,
        }
    }

    /// Without tax cash is what is assumed and what there is more.
    fn untaxed(&self, held_usd: f64, cash_usd: &mut [f64]) -> (f64, Option<u32>) {
        let (mut sum, mut npv_usd, mut runs_out) = (0.0, 0.0, None);
        cash_usd[0] = self.cumulative_usd[0];
        let months = cash_usd[1..].iter_mut().zip(&self.cumulative_usd[1..]);
        let months = months.zip(&self.discount).zip(&self.left_usd);
        for (k, (((cash, assumed), discount), left)) in (0..).zip(months) {
            sum += *cash;
            npv_usd += *cash * discount;
            *cash = assumed + sum;
            if left + sum < 0.0 && runs_out.is_none() {
                runs_out = Some(k);
            }
        }
        if let (Some(last), Some(discount)) = (cash_usd.last_mut(), self.discount.last()) {
            *last += held_usd;
            npv_usd += held_usd * discount;
        }
        (self.npv_usd + npv_usd, runs_out)
    }

    fn taxed(&self, site: &Site, held_usd: f64, cash_usd: &mut Vec<f64>) -> (f64, Option<u32>) {
        let mut flows = self.flows.clone();
        for (operations, more) in flows.operations_usd.iter_mut().zip(&cash_usd[1..]) {
            *operations += more;
        }
        flows.held_usd += held_usd;
        flows.settle(site.scenario.money.tax_percent / 100.0);
        *cash_usd = cumulative(&flows.cash_usd);
        (
            npv_usd(&flows.flows_usd(), &site.paths.discount),
            used_up(&Financing::left_usd(site, &flows)),
        )
    }
}

impl Miners {
    /// Adds to the months what they have more than assumed; what that is worth at time 0, $.
    fn more_usd(&self, bent: &[Bent], discount: &[f64], months_usd: &mut [f64]) -> f64 {
        let mut npv_usd = 0.0;
        let months = self.months.iter().zip(bent).zip(discount).zip(months_usd);
        for (((month, bent), discount), month_usd) in months {
            let [on, off] = month.more_usd;
            let more_usd = if self.is_off(month, bent.earned) {
                off
            } else {
                on + month.sold_usd * (bent.earned - 1.0)
            };
            npv_usd += more_usd * discount;
            *month_usd += more_usd;
        }
        npv_usd
    }

    fn is_off(&self, month: &MinersMonth, earned: f64) -> bool {
        self.row
            .is_cheaper_off(month.revenue_usd * earned, month.power_usd)
    }

    /// What the BTC held back is sold for in the last month, $, if by month so many times what is assumed is what a hash
    /// earns in BTC, and Bitcoin's price.
    fn held_usd(&self, site: &Site, multiples: &mut dyn FnMut(usize) -> (f64, f64)) -> f64 {
        let (mut held_btc, mut last) = (0.0, 1.0);
        for (k, month) in self.months.iter().enumerate() {
            let (btc, price) = multiples(k);
            if !self.is_off(month, btc * price) {
                held_btc += month.held_btc * btc;
            }
            last = price;
        }
        held_btc * site.paths.price_usd.last().copied().unwrap_or(0.0) * last
    }
}

/// 1 if a row counts for the worth of its use, because it reserves grid.
fn counts(row: &SiteRow) -> f64 {
    if row.reserved_mw > 0.0 { 1.0 } else { 0.0 }
}
