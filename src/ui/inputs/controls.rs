//! The inputs that matter most, each with its slider and what it does.

use yew::prelude::*;

use crate::report::controls::sliders::{self, Control};
use crate::report::words::Label;

use super::super::action::Target;
use super::super::fields::number_field::{Props, number_field};
use super::super::fields::slider::slider;
use super::super::pieces::{line, pieces};
use super::super::scene::Scene;

/// All inputs: those with sliders, the mix, and the rest.
pub(crate) fn inputs(scene: &Scene<'_>, mix: Html, rest: Html) -> Html {
    let words = scene.words();
    let open = sliders::of(scene.report, scene.scenario, words);
    html! {
        <section class="inputs">
            <h2>{ words.label(Label::Assumptions) }{ " " }<span>{ words.label(Label::AssumptionsHint) }</span></h2>
            <div class="controls">
                for control in &open {
                    { one(scene, control) }
                }
            </div>
            { mix }
            { rest }
        </section>
    }
}

/// One of the inputs with sliders.
pub(crate) fn one(scene: &Scene<'_>, control: &Control) -> Html {
    let words = scene.words();
    let field = control.field;
    let name = words.input(field.input);
    let unit = words.unit(field.unit);
    let exact = words.numerals().exact(control.value);
    let said = format!("{} {unit}", control.rents.as_ref().unwrap_or(&exact));
    let number = Props {
        value: Some(control.value),
        unit,
        range: (field.min, field.max),
        step: field.step,
        ..Props::of(scene, Target::Control(field), format!("field-{}", field.key))
    };
    html! {
        <div class="control" key={field.key}>
            { line(name, number.id.clone(), number_field(number)) }
            { slider(scene, control, name, said) }
            <div class="effect">
                <span class="rents" data-words="" hidden={control.rents.is_none()}>
                    { control.rents.as_deref().unwrap_or_default() }{ " " }{ unit }
                </span>
                <span>{ pieces(&control.effect) }</span>
                <span>{ pieces(&control.limit) }</span>
            </div>
        </div>
    }
}
