//! A canvas with a chart on it: drawn again, at most once a frame, when the chart, its width, the pixel ratio or the
//! theme changes. While out of view, it waits until it comes into view.
//!
//! It is a component because a canvas keeps its drawing while everything around it is rendered anew.

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

use super::super::browser::in_view::{InView, is_about};
use super::super::browser::resize::{Resize, on_ratio_change, pixel_ratio};
use super::super::browser::translation;
use super::canvas_pen::CanvasPen;

/// Paper is finer than any screen: bitmap pixels per CSS pixel in print.
const PRINT_RATIO: f64 = 3.0;

/// A chart and how it is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What is drawn.
    pub chart: Rc<Chart>,
    /// Its accessible name; none where the element around it has one.
    #[prop_or_default]
    pub name: Option<String>,
    /// Whether the theme is dark.
    pub dark: bool,
    /// Told after each drawing where everything is.
    pub ondrawn: Callback<Drawn>,
}

/// What happens to a canvas.
#[derive(Debug)]
pub enum Message {
    /// Its size may have changed.
    Resized,
    /// The ratio of device pixels to CSS pixels changed.
    RatioChanged,
    /// An animation frame has come: the canvas gets its height in the first one, and is drawn in later ones.
    FrameDue,
    /// It came into view, or left it.
    Seen(bool),
}

/// When the canvas is drawn, and what watches that.
#[derive(Debug)]
pub struct Canvas {
    /// Shared with the print listeners, which draw at once: a message to the component would be handled too late for
    /// the paper.
    drawing: Rc<RefCell<Drawing>>,
    /// The animation frame of the next drawing; dropping it cancels the drawing.
    due: Option<AnimationFrame>,
    /// The width and the pixel ratio drawn last.
    drawn: Option<(f64, f64)>,
    /// Whether it is in view; none until that is known.
    is_seen: Option<bool>,
    /// Whether what it shows is out of date.
    is_stale: bool,
    watch: Option<InView>,
    resize: Option<Resize>,
    /// Fires once, when the pixel ratio changes.
    ratio: Option<EventListener>,
    print: Option<[EventListener; 2]>,
}

impl Component for Canvas {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let drawing = Drawing {
            canvas: NodeRef::default(),
            pen: None,
            chart: Rc::clone(&props.chart),
            dark: props.dark,
            sized: false,
            printing: false,
        };
        Self {
            drawing: Rc::new(RefCell::new(drawing)),
            due: None,
            drawn: None,
            is_seen: None,
            is_stale: true,
            watch: None,
            resize: None,
            ratio: None,
            print: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        if new.chart != old.chart || new.dark != old.dark {
            let mut drawing = self.drawing.borrow_mut();
            drawing.chart = Rc::clone(&new.chart);
            drawing.dark = new.dark;
            drop(drawing);
            self.order(ctx);
        }
        new.name != old.name
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Resized => {
                if self.drawing.borrow().place() != self.drawn {
                    self.order(ctx);
                }
            }
            Message::RatioChanged => {
                self.watch_ratio(ctx);
                self.order(ctx);
            }
            Message::FrameDue => self.frame_due(ctx),
            Message::Seen(is_seen) => {
                self.is_seen = Some(is_seen);
                if self.is_stale {
                    self.order(ctx);
                }
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let (canvas, name) = (self.drawing.borrow().canvas.clone(), ctx.props().name.clone());
        html! { <canvas ref={canvas} role={name.is_some().then_some("img")} aria-label={name} /> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let canvas = self.drawing.borrow().canvas.cast::<web_sys::Element>();
        let Some(canvas) = canvas.filter(|_| first) else {
            return;
        };
        // An embed's frame that is out of view gets no animation frames, but must tell its height, so the canvas is
        // sized at once.
        if canvas.closest(".embed").is_ok_and(|embed| embed.is_some()) {
            self.drawing.borrow_mut().size();
        }
        self.order(ctx);
        self.watch_ratio(ctx);
        let link = ctx.link().clone();
        self.resize = Resize::of(&canvas, move || link.send_message(Message::Resized));
        let link = ctx.link().clone();
        self.watch = InView::of(canvas, move |is_seen| link.send_message(Message::Seen(is_seen)));
        self.print = Some(
            [("beforeprint", true), ("afterprint", false)].map(|(event, printing)| {
                let drawing = Rc::clone(&self.drawing);
                EventListener::new(&gloo::utils::window(), event, move |_| {
                    let mut drawing = drawing.borrow_mut();
                    drawing.printing = printing;
                    drawing.draw();
                })
            }),
        );
    }
}

impl Canvas {
    /// Schedules the drawing for the next frame, or for when the canvas comes into view.
    fn order(&mut self, ctx: &Context<Self>) {
        self.is_stale = true;
        // Without an observer it is unknown whether the canvas is in view: it is drawn.
        if self.is_seen == Some(false) && self.watch.is_some() {
            self.due = None;
            return;
        }
        let link = ctx.link().clone();
        self.due = Some(request_animation_frame(move |_| {
            link.send_message(Message::FrameDue);
        }));
    }

    fn watch_ratio(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.ratio = on_ratio_change(move || link.send_message(Message::RatioChanged));
    }

    fn frame_due(&mut self, ctx: &Context<Self>) {
        self.due = None;
        let mut drawing = self.drawing.borrow_mut();
        if !drawing.sized {
            // The first frame only sets the height: the page's figures are painted before the chart is drawn, and
            // nothing moves when it is.
            if drawing.size().is_some() {
                self.is_seen = drawing.canvas.cast().map(|canvas| is_about(&canvas));
                drop(drawing);
                self.order(ctx);
            }
        } else if let Some((size, drawn)) = drawing.draw() {
            self.is_stale = false;
            self.drawn = Some((size.width, size.ratio));
            ctx.props().ondrawn.emit(drawn);
        }
    }
}

/// What is drawn, on which canvas.
#[derive(Debug)]
struct Drawing {
    canvas: NodeRef,
    pen: Option<CanvasPen>,
    chart: Rc<Chart>,
    dark: bool,
    /// Whether the canvas has the height that suits its chart.
    sized: bool,
    /// Whether it is being printed, on white paper whatever the theme.
    printing: bool,
}

impl Drawing {
    /// The canvas's width, CSS pixels, and the bitmap's pixels per CSS pixel.
    fn place(&self) -> Option<(f64, f64)> {
        let canvas = self.canvas.cast::<HtmlCanvasElement>()?;
        let ratio = if self.printing { PRINT_RATIO } else { pixel_ratio() };
        Some((f64::from(canvas.client_width()), ratio))
    }

    /// Gives the canvas the size that suits its chart, and clears it; none if it is not laid out.
    fn size(&mut self) -> Option<Size> {
        // Without a width the canvas is not laid out: it is hidden, or being removed.
        let (width, ratio) = self.place().filter(|(width, _)| *width >= 1.0)?;
        if self.pen.is_none() {
            self.pen = self.canvas.cast().and_then(CanvasPen::new);
        }
        let size = Size {
            width,
            height: height(&self.chart, width),
            ratio,
        };
        self.pen.as_mut()?.clear(size);
        self.sized = true;
        Some(size)
    }

    /// Draws the chart; none if there is nothing to draw it on.
    fn draw(&mut self) -> Option<(Size, Drawn)> {
        let size = self.size()?;
        let mut theme = *Theme::shown(self.dark, self.printing);
        // In an embed without paper, the page around it shows through.
        let canvas = self.canvas.cast::<HtmlCanvasElement>()?;
        if let Ok(Some(_)) = canvas.closest(".clear") {
            theme = theme.transparent();
        }
        let drawn = draw(Surface::new(self.pen.as_mut()?, size), &self.chart, &theme);
        Some((size, drawn))
    }
}
