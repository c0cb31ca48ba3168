//! The one formatter: every number that a person reads is written here, and every number that a person types is read
//! here.
//!
//! A true minus sign, grouped thousands, units behind a no-break space. How exact a figure is shown is part of
//! its meaning, so each function says it; nothing here changes what is computed. What differs from language to
//! language is data, [`Numerals`].
//!
//! # The one way to write millions and percent
//! Sentences, labels and tables name millions, "$1.4 million"; what is drawn - charts, their axes and the readings of
//! their points - has no room for that and writes "$1.4 M" ([`Numerals::money_short`]). A percentage has no space
//! before its sign, "22%", wherever it stands.
//!
//! ```
//! use wattworth::report::number::ENGLISH;
//!
//! assert_eq!(ENGLISH.fixed(-1234.5, 2), "\u{2212}1,234.50");
//! assert_eq!(ENGLISH.money(2_732_000.0), "$2.73\u{a0}million");
//! assert_eq!(ENGLISH.money_short(2_732_000.0), "$2.73\u{a0}M");
//! assert_eq!(ENGLISH.money_about(86_712.0), "$86,700");
//! assert_eq!(ENGLISH.cents(0.0494), "4.9\u{a0}¢");
//! assert_eq!(ENGLISH.percent(0.2437), "24.4%");
//! ```

pub mod axis;
mod digits;
mod power;
pub mod range;
mod sentence;
mod suffix;
pub mod text;
pub mod typed;
mod worked;

pub use crate::scenario::rounded;

/// How a language writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numerals {
    /// The decimal sign.
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
    /// In front of a negative number.
    pub minus: char,
    /// Between a number and its unit; it does not break.
    pub space: char,
    /// The names of 10^15, 10^12, 10^9 and 10^6 in sentences and tables.
    pub magnitudes: [&'static str; 4],
    /// The same in drawings and their readings.
    pub drawn_magnitudes: [&'static str; 4],
    /// The suffix of sums along an axis in units of 10^12, 10^9, 10^6 and 10^3.
    pub axis_magnitudes: [&'static str; 4],
    /// The suffix of values in 10^12, 10^9, 10^6 and 10^3 where there is room for a letter or two.
    pub short_magnitudes: [&'static str; 4],
    /// Between the ends of a range.
    pub to: &'static str,
}

/// English: 12,345.67.
pub const ENGLISH: Numerals = Numerals {
    decimal: '.',
    group: ',',
    minus: MINUS,
    space: SPACE,
    magnitudes: ["quadrillion", "trillion", "billion", "million"],
    drawn_magnitudes: ["quadrillion", "tn", "bn", "M"],
    axis_magnitudes: [" T", " B", " M", "k"],
    short_magnitudes: ["T", "bn", "M", "k"],
    to: " to ",
};

/// A space that does not break.
pub(crate) const SPACE: char = '\u{a0}';
/// The minus sign.
const MINUS: char = '\u{2212}';

/// Steps of large numbers, which [`Numerals::magnitudes`] names.
const MAGNITUDES: [f64; 4] = [1e15, 1e12, 1e9, 1e6];

impl Numerals {
    /// A number with so many decimals: −1,234.50.
    #[must_use]
    pub fn fixed(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::with_capacity(plain.len() + whole.len() / 3 + 2);
        // What rounds to zero has no sign.
        if value < 0.0 && plain.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
            text.push(self.minus);
        }
        for (i, digit) in whole.char_indices() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                text.push(self.group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(self.decimal);
            text.push_str(fraction);
        }
        text
    }

    /// A number as exact as it is, without trailing zeros: 0.05, 1,234, 102,289,407,543,324.
    #[must_use]
    pub fn exact(&self, value: f64) -> String {
        if value != 0.0 && (value.abs() < 1e-6 || value.abs() >= 1e16) {
            return format!("{value:e}")
                .replace('-', &self.minus.to_string())
                .replace('.', &self.decimal.to_string());
        }
        let decimals = value
            .abs()
            .to_string()
            .split_once('.')
            .map_or(0, |(_, fraction)| fraction.len());
        self.fixed(value, decimals)
    }

    /// A number with so many significant digits, zeros filled in: 86,700; 0.0123.
    #[must_use]
    pub fn significant(&self, value: f64, digits: i32) -> String {
        if value == 0.0 {
            return self.fixed(value, 0);
        }
        let places = digits - 1 - magnitude(value);
        let scale = libm::pow(10.0, f64::from(places.abs()));
        let rounded = if places >= 0 {
            value
        } else {
            (value / scale).round() * scale
        };
        self.fixed(rounded, usize::try_from(places).unwrap_or(0).min(12))
    }

    /// Money: $0.34, $164, $34,584, $2.73 million, −$109.8 million, $8.70 billion.
    #[must_use]
    pub fn money(&self, usd: f64) -> String {
        self.money_with(usd, self.magnitudes)
    }

    /// Money in a drawing: $34,584, $2.73 M, −$109.8 M, $8.70 bn.
    #[must_use]
    pub fn money_short(&self, usd: f64) -> String {
        self.money_with(usd, self.drawn_magnitudes)
    }

    fn money_with(&self, usd: f64, magnitudes: [&'static str; 4]) -> String {
        let size = usd.abs();
        let body = match scaled(size, 0.999_95, magnitudes) {
            Some((value, _)) if value >= 1e4 => self.scientific(size),
            Some((value, unit)) => {
                let decimals = if value < 9.995 { 2 } else { 1 };
                self.with_unit(&self.fixed(value, decimals), unit)
            }
            None => self.small(size),
        };
        self.dollars(usd, &body)
    }

    /// Money in round figures, for what is only an order of size: $62 million, $398 million, $3,200.
    #[must_use]
    pub fn money_round(&self, usd: f64) -> String {
        self.money_round_with(usd, self.magnitudes)
    }

    /// The same in a drawing: $62 M, $398 M, $3,200.
    #[must_use]
    pub fn money_round_short(&self, usd: f64) -> String {
        self.money_round_with(usd, self.drawn_magnitudes)
    }

    fn money_round_with(&self, usd: f64, magnitudes: [&'static str; 4]) -> String {
        let size = usd.abs();
        let body = match scaled(size, 0.999_5, magnitudes) {
            Some((value, _)) if value >= 1e4 => self.scientific(size),
            Some((value, unit)) => self.with_unit(&self.fixed(value, usize::from(value < 9.95)), unit),
            None => self.small(size),
        };
        self.dollars(usd, &body)
    }

    /// Money to the last digit that was given: $99,660, $1,234,567.8.
    #[must_use]
    pub fn money_exact(&self, usd: f64) -> String {
        self.dollars(usd, &self.exact(usd.abs()))
    }

    /// Money to three significant digits, for prices at which something changes: $86,700; $2.97; $1.20 million.
    #[must_use]
    pub fn money_about(&self, usd: f64) -> String {
        if scaled(usd.abs(), 1.0, self.magnitudes).is_some() {
            return self.money(usd);
        }
        self.dollars(usd, &self.significant(usd.abs(), 3))
    }

    /// Three significant digits, but either no or both digits of the cents: $2.97, $28.71, $121, $86,700.
    #[must_use]
    pub fn unit_price(&self, usd: f64) -> String {
        if (9.995..99.95).contains(&usd.abs()) {
            self.money_fixed(usd, 2)
        } else {
            self.money_about(usd)
        }
    }

    /// Money with so many decimals: $2.97, $121.53.
    #[must_use]
    pub fn money_fixed(&self, usd: f64, decimals: usize) -> String {
        if scaled(usd.abs(), 1.0, self.magnitudes).is_some() {
            self.money(usd)
        } else {
            self.dollars(usd, &self.fixed(usd.abs(), decimals))
        }
    }

    /// An electricity price in cents: 5.0 ¢; below half a tenth of a cent to two significant digits: 0.04 ¢.
    #[must_use]
    pub fn cents(&self, usd_per_kwh: f64) -> String {
        let cents = usd_per_kwh * 100.0;
        let number = if cents.abs() < 0.05 {
            self.significant(cents, 2)
        } else {
            self.fixed(cents, 1)
        };
        self.with_unit(&number, "¢")
    }

    /// An electricity price in cents to the last digit that was given, at least one decimal: 5.0 ¢, 4.94 ¢.
    #[must_use]
    pub fn cents_exact(&self, usd_per_kwh: f64) -> String {
        let cents = whole_cents(usd_per_kwh);
        let number = if (cents * 10.0).fract() == 0.0 {
            self.fixed(cents, 1)
        } else {
            self.exact(cents)
        };
        self.with_unit(&number, "¢")
    }

    /// The same without a decimal that is not needed: 5 ¢, 4.94 ¢.
    #[must_use]
    pub fn cents_short(&self, usd_per_kwh: f64) -> String {
        self.with_unit(&self.exact(whole_cents(usd_per_kwh)), "¢")
    }

    /// What power costs: in cents, or in dollars if the number of cents would be unreadable.
    #[must_use]
    pub fn power_price(&self, usd_per_kwh: f64) -> String {
        if usd_per_kwh.abs() < 100.0 {
            self.cents(usd_per_kwh)
        } else {
            self.money(usd_per_kwh)
        }
    }

    /// A percentage as exact as it is given: 10%, 7.5%.
    #[must_use]
    pub fn percent_exact(&self, percent: f64) -> String {
        self.with_unit(&self.exact(percent), "%")
    }

    /// A number that is already written, with a plus sign if its value is positive: +$1.20 million,
    /// −$14.5 million, +3%.
    #[must_use]
    pub fn with_plus(&self, value: f64, written: &str) -> String {
        let sign = if value > 0.0 { "+" } else { "" };
        [sign, written].concat()
    }

    /// A number that is already written, with its unit behind a no-break space; a percent sign has none before it.
    #[must_use]
    pub fn with_unit(&self, written: &str, unit: &str) -> String {
        if unit.starts_with('%') {
            return [written, unit].concat();
        }
        format!("{written}{}{unit}", self.space)
    }

    /// A fraction as a percentage with one decimal: 24.4%.
    #[must_use]
    pub fn percent(&self, fraction: f64) -> String {
        self.with_unit(&self.in_reach(fraction * 100.0, 1), "%")
    }

    /// Months, whole: 29.
    #[must_use]
    pub fn months(&self, months: f64) -> String {
        if months < 0.05 && months > 0.0 {
            format!("<{}", self.fixed(0.1, 1))
        } else if months < 0.95 && months > 0.0 {
            self.fixed(months, 1)
        } else {
            self.in_reach(months, 0)
        }
    }

    /// Sums below a million: whole dollars, with cents below ten dollars, and two significant digits for less than a
    /// cent.
    fn small(&self, size: f64) -> String {
        match size {
            size if size >= 9.995 || size == 0.0 => self.fixed(size, 0),
            size if size >= 0.005 => self.fixed(size, 2),
            _ => self.significant(size, 2),
        }
    }

    /// Fixed decimals unless the number is too long to read.
    fn in_reach(&self, value: f64, decimals: usize) -> String {
        if value.abs() >= 1e9 {
            self.scientific(value)
        } else {
            self.fixed(value, decimals)
        }
    }

    /// 1.23 × 10^18.
    fn scientific(&self, value: f64) -> String {
        let power = magnitude(value);
        let mantissa = value / libm::pow(10.0, f64::from(power));
        let raised: String = power.to_string().chars().map(superscript).collect();
        format!("{}{1}×{1}10{raised}", self.fixed(mantissa, 2), self.space)
    }

    /// A dollar sign in front of a written sum, and the sign of its value unless it reads as zero.
    fn dollars(&self, usd: f64, body: &str) -> String {
        let shows = body.chars().any(|sign| matches!(sign, '1'..='9'));
        if usd < 0.0 && shows {
            format!("{}${body}", self.minus)
        } else {
            format!("${body}")
        }
    }
}

/// Millions and more as a number and a unit; `share` is the fraction of a unit that already rounds up to it. None for
/// smaller sums.
fn scaled(size: f64, share: f64, magnitudes: [&'static str; 4]) -> Option<(f64, &'static str)> {
    // Whole dollars below the sum that would round to a million.
    if size < 999_999.5 {
        return None;
    }
    let mut named = MAGNITUDES.into_iter().zip(magnitudes);
    let unit = named.find(|(step, _)| size >= step * share);
    let (step, unit) = unit.unwrap_or((MAGNITUDES[3], magnitudes[3]));
    Some((size / step, unit))
}

/// Cents of a price in dollars; a ten-billionth of a cent is a rounding error, not the reader's input.
fn whole_cents(usd_per_kwh: f64) -> f64 {
    (usd_per_kwh * 1e12).round() / 1e10
}

/// The power of ten of a number's first digit after rounding to three digits.
fn magnitude(value: f64) -> i32 {
    let text = format!("{:.2e}", value.abs());
    text.split_once('e')
        .and_then(|(_, power)| power.parse().ok())
        .unwrap_or(0)
}

fn superscript(sign: char) -> char {
    match sign {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁻',
    }
}
