//! Running text with figures in it as HTML, for what readers see before the program runs.
//!
//! The page makes the same elements from the same pieces (`ui/pieces.rs`), so that nothing moves when the program takes
//! over.

use std::fmt::Write;

use crate::report::markup::Escaped;
use crate::report::words::piece::{Figure, Piece, Tone};

/// A sentence, a label or a value, inside an element of the caller's.
///
/// ```
/// use wattworth::report::html::pieces;
/// use wattworth::report::words::piece::{figure, text};
///
/// let sentence = [text("R&D at "), figure("inputs.kwh", 0.05, "5 ¢")];
/// assert_eq!(
///     pieces(&sentence),
///     r#"R&amp;D at <data value="0.05" data-figure="inputs.kwh">5 ¢</data>"#,
/// );
/// ```
#[must_use]
pub fn pieces(said: &[Piece]) -> String {
    said.iter().fold(String::new(), |mut html, piece| {
        // Writing into a string does not fail.
        let _ = match piece {
            Piece::Text(text) => write!(html, "{}", Escaped(text)),
            Piece::Name(name) => write!(html, r#"<span class="name">{}</span>"#, Escaped(name)),
            Piece::Term(term, meaning) => write!(
                html,
                r#"<span class="term" tabindex="0">{}<span class="meaning" role="tooltip" data-words="">{}</span></span>"#,
                Escaped(term),
                Escaped(meaning)
            ),
            Piece::Figure(figure) => write!(html, "{}", datum(figure)),
        };
        html
    })
}

fn datum(figure: &Figure) -> String {
    let class = match figure.tone {
        Tone::Plain => String::new(),
        Tone::Strong => r#"class="strong" "#.to_owned(),
        Tone::Use(kind) => format!(r#"class="{}" "#, kind.key()),
        Tone::Loss => r#"class="loss" "#.to_owned(),
    };
    format!(
        r#"<data {class}value="{}" data-figure="{}">{}</data>"#,
        figure.value,
        Escaped(&figure.path),
        Escaped(&figure.text)
    )
}
