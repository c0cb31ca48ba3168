//! Ranges as people type them: "0.04 to 0.06", "4–6 ¢", "0.05 ± 20%".

use super::Numerals;
use super::typed::{Bounds, Mistyped, parse};
use crate::scenario::rounded;

/// What may be typed between the ends, in addition to the language's own word.
const BETWEEN: [&str; 5] = ["..", "…", "–", "—", " - "];
/// What may be typed between the middle and the distance to both ends.
const BOTH_WAYS: [&str; 3] = ["±", "+-", "+/-"];

impl Numerals {
    /// The ends of a range: "0.04 to 0.06".
    #[must_use]
    pub fn ends(&self, [low, high]: [f64; 2]) -> String {
        [&self.exact(low), self.to, &self.exact(high)].concat()
    }
}

/// Reads a typed range, the lower end first; none if the text is not a range. With a percentage after ±, the ends are
/// the number divided by and multiplied by one plus the percentage, so that the number is the median; for an input in
/// percent, the percentage means points.
///
/// ```
/// use wattworth::report::number::ENGLISH;
/// use wattworth::report::number::range::parse_range;
/// use wattworth::report::number::typed::Bounds;
///
/// let bounds = Bounds { min: 0.0, max: 2.0, whole: false, unit: "$/kWh", value: None };
/// assert_eq!(parse_range("4 to 6 ¢", ENGLISH, bounds), Some(Ok([0.04, 0.06])));
/// assert_eq!(parse_range("0.06 ± 20%", ENGLISH, bounds), Some(Ok([0.05, 0.072])));
/// assert_eq!(parse_range("0.05", ENGLISH, bounds), None);
/// ```
///
/// # Errors
/// Why one of its ends could not be taken.
#[must_use]
pub fn parse_range(text: &str, numerals: Numerals, bounds: Bounds) -> Option<Result<[f64; 2], Mistyped>> {
    let read = |text: &str| parse(text, numerals, bounds);
    let parted = |signs: &[&str]| signs.iter().find_map(|sign| text.split_once(sign));
    let ends = if let Some((middle, far)) = parted(&BOTH_WAYS) {
        both_ways(middle, far.trim(), numerals, bounds)
    } else {
        // A dash in front is a minus.
        let is_behind_a_digit = |low: &str| low.contains(|sign: char| sign.is_ascii_digit());
        let (low, high) = parted(&BETWEEN)
            .or_else(|| text.split_once(numerals.to))
            .filter(|(low, _)| is_behind_a_digit(low))?;
        let high = high.trim();
        // "4 to 6 ¢": the unit applies to both ends.
        let is_unit = |sign: char| !sign.is_ascii_digit() && !".,".contains(sign);
        let unit = &high[high.trim_end_matches(is_unit).len()..];
        let low = low.trim_end();
        let low = match low.ends_with(is_unit) {
            true => read(low),
            false => read(&[low, unit].concat()),
        };
        // The lower end borrows the higher end's unit, so the higher end is checked first: its mistake would otherwise
        // be reported for the lower one.
        read(high).and_then(|high| Ok([low?, high]))
    };
    Some(ends.map(|[one, other]| [one.min(other), one.max(other)]))
}

/// "0.05 ± 20%", "0.05 ± 0.01".
fn both_ways(middle: &str, far: &str, numerals: Numerals, bounds: Bounds) -> Result<[f64; 2], Mistyped> {
    let middle = parse(middle, numerals, bounds)?;
    let of_far = |unit: &'static str| Bounds {
        min: 0.0,
        max: f64::MAX,
        whole: false,
        unit,
        value: None,
    };
    let ends = match far.strip_suffix('%') {
        Some(percent) if !bounds.unit.starts_with('%') => {
            let times = 1.0 + parse(percent, numerals, of_far("%"))? / 100.0;
            [middle / times, middle * times].map(|end| rounded(end, 12))
        }
        _ => {
            let far = parse(far, numerals, of_far(bounds.unit))?;
            [middle - far, middle + far].map(|end| rounded(end, 12))
        }
    };
    if ends[0] < bounds.min {
        return Err(Mistyped::Below(bounds.min));
    }
    if ends[1] > bounds.max {
        return Err(Mistyped::Above(bounds.max));
    }
    Ok(ends)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::number::ENGLISH;

    fn read(text: &str, (min, max, unit): (f64, f64, &'static str)) -> Option<Result<[f64; 2], Mistyped>> {
        let bounds = Bounds {
            min,
            max,
            whole: false,
            unit,
            value: None,
        };
        parse_range(text, ENGLISH, bounds)
    }

    #[test]
    fn both_ends_are_read_however_they_are_parted() {
        for text in [
            "0.04 to 0.06",
            "0.04..0.06",
            "0.04–0.06",
            "4 - 6 ¢",
            "4 ¢ to 6 ¢",
            "6 to 4 ¢",
            "0.05 ± 0.01",
        ] {
            assert_eq!(read(text, (0.0, 2.0, "$/kWh")), Some(Ok([0.04, 0.06])), "{text}");
        }
        let growth = (-99.0, 900.0, "% a year");
        assert_eq!(read("-10 to 20", growth), Some(Ok([-10.0, 20.0])));
        assert_eq!(read("15 ± 5 %", growth), Some(Ok([10.0, 20.0])));
        assert_eq!(
            read("80k to 120k", (0.0, 1e8, "$")),
            Some(Ok([80_000.0, 120_000.0]))
        );
    }

    #[test]
    fn a_number_is_no_range_and_a_wrong_end_is_told() {
        for text in ["0.05", "-5", "–5", "", "five", "1e-5"] {
            assert_eq!(read(text, (-9.0, 9.0, "$")), None, "{text}");
        }
        assert_eq!(read("1 to 11", (0.0, 9.0, "$")), Some(Err(Mistyped::Above(9.0))));
        assert_eq!(
            read("1 to five", (0.0, 9.0, "$")),
            Some(Err(Mistyped::NotANumber))
        );
        assert_eq!(read("1 ± 2", (0.0, 9.0, "$")), Some(Err(Mistyped::Below(0.0))));
    }
}
