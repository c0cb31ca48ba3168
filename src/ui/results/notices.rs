//! What was wrong with the link, and what is worth knowing about the scenario.

use yew::prelude::*;

use crate::report::words::Label;

use super::super::scene::Scene;

/// Problems and notices; hidden if there are none.
pub(crate) fn notices(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
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
