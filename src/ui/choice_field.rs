//! One of several.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The choices and the one chosen.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The element's id, for its label.
    pub id: AttrValue,
    /// The choices: value and name.
    pub choices: Vec<(AttrValue, AttrValue)>,
    /// The value chosen.
    pub chosen: AttrValue,
    /// Its name where no label stands beside it.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Told the value chosen.
    pub on_choice: Callback<String>,
}

/// The choice.
#[component]
pub fn ChoiceField(props: &Props) -> Html {
    let onchange = props.on_choice.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    html! {
        <span class="field choice">
            <select id={props.id.clone()} aria-label={props.name.clone()} {onchange}>
                for (value, name) in &props.choices {
                    <option key={value.as_str()} value={value.clone()} selected={*value == props.chosen}>
                        { name.clone() }
                    </option>
                }
            </select>
        </span>
    }
}
