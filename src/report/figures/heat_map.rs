//! What each use clears at each point of a map, and which use clears most, in the JSON object. Only the command writes
//! it, since the page computes its map when it has time.
//!
//! Names may be added, never renamed. A use's cell is `null` if none of its rows reserves grid capacity. Each list of
//! lines goes from the lowest value of `y` to the highest; each line has a value for every value of `x`.

use serde::Serialize;

use crate::model::{Axis, HeatMap, WorthByUse};
use crate::scenario::{Clock, Use};

/// A map over two inputs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeatMapFigures {
    /// The input across and its values.
    pub x: AxisFigures,
    /// The input up and its values.
    pub y: AxisFigures,
    /// Which prices uses are compared at.
    pub clock: Clock,
    /// What each use as a whole clears a year per MW of grid, $.
    pub worth_usd_per_mw_year: Sides,
}

/// An input along a map.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AxisFigures {
    /// Its link key.
    pub key: &'static str,
    /// Its values, in its unit.
    pub values: Vec<f64>,
}

/// What each use has.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sides {
    /// Miners.
    pub mining: Lines<f64>,
    /// GPUs for rent.
    pub rental: Lines<f64>,
    /// Leases.
    pub hosting: Lines<f64>,
    /// The use with most, even if that is a loss.
    pub winner: Lines<Use>,
}

/// Lines of cells.
pub type Lines<T> = Vec<Vec<Option<T>>>;

impl HeatMapFigures {
    /// The figures of a complete map.
    #[must_use]
    pub fn of(map: &HeatMap) -> Self {
        let axis = |axis: &Axis| AxisFigures {
            key: axis.key,
            values: axis.values.clone(),
        };
        Self {
            x: axis(map.x()),
            y: axis(map.y()),
            clock: map.clock(),
            worth_usd_per_mw_year: Sides::of(map),
        }
    }
}

impl Sides {
    fn of(map: &HeatMap) -> Self {
        Self {
            mining: lines(map, |cell| cell.mining),
            rental: lines(map, |cell| cell.rental),
            hosting: lines(map, |cell| cell.hosting),
            winner: lines(map, WorthByUse::winner),
        }
    }
}

fn lines<T>(map: &HeatMap, read: impl Fn(&WorthByUse) -> Option<T>) -> Lines<T> {
    let (columns, lines) = (map.x().values.len(), map.y().values.len());
    (0..lines)
        .map(|line| {
            (0..columns)
                .map(|column| map.cell(column, line).and_then(&read))
                .collect()
        })
        .collect()
}
