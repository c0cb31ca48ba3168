//! A slider over the part of an input's range that people ask about.

use yew::prelude::*;

use crate::report::controls::{Control, PLACES};

use super::action::{Action, Target};
use super::speech::{Speech, typed};

/// The slider of a control with this name; the value is said with its unit.
pub(super) fn slider(speech: &Speech, control: &Control, name: &'static str, said: String) -> Html {
    let (field, span) = (control.field, control.span);
    let oninput = speech.act.reform(move |event: InputEvent| {
        let place = typed(&event).parse().ok();
        Action::NumberEntered(Target::Field(field), place.map(|place| span.value(place)))
    });
    html! {
        <input
            type="range"
            min="0"
            max={PLACES.to_string()}
            step="1"
            value={span.place(control.value).to_string()}
            aria-label={name}
            aria-valuetext={said}
            {oninput}
        />
    }
}
