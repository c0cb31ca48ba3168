//! One input among its group: name, value, what it means, where its default comes from, and the way back.

use std::rc::Rc;

use yew::prelude::*;

use crate::catalog::training;
use crate::link::{Decoded, text};
use crate::report::controls;
use crate::report::words::Label;
use crate::scenario::{Field, Kind, Scenario};

use super::app::Action;
use super::choice_field::ChoiceField;
use super::number_field::NumberField;
use super::speech::{Speech, use_speech};
use super::text_field::TextField;

/// An input.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// Which one.
    pub field: &'static Field,
    /// The scenario it belongs to.
    pub link: Rc<Decoded>,
}

impl PartialEq for Props {
    /// Fields are one of a kind; of the link only this input matters.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.field, other.field)
            && self.link.scenario.date == other.link.scenario.date
            && self.field.same(&self.link.scenario, &other.link.scenario)
    }
}

/// The input's row.
#[component]
pub fn FieldRow(props: &Props) -> Html {
    let speech = use_speech();
    let words = speech.words();
    let field = props.field;
    let scenario = &props.link.scenario;
    let defaults = Scenario::on(scenario.day());
    let changed = !field.same(scenario, &defaults);
    let name = words.input(field.input);
    // An open control has the plain id.
    let room = if controls::is_open(field.input) {
        "all"
    } else {
        "field"
    };
    let id = format!("{room}-{}", field.key);
    let default = text(field, &defaults).unwrap_or_default();
    let source = field.source.on(scenario.day());
    html! {
        <div class={classes!("row", changed.then_some("changed"))}>
            <div class="line">
                <label for={id.clone()}>{ name }</label>
                { value(&speech, field, scenario, &id) }
            </div>
            <div class="aside">
                <details class="about">
                    <summary aria-label={format!("{}: {name}", words.label(Label::About))}>{ words.label(Label::About) }</summary>
                    <p data-words="">{ words.help(field.input) }</p>
                    <p class="source" data-words="">
                        { words.confidence(source.confidence) }
                        if !source.text.is_empty() {
                            { ": " }{ source.text }
                        }
                        { "." }
                    </p>
                </details>
                <button
                    type="button"
                    class="reset"
                    hidden={!changed}
                    onclick={speech.act.reform(move |_: MouseEvent| Action::FieldReset(field))}
                >
                    { words.label(Label::Reset) }
                    <span class="source" data-words="">{ format!(" ({default})") }</span>
                </button>
            </div>
        </div>
    }
}

fn value(speech: &Speech, field: &'static Field, scenario: &Scenario, id: &str) -> Html {
    let words = speech.words();
    let on_text = speech
        .act
        .reform(move |text: String| Action::TextEntered(field, text));
    let own = text(field, scenario).unwrap_or_default();
    let choose = |choices: Vec<(AttrValue, AttrValue)>| {
        html! { <ChoiceField id={id.to_owned()} {choices} chosen={own.clone()} on_choice={on_text.clone()} /> }
    };
    match &field.kind {
        Kind::Number(_) | Kind::Whole(_) | Kind::Optional(_) => html! {
            <NumberField
                id={id.to_owned()}
                value={field.number(scenario)}
                unit={words.unit(field.unit)}
                placeholder={words.label(Label::AsListed)}
                range={(field.min, field.max)}
                whole={matches!(field.kind, Kind::Whole(_))}
                optional={matches!(field.kind, Kind::Optional(_))}
                step={field.step}
                on_value={speech.act.reform(move |value| Action::NumberEntered(field, value))}
            />
        },
        Kind::Flag(_) => choose(vec![
            ("1".into(), words.label(Label::Yes).into()),
            ("0".into(), words.label(Label::No).into()),
        ]),
        Kind::Path(_) => choose(
            ["flat", "geo", "lin", "table"]
                .into_iter()
                .map(|name| (name.into(), words.choice(field.input, name).into()))
                .collect(),
        ),
        Kind::Run(_) => {
            let known = training::all().iter().map(|run| run.id.as_str());
            let mut names: Vec<&str> = known.collect();
            if !names.contains(&own.as_str()) {
                names.push(&own);
            }
            choose(
                names
                    .into_iter()
                    .map(|name| (name.to_owned().into(), words.choice(field.input, name).into()))
                    .collect(),
            )
        }
        Kind::List(_) | Kind::Month(_) => html! {
            <TextField
                id={id.to_owned()}
                value={own}
                placeholder={words.choice(field.input, "")}
                {on_text}
            />
        },
    }
}
