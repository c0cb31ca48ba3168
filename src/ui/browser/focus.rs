//! Moves the focus: to where the reader goes on when the element that had it has moved or gone, or to where the reader
//! wants to go.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement};

/// Focuses the element with this id, if it is there.
pub(crate) fn give(id: &str) {
    if let Some(element) = find(id) {
        // If the element cannot have the focus, the focus stays where it is.
        let _ = element.focus();
    }
}

/// Whether the element with this id has the focus.
pub(crate) fn is_at(id: &str) -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_some_and(|element| element.id() == id)
}

/// If an element that is about to disappear has the focus, moves the focus to one that stays. Does not scroll, because
/// the reader may be looking elsewhere.
pub(crate) fn pass_on(from: &str, to: &str) {
    if let Some(element) = find(to).filter(|_| is_at(from)) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Brings an input into view and puts the focus into its field, unfolding its group if it is folded. Where an input has
/// both a control with a slider (`field-`) and a row in its group (`all-`), the control is preferred.
pub(crate) fn go_to(key: &str) {
    let field = ["field-", "all-"]
        .iter()
        .find_map(|room| find(&[room, key].concat()));
    if let Some(field) = field {
        let mut within = field.parent_element();
        while let Some(element) = within {
            if element.tag_name() == "DETAILS" {
                let _ = element.set_attribute("open", "");
            }
            within = element.parent_element();
        }
        // Focusing scrolls the field into view. Its text is selected, so that typing replaces it.
        let _ = field.focus();
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            input.select();
        }
    }
}

fn find(id: &str) -> Option<HtmlElement> {
    let found = gloo::utils::document().get_element_by_id(id)?;
    found.dyn_into().ok()
}
