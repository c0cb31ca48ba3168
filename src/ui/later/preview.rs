//! The page as the parent of its own preview: hears how high it is, as any page that embeds us may.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{HtmlIFrameElement, MessageEvent};

/// Calls back with each height that the frame with this id tells, until the listener is dropped.
pub(super) fn on_height(id: &'static str, told: impl Fn(u32) + 'static) -> EventListener {
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
            told(crate::scenario::whole(height));
        }
    })
}
