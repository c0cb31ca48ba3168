//! The part of a sheet that shows values, with a horizontal and a vertical scale.

use crate::chart::pen::surface::whole;
use crate::chart::sheet::{Rect, Sheet};
use crate::report::charts::scale::Scale;

/// A frame and its scales: the horizontal one has months or prices, the vertical one money.
#[derive(Clone, Debug)]
pub struct Plot {
    /// Where it is on the sheet.
    pub frame: Rect,
    /// The horizontal scale, from left to right.
    pub x: Scale,
    /// The vertical scale, from bottom to top.
    pub y: Scale,
    /// How many of plotters' units there are to a CSS pixel.
    pub units: f64,
}

impl Plot {
    /// A plot on a sheet.
    #[must_use]
    pub fn new(sheet: &Sheet<'_>, frame: Rect, x: Scale, y: Scale) -> Self {
        Self {
            frame,
            x,
            y,
            units: sheet.units(),
        }
    }

    /// Where a pair of values is on the sheet, CSS pixels.
    #[must_use]
    pub fn on_sheet(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let Rect {
            left,
            top,
            right,
            bottom,
        } = self.frame;
        (
            self.between(left, right, self.x.position(x)),
            self.between(bottom, top, self.y.position(y)),
        )
    }

    /// The place `part` of the way from one edge to the other, on a whole unit of the surface, so that equal values are
    /// at exactly the same place however they were computed.
    fn between(&self, from: f64, to: f64, part: f64) -> f64 {
        let start = f64::from(whole(from * self.units));
        let way = f64::from(whole(to * self.units)) - start;
        // The margin makes up for rounding errors that would put a value just short of its unit.
        let moved = if way > 0.0 {
            (way * part + 1e-3).floor()
        } else {
            (way * part - 1e-3).ceil()
        };
        (start + moved) / self.units
    }
}
