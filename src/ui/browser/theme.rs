//! Light and dark: what the reader's system prefers, and what was chosen on the page.

use gloo::events::EventListener;
use web_sys::MediaQueryList;
use yew::Callback;

use crate::link::Theme;

/// Whether the reader's system prefers dark.
pub(crate) fn system_prefers_dark() -> bool {
    query().is_some_and(|query| query.matches())
}

/// Calls back when the system's preference changes, until the listener is dropped.
pub(crate) fn on_system_change(changed: Callback<bool>) -> Option<EventListener> {
    let query = query()?;
    let asked = query.clone();
    Some(EventListener::new(&query, "change", move |_| {
        changed.emit(asked.matches());
    }))
}

/// Sets the theme that the style sheet shows.
pub(crate) fn show(theme: Theme) {
    let Some(root) = gloo::utils::document().document_element() else {
        return;
    };
    // An element refuses only invalid names.
    let _ = match theme {
        Theme::Auto => root.remove_attribute("data-theme"),
        Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.key()),
    };
}

fn query() -> Option<MediaQueryList> {
    gloo::utils::window()
        .match_media("(prefers-color-scheme: dark)")
        .ok()?
}
