//! Named scenarios in a menu, so that a first visitor has an example that is familiar, and what the one that is shown
//! changes.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

use crate::link::preset::Preset;
use crate::report::words::Label;
use crate::scenario::{self, Scenario};

use super::super::action::Action;
use super::super::scene::Scene;

/// The menu; the scenario that is shown now is pressed.
pub(crate) fn examples(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)]) -> Html {
    let (words, now) = (scene.words(), scene.scenario);
    let onfocusout = |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if let Some(menu) = menu(&event)
            && !menu.contains(to.as_ref())
        {
            close(&menu);
        }
    };
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(menu) = menu(&event)
        {
            close_and_return(&menu);
        }
    };
    let chosen = |preset: &'static Preset| {
        scene.act.reform(move |event: MouseEvent| {
            if let Some(menu) = menu(&event) {
                close_and_return(&menu);
            }
            Action::PresetChosen(&preset.id)
        })
    };
    html! {
        <details class="menu" id="examples" {onfocusout} {onkeydown}>
            <summary>{ words.label(Label::Presets) }</summary>
            <div class="items" role="group" aria-label={words.label(Label::Presets)}>
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
            </div>
        </details>
    }
}

/// What the named scenario that is shown changes, with its sources; nothing where none is shown.
pub(crate) fn about(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)]) -> Html {
    let shown = known.iter().find(|(_, scenario)| scenario == scene.scenario);
    html! {
        if let Some((preset, _)) = shown {
            <details class="about">
                <summary>{ changes(scene) }</summary>
                <p data-words="">{ preset.sources.as_str() }</p>
            </details>
        }
    }
}

/// The menu that an event comes from.
fn menu(event: &Event) -> Option<Element> {
    let from: Element = event.target()?.dyn_into().ok()?;
    from.closest("details.menu").ok()?
}

fn close(menu: &Element) {
    // Without the attribute it is closed already.
    let _ = menu.remove_attribute("open");
}

/// Closes it; the focus goes back to what opens it, since what has it is no longer to be seen.
fn close_and_return(menu: &Element) {
    close(menu);
    if let Ok(Some(summary)) = menu.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        // An element that cannot have the focus leaves it where it is.
        let _ = summary.focus();
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
