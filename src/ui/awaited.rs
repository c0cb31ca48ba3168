//! What stands where something of the second program will stand: that it is on its way, or that it will not come.

use yew::prelude::*;

use crate::report::words::Label;

use super::browser::later::Later;
use super::speech::Speech;

/// The words, in a place kept free for what they stand for.
pub(super) fn awaited(speech: &Speech, later: Later) -> Html {
    let words = speech.words();
    match later {
        Later::Missing => html! { <p class="hint" role="alert">{ words.label(Label::ChartsMissing) }</p> },
        _ => html! { <p class="hint awaited" role="status">{ words.label(Label::ChartsAwaited) }</p> },
    }
}
