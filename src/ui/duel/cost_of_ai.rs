//! What a rising Bitcoin price does to the cost of AI: the sentence, the chart, the choice of the training run,
//! queries.

use yew::prelude::*;

use crate::report::Report;
use crate::report::charts::{self, ChartChoices, ChartId, ChartScene};
use crate::report::tables::duel as duel_table;
use crate::report::words::Words;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{Piece, figure};
use crate::scenario::{self, Input};

use super::super::action::{Action, Target};
use super::super::charts::figures::title_of;
use super::super::fields::choice;
use super::super::fields::choice_field::choice_field;
use super::super::fields::number_field::{self, number_field};
use super::super::pieces::{line, pieces};
use super::super::results::full_table::grid;
use super::super::scene::Scene;
use super::choices::DuelChoice;
use super::frame::framed;

/// The section; hidden without GPUs to price.
pub(crate) fn cost(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let choices = ChartChoices::default();
    let chart = charts::figure(ChartId::CostOfAi, &ChartScene::new(report, words, &choices));
    let query = one_of(report, scene.choices.duel.query);
    let different = (0..report.training.queries.len()).filter(|nth| one_of(report, *nth) == *nth);
    let queries = different.map(|nth| {
        (
            pieces(&[energy(report, nth, words)]),
            nth == query,
            Action::Duel(DuelChoice::Query(nth)),
        )
    });
    html! {
        <section class="duel cost" hidden={report.training.gpu.is_none()}>
            <h2 id={title_of(ChartId::CostOfAi)}>{ words.chart_title(ChartId::CostOfAi) }</h2>
            <p class="quote">{ pieces(&words.dearer(report)) }</p>
            <div class="choices">
                { run(scene) }
                { share(scene) }
            </div>
            if let Some(figure) = chart {
                { framed(scene, &figure, "cost-line", false) }
            }
            { grid(scene, duel_table::training(report, words), words.chart_title(ChartId::CostOfAi), "cost-of-ai") }
            <div class="choices queries">
                <span>{ words.duel_label(DuelLabel::QueryEnergy) }</span>
                { choice::buttons(scene, words.duel_label(DuelLabel::QueryEnergy), queries.collect()) }
            </div>
            <p class="beside">{ pieces(&words.queries(report, query)) }</p>
        </section>
    }
}

/// The last query with the same energy as this one: the reader's own may equal one of the two that are always there.
fn one_of(report: &Report, nth: usize) -> usize {
    let queries = &report.training.queries;
    let wh = |nth: usize| queries.get(nth).map(|queries| queries.query_wh.to_bits());
    (0..queries.len())
        .rev()
        .find(|other| wh(*other) == wh(nth))
        .unwrap_or(nth)
}

/// "2.9 Wh"
fn energy(report: &Report, nth: usize, words: &dyn Words) -> Piece {
    let wh = report
        .training
        .queries
        .get(nth)
        .map_or(0.0, |queries| queries.query_wh);
    let unit = words.unit(scenario::Unit::WattHour);
    let said = [&words.numerals().exact(wh), "\u{a0}", unit].concat();
    figure(format!("training.queries.{nth}.query_wh"), wh, said)
}

/// The training run, among those of the catalogue; one's own GPU-hours are typed among the inputs.
fn run(scene: &Scene<'_>) -> Html {
    let (words, scenario) = (scene.words(), scene.scenario);
    let Some(field) = scenario::field("run") else {
        return Html::default();
    };
    let own = crate::link::text(field, scenario).unwrap_or_default();
    let mut choices: Vec<(&str, String)> = crate::catalog::training::all()
        .iter()
        .map(|run| (run.id.as_str(), words.choice(Input::TrainingRun, &run.id)))
        .collect();
    if !choices.iter().any(|(id, _)| *id == own) {
        choices.push((&own, words.choice(Input::TrainingRun, &own)));
    }
    let id = "duel-run".to_owned();
    let choice = choice_field(scene, Target::Field(field), id.clone(), None, &choices, &own);
    line(words.input(field.input), id.into(), choice)
}

/// How much of the miner's bid reaches AI.
fn share(scene: &Scene<'_>) -> Html {
    let (words, scenario) = (scene.words(), scene.scenario);
    let Some(field) = scenario::field("theta") else {
        return Html::default();
    };
    let props = number_field::Props {
        value: field.number(scenario),
        ..number_field::Props::of_field(scene, Target::Field(field), field, "duel-theta".to_owned())
    };
    line(words.input(field.input), props.id.clone(), number_field(props))
}
