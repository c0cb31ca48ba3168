//! The axes of the map of who wins where: which inputs, how far, and the round values along them.

use crate::model::{Axis, Reach};
use crate::report::charts::scale::Scale;
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::scenario::{self, Field, Scenario, Swing, Use};

/// The inputs a map can have along its axes: those with a swing that earn or cost a use something.
#[must_use]
pub fn inputs(scenario: &Scenario) -> Vec<&'static Field> {
    scenario::FIELDS
        .iter()
        .flat_map(|(group, fields)| fields.iter().map(move |field| (*group, field)))
        .filter(|(group, field)| !Reach::of(*group, field.input).uses.is_empty())
        .map(|(_, field)| field)
        .filter(|field| axis(scenario, field.key, 2).is_some())
        .collect()
}

/// Whether there are at least two uses, so that there is something to win.
#[must_use]
pub fn is_contested(report: &Report) -> bool {
    let in_mix = |of: &Use| report.rows.iter().any(|row| row.kind == *of);
    Use::ALL.iter().filter(|of| in_mix(of)).count() > 1
}

/// The axes a map begins with: across what the AI use is paid, or without one the electricity price; up the Bitcoin
/// price.
#[must_use]
pub fn default_axes(report: &Report) -> [&'static str; 2] {
    let in_mix = |of| report.rows.iter().any(|row| row.kind == of);
    if in_mix(Use::Rental) {
        ["gpuh", "btc"]
    } else if in_mix(Use::Hosting) {
        ["lrent", "btc"]
    } else {
        ["kwh", "btc"]
    }
}

/// The axis of an input, about its value in round steps, so that it stays while the value moves a little.
#[must_use]
pub fn axis(scenario: &Scenario, key: &str, cells: u32) -> Option<Axis> {
    let field = scenario::field(key)?;
    let today = scenario::value_of(scenario, field)?;
    let (low, high) = match field.swing? {
        Swing::Percent(_) if today > 0.0 => {
            let middle = libm::pow(10.0, libm::round(libm::log10(today)));
            (middle / 10.0, middle * 10.0)
        }
        Swing::Percent(_) => return Axis::around(scenario, key, cells),
        Swing::By(by) => {
            let middle = libm::round(today / (4.0 * by)) * 4.0 * by;
            let low = middle - 6.0 * by;
            // What is positive today is not shown below zero.
            let low = if today >= 0.0 && middle > 0.0 {
                low.max(0.0)
            } else {
                low
            };
            (low, middle + 6.0 * by)
        }
    };
    Axis::between(scenario, key, low, high, cells)
}

/// An axis with the values of its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct MapAxis {
    /// The input's link key.
    pub key: &'static str,
    /// The input's name.
    pub name: &'static str,
    /// Its values.
    pub values: Vec<f64>,
    /// Round values along it.
    pub scale: Scale,
}

impl MapAxis {
    pub(in crate::report) fn of(axis: &Axis, words: &dyn Words) -> Option<Self> {
        let field = scenario::field(axis.key)?;
        let (low, high) = (*axis.values.first()?, *axis.values.last()?);
        let write = |value, _| words.on_axis(value, field.unit);
        // What swings by a percentage stands at equal ratios.
        let scale = if matches!(field.swing, Some(Swing::Percent(_))) && low > 0.0 {
            Scale::log(low, high, write)
        } else {
            Scale::linear(low, high, 6, write)
        };
        Some(Self {
            key: field.key,
            name: words.input(field.input),
            values: axis.values.clone(),
            scale,
        })
    }

    /// Where a value stands among the cells: 0 at the first, 1 at the second; none beside them.
    #[must_use]
    pub fn place(&self, value: f64) -> Option<f64> {
        let last = self.values.last()?;
        // What is on the scale may miss the last value by a hair.
        let value = if (value - last).abs() < 1e-9 * last.abs() {
            *last
        } else {
            value
        };
        let mut place = 0.0;
        for pair in self.values.windows(2) {
            let [low, high] = pair else { continue };
            if (*low..=*high).contains(&value) {
                let part = if self.scale.is_log {
                    libm::log(value / low) / libm::log(high / low)
                } else {
                    (value - low) / (high - low)
                };
                return Some(place + part);
            }
            place += 1.0;
        }
        None
    }
}
