//! A slider over the part of an input's range that people ask about, with a step down and a step up at its ends.

use yew::prelude::*;

use crate::report::controls::sliders::{Control, PLACES};

use super::super::action::{Action, Target};
use super::super::scene::{Scene, typed};
use super::number_field::stepped;

/// The slider of a control with this name; the value is said with its unit.
pub(crate) fn slider(scene: &Scene<'_>, control: &Control, name: &'static str, said: String) -> Html {
    let (field, span) = (control.field, control.span);
    let oninput = scene.act.reform(move |event: InputEvent| {
        let place = typed(&event).parse().ok();
        Action::NumberEntered(Target::Control(field), place.map(|place| span.value(place)))
    });
    // Keys have the field's arrows for this, so the buttons are no stops of theirs.
    let step = |ways: f64, sign: &'static str| {
        let value = stepped(control.value, ways, field.step).clamp(field.min, field.max);
        let action = Action::NumberEntered(Target::Control(field), Some(value));
        html! {
            <button type="button" class="step" tabindex="-1" aria-hidden="true" onclick={scene.click(action)}>{ sign }</button>
        }
    };
    html! {
        <div class="slide">
            { step(-1.0, "−") }
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
            { step(1.0, "+") }
        </div>
    }
}
