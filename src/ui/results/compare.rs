//! Scenarios side by side: the main figures of each, which inputs differ, and what can be done with them; and the ways
//! to begin a comparison.

use std::rc::Rc;

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::link::preset::Preset;
use crate::link::{MAX_COMPARED, is_link};
use crate::report::results::compare::{Compared, Comparison, Differing, comparison};
use crate::report::tables::compare_csv;
use crate::report::words::compare::CompareLabel;
use crate::report::words::tables::TableLabel;
use crate::scenario::{Scenario, Use};

use super::super::action::{Action, CompareAct};
use super::super::browser::focus;
use super::super::charts::files::{csv_button, picture_button};
use super::super::charts::picture::Poster;
use super::super::pieces::pieces;
use super::super::scene::Scene;
use super::super::share::file;

/// The table, with what can be done; hidden while the present scenario is compared with nothing.
pub(crate) fn compared(scene: &Scene<'_>) -> Html {
    let shown = comparison(scene.report, scene.words());
    html! {
        <section class="compared" id={COMPARED} tabindex="-1" aria-label={scene.words().compare_label(CompareLabel::Heading)} hidden={shown.is_none()}>
            if let Some(shown) = &shown {
                <h2>{ shown.title.as_str() }</h2>
                { table(scene, shown) }
                { csv_button(scene, "compared", file_of(scene, shown)) }
                { as_picture(scene) }
            }
        </section>
    }
}

/// The id of the section.
const COMPARED: &str = "compared";

fn as_picture(scene: &Scene<'_>) -> Html {
    if scene.page.embed {
        return Html::default();
    }
    let label = scene.words().table_label(TableLabel::AsPicture);
    html! { <p class="taken">{ picture_button(Poster::comparison(scene), "compared", label) }</p> }
}

fn file_of(scene: &Scene<'_>, shown: &Comparison) -> Rc<dyn Fn() -> String> {
    let text = compare_csv::compared(shown, scene.report, scene.words());
    Rc::new(move || text.clone())
}

fn table(scene: &Scene<'_>, shown: &Comparison) -> Html {
    let words = scene.words();
    let label = |label| words.compare_label(label);
    let can_change = !scene.page.embed;
    let act = |act: CompareAct| scene.click(Action::Compare(act));
    let present = scene.compared.len();
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={label(CompareLabel::Heading)}>
            <table>
                <thead>
                    <tr>
                        <td></td>
                        for (nth, (name, head)) in shown.names.iter().zip(&shown.heads).enumerate() {
                            <th scope="col">
                                { *name }
                                <small data-words="">{ head.as_str() }</small>
                                if can_change && nth < present {
                                    <span class="acts">
                                        <button
                                            type="button"
                                            class="quiet"
                                            aria-label={[label(CompareLabel::Swap), ": ", *name].concat()}
                                            onclick={act(CompareAct::Swapped(nth))}
                                        >
                                            { label(CompareLabel::Swap) }
                                        </button>
                                        <button
                                            type="button"
                                            class="quiet"
                                            aria-label={[label(CompareLabel::Drop), " ", *name].concat()}
                                            onclick={act(CompareAct::Dropped(nth))}
                                        >
                                            { label(CompareLabel::Drop) }
                                        </button>
                                    </span>
                                }
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for line in &shown.lines {
                        { figures(scene, line) }
                    }
                </tbody>
                <tbody>
                    <tr>
                        <th scope="rowgroup" colspan={(shown.names.len() + 1).to_string()}>
                            { label(if shown.inputs.iter().all(|input| !input.differs()) { CompareLabel::NothingDiffers } else { CompareLabel::Differs }) }
                        </th>
                    </tr>
                    for input in shown.inputs.iter().filter(|input| input.differs()) {
                        { differing(scene, input) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn figures(scene: &Scene<'_>, line: &Compared) -> Html {
    html! {
        <tr class={line.kind.map(Use::key)}>
            <th scope="row">{ pieces(&line.label) }</th>
            for cell in &line.cells {
                <td>
                    { pieces(&cell.value) }
                    for more in &cell.differences {
                        <small>{ pieces(more) }</small>
                    }
                    if cell.is_most {
                        <small>{ scene.words().compare_label(CompareLabel::Most) }</small>
                    }
                </td>
            }
        </tr>
    }
}

fn differing(scene: &Scene<'_>, input: &Differing) -> Html {
    let take = [CompareLabel::TakeA, CompareLabel::TakeB].map(|take| scene.words().compare_label(take));
    html! {
        <tr class="input">
            <th scope="row">{ input.name }</th>
            for (nth, (value, differs)) in input.values.iter().enumerate() {
                <td>
                    <span data-words="">{ value.as_str() }</span>
                    if *differs && !scene.page.embed {
                        <button
                            type="button"
                            class="quiet"
                            aria-label={[take[nth], ": ", input.name].concat()}
                            onclick={scene.click(Action::Compare(CompareAct::Taken(nth, input.part)))}
                        >
                            { take[nth] }
                        </button>
                    }
                </td>
            }
        </tr>
    }
}

/// The link to the table.
pub(crate) fn see(scene: &Scene<'_>) -> Html {
    let go = |event: MouseEvent| {
        event.prevent_default();
        focus::give(COMPARED);
    };
    html! { <a href={["#", COMPARED].concat()} onclick={go}>{ scene.words().compare_label(CompareLabel::See) }</a> }
}

/// The label of the button that keeps the present scenario.
pub(crate) fn keep_label(scene: &Scene<'_>) -> CompareLabel {
    if scene.compared.is_empty() {
        CompareLabel::KeepAsA
    } else {
        CompareLabel::KeepAsB
    }
}

/// The button that keeps the present scenario, and what else it can be compared with; both are hidden once there is no
/// room for another. A line says how many are kept.
pub(crate) fn keep(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)]) -> Html {
    let words = scene.words();
    let label = |label| words.compare_label(label);
    let kept = match scene.compared.len() {
        0 => None,
        MAX_COMPARED => Some(CompareLabel::TwoAreKept),
        _ => Some(CompareLabel::OneIsKept),
    };
    let is_full = scene.compared.len() >= MAX_COMPARED;
    let presets = || {
        html! {
            for (preset, _) in known {
                <button
                    type="button"
                    class="preset"
                    onclick={scene.click(Action::Compare(CompareAct::Added(preset.query.clone())))}
                >
                    { words.preset(&preset.id) }
                </button>
            }
        }
    };
    html! {
        <div class="keep">
            <button type="button" class="quiet" id="keep" hidden={is_full} onclick={scene.click(Action::Compare(CompareAct::Kept))}>
                { label(keep_label(scene)) }
            </button>
            <p role="status">
                if let Some(kept) = kept {
                    { label(kept) }
                    { see(scene) }
                }
            </p>
            <details hidden={is_full}>
                <summary>{ label(CompareLabel::With) }</summary>
                <p class="hint">{ label(CompareLabel::WithHint) }</p>
                <div role="group" aria-label={label(CompareLabel::Preset)}>
                    { scene.deferred.known.part("items", &presets) }
                </div>
                <form class="line" onsubmit={add_given_link(scene)}>
                    <label for="beside-link">{ label(CompareLabel::Link) }</label>
                    <input
                        id="beside-link"
                        name="link"
                        autocomplete="off"
                        aria-invalid={if scene.choices.is_comparison_refused { "true" } else { "false" }}
                        aria-describedby="beside-refused"
                    />
                    <button>{ label(CompareLabel::TakeLink) }</button>
                </form>
                <label class="button">
                    { label(CompareLabel::File) }
                    <input id="beside-file" type="file" accept=".json,application/json" onchange={opened(scene)} />
                </label>
                <p class="mistake" role="alert" id="beside-refused" hidden={!scene.choices.is_comparison_refused}>
                    { label(CompareLabel::Refused) }
                </p>
            </details>
        </div>
    }
}

/// The link that was given, if it is one.
fn add_given_link(scene: &Scene<'_>) -> Callback<SubmitEvent> {
    let act = scene.act.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form: HtmlElement = event.target_unchecked_into();
        let Ok(Some(input)) = form.query_selector("input") else {
            return;
        };
        let input: HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(input);
        let text = input.value();
        let found = is_link(&text);
        if found {
            input.set_value("");
        }
        act.emit(Action::Compare(if found {
            CompareAct::Added(text)
        } else {
            CompareAct::Refused
        }));
    })
}

/// The scenario in a file that was chosen, if there is one.
fn opened(scene: &Scene<'_>) -> Callback<Event> {
    let act = scene.act.clone();
    Callback::from(move |event: Event| {
        let act = act.clone();
        let input: HtmlInputElement = event.target_unchecked_into();
        file::link_in(&input, move |link| {
            act.emit(Action::Compare(
                link.map_or(CompareAct::Refused, CompareAct::Added),
            ));
        });
    })
}
