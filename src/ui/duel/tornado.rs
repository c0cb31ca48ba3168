//! What matters most: each input as a button with a bar, the greatest effect first; it leads to the input.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::charts::tornado::{Entry, tornado};
use crate::report::facts::findings::matters_most;
use crate::report::tables::tornado_csv::sensitivity as sensitivity_csv;
use crate::report::words::duel::DuelLabel;
use crate::scenario::Clock;

use super::super::action::Action;
use super::super::charts::files::csv_button;
use super::super::pieces::pieces;
use super::super::scene::Scene;
use super::choices::DuelChoice;

/// How many inputs are always shown; the others are folded.
const OPEN: usize = 12;
/// Half the width of a bar's drawing.
const HALF: f64 = 100.0;

/// The list; hidden if no input matters. Folded entries are not rendered at all, because all of them change with every
/// key press.
pub(crate) fn sensitivity(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let entries = Rc::new(tornado(scene.report, words));
    let kept = Rc::clone(&entries);
    let all = scene.choices.duel.all_inputs;
    let most = entries
        .iter()
        .flat_map(|entry| entry.change_usd.into_iter().flatten())
        .fold(0.0, |most: f64, usd| most.max(usd.abs()));
    let onclick = scene.act.reform(|event: MouseEvent| {
        // The page opens it, not the browser.
        event.prevent_default();
        Action::Duel(DuelChoice::AllInputs)
    });
    let found = matters_most(scene.report);
    // The effects are over the horizon, whichever prices the page uses.
    let other_prices = if scene.report.clock == Clock::Month {
        words.at_other_prices(Clock::Horizon)
    } else {
        ""
    };
    let (open, folded) = entries.split_at(entries.len().min(OPEN));
    html! {
        <section class="tornado" hidden={entries.is_empty()}>
            <h2>
                if let Some(found) = &found {
                    { pieces(&words.found(scene.report, found)) }
                } else {
                    { words.duel_label(DuelLabel::Tornado) }
                }
                { " " }
                <span>{ other_prices }{ words.duel_label(DuelLabel::TornadoHint) }</span>
            </h2>
            <p class="ways" aria-hidden="true">
                <span>{ words.duel_label(DuelLabel::Lower) }</span>
                <span>{ words.duel_label(DuelLabel::Higher) }</span>
            </p>
            { list(scene, open, most) }
            <details hidden={folded.is_empty()} open={all}>
                <summary {onclick}>{ words.duel_label(DuelLabel::More) }</summary>
                if all {
                    { list(scene, folded, most) }
                }
            </details>
            { csv_button(scene, "sensitivity", Rc::new(move || sensitivity_csv(&kept, words))) }
        </section>
    }
}

fn list(scene: &Scene<'_>, entries: &[Entry], most: f64) -> Html {
    let words = scene.words();
    html! {
        <ul>
            for entry in entries {
                <li key={entry.field.key}>
                    <button
                        type="button"
                        id={["tornado-", entry.field.key].concat()}
                        onclick={scene.click(Action::InputSought(entry.field))}
                    >
                        <span class="what">{ words.input(entry.field.input) }{ " " }<span class="swing">{ pieces(&entry.swing) }</span></span>
                        <span class="change">{ pieces(&entry.said[0]) }{ " " }<span class="swing">{ pieces(&entry.ends[0]) }</span></span>
                        { bar(entry, most) }
                        <span class="change up">{ pieces(&entry.said[1]) }{ " " }<span class="swing">{ pieces(&entry.ends[1]) }</span></span>
                    </button>
                </li>
            }
        </ul>
    }
}

/// What less of the input does above, what more of it does below; gains to the right, losses to the left.
fn bar(entry: &Entry, most: f64) -> Html {
    let length = |usd: Option<f64>| usd.map_or(0.0, |usd| usd / most * HALF);
    let bars = [
        ("less", 1.0, length(entry.change_usd[0])),
        ("more", 9.0, length(entry.change_usd[1])),
    ];
    html! {
        <svg class="bar" viewBox="-100 0 200 17" preserveAspectRatio="none" aria-hidden="true">
            for (class, y, length) in bars {
                <rect
                    {class}
                    x={length.min(0.0).to_string()}
                    y={y.to_string()}
                    width={length.abs().max(0.4).to_string()}
                    height="7"
                />
            }
            <line x1="0" x2="0" y1="0" y2="17" vector-effect="non-scaling-stroke" />
        </svg>
    }
}
