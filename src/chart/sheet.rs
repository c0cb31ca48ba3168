//! A sheet of paper measured in CSS pixels, on which charts put lines, bars and words through plotters.
//!
//! Charts measure text here too, so that it is measured by the same pen that will write it.

use crate::chart::pen::surface::{Surface, UNITS_PER_DEVICE_PIXEL, whole};
use crate::chart::pen::{Anchor, Stroke, Weight};
use crate::chart::theme::{MARKER_RADIUS, Theme, Type};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::borrow::Cow;
use std::convert::Infallible;

/// Paper, pen and palette.
#[derive(Clone)]
pub struct Sheet<'a> {
    area: DrawingArea<Surface<'a>, Shift>,
    units: f64,
    width: f64,
    height: f64,
    theme: Theme,
}

impl<'a> Sheet<'a> {
    /// A clean sheet.
    #[must_use]
    pub fn new(surface: Surface<'a>, theme: &Theme) -> Self {
        let size = surface.size();
        let area = surface.into_drawing_area();
        let sheet = Self {
            area,
            units: size.units_per_css_pixel(),
            width: size.width,
            height: size.height,
            theme: *theme,
        };
        if theme.ground.3 > 0.0 {
            sheet.bar(sheet.bounds(), theme.ground);
        }
        sheet
    }

    /// Width in CSS pixels.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// Height in CSS pixels.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.height
    }

    /// The whole sheet.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        Rect {
            left: 0.0,
            top: 0.0,
            right: self.width,
            bottom: self.height,
        }
    }

    /// The palette.
    #[must_use]
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Whether the sheet is so narrow that charts are laid out for a phone.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.width < crate::chart::theme::PHONE_BELOW
    }

    /// Width and height of a line of text.
    #[must_use]
    pub fn measure(&self, text: &str, look: Type) -> (f64, f64) {
        let style = self.text_style(look, self.theme.ink, Anchor::Start);
        let (width, height) = self.area.estimate_text_size(text, &style).unwrap_or_default();
        (f64::from(width) / self.units, f64::from(height) / self.units)
    }

    /// The text if it fits into a width; else its longest beginning that fits together with an ellipsis, or nothing if
    /// none does.
    #[must_use]
    pub fn fitted<'t>(&self, text: &'t str, look: Type, width: f64) -> Cow<'t, str> {
        if self.measure(text, look).0 <= width {
            return Cow::Borrowed(text);
        }
        let ends: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
        let shortened = |letters: usize| {
            let end = ends.get(letters).copied().unwrap_or(text.len());
            let (kept, left) = text.split_at(end);
            // Never cut inside a number: the rest of it would read as a different number.
            let is_of_number = |sign: char| sign.is_ascii_digit() || ",.$".contains(sign);
            let kept = if left.starts_with(is_of_number) {
                kept.trim_end_matches(is_of_number)
            } else {
                kept
            };
            format!("{}…", kept.trim_end())
        };
        let fits = |letters: usize| self.measure(&shortened(letters), look).0 <= width;
        let (mut fitting, mut too_many) = (0, ends.len());
        if too_many == 0 || !fits(1) {
            return Cow::Borrowed("");
        }
        while too_many - fitting > 1 {
            let middle = usize::midpoint(fitting, too_many);
            if fits(middle) {
                fitting = middle;
            } else {
                too_many = middle;
            }
        }
        Cow::Owned(shortened(fitting))
    }

    /// Writes a line of text whose vertical middle is at `middle`.
    pub fn text(&self, text: &str, (x, middle): (f64, f64), anchor: Anchor, look: Type, color: RGBAColor) {
        if !text.is_empty() {
            let style = self.text_style(look, color, anchor);
            self.put(&Text::new(text, self.place((x, middle)), style));
        }
    }

    /// Draws connected straight strokes. A single vertical or horizontal one is moved onto whole device pixels, so that
    /// it is sharp.
    pub fn line(&self, points: &[(f64, f64)], stroke: Stroke<'_>) {
        let points: Vec<_> = points.iter().map(|&point| self.place(point)).collect();
        self.put(&Strokes { points, stroke });
    }

    /// Fills a shape with straight sides.
    pub fn shape(&self, points: &[(f64, f64)], fill: RGBAColor) {
        let points: Vec<_> = points.iter().map(|&point| self.place(point)).collect();
        self.put(&Polygon::new(points, fill.filled()));
    }

    /// Rounds a coordinate to the nearest edge between two device pixels, in CSS pixels.
    pub(super) fn whole(&self, place: f64) -> f64 {
        let ratio = self.units / UNITS_PER_DEVICE_PIXEL;
        (place * ratio).round() / ratio
    }

    /// The rectangle with its edges moved to the nearest edges between device pixels.
    pub(super) fn sharp(&self, rect: Rect) -> Rect {
        Rect {
            left: self.whole(rect.left),
            top: self.whole(rect.top),
            right: self.whole(rect.right),
            bottom: self.whole(rect.bottom),
        }
    }

    /// Fills a rectangle.
    pub fn bar(&self, bar: Rect, fill: RGBAColor) {
        let corners = [
            self.place((bar.left, bar.top)),
            self.place((bar.right, bar.bottom)),
        ];
        self.put(&Rectangle::new(corners, fill.filled()));
    }

    /// Marks a point.
    pub fn marker(&self, centre: (f64, f64), color: RGBAColor) {
        let (centre, radius) = (self.place(centre), whole(MARKER_RADIUS * self.units));
        let outline = color.stroke_width(whole(crate::chart::theme::LINE * self.units).unsigned_abs());
        self.put(&Circle::new(centre, radius, self.theme.paper.filled()));
        self.put(&Circle::new(centre, radius, outline));
    }

    /// How many of plotters' units there are to a CSS pixel.
    pub(super) fn units(&self) -> f64 {
        self.units
    }

    fn place(&self, (x, y): (f64, f64)) -> BackendCoord {
        (whole(x * self.units), whole(y * self.units))
    }

    fn text_style(&self, look: Type, color: RGBAColor, anchor: Anchor) -> TextStyle<'static> {
        let style = match look.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Semibold => FontStyle::Bold,
        };
        let horizontal = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        FontDesc::new(FontFamily::SansSerif, look.size * self.units, style)
            .color(&color)
            .pos(Pos::new(horizontal, VPos::Center))
    }

    fn put<'b, E>(&self, element: &'b E)
    where
        &'b E: plotters::element::PointCollection<'b, BackendCoord>,
        E: plotters::element::Drawable<Surface<'a>>,
    {
        // The pen cannot fail, and nothing else holds the surface while it draws.
        let _ = self.area.draw(element);
    }
}

impl std::fmt::Debug for Sheet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet")
            .field("width", &self.width)
            .field("height", &self.height)
            .finish_non_exhaustive()
    }
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// x of its left edge.
    pub left: f64,
    /// y of its top edge.
    pub top: f64,
    /// x of its right edge.
    pub right: f64,
    /// y of its bottom edge.
    pub bottom: f64,
}

impl Rect {
    /// The box of a text of the given size, with its anchor and vertical middle at the given place.
    #[must_use]
    pub fn of_text((width, height): (f64, f64), (x, middle): (f64, f64), anchor: Anchor) -> Self {
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Self {
            left,
            top: middle - height / 2.0,
            right: left + width,
            bottom: middle + height / 2.0,
        }
    }
}

/// plotters' `PathElement`, with dashes: connected straight strokes on our surface.
struct Strokes<'s, P> {
    points: Vec<P>,
    stroke: Stroke<'s>,
}

impl<'b, P: 'b> plotters::element::PointCollection<'b, P> for &'b Strokes<'_, P> {
    type Point = &'b P;
    type IntoIter = &'b [P];
    fn point_iter(self) -> Self::IntoIter {
        &self.points
    }
}

impl<'a, P> plotters::element::Drawable<Surface<'a>> for Strokes<'_, P> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        surface: &mut Surface<'a>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        surface.stroke(points, &self.stroke);
        Ok(())
    }
}
