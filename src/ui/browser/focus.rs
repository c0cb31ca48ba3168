//! Putting the focus where the reader's hand is, when what had it has moved or gone, or where the reader wants to go.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement};

/// Focuses the element with this id, if it is there.
pub(crate) fn give(id: &str) {
    if let Some(element) = find(id) {
        // An element that cannot have the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Whether the element with this id has the focus.
pub(crate) fn is_at(id: &str) -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_some_and(|element| element.id() == id)
}

/// Passes the focus on from an element that goes to one that stays, without scrolling: the reader may look elsewhere by now.
pub(crate) fn pass_on(from: &str, to: &str) {
    if let Some(element) = find(to).filter(|_| is_at(from)) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Brings an input into view and puts the focus into its field, unfolding its group if it is folded. An open control
/// goes before the same input among its group.
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
        // Focusing scrolls as far as it must. What is typed then takes the place of what is there.
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
