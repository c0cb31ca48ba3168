//! Named scenarios in a menu, which give a first visitor familiar examples, and what the shown one changes.

use yew::prelude::*;

use crate::link::preset::Preset;
use crate::report::words::Label;
use crate::scenario::{self, Scenario};

use super::super::action::Action;
use super::super::menu::{close_and_return, menu};
use super::super::scene::Scene;

/// The menu; the scenario that is shown now is pressed.
pub(crate) fn examples(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)]) -> Html {
    let (words, now) = (scene.words(), scene.scenario);
    let chosen = |preset: &'static Preset| {
        scene.act.reform(move |event: MouseEvent| {
            close_and_return(&event);
            Action::PresetChosen(&preset.id)
        })
    };
    let items = || {
        html! {
            for (preset, scenario) in known {
                <button
                    type="button"
                    class="preset"
                    aria-pressed={if scenario == now { "true" } else { "false" }}
                    onclick={chosen(preset)}
                >
                    { words.preset(&preset.id) }
                </button>
            }
        }
    };
    menu(
        "examples".to_owned(),
        words.label(Label::Presets),
        scene.deferred.examples.part("list", &items),
        Callback::noop(),
    )
}

/// What the named scenario that is shown changes, with its sources; nothing where none is shown.
pub(crate) fn about(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)]) -> Html {
    let shown = known.iter().find(|(_, scenario)| scenario == scene.scenario);
    html! {
        if let Some((preset, _)) = shown {
            <details class="about">
                <summary>{ changes(scene) }</summary>
                <p data-words="">
                    { preset.sources.as_str() }
                    { " " }
                    <a href={[&preset.id, "/index.html"].concat()}>{ scene.words().label(Label::Stories) }</a>
                </p>
            </details>
        }
    }
}

/// The names of the inputs that are not at their defaults, and of the mix; if there are none, a label for the sources.
fn changes(scene: &Scene<'_>) -> String {
    let (words, now) = (scene.words(), scene.scenario);
    let defaults = Scenario::on(now.day());
    let mix = (now.mix != defaults.mix).then(|| words.label(Label::Mix));
    let names: Vec<&str> = scenario::fields()
        .filter(|field| !field.same(now, &defaults))
        .map(|field| words.input(field.input))
        .chain(mix)
        .collect();
    if names.is_empty() {
        words.label(Label::WhereFrom).to_owned()
    } else {
        [words.label(Label::WhatChanges), &names.join(" · ")].concat()
    }
}
