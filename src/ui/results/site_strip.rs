//! The whole site in one strip.

use yew::prelude::*;

use crate::report::results::strip;

use super::super::pieces::pieces;
use super::super::scene::Scene;

/// The strip.
pub(crate) fn site_strip(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    html! {
        <dl class="site">
            for line in strip::site_strip(report, words) {
                <div><dt>{ pieces(&line.label) }</dt><dd>{ pieces(&line.value) }</dd></div>
            }
            if let Some(line) = strip::to_the_owner(report, words) {
                <div class="owner"><dt>{ pieces(&line.label) }</dt><dd>{ pieces(&line.value) }</dd></div>
            }
        </dl>
    }
}
