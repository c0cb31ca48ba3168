//! A chart figure by figure: what the crosshair says at a stop, what the table says in a line, and the same as CSV.

use crate::report::charts::Subject;
use crate::report::tables::csv::Csv;
use crate::report::words::Words;
use crate::report::words::piece::{Piece, Tone, toned};

/// What there is at each stop of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it is, in words.
    pub name: String,
    /// What it is in a file, with its unit.
    pub key: String,
    /// What it is about, if that has a colour.
    pub subject: Option<Subject>,
}

/// One stop of a chart: a month, a bar, a price of power.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Which stop it is.
    pub at: Vec<Piece>,
    /// One cell a column.
    pub cells: Vec<Vec<Piece>>,
}

/// What a chart shows, read stop by stop.
pub trait Readable {
    /// What a stop is: in words above the table's first column, and in a file.
    fn stop_name(&self, words: &dyn Words) -> (&'static str, &'static str);

    /// How many stops there are.
    fn stops(&self) -> usize;

    /// What there is at each stop.
    fn columns(&self, words: &dyn Words) -> Vec<Column>;

    /// What stands at a stop; none beyond the last.
    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading>;

    /// All stops as CSV: the columns' keys, then a line a stop, numbers with every bit.
    fn csv(&self, words: &dyn Words) -> String {
        let mut csv = Csv::default();
        let keys = self.columns(words).into_iter().map(|column| column.key);
        csv.line(std::iter::once(self.stop_name(words).1.to_owned()).chain(keys));
        for reading in (0..self.stops()).filter_map(|stop| self.reading(stop, words)) {
            let cells = std::iter::once(&reading.at).chain(&reading.cells);
            csv.line(cells.map(|pieces| csv_cell(pieces)));
        }
        csv.text()
    }
}

impl Column {
    /// Columns that are about no use, by their names and their keys in a file.
    pub(super) fn plain<const N: usize>(columns: [(&str, &str); N]) -> Vec<Self> {
        columns
            .map(|(name, key)| Self {
                name: name.to_owned(),
                key: key.to_owned(),
                subject: None,
            })
            .to_vec()
    }
}

/// A sum of money with its path in the JSON object; below zero it is a loss.
pub(super) fn money(path: String, usd: f64, written: String) -> Piece {
    toned(
        path,
        usd,
        written,
        if usd < 0.0 { Tone::Loss } else { Tone::Plain },
    )
}

/// A cell of a file: a figure's value, else its words.
fn csv_cell(pieces: &[Piece]) -> String {
    match pieces {
        [Piece::Figure(figure), ..] => figure.value.to_string(),
        [Piece::Name(name)] => name.clone(),
        _ => String::new(),
    }
}
