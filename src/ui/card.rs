//! The cards: a row of the mix each, with the one figure that answers and the lines behind it.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::Report;
use crate::report::cards::{Card, cards};

use super::pieces::{class_of, pieces};
use super::speech::use_speech;

/// What the cards tell.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// Whose rows.
    pub report: Rc<Report>,
}

/// All cards, in the order of the mix.
#[component]
pub fn Cards(props: &Props) -> Html {
    let words = use_speech().words();
    let cards = cards(&props.report, words);
    html! {
        <div class="cards" hidden={cards.is_empty()}>
            for card in &cards {
                { one(card) }
            }
        </div>
    }
}

fn one(card: &Card) -> Html {
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
