//! An input that is known only as a range.

use libm::{exp, log};

use super::field::{Field, Kind};
use super::{Group, Scenario, fields};
use crate::scenario::FIELDS;

/// The 95th percentile of the standard normal distribution; the 5th is the same with a minus.
const AT_95: f64 = 1.644_853_626_951_472_7;

/// A range of an input, from its 5th to its 95th percentile: in 90 of 100 futures the value lies between. Only the
/// simulation uses the range; everything else uses its median.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InputRange {
    /// Which input.
    pub field: &'static Field,
    /// Its 5th percentile, in its unit.
    pub low: f64,
    /// Its 95th percentile, in its unit.
    pub high: f64,
}

impl InputRange {
    /// The median: the geometric mean of the ends if both are above 0, else the arithmetic mean.
    #[must_use]
    pub fn median(&self) -> f64 {
        self.at(0.0)
    }

    /// The input's value for a standard normal variate: lognormal if both ends are above 0, else normal. The value is
    /// clamped to the input's limits.
    #[must_use]
    pub fn at(&self, normal: f64) -> f64 {
        let (low, high) = (self.low, self.high);
        let value = if low > 0.0 {
            (low * high).sqrt() * exp(log(high / low) / (2.0 * AT_95) * normal)
        } else {
            low + (high - low) / 2.0 + (high - low) / (2.0 * AT_95) * normal
        };
        value.clamp(self.field.min, self.field.max)
    }
}

impl Field {
    /// Whether it may be given as a range. Every number with a swing may, except the horizon, the discount rate, and
    /// the inputs of the risk group, which say how futures are drawn.
    #[must_use]
    pub fn takes_range(&self) -> bool {
        let is_number = matches!(self.kind, Kind::Number(_) | Kind::Whole(_) | Kind::Optional(_));
        let of_risk = FIELDS
            .iter()
            .any(|(group, fields)| *group == Group::Risk && fields.contains(self));
        is_number && self.swing.is_some() && !of_risk && !matches!(self.key, "months" | "rate")
    }

    /// Its range in a scenario; `None` if the input is a single number there.
    #[must_use]
    pub fn known_range<'a>(&self, scenario: &'a Scenario) -> Option<&'a InputRange> {
        scenario.ranges.iter().find(|range| range.field == self)
    }

    /// Sets it to a range and its number to the range's median. Both ends are clamped to the input's limits; if they
    /// are equal then, or the input takes no range, only the number is set.
    pub fn set_range(&'static self, scenario: &mut Scenario, low: f64, high: f64) {
        let within = |value: f64| value.clamp(self.min, self.max);
        let range = InputRange {
            field: self,
            low: within(low),
            high: within(high),
        };
        self.set_number(scenario, range.median());
        if range.low < range.high && self.takes_range() {
            // Ranges are kept in the order of the inputs.
            let place = |known: &Self| fields().position(|field| field == known);
            let before = |known: &&InputRange| place(known.field) < place(self);
            let at = scenario.ranges.iter().take_while(before).count();
            scenario.ranges.insert(at, range);
        }
    }

    /// Removes its range, so that it is a single number from now on.
    pub(crate) fn forget_range(&self, scenario: &mut Scenario) {
        scenario.ranges.retain(|range| range.field != self);
    }
}
