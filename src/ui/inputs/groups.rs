//! All inputs, folded by group; a closed group says what it holds.

use yew::prelude::*;

use crate::report::controls::search::Search;
use crate::report::words::Label;
use crate::scenario::{self, Field, Scenario};

use super::super::action::{Action, Target};
use super::super::fields::field_row::field_row;
use super::super::fields::text_field::{Props, text_field};
use super::super::pieces::pieces;
use super::super::scene::Scene;

/// The groups; while the reader searches, only what matches.
pub(crate) fn groups(scene: &Scene<'_>) -> Html {
    let (words, now) = (scene.words(), scene.scenario);
    let searched = &scene.choices.search;
    let defaults = Scenario::on(now.day());
    let wanted = Search::of(searched);
    let searching = !wanted.is_empty();
    let matches = |field: &Field| wanted.finds(field, words);
    let explained = wanted.explained(words);
    let nothing = explained.is_none() && !scenario::fields().any(&matches);
    let search = Props {
        value: AttrValue::from(searched.clone()),
        name: Some(words.label(Label::Search)),
        placeholder: Some(words.label(Label::Search).into()),
        ..Props::of(scene, Target::Search, "search".to_owned())
    };
    html! {
        <>
            <h2>{ words.label(Label::AllInputs) }</h2>
            { text_field(search) }
            <p class="hint" role="status" data-words="" hidden={!nothing && explained.is_none()}>
                { explained.unwrap_or(words.label(Label::NothingFound)) }
            </p>
            for (group, fields) in &scenario::FIELDS {
                <details
                    class="group"
                    key={words.group(*group)}
                    open={searching}
                    hidden={!fields.iter().any(&matches)}
                >
                    <summary>
                        <span class={if fields.iter().all(|field| field.same(now, &defaults)) { "title" } else { "title changed" }}>
                            { words.group(*group) }
                        </span>
                        <span class="summary">{ pieces(&words.summary(*group, scene.report)) }</span>
                    </summary>
                    for field in fields.iter() {
                        <div key={field.key} hidden={!matches(field)}>
                            { field_row(scene, field, &defaults) }
                        </div>
                    }
                </details>
            }
            <button
                type="button"
                class="quiet"
                disabled={*now == defaults}
                onclick={scene.click(Action::AllReset)}
            >
                { words.label(Label::ResetAll) }
            </button>
        </>
    }
}
