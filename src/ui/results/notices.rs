//! What was wrong with the link, and what is worth knowing about the scenario.

use yew::prelude::*;

use crate::link::is_page_key;
use crate::report::figures::ProblemText;
use crate::report::words::Label;

use super::super::scene::Scene;

/// Problems and notices; hidden if there are none.
pub(crate) fn notices(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    // Readers of an embed can do nothing about mistakes in its author's page options. These are not reported, and the
    // defaults are used.
    let is_theirs = |problem: &&ProblemText| !(scene.page.embed && is_page_key(&problem.key));
    let problems: Vec<&ProblemText> = report.problems.iter().filter(is_theirs).collect();
    html! {
        <div class="notices" role="status" hidden={problems.is_empty() && report.notices.is_empty()}>
            if !problems.is_empty() {
                <div class="notice">
                    <b>{ words.label(Label::Problems) }</b>
                    <ul data-words="">
                        for problem in problems {
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
