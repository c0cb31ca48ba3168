//! All inputs, folded by group; a closed group says what it holds.

use yew::prelude::*;

use crate::report::controls::search::Search;
use crate::report::facts::effect::missing;
use crate::report::words::Label;
use crate::scenario::{self, Field, Group, Scenario};

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
    let (without, with_effect): (Vec<_>, Vec<_>) = scenario::FIELDS
        .iter()
        .partition(|(group, _)| missing(*group, now).is_some());
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
            for (group, fields) in with_effect {
                { one(scene, group, fields, &wanted, &defaults) }
            }
            <details
                class="group"
                key="without"
                open={searching}
                hidden={!without.iter().any(|(_, fields)| fields.iter().any(matches))}
            >
                <summary><span class="title">{ words.label(Label::WithoutEffect) }</span></summary>
                for (group, fields) in without {
                    { one(scene, group, fields, &wanted, &defaults) }
                }
            </details>
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

/// A group; one without effect says why instead of what it holds.
fn one(
    scene: &Scene<'_>,
    group: Group,
    fields: &'static [Field],
    wanted: &Search,
    defaults: &Scenario,
) -> Html {
    let (words, now) = (scene.words(), scene.scenario);
    let matches = |field: &Field| wanted.finds(field, words);
    html! {
        <details
            class="group"
            key={words.group(group)}
            open={!wanted.is_empty()}
            hidden={!fields.iter().any(matches)}
        >
            <summary>
                <span class={if fields.iter().all(|field| field.same(now, defaults)) { "title" } else { "title changed" }}>
                    { words.group(group) }
                </span>
                <span class="summary">
                    if let Some(missing) = missing(group, now) {
                        { words.missing(missing) }
                    } else {
                        { pieces(&words.summary(group, scene.report)) }
                    }
                </span>
            </summary>
            for field in fields {
                <div key={field.key} hidden={!matches(field)}>
                    { field_row(scene, field, defaults) }
                </div>
            }
        </details>
    }
}
