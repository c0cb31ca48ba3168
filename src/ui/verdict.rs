//! The one sentence everything else is evidence for, and the quieter line below it.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::Report;

use super::pieces::pieces;
use super::speech::use_speech;

/// What to say, and what follows it.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// What the sentence tells.
    pub report: Rc<Report>,
    /// What stands below: examples close to home.
    #[prop_or_default]
    pub children: Children,
}

/// The verdict.
#[component]
pub fn Verdict(props: &Props) -> Html {
    let words = use_speech().words();
    let tipping = words.tipping(&props.report);
    html! {
        <section class="verdict">
            <p id="verdict" aria-live="polite">{ pieces(&words.verdict(&props.report)) }</p>
            <p class="tipping" hidden={tipping.is_empty()}>{ pieces(&tipping) }</p>
            { props.children.clone() }
        </section>
    }
}
