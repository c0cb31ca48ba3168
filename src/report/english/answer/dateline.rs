//! English for how old the figures are.

use crate::catalog::calendar::{Date, Month};
use crate::report::english::names::machine;
use crate::report::english::results::counted;
use crate::report::facts::answer::dateline::{Age, Dateline};
use crate::report::figures::Report;
use crate::report::number::SPACE;
use crate::report::words::piece::{Piece, name, text};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "Prices of 23 November 2024, two years old; lease terms of August 2025"
pub(super) fn sentence(report: &Report, today: Option<Date>) -> Vec<Piece> {
    let line = Dateline::of(report, today);
    let mut said = vec![text("Prices of ")];
    said.push(name(format!(
        "{}{SPACE}{}",
        line.day.day,
        month(line.day.month())
    )));
    match line.age {
        Some(Age::Months(months)) => said.push(text(format!(", {} old", counted(months, "month")))),
        Some(Age::Years(years)) => said.push(text(format!(", {} old", counted(years, "year")))),
        None => {}
    }
    if line.own_bitcoin_price {
        said.push(text("; the Bitcoin price is the link’s own"));
    }
    if let Some(of) = line.lease {
        said.push(text("; lease terms of "));
        said.push(name(month(of)));
    }
    for (place, date) in line.old.iter().take(2) {
        let Some(row) = report.rows.get(*place) else { continue };
        said.push(text("; "));
        said.push(name(machine(row)));
        said.push(text(" prices of "));
        said.push(name(recorded(date)));
    }
    said
}

fn month(month: Month) -> String {
    let name = (1..).zip(MONTHS).find(|(number, _)| *number == month.month);
    format!("{}{SPACE}{}", name.map_or("", |(_, name)| name), month.year)
}

/// A date as exactly as it is recorded: "2024", "2024-11" or "2024-11-23".
fn recorded(date: &str) -> String {
    date.get(..7)
        .and_then(|date| date.parse().ok())
        .map_or_else(|| date.to_owned(), month)
}
