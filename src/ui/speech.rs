//! What every part of the page needs: the words to say things with, and whom to tell what the reader did.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::report::figures::rates::Per;
use crate::report::words::Words;
use crate::report::words::language::Language;

use super::action::{Action, Target};

/// The words and the application, handed down to every part.
#[derive(Clone, Debug, PartialEq)]
pub struct Speech {
    /// The language of the page.
    pub language: Language,
    /// What today's money is told per.
    pub per: Per,
    /// Tells the application what the reader did.
    pub act: Callback<Action>,
}

impl Speech {
    /// The language's words.
    #[must_use]
    pub fn words(&self) -> &'static dyn Words {
        self.language.words()
    }

    /// A click that says so.
    pub(super) fn click(&self, action: Action) -> Callback<MouseEvent> {
        self.act.reform(move |_| action.clone())
    }

    /// A choice among several.
    pub(super) fn choice(&self, target: Target) -> Callback<Event> {
        self.act.reform(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            Action::TextEntered(target, select.value())
        })
    }
}

/// What stands in the field that an event comes from.
pub(super) fn typed(event: &InputEvent) -> String {
    let input: HtmlInputElement = event.target_unchecked_into();
    input.value()
}
