//! The cards: a row of the mix each, with the one figure that answers and the lines behind it.

use yew::prelude::*;

use crate::report::figures::rates::Per;
use crate::report::results::cards::{self, Card};
use crate::report::words::Label;

use super::super::action::Action;
use super::super::pieces::{class_of, pieces};
use super::super::scene::Scene;

/// What today's money is shown per; nothing to switch without cards.
pub(crate) fn per_switch(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let name = words.label(Label::MoneyPer);
    html! {
        <div class="switch" role="group" aria-label={name} hidden={scene.report.rows.is_empty()}>
            <span aria-hidden="true">{ name }</span>
            for per in Per::ALL {
                <button
                    type="button"
                    aria-pressed={if per == scene.choices.per { "true" } else { "false" }}
                    onclick={scene.click(Action::PerChosen(per))}
                >
                    { words.per(per) }
                </button>
            }
        </div>
    }
}

/// All cards, in the order of the mix.
pub(crate) fn cards(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let cards = cards::cards(scene.report, scene.choices.per, words);
    html! {
        <div class="cards" hidden={cards.is_empty()}>
            for card in &cards {
                { drawn(card) }
            }
        </div>
    }
}

/// The card of one row.
pub(crate) fn one(scene: &Scene<'_>, row: usize) -> Html {
    let cards = cards::cards(scene.report, scene.choices.per, scene.words());
    cards.get(row).map(drawn).unwrap_or_default()
}

fn drawn(card: &Card) -> Html {
    html! {
        <article class={classes!("card", class_of(card.kind))}>
            <h2>{ card.title }</h2>
            <p class="sub">{ pieces(&card.subtitle) }</p>
            <p class="answer">{ pieces(&card.answer) }</p>
            <p class="caption">{ pieces(&card.caption) }</p>
            <dl>
                for line in &card.lines {
                    <div><dt>{ pieces(&line.label) }</dt><dd>{ pieces(&line.value) }</dd></div>
                }
            </dl>
        </article>
    }
}
