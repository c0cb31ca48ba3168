//! What the reader sees when the program panics.
//!
//! A panic ends the program and Yew has no error boundary, so the banner waits, hidden, in index.html
//! outside the mount root. Its link carries the inputs of that moment; the address bar may lag behind them. `ui/working`
//! reads them there, too.

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

/// Total, because a panic inside a panic hook would hide both: what is missing is left out.
fn show(info: &PanicHookInfo<'_>) {
    // Where in the sources it happened is for the console; the reader gets what happened.
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
