//! Parses decimal numbers. Tables, links and typed text all use this parser to turn digits into an `f64`.
//!
//! This is our own code instead of a crate, because `lexical-parse-float` and the standard library carry tables and
//! shortcuts for reading megabytes of numbers, which would add 5 to 10 kB to the download. A page reads some hundred
//! numbers. Here a number that has few digits is one multiplication or division, which is exact; any other is guessed
//! and then moved until it is the nearest, by comparing whole numbers of any length. The tests compare the results with
//! those of the standard library, to the last bit.

use std::cmp::Ordering;

/// Digits that are kept: more than the 767 that can decide between two numbers. If the digits cut off are not all zero,
/// the last kept digit is made odd.
const DIGITS: usize = 800;
/// Whole numbers of up to this many digits are exact in an `f64`.
const EXACT_DIGITS: usize = 15;
/// The highest power of ten that is exact in an `f64`.
const EXACT_POWER: i64 = 22;

/// The number nearest to a decimal, as the standard library would read it; none for what is not a number. A number that
/// is too large becomes infinite, and words such as "inf" are read, too, so callers that need a finite number must
/// check.
///
/// ```
/// use wattworth::catalog::decimal;
///
/// assert_eq!(decimal::parse("102.29e12"), Some(102_290_000_000_000.0));
/// assert_eq!(decimal::parse("1e400"), Some(f64::INFINITY));
/// assert_eq!(decimal::parse("1,000"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let size = match Decimal::read(unsigned) {
        Some(decimal) => decimal.nearest(),
        None if ["inf", "infinity"]
            .iter()
            .any(|word| unsigned.eq_ignore_ascii_case(word)) =>
        {
            f64::INFINITY
        }
        None if unsigned.eq_ignore_ascii_case("nan") => f64::NAN,
        None => return None,
    };
    Some(if text.starts_with('-') { -size } else { size })
}

/// A whole number times a power of ten.
struct Decimal {
    /// The digits, each 0 to 9, without leading zeros.
    digits: Vec<u8>,
    /// The power of ten.
    power: i64,
}

impl Decimal {
    /// "12.5e3": digits with a point among, before or behind them, and perhaps a power.
    fn read(text: &str) -> Option<Self> {
        let (number, power) = match text.split_once(['e', 'E']) {
            Some((number, power)) => (number, exponent(power)?),
            None => (text, 0),
        };
        let (before, behind) = number.split_once('.').unwrap_or((number, ""));
        if before.len() + behind.len() == 0 {
            return None;
        }
        let mut decimal = Self {
            digits: Vec::new(),
            power,
        };
        let written = before.bytes().map(|digit| (digit, 0));
        for (digit, place) in written.chain(behind.bytes().map(|digit| (digit, 1))) {
            let digit = Some(digit.wrapping_sub(b'0')).filter(|digit| *digit <= 9)?;
            if decimal.digits.len() < DIGITS {
                decimal.power -= place;
                if digit > 0 || !decimal.digits.is_empty() {
                    decimal.digits.push(digit);
                }
            } else {
                decimal.power += 1 - place;
                // Nonzero digits that are cut off change the last kept digit, so that the number is never mistaken for
                // an exact middle.
                if digit > 0 {
                    decimal.digits[DIGITS - 1] |= 1;
                }
            }
        }
        Some(decimal)
    }

    /// The `f64` nearest to it; of two equally near ones, the one whose last bit is 0.
    fn nearest(&self) -> f64 {
        let count = i64::try_from(self.digits.len()).unwrap_or(i64::MAX);
        let highest = self.power + count;
        if count == 0 || highest < -330 {
            return 0.0;
        }
        if highest > 310 {
            return f64::INFINITY;
        }
        let approximation = self.approximate();
        if self.digits.len() <= EXACT_DIGITS && self.power.abs() <= EXACT_POWER {
            return approximation;
        }
        // Positive `f64`s are in the same order as their bits, and infinity comes after the largest.
        let mut bits = approximation.min(f64::MAX).to_bits();
        while bits < f64::INFINITY.to_bits() && self.is_beyond_middle(bits) {
            bits += 1;
        }
        while bits > 0 && !self.is_beyond_middle(bits - 1) {
            bits -= 1;
        }
        f64::from_bits(bits)
    }

    /// The number computed with `f64` arithmetic: exact if there are few digits and the power is small, else off by a
    /// few units in the last place.
    fn approximate(&self) -> f64 {
        let first = self.digits.iter().take(EXACT_DIGITS);
        let mut number = first.fold(0.0, |number, digit| number * 10.0 + f64::from(*digit));
        let cut = self.digits.len().saturating_sub(EXACT_DIGITS);
        let mut left = self.power + i64::try_from(cut).unwrap_or(0);
        while left != 0 {
            let step = left.clamp(-EXACT_POWER, EXACT_POWER);
            let power = (0..step.abs()).fold(1.0, |power, _| power * 10.0);
            number = if step > 0 { number * power } else { number / power };
            left -= step;
        }
        number
    }

    /// Whether it is nearer to the next `f64` than to the one with these bits, or exactly between them and the next one
    /// is even.
    fn is_beyond_middle(&self, bits: u64) -> bool {
        let (exponent, fraction) = (bits >> 52, bits & ((1 << 52) - 1));
        let mantissa = if exponent == 0 {
            fraction
        } else {
            fraction | (1 << 52)
        };
        // The middle is (2 mantissa + 1) 2^power.
        let power = i64::try_from(exponent.max(1)).unwrap_or(0) - 1076;
        let mut here = BigUint::default();
        for digit in &self.digits {
            here.multiply_add(10, u64::from(*digit));
        }
        let mut middle = BigUint::default();
        middle.multiply_add(1, 2 * mantissa + 1);
        // Multiplies both by the same powers, so that both become whole numbers.
        for (number, tens, twos) in [(&mut here, self.power, -power), (&mut middle, -self.power, power)] {
            number.multiply_by_power(10, tens, 9);
            number.multiply_by_power(2, twos, 31);
        }
        match here.compare(&middle) {
            Ordering::Greater => true,
            Ordering::Equal => bits & 1 == 1,
            Ordering::Less => false,
        }
    }
}

/// Reads the exponent after the e, such as "-12". If it is far too large, only its sign matters.
fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let size = digits.bytes().try_fold(0, |size: i64, digit| {
        let digit = Some(digit.wrapping_sub(b'0')).filter(|digit| *digit <= 9)?;
        Some((size * 10 + i64::from(digit)).min(1 << 32))
    })?;
    let signed = if text.starts_with('-') { -size } else { size };
    (!digits.is_empty()).then_some(signed)
}

/// A whole number of any length, in parts of 32 bits, the lowest part first, without a 0 as the last part.
#[derive(Default)]
struct BigUint(Vec<u32>);

impl BigUint {
    /// Multiplies by a small number and adds another.
    fn multiply_add(&mut self, by: u32, plus: u64) {
        let mut carried = plus;
        for part in &mut self.0 {
            carried += u64::from(*part) * u64::from(by);
            *part = low_32_bits(carried);
            carried >>= 32;
        }
        while carried > 0 {
            self.0.push(low_32_bits(carried));
            carried >>= 32;
        }
    }

    /// Multiplies by a power of `base`, at most `most` factors at a time.
    fn multiply_by_power(&mut self, base: u32, mut power: i64, most: i64) {
        while power > 0 {
            let step = power.min(most);
            self.multiply_add((0..step).fold(1, |product, _| product * base), 0);
            power -= step;
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        let length = self.0.len().cmp(&other.0.len());
        length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

/// The lower 32 bits.
#[expect(clippy::cast_possible_truncation, reason = "the lower half is what is wanted")]
fn low_32_bits(number: u64) -> u32 {
    number as u32
}
