//! Rows of bars along one scale, each with a name and a few words; vertical marks run through all rows.
//!
//! On a phone the name and the words stand above the bar; elsewhere the name is beside it and the words above it.

use crate::chart::layout::axes::SpacedLabels;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{HAIRLINE, LABEL, MOMENT_DASH, NOTE, PHONE_BELOW, ROW, TICK};
use crate::report::charts::scale::{Scale, count};
use plotters::style::RGBAColor;

/// Height of a row.
const PITCH: f64 = 46.0;
/// Height of a row under its name, on a phone.
const STACKED_PITCH: f64 = 50.0;
/// Thickness of a bar.
const THICKNESS: f64 = 14.0;
/// Height of a line of words above the rows.
pub const LINE: f64 = 18.0;
/// Height of the scale below the rows.
const BELOW: f64 = 26.0;
/// Space at both ends of the scale, so that a marker there fits on the sheet.
const INSET: f64 = 6.0;
/// Distance between words.
const GAP: f64 = 10.0;

/// Where rows stand on a sheet.
#[derive(Clone, Copy, Debug)]
pub struct StripPlot<'s, 'a> {
    sheet: &'s Sheet<'a>,
    scale: &'s Scale,
    stacked: bool,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    pitch: f64,
}

/// The height that suits `rows` rows below `lines` lines of words on a sheet of the given width, CSS pixels.
#[must_use]
pub fn height(rows: usize, lines: usize, width: f64) -> f64 {
    let pitch = if width < PHONE_BELOW { STACKED_PITCH } else { PITCH };
    count(lines) * LINE + count(rows.max(1)) * pitch + BELOW
}

impl<'s, 'a> StripPlot<'s, 'a> {
    /// The layout for rows with these names, below this many lines of words.
    #[must_use]
    pub fn new(sheet: &'s Sheet<'a>, scale: &'s Scale, names: &[&str], lines: usize) -> Self {
        let stacked = sheet.is_narrow();
        let widest = names
            .iter()
            .map(|name| sheet.measure(name, ROW).0)
            .fold(0.0, f64::max)
            .min(0.3 * sheet.width());
        let top = count(lines) * LINE;
        let bottom = sheet.height() - BELOW;
        Self {
            sheet,
            scale,
            stacked,
            left: if stacked { INSET } else { (widest + 14.0).ceil() },
            right: sheet.width() - INSET,
            top,
            bottom,
            pitch: (bottom - top) / count(names.len().max(1)),
        }
    }

    /// Where the scale begins.
    #[must_use]
    pub fn left(&self) -> f64 {
        self.left
    }

    /// Where the scale ends.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.right
    }

    /// x of a value.
    #[must_use]
    pub fn x(&self, value: f64) -> f64 {
        self.left + self.scale.position(value) * (self.right - self.left)
    }

    /// The box of a row's bar if it filled the whole scale.
    #[must_use]
    pub fn bar(&self, row: usize) -> Rect {
        let bottom = self.top + count(row + 1) * self.pitch - 7.0;
        Rect {
            left: self.left,
            top: bottom - THICKNESS.min(self.pitch / 3.0),
            right: self.right,
            bottom,
        }
    }

    /// The bands of the rows, each as wide as the sheet.
    #[must_use]
    pub fn bands(&self, rows: usize) -> Vec<Rect> {
        let band = |row: usize| Rect {
            left: 0.0,
            top: self.top + count(row) * self.pitch,
            right: self.sheet.width(),
            bottom: self.top + count(row + 1) * self.pitch,
        };
        (0..rows).map(band).collect()
    }

    /// Draws the hairlines and the figures of the scale.
    pub fn scale(&self) {
        let middle = self.bottom + BELOW - 9.0;
        let length = |text: &str| self.sheet.measure(text, TICK).0;
        let room = (self.sheet.width(), GAP);
        let figures = SpacedLabels::of_scale(self.scale, room, &|value| Some(self.x(value)), &length);
        for tick in &self.scale.ticks {
            let x = self.x(tick.value);
            self.upright(x, (self.top, self.bottom), self.sheet.theme().rule, &[]);
            for (x, _) in figures.iter().filter(|(_, of)| std::ptr::eq(*of, tick)) {
                let soft = self.sheet.theme().soft;
                self.sheet
                    .text(&tick.text, (*x, middle), Anchor::Middle, TICK, soft);
            }
        }
    }

    /// Writes words at both ends of a line above the rows.
    pub fn heading(
        &self,
        line: usize,
        (start, its_color): (&str, RGBAColor),
        (end, color): (&str, RGBAColor),
    ) {
        let middle = count(line) * LINE + LINE / 2.0;
        let room = (self.right - self.left - GAP) / 2.0;
        let start = self.sheet.fitted(start, LABEL, room);
        let end = self.sheet.fitted(end, LABEL, room);
        self.sheet
            .text(&start, (self.left, middle), Anchor::Start, LABEL, its_color);
        self.sheet
            .text(&end, (self.right, middle), Anchor::End, LABEL, color);
    }

    /// Marks a value across all rows, with its words in a line above them.
    pub fn mark(&self, line: usize, value: f64, words: &str) {
        let x = self.x(value);
        let top = count(line + 1) * LINE - 2.0;
        self.upright(x, (top, self.bottom), self.sheet.theme().ink, MOMENT_DASH);
        let words = self.sheet.fitted(words, NOTE, self.sheet.width());
        let half = self.sheet.measure(&words, NOTE).0 / 2.0;
        let place = x.min(self.sheet.width() - half).max(half);
        let middle = count(line) * LINE + LINE / 2.0;
        let ink = self.sheet.theme().ink;
        self.sheet
            .text(&words, (place, middle), Anchor::Middle, NOTE, ink);
    }

    /// Writes a row's name and its words. Except on a phone, the words are centred as near to x `about` as possible.
    pub fn write_row(&self, row: usize, name: &str, said: &str, about: f64, color: RGBAColor) {
        let (sheet, bar) = (self.sheet, self.bar(row));
        let ink = sheet.theme().ink;
        let above = bar.top - 10.0;
        let width = sheet.measure(said, LABEL).0;
        if self.stacked {
            let name = sheet.fitted(name, ROW, sheet.width() - width - GAP - 8.0);
            let end = self.left + sheet.measure(&name, ROW).0;
            self.clear_behind(self.left, end, above);
            sheet.text(&name, (self.left, above), Anchor::Start, ROW, ink);
            self.clear_behind(self.right - width, self.right, above);
            sheet.text(said, (self.right, above), Anchor::End, LABEL, color);
            return;
        }
        let middle = f64::midpoint(bar.top, bar.bottom);
        let name = sheet.fitted(name, ROW, self.left - 14.0);
        sheet.text(&name, (0.0, middle), Anchor::Start, ROW, ink);
        let said = sheet.fitted(said, LABEL, self.right - self.left);
        let half = sheet.measure(&said, LABEL).0 / 2.0;
        let x = about.min(self.right - half).max(self.left + half);
        self.clear_behind(x - half, x + half, above);
        sheet.text(&said, (x, above), Anchor::Middle, LABEL, color);
    }

    /// Clears the hairlines behind words.
    fn clear_behind(&self, left: f64, right: f64, middle: f64) {
        let behind = Rect {
            left: left - 3.0,
            top: middle - 8.0,
            right: right + 3.0,
            bottom: middle + 8.0,
        };
        self.sheet.bar(behind, self.sheet.theme().ground);
    }

    fn upright(&self, x: f64, (top, bottom): (f64, f64), color: RGBAColor, dash: &[f64]) {
        let stroke = Stroke {
            color,
            width: HAIRLINE,
            dash,
        };
        self.sheet.line(&[(x, top), (x, bottom)], stroke);
    }
}
