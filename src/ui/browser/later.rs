//! The second program: boot.js fetches it once the page runs, and says here whether it has come.

use gloo::events::EventListener;

/// What became of the second program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// It is on its way.
    Awaited,
    /// It is here.
    Here,
    /// It will not come: the line broke, or the host does not have it.
    Missing,
}

/// Calls back once it is known, until the listeners are dropped. The names are those in boot.js.
pub(crate) fn on_arrival(known: impl Fn(Later) + Clone + 'static) -> [EventListener; 2] {
    [
        ("wattworth-later", Later::Here),
        ("wattworth-without", Later::Missing),
    ]
    .map(|(event, later)| {
        let known = known.clone();
        EventListener::new(&gloo::utils::window(), event, move |_| known(later))
    })
}
