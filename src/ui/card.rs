//! The cards: a row of the mix each, with the one figure that answers and the lines behind it.

use yew::prelude::*;

use crate::report::Report;
use crate::report::figures::rates::Per;
use crate::report::results::cards::{self, Card};
use crate::report::words::Label;

use super::action::Action;
use super::pieces::{class_of, pieces};
use super::speech::Speech;

/// What today's money is told per; nothing to switch without cards.
pub(super) fn per_switch(speech: &Speech, report: &Report) -> Html {
    let words = speech.words();
    let name = words.label(Label::MoneyPer);
    html! {
        <div class="switch" role="group" aria-label={name} hidden={report.rows.is_empty()}>
            <span aria-hidden="true">{ name }</span>
            for per in Per::ALL {
                <button
                    type="button"
                    aria-pressed={if per == speech.per { "true" } else { "false" }}
                    onclick={speech.click(Action::PerChosen(per))}
                >
                    { words.per(per) }
                </button>
            }
        </div>
    }
}

/// All cards, in the order of the mix.
pub(super) fn cards(speech: &Speech, report: &Report) -> Html {
    let words = speech.words();
    let cards = cards::cards(report, speech.per, words);
    html! {
        <div class="cards" hidden={cards.is_empty()}>
            for card in &cards {
                { drawn(card) }
            }
        </div>
    }
}

/// The card of one row.
pub(super) fn one(speech: &Speech, report: &Report, row: usize) -> Html {
    let cards = cards::cards(report, speech.per, speech.words());
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
