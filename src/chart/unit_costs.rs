//! What does a Bitcoin or a GPU-hour cost, and what does it bring in? Each row has a bar; a group's rows share a unit.
//!
//! Each bar shows, from the left, power in grey, other cost in dark grey and capital in a pale colour; a credit
//! shortens these parts in the same order. An upright line marks the price received. Groups have scales of their own,
//! because their units have nothing in common.

use crate::chart::drawn::Drawn;
use crate::chart::pen::surface::Surface;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{LABEL, LINE, PALE, PHONE_BELOW, ROW, ROW_STRONG, Theme};
use crate::report::charts::scale::{bounded, count};
use crate::report::charts::unit_costs::{CostBar, UnitCosts};
use plotters::style::Color;

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &UnitCosts, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let scale = height(data, sheet.width()).max(1.0);
    // On a sheet that is too low, all distances are reduced.
    let squeeze = (sheet.height() / scale).min(1.0);
    let (title, pitch) = (TITLE * squeeze, pitch(sheet.width()) * squeeze);
    let names = data
        .groups
        .iter()
        .flat_map(|group| &group.bars)
        .map(|bar| sheet.measure(&bar.name, ROW).0)
        .fold(0.0, f64::max)
        .min(sheet.width() * 0.3);
    let mut top = 0.0;
    let mut bands = Vec::new();
    for group in &data.groups {
        let text = sheet.fitted(&group.title, LABEL, sheet.width());
        sheet.text(&text, (0.0, top + title * 0.5), Anchor::Start, LABEL, theme.ink);
        top += title;
        let longest = group
            .bars
            .iter()
            .map(|bar| bounded(bar.full_usd).max(bounded(bar.price_usd)))
            .fold(0.0, f64::max);
        for bar in &group.bars {
            let band = Rect {
                left: 0.0,
                top,
                right: sheet.width(),
                bottom: top + pitch,
            };
            draw_bar(sheet, bar, band, names, longest);
            bands.push(band);
            top += pitch;
        }
    }
    Drawn::bars(sheet, bands)
}

/// The height that suits a chart at a width, CSS pixels.
#[must_use]
pub fn height(data: &UnitCosts, width: f64) -> f64 {
    let pitch = pitch(width);
    data.groups
        .iter()
        .map(|group| TITLE + pitch * count(group.bars.len()))
        .sum::<f64>()
        .max(pitch)
}

fn pitch(width: f64) -> f64 {
    if width < PHONE_BELOW { 52.0 } else { 42.0 }
}

/// Height of a group's title.
const TITLE: f64 = 30.0;
/// Distance of words from bars.
const GAP: f64 = 8.0;
/// The least height of a row with room for two lines.
const LEAST_STACKED: f64 = 32.0;

/// Draws a row: its name, its bar, and its cost and price in words.
fn draw_bar(sheet: &Sheet<'_>, bar: &CostBar, band: Rect, names: f64, longest: f64) {
    let theme = sheet.theme();
    let pitch = band.bottom - band.top;
    let line = sheet.measure("0", ROW).1;
    let stacked = sheet.is_narrow() && pitch >= LEAST_STACKED;
    let loses = bar.full_usd > bar.price_usd;
    let (cost_look, cost_color) = if loses {
        (ROW_STRONG, theme.loss)
    } else {
        (ROW, theme.ink)
    };
    let (cost, price) = (bar.cost_text.clone(), format!("\u{a0}·\u{a0}{}", bar.price_text));
    let (cost_width, price_width) = (sheet.measure(&cost, cost_look).0, sheet.measure(&price, ROW).0);
    let (bars, room, middle) = if stacked {
        let top = band.top + line + 6.0;
        let bottom = (top + 20.0).min(band.bottom - 4.0);
        let bars = Rect {
            left: 0.0,
            top,
            right: sheet.width() - LINE,
            bottom,
        };
        let name_width = sheet.measure(&bar.name, ROW).0.min(0.35 * sheet.width());
        (
            bars,
            sheet.width() - name_width - 2.0 * GAP,
            band.top + line / 2.0 + 1.0,
        )
    } else {
        let middle = f64::midpoint(band.top, band.bottom);
        let thick = (pitch * 0.55).min(24.0);
        let left = (names + 14.0).ceil();
        let room = (0.5 * (sheet.width() - left)).min(cost_width + price_width + GAP);
        let bars = Rect {
            left,
            top: middle - thick / 2.0,
            right: sheet.width() - room - GAP,
            bottom: middle + thick / 2.0,
        };
        (bars, room, middle)
    };
    let end = draw_parts(sheet, bar, bars, longest);

    let whole = cost_width + price_width <= room;
    let width = if whole {
        cost_width + price_width
    } else {
        cost_width.min(room)
    };
    let left = if stacked { sheet.width() - width } else { end + GAP };
    let cost = sheet.fitted(&cost, cost_look, room);
    sheet.text(&cost, (left, middle), Anchor::Start, cost_look, cost_color);
    if whole {
        sheet.text(&price, (left + cost_width, middle), Anchor::Start, ROW, theme.ink);
    }
    let free = if stacked {
        sheet.width() - width - GAP
    } else {
        names
    };
    let name = sheet.fitted(&bar.name, ROW, free);
    sheet.text(&name, (0.0, middle), Anchor::Start, ROW, theme.ink);
}

/// Draws the parts and the price; returns the x at which the longer of the two ends.
fn draw_parts(sheet: &Sheet<'_>, bar: &CostBar, room: Rect, longest: f64) -> f64 {
    let theme = sheet.theme();
    let per_usd = if longest > 0.0 {
        (room.right - room.left) / longest
    } else {
        0.0
    };
    let mut credit = bounded(bar.credit_usd).max(0.0);
    let mut left = room.left;
    for (usd, color) in [
        (bar.power_usd, theme.rule),
        (bar.other_usd, theme.soft),
        (bar.capital_usd, theme.of(bar.of).mix(PALE)),
    ] {
        let usd = bounded(usd).max(0.0);
        let paid = (usd - credit).max(0.0);
        credit -= usd - paid;
        let right = left + paid * per_usd;
        sheet.bar(Rect { left, right, ..room }, color);
        left = right;
    }
    let price = room.left + bounded(bar.price_usd).max(0.0) * per_usd;
    let stroke = Stroke::solid(theme.of(bar.of), LINE);
    sheet.line(&[(price, room.top - 3.0), (price, room.bottom + 3.0)], stroke);
    left.max(price + LINE)
}
