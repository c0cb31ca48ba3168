//! The duel: the sentence to quote, the band it stands in, the exact figures, and the ladder.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::Report;
use crate::report::duel_band::band;
use crate::report::duel_pair::Scarce;
use crate::report::duel_table;
use crate::report::duel_words::DuelLabel;
use crate::report::ladder::ladder;
use crate::report::series::Chart;

use super::super::pieces::pieces;
use super::super::speech::Speech;
use super::chart_view::ChartView;
use super::choice;
use super::duel_choices::{DuelAction, DuelChoices};
use super::full_table::grid;

/// Bitcoin against AI; without a pair, what it takes.
pub(super) fn duel(speech: &Speech, report: &Report, choices: &DuelChoices, dark: bool) -> Html {
    let words = speech.words();
    let title = words.duel_label(DuelLabel::Title);
    let Some(pair) = choices.pair(report) else {
        return html! {
            <section class="duel" hidden={report.rows.is_empty()}>
                <h2>{ title }</h2>
                <p class="hint">{ words.duel_label(DuelLabel::OnlyOneUse) }</p>
                { rungs(speech, report, dark) }
            </section>
        };
    };
    let scarce = choices.scarce;
    let band =
        band(report, pair, scarce, words).map(|band| (band.sentence(title), Rc::new(Chart::Band(band))));
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
            <figure>
                <figcaption><span>{ words.duel_label(DuelLabel::Hint) }</span></figcaption>
                if let Some((said, chart)) = band {
                    <ChartView {chart} {said} {dark} language={speech.language} />
                }
            </figure>
            <details class="exact">
                <summary>{ words.duel_label(DuelLabel::Exactly) }</summary>
                { grid(&table, words.duel_label(DuelLabel::Exactly)) }
            </details>
            { rungs(speech, report, dark) }
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
fn rungs(speech: &Speech, report: &Report, dark: bool) -> Html {
    let words = speech.words();
    let title = words.duel_label(DuelLabel::Ladder);
    let ladder = ladder(report, words).map(|ladder| (ladder.sentence(title), Rc::new(Chart::Ladder(ladder))));
    html! {
        <figure class="ladder" hidden={ladder.is_none()}>
            <figcaption>
                <b>{ title }</b>
                <span>{ words.duel_label(DuelLabel::LadderHint) }</span>
            </figcaption>
            if let Some((said, chart)) = ladder {
                <ChartView {chart} {said} {dark} language={speech.language} />
            }
        </figure>
    }
}
