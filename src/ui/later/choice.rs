//! Choices that concern only what is shown: one among several, as a list or as buttons.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::super::action::Action;
use super::super::speech::Speech;
use super::duel_choices::DuelAction;

/// One among several in a list; `choose` is told its place.
pub(super) fn list(
    speech: &Speech,
    id: &'static str,
    name: &'static str,
    choices: &[String],
    chosen: usize,
    choose: impl Fn(usize) -> Option<DuelAction> + 'static,
) -> Html {
    let act = speech.act.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(action) = select.value().parse().ok().and_then(&choose) {
            act.emit(Action::Duel(action));
        }
    };
    html! {
        <label class="pick">
            <span>{ name }</span>
            <span class="field choice">
                <select {id} {onchange}>
                    for (nth, choice) in choices.iter().enumerate() {
                        <option key={nth} value={nth.to_string()} selected={nth == chosen}>{ choice.as_str() }</option>
                    }
                </select>
            </span>
        </label>
    }
}

/// One among few as buttons; each with what it says and what it does.
pub(super) fn buttons(speech: &Speech, name: &'static str, choices: Vec<(Html, bool, DuelAction)>) -> Html {
    html! {
        <div class="among" role="group" aria-label={name}>
            for (said, chosen, action) in choices {
                <button
                    type="button"
                    aria-pressed={if chosen { "true" } else { "false" }}
                    onclick={speech.click(Action::Duel(action))}
                >
                    { said }
                </button>
            }
        </div>
    }
}
