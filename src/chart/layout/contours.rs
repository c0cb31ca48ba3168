//! Contours of a value that is known at the points of a grid: the area where it is above a level, and the line where it
//! equals the level.
//!
//! Between points the value is interpolated linearly, square by square (marching squares, Lorensen and Cline 1987).
//! Coordinates count points: 0 is the first, 1 the second.

use crate::report::charts::scale::count;

/// Coordinates among the points.
pub(crate) type Place = (f64, f64);

/// A square: its four corners in order, each with how far the value there is above the level.
type Square = [(f64, Place); 4];

/// The shapes inside which values are above a level. `values` are given line by line, `columns` values in each.
/// Neighbouring squares of a line that are wholly above the level are merged into one shape.
pub(crate) fn above(values: &[f64], columns: usize, level: f64) -> Vec<Vec<Place>> {
    let mut shapes: Vec<Vec<Place>> = Vec::new();
    // Whether the last shape ends where the next whole square begins.
    let mut is_open = false;
    each_square(values, columns, level, |square, is_first| {
        let is_whole = square.iter().all(|(over, _)| *over > 0.0);
        if let ([_, right, corner, _], Some(last)) = (square.map(|(_, place)| place), shapes.last_mut())
            && is_whole
            && is_open
            && !is_first
        {
            last[1] = right;
            last[2] = corner;
            return;
        }
        let shape = clipped(&square);
        is_open = is_whole;
        if !shape.is_empty() {
            shapes.push(shape);
        }
    });
    shapes
}

/// The line segments along which values equal a level. `values` are given line by line, `columns` values in each.
pub(crate) fn along(values: &[f64], columns: usize, level: f64) -> Vec<[Place; 2]> {
    let mut stretches = Vec::new();
    each_square(values, columns, level, |square, _| {
        let crossed: Vec<Place> = sides(&square)
            .filter_map(|(from, to)| crossing(from, to))
            .collect();
        stretches.extend(
            crossed
                .chunks_exact(2)
                .filter_map(|pair| <[Place; 2]>::try_from(pair).ok()),
        );
    });
    stretches
}

/// Passes all squares to `of`, line by line from the first, each with whether it begins a line.
fn each_square(values: &[f64], columns: usize, level: f64, mut of: impl FnMut(Square, bool)) {
    let lines: Vec<&[f64]> = values.chunks_exact(columns.max(1)).collect();
    for (nth, pair) in lines.windows(2).enumerate() {
        let &[below, beyond] = pair else { continue };
        let y = count(nth);
        for (nth, (low, high)) in below.windows(2).zip(beyond.windows(2)).enumerate() {
            let (&[a, b], &[d, c]) = (low, high) else { continue };
            let x = count(nth);
            let square = [
                (a - level, (x, y)),
                (b - level, (x + 1.0, y)),
                (c - level, (x + 1.0, y + 1.0)),
                (d - level, (x, y + 1.0)),
            ];
            of(square, nth == 0);
        }
    }
}

/// The part of a square that is above the level; nothing if none of it is.
fn clipped(square: &Square) -> Vec<Place> {
    let mut shape = Vec::new();
    for (from, to) in sides(square) {
        if from.0 > 0.0 {
            shape.push(from.1);
        }
        shape.extend(crossing(from, to));
    }
    shape
}

fn sides(square: &Square) -> impl Iterator<Item = ((f64, Place), (f64, Place))> + '_ {
    let next = square.iter().cycle().skip(1);
    square.iter().copied().zip(next.copied())
}

/// Where a side crosses the level; none if both of its ends are above the level or neither is.
fn crossing((from, start): (f64, Place), (to, end): (f64, Place)) -> Option<Place> {
    ((from > 0.0) != (to > 0.0)).then(|| {
        let part = from / (from - to);
        (
            start.0 + part * (end.0 - start.0),
            start.1 + part * (end.1 - start.1),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of x on a grid of so many columns, three lines of them.
    fn rising(columns: u8) -> Vec<f64> {
        (0..3 * columns).map(|nth| f64::from(nth % columns)).collect()
    }

    #[test]
    fn a_line_runs_where_values_are_at_the_level() {
        let found = along(&rising(4), 4, 1.25);
        assert_eq!(found.len(), 2, "one stretch between each two lines: {found:?}");
        for (x, _) in found.iter().flatten() {
            assert!((x - 1.25).abs() < 1e-12, "{found:?}");
        }
        assert!(along(&rising(4), 4, 9.0).is_empty(), "nothing is at it");
    }

    #[test]
    fn shapes_cover_what_is_above_and_no_more() {
        // A disc of radius 3 about a point of a grid of 9 by 9: its area is 9 π, seen with straight stretches.
        let disc: Vec<f64> = (0..81_u8)
            .map(|nth| {
                let (x, y) = (f64::from(nth % 9) - 4.0, f64::from(nth / 9) - 4.0);
                3.0 - (x * x + y * y).sqrt()
            })
            .collect();
        for (values, columns, level, expected) in [
            (disc, 9, 0.0, 27.9),
            (rising(4), 4, 1.25, 2.0 * 1.75),
            (rising(4), 4, -1.0, 6.0),
            (rising(4), 4, 9.0, 0.0),
        ] {
            let area: f64 = above(&values, columns, level)
                .iter()
                .map(|shape| area(shape))
                .sum();
            assert!(
                (area - expected).abs() < 0.4,
                "{area}, not {expected}, above {level}"
            );
        }
    }

    /// The shoelace formula.
    fn area(shape: &[Place]) -> f64 {
        let next = shape.iter().cycle().skip(1);
        let twice: f64 = shape
            .iter()
            .zip(next)
            .map(|((x, y), (to_x, to_y))| x * to_y - to_x * y)
            .sum();
        twice / 2.0
    }
}
