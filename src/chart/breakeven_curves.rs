//! At which Bitcoin price do miners of each generation break even, depending on the price of power?
//!
//! Each curve is straight in dollars; where prices span decades the axis is logarithmic and the curve bends.

use crate::chart::drawn::{Drawn, Stop};
use crate::chart::layout::annotations::{self, DATA, MARKER};
use crate::chart::layout::axes::{self, CALENDAR_HEIGHT};
use crate::chart::layout::line_labels::{self, EndLabel, name_column_always};
use crate::chart::layout::occupied::Occupied;
use crate::chart::pen::surface::Surface;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::plot::Plot;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{LABEL, LINE, MARKER_RADIUS, NOTE, Theme, dash};
use crate::report::charts::Subject;
use crate::report::charts::breakeven::{BreakevenCurves, Curve};
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::{cents, dollars};
use crate::scenario::Use;

/// Height of the words above a logarithmic axis, CSS pixels.
const LOG_NOTE: f64 = 16.0;

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &BreakevenCurves, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let plot = composed(sheet, data);
    let frame = plot.frame;
    let mut occupied = Occupied::within(sheet.bounds());
    axes::grid(sheet, &mut occupied, &plot);
    if plot.y.is_log {
        let place = (0.0, LOG_NOTE / 2.0);
        sheet.text(&data.log_text, place, Anchor::Start, NOTE, theme.soft);
        occupied.add_text(Rect::of_text(
            sheet.measure(&data.log_text, NOTE),
            place,
            Anchor::Start,
        ));
    }
    axes::below(sheet, &mut occupied, &plot);
    let lines: Vec<EndLabel> = data
        .curves
        .iter()
        .map(|curve| EndLabel {
            text: curve.label.clone(),
            color: theme.color(subject(curve)),
            line: points(data, curve, &plot),
        })
        .collect();
    for line in &lines {
        occupied.add_stroke(line.line.clone(), DATA);
    }
    let (x, y) = plot.on_sheet((data.you.usd_per_kwh, data.you.btc_usd));
    let reach = MARKER_RADIUS + 2.0;
    occupied.add_stroke(vec![(x - reach, y - reach), (x + reach, y + reach)], MARKER);
    occupied.add_stroke(vec![(x - reach, y + reach), (x + reach, y - reach)], MARKER);
    let column = name_column_always(sheet, names(data)).names;
    line_labels::in_column(sheet, &mut occupied, &lines, column, LABEL);
    let you = annotations::sentence_among(sheet, &mut occupied, frame, &data.you_text, (x, y), 4.0 * DATA);
    for (nth, (curve, line)) in data.curves.iter().zip(&lines).enumerate() {
        let stroke = Stroke {
            color: theme.color(subject(curve)),
            width: if curve.own { LINE } else { LINE * 0.6 },
            dash: dash(Subject::Use(Use::Mining), if curve.own { 0 } else { nth }),
        };
        sheet.line(&line.line, stroke);
    }
    if let Some(sentence) = &you {
        sentence.draw_leader(sheet);
    }
    sheet.marker((x, y), theme.ink);
    for placed in you.iter().flat_map(|sentence| &sentence.words) {
        placed.clear_behind(sheet);
        placed.write(sheet);
    }
    Drawn {
        plot: frame,
        values: (plot.y.low, plot.y.high),
        upright: true,
        stops: stops(data, &plot),
    }
}

/// Curves of the reader's own machines are amber, the others grey.
fn subject(curve: &Curve) -> Subject {
    if curve.own {
        Subject::Use(Use::Mining)
    } else {
        Subject::Comparison
    }
}

fn names(data: &BreakevenCurves) -> impl Iterator<Item = &str> + Clone {
    data.curves.iter().map(|curve| curve.label.as_str())
}

fn composed(sheet: &Sheet<'_>, data: &BreakevenCurves) -> Plot {
    let bottom = sheet.height() - CALENDAR_HEIGHT;
    let curves = data.curves.iter();
    let known = curves.flat_map(|curve| curve.btc_usd.iter().copied().flatten());
    let values: Vec<f64> = known.chain([data.you.btc_usd]).collect();
    let top = 14.0;
    let prices = Scale::fitting(&values, axes::room(sheet, bottom - top), &dollars);
    let top = if prices.is_log { top + LOG_NOTE } else { top };
    let frame = Rect {
        left: axes::width_left(sheet, &prices),
        top,
        right: name_column_always(sheet, names(data)).left_of,
        bottom,
    };
    let ends = |tariff: Option<&f64>, or: f64| tariff.copied().unwrap_or(or);
    // A tick of cents is some 30 pixels wide.
    let room = (2_u8..=12)
        .rev()
        .find(|count| f64::from(*count) * 38.0 <= frame.right - frame.left)
        .map_or(2, usize::from);
    let tariffs = Scale::linear(
        ends(data.tariff_usd_per_kwh.first(), 0.0),
        ends(data.tariff_usd_per_kwh.last(), 0.1),
        room,
        &cents,
    );
    Plot::new(sheet, frame, tariffs, prices)
}

/// The points of a curve on the sheet. On a logarithmic axis a curve that is straight in dollars bends, so points are
/// added between the known ones.
fn points(data: &BreakevenCurves, curve: &Curve, plot: &Plot) -> Vec<(f64, f64)> {
    let known: Vec<(f64, f64)> = data
        .tariff_usd_per_kwh
        .iter()
        .zip(&curve.btc_usd)
        .filter_map(|(tariff, usd)| Some((*tariff, (*usd)?)))
        .collect();
    let parts: u8 = if plot.y.is_log { 4 } else { 1 };
    let mut all = Vec::with_capacity(known.len() * usize::from(parts) + 1);
    for pair in known.windows(2) {
        for part in 0..parts {
            let share = f64::from(part) / f64::from(parts);
            let between = |one: f64, other: f64| one + (other - one) * share;
            all.push((between(pair[0].0, pair[1].0), between(pair[0].1, pair[1].1)));
        }
    }
    all.extend(known.last());
    all.into_iter().map(|values| plot.on_sheet(values)).collect()
}

fn stops(data: &BreakevenCurves, plot: &Plot) -> Vec<Stop> {
    let stop = |(nth, tariff): (usize, &f64)| {
        let prices = data.curves.iter().map(|curve| curve.btc_usd.get(nth).copied());
        Stop::upright(plot, *tariff, prices.map(Option::flatten))
    };
    data.tariff_usd_per_kwh.iter().enumerate().map(stop).collect()
}
