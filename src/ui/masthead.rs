//! The head of the page: its name, its question, and what can be done with all of it.

use yew::prelude::*;

use crate::link::Theme;
use crate::report::words::Label;

use super::action::Action;
use super::sharing::{Act, Dialog};
use super::speech::Speech;

/// The head.
pub(super) fn masthead(speech: &Speech, dark: bool) -> Html {
    let words = speech.words();
    let (other, its_name) = if dark {
        (Theme::Light, Label::ThemeLight)
    } else {
        (Theme::Dark, Label::ThemeDark)
    };
    html! {
        <header class="masthead">
            <span class="mark">{ words.label(Label::Name) }</span>
            <h1 class="tagline">{ words.label(Label::Tagline) }</h1>
            <nav>
                <button type="button" class="quiet" onclick={speech.click(Action::ThemeChosen(other))}>
                    { words.label(its_name) }
                </button>
                for (which, name) in [(Dialog::Embed, Label::Embed), (Dialog::Share, Label::Share)] {
                    <button
                        type="button"
                        class={if which == Dialog::Share { "full-ink" } else { "quiet" }}
                        onclick={speech.click(Action::Sharing(Act::Opened(which)))}
                    >
                        { words.label(name) }
                    </button>
                }
            </nav>
        </header>
    }
}
