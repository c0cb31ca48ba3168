//! Putting the focus where the reader's hand is, when what had it has moved or gone.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Focuses the element with this id, if it is there.
pub(crate) fn give(id: &str) {
    let found = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot have the focus leaves it where it is.
        let _ = element.focus();
    }
}
