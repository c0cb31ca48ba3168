//! An input that is known only as a range.

use libm::{exp, log};

use super::field::{Field, Kind};
use super::{Group, Scenario, fields};
use crate::scenario::FIELDS;

/// The standard normal at its 95th percentile; at the 5th it is as far below.
const AT_95: f64 = 1.644_853_626_951_472_7;

/// A range of an input: its 5th to its 95th percentile, so that in ninety of a hundred futures it lies between. All but
/// the simulation uses its median.
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
    /// Half of the futures have less: the geometric mean where both ends are above 0, else the arithmetic.
    #[must_use]
    pub fn median(&self) -> f64 {
        self.at(0.0)
    }

    /// Its value where a standard normal has this one: lognormal where both ends are above 0, else normal; cut at what the
    /// input can be.
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
    /// Whether it may be a range: every number with a swing, but for the horizon, the return on capital, and what says how
    /// futures are drawn.
    #[must_use]
    pub fn takes_range(&self) -> bool {
        let is_number = matches!(self.kind, Kind::Number(_) | Kind::Whole(_) | Kind::Optional(_));
        let of_risk = FIELDS
            .iter()
            .any(|(group, fields)| *group == Group::Risk && fields.contains(self));
        is_number && self.swing.is_some() && !of_risk && !matches!(self.key, "months" | "rate")
    }

    /// Its range, if it is known as one.
    #[must_use]
    pub fn known_range<'a>(&self, scenario: &'a Scenario) -> Option<&'a InputRange> {
        scenario.ranges.iter().find(|range| range.field == self)
    }

    /// Makes it a range, whose median is then its number; both ends are kept to what it can be, and two equal ones are a
    /// number. An input that takes no range only gets the number.
    pub fn set_range(&'static self, scenario: &mut Scenario, low: f64, high: f64) {
        let within = |value: f64| value.clamp(self.min, self.max);
        let range = InputRange {
            field: self,
            low: within(low),
            high: within(high),
        };
        self.set_number(scenario, range.median());
        if range.low < range.high && self.takes_range() {
            // In the order of the inputs.
            let place = |known: &Self| fields().position(|field| field == known);
            let before = |known: &&InputRange| place(known.field) < place(self);
            let at = scenario.ranges.iter().take_while(before).count();
            scenario.ranges.insert(at, range);
        }
    }

    /// It is a number from now on.
    pub(crate) fn forget_range(&self, scenario: &mut Scenario) {
        scenario.ranges.retain(|range| range.field != self);
    }
}
