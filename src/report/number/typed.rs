//! Numbers as people type them, paste them from this page, or write them where a comma is the decimal sign.
//!
//! Everything the page prints can be read: `$99,660`, `6.5 ¢`, `$2.73 M`, `100 MW`, `60 months`. Nothing is guessed: if
//! a text could mean two numbers in the field's range, the reader is asked, with both meanings named.

use crate::link::parse_number;

use super::Numerals;
use super::digits::Written;
use super::suffix::Factor;

/// Why typed text is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Mistyped {
    /// Nothing but spaces.
    Empty,
    /// Not a number.
    NotANumber,
    /// One sign that may separate thousands or be the decimal sign: both meanings, each written so that it is
    /// unambiguous.
    TwoMeanings {
        /// With a decimal sign.
        decimal: String,
        /// With separated thousands.
        grouped: String,
    },
    /// Group signs that do not separate groups of three digits.
    Grouping,
    /// A currency that is not the dollar.
    Currency(char),
    /// A unit that is not the field's; the field's own, and what was typed.
    OtherUnit(&'static str, String),
    /// A fraction where only whole numbers make sense.
    NotWhole,
    /// Below the smallest value.
    Below(f64),
    /// Above the largest value.
    Above(f64),
    /// Above the largest value, but within it if the number is meant in cents: the largest value, and the text as
    /// typed.
    MeansCents(f64, String),
}

/// What a typed number must keep to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Whether only whole numbers make sense.
    pub whole: bool,
    /// The unit shown behind the field, "$/kWh", "MW", "%"; empty for none. It may be typed, too.
    pub unit: &'static str,
    /// The value in effect: if it is typed as the page prints it, the reader is never asked what it means.
    pub value: Option<f64>,
}

/// Reads a typed number: `0.045`, `99,660`, `$99,660`, `0,07`, `6.5 ¢`, `1.05e3`, `102.29 T`.
///
/// ```
/// use wattworth::report::number::ENGLISH;
/// use wattworth::report::number::typed::{Bounds, Mistyped, parse};
///
/// let bounds = Bounds { min: 0.0, max: 1e6, whole: false, unit: "$", value: None };
/// assert_eq!(parse("$99,660", ENGLISH, bounds), Ok(99_660.0));
/// // Here the comma cannot part thousands.
/// assert_eq!(parse("0,05", ENGLISH, bounds), Ok(0.05));
/// // This could be a hundred dollars or a hundred thousand.
/// assert!(matches!(parse("100.000", ENGLISH, bounds), Err(Mistyped::TwoMeanings { .. })));
/// assert_eq!(parse("-1", ENGLISH, bounds), Err(Mistyped::Below(0.0)));
/// ```
///
/// # Errors
/// Why the text could not be taken as it is.
pub fn parse(text: &str, numerals: Numerals, bounds: Bounds) -> Result<f64, Mistyped> {
    let text = plain_signs(text, numerals);
    if text.is_empty() {
        return Err(Mistyped::Empty);
    }
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.as_str()),
    };
    if let Some(currency) = text.chars().find(|sign| "€£¥₿₹₽₩".contains(*sign)) {
        return Err(Mistyped::Currency(currency));
    }
    let text = text
        .strip_prefix("US$")
        .or(text.strip_prefix('$'))
        .unwrap_or(text);
    // "$-5" as well as "-$5".
    let (sign, text) = match text.trim_start().strip_prefix('-') {
        Some(rest) if sign.is_empty() => ("-", rest),
        _ => (sign, text),
    };
    let (digits, suffix) = digits_and_suffix(text.trim());
    if digits.is_empty() {
        return Err(Mistyped::NotANumber);
    }
    let factor = Factor::of(&suffix, bounds.unit)?;
    let read = |digits: &str| {
        let exact = match factor.of_ten {
            0 => parse_number(&format!("{sign}{digits}")),
            // The power of ten goes into the exponent, so that 102.29 T is the number nearest to 102290000000000.
            power if !digits.contains(['e', 'E']) => parse_number(&format!("{sign}{digits}e{power}")),
            power => parse_number(&format!("{sign}{digits}"))
                .map(|value| value * libm::pow(10.0, f64::from(power))),
        };
        exact
            .map(|value| value * factor.times)
            .map_err(|_| Mistyped::NotANumber)
    };
    let fits = |value: &f64| (bounds.min..=bounds.max).contains(value);
    let value = match Written::of(&digits, numerals)? {
        Written::Plain(digits) => read(&digits)?,
        Written::OneSign {
            decimal,
            grouped,
            is_group_sign,
        } => {
            let (as_decimal, as_grouped) = (read(&decimal)?, read(&grouped)?);
            let is_amount = bounds.whole || bounds.unit.starts_with('$');
            let is_shown = bounds
                .value
                .is_some_and(|value| value.to_bits() == as_decimal.to_bits());
            if is_group_sign {
                as_grouped
            } else if is_amount && fits(&as_decimal) && fits(&as_grouped) && !is_shown {
                return Err(Mistyped::TwoMeanings {
                    decimal: without_doubt(numerals.exact(as_decimal), numerals),
                    grouped: numerals.exact(as_grouped),
                });
            } else if bounds.whole && fits(&as_grouped) {
                as_grouped
            } else {
                as_decimal
            }
        }
    };
    if value < bounds.min {
        return Err(Mistyped::Below(bounds.min));
    }
    if value > bounds.max && bounds.unit == "$/kWh" && suffix.is_empty() && fits(&(value / 100.0)) {
        return Err(Mistyped::MeansCents(bounds.max, digits));
    }
    if value > bounds.max {
        return Err(Mistyped::Above(bounds.max));
    }
    if bounds.whole && value.fract() != 0.0 {
        return Err(Mistyped::NotWhole);
    }
    Ok(value)
}

/// A number with a fourth decimal if three decimals could again be read as thousands.
fn without_doubt(number: String, numerals: Numerals) -> String {
    let decimals = number
        .rsplit_once(numerals.decimal)
        .map(|(_, decimals)| decimals.len());
    if decimals == Some(3) { number + "0" } else { number }
}

/// The text with plain signs: one kind of minus, one kind of space, nothing invisible.
pub(super) fn plain_signs(text: &str, numerals: Numerals) -> String {
    let plain: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'))
        .map(|sign| match sign {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
            sign if sign == numerals.minus => '-',
            sign if sign.is_whitespace() => ' ',
            // Apostrophes separate thousands in some countries.
            '\'' | '\u{2019}' => ' ',
            sign => sign,
        })
        .collect();
    plain.trim().to_owned()
}

/// The number with its group signs and exponent, and the text after it, both without spaces.
fn digits_and_suffix(text: &str) -> (String, String) {
    let mut end = 0;
    for (at, sign) in text.char_indices() {
        match sign {
            '0'..='9' | '.' | ',' => end = at + 1,
            ' ' => {}
            _ => break,
        }
    }
    let (digits, rest) = text.split_at(end);
    // An exponent is part of the number; a lone e is not.
    let exponent = rest.strip_prefix(['e', 'E']).map(|power| {
        let signed = power.strip_prefix(['-', '+']).unwrap_or(power);
        let length = signed.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 {
            0
        } else {
            1 + power.len() - signed.len() + length
        }
    });
    let (power, rest) = rest.split_at(exponent.unwrap_or(0));
    let suffix = rest.chars().filter(|sign| *sign != ' ').collect();
    (format!("{digits}{power}"), suffix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::number::ENGLISH;

    const ANY: Bounds = Bounds {
        min: -1e18,
        max: 1e18,
        whole: false,
        unit: "",
        value: None,
    };
    const DOLLARS: Bounds = Bounds {
        min: 1.0,
        max: 1e8,
        unit: "$",
        ..ANY
    };
    const TARIFF: Bounds = Bounds {
        min: -0.5,
        max: 2.0,
        unit: "$/kWh",
        ..ANY
    };
    const MACHINES: Bounds = Bounds {
        min: 1.0,
        max: 1e7,
        whole: true,
        ..ANY
    };

    #[test]
    fn what_people_type_is_understood() {
        for (text, value) in [
            ("0.05", 0.05),
            (" 99,660 ", 99660.0),
            ("$99,660.5", 99660.5),
            ("1.05e3", 1050.0),
            ("-15 %", -15.0),
            ("−15", -15.0),
            ("–15", -15.0),
            ("102,289,407,543,324", 102_289_407_543_324.0),
            ("102.29T", 102.29e12),
            ("102.29\u{a0}T", 102.29e12),
            ("100k", 100e3),
            (".5", 0.5),
            ("0,07", 0.07),
            ("0,050", 0.05),
            ("1,5", 1.5),
            ("99660,5", 99660.5),
            ("12.345,67", 12345.67),
            ("1.234.567", 1_234_567.0),
            ("100 000", 100_000.0),
            ("100\u{202f}000", 100_000.0),
            ("100’000", 100_000.0),
            ("\u{feff}5\u{200b}", 5.0),
        ] {
            assert_eq!(parse(text, ENGLISH, ANY), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_the_page_prints_is_read() {
        let unit = |unit| Bounds { unit, ..ANY };
        for (text, bounds, value) in [
            ("$2.73\u{a0}M", DOLLARS, 2.73e6),
            ("$1.4 million", DOLLARS, 1.4e6),
            ("6.5\u{a0}¢", TARIFF, 0.065),
            ("4.94 ¢/kWh", TARIFF, 0.0494),
            ("6.5¢", TARIFF, 0.065),
            ("6.5c", TARIFF, 0.065),
            ("6,5 c/kWh", TARIFF, 0.065),
            ("6.5 cents", TARIFF, 0.065),
            ("1 cent", TARIFF, 0.01),
            ("-0.5 ¢", TARIFF, -0.005),
            ("0.05 $", TARIFF, 0.05),
            ("0.05 $/kWh", TARIFF, 0.05),
            ("100 MW", unit("MW"), 100.0),
            ("250 kW", unit("MW"), 0.25),
            ("60 months", unit("months"), 60.0),
            ("1 month", unit("months"), 1.0),
            ("5 years", unit("months"), 60.0),
            ("$10,000/kW", unit("$/kW IT"), 10_000.0),
            ("$134 /kW-month", unit("$/kW-month"), 134.0),
            ("$2.00 /GPU-h", unit("$/h"), 2.0),
            ("−14.4 % a year", unit("% a year"), -14.4),
        ] {
            let read = parse(text, ENGLISH, bounds);
            assert!(
                read.as_ref()
                    .is_ok_and(|read| (read - value).abs() <= 1e-15 * value.abs()),
                "{text}: {read:?}"
            );
        }
    }

    #[test]
    fn what_could_mean_two_things_is_asked_about() {
        let two = |decimal: &str, grouped: &str| {
            Err(Mistyped::TwoMeanings {
                decimal: decimal.into(),
                grouped: grouped.into(),
            })
        };
        assert_eq!(parse("100.000", ENGLISH, DOLLARS), two("100", "100,000"));
        assert_eq!(parse("$1.234", ENGLISH, DOLLARS), two("1.2340", "1,234"));
        assert_eq!(parse("10.000", ENGLISH, MACHINES), two("10", "10,000"));
        assert_eq!(parse("1.2340", ENGLISH, DOLLARS), Ok(1.234));
        // If one meaning is out of range, the other is taken.
        assert_eq!(parse("1.500", ENGLISH, TARIFF), Ok(1.5));
        // A value typed as shown is taken as it is.
        let shown = Bounds {
            value: Some(475.125),
            ..DOLLARS
        };
        assert_eq!(parse("475.125", ENGLISH, shown), Ok(475.125));
    }

    #[test]
    fn what_is_no_number_of_the_field_is_refused() {
        for (text, mistake) in [
            ("", Mistyped::Empty),
            (" \u{200b} ", Mistyped::Empty),
            ("abc", Mistyped::NotANumber),
            ("1e", Mistyped::NotANumber),
            ("-", Mistyped::NotANumber),
            ("--1", Mistyped::NotANumber),
            ("1-2", Mistyped::NotANumber),
            ("1,2,3", Mistyped::Grouping),
            ("1.2,3.4", Mistyped::Grouping),
            ("1,", Mistyped::Grouping),
            ("1 5", Mistyped::Grouping),
            ("NaN", Mistyped::NotANumber),
            ("inf", Mistyped::NotANumber),
            ("€100,000", Mistyped::Currency('€')),
            ("100 £", Mistyped::Currency('£')),
        ] {
            assert_eq!(parse(text, ENGLISH, ANY), Err(mistake), "{text}");
        }
        // Cents of a unit that is not money, and a suffix that only begins like cents.
        for (text, unit) in [("5 ¢", "MW"), ("5 c", "%"), ("5 cm", "$/kWh")] {
            let bounds = Bounds { unit, ..ANY };
            let refused = parse(text, ENGLISH, bounds);
            assert!(
                matches!(refused, Err(Mistyped::OtherUnit(..))),
                "{text}: {refused:?}"
            );
        }
        assert_eq!(
            parse("5 %", ENGLISH, TARIFF),
            Err(Mistyped::OtherUnit("$/kWh", "%".into()))
        );
    }

    #[test]
    fn bounds_hold() {
        let bounds = Bounds {
            min: 0.0,
            max: 10.0,
            whole: true,
            ..ANY
        };
        assert_eq!(parse("-1", ENGLISH, bounds), Err(Mistyped::Below(0.0)));
        assert_eq!(parse("1e400", ENGLISH, bounds), Err(Mistyped::Above(10.0)));
        assert_eq!(parse("1.5", ENGLISH, bounds), Err(Mistyped::NotWhole));
        assert_eq!(parse("1,5", ENGLISH, bounds), Err(Mistyped::NotWhole));
    }
}
