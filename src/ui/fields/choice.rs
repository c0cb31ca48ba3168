//! One choice among several, as a list with its label or as buttons.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::super::action::Action;
use super::super::scene::Scene;

/// A list with its label; `choose` gives the action for the choice at a place.
pub(crate) fn labelled_list(
    scene: &Scene<'_>,
    id: &'static str,
    name: &'static str,
    choices: &[String],
    chosen: usize,
    choose: impl Fn(usize) -> Option<Action> + 'static,
) -> Html {
    let act = scene.act.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(action) = select.value().parse().ok().and_then(&choose) {
            act.emit(action);
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

/// Buttons, one of which is pressed. Each choice has its content, whether it is the pressed one, and its action.
pub(crate) fn buttons(scene: &Scene<'_>, name: &'static str, choices: Vec<(Html, bool, Action)>) -> Html {
    html! {
        <div class="among" role="group" aria-label={name}>
            for (said, chosen, action) in choices {
                <button
                    type="button"
                    aria-pressed={if chosen { "true" } else { "false" }}
                    onclick={scene.click(action)}
                >
                    { said }
                </button>
            }
        </div>
    }
}
