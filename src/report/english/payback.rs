//! English for payback: the short answer on a card, and what goes with it.

use crate::report::english::English;
use crate::report::facts::payback::{self, Besides, is_under_a_month};
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, figure, text};
use crate::report::words::{Payback, ResultWords};

/// "29 months", "to pay back (23 at today’s profit)"
pub(super) fn of(report: &Report, place: usize) -> Payback {
    let Some(row) = report.rows.get(place) else {
        return Payback {
            answer: Vec::new(),
            caption: Vec::new(),
        };
    };
    match payback::Payback::of(report, row) {
        payback::Payback::Nothing => Payback {
            answer: vec![text("Nothing to pay back")],
            caption: Vec::new(),
        },
        payback::Payback::Within { months, besides } => Payback {
            answer: vec![figure(
                format!("rows.{place}.life.payback_months"),
                months,
                if is_under_a_month(months) {
                    "Under a month".to_owned()
                } else {
                    duration(months)
                },
            )],
            caption: caption(place, months, besides),
        },
        payback::Payback::NotWithin { at_today_months } => {
            let mut answer = vec![text("Not in ")];
            answer.extend(English.horizon(report.inputs.money.horizon_months));
            Payback {
                answer,
                caption: match at_today_months {
                    Some(months) => vec![at_today(place, months, duration(months)), text(TODAY)],
                    None => vec![text("nor at today’s profit")],
                },
            }
        }
    }
}

/// "29 months", "1 month", "under a month"
pub(super) fn duration(months: f64) -> String {
    if is_under_a_month(months) {
        return "under a month".to_owned();
    }
    let number = ENGLISH.months(months);
    let unit = if number == "1" { "month" } else { "months" };
    ENGLISH.with_unit(&number, unit)
}

const TODAY: &str = " at today’s profit";

/// What goes with a payback within the horizon: "to pay back, 6 of them building".
fn caption(place: usize, months: f64, besides: Option<Besides>) -> Vec<Piece> {
    let mut said = vec![text("to pay back")];
    match besides {
        Some(Besides::Building(key, delay)) => {
            said.push(text(", "));
            said.push(figure(format!("inputs.{key}"), delay, ENGLISH.exact(delay)));
            said.push(text(" of them building"));
        }
        Some(Besides::AtToday(today)) => {
            // The answer's "months" serves both numbers, if it has that word.
            let number = if duration(months).ends_with("months") && !is_under_a_month(today) {
                ENGLISH.months(today)
            } else {
                duration(today)
            };
            said.push(text(" ("));
            said.push(at_today(place, today, number));
            said.push(text(format!("{TODAY})")));
        }
        None => {}
    }
    said
}

fn at_today(place: usize, months: f64, written: String) -> Piece {
    figure(
        format!("rows.{place}.life.static_payback_months"),
        months,
        written,
    )
}
