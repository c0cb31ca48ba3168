//! The site as assumed, and how far each of its months depends on the markets.
//!
//! A future changes little: the revenue of a row that sells at market prices is multiplied, and miners whose BTC are
//! then worth less than their power switch off. Costs, contracts and leases stay. So every row is asked for its months
//! once, as assumed, and a future is the assumed cash plus a difference, which is exactly 0 in a month whose prices are
//! as assumed. Tax is not linear, because losses are carried forward: with tax, the site's flows are settled anew for
//! each future.

use crate::model::cash_flow::{RowFlows, SiteFlows, row_npv_usd};
use crate::model::debt::{Financing, first_month_below_zero};
use crate::model::metrics::{cumulative, npv_usd};
use crate::model::mining::MiningRow;
use crate::model::month::RowMonth;
use crate::model::row::RowModel;
use crate::model::site::{Site, SiteRow};
use crate::scenario::PerUse;

use super::market::{Market, Multiples};
use super::simulation::Future;
use super::walks::FutureWalks;

/// The site as assumed, and how far each of its months depends on the markets.
#[derive(Clone, Debug)]
pub(super) struct MarketExposure {
    flows: SiteFlows,
    npv_usd: f64,
    /// N+1 values.
    cumulative_usd: Vec<f64>,
    /// What is left of the reserve plus all cash since the start, $: N values.
    reserve_left_usd: Vec<f64>,
    /// What a dollar at the end of a month is worth at time 0, N values.
    discount: Vec<f64>,
    /// For each use what a MW clears a year, $, and how much a dollar of present value adds to that; none without rows
    /// that reserve grid.
    worth_usd: PerUse<Option<[f64; 2]>>,
    /// The revenue at market rents, and the part of it from rows that reserve grid and so count for the worth of GPU
    /// rental, $: N values.
    market_rents_usd: Vec<[f64; 2]>,
    miners: Vec<MinersExposure>,
    is_taxed: bool,
}

/// A row of miners.
#[derive(Clone, Debug)]
struct MinersExposure {
    row: MiningRow,
    /// 1 if the row reserves grid and so counts for the worth of mining, else 0.
    worth_weight: f64,
    months: Vec<MinersMonth>,
    /// Whether some BTC is held back while the machines are on.
    holds_btc: bool,
    /// What the held BTC are sold for as assumed, $.
    held_btc_sale_usd: f64,
}

/// A month of a row of miners as assumed.
#[derive(Clone, Copy, Debug, Default)]
struct MinersMonth {
    /// Revenue with the machines on, $.
    revenue_usd: f64,
    /// The part of the revenue that is sold in this month, $.
    sold_usd: f64,
    power_usd: f64,
    /// The difference of the cash from the assumed cash with the machines on, and with them off, $.
    difference_usd: [f64; 2],
    held_btc: f64,
}

/// The difference of a future from what is assumed, summed up to some month.
#[derive(Clone, Copy, Debug, Default)]
struct CumulativeDifference {
    /// Present value by use, rows that count only, $.
    npv_by_use_usd: PerUse<f64>,
    /// Cash of the whole site before tax, and its present value, $.
    cash_usd: f64,
    npv_usd: f64,
    runs_out_after_months: Option<u32>,
}

impl MarketExposure {
    pub(super) fn of(site: &Site) -> Self {
        let mut npvs_usd = PerUse::of(|_| 0.0);
        for row in &site.rows {
            npvs_usd[row.model.used_for()] +=
                worth_weight(row) * row_npv_usd(&row.model, &site.paths, &site.levers());
        }
        let flows = SiteFlows::of(site, &site.rows, &site.levers());
        let mut exposure = Self {
            npv_usd: npv_usd(&flows.flows_usd(), &site.paths.discount),
            cumulative_usd: cumulative(&flows.cash_usd),
            reserve_left_usd: Financing::reserve_left_usd(site, &flows),
            discount: site.paths.discount[1..=site.paths.months()].to_vec(),
            worth_usd: PerUse::of(|kind| {
                let yearly_usd = |npv_usd| site.equivalent_annual_usd_per_mw(kind, npv_usd);
                Some([yearly_usd(npvs_usd[kind])?, yearly_usd(1.0)?])
            }),
            market_rents_usd: vec![[0.0; 2]; site.paths.months()],
            miners: Vec::new(),
            is_taxed: site.scenario.money.tax_percent > 0.0,
            flows,
        };
        for row in &site.rows {
            exposure.add_row(site, row);
        }
        exposure
    }

    fn add_row(&mut self, site: &Site, row: &SiteRow) {
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
                        difference_usd: [
                            on.cash_usd() - assumed_usd,
                            miners.month_switched_off(on).cash_usd() - assumed_usd,
                        ],
                        held_btc: on.held_btc,
                    }
                };
                let mut exposure = MinersExposure {
                    row: miners.clone(),
                    worth_weight: worth_weight(row),
                    holds_btc: on.iter().any(|month| month.held_btc > 0.0),
                    months: assumed.iter().zip(&on).map(month).collect(),
                    held_btc_sale_usd: 0.0,
                };
                exposure.held_btc_sale_usd = exposure.held_btc_sale_usd(site, &mut |_| (1.0, 1.0));
                self.miners.push(exposure);
            }
            RowModel::Rental(gpus) => {
                for (k, month) in (0..).zip(months(&row.model)) {
                    if gpus.is_at_market(k) {
                        self.market_rents_usd[k as usize][0] += month.sold_usd;
                        self.market_rents_usd[k as usize][1] += month.sold_usd * worth_weight(row);
                    }
                }
            }
            // A lease pays what its contract says, whatever the markets do.
            RowModel::Hosting(_) => {}
        }
    }

    /// Whether some BTC are held, so that futures need their walks: what held BTC bring depends on the price and on the
    /// BTC earned separately, not only on their product.
    pub(super) fn holds_btc(&self) -> bool {
        self.miners.iter().any(|miners| miners.holds_btc)
    }

    /// Adds some futures to `to`. Afterwards `cash_usd` holds their cumulative cash, month by month: N+1 values for
    /// each future or, without `has_months` and without tax, two: the first and the last.
    pub(super) fn futures(
        &self,
        (site, market): (&Site, &Market),
        walks: &FutureWalks<'_>,
        (cash_usd, has_months): (&mut Vec<f64>, bool),
        to: &mut Vec<Future>,
    ) {
        let mut totals = vec![CumulativeDifference::default(); walks.means.len()];
        let last = if has_months || self.is_taxed {
            self.discount.len()
        } else {
            1
        };
        cash_usd.clear();
        cash_usd.resize((last + 1) * totals.len(), self.cumulative_usd[0]);
        for k in 0..self.discount.len() {
            let cash_usd = &mut cash_usd[(k + 1).min(last) * totals.len()..][..totals.len()];
            self.add_month(k, walks.multiples.of(k), cash_usd, &mut totals);
        }
        for (nth, (mut total, means)) in totals.iter().copied().zip(walks.means).enumerate() {
            let held_btc_sale_usd = walks.walk.map_or(0.0, |walk| {
                self.add_held_btc_sale(site, &mut total, &mut |k| market.btc_and_price(&walk.of(k)[nth]))
            });
            let (npv_usd, runs_out_after_months) = if self.is_taxed {
                let months = cash_usd.iter_mut().skip(nth).step_by(totals.len());
                self.settle_with_tax(site, held_btc_sale_usd, months)
            } else {
                cash_usd[last * totals.len() + nth] += held_btc_sale_usd;
                let held_btc_sale_usd = held_btc_sale_usd * self.discount.last().copied().unwrap_or(0.0);
                (
                    self.npv_usd + total.npv_usd + held_btc_sale_usd,
                    total.runs_out_after_months,
                )
            };
            let worth = |kind| {
                self.worth_usd[kind].map(|[assumed, yearly]| assumed + yearly * total.npv_by_use_usd[kind])
            };
            to.push(Future {
                price: means.price,
                rent: means.rent,
                worth_usd_per_mw_year: PerUse::of(worth),
                npv_usd,
                runs_out_after_months,
            });
        }
    }

    /// Adds a month to the differences so far. Sets `cash_usd` to the futures' cumulative cash or, with tax, to the
    /// difference of this month alone. Not inlined: a browser replaces a function by its optimised version only between
    /// two calls.
    #[inline(never)]
    fn add_month(
        &self,
        k: usize,
        multiples: &[Multiples],
        cash_usd: &mut [f64],
        totals: &mut [CumulativeDifference],
    ) {
        cash_usd.fill(0.0);
        let discount = self.discount[k];
        for miners in &self.miners {
            let (month, worth_weight) = (miners.months[k], miners.worth_weight);
            let [on, off] = month.difference_usd;
            for ((multiples, cash_usd), total) in multiples.iter().zip(&mut *cash_usd).zip(&mut *totals) {
                let difference_usd = if miners.is_off(&month, multiples.hashprice) {
                    off
                } else {
                    on + month.sold_usd * (multiples.hashprice - 1.0)
                };
                total.npv_by_use_usd.mining += difference_usd * worth_weight * discount;
                *cash_usd += difference_usd;
            }
        }
        let [market_rents_usd, counted_usd] = self.market_rents_usd[k];
        let (assumed_usd, reserve_left_usd) = (self.cumulative_usd[k + 1], self.reserve_left_usd[k]);
        // With tax, cumulative cash is known only after all months have been added.
        let is_taxed = self.is_taxed;
        for ((multiples, cash_usd), total) in multiples.iter().zip(cash_usd).zip(totals) {
            let rent_change = multiples.rent - 1.0;
            total.npv_by_use_usd.rental += counted_usd * rent_change * discount;
            let difference_usd = *cash_usd + market_rents_usd * rent_change;
            total.cash_usd += difference_usd;
            total.npv_usd += difference_usd * discount;
            *cash_usd = if is_taxed {
                difference_usd
            } else {
                assumed_usd + total.cash_usd
            };
            if reserve_left_usd + total.cash_usd < 0.0 && total.runs_out_after_months.is_none() {
                total.runs_out_after_months = u32::try_from(k).ok();
            }
        }
    }

    /// Adds the held BTC's difference to the worth of mining. Returns that difference: what the BTC are sold for, less
    /// what is assumed, $.
    fn add_held_btc_sale(
        &self,
        site: &Site,
        total: &mut CumulativeDifference,
        multiples: &mut dyn FnMut(usize) -> (f64, f64),
    ) -> f64 {
        let mut held_btc_sale_usd = 0.0;
        for miners in self.miners.iter().filter(|miners| miners.holds_btc) {
            let difference_usd = miners.held_btc_sale_usd(site, multiples) - miners.held_btc_sale_usd;
            let discount = self.discount.last().copied().unwrap_or(0.0);
            total.npv_by_use_usd.mining += difference_usd * discount * miners.worth_weight;
            held_btc_sale_usd += difference_usd;
        }
        held_btc_sale_usd
    }

    /// Settles the site's flows anew with tax. `cash_usd` has the differences of the months before, and the cumulative
    /// cash after. Returns the net present value, $, and the month in which the cash is used up.
    fn settle_with_tax<'a>(
        &self,
        site: &Site,
        held_btc_sale_usd: f64,
        cash_usd: impl Iterator<Item = &'a mut f64>,
    ) -> (f64, Option<u32>) {
        let mut cash_usd: Vec<&mut f64> = cash_usd.collect();
        let mut flows = self.flows.clone();
        for (operations, more) in flows.operations_usd.iter_mut().zip(&cash_usd[1..]) {
            *operations += **more;
        }
        flows.held_btc_sale_usd += held_btc_sale_usd;
        flows.apply_tax(site.scenario.money.tax_percent / 100.0);
        for (to, settled) in cash_usd.iter_mut().zip(cumulative(&flows.cash_usd)) {
            **to = settled;
        }
        (
            npv_usd(&flows.flows_usd(), &site.paths.discount),
            first_month_below_zero(&Financing::reserve_left_usd(site, &flows)),
        )
    }
}

impl MinersExposure {
    fn is_off(&self, month: &MinersMonth, hashprice: f64) -> bool {
        self.row
            .is_cheaper_off(month.revenue_usd * hashprice, month.power_usd)
    }

    /// What the held BTC are sold for in the last month, $. `multiples` gives for each month the BTC that a hash earns
    /// and Bitcoin's price, both as multiples of what is assumed.
    fn held_btc_sale_usd(&self, site: &Site, multiples: &mut dyn FnMut(usize) -> (f64, f64)) -> f64 {
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
fn worth_weight(row: &SiteRow) -> f64 {
    if row.reserved_mw > 0.0 { 1.0 } else { 0.0 }
}
