//! What a language must be able to say of the answer: what a megawatt clears, and what would change that.

use crate::catalog::calendar::Date;
use crate::report::figures::Report;
use crate::report::words::piece::Piece;

/// What the page says first.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// How old the prices are: "Prices of 3 October 2026; lease terms of August 2025".
    pub dateline: Vec<Piece>,
    /// What a megawatt clears for each use, best first, in at most 30 words.
    pub headline: Vec<Piece>,
    /// Short lines below: over how long, what would change the order, where the other clock disagrees. At most four.
    pub deck: Vec<Vec<Piece>>,
}

/// The answer in a language.
pub trait AnswerWords {
    /// The answer of a report. Prices are as old as they are on a day; without one, on the day of the newest set.
    fn answer(&self, report: &Report, today: Option<Date>) -> Answer;
}
