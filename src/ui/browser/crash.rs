//! What the reader sees when the program panics.
//!
//! A panic ends the program and Yew has no error boundary, so the banner waits, hidden, in index.html
//! outside the mount root. Its link is the address at that moment, which carries the inputs.

use std::panic::PanicHookInfo;

/// Shows the banner on every later panic and logs the message.
pub(crate) fn install() {
    yew::set_custom_panic_hook(Box::new(show));
}

/// Total, because a panic inside a panic hook would hide both: what is missing is left out.
fn show(info: &PanicHookInfo<'_>) {
    let what = info.to_string();
    gloo::console::error!(&what);

    let document = gloo::utils::document();
    if let Some(text) = document.get_element_by_id("crash-what") {
        text.set_text_content(Some(&what));
    }
    if let (Some(link), Ok(address)) = (
        document.get_element_by_id("crash-link"),
        gloo::utils::window().location().href(),
    ) {
        let _ = link.set_attribute("href", &address);
    }
    if let Some(banner) = document.get_element_by_id("crash") {
        let _ = banner.remove_attribute("hidden");
    }
}
