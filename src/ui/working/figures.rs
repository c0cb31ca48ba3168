//! Makes figures tab stops while a reader checks them; otherwise everybody would have hundreds of stops.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MutationObserver, MutationObserverInit};

/// Figures that can be opened and are not tab stops yet.
const PLAIN: &str = "#app data[data-figure]:not([tabindex]):not(:is(a, button, label, summary) *)";
/// Figures that are tab stops.
const STOPS: &str = "#app data[data-figure][tabindex]";
/// The attribute that tells the style sheet that figures are being checked.
const CHECKED: &str = "data-checked";

thread_local! {
    /// Makes figures that appear later tab stops, for as long as the reader checks figures.
    static LATER: RefCell<Option<MutationObserver>> = const { RefCell::new(None) };
}

/// Begins or ends the checking of figures; true if it begins.
pub(super) fn toggle() -> bool {
    let document = gloo::utils::document();
    let root = document.document_element();
    if let Some(observer) = LATER.take() {
        observer.disconnect();
        each(STOPS, |figure| {
            let _ = figure.remove_attribute("tabindex");
            let _ = figure.remove_attribute("role");
        });
        if let Some(root) = root {
            let _ = root.remove_attribute(CHECKED);
        }
        return false;
    }
    if let Some(root) = root {
        let _ = root.set_attribute(CHECKED, "");
    }
    make_stops();
    let heard = Closure::<dyn Fn(Array)>::new(|_: Array| make_stops());
    if let (Ok(observer), Some(page)) = (
        MutationObserver::new(heard.as_ref().unchecked_ref()),
        document.get_element_by_id("app"),
    ) {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        let _ = observer.observe_with_options(&page, &what);
        LATER.set(Some(observer));
    }
    // The closure is needed as long as the page lives.
    heard.forget();
    true
}

/// Whether the reader is checking figures.
pub(super) fn are_checked() -> bool {
    LATER.with_borrow(Option::is_some)
}

/// Enter and the space bar open the figure that has the focus, as they press a button.
pub(super) fn on_key(event: &Event) {
    let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
    if let Some(figure) = super::element(event)
        && figure.matches(STOPS).unwrap_or_default()
        && matches!(key.as_deref(), Some("Enter" | " "))
        && let Some(figure) = figure.dyn_ref::<HtmlElement>()
    {
        event.prevent_default();
        figure.click();
    }
}

fn make_stops() {
    each(PLAIN, |figure| {
        let _ = figure.set_attribute("tabindex", "0");
        let _ = figure.set_attribute("role", "button");
    });
}

fn each(selector: &str, act: impl Fn(&Element)) {
    if let Ok(found) = gloo::utils::document().query_selector_all(selector) {
        for figure in (0..found.length()).filter_map(|nth| found.item(nth)) {
            if let Some(figure) = figure.dyn_ref::<Element>() {
                act(figure);
            }
        }
    }
}
