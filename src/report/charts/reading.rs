//! A chart figure by figure: what the crosshair says at a stop, what the table says in a line, and the whole as CSV.

use crate::report::charts::Subject;
use crate::report::facts::worth::WorthBasis;
use crate::report::tables::csv::{Csv, cell, heading, sensible};
use crate::report::words::Words;
use crate::report::words::piece::{Piece, Tone, name, toned};
use crate::report::words::tables::Measure;

/// What there is at each stop of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it is, in words.
    pub name: String,
    /// What its figures are in.
    pub measure: Measure,
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

/// What a chart shows, read stop by stop; a chart that is read in another way has no stops.
pub trait Readable {
    /// What a stop is, as the heading of the table's first column, and the unit of stops.
    fn stop_name(&self, _: &dyn Words) -> (&'static str, Measure) {
        ("", Measure::Plain)
    }

    /// How many stops there are.
    fn stops(&self) -> usize {
        0
    }

    /// What there is at each stop.
    fn columns(&self, _: &dyn Words) -> Vec<Column> {
        Vec::new()
    }

    /// What stands at a stop; none beyond the last.
    fn reading(&self, _: usize, _: &dyn Words) -> Option<Reading> {
        None
    }

    /// The value of a column at a stop, if it is not a figure of the JSON object but computed from one.
    fn value(&self, _stop: usize, _column: usize) -> Option<f64> {
        None
    }

    /// A stop as a file writes it, if that differs from its reading: a day, a number.
    fn stop_in_file(&self, _: usize) -> Option<String> {
        None
    }

    /// The chart's own CSV; none if its CSV is a list of its stops.
    fn own_csv(&self, _: &dyn Words) -> Option<String> {
        None
    }
}

/// All stops as CSV: what the columns are and their units, then a line a stop.
pub(super) fn csv(of: &dyn Readable, words: &dyn Words) -> String {
    if let Some(own) = of.own_csv(words) {
        return own;
    }
    let mut csv = Csv::default();
    let (stop_name, stop_measure) = of.stop_name(words);
    let columns = of.columns(words);
    csv.cell(&heading(stop_name, stop_measure, words));
    for column in &columns {
        csv.cell(&heading(&column.name, column.measure, words));
    }
    csv.end();
    for stop in 0..of.stops() {
        let Some(reading) = of.reading(stop, words) else {
            continue;
        };
        match (of.stop_in_file(stop), &reading.at[..]) {
            (Some(day), _) => csv.cell(&day),
            (None, [Piece::Name(name)]) => csv.cell(name),
            (None, pieces) => csv.cell(&cell(pieces, stop_measure)),
        }
        for (nth, (pieces, column)) in reading.cells.iter().zip(&columns).enumerate() {
            let value = of.value(stop, nth);
            csv.cell(&value.map_or_else(|| cell(pieces, column.measure), sensible));
        }
        csv.end();
    }
    csv.text()
}

impl Column {
    /// Columns without a subject, by their names.
    pub(super) fn plain(names: &[&str], measure: Measure) -> Vec<Self> {
        let plain = |name: &&str| Self {
            name: (*name).to_owned(),
            measure,
            subject: None,
        };
        names.iter().map(plain).collect()
    }
}

/// Sums that are neighbours in the JSON object, or values computed from them if they are not given per megawatt.
pub(super) fn sums(
    stop_name: &str,
    per: WorthBasis,
    path: &str,
    figures: &[(&str, f64)],
    words: &dyn Words,
) -> Reading {
    let mut cells = Vec::new();
    for (key, usd) in figures {
        let written = words.numerals().money_short(*usd);
        cells.push(vec![match per {
            WorthBasis::Megawatt => money([path, ".", key].concat(), *usd, written),
            WorthBasis::Kilowatt | WorthBasis::Whole(..) => name(written),
        }]);
    }
    Reading {
        at: vec![name(stop_name)],
        cells,
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
