//! What are the possible outcomes? Fifty dots for each use along one scale; dots of equal values are stacked.

use crate::chart::drawn::Drawn;
use crate::chart::layout::strip_plot::{LINE, StripPlot};
use crate::chart::pen::Anchor;
use crate::chart::pen::surface::Surface;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{NOTE, ROW, Theme};
use crate::report::charts::risk::{Dotted, DottedRow};
use crate::report::charts::scale::count;

/// Lines of words above the rows: one, which says where a use begins to pay.
const LINES: usize = 1;
/// Height of a row.
const PITCH: f64 = 84.0;
/// Width of a dot, and of the columns in which dots are stacked.
const DOT: f64 = 6.0;

/// The height that suits the dots at any width, CSS pixels.
#[must_use]
pub fn height(data: &Dotted) -> f64 {
    count(LINES) * LINE + count(data.rows.len()) * PITCH + 26.0
}

/// Draws the dots.
pub fn draw(surface: Surface<'_>, data: &Dotted, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let names: Vec<&str> = data.rows.iter().map(|row| row.name.as_str()).collect();
    let plot = StripPlot::new(sheet, &data.scale, &names, LINES);
    plot.scale();
    plot.mark(0, 0.0, &data.pays);
    let bands = plot.bands(data.rows.len());
    for (band, row) in bands.iter().zip(&data.rows) {
        dots(sheet, &plot, *band, row);
    }
    Drawn::bars(sheet, bands)
}

fn dots(sheet: &Sheet<'_>, plot: &StripPlot<'_, '_>, band: Rect, row: &DottedRow) {
    let theme = sheet.theme();
    let bottom = band.bottom - 6.0;
    // Values ascend: a new column begins once a value is a dot's width farther right.
    let mut columns: Vec<(f64, usize)> = Vec::new();
    for usd in &row.dots_usd {
        let x = plot.x(*usd);
        match columns.last_mut() {
            Some((start, dots)) if x < *start + DOT => *dots += 1,
            _ => columns.push((x, 1)),
        }
    }
    // If a column would be too high for the band, its dots overlap rather than leave the band.
    let most = columns.iter().map(|(_, dots)| *dots).max().unwrap_or(1);
    let room = bottom - band.top - if sheet.is_narrow() { 22.0 } else { 8.0 };
    let rise = DOT.min(room / count(most));
    for (x, dots) in columns {
        for nth in 0..dots {
            let middle = bottom - DOT / 2.0 - count(nth) * rise;
            let half = DOT / 2.0 - 0.5;
            // An octagon, which at this size looks like a circle.
            let cut = half * 0.414;
            let corners = [
                (-cut, -half),
                (cut, -half),
                (half, -cut),
                (half, cut),
                (cut, half),
                (-cut, half),
                (-half, cut),
                (-half, -cut),
            ];
            let dot = corners.map(|(right, down)| (x + right, middle + down));
            sheet.shape(&dot, theme.of(row.of));
        }
    }
    let beyond = (plot.right(), bottom - 1.5 * DOT - 8.0);
    sheet.text(&row.further, beyond, Anchor::End, NOTE, theme.soft);
    let (at, middle) = if sheet.is_narrow() {
        (plot.left(), band.top + 10.0)
    } else {
        (0.0, bottom - 8.0)
    };
    let name = sheet.fitted(
        &row.name,
        ROW,
        if sheet.is_narrow() {
            sheet.width()
        } else {
            plot.left() - 14.0
        },
    );
    sheet.text(&name, (at, middle), Anchor::Start, ROW, theme.ink);
}
