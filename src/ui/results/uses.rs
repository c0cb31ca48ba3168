//! The uses side by side: a table where there is room, cards with the same lines where there is none. Both are the same
//! elements, which the style sheet lays out by the width they have.

use yew::prelude::*;

use crate::report::results::uses::{self, Bar, Bars, Column, Heading, LineCell, SideBySide};
use crate::report::words::Words;
use crate::report::words::piece::{Piece, text};
use crate::scenario::Use;

use super::super::action::Action;
use super::super::pieces::pieces;
use super::super::scene::Scene;

/// Every use, and under them the rows of those that are made of several.
pub(crate) fn side_by_side(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let table = uses::uses(report, words);
    let of_several = table.columns.iter().filter(|column| column.rows > 1);
    html! {
        <div class="uses" hidden={table.columns.is_empty()}>
            { drawn(&table, words) }
            for column in of_several {
                { rows(scene, column) }
            }
        </div>
    }
}

/// A row of the mix by itself.
pub(crate) fn row_card(scene: &Scene<'_>, row: usize) -> Html {
    let table = uses::row(scene.report, row, scene.words());
    html! { <div class="uses alone">{ drawn(&table, scene.words()) }</div> }
}

/// The rows of a use; folded, they are not made at all.
fn rows(scene: &Scene<'_>, column: &Column) -> Html {
    let (words, kind) = (scene.words(), column.kind);
    let open = scene.choices.unfolded.contains(&kind);
    let onclick = scene.act.reform(move |event: MouseEvent| {
        // The page opens it, not the browser.
        event.prevent_default();
        Action::RowsUnfolded(kind)
    });
    html! {
        <details class={classes!("rows", kind.key())} key={words.kind(kind)} {open}>
            <summary {onclick}>{ words.rows_of(kind, column.rows) }</summary>
            if open {
                { drawn(&uses::rows(scene.report, kind, words), words) }
            }
        </details>
    }
}

fn drawn(table: &SideBySide, words: &dyn Words) -> Html {
    html! {
        <div class="side">
            for (nth, column) in table.columns.iter().enumerate() {
                <article class={classes!("card", column.kind.key())}>
                    <header>
                        <h2>{ pieces(&column.title) }</h2>
                        <p class="sub">{ pieces(&column.size) }</p>
                    </header>
                    <dl>
                        for (heading, cell) in table.lines.iter().zip(&column.cells) {
                            { line(heading, cell, nth == 0, words) }
                        }
                    </dl>
                </article>
            }
        </div>
    }
}

/// A line of a column. In a table the first column's labels serve all columns, so terms are explained only there.
fn line(heading: &Heading, cell: &LineCell, explained: bool, words: &dyn Words) -> Html {
    let label = if explained {
        pieces(&heading.label)
    } else {
        pieces(&unexplained(&heading.label))
    };
    html! {
        <div key={heading.line as u64} class={if heading.is_first { "first" } else { "" }}>
            <dt>{ label }</dt>
            <dd>
                { pieces(&cell.value) }
                if !cell.bars.is_empty() {
                    { bars(&cell.bars, words) }
                }
                if !cell.note.is_empty() {
                    <small>{ pieces(&cell.note) }</small>
                }
                for other in &cell.others {
                    <small class="other">{ pieces(other) }</small>
                }
            </dd>
        </div>
    }
}

fn unexplained(label: &[Piece]) -> Vec<Piece> {
    label
        .iter()
        .map(|piece| match piece {
            Piece::Term(said, _) => text(said.as_str()),
            other => other.clone(),
        })
        .collect()
}

/// Bars by year, which open to their figures.
fn bars(bars: &[Bar], words: &dyn Words) -> Html {
    let Bars { width, height, rects } = Bars::of(bars);
    html! {
        <details class="years">
            <summary aria-label={words.by_year()}>
                <svg
                    class="bars"
                    width={width.to_string()}
                    height={height.to_string()}
                    viewBox={format!("0 0 {width} {height}")}
                    preserveAspectRatio="none"
                    aria-hidden="true"
                >
                    for rect in &rects {
                        <rect
                            class={if rect.is_loss { "loss" } else { "" }}
                            x={rect.x.to_string()}
                            y={rect.y.to_string()}
                            width={rect.width.to_string()}
                            height={rect.height.to_string()}
                        />
                    }
                </svg>
            </summary>
            <ol>
                for bar in bars {
                    <li>{ pieces(std::slice::from_ref(&bar.figure)) }</li>
                }
            </ol>
        </details>
    }
}

/// Opens or closes the rows of a use.
pub(crate) fn toggle(unfolded: &mut Vec<Use>, kind: Use) {
    match unfolded.iter().position(|open| *open == kind) {
        Some(place) => {
            unfolded.remove(place);
        }
        None => unfolded.push(kind),
    }
}
