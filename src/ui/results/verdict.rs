//! The answer everything else is evidence for: how old the prices are, the headline, and the quieter lines below it.

use yew::prelude::*;

use super::super::browser::address;
use super::super::pieces::pieces;
use super::super::scene::Scene;
use super::super::today::button::today;

/// The answer, with something below it.
pub(crate) fn verdict(scene: &Scene<'_>, below: Html) -> Html {
    let answer = scene.words().answer(scene.report, Some(address::today()));
    html! {
        <section class="verdict">
            <div class="dateline">
                <p class="kick">{ pieces(&answer.dateline) }</p>
                if !scene.page.embed {
                    { today(scene) }
                }
            </div>
            <p id="verdict">{ pieces(&answer.headline) }</p>
            <ul class="deck" hidden={answer.deck.is_empty()}>
                for line in &answer.deck {
                    <li>{ pieces(line) }</li>
                }
            </ul>
            { below }
        </section>
    }
}
