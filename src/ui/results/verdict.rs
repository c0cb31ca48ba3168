//! The one sentence everything else is evidence for, and the quieter line below it.

use yew::prelude::*;

use super::super::pieces::pieces;
use super::super::scene::Scene;
use super::super::today::button::today;

/// The verdict, with named scenarios below it.
pub(crate) fn verdict(scene: &Scene<'_>, below: Html) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let (tipping, duel) = (words.tipping(report), words.duel_line(report));
    html! {
        <section class="verdict">
            { today(scene) }
            <p id="verdict" aria-live="polite">{ pieces(&words.verdict(report)) }</p>
            <p class="tipping" hidden={tipping.is_empty() && duel.is_empty()}>
                <span>{ pieces(&tipping) }</span>
                { " " }
                <span>{ pieces(&duel) }</span>
            </p>
            { below }
        </section>
    }
}
