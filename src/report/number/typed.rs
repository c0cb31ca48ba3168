//! Numbers as people type them: grouped as their language groups, with a `$` or `%` they need not type.
//!
//! Nothing is guessed: what could mean two things is refused, with the likely meaning named.

use crate::link::parse_number;

use crate::report::number::Numerals;

/// Why typed text is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Mistyped {
    /// Nothing but spaces.
    Empty,
    /// Not a number.
    NotANumber,
    /// The group sign where only a decimal sign makes sense; what was probably meant.
    DecimalSign(String),
    /// Group signs that do not part groups of three digits.
    Grouping,
    /// A fraction where only whole numbers make sense.
    NotWhole,
    /// Below the smallest value.
    Below(f64),
    /// Above the largest value.
    Above(f64),
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
}

/// Reads a typed number: `0.045`, `99,660`, `$99,660`, `1.05e3`, `102.29T`.
///
/// ```
/// use wattworth::report::number::ENGLISH;
/// use wattworth::report::number::typed::{Bounds, Mistyped, parse};
///
/// let bounds = Bounds { min: 0.0, max: 1e6, whole: false };
/// assert_eq!(parse("$99,660", ENGLISH, bounds), Ok(99_660.0));
/// // A comma could be meant as a decimal sign.
/// assert_eq!(parse("0,05", ENGLISH, bounds), Err(Mistyped::DecimalSign("0.05".into())));
/// assert_eq!(parse("-1", ENGLISH, bounds), Err(Mistyped::Below(0.0)));
/// ```
///
/// # Errors
/// Why the text could not be taken as it is.
pub fn parse(text: &str, numerals: Numerals, bounds: Bounds) -> Result<f64, Mistyped> {
    let value = number(text, numerals)?;
    if value < bounds.min {
        return Err(Mistyped::Below(bounds.min));
    }
    if value > bounds.max {
        return Err(Mistyped::Above(bounds.max));
    }
    if bounds.whole && value.fract() != 0.0 {
        return Err(Mistyped::NotWhole);
    }
    Ok(value)
}

fn number(text: &str, numerals: Numerals) -> Result<f64, Mistyped> {
    let text = text.trim().replace(numerals.minus, "-");
    if text.is_empty() {
        return Err(Mistyped::Empty);
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.as_str()),
    };
    let bare = rest.strip_prefix('$').unwrap_or(rest).trim_start();
    let bare = bare.strip_suffix('%').unwrap_or(bare).trim_end();
    let plain = ungrouped(bare, numerals)?;
    parse_number(&format!("{sign}{plain}")).map_err(|_| Mistyped::NotANumber)
}

/// The number without its group signs, with a point for its decimal sign.
fn ungrouped(text: &str, numerals: Numerals) -> Result<String, Mistyped> {
    let end = text
        .find(|sign: char| !sign.is_ascii_digit() && sign != numerals.group)
        .unwrap_or(text.len());
    let (whole, rest) = text.split_at(end);
    if rest.contains(numerals.group) {
        return Err(Mistyped::Grouping);
    }
    let groups: Vec<&str> = whole.split(numerals.group).collect();
    if let [first, more @ ..] = groups.as_slice()
        && !more.is_empty()
    {
        let threes = more.iter().all(|group| group.len() == 3);
        let begins = (1..=3).contains(&first.len()) && !first.starts_with('0');
        if !(threes && begins) {
            let single = more.len() == 1 && !first.is_empty() && !more[0].is_empty() && rest.is_empty();
            return Err(if single {
                Mistyped::DecimalSign(format!("{first}{}{}", numerals.decimal, more[0]))
            } else {
                Mistyped::Grouping
            });
        }
    }
    Ok(groups.concat() + &rest.replace(numerals.decimal, "."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::number::ENGLISH;

    const ANY: Bounds = Bounds {
        min: -1e18,
        max: 1e18,
        whole: false,
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
            ("102,289,407,543,324", 102_289_407_543_324.0),
            ("102.29T", 102.29e12),
            ("100k", 100e3),
            (".5", 0.5),
        ] {
            assert_eq!(parse(text, ENGLISH, ANY), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_could_mean_two_things_is_refused() {
        for (text, mistake) in [
            ("", Mistyped::Empty),
            ("  ", Mistyped::Empty),
            ("abc", Mistyped::NotANumber),
            ("1e", Mistyped::NotANumber),
            ("-", Mistyped::NotANumber),
            ("0,05", Mistyped::DecimalSign("0.05".into())),
            ("0,050", Mistyped::DecimalSign("0.050".into())),
            ("1,5", Mistyped::DecimalSign("1.5".into())),
            ("1,2,3", Mistyped::Grouping),
            ("1.234,5", Mistyped::Grouping),
            ("1,", Mistyped::Grouping),
            ("NaN", Mistyped::NotANumber),
            ("inf", Mistyped::NotANumber),
        ] {
            assert_eq!(parse(text, ENGLISH, ANY), Err(mistake), "{text}");
        }
    }

    #[test]
    fn bounds_hold() {
        let bounds = Bounds {
            min: 0.0,
            max: 10.0,
            whole: true,
        };
        assert_eq!(parse("-1", ENGLISH, bounds), Err(Mistyped::Below(0.0)));
        assert_eq!(parse("1e400", ENGLISH, bounds), Err(Mistyped::Above(10.0)));
        assert_eq!(parse("1.5", ENGLISH, bounds), Err(Mistyped::NotWhole));
    }
}
