//! The page inside another one: a single view, the controls that its author chose, and where it comes from.

use yew::prelude::*;

use crate::link::{Decoded, Form, View, scenario_query};
use crate::report::Report;
use crate::report::controls::sliders;
use crate::report::words::Label;
use crate::scenario::{self, Scenario};

use super::awaited::awaited;
use super::browser::later::Later;
use super::card::{cards, one};
use super::inputs;
use super::later;
use super::later::duel_choices::DuelChoices;
use super::mix_editor::mix_editor;
use super::notices::notices;
use super::speech::Speech;
use super::verdict::verdict;

/// The whole embed.
pub(super) fn embed(
    speech: &Speech,
    link: &Decoded,
    report: &Report,
    choices: &DuelChoices,
    arrival: Later,
    dark: bool,
) -> Html {
    let words = speech.words();
    let scenario = &link.scenario;
    let source = ["?", &scenario_query(scenario, Form::Short)].concat();
    html! {
        <main class="embed">
            { own_title(link) }
            { match link.page.view.unwrap_or(View::Verdict) {
                View::Verdict => verdict(speech, report, Html::default()),
                // A mix that is shown among the controls may have lost the row.
                View::Card(row) if row < report.rows.len() => one(speech, report, row),
                View::Card(_) | View::Cards => cards(speech, report),
                view => match arrival {
                    Later::Here => later::embed_view(speech, scenario, report, choices, view, dark),
                    other => awaited(speech, other),
                },
            } }
            { notices(speech, report) }
            <div class="assumptions" hidden={link.page.controls.is_empty()}>
                for key in &link.page.controls {
                    { control(speech, key, scenario, report, arrival) }
                }
            </div>
            <p class="origin">
                <b>{ words.label(Label::Name) }</b>
                <span>{ words.label(Label::DatedFigures) }<span data-words="">{ words.date(scenario.date) }</span></span>
                <a href={source} target="_blank" rel="noopener">{ words.label(Label::OpenFull) }</a>
            </p>
        </main>
    }
}

/// The reader's own title, in quotation marks: it is not we who say it.
pub(super) fn own_title(link: &Decoded) -> Html {
    let title = link.page.title.as_deref().unwrap_or_default();
    html! { <p class="own-title" hidden={title.is_empty()}><q class="name">{ title }</q></p> }
}

/// An input with its slider where it has one; the mix where that is asked for.
fn control(speech: &Speech, key: &str, scenario: &Scenario, report: &Report, arrival: Later) -> Html {
    let Some(field) = scenario::field(key) else {
        return mix_editor(speech, scenario, report, arrival);
    };
    let open = sliders::of(report, scenario, speech.words());
    match open.iter().find(|open| std::ptr::eq(open.field, field)) {
        Some(open) => inputs::one(speech, open),
        None if arrival == Later::Here => later::field(speech, field, scenario),
        None => html! { <div class="row" /> },
    }
}
