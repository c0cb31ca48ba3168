//! Ticks: which round values there are between two values. `report::number::axis` writes them.

use crate::catalog::decimal;
use crate::report::charts::scale::Write;

pub use crate::report::number::axis::{cents, dollars};

/// A round value along a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The value.
    pub value: f64,
    /// As it is written.
    pub text: String,
}

/// A tick may miss the end of its scale by this fraction through rounding.
const ROUNDING: f64 = 1e-6;

/// The multiples of a step between two values.
pub(super) fn multiples(step: f64, (low, high): (f64, f64), write: Write<'_>) -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut nth = libm::ceil(low / step - ROUNDING);
    while nth <= high / step + ROUNDING {
        let exact = nth * step;
        // Parsing the written number removes rounding errors; adding 0 turns −0 into 0.
        let value = decimal::parse(&format!("{exact:.9e}")).unwrap_or(exact) + 0.0;
        ticks.push(Tick {
            value,
            text: write(value, step),
        });
        nth += 1.0;
    }
    ticks
}

/// Which round numbers are ticks on a scale of equal ratios: these first digits, in every n-th decade.
pub(super) type Pattern = (&'static [f64], i32);

/// The patterns, the densest first. Each is the same along a whole scale, so that equal distances look like equal
/// ratios.
pub(super) const PATTERNS: [Pattern; 8] = [
    (&[1.0, 2.0, 5.0], 1),
    (&[1.0], 1),
    (&[2.0], 1),
    (&[5.0], 1),
    (&[1.0], 2),
    (&[1.0], 3),
    (&[1.0], 6),
    (&[1.0], 12),
];

/// Whether a round number is one of a pattern's.
pub(super) fn is_of((digits, every): Pattern, value: f64) -> bool {
    let power = decade(value);
    let first = value / libm::pow(10.0, f64::from(power));
    power.rem_euclid(every) == 0 && digits.iter().any(|digit| (first - digit).abs() < 0.5)
}

/// The round numbers in a range that have these first digits, in every n-th decade.
pub(super) fn in_decades((low, high): (f64, f64), (digits, every): Pattern, write: Write<'_>) -> Vec<Tick> {
    let first = decade(low).div_euclid(every) * every;
    let mut ticks = Vec::new();
    for power in (first..=decade(high) + 1).filter(|power| (power - first) % every == 0) {
        for &digit in digits {
            // Parsed, because a computed power may miss the round value by a rounding error.
            let value = decimal::parse(&format!("{digit}e{power}")).unwrap_or(f64::INFINITY);
            if (low * (1.0 - ROUNDING)..=high * (1.0 + ROUNDING)).contains(&value) {
                ticks.push(Tick {
                    value,
                    text: write(value, value),
                });
            }
        }
    }
    ticks
}

/// The least of 1, 2, 5, 10, 20, 50, … that is not less than a positive distance.
pub(super) fn round_step(distance: f64) -> f64 {
    let power = libm::pow(10.0, f64::from(decade(distance)));
    [1.0, 2.0, 5.0]
        .map(|digit| digit * power)
        .into_iter()
        .find(|step| *step >= distance * (1.0 - ROUNDING))
        .unwrap_or(10.0 * power)
}

/// The power of ten at or below a positive value.
#[expect(clippy::cast_possible_truncation, reason = "at most a few hundred")]
pub(super) fn decade(value: f64) -> i32 {
    libm::floor(libm::log10(value) + 1e-9) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_one_two_five() {
        for (distance, step) in [
            (1.0, 1.0),
            (1.1, 2.0),
            (3.0, 5.0),
            (7.0, 10.0),
            (0.03, 0.05),
            (98e6, 100e6),
        ] {
            let found = round_step(distance);
            assert!((found / step - 1.0).abs() < 1e-9, "{distance} → {found}");
        }
    }
}
