//! Words inside the plot: what a point means, what happens at a moment.
//!
//! They are placed before anything is drawn. So a moment for whose words there is no room need not be drawn either, and
//! the grid can be left out behind words.

use crate::chart::layout::occupied::{Candidate, Occupied};
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{NOTE, Type};
use plotters::style::RGBAColor;

/// Words that have found their place.
#[derive(Clone, Debug)]
pub struct PlacedText {
    /// The words of one line.
    pub text: String,
    /// x of the anchor, y of the middle.
    pub place: (f64, f64),
    /// Which point of the words is at the place.
    pub anchor: Anchor,
    /// Size and weight.
    pub look: Type,
    /// Their colour.
    pub color: RGBAColor,
}

impl PlacedText {
    /// Clears the grid behind the words; to be done before lines are drawn.
    pub fn clear_behind(&self, sheet: &Sheet<'_>) {
        let words = Rect::of_text(sheet.measure(&self.text, self.look), self.place, self.anchor);
        let behind = Rect {
            left: words.left - 2.0,
            right: words.right + 2.0,
            ..words
        };
        sheet.bar(behind, sheet.theme().ground);
    }

    /// Writes the words.
    pub fn write(&self, sheet: &Sheet<'_>) {
        sheet.text(&self.text, self.place, self.anchor, self.look, self.color);
    }
}

/// Words about a point, with a leader line (a hairline to the point) if they are far from it.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The point.
    pub point: (f64, f64),
    /// The words, in one line or two.
    pub words: Vec<PlacedText>,
    /// From the point to the words.
    pub leader: Option<[(f64, f64); 2]>,
}

impl Sentence {
    /// Draws the hairline, if there is one.
    pub fn draw_leader(&self, sheet: &Sheet<'_>) {
        if let Some(leader) = &self.leader {
            sheet.line(leader, Stroke::hairline(sheet.theme().soft));
        }
    }
}

/// The cost of crossing a line that shows data.
pub const DATA: f64 = 1.0;
/// The cost of crossing the line of a moment.
pub const MOMENT: f64 = 0.3;
/// The cost of crossing a point marker.
pub const MARKER: f64 = 1.0;
/// Words whose best place costs this much or more are left out, since they would cover data.
const TOO_MUCH: f64 = 0.99;

/// Free space around the middle of a point's marker.
const MARKER_ROOM: f64 = 7.0;
/// Words farther from their point than this have a leader line.
const FAR: f64 = 14.0;

/// Finds a place for the words that say what a point means, in one line or two; none if there is no room.
pub fn sentence(
    sheet: &Sheet<'_>,
    occupied: &mut Occupied,
    plot: Rect,
    text: &str,
    point: (f64, f64),
) -> Option<Sentence> {
    sentence_among(sheet, occupied, plot, text, point, TOO_MUCH)
}

/// Like `sentence`, but the words may also cross lines as long as their place costs less than `at_most`.
pub fn sentence_among(
    sheet: &Sheet<'_>,
    occupied: &mut Occupied,
    plot: Rect,
    text: &str,
    point: (f64, f64),
    at_most: f64,
) -> Option<Sentence> {
    let mut candidates = Vec::new();
    for (split, rows) in [(0.0, vec![text]), (0.25, halves(text))] {
        let sizes: Vec<_> = rows.iter().map(|row| sheet.measure(row, NOTE)).collect();
        let width = sizes.iter().map(|(width, _)| *width).fold(0.0, f64::max);
        let row_height = sheet.measure("0", NOTE).1 + 3.0;
        let height = row_height * if rows.len() == 2 { 2.0 } else { 1.0 };
        for distance in [4.0, 8.0, 14.0, 20.0, 28.0, 36.0, 46.0, 58.0, 72.0, 90.0] {
            for (above, beside, least) in [
                (true, -1.0, 0.0),
                (false, 1.0, 0.03),
                (true, 1.0, 0.06),
                (false, -1.0, 0.09),
                (true, 0.0, 0.12),
                (false, 0.0, 0.15),
            ] {
                let centre = point.0 + beside * (MARKER_ROOM + width / 2.0);
                let left = (centre - width / 2.0)
                    .min(plot.right - width)
                    .max(plot.left + 2.0);
                let top = if above {
                    point.1 - distance - height
                } else {
                    point.1 + distance
                };
                let middles = [top + row_height / 2.0, top + row_height * 1.5];
                let placed = || rows.iter().copied().zip(middles).zip(&sizes);
                let boxes = placed()
                    .map(|((_, middle), size)| Rect::of_text(*size, (left, middle), Anchor::Start))
                    .collect();
                let words = placed()
                    .map(|((row, middle), _)| (row, (left, middle)))
                    .collect::<Vec<_>>();
                let edge = if above { top + height } else { top };
                let leader = (distance > FAR).then(|| {
                    let x = point.0.min(left + width).max(left);
                    let away = if above { -MARKER_ROOM } else { MARKER_ROOM };
                    [(point.0, point.1 + away), (x, edge)]
                });
                let clearance = leader.map(|[(from_x, from_y), (to_x, to_y)]| Rect {
                    left: from_x.min(to_x),
                    top: from_y.min(to_y),
                    right: from_x.max(to_x),
                    bottom: from_y.max(to_y),
                });
                let moved = 0.004 * (left + width / 2.0 - centre).abs();
                let cost = split + 0.008 * distance + least + moved;
                candidates.push(Candidate {
                    boxes,
                    clearance,
                    cost,
                    place: (words, leader),
                });
            }
        }
    }
    let (rows, leader) = occupied.take(candidates, at_most)?;
    let words = |(row, place): (&str, (f64, f64))| PlacedText {
        text: row.to_owned(),
        place,
        anchor: Anchor::Start,
        look: NOTE,
        color: sheet.theme().soft,
    };
    Some(Sentence {
        point,
        words: rows.into_iter().map(words).collect(),
        leader,
    })
}

/// Finds a place for the words that say what happens at a moment: beside its upright line and as high as possible; none
/// if there is no room.
pub fn moment(
    sheet: &Sheet<'_>,
    occupied: &mut Occupied,
    plot: Rect,
    x: f64,
    text: &str,
) -> Option<PlacedText> {
    let size = sheet.measure(text, NOTE);
    let mut candidates = Vec::new();
    let mut middle = plot.top + size.1 / 2.0 + 3.0;
    while middle + size.1 / 2.0 <= plot.bottom {
        let fall = 0.003 * (middle - plot.top);
        for (anchor, place, cost) in [
            (Anchor::Start, (x + 5.0, middle), fall),
            (Anchor::End, (x - 5.0, middle), fall + 0.05),
        ] {
            let boxes = vec![Rect::of_text(size, place, anchor)];
            candidates.push(Candidate {
                boxes,
                clearance: None,
                cost,
                place: (place, anchor),
            });
        }
        middle += 6.0;
    }
    let (place, anchor) = occupied.take(candidates, TOO_MUCH)?;
    Some(PlacedText {
        text: text.to_owned(),
        place,
        anchor,
        look: NOTE,
        color: sheet.theme().soft,
    })
}

/// A sentence in two lines of about the same length; in one if it is one word.
fn halves(text: &str) -> Vec<&str> {
    let middle = text.len() / 2;
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let split = spaces.min_by_key(|at| at.abs_diff(middle));
    split.map_or_else(|| vec![text], |at| vec![&text[..at], &text[at + 1..]])
}
