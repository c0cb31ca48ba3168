//! The assumptions: the few that matter most with their sliders, the mix, and all others in folded groups.

use yew::prelude::*;

use crate::report::Report;
use crate::report::controls::sliders::{self, Control};
use crate::report::words::Label;
use crate::scenario::Scenario;

use super::action::Target;
use super::number_field::{Props, number_field};
use super::pieces::{line, pieces};
use super::slider::slider;
use super::speech::Speech;

/// All inputs: those that stand open, the mix, and the rest.
pub(super) fn inputs(speech: &Speech, scenario: &Scenario, report: &Report, mix: Html, rest: Html) -> Html {
    let words = speech.words();
    let open = sliders::of(report, scenario, words);
    html! {
        <section class="inputs">
            <h2>{ words.label(Label::Assumptions) }{ " " }<span>{ words.label(Label::AssumptionsHint) }</span></h2>
            <div class="controls">
                for control in &open {
                    { one(speech, control) }
                }
            </div>
            { mix }
            { rest }
        </section>
    }
}

/// One of the open inputs.
pub(super) fn one(speech: &Speech, control: &Control) -> Html {
    let words = speech.words();
    let field = control.field;
    let name = words.input(field.input);
    let unit = words.unit(field.unit);
    let said = format!("{} {unit}", words.numerals().exact(control.value));
    let number = Props {
        value: Some(control.value),
        unit,
        range: (field.min, field.max),
        step: field.step,
        ..Props::of(speech, Target::Field(field), format!("field-{}", field.key))
    };
    html! {
        <div class="control" key={field.key}>
            { line(name, number.id.clone(), number_field(number)) }
            { slider(speech, control, name, said) }
            <div class="effect">
                <span>{ pieces(&control.effect) }</span>
                <span>{ pieces(&control.limit) }</span>
            </div>
        </div>
    }
}
