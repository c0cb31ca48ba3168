//! English.

mod charts;
mod controls;
mod duel;
mod duel_ai;
mod duel_labels;
mod duel_sides;
mod inputs;
mod labels;
mod later;
mod names;
mod offer;
mod payback;
mod problems;
mod reversal;
mod share;
mod tipping;
mod verdict;

use crate::catalog::calendar::{Date, Month};
use crate::link::Problem;
use crate::scenario::{Input, Unit, Warning};

use crate::model::Sensitivity;
use crate::report::figures::rates::Per;
use crate::report::figures::{Kind, Report, Row};
use crate::report::number::typed::Mistyped;
use crate::report::number::{ENGLISH, Numerals, SPACE};
use crate::report::words::piece::{Piece, figure, text};
use crate::report::words::{Label, Payback, Words};

/// The English language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct English;

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

impl Words for English {
    fn numerals(&self) -> Numerals {
        ENGLISH
    }

    fn label(&self, label: Label) -> &'static str {
        labels::label(label)
    }

    fn meaning(&self, label: Label) -> Option<&'static str> {
        labels::meaning(label)
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Mining => "Mining",
            Kind::Rental => "GPU rental",
            Kind::Hosting => "Hosting",
        }
    }

    fn input(&self, input: Input) -> &'static str {
        inputs::name(input)
    }

    fn unit(&self, unit: Unit) -> &'static str {
        inputs::unit(unit)
    }

    fn own_machine(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Mining => "My miner",
            Kind::Rental => "My GPU",
            Kind::Hosting => self.lease(),
        }
    }

    fn lease(&self) -> &'static str {
        "Hosting for an AI tenant"
    }

    fn preset(&self, id: &str) -> &'static str {
        match id {
            "article" => "The article’s day",
            "one-miner" => "My one miner",
            "core-scientific" => "Core Scientific: 200 MW leased",
            "iren" => "IREN: both in one place",
            "h100-bubble" => "H100s rented out at $8",
            "800-cards" => "800 graphics cards",
            "feb-2026" => "February 2026",
            _ => "A scenario",
        }
    }

    fn problem(&self, problem: &Problem) -> String {
        problems::problem(problem)
    }

    fn warning(&self, warning: &Warning) -> String {
        problems::warning(warning)
    }

    fn verdict(&self, report: &Report) -> Vec<Piece> {
        verdict::sentence(report, self)
    }

    fn tipping(&self, report: &Report) -> Vec<Piece> {
        tipping::lines(report, self)
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
        payback::of(report, index, self)
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

    fn mistyped(&self, mistake: &Mistyped) -> String {
        controls::mistyped(mistake)
    }

    fn short_name(&self, row: &Row) -> String {
        controls::short_name(row)
    }

    fn short_machine(&self, row: &Row) -> String {
        controls::short_machine(row)
    }

    fn swing(&self, moved: &Sensitivity, unit: Unit, path: &str, up: bool) -> Vec<Piece> {
        controls::swing(moved, unit, path, up)
    }

    fn limit(&self, input: Input, report: &Report) -> Vec<Piece> {
        tipping::limit(input, report, self)
    }

    fn month(&self, month: Month) -> String {
        controls::month(month)
    }

    fn date(&self, date: Date) -> String {
        format!("{}{SPACE}{}", date.day, controls::month(date.month()))
    }
}
