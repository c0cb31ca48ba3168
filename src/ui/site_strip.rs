//! The whole site in one strip.

use yew::prelude::*;

use crate::report::Report;
use crate::report::results::strip;

use super::pieces::pieces;
use super::speech::Speech;

/// The strip.
pub(super) fn site_strip(speech: &Speech, report: &Report) -> Html {
    let words = speech.words();
    html! {
        <dl class="site">
            for line in strip::site_strip(report, words) {
                <div><dt>{ pieces(&line.label) }</dt><dd>{ pieces(&line.value) }</dd></div>
            }
        </dl>
    }
}
