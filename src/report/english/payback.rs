//! English for payback: the short answer on a card, and what goes with it.

use crate::report::figures::{Kind, Report, Row};
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, figure, text};
use crate::report::words::{Payback, ResultWords};

use crate::report::english::English;

/// "29 months", "to pay back (23 at today’s profit)"
pub(super) fn of(report: &Report, index: usize) -> Payback {
    let Some(row) = report.rows.get(index) else {
        return Payback {
            answer: Vec::new(),
            caption: Vec::new(),
        };
    };
    match row.life.payback_months {
        Some(0.0) => Payback {
            answer: vec![text("Nothing to pay back")],
            caption: Vec::new(),
        },
        Some(months) => Payback {
            answer: vec![figure(
                format!("rows.{index}.life.payback_months"),
                months,
                if is_tiny(months) {
                    "Under a month".to_owned()
                } else {
                    duration(months)
                },
            )],
            caption: paid(report, row, index, months),
        },
        None => {
            let mut answer = vec![text("Not in ")];
            answer.extend(English.horizon(report.inputs.money.horizon_months));
            Payback {
                answer,
                caption: match row.life.static_payback_months {
                    Some(months) => vec![at_today(index, months, duration(months)), text(TODAY)],
                    None => vec![text("nor at today’s profit")],
                },
            }
        }
    }
}

/// So little that its number says nothing.
pub(super) fn is_tiny(months: f64) -> bool {
    months < 0.95
}

/// "29 months", "1 month", "under a month"
pub(super) fn duration(months: f64) -> String {
    if is_tiny(months) {
        return "under a month".to_owned();
    }
    let number = ENGLISH.months(months);
    let unit = if number == "1" { "month" } else { "months" };
    ENGLISH.with_unit(&number, unit)
}

const TODAY: &str = " at today’s profit";

/// What a payback within the horizon takes: months of building, or else what today's profit would take.
fn paid(report: &Report, row: &Row, index: usize, months: f64) -> Vec<Piece> {
    let (key, delay) = match row.kind {
        Kind::Mining => ("mdelay", report.inputs.mining.delay_months),
        Kind::Rental => ("gdelay", report.inputs.rental.delay_months),
        Kind::Hosting => ("ldelay", report.inputs.hosting.delay_months),
    };
    let delay = f64::from(delay);
    let mut said = vec![text("to pay back")];
    if delay > 0.0 {
        said.push(text(", "));
        said.push(figure(format!("inputs.{key}"), delay, ENGLISH.exact(delay)));
        said.push(text(" of them building"));
    } else if let Some(today) = row
        .life
        .static_payback_months
        .filter(|today| !both_tiny(months, *today))
    {
        // The answer's "months" serves both numbers, if it has that word.
        let number = if duration(months).ends_with("months") && !is_tiny(today) {
            ENGLISH.months(today)
        } else {
            duration(today)
        };
        said.push(text(" ("));
        said.push(at_today(index, today, number));
        said.push(text(format!("{TODAY})")));
    }
    said
}

fn both_tiny(months: f64, today: f64) -> bool {
    is_tiny(months) && is_tiny(today)
}

fn at_today(index: usize, months: f64, written: String) -> Piece {
    figure(
        format!("rows.{index}.life.static_payback_months"),
        months,
        written,
    )
}
