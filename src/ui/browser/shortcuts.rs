//! Keys that work wherever the focus is, but in a field, whose own undo they are.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

/// Where the keys belong to what has the focus.
const OWN_KEYS: &str = "input:not([type=range], [type=radio]), textarea, select, dialog";

/// Tells when the reader wants to undo (false) or to do again (true), until the listener is dropped.
pub(crate) fn on_undo(told: Callback<bool>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::window(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
            return;
        }
        let forward = match (key.key().as_str(), key.shift_key()) {
            ("z", false) => false,
            ("Z", true) | ("z", true) | ("y", false) => true,
            _ => return,
        };
        let at = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if at.is_some_and(|at| !matches!(at.closest(OWN_KEYS), Ok(None))) {
            return;
        }
        event.prevent_default();
        told.emit(forward);
    })
}
