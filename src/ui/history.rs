//! What the reader can undo and redo: every action that changes a figure. Changes to the same field that follow each
//! other closely count as one step.

use crate::link::Decoded;
use crate::report::facts::change::EditState;

use super::action::Target;
use super::browser::focus;
use super::inputs::undo::{REDO, UNDO};

/// Changes to the same field that follow each other within this many milliseconds count as one step.
const TOGETHER_MS: f64 = 2000.0;
/// How many steps are kept.
const MOST: usize = 100;

/// The states before the present one, and those that were undone.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<EditState>,
    future: Vec<EditState>,
    /// What was last typed into, and when, milliseconds since 1970.
    last: Option<(Target, f64)>,
}

impl History {
    /// The state that undoing leads to.
    pub(super) fn previous(&self) -> Option<&EditState> {
        self.past.last()
    }

    /// The state that doing again leads to.
    pub(super) fn next(&self) -> Option<&EditState> {
        self.future.last()
    }

    /// Records a step if the change is one that can be undone: how the page looks cannot. `typed` is the target that
    /// was typed into or dragged; none for other actions.
    pub(super) fn record(&mut self, before: &Decoded, after: &Decoded, typed: Option<Target>) {
        let (before, after) = (edit_state(before), edit_state(after));
        if before == after {
            return;
        }
        let now = js_sys::Date::now();
        let goes_on = |(target, at): (Target, f64)| typed == Some(target) && now - at < TOGETHER_MS;
        if !self.last.is_some_and(goes_on) {
            self.past.push(before);
            let too_many = self.past.len().saturating_sub(MOST);
            self.past.drain(..too_many);
        }
        self.future.clear();
        self.last = typed.map(|target| (target, now));
        // If the value was typed back to what it was, there is nothing to undo.
        if self.past.last() == Some(&after) {
            self.past.pop();
            self.last = None;
        }
    }

    /// Goes back to the state before, or forward to the one that was undone. Returns the id of the element to focus,
    /// if the button that has the focus has nothing left to do.
    pub(super) fn step(&mut self, link: &mut Decoded, forward: bool) -> Option<String> {
        self.last = None;
        let (from, to, pressed, other) = if forward {
            (&mut self.future, &mut self.past, REDO, UNDO)
        } else {
            (&mut self.past, &mut self.future, UNDO, REDO)
        };
        to.extend(from.pop().map(|state| {
            let present = edit_state(link);
            link.scenario = state.scenario;
            link.page.clock = state.clock;
            link.compared = state.compared;
            present
        }));
        (from.is_empty() && focus::is_at(pressed)).then(|| other.to_owned())
    }
}

/// The state that a link describes.
fn edit_state(link: &Decoded) -> EditState {
    EditState {
        scenario: link.scenario.clone(),
        clock: link.page.clock,
        compared: link.compared.clone(),
    }
}
