//! Lines over the months: when does it pay back, how long does a petahash earn more than its power?

use crate::chart::drawn::{Drawn, Stop};
use crate::chart::layout::annotations::{self, DATA, MARKER, MOMENT};
use crate::chart::layout::axes::{self, CALENDAR_HEIGHT};
use crate::chart::layout::line_labels::{self, EndLabel};
use crate::chart::layout::occupied::Clutter;
use crate::chart::pen::Stroke;
use crate::chart::pen::surface::Surface;
use crate::chart::sheet::{Plot, Rect, Sheet};
use crate::chart::theme::{HAIRLINE, LABEL, LINE, MARKER_RADIUS, MOMENT_DASH, Theme, dash};
use crate::chart::ticks::{Axis, LARGEST};
use crate::report::charts::series::{Line, LinesOverTime, Mark};

/// Where in its month a value stands: cash is what there is when a month begins, a price holds all month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Within {
    /// At its beginning.
    Beginning,
    /// In its middle.
    Middle,
}

impl Within {
    fn months(self) -> f64 {
        match self {
            Self::Beginning => 0.0,
            Self::Middle => 0.5,
        }
    }
}

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &LinesOverTime, within: Within, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let values = data.lines.iter().flat_map(|line| line.values_usd.iter().copied());
    let (plot, axis, figures) = composed(sheet, data, values);
    let (frame, months) = (plot.frame(), count(data.months.max(1)));
    let mut clutter = Clutter::within(sheet.bounds());

    // What does not move comes first: grid, lines, points.
    axes::grid(sheet, &mut clutter, &plot, &axis, &figures);
    axes::calendar(sheet, &mut clutter, &plot, &data.calendar);
    let lines: Vec<_> = data
        .lines
        .iter()
        .map(|line| EndLabel {
            text: line.label.clone(),
            color: theme.color(line.kind),
            line: values_of(line, data.months, within)
                .map(|value| plot.on_sheet(value))
                .collect(),
        })
        .collect();
    for line in &lines {
        clutter.add_stroke(line.line.clone(), DATA);
    }
    let points: Vec<_> = data
        .marks
        .iter()
        .map(|mark| marked_point(&plot, data, within, mark))
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
        line_labels::in_plot(sheet, &mut clutter, &lines, frame, LABEL)
    } else {
        let (_, column) = column(sheet, data.lines.iter().map(|line| line.label.as_str()));
        line_labels::in_column(sheet, &mut clutter, &lines, column, LABEL);
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
    draw_lines(&plot, data, within, theme);
    for (mark, sentence) in &sentences {
        sentence.draw_tie(sheet);
        let kind = data.lines.get(mark.line).map(|line| line.kind);
        sheet.marker(sentence.point, kind.map_or(theme.ink, |kind| theme.color(kind)));
    }
    for placed in &words {
        placed.write(sheet);
    }
    Drawn {
        plot: frame,
        values: (axis.low, axis.high),
        upright: true,
        stops: (0..data.moments.len())
            .map(|stop| {
                let month = count(stop) + within.months();
                stop_at(
                    &plot,
                    month,
                    data.lines.iter().map(|line| line.values_usd.get(stop).copied()),
                )
            })
            .collect(),
    }
}

/// A moment one can point at, and where each line is then.
pub(super) fn stop_at(plot: &Plot<'_>, month: f64, values: impl Iterator<Item = Option<f64>>) -> Stop {
    let Rect { top, bottom, .. } = plot.frame();
    let x = plot.on_sheet((month, 0.0)).0;
    Stop {
        place: Rect {
            left: x,
            top,
            right: x,
            bottom,
        },
        points: values
            .map(|value| value.map(|value| plot.on_sheet((month, bounded(value)))))
            .collect(),
    }
}

/// Names keep this distance from the canvas' edge, CSS pixels.
const COLUMN_MARGIN: f64 = 2.0;

/// Room between the plot's right edge and the canvas', besides the names: more where ties will be drawn.
fn column_gap(names: usize) -> f64 {
    if names > 5 { 22.0 } else { 10.0 }
}

/// Divides the sheet: figures left, calendar below, names right or, on a phone, in the plot.
fn composed<'a>(
    sheet: &Sheet<'a>,
    data: &LinesOverTime,
    values: impl Iterator<Item = f64>,
) -> (Plot<'a>, Axis, Vec<String>) {
    let top = if sheet.height() < 200.0 { 10.0 } else { 14.0 };
    let bottom = sheet.height() - CALENDAR_HEIGHT;
    let axis = Axis::around(values, axes::room(sheet, bottom - top));
    let (figures, left) = axes::figures(sheet, &axis);
    let frame = Rect {
        left,
        top,
        right: column(sheet, data.lines.iter().map(|line| line.label.as_str())).0,
        bottom,
    };
    let plot = sheet.plot(frame, (0.0, count(data.months.max(1))), (axis.low, axis.high));
    (plot, axis, figures)
}

/// Where a plot ends on the right to leave room for names, and where their column begins; on a phone they have
/// none.
pub(super) fn column<'n>(sheet: &Sheet<'_>, names: impl Iterator<Item = &'n str> + Clone) -> (f64, Rect) {
    if sheet.is_narrow() {
        let nowhere = Rect {
            left: sheet.width(),
            top: 0.0,
            right: sheet.width(),
            bottom: sheet.height(),
        };
        (sheet.width() - COLUMN_MARGIN, nowhere)
    } else {
        column_for(sheet, names)
    }
}

/// The same, with room for names on a phone, too.
pub(super) fn column_for<'n>(sheet: &Sheet<'_>, names: impl Iterator<Item = &'n str> + Clone) -> (f64, Rect) {
    let widest = names
        .clone()
        .map(|name| sheet.measure(name, LABEL).0)
        .fold(0.0, f64::max)
        .ceil();
    let gap = column_gap(names.count());
    let right = sheet.width() - widest.min(sheet.width() * 0.3) - gap;
    let column = Rect {
        left: right + gap - COLUMN_MARGIN,
        top: 0.0,
        right: sheet.width(),
        bottom: sheet.height(),
    };
    (right, column)
}

/// Draws the lines; lines of a kind differ in their dashes.
fn draw_lines(plot: &Plot<'_>, data: &LinesOverTime, within: Within, theme: &Theme) {
    for line in &data.lines {
        let stroke = Stroke {
            color: theme.color(line.kind),
            width: LINE,
            dash: dash(line.kind, line.nth),
        };
        plot.line(values_of(line, data.months, within).collect(), stroke);
    }
}

/// Where a mark's point is; none if its line or month is not on the chart.
fn marked_point(plot: &Plot<'_>, data: &LinesOverTime, within: Within, mark: &Mark) -> Option<(f64, f64)> {
    let values = &data.lines.get(mark.line)?.values_usd;
    let place = mark.month - within.months();
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

/// Months and dollars of a line, as far as the plot reaches: from its left edge to its right one.
fn values_of(line: &Line, months: usize, within: Within) -> impl Iterator<Item = (f64, f64)> {
    let offset = within.months();
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

pub(super) fn bounded(usd: f64) -> f64 {
    usd.clamp(-LARGEST, LARGEST)
}

pub(super) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
