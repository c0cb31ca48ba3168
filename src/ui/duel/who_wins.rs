//! Who clears most where: the map with the choice of its inputs.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::charts::map_axis::{inputs, is_contested};
use crate::report::charts::{self as registry, ChartChoices, ChartId, ChartScene};
use crate::report::words::duel::DuelLabel;

use super::super::action::Action;
use super::super::charts::figures::{title_of, tools};
use super::super::charts::files::copyable_files;
use super::super::charts::map_view::MapView;
use super::super::fields::choice;
use super::super::pieces::pieces;
use super::super::scene::Scene;
use super::choices::DuelChoice;
use super::map_job::MAP_ID;

/// The map. With fewer than two uses it is hidden on the page, and an embed says what it needs.
pub(crate) fn who_wins(scene: &Scene<'_>) -> Html {
    let report = scene.report;
    let words = scene.words();
    let contested = is_contested(report);
    if !contested && scene.page.embed {
        return html! { <p class="hint">{ words.duel_label(DuelLabel::MapOneUse) }</p> };
    }
    let choices = ChartChoices::default();
    let shown = ChartScene {
        map: scene.map.map(|map| &**map).filter(|_| contested),
        ..ChartScene::new(report, words, &choices)
    };
    let figure = registry::figure(ChartId::Map, &shown);
    html! {
        <figure class="who-wins" id={MAP_ID} hidden={!contested} aria-labelledby={title_of(ChartId::Map)}>
            <figcaption>
                <div>
                    <h2 id={title_of(ChartId::Map)}>
                        if let Some(figure) = &figure {
                            { pieces(&figure.title) }
                        } else {
                            { words.chart_title(ChartId::Map) }
                        }
                    </h2>
                    <span>
                        if let Some(figure) = &figure {
                            { pieces(&figure.hint) }
                        } else {
                            { words.worth_chart_hint(ChartId::Map, report) }
                        }
                    </span>
                </div>
                if let Some(figure) = &figure {
                    { tools(scene, figure) }
                }
            </figcaption>
            <div class="choices">{ axes(scene) }</div>
            if let Some(figure) = &figure {
                <MapView act={scene.act.clone()} chart={Rc::clone(&figure.chart)} language={scene.language} dark={scene.dark} />
                { copyable_files(scene, figure) }
            } else {
                <p class="hint" role="status">{ words.duel_label(DuelLabel::MapAwaited) }</p>
            }
        </figure>
    }
}

/// The two inputs.
fn axes(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let fields = inputs(scene.report);
    let names: Vec<String> = fields
        .iter()
        .map(|field| words.input(field.input).to_owned())
        .collect();
    let keys: Vec<&'static str> = fields.iter().map(|field| field.key).collect();
    let chosen = scene.choices.duel.axes(scene.report);
    let one = |nth: usize, id, label| {
        let keys = keys.clone();
        let at = keys.iter().position(|key| *key == chosen[nth]).unwrap_or(0);
        choice::labelled_list(scene, id, words.duel_label(label), &names, at, move |place| {
            keys.get(place)
                .map(|key| Action::Duel(DuelChoice::Axis(nth, key)))
        })
    };
    html! {
        <>
            { one(0, "map-across", DuelLabel::MapAcross) }
            { one(1, "map-up", DuelLabel::MapUp) }
        </>
    }
}
