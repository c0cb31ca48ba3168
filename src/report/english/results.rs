//! English for the results.

use crate::report::english::{English, duel, owner, payback, tipping, verdict};
use crate::report::figures::Report;
use crate::report::figures::rates::Per;
use crate::report::number::SPACE;
use crate::report::words::piece::{Piece, figure, text};
use crate::report::words::{Payback, ResultWords};

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

impl ResultWords for English {
    fn verdict(&self, report: &Report) -> Vec<Piece> {
        verdict::sentence(report)
    }

    fn tipping(&self, report: &Report) -> Vec<Piece> {
        tipping::lines(report)
    }

    fn duel_line(&self, report: &Report) -> Vec<Piece> {
        duel::leading_line(report)
    }

    fn per(&self, per: Per) -> &'static str {
        match per {
            Per::Month => "month",
            Per::Day => "day",
            Per::Machine => "machine",
            Per::MegawattHour => "MWh",
            Per::MegawattYear => "MW-year",
        }
    }

    fn payback(&self, report: &Report, index: usize) -> Payback {
        payback::of(report, index)
    }

    fn to_the_owner(&self, report: &Report) -> Vec<Piece> {
        owner::line(report)
    }

    fn horizon(&self, months: u32) -> Vec<Piece> {
        let years = months / 12;
        let value = f64::from(months);
        if !months.is_multiple_of(12) {
            let unit = if months == 1 { "month" } else { "months" };
            vec![figure("inputs.months", value, format!("{months}{SPACE}{unit}"))]
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
