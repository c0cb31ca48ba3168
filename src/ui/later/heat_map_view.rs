//! The map of who wins where on its canvas: one stop for the Tab key, a cell under the arrow keys or the pointer, and
//! Enter or a click to take its values.
//!
//! It is a component because a canvas keeps its drawing, and because the cell pointed at changes without anything
//! else on the page: only what is chosen is the application's business.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::chart::heat_map;
use crate::chart::layout::map_frame::Frame;
use crate::chart::pen::surface::{Size, Surface};
use crate::chart::theme::Theme;
use crate::report::charts::Chart;
use crate::report::charts::map::WhoWins;

use super::super::action::Action;
use super::super::browser::resize::{Resize, on_ratio_change, pixel_ratio};
use super::super::speech::Speech;
use super::canvas_pen::CanvasPen;
use super::duel_choices::DuelAction;

/// The map and how it is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Whom to tell of a choice.
    pub speech: Speech,
    /// The picture, a map.
    pub chart: Rc<Chart>,
    /// What the map is, and how to use it.
    pub name: &'static str,
    /// How to use it.
    pub keys: &'static str,
    /// Whether the theme is dark.
    pub dark: bool,
}

impl Props {
    fn picture(&self) -> Option<&WhoWins> {
        match &*self.chart {
            Chart::Map(picture) => Some(picture),
            _ => None,
        }
    }
}

/// What happens to the map.
#[derive(Debug)]
pub enum Message {
    /// The map is to be drawn again.
    Due,
    /// The screen's pixels became finer or coarser.
    OtherPixels,
    /// The frame in which to draw it has come.
    Draw,
    /// The reader points at a place on the canvas, CSS pixels from its corner.
    Pointed(f64, f64),
    /// The reader no longer points anywhere.
    Left,
    /// The place pointed at is chosen.
    Clicked(f64, f64),
    /// A key is pressed.
    Pressed(KeyboardEvent),
    /// The page is about to be printed, or has been.
    Printing(bool),
}

/// The canvas and the cell pointed at.
#[derive(Debug, Default)]
pub struct HeatMapView {
    canvas: NodeRef,
    pen: Option<CanvasPen>,
    frame: Option<Frame>,
    pointed: Option<(usize, usize)>,
    due: Option<AnimationFrame>,
    resize: Option<Resize>,
    /// Tells of finer pixels, once.
    pixels: Option<EventListener>,
    drawn: Option<(f64, f64)>,
    /// Whether it is being printed, on white paper whatever the theme.
    printing: bool,
    printed: Vec<EventListener>,
}

impl Component for HeatMapView {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        let picture = new.picture();
        let there = |(column, line): &(usize, usize)| {
            picture.is_some_and(|picture| {
                *column < picture.across.values.len() && *line < picture.up.values.len()
            })
        };
        self.pointed = self.pointed.filter(there);
        // Four thousand cells are not painted anew with every key, but only when they are others.
        if new.chart != old.chart || new.dark != old.dark {
            self.order(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Due => {
                if self.place() != self.drawn {
                    self.order(ctx);
                }
                false
            }
            Message::OtherPixels => {
                self.watch_pixels(ctx);
                self.order(ctx);
                false
            }
            Message::Draw => {
                self.draw(ctx);
                false
            }
            Message::Pointed(x, y) => self.point(ctx, self.cell(x, y)),
            Message::Left => self.point(ctx, None),
            Message::Clicked(x, y) => {
                let cell = self.cell(x, y);
                self.choose(ctx, cell);
                self.point(ctx, cell)
            }
            Message::Pressed(event) => self.press(ctx, &event),
            Message::Printing(printing) => {
                self.printing = printing;
                self.draw(ctx);
                false
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let link = ctx.link();
        let at = |message: fn(f64, f64) -> Message| {
            link.callback(move |event: MouseEvent| {
                message(f64::from(event.offset_x()), f64::from(event.offset_y()))
            })
        };
        let said = self
            .pointed
            .and_then(|cell| props.picture()?.said(cell, props.speech.words()))
            .unwrap_or_else(|| props.keys.to_owned());
        html! {
            <div class="chart map">
                <div
                    class="cells"
                    tabindex="0"
                    role="application"
                    aria-label={props.name}
                    aria-describedby="map-said"
                    onkeydown={link.callback(Message::Pressed)}
                    onblur={link.callback(|_| Message::Left)}
                >
                    <canvas
                        ref={self.canvas.clone()}
                        onmousemove={at(Message::Pointed)}
                        onmouseleave={link.callback(|_| Message::Left)}
                        onclick={at(Message::Clicked)}
                    />
                </div>
                <p id="map-said" class="hint" aria-live="polite" data-words="">{ said }</p>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first && let Some(canvas) = self.canvas.cast::<web_sys::Element>() {
            self.order(ctx);
            self.watch_pixels(ctx);
            let link = ctx.link().clone();
            self.resize = Resize::of(&canvas, move || link.send_message(Message::Due));
            for (event, printing) in [("beforeprint", true), ("afterprint", false)] {
                let link = ctx.link().clone();
                let tell = move |_: &Event| link.send_message(Message::Printing(printing));
                self.printed
                    .push(EventListener::new(&gloo::utils::window(), event, tell));
            }
        }
    }
}

impl HeatMapView {
    /// Has the map drawn in the next frame.
    fn order(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.due = Some(request_animation_frame(move |_| link.send_message(Message::Draw)));
    }

    fn watch_pixels(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.pixels = on_ratio_change(move || link.send_message(Message::OtherPixels));
    }

    /// The canvas's width and the device's pixel ratio.
    fn place(&self) -> Option<(f64, f64)> {
        let canvas = self.canvas.cast::<HtmlCanvasElement>()?;
        Some((f64::from(canvas.client_width()), pixel_ratio()))
    }

    fn draw(&mut self, ctx: &Context<Self>) {
        let Some((width, ratio)) = self.place().filter(|(width, _)| *width >= 1.0) else {
            return;
        };
        if self.pen.is_none() {
            self.pen = self.canvas.cast().and_then(CanvasPen::new);
        }
        let props = ctx.props();
        if let Some((pen, picture)) = self.pen.as_mut().zip(props.picture()) {
            let height = heat_map::height(width);
            let size = Size { width, height, ratio };
            pen.clear(size);
            let theme = Theme::shown(props.dark, self.printing);
            let surface = Surface::new(pen, size);
            self.frame = Some(heat_map::draw(surface, picture, self.pointed, theme));
            self.drawn = Some((width, ratio));
        }
    }

    fn cell(&self, x: f64, y: f64) -> Option<(usize, usize)> {
        self.frame?.cell((x, y))
    }

    fn point(&mut self, ctx: &Context<Self>, cell: Option<(usize, usize)>) -> bool {
        let moved = self.pointed != cell;
        if moved {
            self.pointed = cell;
            self.order(ctx);
        }
        moved
    }

    fn choose(&self, ctx: &Context<Self>, cell: Option<(usize, usize)>) {
        if let Some((column, line)) = cell {
            let act = &ctx.props().speech.act;
            act.emit(Action::Duel(DuelAction::CellChosen(column, line)));
        }
    }

    /// Arrow keys go from the reader's point, or from the middle, cell by cell; Page keys faster.
    fn press(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        // With another key held down it is the browser's: Alt and an arrow go back in the history.
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return false;
        }
        let Some(picture) = ctx.props().picture() else {
            return false;
        };
        let (columns, lines) = (picture.across.values.len(), picture.up.values.len());
        let (column, line) = self.pointed.unwrap_or_else(|| {
            let here = picture.you.zip(self.frame);
            let cell = here.and_then(|(here, frame)| frame.cell(frame.at(here)));
            cell.unwrap_or((columns / 2, lines / 2))
        });
        let cell = match event.key().as_str() {
            "ArrowLeft" => (column.saturating_sub(1), line),
            "ArrowRight" => (column + 1, line),
            "ArrowUp" => (column, line + 1),
            "ArrowDown" => (column, line.saturating_sub(1)),
            "PageUp" => (column, line + 8),
            "PageDown" => (column, line.saturating_sub(8)),
            "Home" => (0, line),
            "End" => (columns, line),
            "Enter" | " " => {
                event.prevent_default();
                self.choose(ctx, self.pointed);
                return false;
            }
            "Escape" => return self.point(ctx, None),
            _ => return false,
        };
        event.prevent_default();
        let kept = (
            cell.0.min(columns.saturating_sub(1)),
            cell.1.min(lines.saturating_sub(1)),
        );
        self.point(ctx, Some(kept))
    }
}
