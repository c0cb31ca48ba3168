//! Leads from an input in a working to the field on the page where the input is typed.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement};

/// The ids that the field of an input, or of a value of a row, may have.
fn ids(link: &Element) -> Vec<String> {
    if let Some(key) = link.get_attribute("data-input") {
        // A control with a slider is preferred to the same input's row in its group.
        return ["field-", "all-", "switch-"]
            .map(|room| [room, &key].concat())
            .into();
    }
    link.get_attribute("data-row").into_iter().collect()
}

/// The field that a link leads to, if the page has it.
pub(super) fn of(link: &Element) -> Option<Element> {
    let document = gloo::utils::document();
    ids(link).iter().find_map(|id| document.get_element_by_id(id))
}

/// Links to fields of this page lose their `target`, so that they stay on the page; all others open the calculator
/// beside it.
pub(super) fn mark(dialog: &HtmlDialogElement) {
    let Ok(links) = dialog.query_selector_all("a.change") else {
        return;
    };
    for link in (0..links.length()).filter_map(|nth| links.item(nth)) {
        if let Some(link) = link.dyn_ref::<Element>()
            && of(link).is_some()
        {
            let _ = link.remove_attribute("target");
        }
    }
}

/// Brings a field into view with the focus in it, unfolding what it lies in. A search among the inputs may hide the
/// field, so the search is cleared.
pub(super) fn go_to(field: &Element) {
    let document = gloo::utils::document();
    let search = document.get_element_by_id("search");
    if let Some(search) = search.and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        && !search.value().is_empty()
    {
        search.set_value("");
        for kind in ["input", "change"] {
            if let Ok(event) = document.create_event("Event") {
                event.init_event_with_bubbles(kind, true);
                let _ = search.dispatch_event(&event);
            }
        }
    }
    let mut within = field.parent_element();
    while let Some(element) = within {
        if element.tag_name() == "DETAILS" {
            let _ = element.set_attribute("open", "");
        }
        within = element.parent_element();
    }
    super::focus(field);
}
