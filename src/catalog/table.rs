//! Reads an embedded CSV table by column name.

use csv::{ReaderBuilder, StringRecord};

/// One line of a table; columns are asked for by name.
pub(crate) struct Line<'a> {
    header: &'a StringRecord,
    record: &'a StringRecord,
}

/// Reads every line that `read` understands. The tables are part of the program, so a line that cannot be
/// read is a mistake of ours; the catalogue test counts the lines and finds it.
pub(crate) fn read<T>(text: &str, read: impl Fn(&Line<'_>) -> Option<T>) -> Vec<T> {
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let Ok(header) = reader.headers().cloned() else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        rows.extend(read(&Line {
            header: &header,
            record: &record,
        }));
    }
    rows
}

impl Line<'_> {
    /// The text of a column, empty if there is none.
    pub(crate) fn text(&self, column: &str) -> &str {
        self.header
            .iter()
            .position(|name| name == column)
            .and_then(|i| self.record.get(i))
            .unwrap_or("")
    }

    /// The text of a column, owned.
    pub(crate) fn string(&self, column: &str) -> String {
        self.text(column).to_owned()
    }

    /// The number in a column, if there is a finite one.
    pub(crate) fn number(&self, column: &str) -> Option<f64> {
        self.text(column)
            .parse()
            .ok()
            .filter(|value: &f64| value.is_finite())
    }
}
