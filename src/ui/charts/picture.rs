//! A chart as a picture and as a drawing, and the picture on the page where it may not be saved.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::pen::Pen;
use crate::chart::pen::surface::Size;
use crate::chart::pen::svg::SvgPen;
use crate::chart::poster::{LEAST_WIDTH, PosterText, draw_poster, size, slide};
use crate::chart::theme::Theme;
use crate::report::charts::comparison_table::comparison_table;
use crate::report::charts::{Chart, ChartFigure, ChartId};
use crate::report::results::heads::compared_line;
use crate::report::results::strip::site_strip;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::plain;

use super::super::browser::address;
use super::super::browser::translation;
use super::super::scene::Scene;
use super::super::share::save::canvas;
use super::canvas_pen::CanvasPen;

/// The width of a picture, CSS pixels: the same on every screen, so that pictures of different readers match.
const WIDTH: f64 = LEAST_WIDTH + 160.0;
/// The width of a slide, device pixels: twice what a projector of 1280 × 720 shows.
const SLIDE_PIXELS: f64 = 2560.0;
/// The width of the summary, device pixels: the size of a link's preview.
const SUMMARY_PIXELS: f64 = 1200.0;

/// The format of a poster, and whether it has a background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// As high as it needs to be.
    Fitted,
    /// 16:9.
    Slide,
    /// 16:9 on a transparent background.
    ClearSlide,
    /// 16:9, small.
    Summary,
}

/// A chart with what is around it, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    chart: Rc<Chart>,
    said: String,
    text: PosterText,
    dark: bool,
}

impl Poster {
    /// The poster of a chart.
    pub(crate) fn of(scene: &Scene<'_>, figure: &ChartFigure) -> Self {
        let words = scene.words();
        Self {
            text: PosterText {
                title: plain(&figure.title),
                hint: plain(&figure.hint),
                figures: Vec::new(),
                scenario: words.scenario_line(scene.report),
                compared: if matches!(figure.id, ChartId::Worth | ChartId::Cash) {
                    compared_line(scene.report, words)
                } else {
                    String::new()
                },
                source: source(scene),
                link: address::of_query(&scene.report.link.short),
            },
            chart: Rc::clone(&figure.chart),
            said: figure.said.clone(),
            dark: scene.dark,
        }
    }

    /// The scenario and those that it is compared with, as a table.
    pub(crate) fn comparison(scene: &Scene<'_>) -> Option<Self> {
        let words = scene.words();
        let (title, table) = comparison_table(scene.report, words)?;
        Some(Self {
            chart: Rc::new(Chart::ComparisonTable(table)),
            said: title.clone(),
            // Each column says what its scenario assumes, so there is no line for that.
            text: PosterText {
                title,
                source: source(scene),
                link: address::of_query(&scene.report.link.short),
                ..PosterText::default()
            },
            dark: scene.dark,
        })
    }

    /// The answer in one picture: the headline, three figures of the site, and a chart.
    pub(crate) fn summary(scene: &Scene<'_>, figure: &ChartFigure) -> Self {
        let words = scene.words();
        let mut poster = Self::of(scene, figure);
        let figures = site_strip(scene.report, words).into_iter().take(3);
        poster.text.figures = figures
            .map(|line| [plain(&line.value), plain(&line.label)])
            .collect();
        poster.text.title = plain(&words.answer(scene.report, None).headline);
        poster
    }

    /// Draws it with a pen.
    fn draw(&self, pen: &mut dyn Pen, size: Size, shape: Shape) {
        let theme = if self.dark { Theme::DARK } else { Theme::LIGHT };
        let theme = if shape == Shape::ClearSlide {
            theme.transparent()
        } else {
            theme
        };
        draw_poster(pen, size, &self.chart, &self.text, &theme);
    }

    fn size(&self, shape: Shape) -> Size {
        let slide = |pixels| slide(&self.chart, &self.text, pixels);
        match shape {
            Shape::Fitted => size(&self.chart, &self.text, WIDTH, 2.0),
            Shape::Slide | Shape::ClearSlide => slide(SLIDE_PIXELS),
            Shape::Summary => slide(SUMMARY_PIXELS),
        }
    }

    /// A picture of two pixels to one, as a `data:` address; none if the browser has no canvas to give.
    pub(crate) fn png(&self, shape: Shape) -> Option<String> {
        let canvas = canvas()?;
        let size = self.size(shape);
        let mut pen = CanvasPen::new(canvas.clone())?;
        pen.clear(size);
        self.draw(&mut pen, size, shape);
        canvas.to_data_url_with_type("image/png").ok()
    }

    /// A drawing with real text.
    pub(crate) fn svg(&self, shape: Shape) -> String {
        let size = Size {
            ratio: 1.0,
            ..self.size(shape)
        };
        let mut pen = SvgPen::new(size.width, size.height);
        self.draw(&mut pen, size, shape);
        pen.finish(&self.said)
    }
}

/// Where figures come from, and of which day they are.
fn source(scene: &Scene<'_>) -> String {
    let words = scene.words();
    [
        words.chart_label(ChartLabel::Made),
        " · ",
        words.chart_label(ChartLabel::FiguresOf),
        &words.date(scene.scenario.date),
    ]
    .concat()
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The chart with what is around it.
    pub poster: Poster,
}

/// The picture. It takes longer to make than all else on the page. As a component it is made anew only when the poster
/// changes.
#[derive(Debug)]
pub struct Picture {
    address: Option<String>,
}

impl Component for Picture {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            address: ctx.props().poster.png(Shape::Fitted),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        let changed = new != old;
        if changed {
            self.address = new.poster.png(Shape::Fitted);
        }
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let said = ctx.props().poster.said.clone();
        html! { <img src={self.address.clone()} alt={said} /> }
    }
}
