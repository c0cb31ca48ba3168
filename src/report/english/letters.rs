//! Capital and small first letters.
//!
//! Only for English letters: the tables for all letters would be 12 kB of what readers wait for.

use crate::report::words::piece::{Figure, Piece};

/// Beginning with a capital.
pub(super) fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// Beginning with a small letter; proper names and abbreviations keep their capitals.
pub(super) fn small(words: &str) -> String {
    let mut words = words.to_owned();
    let is_name = ["Bitcoin", "GPU", "AI"]
        .iter()
        .any(|name| words.starts_with(name));
    if let Some(first) = words.get_mut(..1).filter(|_| !is_name) {
        first.make_ascii_lowercase();
    }
    words
}

/// A sentence that begins with a capital.
pub(super) fn capitalised(mut said: Vec<Piece>) -> Vec<Piece> {
    if let Some(Piece::Text(words) | Piece::Term(words, _) | Piece::Figure(Figure { text: words, .. })) =
        said.first_mut()
    {
        *words = capital(words);
    }
    said
}
