//! What must hold for every scenario: rows, site, months and totals add up, dearer power never helps, and every figure
//! is a finite number or none.

mod bounds;
mod breakevens;
mod money;
mod sums;
mod tipping;
mod worth;

use crate::random::Choose;
use wattworth::link::Decoded;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::{Paid, Scenario, Use};

/// A difference below this share of everything that was summed up is rounding.
const ROUNDING: f64 = 1e-11;

fn report(scenario: Scenario) -> Report {
    let link = Decoded {
        scenario,
        ..Decoded::default()
    };
    Report::of(&link, &English)
}

/// Typical values: near the default or, for a default of 0 or none, of any order of magnitude within the range.
pub(crate) const TYPICAL: Choose = |random, (low, high), default| match default {
    Some(value) if value != 0.0 => (value * (0.5 + random.unit())).clamp(low, high),
    Some(_) if random.chance(50) => 0.0,
    Some(_) => {
        let size = libm::pow(high, 0.7 * random.unit()) - 1.0;
        (if random.chance(50) { size } else { -size }).clamp(low, high)
    }
    None => libm::pow(high, 0.5 * random.unit()).max(low),
};

/// The same scenario with what is already paid for written out: its machines and buildings cost nothing and run at
/// once.
fn written_out(scenario: &Scenario) -> Scenario {
    let mut written = scenario.clone();
    for row in &mut written.mix {
        if scenario.is_paid(row.machine.used_for()) {
            row.price_usd = Some(0.0);
        }
    }
    if scenario.is_paid(Use::Mining) {
        written.mining.site_works_usd_per_kw = 0.0;
        written.mining.delay_months = 0;
    }
    if scenario.is_paid(Use::Hosting) {
        written.data_centre.building_usd_per_kw = 0.0;
        written.rental.delay_months = 0;
        written.hosting.capex_usd_per_kw = 0.0;
        written.hosting.delay_months = 0;
    }
    written.site.paid = Paid::Nothing;
    written
}

fn near(what: &str, got: f64, expected: f64, summed: f64, link: &str) {
    // Written so that NaN fails.
    assert!(
        (got - expected).abs() <= ROUNDING * summed.abs().max(expected.abs()),
        "{what}: {got}, expected {expected} ({summed} was summed up) in {link}"
    );
}

/// All money that moves in a report: the scale on which sums are compared.
fn moved(report: &Report) -> f64 {
    let rows: f64 = report
        .monthly
        .rows
        .iter()
        .flat_map(|row| [&row.revenue_usd, &row.credit_usd, &row.power_usd, &row.other_usd])
        .flatten()
        .map(|usd| usd.abs())
        .sum();
    rows + report.site.capex_usd + report.monthly.site.fixed_usd.iter().sum::<f64>()
}
