//! The address bar: read once and on Back and Forward, written as the reader changes things.
//!
//! Browsers limit how often an address may change, and a sandboxed frame may refuse altogether: writing is
//! put off until the reader pauses, the last state is always written, and a refusal is no error.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;

use crate::catalog::calendar::Date;

/// How long a change waits for the next one, ms.
const PAUSE_MS: u32 = 300;

/// The query of the address, with its `?`; empty if there is none or it may not be read.
pub(crate) fn query() -> String {
    gloo::utils::window().location().search().unwrap_or_default()
}

/// The whole address of this page, without query.
pub(crate) fn page() -> String {
    let href = gloo::utils::window().location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The whole address of this page with another query.
pub(crate) fn of_query(query: &str) -> String {
    let page = page();
    if query.is_empty() {
        page
    } else {
        format!("{page}?{query}")
    }
}

/// Today, by the reader's clock.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date {
        year: i32::try_from(now.get_full_year()).unwrap_or_default(),
        month: now.get_month() + 1,
        day: now.get_date(),
    }
}

/// Calls back when the reader goes Back or Forward, until the listener is dropped.
pub(crate) fn on_navigation(changed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "popstate", move |_| changed())
}

/// Writes the address.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    waiting: Rc<RefCell<Option<Waiting>>>,
}

#[derive(Debug)]
struct Waiting {
    query: String,
    /// Dropping it cancels the write.
    _timer: Timeout,
}

impl Writer {
    /// Puts a query in place of the present one, once the reader pauses.
    pub(crate) fn replace(&self, query: &str) {
        let waiting = Rc::clone(&self.waiting);
        let timer = Timeout::new(PAUSE_MS, move || write_now(&waiting));
        *self.waiting.borrow_mut() = Some(Waiting {
            query: query.to_owned(),
            _timer: timer,
        });
    }

    /// Adds a history entry for a query at once, so that Back returns to the query before it.
    pub(crate) fn push(&self, query: &str) {
        write_now(&self.waiting);
        let address = address(query);
        if let Ok(history) = gloo::utils::window().history() {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
        }
    }

    /// Cancels the write that is waiting.
    pub(crate) fn forget(&self) {
        self.waiting.borrow_mut().take();
    }
}

fn write_now(waiting: &RefCell<Option<Waiting>>) {
    let taken = waiting.borrow_mut().take();
    if let Some(Waiting { query, .. }) = taken
        && let Ok(history) = gloo::utils::window().history()
    {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address(&query)));
    }
}

/// This page's address with another query.
fn address(query: &str) -> String {
    let location = gloo::utils::window().location();
    let hash = location.hash().unwrap_or_default();
    if query.is_empty() {
        format!("{}{hash}", location.pathname().unwrap_or_default())
    } else {
        format!("?{query}{hash}")
    }
}
