//! Keys that work wherever the focus is, except in a field that has a use of its own for them, such as undo.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use super::super::action::Action;
use super::super::embed::story::act_of;

/// Elements that have their own undo and redo while they have the focus.
const OWN_KEYS: &str = "input:not([type=range], [type=radio]), textarea, select, dialog";

/// Elements that use the arrow keys themselves while they have the focus.
const OWN_ARROWS: &str = "input, textarea, select, dialog";

/// Calls `act` when a key or a story's button asks for something (undo, redo, another step), until the listeners are
/// dropped.
pub(crate) fn on_keys(act: &Callback<Action>) -> [EventListener; 2] {
    ["keydown", "click"].map(|kind| {
        let act = act.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&gloo::utils::window(), kind, options, move |event| {
            let at = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
                if let Some(action) = at.and_then(|at| act_of(&at.id())) {
                    act.emit(action);
                }
                return;
            };
            let commanded = key.ctrl_key() || key.meta_key();
            let pressed = key.key();
            let (action, own) = match (pressed.as_str(), key.shift_key()) {
                // A chart that is read with the arrow keys has handled the event already.
                _ if key.alt_key() || event.default_prevented() => return,
                ("z", false) if commanded => (Action::HistoryStepped(false), OWN_KEYS),
                ("Z", true) | ("z", true) | ("y", false) if commanded => {
                    (Action::HistoryStepped(true), OWN_KEYS)
                }
                (key, false) if !commanded => match act_of(key) {
                    Some(action) => (action, OWN_ARROWS),
                    None => return,
                },
                _ => return,
            };
            if at.is_some_and(|at| !matches!(at.closest(own), Ok(None))) {
                return;
            }
            if commanded {
                event.prevent_default();
            }
            act.emit(action);
        })
    })
}
