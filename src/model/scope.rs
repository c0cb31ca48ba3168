//! The scope of a breakeven: one row, or the whole site with its fixed cost and tax. It gives the range of each lever
//! and the NPV under levers.
//!
//! The NPV is that of the flows of [`RowFlows`] and [`SiteFlows`].

use crate::scenario::{self, price_range_usd};

use super::cash_flow::{RowFlows, SiteFlows, row_npv_usd};
use super::levers::{Lever, Levers};
use super::metrics;
use super::site::{Site, SiteRow, lever_unit};

/// An NPV of at most this fraction of the discounted money that moves counts as 0.
const NEGLIGIBLE: f64 = 1e-6;

/// Rows that move together.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The site they are part of.
    pub site: &'a Site,
    /// The rows: one, or all of the site's.
    pub rows: &'a [SiteRow],
    /// Whether fixed cost and tax count, as they do for the site.
    pub whole_site: bool,
}

impl<'a> Scope<'a> {
    /// One row, before fixed cost and tax.
    #[must_use]
    pub fn row(site: &'a Site, row: &'a SiteRow) -> Self {
        Self {
            site,
            rows: std::slice::from_ref(row),
            whole_site: false,
        }
    }

    /// All rows, after fixed cost and tax.
    #[must_use]
    pub fn whole(site: &'a Site) -> Self {
        Self {
            site,
            rows: &site.rows,
            whole_site: true,
        }
    }

    /// The input's value at which the lever is 1, in the input's unit, so that input = lever × unit. None without a row
    /// that is paid such a rent, and for the price of a machine.
    pub(super) fn unit(&self, lever: Lever) -> Option<f64> {
        lever_unit(lever, &self.site.scenario, &self.site.paths, self.rows)
    }

    /// The present value of a lever: 1 for a factor; for the price of the machine, that of the first row.
    pub(super) fn lever_now(&self, lever: Lever) -> f64 {
        let levers = self.site.levers();
        match lever {
            Lever::Tariff => levers.tariff_usd_per_kwh,
            Lever::Price | Lever::Difficulty | Lever::GpuRent | Lever::LeaseRent => 1.0,
            Lever::Billed => levers.billed_percent,
            Lever::Machine => self.rows.first().map_or(0.0, |row| row.model.machine_usd()),
        }
    }

    /// Range of a lever: its input's range, converted by the lever's unit.
    pub(super) fn range(&self, lever: Lever) -> Option<(f64, f64)> {
        let Some((key, _, _)) = lever.input() else {
            return self.machine_price_range();
        };
        let (field, unit) = (scenario::field(key)?, self.unit(lever)?);
        (unit > 0.0).then_some((field.min / unit, field.max / unit))
    }

    /// The machine prices that a row of the mix may have.
    fn machine_price_range(&self) -> Option<(f64, f64)> {
        Some(price_range_usd(self.rows.first()?.model.used_for()))
    }

    /// Whether tax counts, which makes everything nonlinear.
    pub(super) fn is_taxed(&self) -> bool {
        self.whole_site && self.site.scenario.money.tax_percent > 0.0
    }

    /// NPV under levers, $. Without tax it is the sum of the rows less fixed cost, which takes less time.
    pub(super) fn npv_usd(&self, levers: &Levers) -> f64 {
        let paths = &self.site.paths;
        if self.is_taxed() {
            let flows = SiteFlows::of(self.site, self.rows, levers).flows_usd();
            return metrics::npv_usd(&flows, &paths.discount);
        }
        let rows: f64 = self
            .rows
            .iter()
            .map(|row| row_npv_usd(&row.model, paths, levers))
            .sum();
        if self.whole_site {
            rows - self.fixed_cost_usd()
        } else {
            rows
        }
    }

    /// NPV with one lever at a value, $.
    pub(super) fn npv_at_usd(&self, lever: Lever, value: f64) -> f64 {
        self.npv_usd(&self.site.levers().with(lever, value))
    }

    /// NPV as a function of one lever, $, for many evaluations. Without tax, only the rows whose NPV is not linear in
    /// the lever are run again; the others together are a straight line through two points.
    pub(super) fn npv_curve(&self, lever: Lever) -> impl Fn(f64) -> f64 {
        let unmoved = self.site.levers();
        let rows_usd = move |nonlinear: bool, levers: &Levers| -> f64 {
            let rows = self
                .rows
                .iter()
                .filter(|row| row.model.is_nonlinear(lever) == nonlinear);
            rows.map(|row| row_npv_usd(&row.model, &self.site.paths, levers))
                .sum()
        };
        let linear_usd = |value: f64| rows_usd(false, &unmoved.with(lever, value));
        let (at_zero, at_one) = (linear_usd(0.0), linear_usd(1.0));
        let fixed_usd = if self.whole_site {
            self.fixed_cost_usd()
        } else {
            0.0
        };
        move |value| {
            if self.is_taxed() {
                return self.npv_at_usd(lever, value);
            }
            rows_usd(true, &unmoved.with(lever, value)) + at_zero + (at_one - at_zero) * value - fixed_usd
        }
    }

    /// Whether an NPV is negligible beside the money that moves.
    pub(super) fn is_negligible(&self, npv_usd: f64, levers: &Levers) -> bool {
        npv_usd.abs() <= NEGLIGIBLE * self.gross_flows_usd(levers)
    }

    /// The money that moves: the sum of all discounted flows without their signs, $.
    fn gross_flows_usd(&self, levers: &Levers) -> f64 {
        let paths = &self.site.paths;
        let moved = |flows: Vec<f64>| -> f64 {
            flows
                .iter()
                .zip(&paths.discount)
                .map(|(flow, factor)| flow.abs() * factor)
                .sum()
        };
        if self.whole_site {
            return moved(SiteFlows::of(self.site, self.rows, levers).flows_usd());
        }
        self.rows
            .iter()
            .map(|row| moved(RowFlows::of(&row.model, paths, levers).flows_usd()))
            .sum()
    }

    /// Present value of the fixed cost, $.
    fn fixed_cost_usd(&self) -> f64 {
        self.site.scenario.site.fixed_usd_per_month
            * self.site.paths.discount[1..=self.site.paths.months()]
                .iter()
                .sum::<f64>()
    }
}
