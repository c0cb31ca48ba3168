//! Where the points of a map are on the sheet, and the round values along its sides.

use crate::chart::drawn::Drawn;
use crate::chart::layout::axes::SpacedLabels;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::TICK;
use crate::report::charts::map_axis::MapAxis;
use crate::report::charts::scale::count;

/// Height of the figures and of the input's name below the map.
pub(crate) const BELOW: f64 = 40.0;
/// Distance between the figures and the map.
pub(crate) const GAP: f64 = 8.0;
/// Least distance between two figures.
const APART: f64 = 10.0;

/// The places of a map's points: the first ones are on its left and bottom edges, the last ones on its right and top
/// edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The whole map, CSS pixels.
    pub cells: Rect,
    /// How many points there are across.
    pub columns: usize,
    /// How many points there are from bottom to top.
    pub lines: usize,
}

impl Frame {
    /// Column and line of the point nearest to a place on the sheet; none if the place is outside the map.
    #[must_use]
    pub fn cell(&self, (x, y): (f64, f64)) -> Option<(usize, usize)> {
        let Rect {
            left,
            top,
            right,
            bottom,
        } = self.cells;
        if !(left..right).contains(&x) || !(top..bottom).contains(&y) {
            return None;
        }
        let column = nth((x - left) / (right - left), self.columns);
        let line = nth((bottom - y) / (bottom - top), self.lines);
        Some((column, line))
    }

    /// Where a point is on the sheet, CSS pixels; fractions are places between points.
    #[must_use]
    pub fn at(&self, (across, up): (f64, f64)) -> (f64, f64) {
        let Rect {
            left,
            top,
            right,
            bottom,
        } = self.cells;
        (
            left + across / steps(self.columns) * (right - left),
            bottom - up / steps(self.lines) * (bottom - top),
        )
    }

    /// The map as a drawn chart without stops, as it has no readings to step through.
    pub(crate) fn drawn(&self) -> Drawn {
        Drawn {
            plot: self.cells,
            values: (0.0, 0.0),
            upright: false,
            stops: Vec::new(),
        }
    }
}

/// Draws ticks and round values along the bottom and the left side.
pub(crate) fn axes(sheet: &Sheet<'_>, across: &MapAxis, up: &MapAxis, frame: &Frame) {
    let soft = sheet.theme().soft;
    let middle = frame.cells.bottom + 16.0;
    let at = |value: f64| Some(frame.at((across.place(value)?, 0.0)).0);
    let length = |text: &str| sheet.measure(text, TICK).0;
    for (x, figure) in SpacedLabels::of_scale(&across.scale, (sheet.width(), APART), &at, &length) {
        if let Some(at) = at(figure.value) {
            tick(sheet, [(at, frame.cells.bottom), (at, frame.cells.bottom + 4.0)]);
        }
        sheet.text(&figure.text, (x, middle), Anchor::Middle, TICK, soft);
    }
    let at = |value: f64| Some(frame.at((0.0, up.place(value)?)).1);
    let height = |text: &str| sheet.measure(text, TICK).1;
    for (y, figure) in SpacedLabels::of_scale(&up.scale, (sheet.height(), APART), &at, &height) {
        if let Some(at) = at(figure.value) {
            tick(sheet, [(frame.cells.left - 4.0, at), (frame.cells.left, at)]);
        }
        let place = (frame.cells.left - GAP, y);
        sheet.text(&figure.text, place, Anchor::End, TICK, soft);
    }
}

fn tick(sheet: &Sheet<'_>, points: [(f64, f64); 2]) {
    let stroke = Stroke::hairline(sheet.theme().soft);
    sheet.line(&points, stroke);
}

/// The index of the point nearest to `part` (0 to 1) of the way along `of` points.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and a small number"
)]
fn nth(part: f64, of: usize) -> usize {
    ((part * steps(of)).round().max(0.0) as usize).min(of.saturating_sub(1))
}

/// The number of steps between so many points; 1 for a single point, to avoid a division by zero.
fn steps(points: usize) -> f64 {
    count(points.saturating_sub(1).max(1))
}
