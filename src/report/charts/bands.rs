//! Percentiles month by month: a band between each pair of percentiles, and lines.
//!
//! This chart is not in the registry: the page's second program draws it ([`in_detail`](crate::report::in_detail)).

use crate::catalog::calendar::Month;
use crate::report::charts::Subject;
use crate::report::charts::calendar::CalendarTick;
use crate::report::charts::reading::{Column, Readable, Reading, money};
use crate::report::charts::ticks::dollars;
use crate::report::number::Numerals;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::{Piece, figure, name};
use crate::report::words::tables::Measure;

/// Values month by month, with bands between some of them.
#[derive(Clone, Debug, PartialEq)]
pub struct BandsOverTime {
    /// All series of values; each is a column of the table.
    pub series: Vec<Series>,
    /// The series at the lower and at the upper edge of each band, by their places; a band without a lower series
    /// stands on zero. Later bands are drawn on top of earlier ones.
    pub bands: Vec<(Option<usize>, usize)>,
    /// The first month.
    pub first: Month,
    /// Months the chart reaches to.
    pub months: usize,
    /// The name of each month.
    pub moments: Vec<String>,
    /// Where in a month its value is drawn, in months from the month's beginning: 0.5 for what holds all month, 1 for
    /// the state at its end.
    pub offset_months: f64,
    /// The calendar along the bottom.
    pub calendar: Vec<CalendarTick>,
    /// What the values are.
    pub amounts: BandAmounts,
}

/// Values of a chart with bands.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is about: its colour and dashes.
    pub subject: Subject,
    /// Its name at its end.
    pub label: String,
    /// Where its values stand in the JSON object.
    pub path: String,
    /// A value a month; none where there is none.
    pub values: Vec<Option<f64>>,
    /// Whether it is a line, rather than the edge of a band alone.
    pub is_line: bool,
    /// What its last value means, if the series ends before the chart does; empty otherwise.
    pub end: String,
}

/// What values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandAmounts {
    /// Dollars.
    Money,
    /// Shares of the futures, 0 to 1, written as counts of a hundred.
    OfHundred,
}

impl BandAmounts {
    /// A value at a tick, given the distance to the next tick.
    #[must_use]
    pub fn at_tick(self, value: f64, step: f64, numerals: Numerals) -> String {
        match self {
            Self::Money => dollars(value, step),
            Self::OfHundred => numerals.fixed(value * 100.0, 0),
        }
    }

    fn cell(self, path: String, value: f64, numerals: Numerals) -> Piece {
        match self {
            Self::Money => money(path, value, numerals.money_short(value)),
            Self::OfHundred => figure(path, value, numerals.fixed(value * 100.0, 1)),
        }
    }

    fn measure(self) -> Measure {
        match self {
            Self::Money => Measure::Usd,
            Self::OfHundred => Measure::Fraction,
        }
    }
}

impl Readable for BandsOverTime {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, Measure) {
        (words.chart_label(ChartLabel::Month), Measure::Day)
    }

    fn stops(&self) -> usize {
        self.moments.len()
    }

    fn columns(&self, _: &dyn Words) -> Vec<Column> {
        let column = |series: &Series| Column {
            name: series.label.clone(),
            measure: self.amounts.measure(),
            subject: Some(series.subject),
        };
        self.series.iter().map(column).collect()
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let cell = |series: &Series| match series.values.get(stop).copied().flatten() {
            Some(value) => {
                let path = format!("{}.{stop}", series.path);
                vec![self.amounts.cell(path, value, words.numerals())]
            }
            None => crate::report::results::line::none(words),
        };
        Some(Reading {
            at: vec![name(self.moments.get(stop)?.as_str())],
            cells: self.series.iter().map(cell).collect(),
        })
    }
}
