//! Watching whether an element can be seen, or is about to be.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::Callback;

/// An element this far outside the window already counts as in view, so that it is ready when the reader scrolls to it.
/// CSS pixels.
const ABOUT: f64 = 300.0;

/// Watches one element until it is dropped.
#[derive(Debug)]
pub(crate) struct InView {
    observer: IntersectionObserver,
    element: Element,
    /// Called by the observer, so it must live as long.
    _told: Closure<dyn FnMut(Array)>,
}

impl InView {
    /// Calls `told` with whether the element is in view: once at the beginning and whenever that changes. None if the
    /// browser cannot observe elements.
    pub(crate) fn of(element: Element, told: impl Fn(bool) + 'static) -> Option<Self> {
        let told = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            told(last.is_ok_and(|entry| entry.is_intersecting()));
        });
        let about = IntersectionObserverInit::new();
        about.set_root_margin(&format!("{ABOUT}px"));
        let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &about).ok()?;
        observer.observe(&element);
        Some(Self {
            observer,
            element,
            _told: told,
        })
    }

    /// Watches an element from now on, unless it is watched already. Returns whether the browser can observe elements.
    pub(crate) fn watch(watched: &mut Option<Self>, element: Element, told: Callback<bool>) -> bool {
        if watched.as_ref().is_none_or(|watched| !watched.watches(&element)) {
            *watched = Self::of(element, move |is_seen| told.emit(is_seen));
        }
        watched.is_some()
    }

    /// Whether this is the element it watches.
    fn watches(&self, element: &Element) -> bool {
        self.element.is_same_node(Some(element))
    }
}

/// Whether an element is in view now, without waiting for an observer to tell.
pub(crate) fn is_about(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    let height = gloo::utils::window().inner_height().ok();
    let height = height.and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    place.top() < height + ABOUT && place.bottom() > -ABOUT
}

impl Drop for InView {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
