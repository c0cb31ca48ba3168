//! The one CSV writer.
//!
//! It is not the writer of `csv-core`, whose reader parses the catalogue: that would pull in the standard library's
//! number parser for a way of quoting that nobody asks for, and with it 8 kB that readers wait for.

use std::borrow::Cow;

use crate::catalog::decimal;
use crate::report::number::rounded;
use crate::report::tables::full::Table;
use crate::report::words::Words;
use crate::report::words::piece::{Piece, plain};
use crate::report::words::tables::Measure;

/// A CSV file as it grows, cell by cell.
///
/// ```
/// use wattworth::report::tables::csv::Csv;
///
/// let mut csv = Csv::default();
/// csv.line(["machine", "npv_usd"]);
/// csv.cell("S21 Pro, 234 TH/s");
/// csv.cell("-1.5");
/// csv.end();
/// assert_eq!(csv.text(), "machine,npv_usd\n\"S21 Pro, 234 TH/s\",-1.5\n");
/// ```
#[derive(Debug, Default)]
pub struct Csv {
    text: String,
    /// Where the current line begins.
    line: usize,
    /// Whether the line has a cell.
    is_begun: bool,
}

/// A text that a spreadsheet program reads as text: one that would begin a formula gets an apostrophe in front. Numbers
/// stay as they are, including a minus sign in front.
#[must_use]
pub fn as_text(cell: &str) -> Cow<'_, str> {
    let begins_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if begins_formula && decimal::parse(cell).is_none() {
        Cow::Owned(["'", cell].concat())
    } else {
        Cow::Borrowed(cell)
    }
}

impl Csv {
    /// Adds a cell to the line, defused by [`as_text`].
    pub fn cell(&mut self, cell: &str) {
        if self.is_begun {
            self.text.push(',');
        }
        self.is_begun = true;
        let cell = as_text(cell);
        if cell.contains([',', '"', '\n', '\r']) {
            self.text.push('"');
            self.text += &cell.replace('"', "\"\"");
            self.text.push('"');
        } else {
            self.text += &cell;
        }
    }

    /// Ends the line.
    pub fn end(&mut self) {
        // A line of one empty cell must not look like an empty line.
        if self.text.len() == self.line {
            self.text += "\"\"";
        }
        self.text.push('\n');
        self.line = self.text.len();
        self.is_begun = false;
    }

    /// Adds a line of cells.
    pub fn line(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        for cell in cells {
            self.cell(cell.as_ref());
        }
        self.end();
    }

    /// The file.
    #[must_use]
    pub fn text(self) -> String {
        self.text
    }
}

/// What stands above a column: its name, and the unit of its numbers.
pub(in crate::report) fn heading(name: &str, measure: Measure, words: &dyn Words) -> String {
    match words.measure(measure) {
        "" => name.to_owned(),
        unit => format!("{name} ({unit})"),
    }
}

/// A number with the digits that a reader needs: no decimals from a thousand on, two from ten on, and six significant
/// digits below.
///
/// ```
/// use wattworth::report::tables::csv::sensible;
///
/// let written = [-398_120_345.67, 1_000.4, 47.126, 1.785_6, 0.049_4, 0.0].map(sensible);
/// assert_eq!(written, ["-398120346", "1000", "47.13", "1.7856", "0.0494", "0"]);
/// ```
#[must_use]
pub fn sensible(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 1e3 => 0,
        size if size >= 10.0 => 2,
        _ => return rounded(value, 5).to_string(),
    };
    let written = format!("{value:.digits$}");
    if digits == 0 {
        written
    } else {
        written.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

/// The figures of a table of the page, transposed: each column of the table becomes a line, because each line of the
/// table has a unit of its own.
#[must_use]
pub fn of_table(table: &Table, first: &str, words: &dyn Words) -> String {
    let mut csv = Csv::default();
    let measure = if table.days.is_empty() {
        Measure::Plain
    } else {
        Measure::Day
    };
    csv.cell(&heading(first, measure, words));
    for line in &table.lines {
        csv.cell(&heading(&line.label, line.measure, words));
    }
    csv.end();
    for (nth, column) in table.columns.iter().enumerate() {
        match table.days.get(nth) {
            Some(day) => csv.cell(&day.to_string()),
            None => csv.cell(&plain(column)),
        }
        for line in &table.lines {
            csv.cell(&cell(
                line.cells.get(nth).map_or(&[], Vec::as_slice),
                line.measure,
            ));
        }
        csv.end();
    }
    csv.text()
}

/// A cell: a figure's value; nothing where there is none, or only words.
pub(in crate::report) fn cell(pieces: &[Piece], measure: Measure) -> String {
    match pieces {
        [Piece::Figure(figure), ..] => sensible(measure.scaled(figure.value)),
        _ => String::new(),
    }
}

/// A number with every bit, or nothing where there is none.
pub(in crate::report) fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_never_becomes_a_formula() {
        for name in ["@SUM(1+1)", "=1+1", "+cmd|' /C calc'!A0", "-2+3", "\t=1"] {
            assert_eq!(as_text(name), format!("'{name}"), "{name}");
        }
        for cell in ["-1.5", "1e-5", "-1e300", "S21 Pro", "", "a=b"] {
            assert_eq!(as_text(cell), cell);
        }
    }

    /// The csv crate, which our writer does not use, reads back what was written.
    #[test]
    fn what_is_written_is_read_back_whatever_it_holds() {
        let long = "x\"".repeat(1000);
        let cells = ["", "plain", "a,b", "\"quoted\"", "two\nlines", &long, "−1 °"];
        let mut csv = Csv::default();
        csv.line(cells);
        csv.line([""]);
        csv.line(cells);
        let text = csv.text();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let lines: Vec<Vec<String>> = reader
            .records()
            .map(|line| line.expect("a line").iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(lines, [cells.to_vec(), vec![""], cells.to_vec()]);
    }
}
