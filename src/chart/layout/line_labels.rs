//! Finds places for the names of lines: near their lines, at the right end if possible, and never on each other.

use crate::chart::layout::annotations::{DATA, PlacedText};
use crate::chart::layout::occupied::{Candidate, Occupied};
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{LABEL, Type};
use crate::model::order;
use plotters::style::{Color, RGBAColor};

/// A name that belongs at the end of a line.
#[derive(Clone, Debug)]
pub struct EndLabel {
    /// The name.
    pub text: String,
    /// Its line's colour.
    pub color: RGBAColor,
    /// Its line from left to right, on the sheet.
    pub line: Vec<(f64, f64)>,
}

/// How the right of the sheet is divided between a plot and the names of its lines.
#[derive(Clone, Copy, Debug)]
pub struct NameColumn {
    /// Where the plot ends, which is left of the names.
    pub left_of: f64,
    /// Where the names stand.
    pub names: Rect,
}

/// Names keep this distance from the canvas' edge, CSS pixels.
const COLUMN_MARGIN: f64 = 2.0;

/// The column for names beside a plot; on a phone there is none.
#[must_use]
pub fn name_column<'n>(sheet: &Sheet<'_>, names: impl Iterator<Item = &'n str> + Clone) -> NameColumn {
    if sheet.is_narrow() {
        NameColumn {
            left_of: sheet.width() - COLUMN_MARGIN,
            names: Rect {
                left: sheet.width(),
                ..sheet.bounds()
            },
        }
    } else {
        name_column_always(sheet, names)
    }
}

/// The column for names beside a plot, even on a phone.
#[must_use]
pub fn name_column_always<'n>(sheet: &Sheet<'_>, names: impl Iterator<Item = &'n str> + Clone) -> NameColumn {
    let widest = names
        .clone()
        .map(|name| sheet.measure(name, LABEL).0)
        .fold(0.0, f64::max)
        .ceil();
    // More room where leader lines will be drawn.
    let gap = if names.count() > 5 { 22.0 } else { 10.0 };
    let left_of = sheet.width() - widest.min(sheet.width() * 0.3) - gap;
    NameColumn {
        left_of,
        names: Rect {
            left: left_of + gap - COLUMN_MARGIN,
            ..sheet.bounds()
        },
    }
}

/// Writes the names in a column right of the lines, each as near to its line's end as the others allow.
///
/// A name that had to move is joined to its line by a leader line. If the column is too short for all names, the last
/// ones are left out.
pub fn in_column(sheet: &Sheet<'_>, occupied: &mut Occupied, labels: &[EndLabel], column: Rect, look: Type) {
    let height = sheet.measure("Ág", look).1 + 2.0;
    let mut shown: Vec<(&EndLabel, f64)> = labels
        .iter()
        .filter_map(|label| Some((label, label.line.last()?.1)))
        .collect();
    let mut room = column.bottom - column.top;
    shown.retain(|_| {
        room -= height;
        room >= 0.0
    });
    order::ascending(&mut shown, |(_, end)| *end);
    let wanted: Vec<_> = shown.iter().map(|(_, end)| *end).collect();
    let middles = spread(
        &wanted,
        height,
        column.top + height / 2.0,
        column.bottom - height / 2.0,
    );
    for ((label, end), middle) in shown.into_iter().zip(middles) {
        let text = sheet.fitted(&label.text, look, column.right - column.left);
        let place = (column.left, middle);
        if (middle - end).abs() > height / 2.0
            && let Some(&(x, y)) = label.line.last()
        {
            let leader = [(x + 2.0, y), (column.left - 3.0, middle)];
            sheet.line(&leader, Stroke::solid(label.color.mix(0.5), 1.0));
        }
        sheet.text(&text, place, Anchor::Start, look, label.color);
        occupied.add_text(Rect::of_text(sheet.measure(&text, look), place, Anchor::Start));
    }
}

/// The names whose lines a reader can tell apart in the plot. If lines of the same colour end closer together than the
/// height of a name, only the first of them keeps its name.
pub fn distinguishable(sheet: &Sheet<'_>, labels: &[EndLabel], look: Type) -> Vec<EndLabel> {
    let height = sheet.measure("Ág", look).1;
    let end = |label: &EndLabel| label.line.last().map_or(f64::NAN, |(_, y)| *y);
    let mut named: Vec<EndLabel> = Vec::new();
    for label in labels {
        let is_near =
            |other: &EndLabel| other.color == label.color && (end(other) - end(label)).abs() < height;
        if !named.iter().any(is_near) {
            named.push(label.clone());
        }
    }
    named
}

/// Finds places for the names in the plot, above or below their lines and as near to the right end as is possible
/// without collisions. A name for which there is no room is left out.
pub fn in_plot(
    sheet: &Sheet<'_>,
    occupied: &mut Occupied,
    labels: &[EndLabel],
    plot: Rect,
    look: Type,
) -> Vec<PlacedText> {
    in_plot_among(sheet, occupied, labels, plot, look, 2.0 * DATA)
}

/// Like `in_plot`, but a name may also cross lines as long as its place costs less than `at_most`.
pub fn in_plot_among(
    sheet: &Sheet<'_>,
    occupied: &mut Occupied,
    labels: &[EndLabel],
    plot: Rect,
    look: Type,
    at_most: f64,
) -> Vec<PlacedText> {
    let mut names = Vec::new();
    for label in labels {
        let text = sheet.fitted(&label.text, look, 0.6 * (plot.right - plot.left));
        let (width, height) = sheet.measure(&text, look);
        let mut candidates = Vec::new();
        let mut right = plot.right;
        while right - width >= plot.left && !text.is_empty() {
            let (highest, lowest) = extremes(&label.line, right - width, right);
            for farther in [0.0, 6.0, 12.0, 20.0, 30.0] {
                let away = 0.008 * (plot.right - right) + 0.025 * farther;
                let above = (highest - 4.0 - farther - height / 2.0, away);
                let below = (lowest + 4.0 + farther + height / 2.0, away + 0.2);
                for (middle, cost) in [above, below] {
                    let place = (right, middle);
                    let boxed = Rect::of_text((width, height), place, Anchor::End);
                    if boxed.bottom <= plot.bottom {
                        let clearance = clearance(&label.line, boxed);
                        candidates.push(Candidate {
                            boxes: vec![boxed],
                            clearance,
                            cost,
                            place,
                        });
                    }
                }
            }
            right -= 12.0;
        }
        candidates.extend(places_beside_line(&label.line, (width, height), plot));
        if let Some(place) = occupied.take(candidates, at_most) {
            let (text, color) = (text.into_owned(), label.color);
            names.push(PlacedText {
                text,
                place,
                anchor: Anchor::End,
                look,
                color,
            });
        }
    }
    names
}

/// Candidate places left and right of a line, for steep lines that leave no room above or below.
fn places_beside_line(
    line: &[(f64, f64)],
    (width, height): (f64, f64),
    plot: Rect,
) -> impl Iterator<Item = Candidate<(f64, f64)>> {
    const APART: f64 = 6.0;
    let steps = (0..=12_u8).map(|step| f64::from(step) / 12.0);
    let (top, bottom) = (plot.top + height / 2.0, plot.bottom - height / 2.0);
    let middles = steps.map(move |part| top + part * (bottom - top));
    let places = middles.flat_map(move |middle| {
        let [Some((_, above)), Some((_, below))] =
            [middle - height / 2.0, middle + height / 2.0].map(|y| crossed(line, y).map(|x| (y, x)))
        else {
            return [None, None];
        };
        let away = 0.4 + 0.005 * (middle - top);
        [
            (above.max(below) + APART + width, away),
            (above.min(below) - APART, away + 0.2),
        ]
        .map(|(right, cost)| Some(((right, middle), cost)))
    });
    places.flatten().filter_map(move |(place, cost)| {
        let boxed = Rect::of_text((width, height), place, Anchor::End);
        (boxed.left >= plot.left && boxed.right <= plot.right).then(|| Candidate {
            boxes: vec![boxed],
            clearance: None,
            cost,
            place,
        })
    })
}

/// The rightmost x at which a line crosses a height; none if it never does.
fn crossed(line: &[(f64, f64)], y: f64) -> Option<f64> {
    line.windows(2).rev().find_map(|pair| {
        let &[from, to] = pair else { return None };
        let (upper, lower) = (from.1.min(to.1), from.1.max(to.1));
        (upper < lower && (upper..=lower).contains(&y))
            .then(|| from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1))
    })
}

/// The vertical gap between the middle of a name and its line, shortened by a pixel or two at both ends; none if name
/// and line are too close.
fn clearance(line: &[(f64, f64)], name: Rect) -> Option<Rect> {
    let x = f64::midpoint(name.left, name.right);
    let (highest, lowest) = extremes(line, x, x);
    let above = Rect {
        left: x,
        top: name.bottom + 1.0,
        right: x,
        bottom: highest - 2.0,
    };
    let below = Rect {
        left: x,
        top: lowest + 2.0,
        right: x,
        bottom: name.top - 1.0,
    };
    [above, below]
        .into_iter()
        .find(|between| between.top < between.bottom)
}

/// Least and greatest y of a line between two x.
fn extremes(line: &[(f64, f64)], left: f64, right: f64) -> (f64, f64) {
    let mut range = (f64::INFINITY, f64::NEG_INFINITY);
    let mut see = |y: f64| range = (range.0.min(y), range.1.max(y));
    for pair in line.windows(2) {
        if let [from, to] = pair
            && from.0 <= right
            && to.0 >= left
        {
            let at = |x: f64| {
                if to.0 > from.0 {
                    from.1 + (to.1 - from.1) * (x - from.0) / (to.0 - from.0)
                } else {
                    to.1
                }
            };
            see(at(from.0.max(left)));
            see(at(to.0.min(right)));
        }
    }
    range
}

/// Moves places as little as possible so that neighbours are at least `distance` apart and all are between `least` and
/// `most` (least squares, by pooling neighbours that would collide). `wanted` must be ascending.
#[must_use]
pub fn spread(wanted: &[f64], distance: f64, least: f64, most: f64) -> Vec<f64> {
    // A pool is a run of places exactly `distance` apart: its size, and the best position of its first place (a mean).
    let mut pools: Vec<(usize, f64)> = Vec::new();
    let steps = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let last_start = |first: f64, size: usize| first.min(most - distance * (steps(size) - 1.0)).max(least);
    for &place in wanted {
        let mut pool = (1, place);
        while let Some(&(size, first)) = pools.last() {
            if last_start(first, size) + distance * steps(size) <= last_start(pool.1, pool.0) {
                break;
            }
            let mean = (first * steps(size) + (pool.1 - distance * steps(size)) * steps(pool.0))
                / steps(size + pool.0);
            pool = (size + pool.0, mean);
            pools.pop();
        }
        pools.push(pool);
    }
    let mut places = Vec::with_capacity(wanted.len());
    for (size, first) in pools {
        let first = last_start(first, size);
        places.extend((0..size).map(|nth| first + distance * steps(nth)));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_spread_no_more_than_needed() {
        let cases: [(&[f64], &[f64]); 6] = [
            (&[], &[]),
            (&[50.0], &[50.0]),
            (&[20.0, 60.0], &[20.0, 60.0]),
            (&[50.0, 50.0], &[45.0, 55.0]),
            (&[1.0, 2.0, 50.0], &[0.0, 10.0, 50.0]),
            (&[98.0, 99.0, 100.0], &[80.0, 90.0, 100.0]),
        ];
        for (wanted, expected) in cases {
            let places = spread(wanted, 10.0, 0.0, 100.0);
            assert_eq!(places.len(), expected.len());
            for (place, right) in places.iter().zip(expected) {
                assert!((place - right).abs() < 1e-9, "{wanted:?} → {places:?}");
            }
        }
    }
}
