//! What screen readers say of the answer while inputs change: a short form, once, when the reader pauses. The headline
//! itself is read when the reader goes to it.

use gloo::timers::callback::Timeout;

/// How long a pause is, milliseconds: longer than between two keys that move a slider.
const PAUSE_MS: u32 = 1000;

/// What is said at the next pause. Dropping the timer cancels it.
#[derive(Debug, Default)]
pub(crate) struct Speech(Option<Timeout>);

impl Speech {
    /// Announces the answer at the next pause, as the strip at the foot of a phone's screen shows it.
    pub(crate) fn wait(&mut self) {
        self.0 = Some(Timeout::new(PAUSE_MS, say));
    }
}

fn say() {
    let document = gloo::utils::document();
    let said = document.get_element_by_id("said");
    if let (Some(said), Ok(parts)) = (said, document.query_selector_all(".strip > div > *")) {
        // Uses and their figures alternate.
        let text = (0..parts.length()).fold(String::new(), |text, nth| {
            let part = parts.item(nth).and_then(|part| part.text_content());
            let end = if nth % 2 == 0 { " " } else { "; " };
            text + &part.unwrap_or_default() + end
        });
        said.set_text_content(Some(&text));
    }
}
