//! At which Bitcoin price do miners of each generation break even, over the price of power?
//!
//! Each curve is straight in dollars; where prices span decades the axis is logarithmic and the curve bends.

use crate::chart::drawn::{Drawn, Stop};
use crate::chart::layout::annotations;
use crate::chart::layout::annotations::{DATA, MARKER};
use crate::chart::layout::axes::{self, CALENDAR_HEIGHT};
use crate::chart::layout::line_labels::{self, EndLabel};
use crate::chart::layout::occupied::Clutter;
use crate::chart::over_time::column_for;
use crate::chart::pen::Stroke;
use crate::chart::pen::surface::Surface;
use crate::chart::sheet::{Plot, Rect, Sheet};
use crate::chart::theme::{LABEL, LINE, MARKER_RADIUS, Theme, dash};
use crate::chart::ticks::Axis;
use crate::report::charts::axis::cents;
use crate::report::charts::series::{Curve, Curves, LineKind};

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &Curves, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let (plot, tariffs, prices, figures) = composed(sheet, data);
    let frame = plot.frame();
    let mut clutter = Clutter::within(sheet.bounds());
    axes::grid(sheet, &mut clutter, &plot, &prices, &figures);
    let (below, _) = axes::figures_as(sheet, &tariffs, |tariff| cents(tariff, tariffs.step));
    axes::below(sheet, &mut clutter, &plot, &tariffs, &below);
    let lines: Vec<EndLabel> = data
        .curves
        .iter()
        .map(|curve| EndLabel {
            text: curve.label.clone(),
            color: theme.color(kind(curve)),
            line: points(data, curve, &prices)
                .map(|point| plot.on_sheet(point))
                .collect(),
        })
        .collect();
    for line in &lines {
        clutter.add_stroke(line.line.clone(), DATA);
    }
    let (x, y) = plot.on_sheet((data.you.usd_per_kwh, prices.along(data.you.btc_usd)));
    let reach = MARKER_RADIUS + 2.0;
    clutter.add_stroke(vec![(x - reach, y - reach), (x + reach, y + reach)], MARKER);
    clutter.add_stroke(vec![(x - reach, y + reach), (x + reach, y - reach)], MARKER);
    let (_, column) = column_for(sheet, names(data));
    line_labels::in_column(sheet, &mut clutter, &lines, column, LABEL);
    let you = annotations::sentence_among(sheet, &mut clutter, frame, &data.you_text, (x, y), 4.0 * DATA);
    for (nth, curve) in data.curves.iter().enumerate() {
        let stroke = Stroke {
            color: theme.color(kind(curve)),
            width: if curve.own { LINE } else { LINE * 0.6 },
            dash: dash(LineKind::Mining, if curve.own { 0 } else { nth }),
        };
        plot.line(points(data, curve, &prices).collect(), stroke);
    }
    if let Some(sentence) = &you {
        sentence.draw_tie(sheet);
    }
    sheet.marker((x, y), theme.ink);
    for placed in you.iter().flat_map(|sentence| &sentence.words) {
        placed.clear_behind(sheet);
        placed.write(sheet);
    }
    Drawn {
        plot: frame,
        values: (prices.low, prices.high),
        upright: true,
        stops: stops(data, &plot, &prices),
    }
}

/// The reader's own machines are amber, the others quiet.
fn kind(curve: &Curve) -> LineKind {
    if curve.own {
        LineKind::Mining
    } else {
        LineKind::Baseline
    }
}

fn names(data: &Curves) -> impl Iterator<Item = &str> + Clone {
    data.curves.iter().map(|curve| curve.label.as_str())
}

fn composed<'a>(sheet: &Sheet<'a>, data: &Curves) -> (Plot<'a>, Axis, Axis, Vec<String>) {
    let top = 14.0;
    let bottom = sheet.height() - CALENDAR_HEIGHT;
    let curves = data
        .curves
        .iter()
        .flat_map(|curve| curve.btc_usd.iter().copied().flatten());
    let prices: Vec<f64> = curves.chain([data.you.btc_usd]).collect();
    let prices = Axis::fitting(prices, axes::room(sheet, bottom - top));
    let (figures, left) = axes::figures(sheet, &prices);
    let right = column_for(sheet, names(data)).0;
    let frame = Rect {
        left,
        top,
        right,
        bottom,
    };
    let ends = |tariff: Option<&f64>, or: f64| tariff.copied().unwrap_or(or);
    // A figure of cents is some 30 pixels wide.
    let room = (2_u8..=12)
        .rev()
        .find(|count| f64::from(*count) * 38.0 <= right - left)
        .map_or(2, usize::from);
    let tariffs = Axis::between(
        ends(data.tariff_usd_per_kwh.first(), 0.0),
        ends(data.tariff_usd_per_kwh.last(), 0.1),
        room,
    );
    let plot = sheet.plot(frame, tariffs.ends(), prices.ends());
    (plot, tariffs, prices, figures)
}

/// A curve in the plot's coordinates, with points between those that are known.
fn points<'c>(
    data: &'c Curves,
    curve: &'c Curve,
    prices: &'c Axis,
) -> impl Iterator<Item = (f64, f64)> + use<'c> {
    let known: Vec<(f64, f64)> = data
        .tariff_usd_per_kwh
        .iter()
        .zip(&curve.btc_usd)
        .filter_map(|(tariff, usd)| Some((*tariff, (*usd)?)))
        .collect();
    let parts: u8 = if prices.log { 4 } else { 1 };
    let last = known.last().copied();
    let mut all = Vec::with_capacity(known.len() * usize::from(parts) + 1);
    for pair in known.windows(2) {
        for part in 0..parts {
            let share = f64::from(part) / f64::from(parts);
            let between = |one: f64, other: f64| one + (other - one) * share;
            all.push((between(pair[0].0, pair[1].0), between(pair[0].1, pair[1].1)));
        }
    }
    all.extend(last);
    all.into_iter().map(|(tariff, usd)| (tariff, prices.along(usd)))
}

fn stops(data: &Curves, plot: &Plot<'_>, prices: &Axis) -> Vec<Stop> {
    let Rect { top, bottom, .. } = plot.frame();
    let stop = |(nth, tariff): (usize, &f64)| {
        let x = plot.on_sheet((*tariff, 0.0)).0;
        let value = |curve: &Curve| curve.btc_usd.get(nth).copied().flatten();
        let point = |usd: f64| plot.on_sheet((*tariff, prices.along(usd)));
        Stop {
            place: Rect {
                left: x,
                top,
                right: x,
                bottom,
            },
            points: data.curves.iter().map(|curve| value(curve).map(point)).collect(),
        }
    };
    data.tariff_usd_per_kwh.iter().enumerate().map(stop).collect()
}
