//! Handing the reader a file or a picture.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlCanvasElement, HtmlElement};
use yew::platform::spawn_local;

use super::file::answer;

/// Whether the page is in a frame that has no origin of its own, and so most likely may not save files or write
/// to the clipboard. A page on disk has no origin either, and may.
pub(crate) fn is_sandboxed() -> bool {
    let window = gloo::utils::window();
    let origin = Reflect::get(&window, &"origin".into()).ok();
    let is_null = origin
        .and_then(|origin| origin.as_string())
        .is_some_and(|origin| origin == "null");
    is_null
        && window
            .location()
            .protocol()
            .is_ok_and(|protocol| protocol != "file:")
}

/// A `data:` address of a text.
pub(crate) fn text_address(kind: &str, text: &str) -> String {
    let encoded: String = js_sys::encode_uri_component(text).into();
    format!("data:{kind};charset=utf-8,{encoded}")
}

/// Saves what is at an address under a name, as if the reader had followed a link to it.
pub(crate) fn save(address: &str, name: &str) {
    let document = gloo::utils::document();
    let Ok(link) = document.create_element("a") else {
        return;
    };
    // An element refuses only invalid names.
    let _ = link.set_attribute("href", address);
    let _ = link.set_attribute("download", name);
    if let (Some(body), Ok(link)) = (document.body(), link.dyn_into::<HtmlElement>()) {
        // Some browsers follow no link that is not in the document.
        let _ = body.append_child(&link);
        link.click();
        link.remove();
    }
}

/// A canvas that is not on the page.
pub(crate) fn canvas() -> Option<HtmlCanvasElement> {
    gloo::utils::document()
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()
}

/// Puts a picture at a `data:` address on the clipboard, and tells whether that was allowed.
pub(crate) fn copy_picture(address: &str, told: impl Fn(bool) + 'static) {
    match written(address) {
        Ok(promise) => {
            spawn_local(async move { told(answer(promise).await.is_some()) });
        }
        Err(_) => told(false),
    }
}

/// `navigator.clipboard.write([new ClipboardItem({'image/png': blob})])`, at once: browsers allow it only while the
/// reader's click is being answered.
fn written(address: &str) -> Result<Promise, JsValue> {
    let window = gloo::utils::window();
    let encoded = address.split_once(',').map_or("", |(_, encoded)| encoded);
    let bytes: Vec<u8> = window
        .atob(encoded)?
        .chars()
        .filter_map(|letter| u8::try_from(u32::from(letter)).ok())
        .collect();
    let options = BlobPropertyBag::new();
    options.set_type("image/png");
    let parts = Array::of1(&Uint8Array::from(&bytes[..]));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let item = Object::new();
    Reflect::set(&item, &"image/png".into(), &blob)?;
    let class: Function = Reflect::get(&window, &"ClipboardItem".into())?.dyn_into()?;
    let item = Reflect::construct(&class, &Array::of1(&item))?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
    write.call1(&clipboard, &Array::of1(&item))?.dyn_into()
}
