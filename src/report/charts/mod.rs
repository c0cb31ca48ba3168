//! The charts' data with their words: what each shows, what it says to those who cannot see it, and what the reader
//! chose to see of it.

pub mod axis;
pub mod band;
mod bars;
mod candidates;
mod choices;
pub mod cost_of_ai;
mod curves;
pub mod duel;
mod frontier;
pub mod ladder;
pub mod map;
pub mod map_axis;
mod over_time;
pub mod scale;
pub mod series;
pub mod tornado;

pub use choices::{ChartChoices, ChartId, Choice};

use std::rc::Rc;

use crate::scenario::Scenario;

use crate::report::charts::series::{Chart, LineKind};
use crate::report::figures::{Report, Row};
use crate::report::number::SPACE;
use crate::report::words::Words;
use crate::report::words::piece::{Piece, plain};

/// A chart with everything that stands around it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartFigure {
    /// Which chart it is.
    pub id: ChartId,
    /// Its title.
    pub title: Vec<Piece>,
    /// How to read it.
    pub hint: &'static str,
    /// What it shows, in a sentence.
    pub said: String,
    /// What can be shown or hidden; empty where there is nothing to choose.
    pub legend: Vec<Entry>,
    /// What is drawn.
    pub chart: Rc<Chart>,
}

/// Something that can be shown or hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub kind: LineKind,
    /// How many of its kind stand before it.
    pub nth: usize,
    /// Whether it is shown.
    pub shown: bool,
}

/// Every chart that has something to show, the two that answer the question first.
#[must_use]
pub fn charts(
    report: &Report,
    scenario: &Scenario,
    words: &dyn Words,
    choices: &ChartChoices,
) -> Vec<ChartFigure> {
    let names = names(report, words);
    let all = [
        over_time::cash(report, scenario, words, choices, &names),
        bars::per_mwh(report, words),
        over_time::profit(report, scenario, words, choices, &names),
        curves::breakeven(report, words),
        over_time::hashprice(report, scenario, words, choices),
        bars::costs(report, words),
    ];
    all.into_iter()
        .filter(|figure| !figure.chart.is_empty() || !figure.legend.is_empty())
        .collect()
}

/// The name of each row: the use where it is the only row of its use, else the machine, with a number where that is
/// not enough to tell two rows apart.
fn names(report: &Report, words: &dyn Words) -> Vec<String> {
    let name = |row: &Row| {
        let alone = report.rows.iter().filter(|other| other.kind == row.kind).count() == 1;
        if alone {
            words.kind(row.kind).to_owned()
        } else {
            words.short_name(row)
        }
    };
    told_apart(report.rows.iter().map(name).collect())
}

/// Names with a number behind each that has stood before.
fn told_apart(names: Vec<String>) -> Vec<String> {
    let mut apart: Vec<String> = Vec::with_capacity(names.len());
    for (place, name) in names.iter().enumerate() {
        let before = names.iter().take(place).filter(|other| *other == name).count();
        apart.push(if before == 0 {
            name.clone()
        } else {
            format!("{name}{SPACE}{}", before + 1)
        });
    }
    apart
}

/// "Title, hint: part; part."
fn sentence(title: &[Piece], hint: &str, parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.collect();
    let hint = if hint.is_empty() {
        String::new()
    } else {
        format!(", {hint}")
    };
    format!("{}{hint}: {}.", plain(title), parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_name_are_told_apart() {
        let names = ["S9", "H100", "S9", "S9"].map(str::to_owned).to_vec();
        assert_eq!(told_apart(names), ["S9", "H100", "S9\u{a0}2", "S9\u{a0}3"]);
    }
}
