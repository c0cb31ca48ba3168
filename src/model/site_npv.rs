//! The site's NPV alone, for questions that ask for it many times.

use crate::scenario::Scenario;

use super::cash_flow::{SiteFlows, row_npv_usd};
use super::levers::Levers;
use super::metrics;
use super::paths::Paths;
use super::row::RowModel;

/// The site's NPV, $. Without tax it is the sum of its rows less fixed cost, which is quicker to tell.
pub(super) fn site_npv_usd(scenario: &Scenario, paths: &Paths, rows: &[RowModel], levers: &Levers) -> f64 {
    if scenario.money.tax_percent > 0.0 {
        let flows = SiteFlows::of(rows, scenario, paths, levers).flows_usd();
        return metrics::npv_usd(&flows, &paths.discount);
    }
    let rows: f64 = rows.iter().map(|row| row_npv_usd(row, paths, levers)).sum();
    rows - fixed_cost_usd(scenario, paths)
}

/// Present value of the fixed cost, $.
pub(super) fn fixed_cost_usd(scenario: &Scenario, paths: &Paths) -> f64 {
    scenario.site.fixed_usd_per_month * paths.discount[1..].iter().sum::<f64>()
}
