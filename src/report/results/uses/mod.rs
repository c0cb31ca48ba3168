//! The uses side by side: best first, the same lines for all, per megawatt of grid; the rows of one use in the same
//! way.
//!
//! A small site is described by what its machines bring in rather than per megawatt. At unchanged prices there is no
//! span of years, so the table has other lines.

mod bars;
mod columns;
mod lines;
mod others;

pub use bars::{Bars, Rect};
pub use columns::{Bar, Column, LineCell};
pub use lines::Heading;

use crate::model::order;
use crate::report::facts::answer::{is_small, ranking};
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::uses::UseLine;
use crate::scenario::Use;

/// Columns with the same lines.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// What the lines are about.
    pub lines: Vec<Heading>,
    /// A use or a row each.
    pub columns: Vec<Column>,
}

/// Every use that the mix has, best first; one that reserves nothing last.
#[must_use]
pub fn uses(report: &Report, words: &dyn Words) -> SideBySide {
    let mut places: Vec<usize> = ranking(report, report.clock).iter().map(|of| of.place).collect();
    let unranked = (0..report.uses.len()).filter(|place| !places.contains(place));
    places.extend(unranked.collect::<Vec<_>>());
    let scale = Scale::of(report);
    let lines = lines::of_uses(report, scale, words);
    SideBySide {
        columns: places
            .into_iter()
            .map(|place| {
                let mut column = columns::of_use(report, place, &lines, words);
                others::add(report, &mut column, &lines, words);
                column
            })
            .collect(),
        lines,
    }
}

/// The rows of one use, best first.
#[must_use]
pub fn rows(report: &Report, kind: Use, words: &dyn Words) -> SideBySide {
    let mut places: Vec<usize> = (0..report.rows.len())
        .filter(|place| report.rows[*place].kind == kind)
        .collect();
    let worth = |place: &usize| {
        let row = &report.rows[*place];
        let worth = columns::year_per_megawatt(report, row);
        worth.unwrap_or(f64::NEG_INFINITY)
    };
    order::descending(&mut places, worth);
    among(report, &places, words)
}

/// A row of the mix by itself; without columns if there is no such row.
#[must_use]
pub fn row(report: &Report, place: usize, words: &dyn Words) -> SideBySide {
    let places: &[usize] = if place < report.rows.len() { &[place] } else { &[] };
    among(report, places, words)
}

fn among(report: &Report, places: &[usize], words: &dyn Words) -> SideBySide {
    let lines = lines::of_rows(report, places, Scale::of(report), words);
    SideBySide {
        columns: places
            .iter()
            .map(|place| columns::of_row(report, *place, &lines, words))
            .collect(),
        lines,
    }
}

/// What money is told per.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// A megawatt of grid.
    Megawatt,
    /// All machines, on a small site.
    Machines,
}

impl Scale {
    fn of(report: &Report) -> Self {
        if is_small(report) {
            Self::Machines
        } else {
            Self::Megawatt
        }
    }
}
