//! A number to type.
//!
//! What is being typed stays as typed, to the letter; each valid reading takes effect at once; what is wrong
//! stands beside the field while the value before it counts. The text is written anew only on leaving; Escape
//! goes back to the value that was there before.

use std::rc::Rc;

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

/// From so many signs on a number needs a wider field.
const LONG: usize = 12;

/// What is being typed.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: String,
    mistake: Option<Mistyped>,
}

/// The field, with its unit and what is wrong.
#[component]
pub fn NumberField(props: &Props) -> Html {
    let words = use_speech().words();
    let draft = use_state(|| None::<Draft>);
    // Rendering may lag behind the keys, so the value in effect may be any that this text has had since it was
    // begun. Any other value came from elsewhere, and the text is out of date.
    // The first is the value before it.
    let own = use_mut_ref(Vec::<Option<f64>>::new);
    let live = (*draft)
        .clone()
        .filter(|_| own.borrow().iter().any(|value| same(*value, props.value)));
    {
        let (draft, own, stale) = (draft.clone(), Rc::clone(&own), draft.is_some() && live.is_none());
        use_effect_with(stale, move |stale| {
            if *stale {
                own.borrow_mut().clear();
                draft.set(None);
            }
        });
    }
    let canonical = props
        .value
        .map(|value| words.numerals().exact(value))
        .unwrap_or_default();
    let long = canonical.len() > LONG;
    let mistake = live.as_ref().and_then(|typed| typed.mistake.clone());
    let shown = live.map_or(canonical, |typed| typed.text);
    let bounds = Bounds {
        min: props.range.0,
        max: props.range.1,
        whole: props.whole,
    };

    let oninput = {
        let (draft, own, props) = (draft.setter(), Rc::clone(&own), props.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            let read = match parse(&text, words.numerals(), bounds) {
                Err(Mistyped::Empty) if props.optional => Ok(None),
                other => other.map(Some),
            };
            let (value, wrong) = {
                let mut own = own.borrow_mut();
                if own.is_empty() {
                    own.push(props.value);
                }
                match read {
                    Ok(value) => {
                        own.push(value);
                        (value, None)
                    }
                    // The beginning of a wrong number may have been a number: "0" of "0,05".
                    Err(why) => (own[0], Some(why)),
                }
            };
            // First the value, then the text beside it: both are shown in one go.
            props.on_value.emit(value);
            draft.set(Some(Draft { text, mistake: wrong }));
        })
    };
    let onblur = {
        let (draft, own, wrong) = (draft.clone(), Rc::clone(&own), mistake.is_some());
        Callback::from(move |_: FocusEvent| {
            // What is wrong stays to be seen and put right.
            if draft.is_some() && !wrong {
                own.borrow_mut().clear();
                draft.set(None);
            }
        })
    };
    let onkeydown = {
        let (draft, own, props) = (draft.setter(), Rc::clone(&own), props.clone());
        Callback::from(move |event: KeyboardEvent| {
            let way = match event.key().as_str() {
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                "Escape" => {
                    let begun = own.borrow().first().copied();
                    if let Some(value) = begun {
                        props.on_value.emit(value);
                    }
                    own.borrow_mut().clear();
                    draft.set(None);
                    return;
                }
                _ => return,
            };
            own.borrow_mut().clear();
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
            <span class={classes!("field", long.then_some("long"), mistake.is_some().then_some("wrong"))}>
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
