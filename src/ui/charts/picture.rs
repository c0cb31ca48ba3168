//! A chart as a picture and as a drawing, and the picture on the page where it may not be saved.

use yew::prelude::*;

use crate::chart::pen::svg::SvgPen;
use crate::chart::poster::{Around, LEAST_WIDTH, draw_poster, size};
use crate::chart::theme::Theme;
use crate::report::charts::ChartFigure;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::plain;

use super::super::browser::address;
use super::super::browser::translation;
use super::super::scene::Scene;
use super::super::share::save::canvas;
use super::canvas_pen::CanvasPen;

/// The same on every screen, so that pictures of different readers lie well beside each other.
const WIDTH: f64 = LEAST_WIDTH + 160.0;

/// A chart with what is around it, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    figure: ChartFigure,
    around: Around,
    dark: bool,
}

impl Poster {
    /// The poster of a chart.
    pub(crate) fn of(scene: &Scene<'_>, figure: &ChartFigure) -> Self {
        let words = scene.words();
        let day = words.date(scene.scenario.date);
        Self {
            around: Around {
                title: plain(&figure.title),
                hint: plain(&figure.hint),
                source: format!(
                    "{} · {}{day}",
                    words.chart_label(ChartLabel::Made),
                    words.chart_label(ChartLabel::FiguresOf)
                ),
                link: address::of_query(&scene.report.link.short),
            },
            figure: figure.clone(),
            dark: scene.dark,
        }
    }

    fn theme(&self) -> &'static Theme {
        if self.dark { &Theme::DARK } else { &Theme::LIGHT }
    }

    /// A picture of two pixels to one, as a `data:` address; none if the browser has no canvas to give.
    pub(crate) fn png(&self) -> Option<String> {
        let canvas = canvas()?;
        let size = size(&self.figure.chart, &self.around, WIDTH, 2.0);
        let mut pen = CanvasPen::new(canvas.clone())?;
        pen.clear(size);
        draw_poster(&mut pen, size, &self.figure.chart, &self.around, self.theme());
        canvas.to_data_url_with_type("image/png").ok()
    }

    /// A drawing with real text.
    pub(crate) fn svg(&self) -> String {
        let size = size(&self.figure.chart, &self.around, WIDTH, 1.0);
        let mut pen = SvgPen::new(size.width, size.height);
        draw_poster(&mut pen, size, &self.figure.chart, &self.around, self.theme());
        pen.finish(&self.figure.said)
    }
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The chart with what is around it.
    pub poster: Poster,
}

/// The picture. It is a component because it takes longer to make than all else on the page: it is made once for
/// what it shows, whatever else changes.
#[derive(Debug)]
pub struct Picture {
    address: Option<String>,
}

impl Component for Picture {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            address: ctx.props().poster.png(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        let changed = new != old;
        if changed {
            self.address = new.poster.png();
        }
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let said = ctx.props().poster.figure.said.clone();
        html! { <img src={self.address.clone()} alt={said} /> }
    }
}
