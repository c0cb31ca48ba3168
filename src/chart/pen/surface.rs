//! The one plotters backend of this crate.
//!
//! plotters counts in whole units. Here a unit is a sixteenth of a device pixel, so that slanted lines do not wobble.
//! Vertical and horizontal lines are moved to whole device pixels instead, so that they are sharp.
//!
//! plotters has neither dashes nor semibold type. Our own elements draw dashes with [`Surface::stroke`], and plotters'
//! bold stands for semibold.

use crate::chart::pen::{Anchor, CirclePaint, INK_HEIGHT, INK_MIDDLE, Pen, Stroke, TextLook, Weight};
use plotters::style::RGBAColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;

/// A pen and the paper it writes on, as plotters sees them.
///
/// Not generic, so that plotters and every chart are compiled for one backend only.
#[derive(Debug)]
pub struct Surface<'a> {
    pen: &'a mut dyn Pen,
    size: Size,
}

/// The size of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Device pixels per CSS pixel: 1, 1.5, 2, 3.
    pub ratio: f64,
}

impl Size {
    /// The number of plotters' units in one CSS pixel.
    #[must_use]
    pub fn units_per_css_pixel(self) -> f64 {
        UNITS_PER_DEVICE_PIXEL * self.ratio
    }
}

/// The number of plotters' units in one device pixel.
pub(in crate::chart) const UNITS_PER_DEVICE_PIXEL: f64 = 16.0;

impl<'a> Surface<'a> {
    /// Paper of a size to draw on with a pen.
    #[must_use]
    pub fn new(pen: &'a mut dyn Pen, size: Size) -> Self {
        Self { pen, size }
    }

    /// Width and height in CSS pixels, and the ratio.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// Draws a line through points in plotters' units; the stroke's lengths are CSS pixels.
    pub fn stroke(&mut self, points: impl IntoIterator<Item = BackendCoord>, stroke: &Stroke<'_>) {
        let units: Vec<_> = points.into_iter().collect();
        let mut places: Vec<_> = units.iter().copied().map(device).collect();
        let ratio = self.size.ratio;
        let mut width = stroke.width * ratio;
        if let ([first, last], [from, to]) = (units.as_slice(), places.as_mut_slice()) {
            let (flat, upright) = (first.1 == last.1, first.0 == last.0);
            if flat || upright {
                width = width.round().max(1.0);
            }
            if flat {
                let y = sharp(from.1, width);
                (from.1, to.1) = (y, y);
            } else if upright {
                let x = sharp(from.0, width);
                (from.0, to.0) = (x, x);
            }
        }
        let dash: Vec<_> = stroke.dash.iter().map(|length| length * ratio).collect();
        self.pen.polyline(
            &places,
            &Stroke {
                color: stroke.color,
                width,
                dash: &dash,
            },
        );
    }
}

impl DrawingBackend for Surface<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let units = self.size.units_per_css_pixel();
        (
            whole(self.size.width * units).unsigned_abs(),
            whole(self.size.height * units).unsigned_abs(),
        )
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        let (x, y) = device(point);
        self.pen.rect(x, y, 1.0, 1.0, rgba(color));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let width = f64::from(style.stroke_width()) / self.size.units_per_css_pixel();
        self.stroke(
            path,
            &Stroke {
                color: rgba(style.color()),
                width,
                dash: &[],
            },
        );
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        if !fill {
            return self.draw_path([from, (to.0, from.1), to, (from.0, to.1), from], style);
        }
        let ((left, top), (right, bottom)) = (device(from), device(to));
        let (left, top, right, bottom) = (left.round(), top.round(), right.round(), bottom.round());
        if right > left && bottom > top {
            self.pen
                .rect(left, top, right - left, bottom - top, rgba(style.color()));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        let color = rgba(style.color());
        let paint = if fill {
            CirclePaint::Filled(color)
        } else {
            CirclePaint::Outlined(color, f64::from(style.stroke_width()) / UNITS_PER_DEVICE_PIXEL)
        };
        self.pen
            .circle(device(centre), f64::from(radius) / UNITS_PER_DEVICE_PIXEL, paint);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let points: Vec<_> = path.into_iter().map(device).collect();
        self.pen.polygon(&points, rgba(style.color()));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        let size = style.size() / UNITS_PER_DEVICE_PIXEL;
        let anchor = style.anchor();
        let (x, y) = device(at);
        let middle = match anchor.v_pos {
            VPos::Top => y + INK_HEIGHT * size / 2.0,
            VPos::Center => y,
            VPos::Bottom => y - INK_HEIGHT * size / 2.0,
        };
        let look = TextLook {
            color: rgba(style.color()),
            size,
            weight: weight(style),
            anchor: match anchor.h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
        };
        // A baseline between two pixels would blur every letter's foot.
        self.pen
            .text(text, (x, (middle + INK_MIDDLE * size).round()), &look);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let (width, height) = self
            .pen
            .measure(text, style.size() / UNITS_PER_DEVICE_PIXEL, weight(style));
        let units = |length: f64| whole((length * UNITS_PER_DEVICE_PIXEL).ceil()).unsigned_abs();
        Ok((units(width), units(height)))
    }
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// Rounds a length in plotters' units to the nearest whole unit.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, and a place that far away is not seen"
)]
pub fn whole(units: f64) -> i32 {
    units.round() as i32
}

/// Where the middle of a vertical or horizontal line must be so that its edges fall between pixels.
fn sharp(place: f64, width: f64) -> f64 {
    (place - width / 2.0).round() + width / 2.0
}

fn device((x, y): BackendCoord) -> (f64, f64) {
    (
        f64::from(x) / UNITS_PER_DEVICE_PIXEL,
        f64::from(y) / UNITS_PER_DEVICE_PIXEL,
    )
}

fn rgba(color: BackendColor) -> RGBAColor {
    let (red, green, blue) = color.rgb;
    RGBAColor(red, green, blue, color.alpha)
}

fn weight<S: BackendTextStyle>(style: &S) -> Weight {
    match style.style() {
        FontStyle::Bold => Weight::Semibold,
        _ => Weight::Regular,
    }
}
