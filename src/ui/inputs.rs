//! The assumptions: the few that matter most with their sliders, the mix, and all others in folded groups.

use std::rc::Rc;

use yew::prelude::*;

use crate::link::Decoded;
use crate::report::Report;
use crate::report::controls::{self, Control};
use crate::report::words::Label;

use super::app::Action;
use super::groups::Groups;
use super::number_field::NumberField;
use super::pieces::pieces;
use super::slider::Slider;
use super::speech::{Speech, use_speech};

/// The inputs' values and what they do.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// The values.
    pub link: Rc<Decoded>,
    /// What they do.
    pub report: Rc<Report>,
    /// The mix editor, which stands among them.
    #[prop_or_default]
    pub children: Children,
}

/// All inputs.
#[component]
pub fn Inputs(props: &Props) -> Html {
    let speech = use_speech();
    let words = speech.words();
    let open = controls::of(&props.report, &props.link.scenario, words);
    html! {
        <section class="inputs">
            <h2>{ words.label(Label::Assumptions) }{ " " }<span>{ words.label(Label::AssumptionsHint) }</span></h2>
            <div class="controls">
                for control in &open {
                    { one(&speech, control) }
                }
            </div>
            { props.children.clone() }
            <Groups link={props.link.clone()} report={props.report.clone()} />
        </section>
    }
}

fn one(speech: &Speech, control: &Control) -> Html {
    let words = speech.words();
    let field = control.field;
    let id = format!("field-{}", field.key);
    let name = words.input(field.input);
    let unit = words.unit(field.unit);
    let on_value = speech
        .act
        .reform(move |value| Action::NumberEntered(field, value));
    let value = control.value;
    let said = format!("{} {unit}", words.numerals().exact(value));
    html! {
        <div class="control" key={field.key}>
            <div class="line">
                <label for={id.clone()}>{ name }</label>
                <NumberField
                    {id}
                    value={Some(value)}
                    {unit}
                    range={(field.min, field.max)}
                    step={field.step}
                    on_value={on_value.clone()}
                />
            </div>
            <Slider {value} span={control.span} {name} {said} {on_value} />
            <div class="effect">
                <span>{ pieces(&control.effect) }</span>
                <span>{ pieces(&control.limit) }</span>
            </div>
        </div>
    }
}
