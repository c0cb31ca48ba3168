//! A chart to save or share as a picture, with its title above it and its assumptions, source and link below it.

use crate::chart::draw;
use crate::chart::height;
use crate::chart::pen::surface::{Size, Surface};
use crate::chart::pen::{Anchor, CirclePaint, Pen, Stroke, TextLook, Weight};
use crate::chart::sheet::Sheet;
use crate::chart::theme::{NOTE, ROW, Theme, Type};
use crate::report::charts::Chart;
use crate::report::charts::scale::count;
use plotters::style::RGBAColor;

/// The words around a chart on a poster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PosterText {
    /// Its title.
    pub title: String,
    /// How to read it.
    pub hint: String,
    /// Figures in large type above the chart, each as `[value, what the value is]`.
    pub figures: Vec<[String; 2]>,
    /// The assumptions, as one text.
    pub scenario: String,
    /// The scenarios that the chart compares with, if it has lines for them.
    pub compared: String,
    /// Where the figures come from, and their date.
    pub source: String,
    /// A link to the page with the same inputs.
    pub link: String,
}

/// The least width of a poster, CSS pixels: a narrower one would be hard to read on a slide.
pub const LEAST_WIDTH: f64 = 640.0;

/// The size of a chart's poster for a width and a ratio of device pixels to CSS pixels.
///
/// Lines are broken for the widest of the possible fonts, so the size does not depend on the pen.
#[must_use]
pub fn size(chart: &Chart, text: &PosterText, width: f64, ratio: f64) -> Size {
    let inner = width - 2.0 * MARGIN;
    Size {
        width,
        height: bare_height(text, inner) + height(chart, inner),
        ratio,
    }
}

/// The size of a chart's poster as a 16:9 slide that is `pixels` device pixels wide. Its width in CSS pixels is the
/// least at which everything fits, so that the words are large. Charts with a plot may be lower than on the page.
#[must_use]
pub fn slide(chart: &Chart, text: &PosterText, pixels: f64) -> Size {
    let lowest = match chart {
        Chart::Worth(_) | Chart::Lines(_) | Chart::Stacked(_) | Chart::Breakeven(_) => 0.75,
        _ => 1.0,
    };
    let mut width = LEAST_WIDTH + 80.0;
    let is_too_high = |width: f64| {
        let inner = width - 2.0 * MARGIN;
        bare_height(text, inner) + lowest * height(chart, inner) > width * SLIDE
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

/// Height of a poster without its chart, CSS pixels.
fn bare_height(text: &PosterText, inner: f64) -> f64 {
    Head::of(text, inner).height() + FOOT + count(foot(text, inner).len()) * LINE
}

/// The lines below the chart: the assumptions, the scenarios compared with, the source, the link.
fn foot(text: &PosterText, width: f64) -> Vec<&str> {
    let mut lines = wrapped(&text.scenario, NOTE, width);
    lines.extend(wrapped(&text.compared, NOTE, width));
    lines.push(&text.source);
    lines.extend(rows(&text.link, width));
    lines
}

/// Draws a poster on paper of [`size`] or [`slide`].
pub fn draw_poster(pen: &mut dyn Pen, size: Size, chart: &Chart, text: &PosterText, theme: &Theme) {
    let width = size.width - 2.0 * MARGIN;
    let inner = Size {
        width,
        height: size.height - bare_height(text, width),
        ratio: size.ratio,
    };
    let head = Head::of(text, inner.width);
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
        let column = inner.width / count(text.figures.len().max(1));
        for (nth, [value, what]) in text.figures.iter().enumerate() {
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
        for line in foot(text, inner.width) {
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

/// Space between the edge of the poster and everything on it, CSS pixels.
const MARGIN: f64 = 20.0;
/// Distance from the poster's top edge to the middle of the title's first line.
const FIRST: f64 = 26.0;
/// Height of a line of the title.
const TITLE_LINE: f64 = 22.0;
/// Height of a line of the hint.
const HINT_LINE: f64 = 19.0;
/// The most lines a wrapped text has.
const MOST_LINES: usize = 3;
/// Space above and below the lines at the foot, together.
const FOOT: f64 = 25.0;
/// Height of a line at the foot.
const LINE: f64 = 17.0;
/// Height of the figures in large type, with the words below them.
const FIGURES: f64 = 64.0;
/// Height of a slide divided by its width.
const SLIDE: f64 = 9.0 / 16.0;
/// The greatest width of a slide, CSS pixels: twelve bars and a long link fit on it.
const WIDEST: f64 = 2400.0;
const FIGURE: Type = Type {
    size: 24.0,
    weight: Weight::Semibold,
};
const TITLE: Type = Type {
    size: 17.0,
    weight: Weight::Semibold,
};

/// The title and the hint, broken into lines.
struct Head<'a> {
    has_figures: bool,
    title: Vec<&'a str>,
    hint: Vec<&'a str>,
}

impl<'a> Head<'a> {
    fn of(text: &'a PosterText, width: f64) -> Self {
        Self {
            has_figures: !text.figures.is_empty(),
            title: wrapped(&text.title, TITLE, width),
            hint: wrapped(&text.hint, ROW, width),
        }
    }

    /// Distance from the poster's top edge to the chart.
    fn height(&self) -> f64 {
        let figures = if self.has_figures { FIGURES } else { 0.0 };
        FIRST + count(self.title.len()) * TITLE_LINE + count(self.hint.len()) * HINT_LINE + figures + 3.0
    }
}

/// Breaks a text at spaces into lines that fit a width. The last line takes all the rest, even if it is too long.
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

/// Breaks a link into lines that fit a width. As a link has no spaces, it is broken after `&`, `,`, `/` or `?`; a part
/// that is longer than a line is broken wherever the line ends.
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
        // Each line takes at least one letter, however narrow the paper is, so that the loop ends.
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

/// A pen that moves everything it draws by a fixed offset.
#[derive(Debug)]
pub(crate) struct OffsetPen<'p> {
    /// The pen that it writes with.
    pub(crate) pen: &'p mut dyn Pen,
    /// The offset to the right and down, device pixels.
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
