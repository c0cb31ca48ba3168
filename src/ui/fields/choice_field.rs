//! One of several.

use yew::prelude::*;

use super::super::action::Target;
use super::super::scene::Scene;

/// A choice among values with their names, in an element with this id; `name` is its accessible name where it has no
/// label.
pub(crate) fn choice_field(
    scene: &Scene<'_>,
    target: Target,
    id: String,
    name: Option<String>,
    choices: &[(&str, String)],
    chosen: &str,
) -> Html {
    list(id, name, choices, chosen, scene.select(target))
}

/// The same list for callers that handle the change themselves.
pub(crate) fn list(
    id: String,
    name: Option<String>,
    choices: &[(&str, String)],
    chosen: &str,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <span class="field choice">
            <select {id} aria-label={name} {onchange}>
                for (value, name) in choices {
                    <option key={*value} value={(*value).to_owned()} selected={*value == chosen}>
                        { name.as_str() }
                    </option>
                }
            </select>
        </span>
    }
}
