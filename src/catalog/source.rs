//! The documents behind the figures: tables, defaults and published values that the tests check.

use std::sync::LazyLock;

use super::table;

/// A document, data set or page that a figure rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Who published it; empty if unknown. "X, reported by Y" means that X said it and that it was read at Y.
    pub publisher: String,
    /// Its title, or what it is.
    pub title: String,
    /// When it was published or what time it covers, as exactly as known ("2024-10-22", "2021-01 to 2026-09",
    /// "undated").
    pub date: String,
    /// `article`, `dataset`, `filing`, `listing`, `model card`, `paper` or `release`.
    pub kind: String,
    /// Its address, where one was found.
    pub address: Option<String>,
    /// How much of it was read.
    pub seen: ReadExtent,
    /// Which figures rest on it, followed by remarks.
    pub supports: String,
}

/// How much of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadExtent {
    /// All of it.
    Full,
    /// The part that gives the figure.
    Excerpt,
    /// Nothing: its figure was read where somebody else quotes it.
    SecondHand,
    /// Nothing: others name the document, but it was not found.
    NotFound,
}

impl ReadExtent {
    fn from_word(word: &str) -> Option<Self> {
        match word {
            "full" => Some(Self::Full),
            "excerpt" => Some(Self::Excerpt),
            "second-hand" => Some(Self::SecondHand),
            "not found" => Some(Self::NotFound),
            _ => None,
        }
    }
}

impl Source {
    /// Whether the figures resting on it were read in the document itself, rather than only where somebody quotes it.
    #[must_use]
    pub fn is_first_hand(&self) -> bool {
        matches!(self.seen, ReadExtent::Full | ReadExtent::Excerpt)
    }

    /// The list of figures that rest on it, without the remarks after it.
    #[must_use]
    pub fn supported_figures(&self) -> &str {
        self.supports[..self.end_of_list()].trim_end()
    }

    /// Remarks on it, such as how it was read or whose copy its address leads to. Empty if there are none.
    #[must_use]
    pub fn remark(&self) -> &str {
        self.supports[self.end_of_list()..].trim_start_matches(['.', ' '])
    }

    /// Where the list of figures ends: at the first full stop outside brackets. Remarks in prose follow it.
    fn end_of_list(&self) -> usize {
        let mut depth = 0;
        for (at, sign) in self.supports.char_indices() {
            match sign {
                '(' => depth += 1,
                ')' => depth -= 1,
                '.' if depth == 0 && self.supports[at..].starts_with(". ") => return at,
                _ => {}
            }
        }
        self.supports.len()
    }
}

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    table::read(include_str!("sources.csv"), |line| {
        Some(Source {
            id: line.string("id"),
            publisher: line.string("publisher"),
            title: line.string("title"),
            date: line.string("date"),
            kind: line.string("kind"),
            address: Some(line.string("address")).filter(|address| !address.is_empty()),
            seen: ReadExtent::from_word(line.text("seen"))?,
            supports: line.string("supports"),
        })
    })
});

/// Every source, in the order of what it supports.
#[must_use]
pub fn all() -> &'static [Source] {
    &SOURCES
}

/// The source with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Source> {
    all().iter().find(|source| source.id == id)
}
