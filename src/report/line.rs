//! A label and its figures: what cards and strips are made of.

use super::piece::{Piece, Tone, text, toned};
use super::words::{Label, Words};

/// A label and its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub label: Vec<Piece>,
    /// What it comes to.
    pub value: Vec<Piece>,
}

pub(super) fn line(label: Label, value: Vec<Piece>, words: &dyn Words) -> Line {
    Line {
        label: vec![term(label, words)],
        value,
    }
}

/// A label, with its meaning if it is a term.
pub(super) fn term(label: Label, words: &dyn Words) -> Piece {
    let said = words.label(label);
    match words.meaning(label) {
        Some(meaning) => Piece::Term(said.to_owned(), meaning),
        None => text(said),
    }
}

pub(super) fn none(words: &dyn Words) -> Vec<Piece> {
    vec![text(words.label(Label::NoSuchFigure))]
}

pub(super) fn strong(path: &str, value: f64, text: String) -> Piece {
    toned(path, value, text, Tone::Strong)
}

/// Money that may be a loss.
pub(super) fn money(path: &str, usd: f64, tone: Tone, words: &dyn Words) -> Piece {
    toned(
        path,
        usd,
        words.numerals().money(usd),
        if usd < 0.0 { Tone::Loss } else { tone },
    )
}

pub(super) fn signed(path: String, value: f64, text: String) -> Piece {
    toned(
        path,
        value,
        text,
        if value < 0.0 { Tone::Loss } else { Tone::Plain },
    )
}
