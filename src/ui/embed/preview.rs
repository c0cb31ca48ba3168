//! The page as the parent of its own preview: it receives the preview's height, as any page that embeds us does.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{HtmlIFrameElement, MessageEvent};

/// The id of the preview's frame.
pub(super) const ID: &str = "embed-preview";
/// The id of the frame that measures other widths.
pub(super) const MEASURED: &str = "embed-measured";

/// Calls back with each height that the frame with this id sends, until the listener is dropped.
pub(super) fn on_height(id: &'static str, tell: impl Fn(u32) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let frame = gloo::utils::document().get_element_by_id(id);
        let frame = frame.and_then(|frame| frame.dyn_into::<HtmlIFrameElement>().ok());
        let window = frame.and_then(|frame| frame.content_window());
        if let (Some(window), Some(from)) = (window, event.source())
            && from.loose_eq(&window)
            && let Ok(heights) = Reflect::get(&event.data(), &"datawrapper-height".into())
            && let Ok(height) = Reflect::get(&heights, &"wattworth".into())
            && let Some(height) = height.as_f64()
        {
            tell(crate::scenario::whole(height));
        }
    })
}
