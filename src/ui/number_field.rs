//! A number to type.
//!
//! What is being typed stays as typed, to the letter; each valid reading takes effect at once; what is wrong
//! stands beside the field while the last good value counts. The text is written anew only on leaving.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::report::typed::{Bounds, Mistyped, parse};

use super::speech::use_speech;

/// A number, its unit, its bounds.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The element's id, for its label.
    pub id: AttrValue,
    /// The value in effect; none if it is optional and not given.
    pub value: Option<f64>,
    /// Its unit; may be empty.
    #[prop_or_default]
    pub unit: AttrValue,
    /// What stands there while nothing is given.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Its name where no label stands beside it.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Smallest and largest value.
    pub range: (f64, f64),
    /// Whether only whole numbers make sense.
    #[prop_or_default]
    pub whole: bool,
    /// Whether it may be left empty.
    #[prop_or_default]
    pub optional: bool,
    /// What an arrow key adds.
    pub step: f64,
    /// Told each valid value.
    pub on_value: Callback<Option<f64>>,
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: String,
    mistake: Option<Mistyped>,
    /// The value in effect beside it; a draft beside another value is out of date.
    beside: Option<f64>,
}

/// The field, with its unit and what is wrong.
#[component]
pub fn NumberField(props: &Props) -> Html {
    let words = use_speech().words();
    let draft = use_state(|| None::<Draft>);
    let live = (*draft).clone().filter(|typed| same(typed.beside, props.value));
    let canonical = props
        .value
        .map(|value| words.numerals().exact(value))
        .unwrap_or_default();
    let mistake = live.as_ref().and_then(|typed| typed.mistake.clone());
    let shown = live.map_or(canonical, |typed| typed.text);
    let bounds = Bounds {
        min: props.range.0,
        max: props.range.1,
        whole: props.whole,
    };

    let oninput = {
        let (draft, props) = (draft.setter(), props.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            let read = match parse(&text, words.numerals(), bounds) {
                Err(Mistyped::Empty) if props.optional => Ok(None),
                other => other.map(Some),
            };
            let (beside, wrong) = match read {
                Ok(value) => {
                    // First the value, then the text beside it: both are shown in one go.
                    props.on_value.emit(value);
                    (value, None)
                }
                Err(why) => (props.value, Some(why)),
            };
            draft.set(Some(Draft {
                text,
                mistake: wrong,
                beside,
            }));
        })
    };
    let onblur = {
        let (draft, wrong) = (draft.clone(), mistake.is_some());
        Callback::from(move |_: FocusEvent| {
            // What is wrong stays to be seen and put right.
            if draft.is_some() && !wrong {
                draft.set(None);
            }
        })
    };
    let onkeydown = {
        let (draft, props) = (draft.setter(), props.clone());
        Callback::from(move |event: KeyboardEvent| {
            let way = match event.key().as_str() {
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                "Escape" => {
                    draft.set(None);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            let factor = if event.shift_key() { 10.0 } else { 1.0 };
            let (min, max) = props.range;
            let value = stepped(props.value.unwrap_or(0.0), way * factor, props.step).clamp(min, max);
            props.on_value.emit(Some(value));
            draft.set(None);
        })
    };
    let problem = format!("{}-problem", props.id);
    html! {
        <span class="number">
            <span class={classes!("field", mistake.is_some().then_some("wrong"))}>
                <input
                    id={props.id.clone()}
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    value={shown}
                    placeholder={props.placeholder.clone()}
                    aria-label={props.name.clone()}
                    aria-invalid={mistake.is_some().then_some("true")}
                    aria-describedby={mistake.is_some().then(|| problem.clone())}
                    {oninput}
                    {onblur}
                    {onkeydown}
                />
                <span class="unit" hidden={props.unit.is_empty()}>{ props.unit.clone() }</span>
            </span>
            <span class="mistake" data-words="" id={problem.clone()} role="alert" hidden={mistake.is_none()}>
                { mistake.as_ref().map(|why| words.mistyped(why)).unwrap_or_default() }
            </span>
        </span>
    }
}

/// A value so many steps on, without the dust of binary fractions: 0.05 + 0.001 is 0.051.
fn stepped(value: f64, ways: f64, step: f64) -> f64 {
    let next = value + ways * step;
    let grain = 1.0 / step;
    let fine = (next * grain * 1000.0).round() / (grain * 1000.0);
    if step < 1.0 && fine.is_finite() {
        fine
    } else {
        next
    }
}

/// Whether two values are the same but for the last bits, which a change of unit may cost.
fn same(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= 1e-12 * one.abs().max(other.abs()),
        (None, None) => true,
        _ => false,
    }
}
