//! The available languages, for code that stores the reader's choice.

use crate::report::english::English;
use crate::report::words::Words;

/// A language one can read the page in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// All languages: the name in links, the language, and its name in itself.
    pub const ALL: [(&str, Self, &str); 1] = [("en", Self::English, "English")];

    /// The language with a name in links, if there is one.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let known = Self::ALL.iter().find(|(known, ..)| *known == name);
        known.map(|(_, language, _)| *language)
    }

    /// Its words.
    #[must_use]
    pub fn words(self) -> &'static dyn Words {
        match self {
            Self::English => &English,
        }
    }
}
