//! What every component needs: the words to say things with, and whom to tell what the reader did.

use yew::prelude::*;

use crate::report::language::Language;
use crate::report::words::Words;

use super::app::Action;

/// Tells the application what the reader did.
pub type Act = Callback<Action>;

/// The words and the application, handed down through the context.
#[derive(Clone, Debug, PartialEq)]
pub struct Speech {
    /// The language of the page.
    pub language: Language,
    /// Tells the application what the reader did.
    pub act: Callback<Action>,
}

impl Speech {
    /// The language's words.
    #[must_use]
    pub fn words(&self) -> &'static dyn Words {
        self.language.words()
    }
}

/// The words and the application; outside the page, English and nobody.
#[hook]
pub fn use_speech() -> Speech {
    use_context::<Speech>().unwrap_or_else(|| Speech {
        language: Language::default(),
        act: Callback::noop(),
    })
}
