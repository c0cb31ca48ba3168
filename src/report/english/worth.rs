//! What a megawatt clears a year, by one input, in English.

use crate::report::english::English;
use crate::report::english::inputs;
use crate::report::english::names::{gpus, whole_use};
use crate::report::facts::running::only;
use crate::report::facts::worth::{Change, WorthFinding};
use crate::report::figures::{Clock, Report};
use crate::report::number::axis::dollars;
use crate::report::number::{ENGLISH, rounded};
use crate::report::words::piece::{Piece, figure, name, plain, text};
use crate::report::words::{InputWords, NameWords, PageWords, WorthWords};
use crate::scenario::{Field, Input, Scenario, Unit, Use};

impl WorthWords for English {
    fn worth_title(&self, report: &Report, finding: WorthFinding, field: &Field) -> Vec<Piece> {
        match finding {
            WorthFinding::Overtakes { change, from } => {
                let mut said = subject(report, change.of, "overtakes ", "overtake ");
                said.extend(whole_use(report, from).said);
                said.extend(value("at", change, field));
                said
            }
            WorthFinding::Pays(change) => {
                let mut said = subject(report, change.of, "pays", "pay");
                said.extend(value("above", change, field));
                said
            }
            WorthFinding::FallsShort(change) => {
                let mut said = subject(report, change.of, "falls short", "fall short");
                said.extend(value("above", change, field));
                said
            }
            WorthFinding::Leads(kind) => {
                let mut said = subject(report, kind, "clears", "clear");
                said.push(text(format!(
                    " most at any {} shown",
                    lower(self.input(field.input))
                )));
                said
            }
            WorthFinding::NothingPays => vec![text(format!(
                "Nothing pays at any {} shown",
                lower(self.input(field.input))
            ))],
        }
    }

    fn worth_hint(&self, report: &Report, field: &Field, is_log: bool) -> Vec<Piece> {
        let rate = report.inputs.money.discount_percent_per_year;
        let mut said = vec![
            text("Dollars a year per megawatt of grid, after a "),
            figure("inputs.rate", rate, ENGLISH.percent_exact(rate)),
            text(" return"),
        ];
        if report.clock == Clock::Month {
            said.push(text(", at unchanged prices"));
        }
        said.push(text(if is_log {
            ", on a scale of equal ratios, by "
        } else {
            ", by "
        }));
        said.push(text(self.input(field.input)));
        said
    }

    fn worth_name(&self, report: &Report, kind: Use) -> String {
        match (kind, only(report, kind)) {
            (Use::Rental, Some((_, row))) => capital(&plain(&gpus(row).said)),
            _ => self.kind(kind).to_owned(),
        }
    }

    fn worth_line(&self, report: &Report, kind: Use, constant_usd: Option<f64>) -> String {
        let name = self.worth_name(report, kind);
        match constant_usd {
            Some(usd) => format!("{name} {}", short(usd)),
            None => name,
        }
    }

    fn worth_outside(
        &self,
        report: &Report,
        kind: Use,
        above: bool,
        (least, most): (f64, f64),
        field: &Field,
    ) -> (String, String) {
        let arrow = if above { "↑" } else { "↓" };
        let name = self.worth_name(report, kind);
        let least_said = ENGLISH.money_round(least);
        let most_said = ENGLISH.money_round(most);
        let short = if least_said == most_said {
            format!("{arrow} {name} {least_said}")
        } else {
            format!("{arrow} {name} {least_said} to {most_said}")
        };
        let long = if least_said == most_said {
            format!("{short} at any {}", lower(self.input(field.input)))
        } else {
            short.clone()
        };
        (long, short)
    }

    fn worth_now(&self, report: &Report, field: &Field, value: f64) -> String {
        let scenario = &report.inputs.0;
        let untouched = field.same(scenario, &Scenario::on(scenario.day()));
        let is_price = matches!(
            field.input,
            Input::BitcoinPrice | Input::Difficulty | Input::TransactionFees
        );
        let when = if is_price && untouched {
            self.date(scenario.date)
        } else {
            "now".to_owned()
        };
        format!("{when}: {}", exact(field, value))
    }

    fn worth_value(&self, field: &Field, value: f64) -> String {
        exact(field, named(field, value))
    }
}

/// A value as exact as it is named in a title.
fn named(field: &Field, value: f64) -> f64 {
    match field.unit {
        Unit::UsdPerKwh => rounded_to(value, 1000.0),
        Unit::UsdPerHour => rounded_to(value, 100.0),
        Unit::Percent | Unit::PercentPerYear => rounded_to(value, 10.0),
        Unit::Months => value,
        // Four digits, so that the price at which uses change places is never taken for another figure.
        _ => rounded(value, 3),
    }
}

fn rounded_to(value: f64, parts: f64) -> f64 {
    (value * parts).round() / parts
}

/// A value with its unit, every digit of it.
fn exact(field: &Field, value: f64) -> String {
    match field.unit {
        Unit::Usd | Unit::UsdPerMonth => ENGLISH.money_exact(value),
        Unit::UsdPerHour => ENGLISH.money_fixed(value, 2),
        unit => ENGLISH.on_axis(value, unit, inputs::unit(unit)),
    }
}

/// "Mining overtakes ".
fn subject(report: &Report, kind: Use, one: &'static str, many: &'static str) -> Vec<Piece> {
    let who = whole_use(report, kind);
    let verb = who.verb(one, many);
    let mut said = who.said;
    if let Some(Piece::Text(first)) = said.first_mut() {
        *first = capital(first);
    }
    said.push(text(format!(" {verb}")));
    said
}

/// " at $102,200 a bitcoin", where the input must rise to get there; else below it.
fn value(rising: &'static str, change: Change, field: &Field) -> Vec<Piece> {
    let written = English.worth_value(field, change.at);
    let written = match change.path {
        Some(path) => figure(path, change.at, written),
        None => name(written),
    };
    let unit = match field.input {
        Input::BitcoinPrice => " a bitcoin",
        Input::ElectricityPrice => "/kWh",
        Input::GpuRent => " an hour",
        Input::HostingRent => " a kW-month",
        Input::DifficultyGrowth => " difficulty growth a year",
        input => {
            let side = if change.rises { "above" } else { "below" };
            let what = lower(English.input(input));
            return vec![text(format!(" with {what} {side} ")), written];
        }
    };
    let side = if change.rises { rising } else { "below" };
    vec![text(format!(" {side} ")), written, text(unit)]
}

/// A sum at a line: "$126k".
fn short(usd: f64) -> String {
    let step = match usd.abs() {
        size if size >= 1e6 => return ENGLISH.money_round(usd),
        size if size >= 1e3 => 1e3,
        _ => 1.0,
    };
    dollars(usd, step)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn lower(word: &str) -> String {
    // Proper names and abbreviations keep their capitals.
    if word.starts_with("Bitcoin") || word.starts_with("GPU") || word.starts_with("AI") {
        return word.to_owned();
    }
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
