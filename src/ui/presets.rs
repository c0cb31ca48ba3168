//! Named scenarios as chips, so that a first visitor has an example close to home.

use yew::prelude::*;

use crate::link::preset::Preset;
use crate::report::words::Label;
use crate::scenario::Scenario;

use super::action::Action;
use super::speech::Speech;

/// The chips; the one that is shown now is pressed.
pub(super) fn presets(speech: &Speech, known: &[(&'static Preset, Scenario)], now: &Scenario) -> Html {
    let words = speech.words();
    html! {
        <div class="chips" role="group" aria-label={words.label(Label::Presets)}>
            for (preset, scenario) in known {
                <button
                    type="button"
                    class="preset"
                    title={preset.sources.as_str()}
                    aria-pressed={if scenario == now { "true" } else { "false" }}
                    onclick={speech.click(Action::PresetChosen(&preset.id))}
                >
                    { words.preset(&preset.id) }
                </button>
            }
        </div>
    }
}
