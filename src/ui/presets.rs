//! Named scenarios as chips, so that a first visitor has an example close to home.

use std::rc::Rc;

use yew::prelude::*;

use crate::link::{Decoded, decode, preset};
use crate::report::words::Label;
use crate::scenario::Scenario;

use super::app::Action;
use super::speech::use_speech;

/// What is shown now.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// The link, to know which preset it is.
    pub link: Rc<Decoded>,
}

/// The chips.
#[component]
pub fn Presets(props: &Props) -> Html {
    let speech = use_speech();
    let words = speech.words();
    let known: Rc<Vec<(&'static preset::Preset, Scenario)>> = use_memo((), |()| {
        let all = preset::all().iter();
        all.map(|preset| (preset, decode(&preset.query).scenario))
            .collect()
    });
    let chips = known
        .iter()
        .map(|(preset, scenario)| (*preset, *scenario == props.link.scenario));
    html! {
        <div class="chips" role="group" aria-label={words.label(Label::Presets)}>
            for (preset, chosen) in chips {
                <button
                    type="button"
                    class="preset"
                    key={preset.id.as_str()}
                    title={preset.sources.as_str()}
                    aria-pressed={if chosen { "true" } else { "false" }}
                    onclick={speech.act.reform(move |_: MouseEvent| Action::PresetChosen(&preset.id))}
                >
                    { words.preset(&preset.id) }
                </button>
            }
        </div>
    }
}
