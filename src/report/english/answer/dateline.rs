//! English for how old the figures are.

use crate::catalog::calendar::Date;
use crate::report::english::English;
use crate::report::english::names::machine;
use crate::report::english::results::counted;
use crate::report::facts::answer::dateline::{Age, Dateline};
use crate::report::figures::Report;
use crate::report::words::DateWords;
use crate::report::words::piece::{Piece, name, text};

/// "Prices of 23 November 2024, two years old; lease terms of August 2025"
pub(super) fn sentence(report: &Report, today: Option<Date>) -> Vec<Piece> {
    let line = Dateline::of(report, today);
    let mut said = vec![name(English.prices_of(line.day))];
    match line.age {
        Some(Age::Months(months)) => said.push(text(format!(", {} old", counted(months, "month")))),
        Some(Age::Years(years)) => said.push(text(format!(", {} old", counted(years, "year")))),
        None => {}
    }
    if line.own_bitcoin_price {
        said.push(text(", except Bitcoin’s"));
    }
    if let Some(figure) = &line.another {
        said.push(text("; "));
        said.push(name(English.dated(figure)));
    }
    for (place, figure) in line.old.iter().take(2) {
        let Some(row) = report.rows.get(*place) else {
            continue;
        };
        said.push(text("; "));
        said.push(name(format!("{} {}", machine(row), English.dated(figure))));
    }
    said
}
