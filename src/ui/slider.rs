//! A slider over the part of an input's range that people ask about.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::report::controls::{PLACES, Span};

/// Where it stands and what it reaches.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The value in effect.
    pub value: f64,
    /// What it reaches.
    pub span: Span,
    /// The input's name.
    pub name: AttrValue,
    /// The value with its unit, as it is said.
    pub said: AttrValue,
    /// Told each value.
    pub on_value: Callback<Option<f64>>,
}

/// The slider.
#[component]
pub fn Slider(props: &Props) -> Html {
    let span = props.span;
    let oninput = props.on_value.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        input.value().parse().ok().map(|place| span.value(place))
    });
    html! {
        <input
            type="range"
            min="0"
            max={PLACES.to_string()}
            step="1"
            value={span.place(props.value).to_string()}
            aria-label={props.name.clone()}
            aria-valuetext={props.said.clone()}
            {oninput}
        />
    }
}
