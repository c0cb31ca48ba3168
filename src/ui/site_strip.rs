//! The whole site in one strip.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::Report;
use crate::report::strip::site_strip;

use super::pieces::pieces;
use super::speech::use_speech;

/// What the strip tells.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// Whose site.
    pub report: Rc<Report>,
}

/// The strip.
#[component]
pub fn SiteStrip(props: &Props) -> Html {
    let words = use_speech().words();
    html! {
        <dl class="site">
            for line in site_strip(&props.report, words) {
                <div><dt>{ pieces(&line.label) }</dt><dd>{ pieces(&line.value) }</dd></div>
            }
        </dl>
    }
}
