//! Named scenarios as buttons, so that a first visitor has an example that is familiar.

use yew::prelude::*;

use crate::link::preset::Preset;
use crate::report::words::Label;
use crate::scenario::{self, Scenario};

use super::super::action::Action;
use super::super::scene::Scene;

/// The buttons; the one that is shown now is pressed, and what it changes is listed below with its sources.
pub(crate) fn presets(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)]) -> Html {
    let (words, now) = (scene.words(), scene.scenario);
    let shown = known.iter().find(|(_, scenario)| scenario == now);
    html! {
        <>
        <div class="chips" role="group" aria-label={words.label(Label::Presets)}>
            for (preset, scenario) in known {
                <button
                    type="button"
                    class="preset"
                    aria-pressed={if scenario == now { "true" } else { "false" }}
                    onclick={scene.click(Action::PresetChosen(&preset.id))}
                >
                    { words.preset(&preset.id) }
                </button>
            }
        </div>
        if let Some((preset, _)) = shown {
            <details class="about">
                <summary>{ changes(scene) }</summary>
                <p data-words="">{ preset.sources.as_str() }</p>
            </details>
        }
        </>
    }
}

/// The names of the inputs that are not at their defaults, and of the mix; if there are none, what else is to be read.
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
