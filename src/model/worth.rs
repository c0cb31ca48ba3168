//! What a site is worth, and nothing else: for questions that ask it many times.

use crate::scenario::Scenario;

use super::cash_flow::SiteFlows;
use super::levers::Levers;
use super::metrics;
use super::paths::Paths;
use super::row::RowModel;

/// The site's NPV, to the bit what the whole projection says, $.
#[must_use]
pub fn site_npv_usd(scenario: &Scenario) -> f64 {
    let paths = Paths::of(scenario);
    let models: Vec<RowModel> = scenario
        .mix
        .iter()
        .map(|row| RowModel::of(row.plant(scenario), scenario))
        .collect();
    let flows = SiteFlows::of(&models, scenario, &paths, &Levers::unmoved(scenario));
    metrics::npv_usd(&flows.flows_usd(), &paths.discount)
}
