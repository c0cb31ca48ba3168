//! English for the two sides of the duel: a row among others, in a sentence and in a list.

use crate::report::figures::Report;
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::piece::{figure, text};

use crate::report::english::English;
use crate::report::english::names::{Subject, gpus, one_row};
use crate::report::facts::running::running;
use crate::report::words::NameWords;
use crate::scenario::Use;

/// A row in a sentence: "mining", "H100s", "hosting", or with what distinguishes it from other rows of its use.
pub(super) fn side(report: &Report, row: usize) -> Subject {
    let Some(it) = report.rows.get(row) else {
        return Subject {
            said: Vec::new(),
            plural: false,
        };
    };
    match it.kind {
        Use::Hosting if running(report, Use::Hosting).count() > 1 => Subject {
            said: vec![
                text("the "),
                figure(
                    format!("rows.{row}.it_kw"),
                    it.it_kw,
                    ENGLISH.power(it.it_kw / 1000.0),
                ),
                text(" lease"),
            ],
            plural: false,
        },
        Use::Rental => gpus(it),
        _ => one_row(report, it),
    }
}

/// A row distinguished from others in a list: "S21 Pro mining", "30.0 MW lease".
pub(super) fn named(report: &Report, row: usize) -> String {
    let Some(it) = report.rows.get(row) else {
        return String::new();
    };
    let name = English.short_name(it);
    let alike = report
        .rows
        .iter()
        .filter(|other| English.short_name(other) == name)
        .count();
    match it.kind {
        // Leases have no machine name that would distinguish them.
        Use::Hosting if alike > 1 => format!("{} lease", ENGLISH.power(it.it_kw / 1000.0)),
        _ if alike > 1 => format!("{name} (row{SPACE}{})", row + 1),
        _ => name,
    }
}
