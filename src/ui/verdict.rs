//! The one sentence everything else is evidence for, and the quieter line below it.

use yew::prelude::*;

use crate::report::Report;

use super::pieces::pieces;
use super::speech::Speech;

/// The verdict; below it stand examples close to home.
pub(super) fn verdict(speech: &Speech, report: &Report, below: Html) -> Html {
    let words = speech.words();
    let (tipping, duel) = (words.tipping(report), words.duel_line(report));
    html! {
        <section class="verdict">
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
