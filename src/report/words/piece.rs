//! Running text with figures in it: what sentences, cards and tables are made of before they become pixels.
//!
//! ```
//! use wattworth::report::number::ENGLISH;
//! use wattworth::report::words::piece::{figure, plain, text};
//!
//! let sentence = [
//!     text("Bitcoin costs "),
//!     figure("network.price_usd", 99_660.0, ENGLISH.money_exact(99_660.0)),
//!     text("."),
//! ];
//! assert_eq!(plain(&sentence), "Bitcoin costs $99,660.");
//! ```

use crate::scenario::Use;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// The name of a machine or place, which may hold digits that are not figures.
    Name(String),
    /// A term and what it means.
    Term(String, &'static str),
    /// A figure.
    Figure(Figure),
}

/// A figure on the page, with the path it has in the JSON object.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its path in the JSON object, `rows.0.life.npv_usd`.
    pub path: String,
    /// Its value there.
    pub value: f64,
    /// How it is written for people.
    pub text: String,
    /// How it stands out.
    pub tone: Tone,
}

/// How a figure stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Like the words around it.
    #[default]
    Plain,
    /// Strong.
    Strong,
    /// Strong, in the colour of a use.
    Use(Use),
    /// A loss.
    Loss,
}

/// Words.
pub fn text(words: impl Into<String>) -> Piece {
    Piece::Text(words.into())
}

/// A name.
pub fn name(name: impl Into<String>) -> Piece {
    Piece::Name(name.into())
}

/// A figure like the words around it.
pub fn figure(path: impl Into<String>, value: f64, text: impl Into<String>) -> Piece {
    toned(path, value, text, Tone::Plain)
}

/// A figure with a tone.
pub fn toned(path: impl Into<String>, value: f64, text: impl Into<String>, tone: Tone) -> Piece {
    Piece::Figure(Figure {
        path: path.into(),
        value,
        text: text.into(),
        tone,
    })
}

/// Pieces of a report that is nested in another report, with the paths of their figures in the outer report.
#[must_use]
pub fn within(path: &str, mut pieces: Vec<Piece>) -> Vec<Piece> {
    for piece in &mut pieces {
        if let Piece::Figure(figure) = piece {
            figure.path.insert_str(0, path);
        }
    }
    pieces
}

/// Pieces as plain text.
#[must_use]
pub fn plain(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Name(text) | Piece::Term(text, _) => text.as_str(),
            Piece::Figure(figure) => figure.text.as_str(),
        })
        .collect()
}
