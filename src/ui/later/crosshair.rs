//! Reading a chart figure by figure: where one is, how keys and pointers move, and what is said there.

use yew::prelude::*;

use crate::chart::drawn::Drawn;
use crate::report::charts::{Chart, Subject};
use crate::report::words::Words;

use super::super::pieces::pieces;

/// What is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// Which stop of the chart.
    pub(super) stop: usize,
    /// Which column there, if columns have points of their own.
    column: Option<usize>,
    /// Whether keys brought us here: then it is announced.
    by_keys: bool,
}

/// What a pointer at a place reads.
pub(super) fn pointed(drawn: &Drawn, place: (f64, f64)) -> Option<Here> {
    let stop = drawn.nearest_stop(place)?;
    Some(Here {
        stop,
        column: drawn.nearest_column(stop, place.1),
        by_keys: false,
    })
}

/// What a key reads on to: along the stops, up and down between columns, to the ends, or nowhere.
pub(super) fn moved(drawn: &Drawn, here: Option<Here>, key: &str) -> Option<Here> {
    let last = drawn.stops.len().checked_sub(1)?;
    if key == "Escape" {
        return None;
    }
    let at = |stop: usize, column: Option<usize>| {
        // The drawing may be older than what was read, and have fewer stops.
        let stop = stop.min(last);
        let points = &drawn.stops.get(stop)?.points;
        let known = column.filter(|column| points.get(*column).is_some_and(Option::is_some));
        Some(Here {
            stop,
            column: known.or_else(|| drawn.nearest_column(stop, drawn.plot.top)),
            by_keys: true,
        })
    };
    let Some(Here { stop, column, .. }) = here else {
        return at(
            if matches!(key, "ArrowLeft" | "End") {
                last
            } else {
                0
            },
            None,
        );
    };
    match (key, column) {
        ("Home", _) => at(0, column),
        ("End", _) => at(last, column),
        ("ArrowUp" | "ArrowDown", Some(column)) => at(stop, drawn.neighbour(stop, column, key == "ArrowUp")),
        ("ArrowLeft" | "ArrowUp", _) => at(stop.saturating_sub(1), column),
        _ => at((stop + 1).min(last), column),
    }
}

/// The mark of the stop over the canvas.
pub(super) fn crosshair(chart: &Chart, drawn: Option<&Drawn>, here: Option<Here>, words: &dyn Words) -> Html {
    let stop = drawn.zip(here).and_then(|(drawn, here)| {
        let stop = drawn.stops.get(here.stop)?;
        Some((drawn, here, stop))
    });
    let Some((drawn, here, stop)) = stop else {
        return html! { <svg class="cross" aria-hidden="true" /> };
    };
    let columns = chart.columns(words);
    let place = stop.place;
    html! {
        <svg class="cross" aria-hidden="true">
            if drawn.upright {
                <line x1={place.left.to_string()} x2={place.left.to_string()}
                    y1={place.top.to_string()} y2={place.bottom.to_string()} />
            } else {
                <rect x={place.left.to_string()} y={place.top.to_string()}
                    width={(place.right - place.left).to_string()} height={(place.bottom - place.top).to_string()} />
            }
            for (nth, point) in stop.points.iter().enumerate() {
                if let Some((x, y)) = point {
                    <circle class={columns.get(nth).and_then(|column| column.subject).map(class)} cx={x.to_string()} cy={y.to_string()}
                        r={if here.column == Some(nth) { "5" } else { "3" }} />
                }
            }
        </svg>
    }
}

/// What stands at the stop, in words and figures.
pub(super) fn readout(chart: &Chart, here: Option<Here>, words: &dyn Words) -> Html {
    let read = here.and_then(|here| Some((here, chart.reading(here.stop, words)?)));
    let many = chart.columns(words).len() > 3;
    let live = if here.is_none_or(|here| here.by_keys) {
        "polite"
    } else {
        "off"
    };
    html! {
        <p class={classes!("readout", many.then_some("many"))} aria-live={live}>
            if let Some((here, reading)) = read {
                <b>{ pieces(&reading.at) }</b>
                for (nth, (column, cell)) in chart.columns(words).iter().zip(&reading.cells).enumerate() {
                    <span class={classes!(column.subject.map(class), (here.column == Some(nth)).then_some("on"))}>
                        <span class="name">{ column.name.as_str() }</span>{ "\u{a0}" }{ pieces(cell) }
                    </span>
                }
            }
        </p>
    }
}

/// The class that gives a line its colour.
pub(super) fn class(subject: Subject) -> &'static str {
    match subject {
        Subject::Use(of) => of.key(),
        Subject::Site => "whole",
        Subject::Comparison => "quiet",
    }
}
