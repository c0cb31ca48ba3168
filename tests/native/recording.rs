//! A pen that records what is drawn with it, and assertions that must hold for every drawing.

use plotters::style::RGBAColor;
use wattworth::chart::pen::advances;
use wattworth::chart::pen::surface::Size;
use wattworth::chart::pen::{Anchor, CirclePaint, INK_HEIGHT, INK_MIDDLE, Pen, Stroke, TextLook, Weight};

/// What was drawn, in device pixels.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct RecordingPen {
    /// Each text with the left, top, right and bottom of its box.
    pub(crate) texts: Vec<(String, [f64; 4])>,
    /// The font size of each text.
    pub(crate) sizes: Vec<f64>,
    /// Each line's points.
    pub(crate) lines: Vec<Vec<(f64, f64)>>,
    /// Each bar's left, top, width and height.
    pub(crate) bars: Vec<(f64, f64, f64, f64)>,
}

impl RecordingPen {
    /// Asserts that all text is readable, inside the canvas, and that no two texts touch.
    pub(crate) fn assert_tidy(&self, size: Size, case: &str) {
        // Baselines are rounded to whole device pixels, so boxes may be off by half a pixel each.
        let slack = 1.0;
        let (right, bottom) = (size.width * size.ratio, size.height * size.ratio);
        for (nth, (text, one)) in self.texts.iter().enumerate() {
            let inside =
                one[0] >= -0.1 && one[1] >= -slack && one[2] <= right + 0.1 && one[3] <= bottom + slack;
            assert!(inside, "{case}: {text:?} leaves the canvas: {one:?}");
            for (other_text, other) in self.texts.iter().skip(nth + 1) {
                let apart = one[2] <= other[0] + 0.1
                    || other[2] <= one[0] + 0.1
                    || one[3] <= other[1] + slack
                    || other[3] <= one[1] + slack;
                assert!(apart, "{case}: {text:?} {one:?} touches {other_text:?} {other:?}");
            }
        }
        for font in &self.sizes {
            assert!(
                font / size.ratio >= 11.5,
                "{case}: text of {} CSS pixels",
                font / size.ratio
            );
        }
        for (line, what) in self
            .lines
            .iter()
            .flatten()
            .flat_map(|(x, y)| [(x, "x"), (y, "y")])
        {
            assert!(line.is_finite(), "{case}: {what} of a line is {line}");
        }
    }

    /// Asserts that no bar and no line leaves the canvas by more than `slack` device pixels.
    pub(crate) fn assert_inside(&self, size: Size, slack: f64, case: &str) {
        let (right, bottom) = (size.width * size.ratio + slack, size.height * size.ratio + slack);
        for &(left, top, width, height) in &self.bars {
            let inside = left >= -slack && top >= -slack && left + width <= right && top + height <= bottom;
            assert!(inside, "{case}: a bar leaves: {left} {top} {width} {height}");
        }
        for &(x, y) in self.lines.iter().flatten() {
            let inside = (-slack..=right).contains(&x) && (-slack..=bottom).contains(&y);
            assert!(inside, "{case}: a line leaves to {x}, {y}");
        }
    }

    /// Whether a text contains the words.
    pub(crate) fn says(&self, words: &str) -> bool {
        self.texts.iter().any(|(text, _)| text.contains(words))
    }
}

impl Pen for RecordingPen {
    fn polyline(&mut self, points: &[(f64, f64)], _: &Stroke<'_>) {
        self.lines.push(points.to_vec());
    }

    fn polygon(&mut self, points: &[(f64, f64)], _: RGBAColor) {
        self.lines.push(points.to_vec());
    }

    fn rect(&mut self, left: f64, top: f64, width: f64, height: f64, _: RGBAColor) {
        self.bars.push((left, top, width, height));
    }

    fn circle(&mut self, (x, y): (f64, f64), radius: f64, _: CirclePaint) {
        self.lines
            .push(vec![(x - radius, y - radius), (x + radius, y + radius)]);
    }

    fn text(&mut self, text: &str, (x, baseline): (f64, f64), look: &TextLook) {
        let (width, height) = self.measure(text, look.size, look.weight);
        let left = match look.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        let middle = baseline - INK_MIDDLE * look.size;
        self.texts.push((
            text.to_owned(),
            [left, middle - height / 2.0, left + width, middle + height / 2.0],
        ));
        self.sizes.push(look.size);
    }

    fn measure(&self, text: &str, size: f64, weight: Weight) -> (f64, f64) {
        (advances::width(text, size, weight), INK_HEIGHT * size)
    }
}
