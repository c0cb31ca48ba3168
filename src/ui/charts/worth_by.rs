//! The first chart's input: the choice of the input on its axis, and the pin that moves the input along that axis.

use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

use crate::chart::drawn::Drawn;
use crate::chart::worth::strip_middle;
use crate::report::charts::worth::{WorthBy, choices};
use crate::report::charts::{Chart, ChartFigure, Choice};
use crate::report::controls::sliders::PLACES;
use crate::report::words::Words;
use crate::scenario;

use super::super::action::{Action, Target};
use super::super::deferred::versioned;
use super::super::fields::number_field::stepped;
use super::super::pieces::pieces;
use super::super::scene::Scene;

/// The side of the square in which the pin can be touched, CSS pixels.
const TARGET: f64 = 44.0;
/// How many steps a Page key moves the pin.
const PAGE: f64 = 10.0;

/// How to read the chart, with the choice of its input in place of the input's name.
pub(super) fn by_input(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let Chart::Worth(data) = &*figure.chart else {
        return Html::default();
    };
    let words = scene.words();
    let before = figure.hint.split_last().map_or(&[][..], |(_, before)| before);
    let fields = choices(scene.report);
    let (act, chosen, name) = (scene.act.clone(), data.key, words.chart_title(figure.id));
    // There are dozens of inputs, which a key press does not change: the list is made anew only if this version
    // changes.
    let version = fields.iter().fold(place(chosen), |version, field| {
        version.rotate_left(5).wrapping_mul(31) ^ place(field.key)
    });
    let list = move || {
        let (act, keys) = (act.clone(), fields.clone());
        let onchange = move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let chosen = select.value();
            if let Some(field) = keys.iter().find(|field| field.key == chosen) {
                act.emit(Action::Chart(Choice::WorthBy(field.key)));
            }
        };
        html! {
            <select id="worth-by" aria-label={name} {onchange}>
                for field in &fields {
                    <option key={field.key} value={field.key} selected={field.key == chosen}>{ words.input(field.input) }</option>
                }
            </select>
        }
    };
    html! {
        <span class="by">
            { pieces(before) }
            { versioned(version, list) }
        </span>
    }
}

/// The address of a key in memory: the same number for as long as the page lives.
fn place(key: &'static str) -> usize {
    key.as_ptr().addr()
}

/// The slider that moves the chart's input. The canvas draws the pin; this element lies over the drawing and is what
/// the reader takes hold of.
pub(super) fn pin(data: &WorthBy, drawn: Option<&Drawn>, act: &Callback<Action>, words: &dyn Words) -> Html {
    let field = scenario::field(data.key);
    let Some((field, drawn)) = field.zip(drawn) else {
        return html! { <svg class="axis-pin" aria-hidden="true" /> };
    };
    let (span, now, key, plot) = (data.span, data.now, data.key, drawn.plot);
    let width = plot.right - plot.left;
    let left = plot.left + data.across.position(now) * width - TARGET / 2.0;
    let moved = move |value: f64| Action::NumberEntered(Target::Control(field), Some(value));
    let hold = |held| Action::Chart(Choice::Held(held));
    let down = {
        let act = act.clone();
        move |event: PointerEvent| {
            let target: Element = event.target_unchecked_into();
            // If the browser refuses to capture the pointer, the pin still moves while the pointer is over it.
            let _ = target.set_pointer_capture(event.pointer_id());
            event.stop_propagation();
            act.emit(hold(Some((key, span))));
        }
    };
    let drag = {
        let act = act.clone();
        move |event: PointerEvent| {
            // Moving the pointer over the pin must not read figures of the chart below it.
            event.stop_propagation();
            let target: Element = event.target_unchecked_into();
            let part = (f64::from(event.client_x()) - target.get_bounding_client_rect().left() + left
                - plot.left)
                / width;
            let value = span.value(part.clamp(0.0, 1.0) * PLACES);
            if event.buttons() & 1 == 1 && value.to_bits() != now.to_bits() {
                act.emit(moved(value));
            }
        }
    };
    let release = act.reform(move |event: PointerEvent| {
        event.stop_propagation();
        hold(None)
    });
    let press = {
        let act = act.clone();
        move |event: KeyboardEvent| {
            let by = |ways: f64| stepped(now, ways, field.step).clamp(span.low, span.high);
            let value = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => by(1.0),
                "ArrowLeft" | "ArrowDown" => by(-1.0),
                "PageUp" => by(PAGE),
                "PageDown" => by(-PAGE),
                "Home" => span.low,
                "End" => span.high,
                _ => return,
            };
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            // The chart below reads its figures by the same keys.
            event.prevent_default();
            event.stop_propagation();
            act.emit(moved(value));
        }
    };
    html! {
        <svg class="axis-pin">
            <rect role="slider" tabindex="0" x={left.to_string()} y={(strip_middle(plot) - TARGET / 2.0).to_string()}
                width={TARGET.to_string()} height={TARGET.to_string()} rx="6" aria-label={data.name}
                aria-valuemin={span.low.to_string()} aria-valuemax={span.high.to_string()} aria-valuenow={now.to_string()}
                aria-valuetext={words.worth_value(field, now)} onpointerdown={down} onpointermove={drag}
                onpointerup={release.clone()} onpointercancel={release} onkeydown={press} />
        </svg>
    }
}
