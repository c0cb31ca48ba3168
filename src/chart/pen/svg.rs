//! Charts as SVG files with real text.
//!
//! plotters' own SVG backend is not used. It has no dashes (cutting every dashed line into dozens of pieces would
//! double the file and spoil it for editing), no semibold, no size but 1/1.24 of the requested one, and only whole
//! pixels, in which a curve of sixty points wobbles. Six kinds of element are less code than working around that.

use crate::chart::pen::advances;
use crate::chart::pen::{Anchor, CirclePaint, FONT_FAMILY, INK_HEIGHT, Pen, Stroke, TextLook, Weight};
use crate::report::markup::Escaped;
use plotters::style::RGBAColor;
use std::fmt::{Display, Formatter, Result, Write};

/// Writes an SVG document.
#[derive(Debug)]
pub struct SvgPen {
    width: f64,
    height: f64,
    body: String,
}

impl SvgPen {
    /// An empty document of the given size in pixels.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            body: String::new(),
        }
    }

    /// The whole document. A screen reader reads out `title` instead of the drawing.
    #[must_use]
    pub fn finish(self, title: &str) -> String {
        let (width, height) = (Short(self.width), Short(self.height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{FONT_FAMILY}\">\n\
             <title>{}</title>\n{}</svg>\n",
            Escaped(title),
            self.body
        )
    }

    fn element(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing into a String cannot fail.
        let _ = self.body.write_fmt(element);
        self.body.push('\n');
    }
}

impl Pen for SvgPen {
    fn polyline(&mut self, points: &[(f64, f64)], stroke: &Stroke<'_>) {
        let mut dash = String::new();
        for length in stroke.dash {
            let gap = if dash.is_empty() {
                " stroke-dasharray=\""
            } else {
                " "
            };
            let _ = write!(dash, "{gap}{}", Short(*length));
        }
        if !dash.is_empty() {
            dash.push('"');
        }
        self.element(format_args!(
            "<polyline fill=\"none\" {} stroke-width=\"{}\"{dash} stroke-linejoin=\"round\" points=\"{}\"/>",
            Paint("stroke", stroke.color),
            Short(stroke.width),
            Points(points)
        ));
    }

    fn polygon(&mut self, points: &[(f64, f64)], fill: RGBAColor) {
        self.element(format_args!(
            "<polygon {} points=\"{}\"/>",
            Paint("fill", fill),
            Points(points)
        ));
    }

    fn rect(&mut self, left: f64, top: f64, width: f64, height: f64, fill: RGBAColor) {
        self.element(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>",
            Short(left),
            Short(top),
            Short(width),
            Short(height),
            Paint("fill", fill)
        ));
    }

    fn circle(&mut self, (x, y): (f64, f64), radius: f64, paint: CirclePaint) {
        let (x, y, radius) = (Short(x), Short(y), Short(radius));
        match paint {
            CirclePaint::Filled(fill) => {
                self.element(format_args!(
                    "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {}/>",
                    Paint("fill", fill)
                ));
            }
            CirclePaint::Outlined(color, width) => self.element(format_args!(
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"none\" {} stroke-width=\"{}\"/>",
                Paint("stroke", color),
                Short(width)
            )),
        }
    }

    fn text(&mut self, text: &str, (x, y): (f64, f64), look: &TextLook) {
        let anchor = match look.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = match look.weight {
            Weight::Regular => "",
            Weight::Semibold => " font-weight=\"600\"",
        };
        self.element(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight}{anchor} {}>{}</text>",
            Short(x),
            Short(y),
            Short(look.size),
            Paint("fill", look.color),
            Escaped(text)
        ));
    }

    fn measure(&self, text: &str, size: f64, weight: Weight) -> (f64, f64) {
        (advances::width(text, size, weight), INK_HEIGHT * size)
    }
}

/// A length to a hundredth of a pixel, without trailing zeros.
struct Short(f64);

impl Display for Short {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        // Adding 0 turns −0 into 0.
        let hundredths = (self.0 * 100.0).round() / 100.0 + 0.0;
        write!(f, "{hundredths}")
    }
}

/// `fill` or `stroke` with its opacity.
struct Paint(&'static str, RGBAColor);

impl Display for Paint {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self(what, RGBAColor(red, green, blue, alpha)) = self;
        write!(f, "{what}=\"#{red:02x}{green:02x}{blue:02x}\"")?;
        if *alpha < 1.0 {
            write!(f, " {what}-opacity=\"{}\"", Short(*alpha))
        } else {
            Ok(())
        }
    }
}

struct Points<'a>(&'a [(f64, f64)]);

impl Display for Points<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for (nth, &(x, y)) in self.0.iter().enumerate() {
            let gap = if nth == 0 { "" } else { " " };
            write!(f, "{gap}{},{}", Short(x), Short(y))?;
        }
        Ok(())
    }
}
