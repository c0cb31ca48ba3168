//! The answer everything else is evidence for: how old the prices are, the headline, and the quieter lines below it.

use yew::prelude::*;

use crate::report::Report;
use crate::report::facts::risk::chances;
use crate::report::words::piece::{Piece, within};
use crate::report::words::risk::RiskLabel;

use super::super::browser::address;
use super::super::pieces::pieces;
use super::super::scene::Scene;
use super::super::today::button::today;

/// The answer, with something below it.
pub(crate) fn verdict(scene: &Scene<'_>, below: Html) -> Html {
    // What is embedded reads the same for years.
    let read_on = (!scene.page.embed).then(address::today);
    let answer = scene.words().answer(scene.report, read_on);
    html! {
        <section class="verdict">
            <div class="dateline">
                <p class="kick">{ pieces(&answer.dateline) }</p>
                if !scene.page.embed {
                    { today(scene) }
                }
            </div>
            <p id="verdict">{ pieces(&answer.headline) }</p>
            for (nth, against) in scene.report.against.iter().enumerate() {
                <p class="other" key={nth}>
                    <b>{ scene.words().scenario_name(nth + 1) }</b>
                    { " " }
                    { pieces(&headline(scene, nth, &against.report)) }
                </p>
            }
            <ul class="deck" hidden={answer.deck.is_empty()}>
                for line in &answer.deck {
                    <li>{ pieces(line) }</li>
                }
            </ul>
            if !scene.page.embed && !scene.report.uses.is_empty() {
                { odds(scene) }
            }
            { below }
        </section>
    }
}

/// How sure that is, once it is known.
fn odds(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let known = scene.futures.present(scene.scenario);
    // Another element each, because a text that stays and moves along would count as moved.
    let said = match known {
        Some(futures) => {
            html! { <span key="known">{ pieces(&words.chances(report, &chances(report, futures))) }</span> }
        }
        None => html! { <span key="trying">{ words.risk_label(RiskLabel::Trying) }</span> },
    };
    html! { <p class="odds" aria-busy={known.is_none().to_string()}>{ said }</p> }
}

/// Another scenario's headline, its figures with their paths in this scenario's report.
fn headline(scene: &Scene<'_>, nth: usize, other: &Report) -> Vec<Piece> {
    let answer = scene.words().answer(other, Some(address::today()));
    within(&format!("against.{nth}.report."), answer.headline)
}
