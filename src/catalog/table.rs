//! Reads an embedded CSV table by column name.

use super::decimal;
use csv_core::{ReadRecordResult, Reader};

/// One line of a table; columns are asked for by name.
pub(crate) struct Line<'a> {
    header: &'a [String],
    cells: &'a [String],
}

/// Reads every line that `read` understands. The tables are part of the program, so a line that cannot be
/// read is a mistake of ours; the catalogue test counts the lines and finds it.
pub(crate) fn read<T>(text: &str, read: impl Fn(&Line<'_>) -> Option<T>) -> Vec<T> {
    let lines = lines(text);
    let Some((header, rows)) = lines.split_first() else {
        return Vec::new();
    };
    rows.iter()
        .filter_map(|cells| read(&Line { header, cells }))
        .collect()
}

/// The cells of every line. The last line, too, must end with a line break.
fn lines(text: &str) -> Vec<Vec<String>> {
    let mut reader = Reader::new();
    let mut input = text.as_bytes();
    // No line is longer than the table, and none has more cells than the table has bytes.
    let mut cells = vec![0; text.len()];
    let mut ends = vec![0; text.len()];
    let mut lines = Vec::new();
    loop {
        let (result, read, _, count) = reader.read_record(input, &mut cells, &mut ends);
        input = &input[read..];
        if !matches!(result, ReadRecordResult::Record) {
            return lines;
        }
        let starts = std::iter::once(&0).chain(&ends);
        let line = starts
            .zip(&ends[..count])
            .map(|(start, end)| String::from_utf8_lossy(&cells[*start..*end]).into_owned());
        lines.push(line.collect());
    }
}

impl Line<'_> {
    /// The text of a column, empty if there is none.
    pub(crate) fn text(&self, column: &str) -> &str {
        self.header
            .iter()
            .position(|name| name == column)
            .and_then(|i| self.cells.get(i))
            .map_or("", String::as_str)
    }

    /// The text of a column, owned.
    pub(crate) fn string(&self, column: &str) -> String {
        self.text(column).to_owned()
    }

    /// The number in a column, if there is a finite one.
    pub(crate) fn number(&self, column: &str) -> Option<f64> {
        decimal::parse(self.text(column)).filter(|value| value.is_finite())
    }
}
