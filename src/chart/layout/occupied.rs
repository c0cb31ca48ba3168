//! Keeps track of what is on the sheet, and finds the place where a further text collides the least with it.

use crate::chart::sheet::Rect;

/// The places on a sheet that are taken, by texts and by lines.
#[derive(Clone, Debug)]
pub struct Occupied {
    bounds: Rect,
    texts: Vec<Rect>,
    strokes: Vec<(Vec<(f64, f64)>, f64)>,
}

/// A place a text could take.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate<T> {
    /// Its boxes; more than one if the text has several lines.
    pub boxes: Vec<Rect>,
    /// The space between the text and the thing it describes. No other text may be in this space. Lines in it cost as
    /// much as lines through the text, except that lines cheaper than 1 are ignored.
    pub clearance: Option<Rect>,
    /// How bad the place is for the text, apart from collisions: 0 is ideal, 1 as bad as crossing a line that shows
    /// data.
    pub cost: f64,
    /// The caller's own description of the place, returned if it is chosen.
    pub place: T,
}

/// A line through more than this part of a text's width counts as running along the text.
const STRUCK_OUT: f64 = 0.6;

/// Texts keep this distance from each other, CSS pixels.
const GAP: f64 = 2.0;

impl Occupied {
    /// An empty record; no text may leave the bounds.
    #[must_use]
    pub fn within(bounds: Rect) -> Self {
        Self {
            bounds,
            texts: Vec::new(),
            strokes: Vec::new(),
        }
    }

    /// Adds a text that is already placed; no other text may touch it.
    pub fn add_text(&mut self, text: Rect) {
        self.texts.push(text);
    }

    /// Adds a line that is already drawn; a text that crosses it costs `cost`.
    pub fn add_stroke(&mut self, points: Vec<(f64, f64)>, cost: f64) {
        self.strokes.push((points, cost));
    }

    /// Takes the cheapest of the places; none if all of them touch a text, leave the bounds or cost `at_most` or
    /// more.
    pub fn take<T>(&mut self, candidates: impl IntoIterator<Item = Candidate<T>>, at_most: f64) -> Option<T> {
        let mut best: Option<(f64, Candidate<T>)> = None;
        for candidate in candidates {
            let so_far = best.as_ref().map_or(at_most, |(cost, _)| *cost);
            if candidate.cost >= so_far {
                continue;
            }
            let written = candidate.boxes.iter().map(|text| self.cost(*text, 0.0));
            let passed = candidate.clearance.iter().map(|between| self.cost(*between, 1.0));
            let crossings = written.chain(passed).sum::<Option<f64>>();
            if let Some(cost) = crossings.map(|crossings| crossings + candidate.cost)
                && cost < so_far
            {
                best = Some((cost, candidate));
            }
        }
        let (_, chosen) = best?;
        self.texts.extend(&chosen.boxes);
        Some(chosen.place)
    }

    /// What a text in this box costs, ignoring lines cheaper than `least`; none if it would leave the bounds or touch
    /// another text.
    fn cost(&self, text: Rect, least: f64) -> Option<f64> {
        let Rect {
            left,
            top,
            right,
            bottom,
        } = text;
        let inside = left >= self.bounds.left
            && right <= self.bounds.right
            && top >= self.bounds.top
            && bottom <= self.bounds.bottom;
        let touches = |other: &Rect| {
            left < other.right + GAP && other.left < right + GAP && top < other.bottom && other.top < bottom
        };
        if !inside || self.texts.iter().any(touches) {
            return None;
        }
        let crossed = |(points, cost): &(Vec<(f64, f64)>, f64)| {
            let pairs = points.windows(2);
            let within = pairs.filter_map(|pair| crosses(*pair.first()?, *pair.get(1)?, text));
            // A data line along the text strikes it out and costs twice; a grid line does not, because it is cleared
            // behind the text.
            match within.reduce(|sum, part| sum + part) {
                Some(along) if *cost >= 1.0 && along > STRUCK_OUT * (right - left) => 2.0 * cost,
                Some(_) => *cost,
                None => 0.0,
            }
        };
        let strokes = self.strokes.iter().filter(|(_, cost)| *cost >= least);
        Some(strokes.map(crossed).sum())
    }
}

/// The width of the part of a stroke inside a box (Liang and Barsky, 1984); none if the stroke misses the box.
fn crosses(from: (f64, f64), to: (f64, f64), text: Rect) -> Option<f64> {
    // Most strokes are beside or above the box.
    if from.0.max(to.0) < text.left
        || from.0.min(to.0) > text.right
        || from.1.max(to.1) < text.top
        || from.1.min(to.1) > text.bottom
    {
        return None;
    }
    let (along, down) = (to.0 - from.0, to.1 - from.1);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-along, from.0 - text.left),
        (along, text.right - from.0),
        (-down, from.1 - text.top),
        (down, text.bottom - from.1),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enters = enters.max(room / step);
        } else {
            leaves = leaves.min(room / step);
        }
    }
    (enters <= leaves).then(|| along.abs() * (leaves - enters))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect {
        left: 10.0,
        top: 10.0,
        right: 20.0,
        bottom: 20.0,
    };

    #[test]
    fn strokes_through_a_box_are_seen() {
        assert_eq!(crosses((0.0, 15.0), (30.0, 15.0), BOX), Some(10.0));
        assert!(crosses((0.0, 0.0), (30.0, 30.0), BOX).is_some());
        assert!(crosses((12.0, 12.0), (13.0, 13.0), BOX).is_some());
        assert_eq!(crosses((15.0, 0.0), (15.0, 30.0), BOX), Some(0.0));
        assert_eq!(crosses((0.0, 25.0), (25.0, 50.0), BOX), None);
        assert_eq!(crosses((0.0, 12.0), (12.0, 0.0), BOX), None);
    }

    #[test]
    fn a_text_goes_where_nothing_is() {
        let mut occupied = Occupied::within(Rect {
            left: 0.0,
            top: 0.0,
            right: 100.0,
            bottom: 100.0,
        });
        occupied.add_text(BOX);
        occupied.add_stroke(vec![(0.0, 50.0), (100.0, 50.0)], 1.0);
        let at = |middle: f64| Candidate {
            boxes: vec![Rect {
                left: 12.0,
                top: middle - 5.0,
                right: 30.0,
                bottom: middle + 5.0,
            }],
            clearance: None,
            cost: 0.0,
            place: middle,
        };
        assert_eq!(occupied.take([at(15.0), at(50.0), at(80.0)], 9.0), Some(80.0));
        assert_eq!(occupied.take([at(50.0)], 0.9), None);
        // Along the whole text it costs twice.
        assert_eq!(occupied.clone().take([at(50.0)], 1.9), None);
        assert_eq!(occupied.clone().take([at(50.0)], 2.1), Some(50.0));
        assert_eq!(occupied.take([at(15.0), at(80.0), at(98.0)], 9.0), None);
    }
}
