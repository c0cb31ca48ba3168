//! What a unit costs part by part, beside what it brings in.

use crate::report::charts::series::LineKind;

/// Cost bars, in groups of one unit each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitCosts {
    /// BTC first, then GPU-hours; a group has at least one bar.
    pub groups: Vec<CostGroup>,
}

/// Bars that share a unit and therefore a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct CostGroup {
    /// What it is the cost of, "A Bitcoin".
    pub title: String,
    /// One bar a row of the mix.
    pub bars: Vec<CostBar>,
}

/// The cost of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct CostBar {
    /// Colour.
    pub kind: LineKind,
    /// The row's name.
    pub name: String,
    /// Where its figures stand in the JSON object, `rows.0.unit_cost`.
    pub path: String,
    /// Power we pay for, $.
    pub power_usd: f64,
    /// Other cost, $.
    pub other_usd: f64,
    /// Credit for curtailed energy, $.
    pub credit_usd: f64,
    /// Capital charge, $.
    pub capital_usd: f64,
    /// All that together, $.
    pub full_usd: f64,
    /// What is received, $.
    pub price_usd: f64,
    /// "costs $73,100"
    pub cost_text: String,
    /// "brings $99,660"
    pub price_text: String,
}
