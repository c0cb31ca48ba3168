//! What does a GPU-hour cost if miners set the price of power? A line over the Bitcoin price, which is flat where
//! miners bid less than the price paid.

use crate::chart::drawn::{Drawn, Stop};
use crate::chart::layout::annotations::{DATA, sentence};
use crate::chart::layout::axes::SpacedLabels;
use crate::chart::layout::occupied::Occupied;
use crate::chart::pen::surface::Surface;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{HAIRLINE, LINE, MOMENT_DASH, TICK, Theme};
use crate::report::charts::cost_of_ai::CostOfAi;
use crate::report::charts::scale::Scale;

/// The chart's height, CSS pixels.
pub const HEIGHT: f64 = 220.0;
/// Height of the figures below the plot.
const BELOW: f64 = 26.0;
/// Distance between figures and plot, and between two figures.
const GAP: f64 = 8.0;

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &CostOfAi, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let widest = data
        .up
        .ticks
        .iter()
        .map(|tick| sheet.measure(&tick.text, TICK).0)
        .fold(0.0, f64::max);
    let plot = Rect {
        left: (widest + GAP).ceil(),
        top: 8.0,
        right: sheet.width() - 8.0,
        bottom: sheet.height() - BELOW,
    };
    let mut occupied = Occupied::within(plot);
    figures_left(sheet, &data.up, plot);
    figures_below(sheet, &data.across, plot);
    let at = |(btc, usd): (f64, f64)| {
        (
            plot.left + data.across.position(btc) * (plot.right - plot.left),
            plot.bottom - data.up.position(usd) * (plot.bottom - plot.top),
        )
    };
    let line: Vec<_> = data.line.iter().map(|point| at(*point)).collect();
    let (_, paid) = at((0.0, data.paid_usd));
    let flat = vec![(plot.left, paid), (plot.right, paid)];
    let stroke = |color, width, dash| Stroke { color, width, dash };
    sheet.line(&flat, stroke(theme.soft, HAIRLINE, MOMENT_DASH));
    sheet.line(&line, stroke(theme.rental, LINE, &[]));
    let stops = line.iter().map(|point| Stop {
        place: Rect {
            left: point.0,
            right: point.0,
            ..plot
        },
        points: vec![Some(*point)],
    });
    let stops = stops.collect();
    occupied.add_stroke(line, DATA);
    occupied.add_stroke(flat, DATA);
    if let Some(today) = data.today {
        let point = at(today);
        let words = sentence(sheet, &mut occupied, plot, &data.today_said, point);
        sheet.marker(point, theme.rental);
        for words in words.iter().flat_map(|said| &said.words) {
            words.write(sheet);
        }
    }
    let left = (plot.left + 6.0, paid);
    if let Some(words) = sentence(sheet, &mut occupied, plot, &data.paid_said, left) {
        for words in &words.words {
            words.write(sheet);
        }
    }
    Drawn {
        plot,
        values: (data.up.low, data.up.high),
        upright: true,
        stops,
    }
}

fn figures_left(sheet: &Sheet<'_>, scale: &Scale, plot: Rect) {
    let mut free = f64::INFINITY;
    for tick in &scale.ticks {
        let y = plot.bottom - scale.position(tick.value) * (plot.bottom - plot.top);
        let half = sheet.measure(&tick.text, TICK).1 / 2.0;
        hairline(sheet, [(plot.left, y), (plot.right, y)]);
        if y + half <= free && y - half >= 0.0 {
            free = y - half - GAP;
            let place = (plot.left - GAP, y);
            sheet.text(&tick.text, place, Anchor::End, TICK, sheet.theme().soft);
        }
    }
}

fn figures_below(sheet: &Sheet<'_>, scale: &Scale, plot: Rect) {
    let middle = plot.bottom + BELOW - 10.0;
    let at = |value: f64| plot.left + scale.position(value) * (plot.right - plot.left);
    let length = |text: &str| sheet.measure(text, TICK).0;
    let room = (sheet.width(), GAP);
    let figures = SpacedLabels::of_scale(scale, room, &|value| Some(at(value)), &length);
    for tick in &scale.ticks {
        let at = at(tick.value);
        hairline(sheet, [(at, plot.bottom), (at, plot.bottom + 4.0)]);
        for (x, _) in figures.iter().filter(|(_, of)| std::ptr::eq(*of, tick)) {
            let soft = sheet.theme().soft;
            sheet.text(&tick.text, (*x, middle), Anchor::Middle, TICK, soft);
        }
    }
}

fn hairline(sheet: &Sheet<'_>, points: [(f64, f64); 2]) {
    let stroke = Stroke::hairline(sheet.theme().rule);
    sheet.line(&points, stroke);
}
