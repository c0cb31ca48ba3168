//! What a surface draws with: the few primitives that the page's canvas and a file have in common.
//!
//! All lengths are device pixels, y grows downwards, colours carry their opacity.

pub mod advances;
pub mod surface;
pub mod svg;

use crate::chart::theme::HAIRLINE;
use plotters::style::RGBAColor;
use std::fmt::Debug;

/// Puts marks on paper. Object-safe, so that charts are compiled once whatever they are drawn on.
///
/// A pen cannot fail. A mark that cannot be made is left out, because a chart without one mark is still useful, and the
/// chart could not do anything about the failure.
pub trait Pen: Debug {
    /// Draws connected straight strokes.
    fn polyline(&mut self, points: &[(f64, f64)], stroke: &Stroke<'_>);
    /// Fills a polygon.
    fn polygon(&mut self, points: &[(f64, f64)], fill: RGBAColor);
    /// Fills a rectangle given by its left, top, width and height.
    fn rect(&mut self, left: f64, top: f64, width: f64, height: f64, fill: RGBAColor);
    /// Fills a disc or, given a stroke, draws its outline.
    fn circle(&mut self, centre: (f64, f64), radius: f64, paint: CirclePaint);
    /// Writes a line of text; `at` is its anchor's x and the baseline's y.
    fn text(&mut self, text: &str, at: (f64, f64), look: &TextLook);
    /// Width and height that a line of text takes.
    ///
    /// The height is that of the ink, ascenders to descenders, not of a line in a paragraph.
    fn measure(&self, text: &str, size: f64, weight: Weight) -> (f64, f64);
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke<'a> {
    /// Colour with opacity.
    pub color: RGBAColor,
    /// Width of the line.
    pub width: f64,
    /// Lengths of dash, gap, dash, …; empty for a solid line.
    pub dash: &'a [f64],
}

impl Stroke<'_> {
    /// A solid line as thin as the grid.
    #[must_use]
    pub fn hairline(color: RGBAColor) -> Self {
        Self::solid(color, HAIRLINE)
    }

    /// A solid line of a width.
    #[must_use]
    pub fn solid(color: RGBAColor, width: f64) -> Self {
        Self {
            color,
            width,
            dash: &[],
        }
    }
}

/// How a circle is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CirclePaint {
    /// A disc of this colour.
    Filled(RGBAColor),
    /// An outline of this colour and width.
    Outlined(RGBAColor, f64),
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextLook {
    /// Colour with opacity.
    pub color: RGBAColor,
    /// Size of the font.
    pub size: f64,
    /// How heavy the letters are.
    pub weight: Weight,
    /// Which point of the text is at the given place.
    pub anchor: Anchor,
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    Semibold,
}

impl Weight {
    /// The weight as CSS counts it.
    #[must_use]
    pub fn css(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Semibold => 600,
        }
    }
}

/// Which point of a text is at the given place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// The page's sans-serif font; saved files name it too, so that they look like the page.
pub const FONT_FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/// Height of a text's ink, ascenders to descenders, in parts of its size.
pub const INK_HEIGHT: f64 = 1.1;
/// Height of the ink's middle above the baseline, in parts of the size: half the height of a figure.
pub const INK_MIDDLE: f64 = 0.35;
