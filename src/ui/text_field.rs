//! A text to type: months, lists, names. It takes effect on each change.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A text and who is told of it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The element's id, for its label.
    pub id: AttrValue,
    /// The text in effect.
    pub value: AttrValue,
    /// Its name where no label stands beside it.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// An example that stands there while it is empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Longest text, characters.
    #[prop_or(200)]
    pub longest: usize,
    /// Told each text.
    pub on_text: Callback<String>,
}

/// The field.
#[component]
pub fn TextField(props: &Props) -> Html {
    let draft = use_state(|| None::<String>);
    let oninput = {
        let (draft, on_text) = (draft.setter(), props.on_text.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            on_text.emit(input.value());
            draft.set(Some(input.value()));
        })
    };
    let onblur = {
        let draft = draft.setter();
        Callback::from(move |_: FocusEvent| draft.set(None))
    };
    let text = (*draft)
        .clone()
        .map_or_else(|| props.value.clone(), AttrValue::from);
    html! {
        <span class="field text">
            <input
                id={props.id.clone()}
                type="text"
                autocomplete="off"
                maxlength={props.longest.to_string()}
                value={text}
                placeholder={props.placeholder.clone()}
                aria-label={props.name.clone()}
                {oninput}
                {onblur}
            />
        </span>
    }
}
