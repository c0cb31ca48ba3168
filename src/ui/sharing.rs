//! What the dialogs for sharing and embedding hold; the rest of them is in [`super::later`].

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use crate::link::{Form, Theme, View};
use crate::report::words::language::Language;

/// Which dialog is open, and what it says.
#[derive(Debug, Default)]
pub struct Sharing {
    /// The dialog that is open.
    pub open: Option<Dialog>,
    /// What was to be copied last, and whether the clipboard took it.
    pub copied: Option<(&'static str, bool)>,
    /// Whether the file chosen last held no scenario.
    pub refused: bool,
    /// The embed as its author wants it.
    pub draft: Draft,
    /// What the preview shows: the draft as it was when its author last paused.
    pub previewed: Draft,
    /// How high the preview says it is, px.
    pub height: Option<u32>,
    /// The pause that must pass before the preview follows.
    pub pause: Option<Timeout>,
    /// Hears the preview.
    pub hears: Option<EventListener>,
    /// Whether the pointer was last pressed beside the dialog, which shows nowhere.
    pub pressed_beside: Rc<Cell<bool>>,
}

/// One of the dialogs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Links, code, file, citation.
    Share,
    /// The code for another page.
    Embed,
}

/// An embed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it shows.
    pub view: View,
    /// The inputs that stay, by their keys.
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

/// What happens in a dialog.
#[derive(Clone, Debug)]
pub enum Act {
    /// It was opened.
    Opened(Dialog),
    /// It was closed.
    Closed,
    /// The text of the element with this id was to be copied; whether the clipboard took it.
    Copied(&'static str, bool),
    /// A file was chosen that holds no scenario.
    Refused,
    /// The embed was changed.
    Drafted(Draft),
    /// The author of the embed paused.
    Paused,
    /// The preview says how high it is, px.
    Measured(u32),
}
