//! The head of the page: its name, its question, and what can be done with all of it.

use yew::prelude::*;

use crate::link::preset::Preset;
use crate::report::words::Label;
use crate::scenario::Scenario;

use super::action::Action;
use super::inputs::presets::examples;
use super::scene::Scene;
use super::share::dialogs::Dialog;

/// The head, with the named scenarios.
pub(crate) fn masthead(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)]) -> Html {
    let words = scene.words();
    html! {
        <header class="masthead">
            <span class="mark">{ words.label(Label::Name) }</span>
            <h1 class="tagline">{ words.label(Label::Tagline) }</h1>
            <nav>
                { examples(scene, known) }
                for (which, name) in [(Dialog::Embed, Label::Embed), (Dialog::Share, Label::Share)] {
                    <button
                        type="button"
                        class={if which == Dialog::Share { "full-ink" } else { "quiet" }}
                        onclick={scene.click(Action::DialogOpened(which))}
                    >
                        { words.label(name) }
                    </button>
                }
            </nav>
        </header>
    }
}
