//! What range of outcomes is likely, month by month? Lines, and bands between percentiles, which overlap each other.

use plotters::style::{Color, RGBAColor};

use crate::chart::layout::annotations::{self, DATA};
use crate::chart::layout::axes::{self, CALENDAR_HEIGHT};
use crate::chart::layout::line_labels::{self, EndLabel, name_column};
use crate::chart::layout::occupied::Occupied;
use crate::chart::pen::Stroke;
use crate::chart::pen::surface::Surface;
use crate::chart::plot::Plot;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{LABEL, LINE, PHONE_BELOW, Theme, dash};
use crate::report::charts::bands::{BandAmounts, BandsOverTime, Series};
use crate::report::charts::scale::{Scale, bounded, count};
use crate::report::number::ENGLISH;

/// Opacity of a band; where bands overlap the colour is stronger.
const BAND: f64 = 0.18;
/// The cost for words of crossing the edge of a band.
const EDGE: f64 = 0.2;

/// The height that suits the chart at a width, CSS pixels.
#[must_use]
pub fn height(width: f64) -> f64 {
    if width < PHONE_BELOW { 260.0 } else { 310.0 }
}

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &BandsOverTime, theme: &Theme) {
    let sheet = &Sheet::new(surface, theme);
    let plot = composed(sheet, data);
    let frame = plot.frame;
    let mut occupied = Occupied::within(sheet.bounds());
    axes::grid(sheet, &mut occupied, &plot);
    axes::calendar(sheet, &mut occupied, &plot, &data.calendar);
    for (low, high) in &data.bands {
        let Some(series) = data.series.get(*high) else {
            continue;
        };
        let mut corners = points(&plot, data, series);
        let below = match low.and_then(|low| data.series.get(low)) {
            Some(series) => points(&plot, data, series),
            None => corners
                .iter()
                .map(|(x, _)| (*x, plot.on_sheet((0.0, 0.0)).1))
                .collect(),
        };
        corners.extend(below.into_iter().rev());
        sheet.shape(&corners, theme.color(series.subject).mix(BAND));
    }
    let lines: Vec<EndLabel> = data
        .series
        .iter()
        .map(|series| EndLabel {
            text: series.label.clone(),
            color: theme.color(series.subject),
            line: points(&plot, data, series),
        })
        .collect();
    for (series, label) in data.series.iter().zip(&lines) {
        let cost = if series.is_line { DATA } else { EDGE };
        occupied.add_stroke(label.line.clone(), cost);
    }
    let mut words = if sheet.is_narrow() {
        // There is no room to name the bands' edges; the text above the chart says how to read the bands.
        let named = data.series.iter().zip(&lines);
        let named = named.filter(|(series, _)| series.is_line);
        let named: Vec<EndLabel> = named.map(|(_, label)| label.clone()).collect();
        line_labels::in_plot(sheet, &mut occupied, &named, frame, LABEL)
    } else {
        let column = name_column(sheet, names(data)).names;
        line_labels::in_column(sheet, &mut occupied, &lines, column, LABEL);
        Vec::new()
    };
    let mut ends = Vec::new();
    for (series, label) in data.series.iter().zip(&lines) {
        if let Some(point) = label.line.last().filter(|_| !series.end.is_empty()) {
            let told = annotations::sentence(sheet, &mut occupied, frame, &series.end, *point);
            words.extend(told.iter().flat_map(|told| told.words.iter().cloned()));
            ends.push((*point, label.color, told));
        }
    }
    for placed in &words {
        placed.clear_behind(sheet);
    }
    for (series, label) in data.series.iter().zip(&lines) {
        if series.is_line {
            sheet.line(&label.line, stroke(series, label.color));
        }
    }
    for (point, color, told) in &ends {
        if let Some(told) = told {
            told.draw_leader(sheet);
        }
        sheet.marker(*point, *color);
    }
    for placed in &words {
        placed.write(sheet);
    }
}

fn stroke(series: &Series, color: RGBAColor) -> Stroke<'static> {
    Stroke {
        color,
        width: LINE,
        dash: dash(series.subject, 0),
    }
}

fn names(data: &BandsOverTime) -> impl Iterator<Item = &str> + Clone {
    data.series.iter().map(|series| series.label.as_str())
}

/// Divides the sheet: ticks on the left, calendar below, names on the right or, on a phone, in the plot. The scale of
/// counts of a hundred always reaches from 0 to 100.
fn composed(sheet: &Sheet<'_>, data: &BandsOverTime) -> Plot {
    let top = 14.0;
    let bottom = sheet.height() - CALENDAR_HEIGHT;
    let room = axes::room(sheet, bottom - top);
    let write = |value, step| data.amounts.at_tick(value, step, ENGLISH);
    let scale = match data.amounts {
        BandAmounts::Money => {
            let all = data.series.iter().flat_map(|series| &series.values);
            let all: Vec<f64> = all.copied().flatten().collect();
            Scale::around(&all, room, &write)
        }
        BandAmounts::OfHundred => Scale::linear(0.0, 1.0, room, &write),
    };
    let frame = Rect {
        left: axes::width_left(sheet, &scale),
        top,
        right: name_column(sheet, names(data)).left_of,
        bottom,
    };
    let across = Scale::bare(0.0, count(data.months.max(1)));
    Plot::new(sheet, frame, across, scale)
}

/// The points of a series on the sheet. Values that hold all month are drawn from the first to the last month's edge.
fn points(plot: &Plot, data: &BandsOverTime, series: &Series) -> Vec<(f64, f64)> {
    let known: Vec<(usize, f64)> = (0..)
        .zip(&series.values)
        .filter_map(|(month, value)| Some((month, bounded((*value)?))))
        .collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        return Vec::new();
    };
    let holds_all_month = data.offset_months < 1.0;
    // Values for the ends of months start from zero, as nothing has happened at the very beginning.
    let begins = if holds_all_month { *first } else { (first.0, 0.0) };
    let mut places = vec![(count(begins.0), begins.1)];
    places.extend(
        known
            .iter()
            .map(|(month, value)| (count(*month) + data.offset_months, *value)),
    );
    if holds_all_month {
        places.push((count(last.0 + 1), last.1));
    }
    places.into_iter().map(|place| plot.on_sheet(place)).collect()
}
