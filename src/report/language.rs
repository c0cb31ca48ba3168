//! The languages there are, for whoever must keep one.

use super::english::English;
use super::words::Words;

/// A language one can read the page in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// Its words.
    #[must_use]
    pub fn words(self) -> &'static dyn Words {
        match self {
            Self::English => &English,
        }
    }
}
