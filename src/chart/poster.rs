//! A chart to take away: with its title above and, below, where it comes from.

use crate::chart::draw;
use crate::chart::height;
use crate::chart::pen::surface::{Size, Surface};
use crate::chart::pen::{Anchor, CirclePaint, Pen, Stroke, TextLook, Weight};
use crate::chart::sheet::Sheet;
use crate::chart::theme::{NOTE, ROW, Theme, Type};
use crate::report::charts::Chart;
use crate::report::charts::scale::count;
use plotters::style::RGBAColor;

/// What stands around a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Around {
    /// Its title.
    pub title: String,
    /// How to read it.
    pub hint: String,
    /// Figures that stand large above it, each with what it is.
    pub figures: Vec<[String; 2]>,
    /// What was assumed, in a line.
    pub scenario: String,
    /// What the scenarios beside it are, where the chart has lines of them.
    pub beside: String,
    /// Where its figures come from, and of which day they are.
    pub source: String,
    /// A link to the page with the same inputs.
    pub link: String,
}

/// A poster is at least so wide, CSS pixels: narrower ones would be hard to read on a slide.
pub const LEAST_WIDTH: f64 = 640.0;

/// How large a chart's poster is at a width and a ratio.
///
/// Text is broken into lines by the widest face there is, so the size does not depend on the pen.
#[must_use]
pub fn size(chart: &Chart, around: &Around, width: f64, ratio: f64) -> Size {
    let inner = width - 2.0 * MARGIN;
    Size {
        width,
        height: bare_height(around, inner) + height(chart, inner),
        ratio,
    }
}

/// How large a chart's poster is in the format of a slide, 16:9, so many device pixels across: as narrow as lets all of
/// it be seen, so that its words are large. Charts over a plot may be lower than on the page.
#[must_use]
pub fn slide(chart: &Chart, around: &Around, pixels: f64) -> Size {
    let lowest = match chart {
        Chart::Worth(_) | Chart::Lines(_) | Chart::Stacked(_) | Chart::Breakeven(_) => 0.75,
        _ => 1.0,
    };
    let mut width = LEAST_WIDTH + 80.0;
    let is_too_high = |width: f64| {
        let inner = width - 2.0 * MARGIN;
        bare_height(around, inner) + lowest * height(chart, inner) > width * SLIDE
    };
    while width < WIDEST && is_too_high(width) {
        width += 40.0;
    }
    Size {
        width,
        height: width * SLIDE,
        ratio: pixels / width,
    }
}

/// What a poster has besides its chart, CSS pixels.
fn bare_height(around: &Around, inner: f64) -> f64 {
    Head::of(around, inner).height() + FOOT + count(foot(around, inner).len()) * LINE
}

/// What stands below the chart, in lines: what was assumed, the source, the link.
fn foot(around: &Around, width: f64) -> Vec<&str> {
    let mut lines = wrapped(&around.scenario, NOTE, width);
    lines.extend(wrapped(&around.beside, NOTE, width));
    lines.push(&around.source);
    lines.extend(rows(&around.link, width));
    lines
}

/// Draws a poster on paper of [`size`] or [`slide`].
pub fn draw_poster(pen: &mut dyn Pen, size: Size, chart: &Chart, around: &Around, theme: &Theme) {
    let width = size.width - 2.0 * MARGIN;
    let inner = Size {
        width,
        height: size.height - bare_height(around, width),
        ratio: size.ratio,
    };
    let head = Head::of(around, inner.width);
    {
        let sheet = Sheet::new(Surface::new(&mut *pen, size), theme);
        let write = |line: &str, middle: f64, look: Type, color: RGBAColor| {
            let line = sheet.fitted(line, look, inner.width);
            sheet.text(&line, (MARGIN, middle), Anchor::Start, look, color);
        };
        let mut middle = FIRST;
        for line in &head.title {
            write(line, middle, TITLE, theme.ink);
            middle += TITLE_LINE;
        }
        let column = inner.width / count(around.figures.len().max(1));
        for (nth, [value, what]) in around.figures.iter().enumerate() {
            let left = MARGIN + count(nth) * column;
            let value = sheet.fitted(value, FIGURE, column - MARGIN);
            sheet.text(&value, (left, middle + 12.0), Anchor::Start, FIGURE, theme.ink);
            let what = sheet.fitted(what, ROW, column - MARGIN);
            sheet.text(&what, (left, middle + 36.0), Anchor::Start, ROW, theme.soft);
        }
        if head.has_figures {
            middle += FIGURES;
        }
        for line in &head.hint {
            write(line, middle, ROW, theme.soft);
            middle += HINT_LINE;
        }
        let mut middle = head.height() + inner.height + 22.0;
        for line in foot(around, inner.width) {
            write(line, middle, NOTE, theme.soft);
            middle += LINE;
        }
    }
    let mut moved = OffsetPen {
        pen,
        by: (MARGIN * size.ratio, head.height() * size.ratio),
    };
    draw(Surface::new(&mut moved, inner), chart, theme);
}

/// Around everything.
const MARGIN: f64 = 20.0;
/// From the edge to the middle of the title's first line.
const FIRST: f64 = 26.0;
/// A line of the title.
const TITLE_LINE: f64 = 22.0;
/// A line of the hint.
const HINT_LINE: f64 = 19.0;
/// A text has at most so many lines.
const MOST_LINES: usize = 3;
/// What is free above and below the lines at the foot.
const FOOT: f64 = 25.0;
/// A line at the foot.
const LINE: f64 = 17.0;
/// The figures that stand large, with what they are.
const FIGURES: f64 = 64.0;
/// The height of a slide by its width.
const SLIDE: f64 = 9.0 / 16.0;
/// A slide is at most so wide: twelve bars and a long link have room on it.
const WIDEST: f64 = 2400.0;
const FIGURE: Type = Type {
    size: 24.0,
    weight: Weight::Semibold,
};
const TITLE: Type = Type {
    size: 17.0,
    weight: Weight::Semibold,
};

/// Title and hint in lines.
struct Head<'a> {
    has_figures: bool,
    title: Vec<&'a str>,
    hint: Vec<&'a str>,
}

impl<'a> Head<'a> {
    fn of(around: &'a Around, width: f64) -> Self {
        Self {
            has_figures: !around.figures.is_empty(),
            title: wrapped(&around.title, TITLE, width),
            hint: wrapped(&around.hint, ROW, width),
        }
    }

    /// From the edge to the chart.
    fn height(&self) -> f64 {
        let figures = if self.has_figures { FIGURES } else { 0.0 };
        FIRST + count(self.title.len()) * TITLE_LINE + count(self.hint.len()) * HINT_LINE + figures + 3.0
    }
}

/// A text in lines of a width, broken at spaces; what is left for the last line is all in it.
pub(crate) fn wrapped(text: &str, look: Type, width: f64) -> Vec<&str> {
    let fits = |line: &str| crate::chart::pen::advances::width(line, look.size, look.weight) <= width;
    let mut lines = Vec::new();
    let mut rest = text;
    while lines.len() + 1 < MOST_LINES && !fits(rest) {
        let spaces = rest.match_indices(' ').map(|(at, _)| at);
        let Some(end) = spaces.take_while(|at| fits(&rest[..*at])).last() else {
            break;
        };
        lines.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    lines.extend((!rest.is_empty()).then_some(rest));
    lines
}

/// A link in lines of a width, broken behind what parts its words, as it has no spaces; a word that is longer than a
/// line, wherever that ends.
fn rows(link: &str, width: f64) -> Vec<&str> {
    let mut rows = Vec::new();
    let mut rest = link;
    while !rest.is_empty() {
        let mut taken = 0.0;
        let fits = rest.char_indices().find(|(_, letter)| {
            taken +=
                crate::chart::pen::advances::width(letter.encode_utf8(&mut [0; 4]), NOTE.size, NOTE.weight);
            taken > width
        });
        // At least a letter a line, however narrow the paper is.
        let end = fits.map_or(rest.len(), |(at, letter)| {
            let word = rest[..at].rfind(['&', ',', '/', '?']).map(|parting| parting + 1);
            word.unwrap_or_else(|| at.max(letter.len_utf8()))
        });
        let (row, left) = rest.split_at(end);
        rows.push(row);
        rest = left;
    }
    rows
}

/// A pen that writes somewhere else on its paper.
#[derive(Debug)]
pub(crate) struct OffsetPen<'p> {
    /// The pen that it writes with.
    pub(crate) pen: &'p mut dyn Pen,
    /// How much further right and down, device pixels.
    pub(crate) by: (f64, f64),
}

impl OffsetPen<'_> {
    fn move_all(&self, points: &[(f64, f64)]) -> Vec<(f64, f64)> {
        points.iter().map(|point| self.move_one(*point)).collect()
    }

    fn move_one(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x + self.by.0, y + self.by.1)
    }
}

impl Pen for OffsetPen<'_> {
    fn polyline(&mut self, points: &[(f64, f64)], stroke: &Stroke<'_>) {
        let points = self.move_all(points);
        self.pen.polyline(&points, stroke);
    }

    fn polygon(&mut self, points: &[(f64, f64)], fill: RGBAColor) {
        let points = self.move_all(points);
        self.pen.polygon(&points, fill);
    }

    fn rect(&mut self, left: f64, top: f64, width: f64, height: f64, fill: RGBAColor) {
        let (left, top) = self.move_one((left, top));
        self.pen.rect(left, top, width, height, fill);
    }

    fn circle(&mut self, centre: (f64, f64), radius: f64, paint: CirclePaint) {
        let centre = self.move_one(centre);
        self.pen.circle(centre, radius, paint);
    }

    fn text(&mut self, text: &str, at: (f64, f64), look: &TextLook) {
        let at = self.move_one(at);
        self.pen.text(text, at, look);
    }

    fn measure(&self, text: &str, size: f64, weight: Weight) -> (f64, f64) {
        self.pen.measure(text, size, weight)
    }
}
