//! Who wins where: the map with the choice of its inputs and of its question.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::Report;
use crate::report::charts::map::Question;
use crate::report::charts::map_axis::{inputs, is_contested};
use crate::report::charts::{self as registry, ChartChoices, ChartId, ChartScene};
use crate::report::figures::Kind;
use crate::report::words::duel::DuelLabel;
use crate::scenario::Scenario;

use super::super::pieces::class_of;
use super::super::speech::Speech;
use super::choice;
use super::duel_choices::{DuelAction, DuelChoices};
use super::heat_map_view::HeatMapView;
use super::scene::Scene;

/// The map; where fewer than two uses are there to win it is hidden, or an embed says what it takes.
pub(super) fn who_wins(scene: &Scene<'_>) -> Html {
    let Scene {
        speech,
        scenario,
        report,
        duel,
        dark,
        charts,
    } = *scene;
    let words = speech.words();
    let contested = is_contested(report);
    if !contested && charts.is_none() {
        return html! { <p class="hint">{ words.duel_label(DuelLabel::MapOneUse) }</p> };
    }
    let there = |kind| report.rows.iter().any(|row| row.kind == kind);
    let kinds = [Kind::Mining, Kind::Rental, Kind::Hosting];
    let questions = Question::ALL.map(|(question, label)| {
        (
            html! { { words.duel_label(label) } },
            question == duel.question,
            DuelAction::QuestionChosen(question),
        )
    });
    let choices = ChartChoices::default();
    let shown = ChartScene {
        question: duel.question,
        map: duel.map.as_deref().filter(|_| contested),
        ..ChartScene::new(report, words, &choices)
    };
    let figure = registry::figure(ChartId::Map, &shown);
    html! {
        <figure class="who-wins" hidden={!contested}>
            <figcaption>
                <b>{ words.chart_title(ChartId::Map) }</b>
                <span class="keys">
                    for kind in kinds {
                        <span class={classes!("key", class_of(kind))} hidden={!there(kind)}>{ words.kind(kind) }</span>
                    }
                </span>
                if let Some(figure) = &figure {
                    { scene.tools(figure) }
                }
            </figcaption>
            <div class="choices">
                { axes(speech, scenario, report, duel) }
                { choice::buttons(speech, words.duel_label(DuelLabel::MapQuestion), questions.into()) }
            </div>
            if let Some(figure) = &figure {
                <HeatMapView
                    speech={speech.clone()}
                    chart={Rc::clone(&figure.chart)}
                    name={words.chart_title(ChartId::Map)}
                    keys={words.duel_label(DuelLabel::MapKeys)}
                    {dark}
                />
                if charts.is_some_and(|charts| charts.files_are_open(figure.id)) {
                    { scene.files(figure) }
                }
            } else {
                <p class="hint" role="status">{ words.duel_label(DuelLabel::MapAwaited) }</p>
            }
        </figure>
    }
}

/// The two inputs.
fn axes(speech: &Speech, scenario: &Scenario, report: &Report, choices: &DuelChoices) -> Html {
    let words = speech.words();
    let fields = inputs(scenario);
    let names: Vec<String> = fields
        .iter()
        .map(|field| words.input(field.input).to_owned())
        .collect();
    let keys: Vec<&'static str> = fields.iter().map(|field| field.key).collect();
    let chosen = choices.axes(report);
    let one = |nth: usize, id, label| {
        let keys = keys.clone();
        let at = keys.iter().position(|key| *key == chosen[nth]).unwrap_or(0);
        choice::list(speech, id, words.duel_label(label), &names, at, move |place| {
            keys.get(place).map(|key| DuelAction::AxisChosen(nth, key))
        })
    };
    html! {
        <>
            { one(0, "map-across", DuelLabel::MapAcross) }
            { one(1, "map-up", DuelLabel::MapUp) }
        </>
    }
}
