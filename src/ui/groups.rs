//! All inputs, folded by group; a closed group says what it holds.

use std::rc::Rc;

use yew::prelude::*;

use crate::link::Decoded;
use crate::report::Report;
use crate::report::words::Label;
use crate::scenario::{self, Scenario};

use super::app::Action;
use super::field_row::FieldRow;
use super::pieces::pieces;
use super::speech::use_speech;

/// The inputs' values.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// The values.
    pub link: Rc<Decoded>,
    /// For the summaries.
    pub report: Rc<Report>,
}

/// The groups.
#[component]
pub fn Groups(props: &Props) -> Html {
    let speech = use_speech();
    let words = speech.words();
    let now = &props.link.scenario;
    let defaults = Scenario::on(now.day());
    html! {
        <div class="groups">
            <h2>{ words.label(Label::AllInputs) }</h2>
            for (group, fields) in &scenario::FIELDS {
                <details class="group" key={words.group(*group)}>
                    <summary>
                        <span class={classes!("title", fields.iter().any(|field| !field.same(now, &defaults)).then_some("changed"))}>
                            { words.group(*group) }
                        </span>
                        <span class="summary">{ pieces(&words.summary(*group, &props.report)) }</span>
                    </summary>
                    for field in fields.iter() {
                        <FieldRow key={field.key} {field} link={props.link.clone()} />
                    }
                </details>
            }
            <button
                type="button"
                class="quiet"
                disabled={*now == defaults}
                onclick={speech.act.reform(|_: MouseEvent| Action::AllReset)}
            >
                { words.label(Label::ResetAll) }
            </button>
        </div>
    }
}
