//! A chart on its canvas: drawn again when what it shows, its width or the theme changes, once a frame.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::chart::surface::{Size, Surface};
use crate::chart::theme::{PHONE_BELOW, Theme};
use crate::chart::{band, cost_of_ai, cumulative_cash, ladder, per_mwh};
use crate::report::cost_of_ai::CostOfAi;
use crate::report::duel_band::Band;
use crate::report::ladder::Ladder;
use crate::report::series::{CumulativeCash, PerMwh};

use super::super::browser::resize::{Resize, pixel_ratio};
use super::canvas_pen::CanvasPen;

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Cash since the start.
    Cash(CumulativeCash),
    /// What a MWh brings in.
    PerMwh(PerMwh),
    /// Where mining outbids AI.
    Band(Band),
    /// What each use can pay.
    Ladder(Ladder),
    /// What a GPU-hour costs.
    Cost(CostOfAi),
}

/// A chart and how it is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What is drawn.
    pub chart: Rc<Chart>,
    /// What it says to those who cannot see it.
    pub said: String,
    /// Whether the theme is dark.
    pub dark: bool,
}

/// The canvas and what belongs to it.
#[derive(Debug, Default)]
struct Easel {
    pen: Option<CanvasPen>,
    shown: Option<(Rc<Chart>, bool)>,
    /// The drawing that is due; dropped, it is called off.
    due: Option<AnimationFrame>,
    /// The width and ratio drawn last.
    drawn: Option<(f64, f64)>,
}

/// A canvas with a chart on it.
#[derive(Debug)]
pub struct ChartView {
    canvas: NodeRef,
    frame: NodeRef,
    easel: Rc<RefCell<Easel>>,
    /// Whether what is to be seen has been ordered.
    ordered: bool,
    resize: Option<Resize>,
}

impl Component for ChartView {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            canvas: NodeRef::default(),
            frame: NodeRef::default(),
            easel: Rc::default(),
            ordered: false,
            resize: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        self.ordered &= new.dark == old.dark && new.chart == old.chart;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! {
            <div class="chart" ref={self.frame.clone()}>
                <canvas ref={self.canvas.clone()} role="img" aria-label={ctx.props().said.clone()} />
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if !self.ordered {
            self.ordered = true;
            let props = ctx.props();
            self.easel.borrow_mut().shown = Some((Rc::clone(&props.chart), props.dark));
            order(&self.canvas, &self.easel);
        }
        if first && let Some(frame) = self.frame.cast::<web_sys::Element>() {
            let (canvas, easel) = (self.canvas.clone(), Rc::clone(&self.easel));
            self.resize = Resize::of(&frame, move || {
                let width = canvas.cast::<HtmlCanvasElement>().map(|canvas| width(&canvas));
                if width.map(|width| (width, pixel_ratio())) != easel.borrow().drawn {
                    order(&canvas, &easel);
                }
            });
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.easel.borrow_mut().due = None;
    }
}

/// Has the chart drawn in the next frame.
fn order(canvas: &NodeRef, easel: &Rc<RefCell<Easel>>) {
    let later = {
        let (canvas, easel) = (canvas.clone(), Rc::clone(easel));
        request_animation_frame(move |_| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                draw(&canvas, &mut easel.borrow_mut());
            }
        })
    };
    easel.borrow_mut().due = Some(later);
}

fn draw(canvas: &HtmlCanvasElement, easel: &mut Easel) {
    let width = width(canvas);
    let Some((chart, dark)) = &easel.shown else {
        return;
    };
    // Not laid out: hidden, or on its way out.
    if width < 1.0 {
        return;
    }
    let theme = if *dark { &Theme::DARK } else { &Theme::LIGHT };
    let size = Size {
        width,
        height: height(chart, width),
        ratio: pixel_ratio(),
    };
    if easel.pen.is_none() {
        easel.pen = CanvasPen::new(canvas.clone());
    }
    if let Some(pen) = &mut easel.pen {
        pen.clear(size);
        let surface = Surface::new(pen, size);
        match &**chart {
            Chart::Cash(data) => {
                cumulative_cash::draw(surface, data, theme);
            }
            Chart::PerMwh(data) => {
                per_mwh::draw(surface, data, theme);
            }
            Chart::Band(data) => band::draw(surface, data, theme),
            Chart::Ladder(data) => ladder::draw(surface, data, theme),
            Chart::Cost(data) => cost_of_ai::draw(surface, data, theme),
        }
        easel.drawn = Some((width, size.ratio));
    }
}

fn height(chart: &Chart, width: f64) -> f64 {
    match chart {
        Chart::Cash(_) if width < PHONE_BELOW => 260.0,
        Chart::Cash(_) => 310.0,
        Chart::PerMwh(data) => per_mwh::height(data.bars.len(), width),
        Chart::Band(data) => band::height(data, width),
        Chart::Ladder(data) => ladder::height(data, width),
        Chart::Cost(_) => 220.0,
    }
}

fn width(canvas: &HtmlCanvasElement) -> f64 {
    f64::from(canvas.client_width())
}
