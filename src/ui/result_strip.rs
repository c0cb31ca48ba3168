//! The results at the foot of a phone's screen while a number is being typed further up.

use yew::prelude::*;

use crate::report::Report;
use crate::report::results::strip::brief;

use super::pieces::{class_of, pieces};
use super::speech::Speech;

/// The strip; the style sheet shows it while a field has the focus. It repeats what the cards say, so it is
/// not read out.
pub(super) fn result_strip(speech: &Speech, report: &Report) -> Html {
    let words = speech.words();
    html! {
        <div class="strip" aria-hidden="true">
            for (kind, line) in brief(report, words) {
                <div class={class_of(kind)}>
                    <span>{ pieces(&line.label) }</span>
                    <b>{ pieces(&line.value) }</b>
                </div>
            }
        </div>
    }
}
