//! Watching an element's size.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Watches one element until it is dropped.
#[derive(Debug)]
pub(crate) struct Resize {
    observer: ResizeObserver,
    /// Called by the observer, so it must live as long.
    _changed: Closure<dyn FnMut()>,
}

impl Resize {
    /// Calls back on every change of the element's size, and once at the beginning.
    pub(crate) fn of(element: &Element, changed: impl FnMut() + 'static) -> Option<Self> {
        let changed = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _changed: changed,
        })
    }
}

impl Drop for Resize {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back once when the ratio of device pixels to CSS pixels changes, by another screen or another zoom: no
/// element's size tells of that. Dropping the listener cancels it.
pub(crate) fn on_ratio_change(changed: impl FnOnce() + 'static) -> Option<EventListener> {
    let query = format!("(resolution: {}dppx)", pixel_ratio());
    let query = gloo::utils::window().match_media(&query).ok()??;
    Some(EventListener::once(&query, "change", move |_| changed()))
}

/// Device pixels per CSS pixel.
pub(crate) fn pixel_ratio() -> f64 {
    gloo::utils::window().device_pixel_ratio()
}
