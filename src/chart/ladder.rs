//! What does each use clear? Each use has a rung, from what it clears with nothing owned to what it clears with
//! everything owned. A line across the rungs marks zero; the part of a rung left of it is a loss.

use crate::chart::drawn::Drawn;
use crate::chart::layout::strip_plot::{self, StripPlot};
use crate::chart::pen::Stroke;
use crate::chart::pen::surface::Surface;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{LINE, PALE, Theme};
use crate::report::charts::ladder::{Ladder, Rung};
use plotters::style::Color;

/// Lines of words above the rows: one, which says where a use begins to pay.
const LINES: usize = 1;
/// The least length of a rung, CSS pixels.
const LEAST: f64 = 3.0;

/// The height that suits the ladder at a width, CSS pixels.
#[must_use]
pub fn height(data: &Ladder, width: f64) -> f64 {
    strip_plot::height(data.rungs.len(), LINES, width)
}

/// Draws the ladder.
pub fn draw(surface: Surface<'_>, data: &Ladder, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let names: Vec<&str> = data.rungs.iter().map(|rung| rung.name.as_str()).collect();
    let plot = StripPlot::new(sheet, &data.scale, &names, LINES);
    plot.scale();
    plot.mark(0, 0.0, &data.pays);
    for (nth, rung) in data.rungs.iter().enumerate() {
        self::rung(sheet, &plot, nth, rung);
    }
    Drawn::bars(sheet, plot.bands(data.rungs.len()))
}

fn rung(sheet: &Sheet<'_>, plot: &StripPlot<'_, '_>, nth: usize, rung: &Rung) {
    let whole = plot.bar(nth);
    let color = sheet.theme().of(rung.of);
    let (low, high) = (plot.x(rung.owning_nothing_usd), plot.x(rung.owning_all_usd));
    let (left, right) = (low.min(high), low.max(high).max(low.min(high) + LEAST));
    sheet.bar(Rect { left, right, ..whole }, color.mix(PALE));
    // The end for nothing owned is stronger: it counts while there is still a choice what to buy.
    let stroke = Stroke::solid(color, 2.0 * LINE);
    sheet.line(&[(low, whole.top), (low, whole.bottom)], stroke);
    plot.write_row(nth, &rung.name, &rung.said, f64::midpoint(left, right), color);
}
