//! The embed that an author is putting together in the dialog, and its preview.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::link::Form;
use crate::link::Theme;
use crate::link::View;
use crate::report::share::HeightBy;
use crate::report::words::language::Language;

use super::preview;

/// How long the preview waits for the next change, milliseconds: it loads the whole page anew.
const PAUSE_MS: u32 = 500;
/// How long a frame must have said nothing before its height counts as measured, milliseconds.
const SETTLE_MS: u32 = 1000;
/// Widths at which the height is measured for the code, px: a phone, and columns of articles.
const WIDTHS: [u32; 4] = [320, 600, 800, 900];

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
    /// What sets the height of its frame.
    pub height_by: HeightBy,
    /// Whether the page around it shows through.
    pub transparent: bool,
}

/// The draft and its preview.
#[derive(Debug, Default)]
pub struct Drafting {
    /// The embed as its author wants it.
    pub draft: Draft,
    /// What the preview shows: the draft as it was when its author last paused.
    pub previewed: Draft,
    /// How high the preview says it is, px.
    pub preview_height: Option<u32>,
    /// The pause that must pass before the preview follows; dropping the timer cancels it.
    pub pause: Option<Timeout>,
    /// Listens to the preview's messages.
    pub preview_listener: Option<EventListener>,
    /// Width and height at the first of [`WIDTHS`], px: those that a hidden frame has measured so far.
    pub measured_heights: Vec<(u32, u32)>,
    /// The height that the hidden frame last reported, px.
    pub latest_height: Option<u32>,
    /// Fires when the latest height counts as measured; dropping the timer cancels it.
    pub settling: Option<Timeout>,
    /// Listens to the hidden frame's messages.
    pub measuring_listener: Option<EventListener>,
}

/// What happens to the draft.
#[derive(Clone, Debug)]
pub enum DraftChange {
    /// Its author changed it.
    Edited(Draft),
    /// Its author paused.
    Paused,
    /// The preview says how high it is, px.
    PreviewResized(u32),
    /// The hidden frame says how high it is, px.
    HeightReported(u32),
    /// The hidden frame has reported no other height for a while.
    HeightSettled,
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
            height_by: HeightBy::default(),
            transparent: false,
        }
    }
}

impl Drafting {
    /// The dialog was opened: the preview's messages are listened to.
    pub(crate) fn open(&mut self, tell: Callback<DraftChange>) {
        self.preview_height = None;
        self.forget_heights();
        let report = tell.clone();
        self.measuring_listener = Some(preview::on_height(preview::MEASURED, move |height| {
            report.emit(DraftChange::HeightReported(height));
        }));
        self.previewed = self.draft.clone();
        self.preview_listener = Some(preview::on_height(preview::ID, move |height| {
            tell.emit(DraftChange::PreviewResized(height));
        }));
    }

    /// The width that is being measured; none once all are.
    pub(crate) fn width_to_measure(&self) -> Option<u32> {
        WIDTHS.get(self.measured_heights.len()).copied()
    }

    /// Forgets what was measured, so that it is measured anew.
    fn forget_heights(&mut self) {
        (self.latest_height, self.settling) = (None, None);
        self.measured_heights.clear();
    }

    /// The dialog was closed.
    pub(crate) fn close(&mut self) {
        self.measuring_listener = None;
        self.settling = None;
        self.preview_listener = None;
        self.pause = None;
    }

    /// Applies a change; `tell` is called later with the changes that follow from it.
    pub(crate) fn update(&mut self, change: DraftChange, tell: Callback<DraftChange>) {
        match change {
            DraftChange::Edited(draft) => {
                self.draft = draft;
                self.pause = Some(Timeout::new(PAUSE_MS, move || tell.emit(DraftChange::Paused)));
            }
            DraftChange::Paused => {
                // `height_by` changes the code to paste, not how the embed looks.
                let look = |draft: &Draft| Draft {
                    height_by: HeightBy::default(),
                    ..draft.clone()
                };
                if look(&self.previewed) != look(&self.draft) {
                    self.previewed = self.draft.clone();
                    self.forget_heights();
                }
            }
            DraftChange::HeightReported(height) => {
                self.latest_height = Some(height);
                self.wait_until_settled(tell);
            }
            DraftChange::HeightSettled => {
                self.measured_heights
                    .extend(self.width_to_measure().zip(self.latest_height));
                // If the height is the same at the next width, the frame says nothing, so the wait begins here.
                if self.width_to_measure().is_some() {
                    self.wait_until_settled(tell);
                }
            }
            DraftChange::PreviewResized(height) => self.preview_height = Some(height),
        }
    }

    fn wait_until_settled(&mut self, tell: Callback<DraftChange>) {
        self.settling = Some(Timeout::new(SETTLE_MS, move || {
            tell.emit(DraftChange::HeightSettled);
        }));
    }
}
