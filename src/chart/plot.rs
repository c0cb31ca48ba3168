//! A part of the sheet on which values stand: one scale across, one up.

use crate::chart::pen::surface::whole;
use crate::chart::sheet::{Rect, Sheet};
use crate::report::charts::scale::Scale;

/// A frame and its scales: months or prices across, money up.
#[derive(Clone, Debug)]
pub struct Plot {
    /// Where it is on the sheet.
    pub frame: Rect,
    /// The scale across, from left to right.
    pub x: Scale,
    /// The scale up, from bottom to top.
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

    /// A part of the way from one edge to the other, on a whole unit of the surface: what stands at the same value
    /// stands at the same place, however it was computed.
    fn between(&self, from: f64, to: f64, part: f64) -> f64 {
        let start = f64::from(whole(from * self.units));
        let way = f64::from(whole(to * self.units)) - start;
        // A value may miss the unit it belongs to by rounding.
        let moved = if way > 0.0 {
            (way * part + 1e-3).floor()
        } else {
            (way * part - 1e-3).ceil()
        };
        (start + moved) / self.units
    }
}
