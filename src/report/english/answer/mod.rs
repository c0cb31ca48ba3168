//! The English answer: how old the prices are, what a megawatt clears, and what would change that.

mod change;
pub(super) mod condition;
mod dateline;
mod deck;
mod headline;
mod machines;

use crate::catalog::calendar::Date;
use crate::report::english::English;
use crate::report::facts::answer::is_small;
use crate::report::figures::Report;
use crate::report::words::piece::{Piece, name, text};
use crate::report::words::{Answer, AnswerWords};

impl AnswerWords for English {
    fn answer(&self, report: &Report, today: Option<Date>) -> Answer {
        let lines = [
            if is_small(report) {
                machines::basis(report)
            } else {
                deck::basis(report)
            },
            change::line(report),
            deck::other_clock(report),
            deck::site(report),
        ];
        Answer {
            dateline: dateline::sentence(report, today),
            headline: with_names(headline::sentence(report)),
            deck: lines
                .into_iter()
                .filter(|line| !line.is_empty())
                .map(with_names)
                .collect(),
        }
    }
}

/// What would change the answer.
pub(super) fn change(report: &Report) -> Vec<Piece> {
    change::line(report)
}

/// Marks words with a digit as names of machines, "H100s". They can be nothing else: all that counts something is a
/// figure.
pub(super) fn with_names(said: Vec<Piece>) -> Vec<Piece> {
    let mut named = Vec::with_capacity(said.len());
    for piece in said {
        match piece {
            Piece::Text(words) => {
                for word in words.split_inclusive(' ') {
                    let is_name = word.contains(|sign: char| sign.is_ascii_digit());
                    match named.last_mut() {
                        _ if is_name => named.push(name(word)),
                        Some(Piece::Text(before)) => before.push_str(word),
                        _ => named.push(text(word)),
                    }
                }
            }
            other => named.push(other),
        }
    }
    named
}

/// "a", "a and b", "a, b and c"; `and` is what comes before the last part.
fn listed(parts: Vec<Vec<Piece>>, and: &str) -> Vec<Piece> {
    let last = parts.len().saturating_sub(1);
    let mut said = Vec::new();
    for (nth, part) in parts.into_iter().enumerate() {
        if nth > 0 {
            said.push(text(if nth == last { and } else { ", " }));
        }
        said.extend(part);
    }
    said
}
