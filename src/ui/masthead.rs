//! The head of the page: its name, its question, and what can be done with all of it.

use yew::prelude::*;

use crate::link::Theme;
use crate::report::words::Label;

use super::action::Action;
use super::scene::Scene;
use super::share::dialogs::Dialog;

/// The head.
pub(crate) fn masthead(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let (other, its_name) = if scene.dark {
        (Theme::Light, Label::ThemeLight)
    } else {
        (Theme::Dark, Label::ThemeDark)
    };
    html! {
        <header class="masthead">
            <span class="mark">{ words.label(Label::Name) }</span>
            <h1 class="tagline">{ words.label(Label::Tagline) }</h1>
            <nav>
                <button type="button" class="quiet" onclick={scene.click(Action::ThemeChosen(other))}>
                    { words.label(its_name) }
                </button>
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
