//! The inputs that matter most, each with its slider and what it does.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::controls::sliders::{self, Control};
use crate::report::words::Label;

use super::super::action::Target;
use super::super::fields::number_field::{Props, number_field};
use super::super::fields::slider::{Props as SliderProps, Slider};
use super::super::pieces::{about, line};
use super::super::scene::Scene;
use super::day::day;
use super::undo::undo;
use super::what_if::{ask, what_if};

/// The id of the section with all inputs.
pub(crate) const INPUTS: &str = "inputs";

/// All inputs: those with sliders, the mix, and the rest.
pub(crate) fn inputs(scene: &Scene<'_>, keep: Html, mix: Html, rest: Html) -> Html {
    let words = scene.words();
    let open = sliders::of(scene.report, scene.scenario, words);
    html! {
        <section class="inputs" id={INPUTS} tabindex="-1">
            <h2>{ words.label(Label::Assumptions) }</h2>
            { undo(scene) }
            { keep }
            { day(scene) }
            <div class="tracks-legend">
                <span>{ words.label(Label::AssumptionsHint) }</span>
                { ask(scene) }
            </div>
            <div class="controls">
                for control in &open {
                    { slider_control(scene, control) }
                }
            </div>
            { mix }
            { rest }
        </section>
    }
}

/// One of the inputs with sliders.
pub(crate) fn slider_control(scene: &Scene<'_>, control: &Control) -> Html {
    let words = scene.words();
    let field = control.field;
    let name = words.input(field.input);
    let number = Props {
        value: Some(control.value),
        ..Props::of_field(
            scene,
            Target::Control(field),
            field,
            format!("field-{}", field.key),
        )
    };
    let slider = SliderProps {
        language: scene.language,
        act: scene.act.clone(),
        control: Control {
            // While the first chart's pin is held, the slider covers the same span as the chart.
            span: scene.choices.charts.held(field.key).unwrap_or(control.span),
            ..control.clone()
        },
        found: scene.boundaries.found(field.key).cloned(),
        listeners: Rc::clone(scene.boundaries.listeners()),
    };
    html! {
        <div class="control" key={field.key}>
            { line(name, number.id.clone(), number_field(number)) }
            <Slider ..slider />
            { about(words.label(Label::About), ["inputs.", field.key].concat(), name) }
            { what_if(scene, control) }
        </div>
    }
}
