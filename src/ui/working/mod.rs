//! Shows how a figure of the page came to be, in the browser's own dialog, with a way back from part to whole.
//!
//! This module is a program of its own (`src/bin/working.rs`) and shares only the document with the page's program: it
//! reads the page's link there and computes the report anew. `boot.js` tells it by an event which figure a reader wants
//! to open. The words come from [`report::working::sheet`](crate::report::working::sheet).

mod fields;
mod figures;
mod in_detail;
mod months;
mod past;
mod printed;
mod trail;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlDialogElement, HtmlElement};

use crate::report::working::sheet::HEADING;

/// The id of the dialog.
const DIALOG: &str = "working";
/// The id of the button that underlines figures and says how they are opened.
const CHECK: &str = "check";

/// Begins to listen.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        gloo::console::error!(info.to_string());
        if let Some(dialog) = dialog() {
            dialog.set_text_content(Some(
                "How this figure came to be could not be worked out. Reload the page.",
            ));
        }
    }));
    listen(&gloo::utils::document(), "working", |event| {
        if let Some(asked) = element(event) {
            if asked.id() == CHECK {
                check(&asked);
            } else if asked.id() == past::PAST {
                show_past();
            } else if asked.id() == in_detail::IN_DETAIL {
                show_in_detail();
            } else {
                let path = asked.get_attribute("data-figure").unwrap_or_default();
                // The text of a button is a label, not the figure as the page writes it.
                let is_figure = asked.tag_name() == "DATA";
                let written = asked.text_content().filter(|_| is_figure).unwrap_or_default();
                trail::begin(&path, &written);
                show();
            }
        }
    });
    listen(&gloo::utils::document(), "keydown", figures::on_key);
    listen(&gloo::utils::window(), "beforeprint", printed::write);
    if let Some(dialog) = dialog() {
        listen(&dialog, "click", clicked);
        listen(&dialog, "change", |_| {
            if let Some(dialog) = self::dialog() {
                past::answer(&dialog);
            }
        });
    }
}

/// Underlines figures and says how they are opened, or ends it.
fn check(button: &Element) {
    let is_on = figures::toggle();
    let _ = button.set_attribute("aria-pressed", if is_on { "true" } else { "false" });
    if is_on {
        trail::begin_with_check();
        show();
    } else if let Some(dialog) = dialog() {
        dialog.close();
    }
}

/// Shows the site in recorded months.
fn show_past() {
    let Some(dialog) = dialog() else { return };
    past::fill(&dialog);
    open(&dialog);
    past::answer(&dialog);
}

/// Shows the futures in detail.
fn show_in_detail() {
    let Some(dialog) = dialog() else { return };
    in_detail::fill(&dialog);
    open(&dialog);
}

/// Shows the last stop of the trail.
fn show() {
    let Some(dialog) = dialog() else { return };
    dialog.set_inner_html(&trail::html());
    fields::mark(&dialog);
    open(&dialog);
}

/// Opens the dialog at its beginning, with its heading in the focus.
fn open(dialog: &HtmlDialogElement) {
    dialog.set_scroll_top(0);
    if !dialog.open() {
        // It refuses only what has left the page.
        let _ = dialog.show_modal();
    }
    if let Ok(Some(heading)) = dialog.query_selector(&["#", HEADING].concat()) {
        focus(&heading);
    }
}

/// A press on what is in the dialog, or beside it.
fn clicked(event: &Event) {
    let (Some(target), Some(dialog)) = (element(event), dialog()) else {
        return;
    };
    if target.id() == DIALOG || within(&target, "[data-close]").is_some() {
        dialog.close();
    } else if let Some(button) = within(&target, "[data-open]") {
        let path = button.get_attribute("data-open").unwrap_or_default();
        let written = button.text_content().unwrap_or_default();
        trail::open(
            &path,
            if button.closest(".answer").is_ok_and(|it| it.is_some()) {
                &written
            } else {
                ""
            },
        );
        show();
    } else if let Some(step) = within(&target, "[data-step]") {
        trail::back_to(
            step.get_attribute("data-step")
                .and_then(|nth| nth.parse().ok())
                .unwrap_or(0),
        );
        show();
    } else if target.id() == in_detail::STOP {
        in_detail::stop_or_go_on(&target);
    } else if let Some(link) = within(&target, "a.change")
        && let Some(field) = fields::of(&link)
    {
        event.prevent_default();
        dialog.close();
        fields::go_to(&field);
    }
}

fn within(target: &Element, selector: &str) -> Option<Element> {
    target.closest(selector).ok()?
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn dialog() -> Option<HtmlDialogElement> {
    gloo::utils::document().get_element_by_id(DIALOG)?.dyn_into().ok()
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // If the element cannot have the focus, the focus stays where it is.
        let _ = element.focus();
    }
}

/// Listens to an event for as long as the page lives.
fn listen(target: &EventTarget, kind: &'static str, heard: impl Fn(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, kind, options, heard).forget();
}
