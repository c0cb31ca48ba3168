//! When does it pay back? Cash since the start, a line a row of the mix.

use super::axes::{self, CALENDAR_HEIGHT};
use super::clutter::{Candidate, Clutter};
use super::labels::{self, EndLabel};
use super::pen::{Anchor, Stroke};
use super::sheet::{Plot, Rect, Sheet};
use super::surface::Surface;
use super::theme::{HAIRLINE, LABEL, LINE, MARKER_RADIUS, MOMENT_DASH, NOTE, Theme, dash};
use super::ticks::{Axis, LARGEST};
use crate::report::series::{CumulativeCash, Event, Line, Mark};

/// Draws the chart; what it says of itself is where the plot came to stand, for a crosshair.
pub fn draw(surface: Surface<'_>, data: &CumulativeCash, theme: &Theme) -> Frame {
    let sheet = &Sheet::new(surface, theme);
    let months = data.months.max(1);
    let top = if sheet.height < 200.0 { 10.0 } else { 14.0 };
    let bottom = sheet.height - CALENDAR_HEIGHT;
    let values = data.lines.iter().flat_map(|line| line.values_usd.iter().copied());
    let axis = Axis::around(values, axes::room(sheet, bottom - top));
    let (figures, left) = axes::figures(sheet, &axis);
    let widest = data
        .lines
        .iter()
        .map(|line| sheet.measure(&line.label, LABEL).0)
        .fold(0.0, f64::max)
        .ceil();
    let beside = !sheet.is_narrow();
    let column = if beside {
        widest.min(sheet.width * 0.3) + COLUMN_GAP
    } else {
        2.0
    };
    let frame = Rect {
        left,
        top,
        right: sheet.width - column,
        bottom,
    };
    let last = count(months);
    let plot = sheet.plot(frame, (0.0, last), (axis.low, axis.high));
    let mut clutter = Clutter::within(Rect {
        left: 0.0,
        top: 0.0,
        right: sheet.width,
        bottom: sheet.height,
    });

    axes::grid(sheet, &mut clutter, &plot, &axis, &figures);
    axes::calendar(sheet, &mut clutter, &plot, &data.calendar);
    let events: Vec<_> = data
        .events
        .iter()
        .filter(|event| (0.0..=last).contains(&event.month))
        .collect();
    for event in &events {
        let x = plot.on_sheet((event.month, 0.0)).0;
        let line = [(x, frame.top), (x, frame.bottom)];
        sheet.line(
            &line,
            Stroke {
                color: theme.soft,
                width: HAIRLINE,
                dash: MOMENT_DASH,
            },
        );
        clutter.add_stroke(line.to_vec(), 0.8);
    }
    let ends = lines(sheet, &mut clutter, &plot, &data.lines);
    let marked: Vec<_> = data
        .marks
        .iter()
        .filter_map(|mark| Some((mark, marked_point(&plot, data, mark)?)))
        .collect();
    for (mark, point) in &marked {
        let kind = data.lines.get(mark.line).map(|line| line.kind);
        sheet.marker(*point, kind.map_or(theme.ink, |kind| theme.color(kind)));
        let Rect {
            left,
            top,
            right,
            bottom,
        } = Rect::of_text((2.0 * MARKER_RADIUS, 2.0 * MARKER_RADIUS), *point, Anchor::Middle);
        clutter.add_stroke(vec![(left, top), (right, bottom)], 1.0);
        clutter.add_stroke(vec![(left, bottom), (right, top)], 1.0);
    }
    if beside {
        let column = Rect {
            left: frame.right + 8.0,
            top: 0.0,
            right: sheet.width,
            bottom: sheet.height,
        };
        labels::in_column(sheet, &mut clutter, &ends, column, LABEL);
    } else {
        labels::in_plot(sheet, &mut clutter, &ends, frame, LABEL);
    }
    for (mark, point) in marked {
        sentence(sheet, &mut clutter, frame, mark, point);
    }
    for event in events {
        moment(
            sheet,
            &mut clutter,
            frame,
            plot.on_sheet((event.month, 0.0)).0,
            event,
        );
    }
    Frame {
        plot: frame,
        months: last,
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

/// Room between the plot's right edge and the canvas', besides the names, CSS pixels.
const COLUMN_GAP: f64 = 10.0;

/// Draws the lines; gives them back as they are on the sheet.
fn lines(sheet: &Sheet<'_>, clutter: &mut Clutter, plot: &Plot<'_>, lines: &[Line]) -> Vec<EndLabel> {
    let mut drawn = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let nth = lines
            .iter()
            .take(place)
            .filter(|before| before.kind == line.kind)
            .count();
        let color = sheet.theme.color(line.kind);
        let values: Vec<_> = line
            .values_usd
            .iter()
            .enumerate()
            .map(|(month, usd)| (count(month), bounded(*usd)))
            .collect();
        let on_sheet: Vec<_> = values.iter().map(|value| plot.on_sheet(*value)).collect();
        plot.line(
            values,
            Stroke {
                color,
                width: LINE,
                dash: dash(line.kind, nth),
            },
        );
        clutter.add_stroke(on_sheet.clone(), 1.0);
        drawn.push(EndLabel {
            text: line.label.clone(),
            color,
            line: on_sheet,
        });
    }
    drawn
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

/// Writes what a point means where it collides with nothing, in one line or two; not at all if it cannot.
fn sentence(sheet: &Sheet<'_>, clutter: &mut Clutter, plot: Rect, mark: &Mark, point: (f64, f64)) {
    let mut candidates = Vec::new();
    for (cost, rows) in [(0.0, vec![mark.text.as_str()]), (0.5, halves(&mark.text))] {
        let sizes: Vec<_> = rows.iter().map(|row| sheet.measure(row, NOTE)).collect();
        let width = sizes.iter().map(|(width, _)| *width).fold(0.0, f64::max);
        let row_height = sizes.iter().map(|(_, height)| *height).fold(0.0, f64::max) + 2.0;
        let height = row_height * count(rows.len());
        for (distance, away) in [4.0, 8.0, 14.0, 20.0, 28.0, 36.0, 46.0].into_iter().zip(0_u32..) {
            for (nth, (across, above)) in [
                (-1.0, true),
                (1.0, false),
                (1.0, true),
                (-1.0, false),
                (0.0, true),
                (0.0, false),
            ]
            .into_iter()
            .zip(0_u32..)
            .map(|(place, nth)| (nth, place))
            {
                let start = match across {
                    x if x < 0.0 => point.0 - 7.0 - width,
                    x if x > 0.0 => point.0 + 7.0,
                    _ => point.0 - width / 2.0,
                };
                let left = start.min(plot.right - width).max(plot.left + 2.0);
                let top = if above {
                    point.1 - distance - height
                } else {
                    point.1 + distance
                };
                let boxes = (0..rows.len())
                    .zip(&sizes)
                    .map(|(row, size)| {
                        Rect::of_text(
                            *size,
                            (left, top + row_height * (count(row) + 0.5)),
                            Anchor::Start,
                        )
                    })
                    .collect();
                let moved = 0.01 * (left - start).abs();
                let cost = cost + 0.12 * f64::from(away) + 0.03 * f64::from(nth) + moved;
                candidates.push(Candidate {
                    boxes,
                    cost,
                    place: (rows.clone(), left, top + row_height / 2.0, row_height),
                });
            }
        }
    }
    if let Some((rows, left, middle, row_height)) = clutter.take(candidates) {
        for (nth, row) in rows.into_iter().enumerate() {
            let place = (left, middle + row_height * count(nth));
            sheet.text(row, place, Anchor::Start, NOTE, sheet.theme.soft);
        }
    }
}

/// Writes what happens at a moment beside its line, as high as collides with nothing.
fn moment(sheet: &Sheet<'_>, clutter: &mut Clutter, plot: Rect, x: f64, event: &Event) {
    let size = sheet.measure(&event.text, NOTE);
    let mut candidates = Vec::new();
    let mut middle = plot.top + size.1 / 2.0 + 2.0;
    while middle + size.1 / 2.0 <= plot.bottom {
        for (anchor, place, cost) in [
            (Anchor::Start, (x + 5.0, middle), 0.0),
            (Anchor::End, (x - 5.0, middle), 0.05),
        ] {
            let boxes = vec![Rect::of_text(size, place, anchor)];
            candidates.push(Candidate {
                boxes,
                cost: cost + 0.003 * (middle - plot.top),
                place: (place, anchor),
            });
        }
        middle += 6.0;
    }
    if let Some((place, anchor)) = clutter.take(candidates) {
        sheet.text(&event.text, place, anchor, NOTE, sheet.theme.soft);
    }
}

/// A sentence in two lines of about the same length; in one if it is one word.
fn halves(text: &str) -> Vec<&str> {
    let middle = text.len() / 2;
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    spaces
        .min_by_key(|at| at.abs_diff(middle))
        .map_or_else(|| vec![text], |at| vec![&text[..at], &text[at + 1..]])
}

fn bounded(usd: f64) -> f64 {
    usd.clamp(-LARGEST, LARGEST)
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
