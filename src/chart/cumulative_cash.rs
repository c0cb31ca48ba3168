//! When does it pay back? Cash since the start, a line a row of the mix.

use super::annotations::{self, DATA, MARKER, MOMENT};
use super::axes::{self, CALENDAR_HEIGHT};
use super::clutter::Clutter;
use super::labels::{self, EndLabel};
use super::pen::Stroke;
use super::sheet::{Plot, Rect, Sheet};
use super::surface::Surface;
use super::theme::{HAIRLINE, LABEL, LINE, MARKER_RADIUS, MOMENT_DASH, Theme, dash};
use super::ticks::{Axis, LARGEST};
use crate::report::series::{CumulativeCash, Line, Mark};

/// Draws the chart; tells where the plot came to stand, for a crosshair.
pub fn draw(surface: Surface<'_>, data: &CumulativeCash, theme: &Theme) -> Frame {
    let sheet = &Sheet::new(surface, theme);
    let (plot, axis, figures) = composed(sheet, data);
    let (frame, months) = (plot.frame(), count(data.months.max(1)));
    let mut clutter = Clutter::within(Rect {
        left: 0.0,
        top: 0.0,
        right: sheet.width(),
        bottom: sheet.height(),
    });

    // What does not move comes first: grid, lines, points.
    axes::grid(sheet, &mut clutter, &plot, &axis, &figures);
    axes::calendar(sheet, &mut clutter, &plot, &data.calendar);
    let lines: Vec<_> = data
        .lines
        .iter()
        .map(|line| on_sheet(sheet, &plot, line, data.months.max(1)))
        .collect();
    for line in &lines {
        clutter.add_stroke(line.line.clone(), DATA);
    }
    let points: Vec<_> = data
        .marks
        .iter()
        .map(|mark| marked_point(&plot, data, mark))
        .collect();
    for (x, y) in points.iter().copied().flatten() {
        let reach = MARKER_RADIUS + 2.0;
        clutter.add_stroke(vec![(x - reach, y - reach), (x + reach, y + reach)], MARKER);
        clutter.add_stroke(vec![(x - reach, y + reach), (x + reach, y - reach)], MARKER);
    }
    let moments = data
        .events
        .iter()
        .filter(|event| (0.0..=months).contains(&event.month));
    let moments: Vec<_> = moments
        .map(|event| (event, plot.on_sheet((event.month, 0.0)).0))
        .collect();
    for (_, x) in &moments {
        clutter.add_stroke(vec![(*x, frame.top), (*x, frame.bottom)], MOMENT);
    }

    // Then words find their places: names, what points mean, what happens when.
    let mut words = if sheet.is_narrow() {
        labels::in_plot(sheet, &mut clutter, &lines, frame, LABEL)
    } else {
        let column = Rect {
            left: frame.right + column_gap(data.lines.len()) - COLUMN_MARGIN,
            top: 0.0,
            right: sheet.width(),
            bottom: sheet.height(),
        };
        labels::in_column(sheet, &mut clutter, &lines, column, LABEL);
        Vec::new()
    };
    let mut sentences = Vec::new();
    for (mark, point) in data.marks.iter().zip(points) {
        let placed =
            point.and_then(|point| annotations::sentence(sheet, &mut clutter, frame, &mark.text, point));
        if let Some(sentence) = placed {
            words.extend(sentence.words.iter().cloned());
            sentences.push((mark, sentence));
        }
    }
    for (event, x) in moments {
        if let Some(placed) = annotations::moment(sheet, &mut clutter, frame, x, &event.text) {
            let stroke = Stroke {
                color: theme.soft,
                width: HAIRLINE,
                dash: MOMENT_DASH,
            };
            sheet.line(&[(x, frame.top), (x, frame.bottom)], stroke);
            words.push(placed);
        }
    }

    // Last, data above grid and words above data.
    for placed in &words {
        placed.clear_behind(sheet);
    }
    draw_lines(&plot, &data.lines, data.months.max(1), theme);
    for (mark, sentence) in &sentences {
        sentence.draw_tie(sheet);
        let kind = data.lines.get(mark.line).map(|line| line.kind);
        sheet.marker(sentence.point, kind.map_or(theme.ink, |kind| theme.color(kind)));
    }
    for placed in &words {
        placed.write(sheet);
    }
    Frame {
        plot: frame,
        months,
        usd: (axis.low, axis.high),
    }
}

/// Where the plot stands and what its edges mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The plot on the canvas, CSS pixels.
    pub plot: Rect,
    /// Months at its right edge; 0 is at its left.
    pub months: f64,
    /// Dollars at its bottom and top.
    pub usd: (f64, f64),
}

/// Names keep this distance from the canvas' edge, CSS pixels.
const COLUMN_MARGIN: f64 = 2.0;

/// Room between the plot's right edge and the canvas', besides the names: more where ties will be drawn.
fn column_gap(names: usize) -> f64 {
    if names > 5 { 22.0 } else { 10.0 }
}

/// Divides the sheet: figures left, calendar below, names right or, on a phone, in the plot.
fn composed<'a>(sheet: &Sheet<'a>, data: &CumulativeCash) -> (Plot<'a>, Axis, Vec<String>) {
    let top = if sheet.height() < 200.0 { 10.0 } else { 14.0 };
    let bottom = sheet.height() - CALENDAR_HEIGHT;
    let values = data.lines.iter().flat_map(|line| line.values_usd.iter().copied());
    let axis = Axis::around(values, axes::room(sheet, bottom - top));
    let (figures, left) = axes::figures(sheet, &axis);
    let widest = data
        .lines
        .iter()
        .map(|line| sheet.measure(&line.label, LABEL).0)
        .fold(0.0, f64::max)
        .ceil();
    let column = if sheet.is_narrow() {
        COLUMN_MARGIN
    } else {
        widest.min(sheet.width() * 0.3) + column_gap(data.lines.len())
    };
    let frame = Rect {
        left,
        top,
        right: sheet.width() - column,
        bottom,
    };
    let plot = sheet.plot(frame, (0.0, count(data.months.max(1))), (axis.low, axis.high));
    (plot, axis, figures)
}

/// A line as it is on the sheet, with its name.
fn on_sheet(sheet: &Sheet<'_>, plot: &Plot<'_>, line: &Line, months: usize) -> EndLabel {
    let points = values(line, months).map(|value| plot.on_sheet(value)).collect();
    EndLabel {
        text: line.label.clone(),
        color: sheet.theme().color(line.kind),
        line: points,
    }
}

/// Draws the lines; lines of a kind differ in their dashes.
fn draw_lines(plot: &Plot<'_>, lines: &[Line], months: usize, theme: &Theme) {
    for (place, line) in lines.iter().enumerate() {
        let nth = lines
            .iter()
            .take(place)
            .filter(|before| before.kind == line.kind)
            .count();
        let stroke = Stroke {
            color: theme.color(line.kind),
            width: LINE,
            dash: dash(line.kind, nth),
        };
        plot.line(values(line, months).collect(), stroke);
    }
}

/// Where a mark's point is; none if its line or month is not on the chart.
fn marked_point(plot: &Plot<'_>, data: &CumulativeCash, mark: &Mark) -> Option<(f64, f64)> {
    let values = &data.lines.get(mark.line)?.values_usd;
    let after = values
        .iter()
        .enumerate()
        .position(|(month, _)| count(month) >= mark.month)?;
    let before = after.saturating_sub(1);
    let part = if after > before {
        mark.month - count(before)
    } else {
        0.0
    };
    let (from, to) = (bounded(*values.get(before)?), bounded(*values.get(after)?));
    (mark.month >= 0.0).then(|| plot.on_sheet((mark.month, from + (to - from) * part)))
}

/// Months and dollars of a line, as far as the plot reaches.
fn values(line: &Line, months: usize) -> impl Iterator<Item = (f64, f64)> {
    line.values_usd
        .iter()
        .take(months + 1)
        .enumerate()
        .map(|(month, usd)| (count(month), bounded(*usd)))
}

fn bounded(usd: f64) -> f64 {
    usd.clamp(-LARGEST, LARGEST)
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
