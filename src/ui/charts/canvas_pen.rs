//! A pen for the page's canvases.
//!
//! Lines and shapes go through plotters-canvas, which takes whole numbers only: the context is scaled so
//! that one of them is a sixteenth of a device pixel. Text is written and measured with the 2D context
//! itself; nothing is ever put into the document to be measured, so no style is computed and no layout
//! forced, and a strict content security policy has nothing to forbid.

use crate::chart::pen::advances;
use crate::chart::pen::surface::{Size, whole};
use crate::chart::pen::{Anchor, CirclePaint, FONT_FAMILY, INK_HEIGHT, Pen, Stroke, TextLook, Weight};
use plotters::style::{Color, RGBAColor, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingBackend};
use plotters_canvas::CanvasBackend;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Draws on a canvas. Keep one for each canvas: it remembers what it has measured.
pub struct CanvasPen {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    shapes: CanvasBackend,
    /// The font that the context has now.
    font: Cell<Option<Font>>,
    widths: RefCell<Vec<(Font, Box<str>, f64)>>,
}

/// Size in units and weight: all that distinguishes our fonts.
type Font = (i32, Weight);

/// Units of plotters-canvas per device pixel.
const UNITS: f64 = 16.0;

/// How many widths are remembered before all are forgotten; a chart has some thirty texts, and figures change as the
/// reader types.
const MOST_WIDTHS: usize = 500;

impl CanvasPen {
    /// A pen for a canvas; none if it has no 2D context to give.
    #[must_use]
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let shapes = CanvasBackend::with_canvas_object(canvas.clone())?;
        Some(Self {
            canvas,
            context,
            shapes,
            font: Cell::new(None),
            widths: RefCell::default(),
        })
    }

    /// Makes the canvas's bitmap fit a drawing, and forgets what was drawn.
    ///
    /// How large the canvas is on the page is up to the style sheet.
    pub fn clear(&mut self, size: Size) {
        let (width, height) = (
            device_pixels(size.width * size.ratio),
            device_pixels(size.height * size.ratio),
        );
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            // Setting the size resets the context, too.
            self.canvas.set_width(width);
            self.canvas.set_height(height);
            self.font.set(None);
        }
        // A context refuses only what is not a number.
        let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        self.context
            .clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        self.context.set_line_join("round");
    }

    /// Draws with plotters-canvas, in its units.
    fn shapes(&mut self, draw: impl FnOnce(&mut CanvasBackend)) {
        let _ = self
            .context
            .set_transform(1.0 / UNITS, 0.0, 0.0, 1.0 / UNITS, 0.0, 0.0);
        draw(&mut self.shapes);
        let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
    }

    /// Sets the font unless the context has it already: setting a font costs more than writing with it.
    fn use_font(&self, font: Font) {
        if self.font.get() != Some(font) {
            let (size, weight) = (f64::from(font.0) / UNITS, font.1.css());
            self.context.set_font(&format!("{weight} {size}px {FONT_FAMILY}"));
            self.font.set(Some(font));
        }
    }
}

impl Pen for CanvasPen {
    fn polyline(&mut self, points: &[(f64, f64)], stroke: &Stroke<'_>) {
        // In units, as the context is scaled while the line is drawn.
        let dashes = |lengths: &[f64]| {
            let list = js_sys::Array::new();
            for length in lengths {
                list.push(&(length * UNITS).into());
            }
            list
        };
        if !stroke.dash.is_empty() {
            let _ = self.context.set_line_dash(&dashes(stroke.dash));
        }
        let style = line_style(stroke.color, stroke.width);
        self.shapes(|shapes| {
            let _ = shapes.draw_path(points.iter().copied().map(units), &style);
        });
        if !stroke.dash.is_empty() {
            let _ = self.context.set_line_dash(&dashes(&[]));
        }
    }

    fn polygon(&mut self, points: &[(f64, f64)], fill: RGBAColor) {
        self.shapes(|shapes| {
            let _ = shapes.fill_polygon(points.iter().copied().map(units), &fill.filled());
        });
    }

    fn rect(&mut self, left: f64, top: f64, width: f64, height: f64, fill: RGBAColor) {
        // A transparent fill means that there is no paper to cover things with: they are erased instead.
        if fill.3 == 0.0 {
            self.context.clear_rect(left, top, width, height);
            return;
        }
        self.shapes(|shapes| {
            let _ = shapes.draw_rect(
                units((left, top)),
                units((left + width, top + height)),
                &fill.filled(),
                true,
            );
        });
    }

    fn circle(&mut self, centre: (f64, f64), radius: f64, paint: CirclePaint) {
        let radius = whole(radius * UNITS).unsigned_abs();
        let (style, fill) = match paint {
            CirclePaint::Filled(color) => (color.filled(), true),
            CirclePaint::Outlined(color, width) => (line_style(color, width), false),
        };
        self.shapes(|shapes| {
            let _ = shapes.draw_circle(units(centre), radius, &style, fill);
        });
    }

    fn text(&mut self, text: &str, (x, baseline): (f64, f64), look: &TextLook) {
        self.use_font((whole(look.size * UNITS), look.weight));
        let RGBAColor(red, green, blue, alpha) = look.color;
        self.context
            .set_fill_style_str(&format!("rgba({red},{green},{blue},{alpha})"));
        // "start" would be the right end in a page written from right to left.
        self.context.set_text_align(match look.anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        let _ = self.context.fill_text(text, x, baseline);
    }

    fn measure(&self, text: &str, size: f64, weight: Weight) -> (f64, f64) {
        let font = (whole(size * UNITS), weight);
        let mut widths = self.widths.borrow_mut();
        let known = widths
            .iter()
            .find(|(its_font, its_text, _)| *its_font == font && **its_text == *text);
        if let Some((_, _, width)) = known {
            return (*width, INK_HEIGHT * size);
        }
        self.use_font(font);
        let measured = self.context.measure_text(text).map(|metrics| metrics.width());
        let width = measured.unwrap_or_else(|_| advances::width(text, size, weight));
        if widths.len() == MOST_WIDTHS {
            widths.clear();
        }
        widths.push((font, text.into(), width));
        (width, INK_HEIGHT * size)
    }
}

impl std::fmt::Debug for CanvasPen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CanvasPen")
            .field("canvas", &self.canvas)
            .finish_non_exhaustive()
    }
}

fn units((x, y): (f64, f64)) -> BackendCoord {
    (whole(x * UNITS), whole(y * UNITS))
}

fn line_style(color: RGBAColor, width: f64) -> ShapeStyle {
    color.stroke_width(whole(width * UNITS).unsigned_abs())
}

fn device_pixels(length: f64) -> u32 {
    whole(length).unsigned_abs().max(1)
}
