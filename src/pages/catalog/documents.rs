//! The documents behind the figures, with how each was seen.

use crate::catalog::source;
use crate::catalog::support::Support;
use crate::report::english::English;
use crate::report::markup::Escaped;
use crate::report::words::sheet::SheetWords;

use super::table::{Cell, Row, Table, text};

/// Every document, in the order of what it supports.
pub(super) fn documents() -> Table {
    let rows = source::all().iter().map(|source| Row {
        id: format!("source-{}", source.id),
        cells: vec![
            Cell::Document(source),
            Cell::Text(source.publisher.clone()),
            Cell::Day(source.date.clone()),
            Cell::Text(source.kind.clone()),
            Cell::Text(English.seen(source.seen).to_owned()),
            Cell::Text(source.supports.clone()),
            Cell::Text(source.id.clone()),
            Cell::Text(source.address.clone().unwrap_or_default()),
        ],
    });
    let first_hand = source::all()
        .iter()
        .filter(|source| source.is_first_hand())
        .count();
    Table {
        id: "sources",
        title: "Documents",
        about: format!(
            "<p>{} documents, of which {first_hand} were read, in full or where the figure stands. The others are cited by \
             somebody else, and their figure was read there; some are named and were not found. A title leads to the \
             document at its own address, or where it was seen. Addresses that are not known are not given.</p>",
            source::all().len()
        ),
        columns: vec![
            text("Title"),
            text("Publisher"),
            text("Date"),
            text("Kind"),
            text("How it was seen"),
            text("What rests on it"),
            text("Id"),
            text("Address"),
        ],
        rows: rows.collect(),
    }
}

/// Documents in a sentence, each leading to its row.
pub(super) fn listed(found: &[Support]) -> String {
    let each: Vec<String> = found
        .iter()
        .map(|support| {
            format!(
                "<a href=\"#source-{}\">{}</a>",
                Escaped(&support.source.id),
                Escaped(&support.source.title)
            )
        })
        .collect();
    each.join("; ")
}
