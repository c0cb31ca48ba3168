//! The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The id of the one dialog that may be open.
pub(crate) const ID: &str = "dialog";

/// Shows the dialog, if it is there and not shown yet.
pub(in crate::ui) fn show() {
    if let Some(dialog) = find()
        && !dialog.open()
    {
        // It refuses only what is open or has left the page.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog, which then fires its `close` event.
pub(crate) fn close() {
    if let Some(dialog) = find() {
        dialog.close();
    }
}

fn find() -> Option<HtmlDialogElement> {
    gloo::utils::document().get_element_by_id(ID)?.dyn_into().ok()
}
