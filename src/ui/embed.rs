//! The page inside another one: a single view, the controls that its author chose, and where it comes from.

use yew::prelude::*;

use crate::link::{Decoded, Form, View, scenario_query};
use crate::report::Report;
use crate::report::controls;
use crate::report::words::Label;
use crate::scenario::{self, Scenario};

use super::card::{cards, one};
use super::inputs;
use super::later::duel_choices::DuelChoices;
use super::later::embed_view::drawn;
use super::later::field_row::field_row;
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
                view => drawn(speech, scenario, report, choices, view, dark),
            } }
            { notices(speech, report) }
            <div class="assumptions" hidden={link.page.controls.is_empty()}>
                for key in &link.page.controls {
                    { control(speech, key, scenario, report) }
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
fn control(speech: &Speech, key: &str, scenario: &Scenario, report: &Report) -> Html {
    let Some(field) = scenario::field(key) else {
        return mix_editor(speech, scenario, report);
    };
    let open = controls::of(report, scenario, speech.words());
    match open.iter().find(|open| std::ptr::eq(open.field, field)) {
        Some(open) => inputs::one(speech, open),
        None => field_row(speech, field, scenario, &Scenario::on(scenario.day())),
    }
}
