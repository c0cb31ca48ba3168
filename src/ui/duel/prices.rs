//! The duel: the sentence to quote, the prices by what is already owned, how they come about, and what each use can bid.

use yew::prelude::*;

use crate::report::charts::{ChartChoices, ChartId, ChartScene, figure};
use crate::report::tables::duel as duel_table;
use crate::report::words::duel::DuelLabel;

use super::super::action::Action;
use super::super::fields::choice;
use super::super::pieces::pieces;
use super::super::results::full_table::grid;
use super::super::scene::Scene;
use super::choices::DuelChoice;
use super::frame::framed;

/// Bitcoin against AI; without a pair to compare, what it needs. An embed shows the sentence and the prices alone.
pub(crate) fn duel(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let title = words.duel_label(DuelLabel::Title);
    let embedded = scene.page.embed;
    let Some(pair) = scene.choices.duel.pair(report) else {
        return html! {
            <section class="duel" hidden={report.rows.is_empty() && !embedded}>
                <h2>{ title }</h2>
                <p class="hint">{ words.duel_label(DuelLabel::OnlyOneUse) }</p>
                if !embedded {
                    { rungs(scene) }
                }
            </section>
        };
    };
    let caption = words.duel_label(DuelLabel::FourPrices);
    html! {
        <section class="duel">
            <h2>{ title }</h2>
            { pairs(scene, pair) }
            <p class="quote">{ pieces(&words.beats(report, pair)) }</p>
            <div class="prices">
                <p class="beside">{ caption }</p>
                { grid(scene, duel_table::prices(report, pair, words), caption, "prices") }
            </div>
            if !embedded {
                <details class="exact">
                    <summary>{ words.duel_label(DuelLabel::Exactly) }</summary>
                    { grid(scene, duel_table::duel(report, pair, words), words.duel_label(DuelLabel::Exactly), "duel") }
                </details>
                { rungs(scene) }
            }
        </section>
    }
}

/// Which pair, where there are several.
fn pairs(scene: &Scene<'_>, pair: usize) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let pairs: Vec<(usize, usize)> = report.duel.iter().map(|pair| (pair.mining, pair.ai)).collect();
    html! {
        <div class="choices" hidden={pairs.len() < 2}>
            { choice::labelled_list(
                scene,
                "duel-pair",
                words.duel_label(DuelLabel::Pair),
                &duel_table::pairs(report, words),
                pair,
                move |nth| pairs.get(nth).map(|(mining, ai)| Action::Duel(DuelChoice::Pair(*mining, *ai))),
            ) }
        </div>
    }
}

/// What each use can pay for a MWh.
fn rungs(scene: &Scene<'_>) -> Html {
    let choices = ChartChoices::default();
    match figure(
        ChartId::Ladder,
        &ChartScene::new(scene.report, scene.words(), &choices),
    ) {
        Some(figure) => framed(scene, &figure, "ladder", true),
        None => Html::default(),
    }
}
