//! One input among its group: name, value, what it means, where its default comes from, and the way back to the
//! default.

use yew::prelude::*;

use crate::catalog::training;
use crate::link::text;
use crate::report::controls::sliders;
use crate::report::facts::effect::{Idle, idle};
use crate::report::results::compare::Part;
use crate::report::words::Label;
use crate::scenario::{self, Field, Kind, Scenario};

use super::super::action::{Action, CompareAct, Target};
use super::super::pieces::line;
use super::super::scene::Scene;
use super::choice_field::choice_field;
use super::number_field::{self, number_field};
use super::text_field::{self, text_field};

/// The input's row.
pub(crate) fn field_row(scene: &Scene<'_>, field: &'static Field, defaults: &Scenario) -> Html {
    let (words, now) = (scene.words(), scene.scenario);
    let changed = !field.same(now, defaults);
    let name = words.input(field.input);
    // If the input also has a control with a slider, that has the plain id.
    let room = if sliders::is_open(field.input) {
        "all-"
    } else {
        "field-"
    };
    let id = [room, field.key].concat();
    // Written only where it is seen: sixty texts at every key press would be noticeably slow.
    let default = changed
        .then(|| text(field, defaults))
        .flatten()
        .unwrap_or_default();
    let source = field.source.on(now.day());
    html! {
        <div class={if changed { "row changed" } else { "row" }}>
            { line(name, id.clone().into(), value(scene, field, id)) }
            { no_effect(scene, changed.then(|| idle(field, now)).flatten()) }
            <div class="aside">
                <details class="about">
                    <summary aria-label={[words.label(Label::About), ": ", name].concat()}>{ words.label(Label::About) }</summary>
                    <p data-words="">{ words.help(field.input) }</p>
                    <p class="source" data-words="">
                        { words.confidence(source.confidence) }
                        if !source.text.is_empty() {
                            { ": " }{ source.text }
                        }
                        { ". " }
                        <a href={["catalog/index.html#input-", field.key].concat()} target="_blank">{ words.label(Label::Catalogue) }</a>
                    </p>
                </details>
                <button
                    type="button"
                    class="reset"
                    hidden={!changed}
                    onclick={scene.click(Action::FieldReset(field))}
                >
                    { words.label(Label::Reset) }
                    <span class="source" data-words="" hidden={default.is_empty()}>{ [" (", &default, ")"].concat() }</span>
                </button>
                for (nth, against) in scene.report.against.iter().enumerate() {
                    if against.differs.contains(&field.key) {
                        <button
                            type="button"
                            class="reset"
                            key={nth}
                            onclick={scene.click(Action::Compare(CompareAct::Taken(nth, Part::Input(field))))}
                        >
                            <span data-words="">{ words.other_line(nth + 1, &words.value(field, &against.report.inputs)) }</span>
                        </button>
                    }
                }
            </div>
        </div>
    }
}

/// That a changed input has no effect, and the way to give it one.
fn no_effect(scene: &Scene<'_>, why: Option<Idle>) -> Html {
    let words = scene.words();
    let said = why.map(|why| words.idle(why)).unwrap_or_default();
    let (path, own) = match why {
        Some(Idle::OtherPath(own, _)) => (scenario::field("gpath"), own),
        _ => (None, ""),
    };
    let take = path.map(|path| scene.click(Action::TextEntered(Target::Field(path), own.to_owned())));
    html! {
        <p class="idle" hidden={why.is_none()}>
            <span data-words="">{ said }</span>
            <button type="button" class="quiet" hidden={take.is_none()} onclick={take}>{ words.label(Label::TakePath) }</button>
        </p>
    }
}

fn value(scene: &Scene<'_>, field: &'static Field, id: String) -> Html {
    let (words, scenario) = (scene.words(), scene.scenario);
    let target = Target::Field(field);
    let own = match &field.kind {
        Kind::Number(_) | Kind::Whole(_) | Kind::Optional(_) => {
            return number_field(number_field::Props {
                value: field.number(scenario),
                placeholder: Some(words.label(Label::AsListed).into()),
                whole: matches!(field.kind, Kind::Whole(_)),
                optional: matches!(field.kind, Kind::Optional(_)),
                ..number_field::Props::of_field(scene, target, field, id)
            });
        }
        _ => text(field, scenario).unwrap_or_default(),
    };
    let mut choices: Vec<(&str, String)> = Vec::new();
    match &field.kind {
        Kind::List(_) | Kind::Month(_) => {
            return text_field(text_field::Props {
                value: own.into(),
                placeholder: Some(words.choice(field.input, "").into()),
                ..text_field::Props::of(scene, target, id)
            });
        }
        Kind::Flag(_) => {
            choices.push(("1", words.label(Label::Yes).to_owned()));
            choices.push(("0", words.label(Label::No).to_owned()));
        }
        Kind::Choice(names, _) => {
            for name in *names {
                choices.push((name, words.choice(field.input, name)));
            }
        }
        Kind::Run(_) => {
            for run in training::all() {
                choices.push((&run.id, words.choice(field.input, &run.id)));
            }
            if !choices.iter().any(|(known, _)| *known == own) {
                choices.push((&own, words.choice(field.input, &own)));
            }
        }
        // These kinds have returned above.
        Kind::Number(_) | Kind::Whole(_) | Kind::Optional(_) => {}
    }
    choice_field(scene, target, id, None, &choices, &own)
}
