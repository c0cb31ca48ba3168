//! The embedded page sends its height to the page around it, in every format that such pages understand: pym.js,
//! Datawrapper's script and our own `embed.js`, AMP, Medium and WordPress.
//!
//! The height sent is that of the content. The height of the frame does not change it, because nothing in the page
//! measures the window. So resizing the frame never leads to another message; only a changed height is sent.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Function, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, Window};

use super::resize::Resize;

/// Sends the height to the page around this one, until it is dropped.
#[derive(Debug)]
pub(crate) struct Height {
    _watched: Option<Resize>,
    _requests: EventListener,
}

#[derive(Debug)]
struct Sender {
    parent: Window,
    page: Element,
    /// The id that pym.js gave this frame.
    child: String,
    /// The secret by which WordPress knows this frame.
    secret: String,
    /// The address that this frame was loaded with, by which Medium knows it. Edits change the page's address, so it is
    /// kept.
    source: String,
    sent: Cell<u32>,
}

impl Height {
    /// Begins to send; none if there is no page around this one. `child` is the query's `childId`.
    pub(crate) fn send(child: &str) -> Option<Self> {
        let window = gloo::utils::window();
        let parent = window.parent().ok()??;
        if parent == window {
            return None;
        }
        let hash = window.location().hash().unwrap_or_default();
        let secret = hash.split_once("secret=").map_or("", |(_, secret)| secret);
        let page = gloo::utils::document().document_element()?;
        let sender = Rc::new(Sender {
            parent,
            page: page.clone(),
            child: plain(child),
            secret: plain(secret),
            source: window.location().href().unwrap_or_default(),
            sent: Cell::new(0),
        });
        let requests = {
            let sender = Rc::clone(&sender);
            EventListener::new(&window, "message", move |event| {
                let Some(event) = event.dyn_ref::<MessageEvent>() else {
                    return;
                };
                let from = event.source();
                if from.is_some_and(|from| from.loose_eq(&sender.parent)) && asks(&event.data()) {
                    sender.sent.set(0);
                    sender.send();
                }
            })
        };
        Some(Self {
            _watched: Resize::of(&page, move || sender.send()),
            _requests: requests,
        })
    }
}

impl Sender {
    fn send(&self) {
        // A frame without a width is not shown. With one word to a line, its page would ask for thousands of pixels.
        if self.page.client_width() == 0 {
            return;
        }
        // Rounded up, because a missing fraction of a pixel would bring a scroll bar.
        let height = crate::scenario::whole(self.page.get_bounding_client_rect().height().ceil());
        // A page without a height is not shown either, and sending zero would keep it hidden.
        if height == 0 || height == self.sent.replace(height) {
            return;
        }
        let Ok(messages) = JSON::parse(&self.messages(height)) else {
            return;
        };
        for message in js_sys::Array::from(&messages).iter() {
            // Any origin may read the height: it is no secret, and the origin of the page around cannot be known here.
            let _ = self.parent.post_message(&message, "*");
        }
        // Where the page around lets the browser set the frame's height, this call tells the browser that the height
        // has changed. Elsewhere the call fails, and the error is ignored.
        let window = gloo::utils::window();
        let ask = Reflect::get(&window, &"requestResize".into());
        if let Ok(ask) = ask.and_then(JsCast::dyn_into::<Function>) {
            let _ = ask.call0(&window);
        }
    }

    /// The messages as a list in JSON.
    fn messages(&self, height: u32) -> String {
        let medium = format!(
            r#"{{"src":{},"context":"iframe.resize","height":{height}}}"#,
            quoted(&self.source)
        );
        let mut messages = format!(
            r#"[{{"datawrapper-height":{{"wattworth":{height}}}}},{{"sentinel":"amp","type":"embed-size","height":{height}}},{}"#,
            quoted(&medium)
        );
        if !self.child.is_empty() {
            messages += &format!(r#","pymxPYMx{}xPYMxheightxPYMx{height}""#, self.child);
        }
        if !self.secret.is_empty() {
            let height = height.clamp(200, 1000);
            messages += &format!(
                r#",{{"message":"height","value":{height},"secret":"{}"}}"#,
                self.secret
            );
        }
        messages + "]"
    }
}

/// Whether a message asks for the height. Our own script asks if it loads after this page, pym.js after a change of
/// width, WordPress when it is ready. A message that tells a height is not answered, so that no exchange can go on for
/// ever.
fn asks(message: &JsValue) -> bool {
    match message.as_string() {
        Some(text) => {
            text == "wattworth-height" || text.starts_with("pymxPYMx") && text.contains("xPYMxwidthxPYMx")
        }
        None => Reflect::get(message, &"message".into()).is_ok_and(|said| said == "ready"),
    }
}

/// The beginning of an id that is safe inside a message: letters, digits, `-` and `_`.
fn plain(id: &str) -> String {
    let plain = |sign: &char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    id.chars().take_while(plain).collect()
}

/// A text as a string in JSON.
fn quoted(text: &str) -> String {
    JSON::stringify(&text.into()).map_or_else(|_| String::new(), Into::into)
}
