//! All inputs, folded by group; a closed group says what it holds.

use std::rc::Rc;

use yew::prelude::*;

use crate::link::Decoded;
use crate::report::Report;
use crate::report::words::Label;
use crate::scenario::{self, Field, Scenario};

use super::app::Action;
use super::field_row::FieldRow;
use super::pieces::pieces;
use super::speech::use_speech;
use super::text_field::TextField;

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
    let sought = use_state(String::new);
    let searching = !sought.trim().is_empty();
    let matches = |field: &Field| {
        let wanted = sought.trim().to_lowercase();
        [words.input(field.input), words.help(field.input), field.key]
            .iter()
            .any(|text| text.to_lowercase().contains(&wanted))
    };
    let nothing = searching && !scenario::fields().any(&matches);
    let on_text = {
        let sought = sought.setter();
        Callback::from(move |text| sought.set(text))
    };
    html! {
        <div class="groups">
            <h2>{ words.label(Label::AllInputs) }</h2>
            <TextField
                id="search"
                value={(*sought).clone()}
                name={words.label(Label::Search)}
                placeholder={words.label(Label::Search)}
                {on_text}
            />
            <p class="hint" role="status" hidden={!nothing}>{ words.label(Label::NothingFound) }</p>
            for (group, fields) in &scenario::FIELDS {
                <details
                    class="group"
                    key={words.group(*group)}
                    open={searching}
                    hidden={searching && !fields.iter().any(&matches)}
                >
                    <summary>
                        <span class={classes!("title", fields.iter().any(|field| !field.same(now, &defaults)).then_some("changed"))}>
                            { words.group(*group) }
                        </span>
                        <span class="summary">{ pieces(&words.summary(*group, &props.report)) }</span>
                    </summary>
                    for field in fields.iter() {
                        <div key={field.key} hidden={searching && !matches(field)}>
                            <FieldRow {field} link={props.link.clone()} />
                        </div>
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
