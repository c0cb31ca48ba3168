//! Where the parts of a drawn chart are: for a crosshair over the chart, and for tests.

use crate::chart::plot::Plot;
use crate::chart::sheet::{Rect, Sheet};
use crate::model::order;

/// A chart that has been drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The plot on the canvas, CSS pixels.
    pub plot: Rect,
    /// The values at the plot's bottom and top, or at its left and right if bars are horizontal.
    pub values: (f64, f64),
    /// Whether stops follow each other from left to right, as months do, or from top to bottom, as bars do.
    pub upright: bool,
    /// The places a reader can point at, in the order of the chart's readings.
    pub stops: Vec<Stop>,
}

/// A place a reader can point at: a month, a value of the input or a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Its box: a vertical line or a horizontal band, CSS pixels.
    pub place: Rect,
    /// For each column, the point of its value on the sheet; none for a column without a point at this stop.
    pub points: Vec<Option<(f64, f64)>>,
}

impl Stop {
    /// A stop that is a vertical line through a plot at the value `x`, with a point at each of the values.
    #[must_use]
    pub fn upright(plot: &Plot, x: f64, values: impl Iterator<Item = Option<f64>>) -> Self {
        let along = plot.on_sheet((x, 0.0)).0;
        Self {
            place: Rect {
                left: along,
                right: along,
                ..plot.frame
            },
            points: values
                .map(|value| value.map(|value| plot.on_sheet((x, value))))
                .collect(),
        }
    }
}

impl Drawn {
    /// A chart of horizontal bars, each a stop in a band as wide as the sheet.
    #[must_use]
    pub fn bars(sheet: &Sheet<'_>, bands: Vec<Rect>) -> Self {
        let stop = |place| Stop {
            place,
            points: Vec::new(),
        };
        Self {
            plot: sheet.bounds(),
            values: (0.0, 0.0),
            upright: false,
            stops: bands.into_iter().map(stop).collect(),
        }
    }

    /// The stop nearest to a place.
    #[must_use]
    pub fn nearest_stop(&self, (x, y): (f64, f64)) -> Option<usize> {
        let away = |stop: &Stop| {
            let Rect {
                left,
                top,
                right,
                bottom,
            } = stop.place;
            if self.upright {
                (x - f64::midpoint(left, right)).abs()
            } else {
                (y - f64::midpoint(top, bottom)).abs()
            }
        };
        let stops = self.stops.iter().enumerate();
        let nearest = stops.min_by(|(_, one), (_, other)| away(one).total_cmp(&away(other)));
        nearest.map(|(nth, _)| nth)
    }

    /// The column whose point at a stop is nearest to the sheet's height `y`.
    #[must_use]
    pub fn nearest_column(&self, stop: usize, y: f64) -> Option<usize> {
        let points = self.stops.get(stop)?.points.iter().enumerate();
        let away = points.filter_map(|(nth, point)| Some((nth, (point.as_ref()?.1 - y).abs())));
        away.min_by(|(_, one), (_, other)| one.total_cmp(other))
            .map(|(nth, _)| nth)
    }

    /// The column whose point is next above or below that of `column` at a stop; at the top or bottom, `column` itself.
    #[must_use]
    pub fn neighbour(&self, stop: usize, column: usize, up: bool) -> Option<usize> {
        let points = &self.stops.get(stop)?.points;
        let mut order: Vec<(f64, usize)> = points
            .iter()
            .enumerate()
            .filter_map(|(nth, point)| Some((point.as_ref()?.1, nth)))
            .collect();
        order::ascending(&mut order, |(height, _)| *height);
        let here = order.iter().position(|(_, nth)| *nth == column)?;
        let next = if up { here.saturating_sub(1) } else { here + 1 };
        order.get(next).or(order.last()).map(|(_, nth)| *nth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, heights: &[f64]) -> Stop {
        Stop {
            place: Rect {
                left: x,
                top: 0.0,
                right: x,
                bottom: 100.0,
            },
            points: heights.iter().map(|y| Some((x, *y))).collect(),
        }
    }

    #[test]
    fn the_nearest_is_found_and_its_neighbours() {
        let drawn = Drawn {
            plot: at(0.0, &[]).place,
            values: (0.0, 1.0),
            upright: true,
            stops: vec![at(10.0, &[50.0, 20.0, 80.0]), at(20.0, &[50.0, 50.0, 80.0])],
        };
        assert_eq!(drawn.nearest_stop((14.0, 0.0)), Some(0));
        assert_eq!(drawn.nearest_stop((900.0, 0.0)), Some(1));
        assert_eq!(drawn.nearest_column(0, 30.0), Some(1));
        assert_eq!(drawn.neighbour(0, 0, true), Some(1), "up is the line above");
        assert_eq!(drawn.neighbour(0, 1, true), Some(1), "above the highest is none");
        assert_eq!(drawn.neighbour(0, 0, false), Some(2));
        assert_eq!(
            drawn.neighbour(1, 0, false),
            Some(1),
            "of equal heights the order of the list counts"
        );
    }
}
