//! The stage on which breakevens are looked for: which rows move together, how far an input may move, and what
//! the whole then is worth.

use crate::scenario::{self, Field, Input, LEASE_CAPEX_USD_PER_KW, MACHINE_PRICE_USD, Scenario};

use super::cash_flow::{SiteFlows, row_npv_usd};
use super::levers::{Lever, Levers};
use super::paths::Paths;
use super::row::RowModel;
use super::site_npv::{fixed_cost_usd, site_npv_usd};

/// A difference this small beside the money that moved counts as none.
const NEGLIGIBLE: f64 = 1e-6;

/// What breakevens are computed from.
#[derive(Clone, Copy, Debug)]
pub struct Stage<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its paths.
    pub paths: &'a Paths,
    /// The rows that move together: one, or all of the site's.
    pub rows: &'a [RowModel],
    /// Whether fixed cost and tax count, as they do for the site.
    pub whole_site: bool,
}

impl Stage<'_> {
    /// Range of a lever: that of its input, as a factor where the lever is one.
    pub(super) fn range(&self, lever: Lever) -> Option<(f64, f64)> {
        if lever == Lever::Machine {
            return self.machine_price_range();
        }
        let (key, unit) = self.input(lever)?;
        let field = scenario::field(key)?;
        (unit > 0.0).then_some((field.min / unit, field.max / unit))
    }

    /// The input that a lever moves, and what one of the lever is worth in the input's unit; a machine's price is
    /// no input of its own.
    pub(super) fn input(&self, lever: Lever) -> Option<(&'static str, f64)> {
        let bitcoin = &self.scenario.bitcoin;
        Some(match lever {
            Lever::Tariff => ("kwh", 1.0),
            Lever::Price => ("btc", bitcoin.price_usd),
            Lever::Difficulty => ("diff", bitcoin.difficulty),
            Lever::GpuRent => ("gpuh", first_gpu_rent(self.rows, self.paths)?),
            Lever::LeaseRent => ("lrent", first_lease_rent(self.rows)?),
            Lever::Billed => ("util", 1.0),
            Lever::Machine => return None,
        })
    }

    /// The lever that moves the input with this key, and what one of it is worth in the input's unit.
    pub(super) fn lever(&self, key: &str) -> Option<(Lever, f64)> {
        Lever::ALL.into_iter().find_map(|lever| {
            self.input(lever)
                .and_then(|(moved, unit)| (moved == key).then_some((lever, unit)))
        })
    }

    /// The prices that a row of the mix can name.
    fn machine_price_range(&self) -> Option<(f64, f64)> {
        Some(match self.rows.first()? {
            RowModel::Hosting(_) => LEASE_CAPEX_USD_PER_KW,
            RowModel::Mining(_) | RowModel::Rental(_) => MACHINE_PRICE_USD,
        })
    }

    /// Whether tax counts, which bends everything.
    pub(super) fn is_taxed(&self) -> bool {
        self.whole_site && self.scenario.money.tax_percent > 0.0
    }

    /// NPV as a function of one lever, $, for asking often: without tax only miners are run again, and what is
    /// straight is known from two of its points.
    pub(super) fn curve(&self, lever: Lever) -> impl Fn(f64) -> f64 {
        let unmoved = Levers::unmoved(self.scenario);
        let rows_usd = move |bent: bool, levers: &Levers| -> f64 {
            let rows = self.rows.iter().filter(|row| bends(row) == bent);
            rows.map(|row| row_npv_usd(row, self.paths, levers)).sum()
        };
        let straight_usd = |value: f64| rows_usd(false, &unmoved.pulled(lever, value));
        let (at_zero, at_one) = (straight_usd(0.0), straight_usd(1.0));
        let fixed_usd = if self.whole_site {
            fixed_cost_usd(self.scenario, self.paths)
        } else {
            0.0
        };
        move |value| {
            if self.is_taxed() {
                return self.npv_usd(lever, value);
            }
            rows_usd(true, &unmoved.pulled(lever, value)) + at_zero + (at_one - at_zero) * value - fixed_usd
        }
    }

    /// NPV with one lever at a value, $.
    pub(super) fn npv_usd(&self, lever: Lever, value: f64) -> f64 {
        let levers = Levers::unmoved(self.scenario).pulled(lever, value);
        if self.whole_site {
            site_npv_usd(self.scenario, self.paths, self.rows, &levers)
        } else {
            self.rows
                .iter()
                .map(|row| row_npv_usd(row, self.paths, &levers))
                .sum()
        }
    }

    /// Whether a NPV this far from what it should be is as good as there.
    pub(super) fn is_negligible(&self, difference_usd: f64, worth_usd: f64, levers: &Levers) -> bool {
        difference_usd.abs() <= NEGLIGIBLE * (self.moved_usd(levers) + worth_usd.abs())
    }

    /// How much money moves, discounted, whichever way.
    fn moved_usd(&self, levers: &Levers) -> f64 {
        let flows = SiteFlows::of(self.rows, self.scenario, self.paths, levers).flows_usd();
        flows
            .iter()
            .zip(&self.paths.discount)
            .map(|(flow, factor)| flow.abs() * factor)
            .sum()
    }
}

/// Whether a row's NPV is no straight line in tariff, price and difficulty: miners switch off.
pub(super) fn bends(row: &RowModel) -> bool {
    matches!(row, RowModel::Mining(_))
}

/// The value an input has: its own, or of a rent that rows may have for themselves the first such row's today.
pub(super) fn input_value(
    field: &Field,
    scenario: &Scenario,
    paths: &Paths,
    rows: &[RowModel],
) -> Option<f64> {
    match field.input {
        Input::GpuRent => first_gpu_rent(rows, paths),
        Input::HostingRent => first_lease_rent(rows),
        _ => field.number(scenario),
    }
}

/// Market rent today of the first row of GPUs, $/h.
pub(super) fn first_gpu_rent(rows: &[RowModel], paths: &Paths) -> Option<f64> {
    rows.iter().find_map(|row| match row {
        RowModel::Rental(row) => Some(row.market_rent(0, paths)),
        _ => None,
    })
}

/// Rent in the first year of the first lease, $/kW-month.
pub(super) fn first_lease_rent(rows: &[RowModel]) -> Option<f64> {
    rows.iter().find_map(|row| match row {
        RowModel::Hosting(row) => Some(row.rent(0)),
        _ => None,
    })
}
