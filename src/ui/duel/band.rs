//! The duel: the sentence to quote, the band of prices around it, the exact figures, and what each use can bid.

use yew::prelude::*;

use crate::report::charts::{ChartChoices, ChartId, ChartScene, figure};
use crate::report::facts::duel_pair::Scarce;
use crate::report::tables::duel as duel_table;
use crate::report::words::duel::DuelLabel;

use super::super::action::Action;
use super::super::fields::choice;
use super::super::pieces::pieces;
use super::super::results::full_table::grid;
use super::super::scene::Scene;
use super::choices::DuelChoice;
use super::frame::framed;

/// Bitcoin against AI; without a pair to compare, what it needs.
pub(crate) fn duel(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let duel = &scene.choices.duel;
    let title = words.chart_title(ChartId::Band);
    let Some(pair) = duel.pair(report) else {
        return html! {
            <section class="duel" hidden={report.rows.is_empty() && !scene.page.embed}>
                <h2>{ title }</h2>
                <p class="hint">{ words.duel_label(DuelLabel::OnlyOneUse) }</p>
                { rungs(scene) }
            </section>
        };
    };
    let scarce = duel.scarce;
    let choices = ChartChoices::default();
    let charts = ChartScene {
        pair: Some(pair),
        scarce,
        ..ChartScene::new(report, words, &choices)
    };
    let band = figure(ChartId::Band, &charts);
    let table = duel_table::duel(report, pair, scarce, words);
    let moved = match scarce {
        Scarce::Energy => words.moved_by(report, pair),
        Scarce::Capacity => Vec::new(),
    };
    html! {
        <section class="duel">
            <h2>{ title }</h2>
            { controls(scene, pair, scarce) }
            <p class="quote">{ pieces(&words.outbids(report, pair, scarce)) }</p>
            <p class="beside" hidden={moved.is_empty()}>{ pieces(&moved) }</p>
            <p class="beside">{ pieces(&words.over_horizon(report, pair)) }</p>
            if let Some(figure) = band {
                { framed(scene, &figure, "band", false) }
            }
            <details class="exact">
                <summary>{ words.duel_label(DuelLabel::Exactly) }</summary>
                { grid(&table, words.duel_label(DuelLabel::Exactly)) }
            </details>
            { rungs(scene) }
        </section>
    }
}

/// Which pair, and what is scarce.
fn controls(scene: &Scene<'_>, pair: usize, scarce: Scarce) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let pairs: Vec<(usize, usize)> = report.duel.iter().map(|pair| (pair.mining, pair.ai)).collect();
    let switch = [
        (Scarce::Energy, DuelLabel::ScarceEnergy),
        (Scarce::Capacity, DuelLabel::ScarceCapacity),
    ];
    let switch = switch.map(|(one, label)| {
        (
            html! { { words.duel_label(label) } },
            one == scarce,
            Action::Duel(DuelChoice::Scarce(one)),
        )
    });
    html! {
        <div class="choices">
            if pairs.len() > 1 {
                { choice::labelled_list(
                    scene,
                    "duel-pair",
                    words.duel_label(DuelLabel::Pair),
                    &duel_table::pairs(report, words),
                    pair,
                    move |nth| pairs.get(nth).map(|(mining, ai)| Action::Duel(DuelChoice::Pair(*mining, *ai))),
                ) }
            }
            { choice::buttons(scene, words.duel_label(DuelLabel::Scarce), switch.into()) }
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
