//! A scale that values stand on, by equal ways or by equal factors, with the round values along it.

use crate::report::charts::axis::MoneyAxis;

/// From a value to a value, with round ones between.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Its beginning.
    pub low: f64,
    /// Its end, greater than the beginning.
    pub high: f64,
    /// Whether equal ways are equal factors; both ends are then positive.
    pub by_factors: bool,
    /// Round values from low to high.
    pub ticks: Vec<Tick>,
}

/// A round value.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The value.
    pub value: f64,
    /// As it is written.
    pub text: String,
    /// Whether it is written before the others where there is room for few.
    pub first: bool,
}

/// Beyond so many decades only powers of ten are ticks.
const MANY_DECADES: i32 = 4;
/// Steps along a scale by equal ways.
const STEPS: f64 = 6.0;

impl Scale {
    /// By factors, its ticks the powers of ten with 2 and 5 between; `write` says how a value is written.
    #[must_use]
    pub fn by_factors(low: f64, high: f64, write: impl Fn(f64) -> String) -> Self {
        let (first, last) = (decade(low), decade(high) + 1);
        let digits: &[f64] = if last - first > MANY_DECADES + 1 {
            &[1.0]
        } else {
            &[1.0, 2.0, 5.0]
        };
        let mut ticks = Vec::new();
        for power in first..=last {
            for &digit in digits {
                // Parsed, because a power that was computed may miss the round value by a hair.
                let value = format!("{digit}e{power}").parse().unwrap_or(f64::INFINITY);
                if (low * 0.999_999..=high * 1.000_001).contains(&value) {
                    ticks.push(Tick {
                        value,
                        text: write(value),
                        first: digit < 2.0,
                    });
                }
            }
        }
        Self {
            low,
            high,
            by_factors: true,
            ticks,
        }
    }

    /// By equal ways, its ticks multiples of 1, 2 or 5 times a power of ten.
    #[must_use]
    pub fn by_steps(low: f64, high: f64, write: impl Fn(f64) -> String) -> Self {
        let wanted = (high - low) / STEPS;
        let power = libm::pow(10.0, f64::from(decade(wanted)));
        let step = [1.0, 2.0, 5.0, 10.0]
            .map(|digit| digit * power)
            .into_iter()
            .find(|step| *step >= wanted * 0.999_999)
            .unwrap_or(wanted);
        let mut ticks = Vec::new();
        let mut nth = libm::ceil(low / step - 1e-6);
        while nth <= high / step + 1e-6 {
            let exact = nth * step;
            // What rounding left is not part of a round value; adding 0 turns −0 into 0.
            let value = format!("{exact:.9e}").parse().unwrap_or(exact) + 0.0;
            ticks.push(Tick {
                value,
                text: write(value),
                first: true,
            });
            nth += 1.0;
        }
        Self {
            low,
            high,
            by_factors: false,
            ticks,
        }
    }

    /// Dollars by factors: "$50k", "$1 M".
    #[must_use]
    pub fn dollars_by_factors(low: f64, high: f64) -> Self {
        Self::by_factors(low, high, |usd| MoneyAxis::for_step(usd).text(usd))
    }

    /// Where a value stands, 0 at the beginning and 1 at the end; beyond them, at them.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let part = if self.by_factors {
            if value <= 0.0 {
                return 0.0;
            }
            libm::log(value / self.low) / libm::log(self.high / self.low)
        } else {
            (value - self.low) / (self.high - self.low)
        };
        part.clamp(0.0, 1.0)
    }

    /// Whether a value stands on the scale.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// Its ticks in the order in which they are written while there is room: the more important first.
    pub fn by_importance(&self) -> impl Iterator<Item = &Tick> {
        let of = |first: bool| self.ticks.iter().filter(move |tick| tick.first == first);
        of(true).chain(of(false))
    }
}

/// The power of ten at or below a positive value.
#[expect(clippy::cast_possible_truncation, reason = "at most a few hundred")]
fn decade(value: f64) -> i32 {
    libm::floor(libm::log10(value) + 1e-9) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(scale: &Scale) -> String {
        scale
            .ticks
            .iter()
            .map(|tick| tick.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn ticks_are_round() {
        for (low, high, said) in [
            (10_000.0, 1e6, "$10k $20k $50k $100k $200k $500k $1\u{a0}M"),
            (0.1, 10.0, "$0.10 $0.20 $0.50 $1 $2 $5 $10"),
            (30.0, 45.0, ""),
            (0.002, 1e6, "$0.01 $0.10 $1 $10 $100 $1k $10k $100k $1\u{a0}M"),
        ] {
            let found = texts(&Scale::dollars_by_factors(low, high)).replace(" M", "\u{a0}M");
            assert_eq!(found, said, "from {low} to {high}");
        }
        for (low, high, said) in [
            (-20.0, 80.0, "-20 0 20 40 60 80"),
            (0.0, 0.3, "0 0.05 0.1 0.15 0.2 0.25 0.3"),
        ] {
            let found = texts(&Scale::by_steps(low, high, |value| value.to_string()));
            assert_eq!(found, said, "from {low} to {high}");
        }
    }

    #[test]
    fn values_stand_where_they_are() {
        let scale = Scale::dollars_by_factors(10_000.0, 1e6);
        for (usd, place) in [
            (10_000.0, 0.0),
            (100_000.0, 0.5),
            (1e6, 1.0),
            (-5.0, 0.0),
            (1e9, 1.0),
        ] {
            assert!((scale.place(usd) - place).abs() < 1e-12, "{usd}");
        }
    }
}
