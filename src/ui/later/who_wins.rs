//! Who wins where: the map with the choice of its inputs and of its question.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::duel_words::DuelLabel;
use crate::report::figures::Kind;
use crate::report::map_axis::inputs;
use crate::report::who_wins::{Question, picture, said};
use crate::report::{HeatMap, Report};
use crate::scenario::Scenario;

use super::super::pieces::class_of;
use super::super::speech::Speech;
use super::choice;
use super::duel_choices::{DuelAction, DuelChoices};
use super::heat_map_view::HeatMapView;

/// The map; hidden where fewer than two uses are there to win.
pub(super) fn who_wins(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    choices: &DuelChoices,
    dark: bool,
) -> Html {
    let words = speech.words();
    let there = |kind| report.rows.iter().any(|row| row.kind == kind);
    let kinds = [Kind::Mining, Kind::Rental, Kind::Hosting];
    let alone = kinds.into_iter().filter(|kind| there(*kind)).count() < 2;
    let questions = Question::ALL.map(|(question, label)| {
        (
            html! { { words.duel_label(label) } },
            question == choices.question,
            DuelAction::QuestionChosen(question),
        )
    });
    html! {
        <figure class="who-wins" hidden={alone}>
            <figcaption>
                <b>{ words.duel_label(DuelLabel::Map) }</b>
                <span class="keys">
                    for kind in kinds {
                        <span class={classes!("key", class_of(kind))} hidden={!there(kind)}>{ words.kind(kind) }</span>
                    }
                </span>
            </figcaption>
            <div class="choices">
                { axes(speech, scenario, report, choices) }
                { choice::buttons(speech, words.duel_label(DuelLabel::MapQuestion), questions.into()) }
            </div>
            if let Some(map) = &choices.map {
                { view(speech, scenario, report, map, choices.question, dark) }
            } else {
                <p class="hint" role="status">{ words.duel_label(DuelLabel::MapAwaited) }</p>
            }
        </figure>
    }
}

fn view(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    map: &Rc<HeatMap>,
    question: Question,
    dark: bool,
) -> Html {
    let words = speech.words();
    let Some(picture) = picture(report, scenario, map, question, words) else {
        return Html::default();
    };
    let say = {
        let (report, map) = (report.clone(), Rc::clone(map));
        Callback::from(move |cell| said(&report, &map, question, cell, words).unwrap_or_default())
    };
    html! {
        <HeatMapView
            speech={speech.clone()}
            picture={Rc::new(picture)}
            {say}
            name={words.duel_label(DuelLabel::Map)}
            keys={words.duel_label(DuelLabel::MapKeys)}
            {dark}
        />
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
