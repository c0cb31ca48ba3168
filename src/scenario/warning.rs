//! Warnings: choices that are allowed but should be pointed out. Nothing is silently scaled or replaced.

use super::{Machine, Scenario};

/// Something the reader should know about a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// The rows reserve more than the grid connection gives.
    OverCapacity {
        /// What they reserve, MW.
        reserved_mw: f64,
        /// What there is, MW.
        capacity_mw: f64,
    },
    /// A machine was not yet on sale on the scenario's day.
    NotYetOnSale {
        /// Its name.
        name: &'static str,
        /// When it came on sale, as recorded.
        from: &'static str,
    },
    /// A GPU that had no rent on the scenario's day is rented at the latest.
    LatestRent {
        /// Its name.
        name: &'static str,
        /// The rent used, $/GPU-h.
        usd_per_hour: f64,
        /// The date of that rent, as recorded.
        date: &'static str,
    },
    /// There is no hardware at all.
    EmptyMix,
}

/// Every warning about a scenario, each once.
#[must_use]
pub fn warnings(scenario: &Scenario) -> Vec<Warning> {
    let mut found = Vec::new();
    let reserved_mw = scenario
        .mix
        .iter()
        .map(|row| row.plant(scenario).reserved_mw(scenario))
        .sum::<f64>();
    let capacity_mw = scenario.site.capacity_mw;
    if scenario.mix.is_empty() {
        found.push(Warning::EmptyMix);
    }
    // With tolerance for rounding, so that a site filled to the last watt is not called overbooked.
    if reserved_mw > capacity_mw * (1.0 + 1e-9) {
        found.push(Warning::OverCapacity {
            reserved_mw,
            capacity_mw,
        });
    }
    for row in &scenario.mix {
        let new = match &row.machine {
            Machine::Asic(asic) => not_yet(scenario, &asic.name, &asic.on_sale_from),
            Machine::Gpu(gpu) => not_yet(scenario, &gpu.name, &gpu.on_sale_from),
            Machine::OwnAsic { .. } | Machine::OwnGpu { .. } | Machine::Lease => None,
        };
        let rent = match &row.machine {
            Machine::Gpu(gpu) if row.rent_usd.is_none() && scenario.rental.rent_usd_per_hour.is_none() => {
                let rent = gpu.rent_on(scenario.date);
                new.is_some().then_some(Warning::LatestRent {
                    name: &gpu.name,
                    usd_per_hour: rent.usd_per_hour,
                    date: &rent.date,
                })
            }
            _ => None,
        };
        for warning in new.into_iter().chain(rent) {
            if !found.contains(&warning) {
                found.push(warning);
            }
        }
    }
    found
}

/// Recorded dates are as exact as known ("2025", "2025-02"); as text they order like dates.
fn not_yet(scenario: &Scenario, name: &'static str, from: &'static str) -> Option<Warning> {
    (from > scenario.date.to_string().as_str()).then_some(Warning::NotYetOnSale { name, from })
}
