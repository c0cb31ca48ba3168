//! Searching the inputs: by name, help, link key and the other words readers use, in either spelling.

use crate::report::words::Words;
use crate::scenario::Field;

/// What the reader looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The search text, normalised by `one_spelling`; empty without a search.
    wanted: String,
}

impl Search {
    /// A search for a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self {
            wanted: one_spelling(text.trim()),
        }
    }

    /// Whether the search is empty, so that every input is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Whether an input is found.
    ///
    /// ```
    /// use wattworth::report::controls::search::Search;
    /// use wattworth::report::english::English;
    /// use wattworth::scenario::field;
    ///
    /// let occupancy = field("locc").expect("an input");
    /// assert!(Search::of("Utilization").finds(occupancy, &English));
    /// assert!(Search::of("utilisation").finds(occupancy, &English));
    /// ```
    #[must_use]
    pub fn finds(&self, field: &Field, words: &dyn Words) -> bool {
        let texts = [
            words.input(field.input),
            words.help(field.input),
            field.key,
            words.also(field.input),
        ];
        let is_found = |text: &&str| one_spelling(text).contains(&self.wanted);
        self.is_empty() || texts.iter().any(is_found)
    }

    /// Why the page has no input for what the reader looks for; none unless the search matches a known explanation.
    #[must_use]
    pub fn explained(&self, words: &dyn Words) -> Option<&'static str> {
        let is_meant = |name: &&str| {
            let name = one_spelling(name);
            // A search of up to three letters may still become another word.
            self.wanted.len() > 3 && (name.starts_with(&self.wanted) || self.wanted.contains(&name))
        };
        let mut known = words.no_inputs().iter();
        let found = known.find(|(names, _)| names.iter().any(is_meant));
        found.map(|(_, why)| *why)
    }
}

/// Small letters, British endings, spaces for hyphens.
fn one_spelling(text: &str) -> String {
    text.to_ascii_lowercase()
        .replace("iz", "is")
        .replace("center", "centre")
        .replace('-', " ")
}
