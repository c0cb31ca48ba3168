//! The scale along which values are drawn: from one value to another, by equal differences or by equal ratios, with
//! round values along it.
//!
//! Every chart takes its scales from here, so where a scale ends, which round values are ticks and how they are written
//! is decided once. A tick is a multiple of 1, 2 or 5 times a power of ten (Heckbert, "Nice Numbers for Graph Labels",
//! Graphics Gems, 1990) or, by equal ratios, such a number itself.
//!
//! ```
//! use wattworth::report::charts::scale::Scale;
//! use wattworth::report::charts::ticks::dollars;
//!
//! let cash = Scale::around(&[-398e6, 95e6], 5, &dollars);
//! let written: Vec<&str> = cash.ticks.iter().map(|tick| tick.text.as_str()).collect();
//! assert_eq!(written, ["−$400 M", "−$300 M", "−$200 M", "−$100 M", "0", "$100 M"]);
//!
//! let price = Scale::log(10_000.0, 1e6, &dollars);
//! assert_eq!(price.position(100_000.0), 0.5);
//! ```

use crate::report::charts::ticks::{PATTERNS, Tick, decade, in_decades, is_of, multiples, round_step};

/// A scale and the round values along it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Its least value.
    pub low: f64,
    /// Its greatest value, greater than the least.
    pub high: f64,
    /// Whether equal ratios, rather than equal differences, are equally long; both ends are then positive.
    pub is_log: bool,
    /// Round values, ascending.
    pub ticks: Vec<Tick>,
}

/// Writes a tick, given its value and the distance of two ticks. Not generic, so that scales are compiled once.
pub type Write<'w> = &'w dyn Fn(f64, f64) -> String;

/// Amounts beyond this limit are drawn at the limit: no real sum of money is greater, and sums of such amounts stay
/// finite.
pub const LARGEST: f64 = 1e18;

/// Positive values that differ by this factor are shown by equal ratios.
const LOG_FROM_FACTOR: f64 = 30.0;
/// A logarithmic scale of more decades has powers of ten alone as ticks.
const MANY_DECADES: i32 = 4;

impl Scale {
    /// By equal differences, without ticks.
    #[must_use]
    pub fn bare(low: f64, high: f64) -> Self {
        Self {
            low,
            high: if high > low { high } else { low + 1.0 },
            is_log: false,
            ticks: Vec::new(),
        }
    }

    /// By equal differences from one value to another and no farther, with at most so many ticks or a few more.
    /// `write` is given a tick and the distance of two ticks.
    #[must_use]
    pub fn linear(low: f64, high: f64, most: usize, write: Write<'_>) -> Self {
        let mut scale = Self::bare(low, high);
        let step = round_step((scale.high - scale.low) / count(most.max(1)));
        scale.ticks = multiples(step, (scale.low, scale.high), write);
        scale
    }

    /// By equal differences about zero and all [`bounded`] values, with at most so many ticks or a few more.
    ///
    /// An end of the scale is a tick if that adds less than half a step; otherwise it lies a little beyond the last
    /// value.
    #[must_use]
    pub fn around(values: &[f64], most: usize, write: Write<'_>) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values {
            low = low.min(bounded(*value));
            high = high.max(bounded(*value));
        }
        // A range below a hundredth of a cent counts as zero; its powers of ten would be noise.
        if high - low < 1e-4 {
            let mut scale = Self::bare(-1.0, 1.0);
            scale.ticks = vec![Tick {
                value: 0.0,
                text: write(0.0, 1.0),
            }];
            return scale;
        }
        let step = round_step((high - low) / count(most.max(1)));
        let reach = |end: f64| {
            let tick = (end.abs() / step).ceil() * step;
            let beyond = if tick - end.abs() < 0.45 * step {
                tick
            } else {
                end.abs() + 0.05 * (high - low)
            };
            if end < 0.0 { -beyond } else { beyond }
        };
        let mut scale = Self {
            low: if low < 0.0 { reach(low) } else { 0.0 },
            high: if high > 0.0 { reach(high) } else { 0.0 },
            is_log: false,
            ticks: Vec::new(),
        };
        scale.ticks = multiples(step, (scale.low, scale.high), write);
        scale
    }

    /// By equal ratios from one positive value to another and no farther. Its ticks are the powers of ten and 2 and 5
    /// times them, whether or not there is room to write them all. `write` is given a tick as its own distance: nothing
    /// smaller has to be told apart from it.
    #[must_use]
    pub fn log(low: f64, high: f64, write: Write<'_>) -> Self {
        let many = decade(high) - decade(low) > MANY_DECADES;
        Self {
            low,
            high,
            is_log: true,
            ticks: in_decades((low, high), PATTERNS[usize::from(many)], write),
        }
    }

    /// By equal ratios from a little below one positive value to a little above another, with at most so many ticks:
    /// those of the densest pattern that does not exceed this number and, if possible, has at least two.
    #[must_use]
    pub fn log_around(low: f64, high: f64, most: usize, write: Write<'_>) -> Self {
        let low = low.clamp(1.0 / LARGEST, LARGEST);
        let high = high.clamp(low * 1.5, LARGEST * 2.0);
        let beyond = libm::pow(high / low, 0.05);
        let (low, high) = (low / beyond, high * beyond);
        let mut all = PATTERNS
            .into_iter()
            .map(|pattern| in_decades((low, high), pattern, write));
        let ticks = all.find(|ticks| (2..=most.max(3)).contains(&ticks.len()));
        Self {
            low,
            high,
            is_log: true,
            ticks: ticks.unwrap_or_default(),
        }
    }

    /// By equal ratios if all values are positive and span decades; otherwise by equal differences about zero and all
    /// values.
    #[must_use]
    pub fn fitting(values: &[f64], most: usize, write: Write<'_>) -> Self {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if low > 0.0 && high >= LOG_FROM_FACTOR * low {
            Self::log_around(low, high, most, write)
        } else {
            Self::around(values, most, write)
        }
    }

    /// The position of a value: 0 at the low end, 1 at the high end; values beyond an end are placed at it.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        let part = if self.is_log {
            if value <= 0.0 {
                return 0.0;
            }
            libm::log(value / self.low) / libm::log(self.high / self.low)
        } else {
            (value - self.low) / (self.high - self.low)
        };
        part.clamp(0.0, 1.0)
    }

    /// The value at a part of the way from the low end to the high one.
    #[must_use]
    pub fn value(&self, part: f64) -> f64 {
        if self.is_log {
            // The ends are returned exactly, without rounding.
            match part {
                _ if part <= 0.0 => self.low,
                _ if part >= 1.0 => self.high,
                _ => self.low * libm::pow(self.high / self.low, part),
            }
        } else {
            self.low + (self.high - self.low) * part
        }
    }

    /// Choices of ticks to write, from all of them to fewer and fewer, for where there is no room for all. By equal
    /// ratios each choice is a pattern that holds along the whole scale and has at least two ticks.
    #[must_use]
    pub fn choices(&self) -> Vec<Vec<&Tick>> {
        let mut choices = vec![self.ticks.iter().collect()];
        for pattern in PATTERNS {
            let fewer: Vec<&Tick> = self
                .ticks
                .iter()
                .filter(|tick| is_of(pattern, tick.value))
                .collect();
            if self.is_log && fewer.len() > 1 {
                choices.push(fewer);
            }
        }
        choices
    }
}

/// An amount as it is drawn: within [`LARGEST`].
#[must_use]
pub fn bounded(amount: f64) -> f64 {
    amount.clamp(-LARGEST, LARGEST)
}

/// A count as a number to compute with.
#[must_use]
pub fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::charts::ticks::dollars;

    fn plain(value: f64, _: f64) -> String {
        value.to_string()
    }

    fn texts(scale: &Scale) -> String {
        let texts: Vec<&str> = scale.ticks.iter().map(|tick| tick.text.as_str()).collect();
        texts.join(" ")
    }

    #[test]
    fn a_scale_around_values_holds_them_and_zero() {
        let sets: [&[f64]; 7] = [
            &[-398e6, 95e6],
            &[5.0, 5.0],
            &[0.0],
            &[-1e15, 1e15],
            &[1e-3],
            &[-7.0],
            &[f64::MAX, f64::MIN],
        ];
        for values in sets {
            for most in [1, 2, 5, 9] {
                let scale = Scale::around(values, most, &plain);
                for value in values {
                    let value = bounded(*value);
                    assert!(scale.low <= value && value <= scale.high, "{values:?} {scale:?}");
                }
                assert!(
                    scale.ticks.iter().any(|tick| tick.value == 0.0),
                    "{values:?} {scale:?}"
                );
                assert!(scale.ticks.len() <= most + 3, "{values:?} {scale:?}");
            }
        }
    }

    #[test]
    fn a_logarithmic_scale_around_values_has_as_many_round_ticks_as_it_may() {
        for (low, high, most, ticks) in [
            (60e3, 800e3, 6, "100000 200000 500000"),
            (3.0, 4000.0, 8, "10 100 1000"),
            (1.0, 1e8, 5, "1 100 10000 1000000 100000000"),
            // A single power of ten would not show that the scale is one of equal ratios.
            (15e3, 700e3, 4, "20000 200000"),
        ] {
            let scale = Scale::log_around(low, high, most, &plain);
            assert!(scale.low <= low && high <= scale.high, "{scale:?}");
            assert_eq!(texts(&scale), ticks);
        }
        let scale = Scale::log_around(10.0, 1000.0, 5, &plain);
        assert!(
            (scale.position(100.0) - 0.5).abs() < 1e-12,
            "a hundred is as far from ten as from a thousand"
        );
    }

    #[test]
    fn a_scale_is_logarithmic_where_values_span_decades() {
        let is_log = |values: &[f64]| Scale::fitting(values, 5, &plain).is_log;
        assert!(is_log(&[5e3, 400e3]));
        assert!(!is_log(&[50e3, 400e3]), "less than two decades");
        assert!(!is_log(&[0.0, 400e3]), "zero has no logarithm");
        assert!(!is_log(&[]));
    }

    #[test]
    fn a_scale_between_two_values_ends_at_them() {
        let scale = Scale::linear(0.013, 0.15, 5, &plain);
        assert_eq!((scale.low, scale.high), (0.013, 0.15));
        assert_eq!(texts(&scale), "0.05 0.1 0.15");
        for (low, high, ticks) in [
            (-20.0, 80.0, "-20 0 20 40 60 80"),
            (0.0, 0.3, "0 0.05 0.1 0.15 0.2 0.25 0.3"),
        ] {
            assert_eq!(
                texts(&Scale::linear(low, high, 6, &plain)),
                ticks,
                "from {low} to {high}"
            );
        }
    }

    #[test]
    fn logarithmic_ticks_are_round() {
        for (low, high, ticks) in [
            (10_000.0, 1e6, "$10k $20k $50k $100k $200k $500k $1 M"),
            (0.1, 10.0, "$0.10 $0.20 $0.50 $1 $2 $5 $10"),
            (30.0, 45.0, ""),
            (0.002, 1e6, "$0.01 $0.10 $1 $10 $100 $1k $10k $100k $1 M"),
        ] {
            assert_eq!(
                texts(&Scale::log(low, high, &dollars)),
                ticks,
                "from {low} to {high}"
            );
        }
    }

    #[test]
    fn fewer_ticks_of_equal_ratios_keep_a_pattern() {
        let choices = |low, high| {
            let scale = Scale::log(low, high, &dollars);
            let choices = scale.choices().into_iter().skip(1).map(|ticks| {
                let texts: Vec<&str> = ticks.iter().map(|tick| tick.text.as_str()).collect();
                texts.join(" ")
            });
            choices.collect::<Vec<String>>()
        };
        assert_eq!(
            choices(10_000.0, 1e6),
            [
                "$10k $20k $50k $100k $200k $500k $1 M",
                "$10k $100k $1 M",
                "$20k $200k",
                "$50k $500k",
                "$10k $1 M",
            ]
        );
        // The range holds a single power of ten.
        assert_eq!(choices(15e3, 700e3)[1..], ["$20k $200k", "$50k $500k"]);
        assert_eq!(choices(0.2, 0.4), [""; 0], "of one tick there are no fewer");
    }

    #[test]
    fn values_stand_where_they_are() {
        let scale = Scale::log(10_000.0, 1e6, &dollars);
        for (usd, position) in [
            (10_000.0, 0.0),
            (100_000.0, 0.5),
            (1e6, 1.0),
            (-5.0, 0.0),
            (1e9, 1.0),
        ] {
            assert!((scale.position(usd) - position).abs() < 1e-12, "{usd}");
        }
    }
}
