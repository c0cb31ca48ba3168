//! Bars by year as rectangles of a small drawing.

use super::Bar;

/// Widths, distance and height of the bars, px.
const WIDTH: f64 = 12.0;
const GAP: f64 = 2.0;
const HIGHEST: f64 = 24.0;
/// Below this a bar could not be seen.
const LOWEST: f64 = 1.0;

/// The drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Its width, px.
    pub width: f64,
    /// Its height, px.
    pub height: f64,
    /// A bar each.
    pub rects: Vec<Rect>,
}

/// A bar: left, top, width and height, px.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a rectangle's measures have one meaning")]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// Whether it reaches down, for a loss.
    pub is_loss: bool,
}

impl Bars {
    /// Bars up and down from a common zero.
    #[must_use]
    pub fn of(bars: &[Bar]) -> Self {
        let up = bars.iter().fold(0.0, |most: f64, bar| most.max(bar.share)) * HIGHEST;
        let down = bars.iter().fold(0.0, |most: f64, bar| most.max(-bar.share)) * HIGHEST;
        let mut left = 0.0;
        let rects: Vec<Rect> = bars
            .iter()
            .map(|bar| {
                let x = left;
                left += WIDTH + GAP;
                let height = (bar.share.abs() * HIGHEST).max(LOWEST);
                let is_loss = bar.share < 0.0;
                let y = if is_loss { up } else { (up - height).max(0.0) };
                Rect {
                    x,
                    y,
                    width: WIDTH,
                    height,
                    is_loss,
                }
            })
            .collect();
        Self {
            width: left - GAP,
            height: (up + down).max(LOWEST),
            rects,
        }
    }
}
