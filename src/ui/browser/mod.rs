//! The thin edge to the browser: what only exists because there is one.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

pub(super) mod address;
pub(super) mod clipboard;
pub(super) mod crash;
pub(super) mod dialog;
pub(super) mod file;
pub(super) mod focus;
pub(super) mod height;
pub mod later;
pub(super) mod preview;
pub(super) mod resize;
pub(super) mod take_away;
pub(super) mod theme;

/// What the browser promises, once it is there; none if it refuses.
async fn later_answer(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
