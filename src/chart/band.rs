//! From which Bitcoin price does mining outbid AI? A row a cost view: left of the point AI wins, right of it mining.
//!
//! The line through a point reaches from the price with a tenth less rent to that with a tenth more; the grey point
//! is the price if difficulty follows it.

use crate::chart::drawn::Drawn;
use crate::chart::layout::strips::{self, Strips};
use crate::chart::pen::Stroke;
use crate::chart::pen::surface::Surface;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{LINE, PALE, Theme};
use crate::report::charts::band::{Band, BandRow};
use plotters::style::{Color, RGBAColor};

/// Lines of words above the rows: who wins at which end, and today's price.
const LINES: usize = 2;

/// The height that suits the band at a width, CSS pixels.
#[must_use]
pub fn height(data: &Band, width: f64) -> f64 {
    strips::height(data.rows.len(), LINES, width)
}

/// Draws the band.
pub fn draw(surface: Surface<'_>, data: &Band, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let names: Vec<&str> = data.rows.iter().map(|row| row.name.as_str()).collect();
    let strips = Strips::new(sheet, &data.scale, &names, LINES);
    let ai = theme.of(data.ai);
    strips.scale();
    strips.heading(0, (&data.ai_wins, ai), (&data.mining_wins, theme.mining));
    for (nth, row) in data.rows.iter().enumerate() {
        bar(sheet, &strips, nth, row, ai);
    }
    strips.mark(1, data.today_usd, &data.today);
    for (nth, row) in data.rows.iter().enumerate() {
        words(sheet, &strips, nth, row, ai);
    }
    Drawn::bars(sheet, strips.bands(data.rows.len()))
}

/// The two sides of a row.
fn bar(sheet: &Sheet<'_>, strips: &Strips<'_, '_>, nth: usize, row: &BandRow, ai: RGBAColor) {
    let whole = strips.bar(nth);
    // Without a price mining never wins; with one not above zero, always.
    let parting = row.btc_usd.map_or(whole.right, |usd| strips.x(usd));
    let sides = [
        (whole.left, parting, ai),
        (parting, whole.right, sheet.theme().mining),
    ];
    for (left, right, color) in sides {
        sheet.bar(Rect { left, right, ..whole }, color.mix(PALE));
    }
}

/// The price, how far rent moves it, and what a difficulty that follows makes of it.
fn words(sheet: &Sheet<'_>, strips: &Strips<'_, '_>, nth: usize, row: &BandRow, ai: RGBAColor) {
    let whole = strips.bar(nth);
    let theme = sheet.theme();
    let middle = f64::midpoint(whole.top, whole.bottom);
    let (x, color) = match row.btc_usd {
        Some(usd) if usd > 0.0 => (strips.x(usd), theme.ink),
        Some(_) => (f64::midpoint(whole.left, whole.right), theme.mining),
        None => (f64::midpoint(whole.left, whole.right), ai),
    };
    if row.btc_usd.is_some_and(|usd| usd > 0.0) {
        if let Some((less, more)) = row.rent_usd {
            let stroke = Stroke::solid(theme.ink, LINE);
            let reach = [(strips.x(less), middle), (strips.x(more), middle)];
            sheet.line(&reach, stroke);
        }
        if let Some(usd) = row.with_response_usd {
            sheet.marker((strips.x(usd), middle), theme.soft);
        }
        sheet.marker((x, middle), theme.ink);
    }
    strips.write_row(nth, &row.name, &row.said, x, color);
}
