//! English for the results.

use crate::report::english::{English, owner};
use crate::report::figures::Report;
use crate::report::figures::rates::Per;
use crate::report::number::SPACE;
use crate::report::words::ResultWords;
use crate::report::words::piece::{Piece, figure, text};

/// Small numbers as words.
const NUMBERS: [&str; 21] = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// A number of months or years, in words if there are words for it: "two years", "25 months".
pub(super) fn counted(count: u32, unit: &str) -> String {
    let number = NUMBERS
        .get(count as usize)
        .map_or_else(|| count.to_string(), |word| (*word).to_owned());
    let plural = if count == 1 { "" } else { "s" };
    format!("{number} {unit}{plural}")
}

/// Whole years in words, "five years"; without the unit "five". Other durations are given in months, with small numbers
/// in words: "one month", "25 months".
pub(super) fn written(months: u32, unit: bool) -> String {
    let years = months / 12;
    if !months.is_multiple_of(12) || months == 0 {
        return if (1..NUMBERS.len()).contains(&(months as usize)) {
            counted(months, "month")
        } else {
            format!("{months}{SPACE}months")
        };
    }
    if unit {
        return counted(years, "year");
    }
    NUMBERS
        .get(years as usize)
        .map_or_else(|| years.to_string(), |word| (*word).to_owned())
}

/// "first", "second", … of years.
pub(super) fn ordinal(nth: usize) -> &'static str {
    const ORDINALS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    ORDINALS.get(nth.wrapping_sub(1)).unwrap_or(&"last")
}

impl ResultWords for English {
    fn per(&self, per: Per) -> &'static str {
        match per {
            Per::Month => "month",
            Per::Day => "day",
            Per::Machine => "machine",
            Per::MegawattHour => "MWh",
            Per::MegawattYear => "MW-year",
        }
    }

    fn to_the_owner(&self, report: &Report) -> Vec<Piece> {
        owner::line(report)
    }

    fn horizon(&self, months: u32) -> Vec<Piece> {
        let years = months / 12;
        let value = f64::from(months);
        if !months.is_multiple_of(12) {
            vec![figure("inputs.months", value, written(months, true))]
        } else if years <= 20 {
            let unit = if years == 1 { "year" } else { "years" };
            vec![text(format!(
                "{} {unit}",
                NUMBERS.get(years as usize).unwrap_or(&"many")
            ))]
        } else {
            vec![figure("inputs.months", value, format!("{years}{SPACE}years"))]
        }
    }

    fn span(&self, months: u32) -> Piece {
        let years = months / 12;
        let said = match (months, years) {
            (12.., years) if years * 12 == months => format!("{years}-year"),
            _ => format!("{months}-month"),
        };
        figure("inputs.months", f64::from(months), said)
    }
}
