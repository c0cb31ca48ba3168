//! The results at the foot of a phone's screen while a number is being typed further up.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::Report;
use crate::report::strip::brief;

use super::pieces::{class_of, pieces};
use super::speech::use_speech;

/// Whose results.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// The report.
    pub report: Rc<Report>,
}

/// The strip; the style sheet shows it while a field has the focus. It repeats what the cards say, so it is
/// not read out.
#[component]
pub fn ResultStrip(props: &Props) -> Html {
    let words = use_speech().words();
    html! {
        <div class="strip" aria-hidden="true">
            for (kind, line) in brief(&props.report, words) {
                <div class={class_of(kind)}>
                    <span>{ pieces(&line.label) }</span>
                    <b>{ pieces(&line.value) }</b>
                </div>
            }
        </div>
    }
}
