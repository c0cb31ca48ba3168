//! What the reader sees when the program panics.
//!
//! A panic ends the program and Yew has no error boundary, so the banner waits, hidden, in index.html outside the mount
//! root. The banner's link carries the current inputs, because the address bar may lag behind them. `ui/working` reads
//! the inputs from this link, too.

use std::panic::PanicHookInfo;

/// Shows the banner on every later panic and logs the message.
pub(crate) fn install() {
    yew::set_custom_panic_hook(Box::new(show));
}

/// Keeps the inputs, as a query without `?`, in the banner's link.
pub(crate) fn remember(query: &str) {
    if let Some(link) = gloo::utils::document().get_element_by_id("crash-link") {
        let _ = link.set_attribute("href", &["?", query].concat());
    }
}

/// Never panics, because a panic inside the panic hook would hide both: elements that are missing are skipped.
fn show(info: &PanicHookInfo<'_>) {
    // The console gets the message and its place in the sources, the reader only the message.
    gloo::console::error!(info.to_string());
    let what = info.payload_as_str().unwrap_or_default();

    let document = gloo::utils::document();
    if let Some(text) = document.get_element_by_id("crash-what") {
        text.set_text_content(Some(what));
    }
    if let Some(banner) = document.get_element_by_id("crash") {
        let _ = banner.remove_attribute("hidden");
    }
}
