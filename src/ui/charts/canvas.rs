//! A canvas with a chart on it: drawn again, at most once a frame, when the chart, its width, the screen's pixels or
//! the theme change; out of view, only once it comes into view.
//!
//! It is a component because a canvas keeps its drawing while everything around it is rendered anew.

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
    /// What it says to those who cannot see it; none where the element around it does.
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
    /// Its size may be another.
    Resized,
    /// The screen's pixels became finer or coarser.
    RatioChanged,
    /// The frame has come in which to draw it; the first time, in which to give it its height.
    FrameDue,
    /// It came into view, or left it.
    Seen(bool),
    /// The page is about to be printed, or has been.
    Printing(bool),
}

/// The canvas and its pen.
#[derive(Debug, Default)]
pub struct Canvas {
    canvas: NodeRef,
    pen: Option<CanvasPen>,
    /// The drawing that is due; dropped, it is cancelled.
    due: Option<AnimationFrame>,
    /// Whether it has the height that suits its chart.
    sized: bool,
    /// The width and the pixel ratio drawn last.
    drawn: Option<(f64, f64)>,
    /// Whether it is in view; none until that has been looked at.
    is_seen: Option<bool>,
    /// Whether what it shows is out of date.
    is_stale: bool,
    watch: Option<InView>,
    /// Whether it is being printed, on white paper whatever the theme.
    printing: bool,
    resize: Option<Resize>,
    /// Fires once, when the screen's pixels change.
    ratio: Option<EventListener>,
    print: Vec<EventListener>,
}

impl Component for Canvas {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        if new.chart != old.chart || new.dark != old.dark {
            self.order(ctx);
        }
        new.name != old.name
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Resized => {
                if self.place() != self.drawn {
                    self.order(ctx);
                }
            }
            Message::RatioChanged => {
                self.watch_ratio(ctx);
                self.order(ctx);
            }
            Message::FrameDue => {
                self.due = None;
                if self.sized {
                    self.draw(ctx);
                } else {
                    // The figures of the page are painted before charts are drawn, and nothing moves when they are.
                    if self.size(ctx).is_some() {
                        self.is_seen = self.canvas.cast().map(|canvas| is_about(&canvas));
                        self.order(ctx);
                    }
                }
            }
            Message::Seen(is_seen) => {
                self.is_seen = Some(is_seen);
                if self.is_stale {
                    self.order(ctx);
                }
            }
            Message::Printing(printing) => {
                self.printing = printing;
                // At once: the page is printed before the next frame.
                self.draw(ctx);
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let name = ctx.props().name.clone();
        html! { <canvas ref={self.canvas.clone()} role={name.is_some().then_some("img")} aria-label={name} /> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(canvas) = self.canvas.cast::<web_sys::Element>().filter(|_| first) else {
            return;
        };
        self.order(ctx);
        self.watch_ratio(ctx);
        let link = ctx.link().clone();
        self.resize = Resize::of(&canvas, move || link.send_message(Message::Resized));
        let link = ctx.link().clone();
        self.watch = InView::of(canvas, move |is_seen| link.send_message(Message::Seen(is_seen)));
        for (event, printing) in [("beforeprint", true), ("afterprint", false)] {
            let link = ctx.link().clone();
            let tell = move |_: &Event| link.send_message(Message::Printing(printing));
            self.print
                .push(EventListener::new(&gloo::utils::window(), event, tell));
        }
    }
}

impl Canvas {
    /// Has the chart drawn in the next frame, or once it is in view.
    fn order(&mut self, ctx: &Context<Self>) {
        self.is_stale = true;
        // Where it cannot be known whether it is in view it is drawn.
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

    /// The canvas's width, CSS pixels, and the bitmap's pixels per CSS pixel.
    fn place(&self) -> Option<(f64, f64)> {
        let canvas = self.canvas.cast::<HtmlCanvasElement>()?;
        let ratio = if self.printing { PRINT_RATIO } else { pixel_ratio() };
        Some((f64::from(canvas.client_width()), ratio))
    }

    /// Gives the canvas the size that suits its chart, and clears it; none if it has no place to be seen at.
    fn size(&mut self, ctx: &Context<Self>) -> Option<Size> {
        // Without a width it is not laid out: hidden, or being removed.
        let (width, ratio) = self.place().filter(|(width, _)| *width >= 1.0)?;
        if self.pen.is_none() {
            self.pen = self.canvas.cast().and_then(CanvasPen::new);
        }
        let size = Size {
            width,
            height: height(&ctx.props().chart, width),
            ratio,
        };
        self.pen.as_mut()?.clear(size);
        self.sized = true;
        Some(size)
    }

    fn draw(&mut self, ctx: &Context<Self>) {
        let Some((size, pen)) = self.size(ctx).zip(self.pen.as_mut()) else {
            return;
        };
        let props = ctx.props();
        let theme = Theme::shown(props.dark, self.printing);
        let drawn = draw(Surface::new(pen, size), &props.chart, theme);
        self.is_stale = false;
        self.drawn = Some((size.width, size.ratio));
        props.ondrawn.emit(drawn);
    }
}
