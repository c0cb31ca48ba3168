//! Reading a chart figure by figure: which figure is being read, how keys and pointers move on, and what is shown.

use yew::prelude::*;

use crate::chart::drawn::Drawn;
use crate::report::charts::{Chart, Subject};
use crate::report::words::Words;

use super::super::pieces::pieces;

/// What is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which stop of the chart.
    pub(super) stop: usize,
    /// Which column there, if columns have points of their own.
    column: Option<usize>,
    /// Whether it was reached by keys: then it is announced.
    by_keys: bool,
}

/// What a pointer at a place reads.
pub(super) fn pointed(drawn: &Drawn, place: (f64, f64)) -> Option<Reading> {
    let stop = drawn.nearest_stop(place)?;
    Some(Reading {
        stop,
        column: drawn.nearest_column(stop, place.1),
        by_keys: false,
    })
}

/// The reading that a key leads to: along the stops, up and down between columns, at the ends, or none.
pub(super) fn moved(drawn: &Drawn, reading: Option<Reading>, key: &str) -> Option<Reading> {
    let last = drawn.stops.len().checked_sub(1)?;
    if key == "Escape" {
        return None;
    }
    let at = |stop: usize, column: Option<usize>| {
        // The drawing may be older than what was read, and have fewer stops.
        let stop = stop.min(last);
        let points = &drawn.stops.get(stop)?.points;
        let known = column.filter(|column| points.get(*column).is_some_and(Option::is_some));
        Some(Reading {
            stop,
            column: known.or_else(|| drawn.nearest_column(stop, drawn.plot.top)),
            by_keys: true,
        })
    };
    let Some(Reading { stop, column, .. }) = reading else {
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
pub(super) fn crosshair(
    chart: &Chart,
    drawn: Option<&Drawn>,
    reading: Option<Reading>,
    words: &dyn Words,
) -> Html {
    let stop = drawn.zip(reading).and_then(|(drawn, reading)| {
        let stop = drawn.stops.get(reading.stop)?;
        Some((drawn, reading, stop))
    });
    let Some((drawn, reading, stop)) = stop else {
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
                        r={if reading.column == Some(nth) { "5" } else { "3" }} />
                }
            }
        </svg>
    }
}

/// What is read at the stop, in words and figures. With `rests`, a default reading is always there and keeps the room
/// that readings need; other readings are laid over it, so that nothing moves when they appear.
pub(super) fn readout(chart: &Chart, reading: Option<Reading>, rests: bool, words: &dyn Words) -> Html {
    let live = if reading.is_none_or(|reading| reading.by_keys) {
        "polite"
    } else {
        "off"
    };
    let said = line(chart, reading, live, words);
    if !rests {
        return said;
    }
    let at_rest = Reading {
        stop: chart.at_rest(),
        column: None,
        by_keys: false,
    };
    html! { <div class="rests">{ line(chart, Some(at_rest), "off", words) }{ said }</div> }
}

fn line(chart: &Chart, reading: Option<Reading>, live: &'static str, words: &dyn Words) -> Html {
    let read = reading.and_then(|place| Some((place, chart.reading(place.stop, words)?)));
    let many = chart.columns(words).len() > 3;
    html! {
        <p class={classes!("readout", many.then_some("many"))} aria-live={live} aria-atomic="true">
            if let Some((place, reading)) = read {
                <b>{ pieces(&reading.at) }</b>
                for (nth, (column, cell)) in chart.columns(words).iter().zip(&reading.cells).enumerate() {
                    <span class={classes!(column.subject.map(class), (place.column == Some(nth)).then_some("on"))}>
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
        Subject::Comparison | Subject::OtherScenario => "quiet",
    }
}
