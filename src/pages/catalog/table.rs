//! A table of the catalogue: written as HTML for people and as CSV for machines, from the same cells.

use crate::catalog::Confidence;
use crate::catalog::snapshot;
use crate::catalog::source::{ReadExtent, Source};
use crate::catalog::support::Support;
use crate::report::english::English;
use crate::report::markup::Escaped;
use crate::report::number::ENGLISH;
use crate::report::tables::csv::Csv;
use crate::report::words::InputWords;

use super::age::age;

/// A table with the heading and the text above it.
#[derive(Debug)]
pub(super) struct Table {
    /// Its anchor, and the name of its file without `.csv`.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) title: &'static str,
    /// What it contains and what to know about it, as HTML.
    pub(super) about: String,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub(super) rows: Vec<Row>,
}

/// A row, with its anchor if it has one.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// Its anchor; empty for none.
    pub(super) id: String,
    /// Its cells, one for each column.
    pub(super) cells: Vec<Cell>,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Its heading.
    name: &'static str,
    /// The unit of its numbers; empty where they have none.
    unit: &'static str,
    /// What it holds.
    holds: Holds,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// Words.
    Text,
    /// Numbers.
    Number,
    /// Numbers with date, confidence and source.
    Recorded,
    /// Names that open the calculator.
    Scenario,
    /// Documents.
    Documents,
}

/// The content of a cell.
#[derive(Debug)]
pub(super) enum Cell {
    /// Words.
    Text(String),
    /// A day, a month or a year, as exactly as it is recorded.
    Day(String),
    /// A number, as exact as it is recorded; none if there is no number.
    Number(Option<f64>),
    /// A figure with its origin; none if there is no figure.
    Recorded(Option<Recorded>),
    /// A name that opens the calculator on the scenario of a query; without a query it is plain text.
    Scenario(String, Option<String>),
    /// The documents that support the row.
    Documents(Vec<Support>),
    /// The title of a document, which leads there.
    Document(&'static Source),
}

/// A figure with where it comes from.
#[derive(Debug)]
pub(super) struct Recorded {
    /// The figure; none if what is recorded is no number.
    pub(super) value: Option<f64>,
    /// The date that the figure is of; empty if that is not recorded.
    pub(super) date: String,
    /// How well it is supported.
    pub(super) confidence: Confidence,
    /// Where it comes from, in the words of the table.
    pub(super) source: String,
}

/// A column of words.
pub(super) const fn text(name: &'static str) -> Column {
    column(name, "", Holds::Text)
}

/// A column of numbers.
pub(super) const fn number(name: &'static str, unit: &'static str) -> Column {
    column(name, unit, Holds::Number)
}

/// A column of figures with date, confidence and source.
pub(super) const fn recorded(name: &'static str, unit: &'static str) -> Column {
    column(name, unit, Holds::Recorded)
}

/// A column of names that open the calculator.
pub(super) const fn scenario(name: &'static str) -> Column {
    column(name, "", Holds::Scenario)
}

/// The column of documents.
pub(super) const fn documents() -> Column {
    column("Documents", "", Holds::Documents)
}

const fn column(name: &'static str, unit: &'static str, holds: Holds) -> Column {
    Column { name, unit, holds }
}

impl Column {
    fn heading(self) -> String {
        if self.unit.is_empty() {
            self.name.to_owned()
        } else {
            format!("{} ({})", self.name, self.unit)
        }
    }

    fn html(self) -> String {
        let class = match self.holds {
            Holds::Number => " class=\"n\"",
            Holds::Recorded if !self.unit.is_empty() => " class=\"n\"",
            _ => "",
        };
        format!("<th scope=\"col\"{class}>{}</th>", Escaped(&self.heading()))
    }
}

impl Table {
    /// The section with heading, file and table.
    pub(super) fn html(&self) -> String {
        let (id, title) = (self.id, Escaped(self.title));
        let heads: String = self.columns.iter().map(|column| column.html()).collect();
        let rows: String = self.rows.iter().map(Row::html).collect();
        format!(
            "<section id=\"{id}\"><h2>{title}</h2>\n<div class=\"prose\">{}<p class=\"soft\"><a href=\"{id}.csv\">{id}.csv</a>, \
             {} rows</p></div>\n<div class=\"wide\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\">\
             <table class=\"sortable\"><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table></div></section>\n",
            self.about,
            self.rows.len(),
        )
    }

    /// The CSV file: a heading row with names and units, and a column for each thing recorded of a figure (its date,
    /// confidence and source).
    pub(super) fn csv(&self) -> String {
        let mut csv = Csv::default();
        for column in &self.columns {
            csv.cell(&column.heading());
            let beside: &[&str] = match column.holds {
                Holds::Recorded => &["date", "confidence", "source"],
                Holds::Scenario => &["scenario"],
                _ => &[],
            };
            for what in beside {
                csv.cell(&format!("{}: {what}", column.name));
            }
        }
        csv.end();
        for row in &self.rows {
            for cell in &row.cells {
                cell.write(&mut csv);
            }
            csv.end();
        }
        csv.text()
    }
}

impl Row {
    fn html(&self) -> String {
        let cells: String = self.cells.iter().map(Cell::html).collect();
        if self.id.is_empty() {
            format!("<tr>{cells}</tr>\n")
        } else {
            format!("<tr id=\"{}\">{cells}</tr>\n", Escaped(&self.id))
        }
    }
}

impl Cell {
    fn html(&self) -> String {
        match self {
            Self::Text(text) => format!("<td>{}</td>", Escaped(text)),
            Self::Day(day) => format!("<td class=\"day\">{}</td>", Escaped(day)),
            Self::Number(value) => numeric(*value, ""),
            Self::Recorded(None) => "<td data-sort=\"\">none</td>".to_owned(),
            Self::Recorded(Some(recorded)) if recorded.value.is_none() => format!(
                "<td data-sort=\"{}\">{}</td>",
                Escaped(English.confidence(recorded.confidence)),
                recorded.html()
            ),
            Self::Recorded(Some(recorded)) => numeric(recorded.value, &recorded.html()),
            Self::Scenario(name, None) => format!("<td>{}</td>", Escaped(name)),
            Self::Scenario(name, Some(query)) => {
                format!(
                    "<td><a href=\"../?{}\">{}</a></td>",
                    Escaped(query),
                    Escaped(name)
                )
            }
            Self::Documents(found) if found.is_empty() => {
                "<td data-sort=\"\"><span class=\"soft\">none of its own</span></td>".to_owned()
            }
            Self::Documents(found) => {
                let listed: Vec<String> = found.iter().map(document).collect();
                format!("<td class=\"documents\">{}</td>", listed.join("<br/>"))
            }
            Self::Document(source) => match &source.address {
                Some(address) => format!(
                    "<td><a href=\"{}\" rel=\"noopener noreferrer nofollow\">{}</a></td>",
                    Escaped(address),
                    Escaped(&source.title)
                ),
                None => format!(
                    "<td>{} <span class=\"soft\">(no address known)</span></td>",
                    Escaped(&source.title)
                ),
            },
        }
    }

    fn write(&self, csv: &mut Csv) {
        let plain = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        match self {
            Self::Text(text) | Self::Day(text) => csv.cell(text),
            Self::Number(value) => csv.cell(&plain(*value)),
            Self::Recorded(None) => (0..4).for_each(|_| csv.cell("")),
            Self::Recorded(Some(recorded)) => {
                csv.cell(&plain(recorded.value));
                csv.cell(&recorded.date);
                csv.cell(English.confidence(recorded.confidence));
                csv.cell(&recorded.source);
            }
            Self::Scenario(name, query) => {
                csv.cell(name);
                csv.cell(
                    &query
                        .as_ref()
                        .map(|query| format!("?{query}"))
                        .unwrap_or_default(),
                );
            }
            Self::Documents(found) => {
                let ids: Vec<&str> = found.iter().map(|found| found.source.id.as_str()).collect();
                csv.cell(&ids.join(" "));
            }
            Self::Document(source) => csv.cell(&source.title),
        }
    }
}

impl Recorded {
    /// "2026-09, 1 month old. Reported: Luxor index …", in small letters below the figure.
    fn html(&self) -> String {
        let old = match age(&self.date, snapshot::newest().date) {
            age if age.is_empty() => String::new(),
            age if age.starts_with("same") => format!(", {age}"),
            age => format!(", {age} old"),
        };
        let source = match self.source.strip_prefix("assumption") {
            Some(rest) => rest.trim_start_matches([':', ';', ' ']),
            None => self.source.as_str(),
        };
        let says = if source.is_empty() { "" } else { ": " };
        let dated = [self.date.as_str(), &old].concat();
        let stop = if dated.is_empty() { "" } else { ". " };
        format!(
            "<small>{}{stop}<span class=\"{}\">{}</span>{says}{}</small>",
            Escaped(&dated),
            mark(self.confidence),
            Escaped(English.confidence(self.confidence)),
            Escaped(source)
        )
    }
}

/// The class of a confidence.
fn mark(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Assumption => "ours",
    }
}

/// A cell with a number, and below it what is recorded of the number.
fn numeric(value: Option<f64>, below: &str) -> String {
    match value {
        Some(value) => format!(
            "<td class=\"n\" data-sort=\"{value}\">{}{below}</td>",
            Escaped(&ENGLISH.exact(value))
        ),
        None => format!("<td data-sort=\"\">{below}</td>"),
    }
}

/// A document's publisher and date, as a link to its row in the list.
fn document(support: &Support) -> String {
    let source = support.source;
    let who = if source.publisher.is_empty() {
        &source.title
    } else {
        &source.publisher
    };
    // A document that was not read itself is marked as such wherever it is named.
    let seen = match source.seen {
        ReadExtent::Full | ReadExtent::Excerpt => "",
        ReadExtent::SecondHand => "cited by another",
        ReadExtent::NotFound => "not found",
    };
    let said: Vec<&str> = [seen, support.note]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let note = if said.is_empty() {
        String::new()
    } else {
        format!(" <span class=\"soft\">({})</span>", Escaped(&said.join("; ")))
    };
    format!(
        "<a href=\"#source-{}\">{}, {}</a>{note}",
        Escaped(&source.id),
        Escaped(who),
        Escaped(&source.date)
    )
}
