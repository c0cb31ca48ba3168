//! Every chart that the tests draw, for every case, by name. All are checked for tidiness in both themes, and those
//! that `snapshots` lists are compared with a file.

use std::sync::LazyLock;

use wattworth::chart::pen::surface::{Size, Surface};
use wattworth::chart::pen::svg::SvgPen;
use wattworth::chart::theme::Theme;

use crate::recording::RecordingPen;

/// All drawings. They are computed once, because a map of 576 cells takes a while in an unoptimised build.
pub(crate) static ALL: LazyLock<Vec<Drawing>> = LazyLock::new(|| {
    let mut all = crate::charts::drawings();
    all.extend(crate::report_charts::drawings());
    all.extend(crate::duel_charts::drawings());
    all.extend(crate::risk_shown::drawings());
    all
});

/// One chart of one case, which can be drawn at any width.
pub(crate) struct Drawing {
    /// `chart-case` or `case-chart`, as in the name of its file.
    pub(crate) name: String,
    height: Box<Height>,
    draw: Box<Draw>,
}

type Height = dyn Fn(f64) -> f64 + Send + Sync;
type Draw = dyn Fn(Surface<'_>, &Theme) + Send + Sync;

impl Drawing {
    /// A drawing with its height at a width, in CSS pixels.
    pub(crate) fn new(
        name: String,
        height: impl Fn(f64) -> f64 + Send + Sync + 'static,
        draw: impl Fn(Surface<'_>, &Theme) + Send + Sync + 'static,
    ) -> Self {
        Self {
            name,
            height: Box::new(height),
            draw: Box::new(draw),
        }
    }

    /// Its size at a width, one device pixel to a CSS pixel.
    pub(crate) fn size(&self, width: f64) -> Size {
        Size {
            width,
            height: (self.height)(width),
            ratio: 1.0,
        }
    }

    /// What is drawn at a width.
    pub(crate) fn recorded(&self, width: f64, theme: &Theme) -> RecordingPen {
        let mut pen = RecordingPen::default();
        (self.draw)(Surface::new(&mut pen, self.size(width)), theme);
        pen
    }

    /// The same drawing as the text of an SVG file.
    pub(crate) fn svg(&self, width: f64, theme: &Theme, title: &str) -> String {
        let size = self.size(width);
        let mut pen = SvgPen::new(size.width, size.height);
        (self.draw)(Surface::new(&mut pen, size), theme);
        pen.finish(title)
    }
}

#[test]
fn every_drawing_is_tidy_and_the_same_in_both_themes() {
    for drawing in ALL.iter() {
        for width in [288.0, 640.0] {
            let case = format!("{} at {width}", drawing.name);
            let light = drawing.recorded(width, &Theme::LIGHT);
            light.assert_tidy(drawing.size(width), &case);
            light.assert_inside(drawing.size(width), 0.6, &case);
            let dark = drawing.recorded(width, &Theme::DARK);
            assert!(dark == light, "{case}: the dark theme changes more than colours");
        }
    }
}

#[test]
fn an_svg_file_has_every_mark_that_is_drawn() {
    for drawing in ALL.iter() {
        for width in [288.0, 640.0] {
            let recorded = drawing.recorded(width, &Theme::LIGHT);
            let svg = drawing.svg(width, &Theme::LIGHT, &drawing.name);
            let count = |element: &str| svg.matches(element).count();
            let case = format!("{} at {width}", drawing.name);
            assert_eq!(count("<text "), recorded.texts.len(), "{case}: texts");
            assert_eq!(count("<rect "), recorded.bars.len(), "{case}: bars");
            assert_eq!(
                count("<polyline ") + count("<polygon ") + count("<circle "),
                recorded.lines.len(),
                "{case}: lines"
            );
            assert!(
                !svg.contains("NaN") && !svg.contains("inf\"") && !svg.contains("inf,"),
                "{case}: a coordinate is not a number"
            );
        }
    }
}
