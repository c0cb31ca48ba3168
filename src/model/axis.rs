//! An axis of a heat map: an input that has a swing, and the values it takes.

use libm::pow;

use crate::scenario::{Scenario, Swing, field, value_of};

/// By default an axis reaches from an eighth to eight times today's value …
const DEFAULT_RATIO: f64 = 8.0;
/// … or, for an input whose swing is an amount, this many swings to either side …
const DEFAULT_SWINGS: f64 = 4.0;
/// … or, if the value today is 0, which no factor can move, this many of the input's steps upwards.
const DEFAULT_STEPS: f64 = 40.0;

/// An input and the values it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The input's link key.
    pub key: &'static str,
    /// The values in ascending order, in the input's unit and within its range.
    pub values: Vec<f64>,
    /// Whether neighbouring values differ by equal ratios rather than by equal steps.
    pub in_ratios: bool,
}

impl Axis {
    /// An axis of `count` values around today's. None for an input without a swing, or for a rent that no row is paid.
    #[must_use]
    pub fn around(scenario: &Scenario, key: &str, count: u32) -> Option<Self> {
        let field = field(key)?;
        let today = value_of(scenario, field)?;
        let (low, high) = match field.swing? {
            Swing::Percent(_) if today > 0.0 => (today / DEFAULT_RATIO, today * DEFAULT_RATIO),
            Swing::Percent(_) => (today, today + DEFAULT_STEPS * field.step),
            Swing::By(amount) => (today - DEFAULT_SWINGS * amount, today + DEFAULT_SWINGS * amount),
        };
        Self::between(scenario, key, low, high, count)
    }

    /// An axis of `count` values from `low` to `high`, both clamped to the input's range: in equal ratios if the
    /// input's swing is a percentage and `low` is above 0, else in equal steps. None for an input without a swing.
    #[must_use]
    pub fn between(scenario: &Scenario, key: &str, low: f64, high: f64, count: u32) -> Option<Self> {
        let in_ratios = matches!(field(key)?.swing?, Swing::Percent(_)) && low > 0.0;
        Self::spaced(scenario, key, (low, high), in_ratios, count)
    }

    /// An axis of `count` values from `low` to `high`, both clamped to the input's range, in equal ratios or in equal
    /// steps. None for an input without a swing.
    #[must_use]
    pub fn spaced(
        scenario: &Scenario,
        key: &str,
        (low, high): (f64, f64),
        in_ratios: bool,
        count: u32,
    ) -> Option<Self> {
        let field = field(key)?;
        field.swing?;
        let (low, high) = (low.clamp(field.min, field.max), high.clamp(field.min, field.max));
        let mut scratch = scenario.clone();
        let mut values: Vec<f64> = (0..count)
            .map(|i| f64::from(i) / f64::from(count.saturating_sub(1).max(1)))
            .map(|share| {
                if in_ratios {
                    low * pow(high / low, share)
                } else {
                    low + (high - low) * share
                }
            })
            .map(|value| {
                // Rounded as the scenario would store it: within the input's range, and whole if the input is a whole
                // number.
                field.set_number(&mut scratch, value);
                field.number(&scratch).unwrap_or(value)
            })
            .collect();
        values.dedup();
        Some(Self {
            key: field.key,
            values,
            in_ratios,
        })
        .filter(|axis| !axis.values.is_empty() && axis.values.iter().all(|value| value.is_finite()))
    }
}
