//! English.

mod charts;
mod controls;
mod duel;
mod duel_ai;
mod duel_labels;
mod duel_sides;
mod inputs;
mod labels;
mod names;
mod offer;
mod payback;
mod problems;
mod reversal;
mod share;
mod tipping;
mod verdict;

use crate::catalog::Confidence;
use crate::catalog::calendar::{Date, Month};
use crate::link::Problem;
use crate::scenario::{Group, Input, Machine, Unit, Warning};

use super::charts::labels::ChartLabel;
use super::figures::{Kind, Report, Row};
use super::format::{ENGLISH, Numerals, SPACE};
use super::offer::Offer;
use super::piece::{Piece, figure, text};
use super::rates::Per;
use super::share_words::ShareLabel;
use super::typed::Mistyped;
use super::words::{Label, Payback, Words};
use crate::model::Sensitivity;

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

    fn share_label(&self, label: ShareLabel) -> &'static str {
        share::label(label)
    }

    fn chart_label(&self, label: ChartLabel) -> &'static str {
        charts::label(label)
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

    fn group(&self, group: Group) -> &'static str {
        inputs::group(group)
    }

    fn input(&self, input: Input) -> &'static str {
        inputs::name(input)
    }

    fn help(&self, input: Input) -> &'static str {
        inputs::help(input)
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

    fn paid_back(&self, kind: Kind, months: f64) -> String {
        let who = match kind {
            Kind::Mining => "mining",
            Kind::Rental => "GPUs",
            Kind::Hosting => "hosting",
        };
        if payback::is_tiny(months) {
            format!("{who} paid back within a month")
        } else {
            format!("{who} paid back after {}", payback::duration(months))
        }
    }

    fn mistyped(&self, mistake: &Mistyped) -> String {
        controls::mistyped(mistake)
    }

    fn month_names(&self) -> [&'static str; 12] {
        controls::MONTHS
    }

    fn short_name(&self, row: &Row) -> String {
        controls::short_name(row)
    }

    fn short_machine(&self, row: &Row) -> String {
        controls::short_machine(row)
    }

    fn short_asic(&self, name: &str) -> String {
        names::asic(name)
    }

    fn left(&self, usd: f64) -> String {
        format!("{} left", ENGLISH.money(usd))
    }

    fn swing(&self, moved: &Sensitivity, unit: Unit, path: &str, up: bool) -> Vec<Piece> {
        controls::swing(moved, unit, path, up)
    }

    fn limit(&self, input: Input, report: &Report) -> Vec<Piece> {
        tipping::limit(input, report, self)
    }

    fn summary(&self, group: Group, report: &Report) -> Vec<Piece> {
        controls::summary(group, report)
    }

    fn choice(&self, input: Input, name: &str) -> String {
        controls::choice(input, name)
    }

    fn offer(&self, machine: &Machine, date: Date) -> Offer {
        offer::offer(machine, date)
    }

    fn month(&self, month: Month) -> String {
        controls::month(month)
    }

    fn date(&self, date: Date) -> String {
        format!("{}{SPACE}{}", date.day, controls::month(date.month()))
    }

    fn confidence(&self, confidence: Confidence) -> &'static str {
        controls::confidence(confidence)
    }
}
