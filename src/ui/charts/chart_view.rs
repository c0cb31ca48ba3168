//! A chart that is read figure by figure, with a pointer, a finger or the arrow keys.
//!
//! The crosshair is an SVG over the canvas, so that moving it does not redraw the chart, and the figures that are read
//! are in HTML below. Which figure is being read does not concern the rest of the page and is therefore kept here.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::drawn::Drawn;
use crate::report::charts::Chart;
use crate::report::words::charts::ChartLabel;
use crate::report::words::language::Language;

use super::super::action::Action;
use super::super::browser::translation;
use super::canvas::Canvas;
use super::crosshair::{Reading, crosshair, moved, pointed, readout};
use super::worth_by::pin;

/// A chart and how it is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What is drawn.
    pub chart: Rc<Chart>,
    /// Its accessible name.
    pub said: String,
    /// Called when the reader moves the pin on the chart itself.
    pub act: Callback<Action>,
    /// Whether the theme is dark.
    pub dark: bool,
    /// Whether a default figure is shown below the chart while the reader points at none: an embed has no room to leave
    /// free.
    pub rests: bool,
    /// The language in which figures are read.
    pub language: Language,
}

/// What happens to a chart.
#[derive(Clone, Debug)]
pub enum Message {
    /// The pointer is at a place on the canvas, CSS pixels.
    Pointed(f64, f64),
    /// The pointer or the focus left.
    Left,
    /// A key was pressed that moves to another figure.
    Pressed(String),
    /// The chart has been drawn, and the figure being read may be in another place.
    Drawn(Drawn),
}

/// A chart and what is being read of it.
#[derive(Debug)]
pub struct ChartView {
    drawn: Option<Drawn>,
    reading: Option<Reading>,
    /// Kept, because a new callback at each rendering would update the canvas.
    ondrawn: Callback<Drawn>,
}

impl Component for ChartView {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            drawn: None,
            reading: None,
            ondrawn: ctx.link().callback(Message::Drawn),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        // A chart over fewer months may no longer have the stop that was read.
        let stops = new.chart.stops();
        self.reading = self.reading.filter(|reading| reading.stop < stops);
        *new != *old
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let reading = match (message, &self.drawn) {
            (Message::Drawn(drawn), _) => {
                // The pin lies over the axis, so it follows if the plot has moved.
                let is_moved = self.drawn.as_ref().is_none_or(|before| before.plot != drawn.plot);
                self.drawn = Some(drawn);
                return is_moved || self.reading.is_some();
            }
            (Message::Left, _) => None,
            (Message::Pointed(x, y), Some(drawn)) => pointed(drawn, (x, y)),
            (Message::Pressed(key), Some(drawn)) => moved(drawn, self.reading, &key),
            (Message::Pointed(..) | Message::Pressed(_), None) => return false,
        };
        let changed = reading != self.reading;
        self.reading = reading;
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let Props {
            chart,
            said,
            act,
            dark,
            rests,
            language,
        } = ctx.props();
        let words = language.words();
        let link = ctx.link();
        let point = link.callback(|event: PointerEvent| {
            Message::Pointed(f64::from(event.offset_x()), f64::from(event.offset_y()))
        });
        let leave = link
            .batch_callback(|event: PointerEvent| (event.pointer_type() == "mouse").then_some(Message::Left));
        let press = link.batch_callback(|event: KeyboardEvent| {
            let key = event.key();
            let reads = matches!(
                key.as_str(),
                "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End" | "Escape"
            );
            let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            (reads && plain).then(|| {
                event.prevent_default();
                Message::Pressed(key)
            })
        });
        // Charts without stops, whose figures are beside them in words, are not read with keys.
        let reads = chart.stops() > 0;
        html! {
            <div class="chart">
                <div class="drawing" tabindex={reads.then_some("0")} role={reads.then_some("application")}
                    aria-label={reads.then(|| format!("{said} {}", words.chart_label(ChartLabel::ReadByKeys)))} onkeydown={press}
                    onpointermove={point.clone()} onpointerdown={point} onpointerleave={leave}
                    onblur={link.callback(|_| Message::Left)}>
                    <Canvas chart={Rc::clone(chart)} name={(!reads).then(|| said.clone())} dark={*dark} ondrawn={&self.ondrawn} />
                    { crosshair(chart, self.drawn.as_ref(), self.reading, words) }
                    if let Chart::Worth(data) = &**chart {
                        { pin(data, self.drawn.as_ref(), act, words) }
                    }
                </div>
                if reads {
                    { readout(chart, self.reading, *rests, words) }
                }
            </div>
        }
    }
}
