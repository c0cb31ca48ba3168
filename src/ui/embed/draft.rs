//! The embed that an author is putting together in the dialog, and its preview.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::link::Form;
use crate::link::Theme;
use crate::link::View;
use crate::report::words::language::Language;

use super::preview;

/// How long the preview waits for the next change, milliseconds: it loads the whole page anew.
const PAUSE_MS: u32 = 500;

/// The embed as its author wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it shows.
    pub view: View,
    /// The inputs that readers may change, by their keys.
    pub controls: Vec<String>,
    /// Its colours.
    pub theme: Theme,
    /// Its language, by its name in links.
    pub language: &'static str,
    /// Its author's title; may be empty.
    pub title: String,
    /// Whether later releases may change its figures.
    pub form: Form,
    /// Whether its height follows what it shows, by a small script.
    pub follows: bool,
}

/// The draft and its preview.
#[derive(Debug, Default)]
pub struct Drafting {
    /// The embed as its author wants it.
    pub draft: Draft,
    /// What the preview shows: the draft as it was when its author last paused.
    pub previewed: Draft,
    /// How high the preview says it is, px.
    pub height: Option<u32>,
    /// The pause that must pass before the preview follows; dropped, it is cancelled.
    pub pause: Option<Timeout>,
    /// Listens to the preview's messages.
    pub listener: Option<EventListener>,
}

/// What happens to the draft.
#[derive(Clone, Debug)]
pub enum DraftChange {
    /// Its author changed it.
    Edited(Draft),
    /// Its author paused.
    Paused,
    /// The preview says how high it is, px.
    Measured(u32),
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            view: View::Verdict,
            controls: Vec::new(),
            theme: Theme::Auto,
            language: Language::ALL[0].0,
            title: String::new(),
            form: Form::Frozen,
            follows: true,
        }
    }
}

impl Drafting {
    /// The dialog was opened: the preview's messages are listened to.
    pub(crate) fn open(&mut self, tell: Callback<DraftChange>) {
        self.height = None;
        self.previewed = self.draft.clone();
        self.listener = Some(preview::on_height(preview::ID, move |height| {
            tell.emit(DraftChange::Measured(height));
        }));
    }

    /// The dialog was closed.
    pub(crate) fn close(&mut self) {
        self.listener = None;
        self.pause = None;
    }

    /// Takes a change; `tell` is called with those that follow from it.
    pub(crate) fn update(&mut self, change: DraftChange, tell: Callback<DraftChange>) {
        match change {
            DraftChange::Edited(draft) => {
                self.draft = draft;
                self.pause = Some(Timeout::new(PAUSE_MS, move || tell.emit(DraftChange::Paused)));
            }
            DraftChange::Paused => {
                // Whether the height follows changes the code, not the look.
                let look = |draft: &Draft| Draft {
                    follows: true,
                    ..draft.clone()
                };
                if look(&self.previewed) != look(&self.draft) {
                    self.previewed = self.draft.clone();
                }
            }
            DraftChange::Measured(height) => self.height = Some(height),
        }
    }
}
