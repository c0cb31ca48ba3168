//! The value an input has in effect, given or not.

use crate::scenario::{Field, Input, Plant, Scenario};

/// The value an input has in effect: its own, or for a rent that is not given the first such row's.
#[must_use]
pub(super) fn in_effect(field: &Field, scenario: &Scenario) -> Option<f64> {
    field.number(scenario).or_else(|| implied(field.input, scenario))
}

fn implied(input: Input, scenario: &Scenario) -> Option<f64> {
    scenario
        .mix
        .iter()
        .find_map(|row| match (input, row.plant(scenario)) {
            (
                Input::GpuRent,
                Plant::Rental {
                    rent_usd_per_hour, ..
                },
            ) => Some(rent_usd_per_hour),
            (
                Input::HostingRent,
                Plant::Hosting {
                    rent_usd_per_kw_month,
                    ..
                },
            ) => Some(rent_usd_per_kw_month),
            _ => None,
        })
}
