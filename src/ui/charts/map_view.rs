//! The map of who clears most where: a single tab stop, a point that the arrow keys or the pointer move, and Enter or a
//! click to take the point's values.
//!
//! The point changes without anything else on the page and is therefore kept here; its ring is an SVG over the canvas,
//! so that pointing draws nothing anew. A click removes the ring, because the mark of the reader's scenario is then in
//! its place.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::drawn::Drawn;
use crate::chart::layout::map_frame::Frame;
use crate::report::charts::map::WhoWins;
use crate::report::charts::scale::count;
use crate::report::charts::{Chart, ChartId};
use crate::report::words::duel::DuelLabel;
use crate::report::words::language::Language;

use super::super::action::Action;
use super::super::browser::translation;
use super::canvas::Canvas;

/// The map and how it is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Told of the cell that was chosen.
    pub act: Callback<Action>,
    /// The picture, a map.
    pub chart: Rc<Chart>,
    /// The language in which cells are named.
    pub language: Language,
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

/// The radius of the ring around the point, CSS pixels.
const RING: f64 = 6.0;

/// A point, by its column from the left and its line from the bottom.
type CellPlace = (usize, usize);

/// What happens to the map.
#[derive(Debug)]
pub enum Message {
    /// It has been drawn.
    Drawn(Drawn),
    /// The pointer is at a place on the canvas, CSS pixels from its corner.
    Pointed(f64, f64),
    /// The pointer or the focus left.
    Left,
    /// The place pointed at was chosen.
    Clicked(f64, f64),
    /// A key was pressed.
    Pressed(KeyboardEvent),
}

/// The last drawing, which says where the points are, and the point that the reader is at.
#[derive(Debug)]
pub struct MapView {
    drawn: Option<Drawn>,
    pointed: Option<CellPlace>,
    /// Kept, so that the canvas is not updated because of another callback.
    ondrawn: Callback<Drawn>,
}

impl Component for MapView {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            drawn: None,
            pointed: None,
            ondrawn: ctx.link().callback(Message::Drawn),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        let picture = ctx.props().picture();
        let exists = |(column, line): &CellPlace| {
            picture.is_some_and(|picture| {
                *column < picture.across.values.len() && *line < picture.up.values.len()
            })
        };
        self.pointed = self.pointed.filter(exists);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let frame = self.frame(ctx.props());
        let cell = |x, y| frame.and_then(|frame| frame.cell((x, y)));
        match message {
            Message::Drawn(drawn) => {
                self.drawn = Some(drawn);
                self.pointed.is_some()
            }
            Message::Pointed(x, y) => self.point(cell(x, y)),
            Message::Left => self.point(None),
            Message::Clicked(x, y) => {
                choose(ctx, cell(x, y));
                self.point(None)
            }
            Message::Pressed(event) => self.press(ctx, &event),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let props = ctx.props();
        let words = props.language.words();
        let link = ctx.link();
        let at = |message: fn(f64, f64) -> Message| {
            link.callback(move |event: MouseEvent| {
                message(f64::from(event.offset_x()), f64::from(event.offset_y()))
            })
        };
        let said = self
            .pointed
            .and_then(|cell| props.picture()?.cell_sentence(cell, words))
            .unwrap_or_else(|| words.duel_label(DuelLabel::MapKeys).to_owned());
        html! {
            <div class="chart map">
                <div
                    class="drawing"
                    tabindex="0"
                    role="application"
                    aria-label={words.chart_title(ChartId::Map)}
                    aria-describedby="map-said"
                    onkeydown={link.callback(Message::Pressed)}
                    onblur={link.callback(|_| Message::Left)}
                    onmousemove={at(Message::Pointed)}
                    onmouseleave={link.callback(|_| Message::Left)}
                    onclick={at(Message::Clicked)}
                >
                    <Canvas chart={Rc::clone(&props.chart)} dark={props.dark} ondrawn={&self.ondrawn} />
                    { self.outline(props) }
                </div>
                <p id="map-said" class="hint" aria-live="polite" data-words="">{ said }</p>
            </div>
        }
    }
}

impl MapView {
    /// Where the points are on the canvas; none before the first drawing.
    fn frame(&self, props: &Props) -> Option<Frame> {
        let picture = props.picture()?;
        Some(Frame {
            cells: self.drawn.as_ref()?.plot,
            columns: picture.across.values.len(),
            lines: picture.up.values.len(),
        })
    }

    /// The ring about the point.
    fn outline(&self, props: &Props) -> Html {
        let Some((frame, (column, line))) = self.frame(props).zip(self.pointed) else {
            return html! { <svg class="cross" aria-hidden="true" /> };
        };
        let (x, y) = frame.at((count(column), count(line)));
        html! {
            <svg class="cross" aria-hidden="true">
                <circle class="cell" cx={x.to_string()} cy={y.to_string()} r={RING.to_string()} />
            </svg>
        }
    }

    fn point(&mut self, cell: Option<CellPlace>) -> bool {
        let moved = self.pointed != cell;
        self.pointed = cell;
        moved
    }

    /// Arrow keys go from the reader's point, or from the middle, cell by cell; Page keys faster.
    fn press(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        // With a modifier held down the key is the browser's: Alt and an arrow go back in the history.
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return false;
        }
        let props = ctx.props();
        let Some(picture) = props.picture() else {
            return false;
        };
        let (columns, lines) = (picture.across.values.len(), picture.up.values.len());
        let (column, line) = self.pointed.unwrap_or_else(|| {
            let here = picture.you.zip(self.frame(props));
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
                choose(ctx, self.pointed);
                return false;
            }
            "Escape" => return self.point(None),
            _ => return false,
        };
        event.prevent_default();
        let kept = (
            cell.0.min(columns.saturating_sub(1)),
            cell.1.min(lines.saturating_sub(1)),
        );
        self.point(Some(kept))
    }
}

fn choose(ctx: &Context<MapView>, cell: Option<CellPlace>) {
    if let Some((column, line)) = cell {
        ctx.props().act.emit(Action::MapCellChosen(column, line));
    }
}
