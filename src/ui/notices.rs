//! What was wrong with the link, and what is worth knowing about the scenario.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::Report;
use crate::report::words::Label;

use super::speech::use_speech;

/// What to tell.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// Whose problems and notices.
    pub report: Rc<Report>,
}

/// Problems and notices; hidden if there are none.
#[component]
pub fn Notices(props: &Props) -> Html {
    let words = use_speech().words();
    let report = &props.report;
    html! {
        <div class="notices" role="status" hidden={report.problems.is_empty() && report.notices.is_empty()}>
            if !report.problems.is_empty() {
                <div class="notice">
                    <b>{ words.label(Label::Problems) }</b>
                    <ul data-words="">
                        for problem in &report.problems {
                            <li><code>{ format!("{}={}", problem.key, problem.raw) }</code>{ " " }{ problem.reason.as_str() }</li>
                        }
                    </ul>
                </div>
            }
            if !report.notices.is_empty() {
                <div class="notice">
                    <ul data-words="">
                        for notice in &report.notices {
                            <li>{ notice.as_str() }</li>
                        }
                    </ul>
                </div>
            }
        </div>
    }
}
