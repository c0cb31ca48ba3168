//! A chart on its canvas: drawn again when what it shows, its width or the theme changes, once a frame; and read
//! figure by figure, with a pointer, a finger or the arrow keys.
//!
//! The crosshair is an SVG over the canvas, so that reading draws nothing anew, and what it reads stands in HTML
//! below. Which stop is read is of no concern to the rest of the page and therefore kept here.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::chart::drawn::Drawn;
use crate::chart::pen::surface::{Size, Surface};
use crate::chart::theme::Theme;
use crate::chart::{draw, height};
use crate::report::charts::Chart;
use crate::report::words::charts::ChartLabel;
use crate::report::words::language::Language;

use super::super::browser::resize::{Resize, on_ratio_change, pixel_ratio};
use super::canvas_pen::CanvasPen;
use super::crosshair::{Here, crosshair, moved, pointed, readout};

/// A chart and how it is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What is drawn.
    pub chart: Rc<Chart>,
    /// What it says to those who cannot see it.
    pub said: String,
    /// Whether the theme is dark.
    pub dark: bool,
    /// What figures are read in.
    pub language: Language,
}

/// What happens to a chart.
#[derive(Clone, Debug)]
pub enum Told {
    /// The pointer is at a place on the canvas, CSS pixels.
    Pointed(f64, f64),
    /// The pointer or the focus left.
    Left,
    /// A key was pressed that reads on.
    Pressed(String),
    /// It has been drawn, and what is read may stand elsewhere.
    Drawn,
    /// The screen's pixels became finer or coarser.
    OtherPixels,
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
    /// What came to stand where.
    placed: Option<Drawn>,
    /// Whether it is being printed, on white paper whatever the theme.
    printing: bool,
}

/// A canvas with a chart on it.
#[derive(Debug)]
pub struct ChartView {
    canvas: NodeRef,
    frame: NodeRef,
    easel: Rc<RefCell<Easel>>,
    /// Whether what is to be seen has been ordered.
    ordered: bool,
    /// What is being read.
    here: Option<Here>,
    resize: Option<Resize>,
    /// Tells of finer pixels, once.
    pixels: Option<EventListener>,
    _printing: [EventListener; 2],
}

impl Component for ChartView {
    type Message = Told;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        let (canvas, easel) = (NodeRef::default(), Rc::<RefCell<Easel>>::default());
        let printing = [("beforeprint", true), ("afterprint", false)].map(|(event, printing)| {
            let (canvas, easel) = (canvas.clone(), Rc::clone(&easel));
            EventListener::new(&gloo::utils::window(), event, move |_| {
                easel.borrow_mut().printing = printing;
                // At once: the page is printed before the next frame.
                if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                    draw_on(&canvas, &mut easel.borrow_mut());
                }
            })
        });
        Self {
            canvas,
            frame: NodeRef::default(),
            easel,
            ordered: false,
            here: None,
            resize: None,
            pixels: None,
            _printing: printing,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        self.ordered &= new.dark == old.dark && new.chart == old.chart;
        // A chart over fewer months has nothing left to be read there.
        let stops = new.chart.stops();
        self.here = self.here.filter(|here| here.stop < stops);
        *new != *old
    }

    fn update(&mut self, ctx: &Context<Self>, told: Told) -> bool {
        if matches!(told, Told::OtherPixels) {
            self.pixels = watch_pixels(ctx);
            order(&self.canvas, &self.easel, &ctx.link().callback(|()| Told::Drawn));
            return false;
        }
        let easel = self.easel.borrow();
        let Some(placed) = &easel.placed else {
            return false;
        };
        let here = match told {
            Told::Pointed(x, y) => pointed(placed, (x, y)),
            Told::Left => None,
            Told::Pressed(key) => moved(placed, self.here, &key),
            Told::Drawn | Told::OtherPixels => return self.here.is_some(),
        };
        let changed = here != self.here;
        self.here = here;
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            chart,
            said,
            language,
            ..
        } = ctx.props();
        let words = language.words();
        let link = ctx.link();
        let point = link.callback(|event: PointerEvent| {
            Told::Pointed(f64::from(event.offset_x()), f64::from(event.offset_y()))
        });
        let leave = link
            .batch_callback(|event: PointerEvent| (event.pointer_type() == "mouse").then_some(Told::Left));
        let press = link.batch_callback(|event: KeyboardEvent| {
            let key = event.key();
            let reads = matches!(
                key.as_str(),
                "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End" | "Escape"
            );
            let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            (reads && plain).then(|| {
                event.prevent_default();
                Told::Pressed(key)
            })
        });
        let easel = self.easel.borrow();
        // Charts whose figures stand beside them in words are not read by keys.
        let reads = chart.stops() > 0;
        html! {
            <div class="chart">
                <div class="easel" ref={self.frame.clone()} tabindex={reads.then_some("0")} role={reads.then_some("application")}
                    aria-label={reads.then(|| format!("{said} {}", words.chart_label(ChartLabel::ReadByKeys)))} onkeydown={press}
                    onpointermove={point.clone()} onpointerdown={point} onpointerleave={leave}
                    onblur={link.callback(|_| Told::Left)}>
                    <canvas ref={self.canvas.clone()} role="img" aria-label={said.clone()} />
                    { crosshair(chart, easel.placed.as_ref(), self.here, words) }
                </div>
                if reads {
                    { readout(chart, self.here, words) }
                }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let told = ctx.link().callback(|()| Told::Drawn);
        if !self.ordered {
            self.ordered = true;
            let props = ctx.props();
            self.easel.borrow_mut().shown = Some((Rc::clone(&props.chart), props.dark));
            order(&self.canvas, &self.easel, &told);
        }
        if first {
            self.pixels = watch_pixels(ctx);
        }
        if first && let Some(frame) = self.frame.cast::<web_sys::Element>() {
            let (canvas, easel) = (self.canvas.clone(), Rc::clone(&self.easel));
            self.resize = Resize::of(&frame, move || {
                let width = canvas.cast::<HtmlCanvasElement>().map(|canvas| width(&canvas));
                if width.map(|width| (width, pixel_ratio())) != easel.borrow().drawn {
                    order(&canvas, &easel, &told);
                }
            });
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.easel.borrow_mut().due = None;
    }
}

fn watch_pixels(ctx: &Context<ChartView>) -> Option<EventListener> {
    let link = ctx.link().clone();
    on_ratio_change(move || link.send_message(Told::OtherPixels))
}

/// Has the chart drawn in the next frame.
fn order(canvas: &NodeRef, easel: &Rc<RefCell<Easel>>, told: &Callback<()>) {
    let later = {
        let (canvas, easel, told) = (canvas.clone(), Rc::clone(easel), told.clone());
        request_animation_frame(move |_| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                draw_on(&canvas, &mut easel.borrow_mut());
                told.emit(());
            }
        })
    };
    easel.borrow_mut().due = Some(later);
}

fn draw_on(canvas: &HtmlCanvasElement, easel: &mut Easel) {
    let width = width(canvas);
    let Some((chart, dark)) = &easel.shown else {
        return;
    };
    // Not laid out: hidden, or on its way out.
    if width < 1.0 {
        return;
    }
    let theme = Theme::shown(*dark, easel.printing);
    let size = Size {
        width,
        height: height(chart, width),
        // Paper is finer than any screen.
        ratio: if easel.printing { 3.0 } else { pixel_ratio() },
    };
    if easel.pen.is_none() {
        easel.pen = CanvasPen::new(canvas.clone());
    }
    if let Some(pen) = &mut easel.pen {
        pen.clear(size);
        easel.placed = Some(draw(Surface::new(pen, size), chart, theme));
        easel.drawn = Some((width, size.ratio));
    }
}

fn width(canvas: &HtmlCanvasElement) -> f64 {
    f64::from(canvas.client_width())
}
