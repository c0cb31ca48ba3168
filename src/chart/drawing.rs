//! A chart as SVG inside a page, in the page's own colours.

use plotters::style::RGBAColor;

use crate::chart::pen::surface::{Size, Surface};
use crate::chart::pen::svg::SvgPen;
use crate::chart::theme::Theme;
use crate::chart::{bands, draw, height};
use crate::report::charts::ChartFigure;
use crate::report::charts::bands::BandsOverTime;

/// A chart laid out for a width, in CSS pixels. Its colours are CSS variables, so that the drawing follows the reader's
/// theme. The style sheet uses `class` to show the drawing only where there is room for this width.
#[must_use]
pub fn drawing(figure: &ChartFigure, class: &str, width: f64) -> String {
    let height = height(&figure.chart, width);
    drawn(&figure.said, class, (width, height), &|surface| {
        draw(surface, &figure.chart, &Theme::LIGHT);
    })
}

/// Like `drawing`, for a chart of bands, which has no `ChartId`; a screen reader reads out `said`.
#[must_use]
pub fn drawing_of_bands(data: &BandsOverTime, said: &str, class: &str, width: f64) -> String {
    drawn(said, class, (width, bands::height(width)), &|surface| {
        bands::draw(surface, data, &Theme::LIGHT);
    })
}

fn drawn(said: &str, class: &str, (width, height): (f64, f64), draw: &dyn Fn(Surface<'_>)) -> String {
    let size = Size {
        width,
        height,
        ratio: 1.0,
    };
    let mut pen = SvgPen::new(size.width, size.height);
    draw(Surface::new(&mut pen, size));
    let light = Theme::LIGHT;
    let named = [
        ("paper", light.paper),
        ("card", light.card),
        ("ink", light.ink),
        ("soft", light.soft),
        ("rule", light.rule),
        ("mining", light.mining),
        ("rental", light.rental),
        ("hosting", light.hosting),
        ("loss", light.loss),
    ];
    named
        .iter()
        .fold(pen.finish(said), |svg, (name, color)| {
            let RGBAColor(red, green, blue, _) = color;
            let color = format!("=\"#{red:02x}{green:02x}{blue:02x}\"");
            svg.replace(&color, &format!("=\"var(--{name})\""))
        })
        .replacen("<svg ", &format!("<svg class=\"{class}\" "), 1)
}
