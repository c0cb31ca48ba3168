//! The clipboard, which a frame or an unencrypted page may be denied.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;

use super::file::answer;

/// Copies the text of a field and says whether that was possible; if not, the text is selected, ready for the
/// reader's own keys.
///
/// The old command (`execCommand`) comes first: it needs no permission, so it also works in frames, where the new
/// function is refused with an error in the console.
pub(crate) fn copy(id: &'static str, done: impl Fn(bool) + 'static) {
    let document = gloo::utils::document();
    let button = document.active_element();
    let Some(text) = select(id) else {
        return;
    };
    let document = document.dyn_ref::<HtmlDocument>();
    if document.is_some_and(|document| document.exec_command("copy").unwrap_or(false)) {
        // Readers who use the keyboard go on from the button.
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
        return done(true);
    }
    let promise = call("clipboard", "writeText", &text.into());
    spawn_local(async move {
        let copied = match promise {
            Some(promise) => answer(promise).await.is_some(),
            None => false,
        };
        done(copied);
    });
}

/// Whether the system has a share sheet.
pub(crate) fn has_share_sheet() -> bool {
    let navigator = gloo::utils::window().navigator();
    Reflect::has(&navigator, &"share".into()).unwrap_or(false)
}

/// Opens the system's share sheet.
pub(crate) fn open_share_sheet(title: &str, address: &str) {
    let what = js_sys::Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&what, &"title".into(), &title.into());
    let _ = Reflect::set(&what, &"url".into(), &address.into());
    if let Some(promise) = call("", "share", &what) {
        // If the reader cancels, that is no error.
        spawn_local(async move {
            answer(promise).await;
        });
    }
}

/// Calls a function of the navigator, or of a part of it, that may be missing or refuse.
fn call(part: &str, function: &str, argument: &JsValue) -> Option<Promise> {
    let navigator = JsValue::from(gloo::utils::window().navigator());
    let owner = if part.is_empty() {
        navigator
    } else {
        Reflect::get(&navigator, &part.into()).ok()?
    };
    let function: Function = Reflect::get(&owner, &function.into()).ok()?.dyn_into().ok()?;
    function.call1(&owner, argument).ok()?.dyn_into().ok()
}

/// Selects the text of a field and returns it.
fn select(id: &str) -> Option<String> {
    let element = gloo::utils::document().get_element_by_id(id)?;
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let _ = input.focus();
        input.select();
        return Some(input.value());
    }
    let area = element.dyn_ref::<HtmlTextAreaElement>()?;
    let _ = area.focus();
    area.select();
    Some(area.value())
}
