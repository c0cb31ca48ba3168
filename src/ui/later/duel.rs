//! The duel: the sentence to quote, the band it stands in, the exact figures, and the ladder.

use yew::prelude::*;

use crate::report::Report;
use crate::report::charts::{ChartChoices, ChartId, ChartScene, figure};
use crate::report::facts::duel_pair::Scarce;
use crate::report::tables::duel as duel_table;
use crate::report::words::duel::DuelLabel;

use super::super::pieces::pieces;
use super::super::speech::Speech;
use super::choice;
use super::duel_choices::DuelAction;
use super::full_table::grid;
use super::scene::Scene;

/// Bitcoin against AI; without a pair, what it takes.
pub(super) fn duel(scene: &Scene<'_>) -> Html {
    let Scene {
        speech, report, duel, ..
    } = *scene;
    let words = speech.words();
    let title = words.chart_title(ChartId::Band);
    let Some(pair) = duel.pair(report) else {
        return html! {
            <section class="duel" hidden={report.rows.is_empty() && scene.charts.is_some()}>
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
            { controls(speech, report, pair, scarce) }
            <p class="quote">{ pieces(&words.outbids(report, pair, scarce)) }</p>
            <p class="beside" hidden={moved.is_empty()}>{ pieces(&moved) }</p>
            <p class="beside">{ pieces(&words.over_horizon(report, pair)) }</p>
            if let Some(figure) = band {
                { scene.chart(&figure, "band", false) }
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
fn controls(speech: &Speech, report: &Report, pair: usize, scarce: Scarce) -> Html {
    let words = speech.words();
    let pairs: Vec<(usize, usize)> = report.duel.iter().map(|pair| (pair.mining, pair.ai)).collect();
    let switch = [
        (Scarce::Energy, DuelLabel::ScarceEnergy),
        (Scarce::Capacity, DuelLabel::ScarceCapacity),
    ];
    let switch = switch.map(|(one, label)| {
        (
            html! { { words.duel_label(label) } },
            one == scarce,
            DuelAction::ScarceChosen(one),
        )
    });
    html! {
        <div class="choices">
            if pairs.len() > 1 {
                { choice::list(
                    speech,
                    "duel-pair",
                    words.duel_label(DuelLabel::Pair),
                    &duel_table::pairs(report, words),
                    pair,
                    move |nth| pairs.get(nth).map(|(mining, ai)| DuelAction::PairChosen(*mining, *ai)),
                ) }
            }
            { choice::buttons(speech, words.duel_label(DuelLabel::Scarce), switch.into()) }
        </div>
    }
}

/// What each use can pay for a MWh.
fn rungs(scene: &Scene<'_>) -> Html {
    let choices = ChartChoices::default();
    let charts = ChartScene::new(scene.report, scene.speech.words(), &choices);
    match figure(ChartId::Ladder, &charts) {
        Some(figure) => scene.chart(&figure, "ladder", true),
        None => Html::default(),
    }
}
