//! Scenarios side by side as one picture: what each is, what matters of each, and which inputs differ.

use crate::report::charts::reading::Readable;
use crate::report::figures::Report;
use crate::report::results::compare::{Part, comparison};
use crate::report::words::Words;
use crate::report::words::compare::CompareLabel;
use crate::report::words::piece::plain;

/// A table, line by line: first what the scenarios are; in each line first what it is about. What is behind a line break
/// goes with what is before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside(pub Vec<Vec<String>>);

/// It has at most so many lines; of inputs the link says the rest.
const MOST_LINES: usize = 16;

/// What is found, and the table of a comparison; none if there is none.
#[must_use]
pub fn beside(report: &Report, words: &dyn Words) -> Option<(String, Beside)> {
    let shown = comparison(report, words)?;
    let mut lines = vec![vec![String::new()]];
    lines[0].extend(shown.named());
    for line in &shown.lines {
        // What the page says in a term: that machines are counted over another time than a lease.
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
        // Machines are said by the head of their column, unless they have prices of their own.
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
    Some((shown.title, Beside(lines)))
}

/// The page has it as a table, with its own file.
impl Readable for Beside {}
