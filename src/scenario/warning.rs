//! Warnings: choices that are allowed but should be pointed out. Nothing is silently scaled or replaced.

use super::{Input, Machine, OnSale, Scenario};

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
    /// A GPU was not yet on sale on the scenario's day and so had no rent; its latest recorded rent is used.
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
    /// A value so far outside anything recorded that it was probably meant in another unit.
    FarFromRecord {
        /// The input.
        input: Input,
        /// Its value.
        value: f64,
        /// The same digits in the unit that brings them nearest to the record.
        likely: f64,
    },
}

/// For each input the lowest and highest value seen between 2021 and 2026, in its unit, and the factors that correct
/// common mistakes of the unit: difficulty in T, prices in thousands, power in cents or per MWh, rents per year or day.
/// Sources: the catalogue's monthly record and rents for Bitcoin and GPUs; leases of `deals.csv`; tariffs from below
/// nothing to the dearest of households.
const RECORD: [(&str, f64, f64, &[f64]); 5] = [
    ("btc", 15_000.0, 130_000.0, &[1e3, 1e-3]),
    ("diff", 1e13, 2e14, &[1e12, 1e9, 1e6, 1e3, 1e-3]),
    ("kwh", 0.005, 0.6, &[1e-2, 1e-3]),
    ("gpuh", 0.1, 12.0, &[1.0 / 730.0, 1.0 / 24.0, 1e-2]),
    ("lrent", 50.0, 400.0, &[1.0 / 12.0, 1e-3, 1e3]),
];

/// A value that is outside the record by more than this factor causes a warning, if another unit would bring it near
/// the record.
const FAR: f64 = 4.0;

fn far_from_record(scenario: &Scenario) -> impl Iterator<Item = Warning> {
    RECORD.iter().filter_map(|(key, low, high, factors)| {
        let field = super::field(key)?;
        let value = field.number(scenario).filter(|value| *value > 0.0)?;
        if (low / FAR..=high * FAR).contains(&value) {
            return None;
        }
        let mut likely = factors.iter().map(|factor| value * factor);
        let likely = likely.find(|likely| (*low / 2.0..=high * 2.0).contains(likely))?;
        Some(Warning::FarFromRecord {
            input: field.input,
            value,
            likely,
        })
    })
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
    found.extend(far_from_record(scenario));
    for row in &scenario.mix {
        let new = row.machine.on_sale().and_then(|sold| not_yet(scenario, sold));
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

/// The warning if a machine came on sale after the scenario's day. Recorded dates are only as precise as known ("2025",
/// "2025-02"); compared as text they order like dates.
fn not_yet(scenario: &Scenario, OnSale { name, from, .. }: OnSale) -> Option<Warning> {
    (from > scenario.date.to_string().as_str()).then_some(Warning::NotYetOnSale { name, from })
}
