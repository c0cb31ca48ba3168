//! Scenarios side by side as one picture: what each is, the figures that matter, and which inputs differ.

use crate::report::charts::reading::Readable;
use crate::report::figures::Report;
use crate::report::results::compare::{Part, comparison};
use crate::report::words::Words;
use crate::report::words::compare::CompareLabel;
use crate::report::words::piece::plain;

/// A table, line by line. The first line says what the scenarios are, and the first cell of a line what it is about.
/// Text after a line break in a cell belongs to the text before it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonTable(pub Vec<Vec<String>>);

/// The picture has at most this many lines; its link leads to the remaining inputs.
const MOST_LINES: usize = 16;

/// The finding and the table of a comparison; none if there is no comparison.
#[must_use]
pub fn comparison_table(report: &Report, words: &dyn Words) -> Option<(String, ComparisonTable)> {
    let shown = comparison(report, words)?;
    let mut lines = vec![vec![String::new()]];
    lines[0].extend(shown.named());
    for line in &shown.lines {
        // The note says what the page explains in a term: that machines are counted over a different time than a lease.
        let mut said = vec![[&plain(&line.label), line.note].concat()];
        for cell in &line.cells {
            let mut told = plain(&cell.value);
            for more in &cell.differences {
                told += "\n";
                told += &plain(more);
            }
            if cell.is_most {
                told += "\n";
                told += words.compare_label(CompareLabel::Most);
            }
            said.push(told);
        }
        lines.push(said);
    }
    for input in &shown.inputs {
        // The head of the column already names the machines, unless they have prices of their own.
        let is_said = input.part == Part::Mix
            && input
                .values
                .iter()
                .zip(&shown.heads)
                .all(|((value, _), head)| value == head);
        if !is_said && lines.len() < MOST_LINES {
            let mut said = vec![input.name.to_owned()];
            for (value, _) in &input.values {
                said.push(value.clone());
            }
            lines.push(said);
        }
    }
    Some((shown.title, ComparisonTable(lines)))
}

/// Nothing is read here: the page shows the comparison as a table, with a file of its own.
impl Readable for ComparisonTable {}
