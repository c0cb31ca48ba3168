//! A scenario in a file, read where the reader chose one.

use js_sys::{JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;

/// Reads the file that was chosen and gives the link in it: `link.frozen` of a report or of a saved scenario; none
/// if there is none.
pub(crate) fn link_in(input: &HtmlInputElement, read: impl Fn(Option<String>) + 'static) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    // So that the same file can be chosen again.
    input.set_value("");
    spawn_local(async move {
        let text = answer(file.text()).await.and_then(|text| text.as_string());
        read(text.and_then(|text| frozen(&text)));
    });
}

fn frozen(text: &str) -> Option<String> {
    let object = JSON::parse(text).ok()?;
    let links = Reflect::get(&object, &"link".into()).ok()?;
    let link: js_sys::JsString = Reflect::get(&links, &"frozen".into()).ok()?.dyn_into().ok()?;
    let link = String::from(link);
    (!link.is_empty()).then_some(link)
}

/// What the browser promises, once it is there; none if it refuses.
pub(crate) async fn answer(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
