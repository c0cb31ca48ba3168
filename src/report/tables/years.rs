//! Year by year: what each row and the site earn, and their cash.

use crate::catalog::calendar::Month;
use crate::report::charts::row_names::distinct_names;
use crate::report::figures::Report;
use crate::report::tables::full::{Line, Table};
use crate::report::words::piece::{Piece, Tone, name, toned};
use crate::report::words::tables::{Measure, TableLabel};
use crate::report::words::{Label, Words};

/// One column per year, named by its first month; one line per figure of a row, then the site's lines.
#[must_use]
pub fn years(report: &Report, words: &dyn Words) -> Table {
    let yearly = &report.yearly;
    let start = report.inputs.money.start;
    let firsts = || (0..).step_by(12).take(yearly.from.len()).map(|k| start.plus(k));
    let names = distinct_names(report.rows.iter().map(|row| words.short_name(row)).collect());
    let mut lines = Vec::new();
    for (nth, (of, cash)) in names.iter().zip(&yearly.rows).enumerate() {
        let profit = report
            .rows
            .get(nth)
            .map_or(&[][..], |row| &row.invested.surplus_by_year_usd);
        let what = words.table_label(TableLabel::OperatingProfit);
        lines.push(line(
            of,
            what,
            format!("rows.{nth}.surplus_by_year_usd"),
            profit,
            words,
        ));
        let what = words.table_label(TableLabel::Cash);
        lines.push(line(
            of,
            what,
            format!("yearly.rows.{nth}.cash_usd"),
            &cash.cash_usd,
            words,
        ));
    }
    let site = &yearly.site;
    let taxed = site.tax_usd.iter().any(|usd| *usd > 0.0);
    for (what, key, values) in [
        (
            words.table_label(TableLabel::OperatingProfit),
            "profit_usd",
            Some(&site.profit_usd),
        ),
        (
            words.table_label(TableLabel::Tax),
            "tax_usd",
            Some(&site.tax_usd).filter(|_| taxed),
        ),
        (
            words.table_label(TableLabel::Cash),
            "cash_usd",
            Some(&site.cash_usd),
        ),
        (
            words.table_label(TableLabel::Cumulative),
            "cumulative_usd",
            Some(&site.cumulative_usd),
        ),
    ] {
        let of = words.label(Label::WholeSite);
        lines.extend(values.map(|values| line(of, what, format!("yearly.site.{key}"), values, words)));
    }
    Table {
        columns: firsts().map(|month| vec![name(words.month(month))]).collect(),
        days: firsts().map(Month::first_day).collect(),
        lines,
    }
}

fn line(of: &str, what: &str, path: String, values: &[f64], words: &dyn Words) -> Line {
    let cell = |(year, usd): (usize, &f64)| -> Vec<Piece> {
        let tone = if *usd < 0.0 { Tone::Loss } else { Tone::Plain };
        vec![toned(
            format!("{path}.{year}"),
            *usd,
            words.numerals().money(*usd),
            tone,
        )]
    };
    Line {
        label: [of, ": ", what].concat(),
        measure: Measure::Usd,
        cells: values.iter().enumerate().map(cell).collect(),
    }
}
