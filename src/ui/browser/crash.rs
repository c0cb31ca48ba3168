//! What the reader sees when the program panics.
//!
//! A panic ends the program and Yew has no error boundary, so the banner waits, hidden, in index.html
//! outside the mount root. Its link carries the inputs of that moment; the address bar may lag behind them.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

thread_local! {
    static QUERY: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Shows the banner on every later panic and logs the message.
pub(crate) fn install() {
    yew::set_custom_panic_hook(Box::new(show));
}

/// Keeps the inputs, as a query without `?`, for the banner's link.
pub(crate) fn remember(query: &str) {
    QUERY.with(|kept| {
        if let Ok(mut kept) = kept.try_borrow_mut() {
            query.clone_into(&mut kept);
        }
    });
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
    let query = QUERY.try_with(|kept| kept.try_borrow().map(|kept| kept.clone()));
    if let (Some(link), Ok(Ok(query))) = (document.get_element_by_id("crash-link"), query) {
        let _ = link.set_attribute("href", &format!("?{query}"));
    }
    if let Some(banner) = document.get_element_by_id("crash") {
        let _ = banner.remove_attribute("hidden");
    }
}
