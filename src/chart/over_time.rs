//! Lines over the months, for questions such as when a site pays back or how long a petahash earns more than its power.

use crate::chart::drawn::{Drawn, Stop};
use crate::chart::layout::annotations::{self, DATA, MARKER, MOMENT};
use crate::chart::layout::axes::{self, CALENDAR_HEIGHT};
use crate::chart::layout::line_labels::{self, EndLabel, name_column};
use crate::chart::layout::occupied::Occupied;
use crate::chart::pen::Stroke;
use crate::chart::pen::surface::Surface;
use crate::chart::plot::Plot;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{HAIRLINE, LABEL, LINE, MARKER_RADIUS, MOMENT_DASH, PALE, Theme, dash};
use crate::report::charts::Subject;
use crate::report::charts::lines::{Line, LinesOverTime, Mark};
use crate::report::charts::scale::{Scale, bounded, count};
use crate::report::charts::ticks::dollars;
use plotters::style::Color;

/// Opacity of a line without a name.
const THIN: f64 = 0.22;

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &LinesOverTime, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let mut values = data.thin.clone();
    for line in &data.lines {
        values.extend_from_slice(&line.values_usd);
    }
    let plot = composed(sheet, data, &values);
    let frame = plot.frame;
    let mut occupied = Occupied::within(sheet.bounds());

    // First come the marks whose places are fixed: grid, lines, points.
    axes::grid(sheet, &mut occupied, &plot);
    axes::calendar(sheet, &mut occupied, &plot, &data.calendar);
    for values_usd in data.thin.chunks(data.moments.len().max(1)) {
        let points = values_usd.iter().enumerate();
        let points: Vec<_> = points
            .map(|(month, usd)| plot.on_sheet((count(month) + data.within.months(), bounded(*usd))))
            .collect();
        sheet.line(&points, Stroke::hairline(theme.soft.mix(THIN)));
    }
    let lines: Vec<_> = data
        .lines
        .iter()
        .map(|line| EndLabel {
            text: line.label.clone(),
            color: theme.color(line.subject),
            line: values_of(line, data).map(|value| plot.on_sheet(value)).collect(),
        })
        .collect();
    for line in &lines {
        occupied.add_stroke(line.line.clone(), DATA);
    }
    let points: Vec<_> = data
        .marks
        .iter()
        .map(|mark| marked_point(&plot, data, mark))
        .collect();
    for (x, y) in points.iter().copied().flatten() {
        let reach = MARKER_RADIUS + 2.0;
        occupied.add_stroke(vec![(x - reach, y - reach), (x + reach, y + reach)], MARKER);
        occupied.add_stroke(vec![(x - reach, y + reach), (x + reach, y - reach)], MARKER);
    }
    let moments = data
        .events
        .iter()
        .filter(|event| (0.0..=plot.x.high).contains(&event.month));
    let moments: Vec<_> = moments
        .map(|event| (event, plot.on_sheet((event.month, 0.0)).0))
        .collect();
    for (_, x) in &moments {
        occupied.add_stroke(vec![(*x, frame.top), (*x, frame.bottom)], MOMENT);
    }

    // Then words find their places: names, the meaning of points, events.
    let mut words = if sheet.is_narrow() {
        let named = line_labels::distinguishable(sheet, &lines, LABEL);
        line_labels::in_plot(sheet, &mut occupied, &named, frame, LABEL)
    } else {
        let column = name_column(sheet, data.lines.iter().map(|line| line.label.as_str()));
        line_labels::in_column(sheet, &mut occupied, &lines, column.names, LABEL);
        Vec::new()
    };
    let mut sentences = Vec::new();
    for (mark, point) in data.marks.iter().zip(points) {
        let placed =
            point.and_then(|point| annotations::sentence(sheet, &mut occupied, frame, &mark.text, point));
        if let Some(sentence) = placed {
            words.extend(sentence.words.iter().cloned());
            sentences.push((mark, sentence));
        }
    }
    for (event, x) in moments {
        let mut place = |text: &str| annotations::moment(sheet, &mut occupied, frame, x, text);
        let in_full = event.in_full.as_deref().and_then(&mut place);
        if let Some(placed) = in_full.or_else(|| place(&event.text)) {
            let stroke = Stroke {
                color: theme.soft,
                width: HAIRLINE,
                dash: MOMENT_DASH,
            };
            sheet.line(&[(x, frame.top), (x, frame.bottom)], stroke);
            words.push(placed);
        }
    }

    // Last, everything is drawn: data above the grid, words above data.
    for placed in &words {
        placed.clear_behind(sheet);
    }
    draw_lines(sheet, data, &lines);
    for (mark, sentence) in &sentences {
        sentence.draw_leader(sheet);
        let line = data.lines.get(mark.line);
        let color = line.map_or(theme.ink, |line| theme.color(line.subject));
        sheet.marker(sentence.point, color);
    }
    for placed in &words {
        placed.write(sheet);
    }
    Drawn {
        plot: frame,
        values: (plot.y.low, plot.y.high),
        upright: true,
        stops: (0..data.moments.len())
            .map(|stop| {
                let month = count(stop) + data.within.months();
                let values = data
                    .lines
                    .iter()
                    .map(|line| line.values_usd.get(stop).copied().map(bounded));
                Stop::upright(&plot, month, values)
            })
            .collect(),
    }
}

/// Divides the sheet: ticks on the left, calendar below, names on the right or, on a phone, in the plot.
fn composed(sheet: &Sheet<'_>, data: &LinesOverTime, values: &[f64]) -> Plot {
    let top = if sheet.height() < 200.0 { 10.0 } else { 14.0 };
    let bottom = sheet.height() - CALENDAR_HEIGHT;
    let money = Scale::around(values, axes::room(sheet, bottom - top), &dollars);
    let frame = Rect {
        left: axes::width_left(sheet, &money),
        top,
        right: name_column(sheet, data.lines.iter().map(|line| line.label.as_str())).left_of,
        bottom,
    };
    Plot::new(sheet, frame, months(data), money)
}

/// The horizontal scale of a chart over the months.
pub(super) fn months(data: &LinesOverTime) -> Scale {
    Scale::bare(0.0, count(data.months.max(1)))
}

/// Draws the lines; lines about the same subject differ in their dashes.
fn draw_lines(sheet: &Sheet<'_>, data: &LinesOverTime, lines: &[EndLabel]) {
    for (line, drawn) in data.lines.iter().zip(lines) {
        let stroke = Stroke {
            color: if line.subject == Subject::OtherScenario {
                drawn.color.mix(PALE)
            } else {
                drawn.color
            },
            width: LINE,
            dash: dash(line.subject, line.nth),
        };
        sheet.line(&drawn.line, stroke);
    }
}

/// Where a mark's point is; none if its line or month is not on the chart.
fn marked_point(plot: &Plot, data: &LinesOverTime, mark: &Mark) -> Option<(f64, f64)> {
    let values = &data.lines.get(mark.line)?.values_usd;
    let place = mark.month - data.within.months();
    let after = (0..values.len()).find(|nth| count(*nth) >= place)?;
    let before = after.saturating_sub(1);
    let part = if after > before {
        place - count(before)
    } else {
        0.0
    };
    let (from, to) = (bounded(*values.get(before)?), bounded(*values.get(after)?));
    (place >= 0.0).then(|| plot.on_sheet((mark.month, from + (to - from) * part)))
}

/// The part of a line between the plot's left and right edge, as months and dollars.
fn values_of(line: &Line, data: &LinesOverTime) -> impl Iterator<Item = (f64, f64)> {
    let (months, offset) = (data.months, data.within.months());
    let known = line.values_usd.iter().take(months.max(1) + 1).enumerate();
    let known = known.map(move |(month, usd)| (count(month) + offset, bounded(*usd)));
    let edge = move |month: usize, usd: Option<&f64>| {
        let usd = usd.filter(|_| offset > 0.0);
        usd.map(|usd| (count(month), bounded(*usd)))
    };
    let last = edge(months.max(1), line.values_usd.last());
    edge(0, line.values_usd.first())
        .into_iter()
        .chain(known)
        .chain(last)
}
