//! The one CSV writer.
//!
//! Not that of `csv-core`, which reads the catalogue: it would bring the standard library's number parser along, for a
//! way of quoting that nobody asks for, and with it 8 kB that readers wait for.

use crate::catalog::decimal;
use std::borrow::Cow;

/// A CSV file as it grows, line by line.
///
/// ```
/// use wattworth::report::tables::csv::Csv;
///
/// let mut csv = Csv::default();
/// csv.line(["machine", "npv_usd"]);
/// csv.line(["S21 Pro, 234 TH/s", "-1.5"]);
/// assert_eq!(csv.text(), "machine,npv_usd\n\"S21 Pro, 234 TH/s\",-1.5\n");
/// ```
#[derive(Debug, Default)]
pub struct Csv {
    text: String,
}

/// A text that a spreadsheet program takes as text: one that would begin a formula there gets an apostrophe in front.
/// Numbers, a minus before them included, stay as they are.
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
    /// Adds a line of cells, defused by [`as_text`].
    pub fn line(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        let begin = self.text.len();
        for (nth, cell) in cells.into_iter().enumerate() {
            if nth > 0 {
                self.text.push(',');
            }
            self.cell(&as_text(cell.as_ref()));
        }
        // A line without anything would be no line.
        if self.text.len() == begin {
            self.text.push_str("\"\"");
        }
        self.text.push('\n');
    }

    /// A cell, quoted where it has to be (RFC 4180, section 2).
    fn cell(&mut self, cell: &str) {
        if cell.contains(['"', ',', '\n', '\r']) {
            let quoted = ["\"", &cell.replace('"', "\"\""), "\""].concat();
            self.text.push_str(&quoted);
        } else {
            self.text.push_str(cell);
        }
    }

    /// The file.
    #[must_use]
    pub fn text(self) -> String {
        self.text
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

    /// The csv crate, which is not what writes, reads back what was written.
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
