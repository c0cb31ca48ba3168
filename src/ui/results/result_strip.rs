//! The results at the foot of a phone's screen while a number is being typed further up.

use yew::prelude::*;

use crate::report::results::strip::brief;

use super::super::pieces::pieces;
use super::super::scene::Scene;

/// The strip; the style sheet shows it while a field has the focus. It repeats what the cards say, so it is
/// not read out.
pub(crate) fn result_strip(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    html! {
        <div class="strip" aria-hidden="true">
            for (kind, line) in brief(report, words) {
                <div class={kind.key()}>
                    <span>{ pieces(&line.label) }</span>
                    <b>{ pieces(&line.value) }</b>
                </div>
            }
        </div>
    }
}
