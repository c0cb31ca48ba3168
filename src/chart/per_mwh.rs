//! What does a megawatt-hour bring in, and what is left of it? A bar a row of the mix.
//!
//! Right of the zero line stands the revenue: running costs grey, capital pale, what is left in full colour.
//! Where revenue does not suffice, what is missing stands left of the zero line, in rose.

use super::captions::{Caption, Captions, Piece};
use super::pen::{Anchor, Stroke};
use super::sheet::{Rect, Sheet};
use super::surface::Surface;
use super::theme::{HAIRLINE, PALE, ROW, TICK, Theme, Type};
use super::ticks::LARGEST;
use crate::report::series::{MwhBar, PerMwh};
use plotters::style::Color;

/// Draws the chart; gives each row's band from top to bottom, for pointing at.
pub fn draw(surface: Surface<'_>, data: &PerMwh, theme: &Theme) -> Vec<Rect> {
    let sheet = &Sheet::new(surface, theme);
    let layout = Layout::new(sheet, data);
    let drawn = |bar| Row {
        bar,
        parts: Parts::of(bar),
        captions: Captions::of(sheet, bar, layout.text.size),
    };
    let rows: Vec<_> = data.bars.iter().map(drawn).collect();
    let scale = if layout.stacked {
        Scale::widest(&layout, &rows)
    } else {
        Scale::beside(&layout, &rows)
    };
    let drawing = Drawing { sheet, layout, scale };
    let mut bands = Vec::new();
    for row in &rows {
        let top = bands.last().map_or(0.0, |band: &Rect| band.bottom);
        let band = Rect {
            left: 0.0,
            top,
            right: sheet.width(),
            bottom: top + drawing.layout.pitch,
        };
        if drawing.layout.stacked {
            drawing.name_above_bar(row, band);
        } else {
            drawing.name_beside_bar(row, band);
        }
        bands.push(band);
    }
    bands
}

/// The height that suits so many rows at a width, CSS pixels.
#[must_use]
pub fn height(rows: usize, width: f64) -> f64 {
    let pitch = if width < super::theme::PHONE_BELOW {
        STACKED_PITCH
    } else {
        PITCH
    };
    pitch * f64::from(u32::try_from(rows.max(1)).unwrap_or(u32::MAX))
}

/// Height of a row that stands beside its name.
const PITCH: f64 = 52.0;
/// Height of a row under its name, on a phone.
const STACKED_PITCH: f64 = 54.0;
/// Less is not enough for a name above its bar.
const LEAST_STACKED_PITCH: f64 = 30.0;
/// Rows lower than this need smaller text.
const CRAMPED_PITCH: f64 = 20.0;
/// A loss is at least so long.
const LEAST_LOSS: f64 = 2.0;
/// Distance of words from bars.
const GAP: f64 = 8.0;

/// Where names, bars and captions stand.
struct Layout {
    /// Whether name and caption stand above the bar.
    stacked: bool,
    /// Height of a row.
    pitch: f64,
    /// Where bars, losses included, and the captions beside them may begin and end.
    left: f64,
    right: f64,
    /// Width for names beside bars.
    names: f64,
    text: Type,
}

impl Layout {
    fn new(sheet: &Sheet<'_>, data: &PerMwh) -> Self {
        let rows = f64::from(u32::try_from(data.bars.len().max(1)).unwrap_or(u32::MAX));
        let pitch = height(data.bars.len(), sheet.width()).min(sheet.height()) / rows;
        let text = if pitch < CRAMPED_PITCH { TICK } else { ROW };
        let stacked = sheet.is_narrow() && pitch >= LEAST_STACKED_PITCH;
        let widest = data
            .bars
            .iter()
            .map(|bar| sheet.measure(&bar.words.name, text).0)
            .fold(0.0, f64::max);
        let names = widest.min(sheet.width() * 0.3);
        let left = if stacked { 0.0 } else { (names + 14.0).ceil() };
        Self {
            stacked,
            pitch,
            left,
            right: sheet.width(),
            names,
            text,
        }
    }
}

/// A bar with what is drawn of it.
struct Row<'r> {
    bar: &'r MwhBar,
    parts: Parts,
    captions: Captions,
}

/// A bar's lengths in dollars, none negative.
struct Parts {
    running: f64,
    capital: f64,
    left: f64,
    missing: f64,
}

impl Parts {
    /// Costs are paid out of revenue, running costs first; what revenue does not pay is missing. A credit
    /// greater than the costs is income like any other.
    fn of(bar: &MwhBar) -> Self {
        let bounded = |usd: f64| usd.clamp(-LARGEST, LARGEST);
        let (running, capital) = (
            bounded(bar.running_usd).max(0.0),
            bounded(bar.capital_usd).max(0.0),
        );
        let left = bounded(bar.left_usd);
        let missing = (-left).max(0.0);
        Self {
            running: (running - (missing - capital).max(0.0)).max(0.0),
            capital: (capital - missing).max(0.0),
            left: left.max(0.0),
            missing,
        }
    }

    fn brought_in(&self) -> f64 {
        self.running + self.capital + self.left
    }
}

/// From dollars to places along the bars.
#[derive(Clone, Copy)]
struct Scale {
    zero: f64,
    per_usd: f64,
}

impl Scale {
    /// The longest bars there is room for without words.
    fn widest(layout: &Layout, rows: &[Row<'_>]) -> Self {
        let missing = rows.iter().map(|row| row.parts.missing).fold(0.0, f64::max);
        let longest = rows.iter().map(|row| row.parts.brought_in()).fold(0.0, f64::max);
        let span = missing + longest;
        let width = layout.right - layout.left;
        if missing == 0.0 {
            return Self {
                zero: layout.left,
                per_usd: if span > 0.0 { width / span } else { 0.0 },
            };
        }
        // However small a loss is, there is room to see it.
        let per_usd = (width - LEAST_LOSS) / span;
        Self {
            zero: layout.left + (missing * per_usd).max(LEAST_LOSS),
            per_usd,
        }
    }

    /// The longest bars that leave room for every row's words, but not shorter than a part of the width.
    fn beside(layout: &Layout, rows: &[Row<'_>]) -> Self {
        let widest = Self::widest(layout, rows);
        let offset = widest.zero - layout.left;
        let shortened = |percent: u8| {
            let part = f64::from(percent) / 100.0;
            let zero = layout.left + (offset * part).max(offset.min(LEAST_LOSS));
            Self {
                zero,
                per_usd: widest.per_usd * part,
            }
        };
        let says_all = |scale: &Self| {
            rows.iter().all(|row| {
                scale
                    .caption(layout, row)
                    .is_some_and(|caption| caption.left_out == 0)
            })
        };
        (40..=100)
            .rev()
            .step_by(2)
            .map(shortened)
            .find(says_all)
            .unwrap_or_else(|| shortened(40))
    }

    /// The best caption a row has room for.
    fn caption<'r>(&self, layout: &Layout, row: &'r Row<'_>) -> Option<&'r Caption> {
        let inside = self.per_usd * row.parts.left - 2.0 * GAP;
        let beside = layout.right - self.zero - self.per_usd * row.parts.brought_in() - GAP;
        row.captions.best(inside, beside)
    }
}

/// What all rows share.
struct Drawing<'s, 'a> {
    sheet: &'s Sheet<'a>,
    layout: Layout,
    scale: Scale,
}

impl Drawing<'_, '_> {
    /// A row with its name beside it and its caption in it or after it.
    fn name_beside_bar(&self, row: &Row<'_>, band: Rect) {
        let Layout {
            pitch, names, text, ..
        } = self.layout;
        let thickness = (pitch * 0.62).min(32.0);
        let middle = f64::midpoint(band.top, band.bottom);
        let name = self.sheet.fitted(&row.bar.words.name, text, names);
        self.sheet
            .text(&name, (0.0, middle), Anchor::Start, text, self.sheet.theme().ink);
        let end = self.bar(row, middle - thickness / 2.0, middle + thickness / 2.0);
        self.zero_line(band);
        if let Some(caption) = self.scale.caption(&self.layout, row) {
            if let Some(inside) = &caption.inside {
                self.write(inside, end - GAP - inside.width, middle);
            }
            let mut x = end + GAP;
            for piece in &caption.beside {
                self.write(piece, x, middle);
                x += piece.width;
            }
        }
    }

    /// A row under its name, with its caption at the right end of the name's line; a note that has no room
    /// there stands beside the bar if it has room here.
    fn name_above_bar(&self, row: &Row<'_>, band: Rect) {
        let Layout { pitch, text, .. } = self.layout;
        let (name_width, line) = self.sheet.measure(&row.bar.words.name, text);
        let middle = band.top + line / 2.0 + 1.0;
        let top = band.top + line + 5.0;
        let bottom = top + (pitch * 0.36).min(pitch - line - 6.0);
        let end = self.bar(row, top, bottom);
        self.zero_line(Rect {
            top: top - 2.0,
            bottom: bottom + 2.0,
            ..band
        });
        let mut free = self.sheet.width();
        // A caption may take what the name does not need, and three fifths in any case.
        let room = free - name_width.min(0.4 * free) - 2.0 * GAP;
        if let Some(caption) = row.captions.best(f64::NEG_INFINITY, room) {
            for piece in caption.beside.iter().rev() {
                free -= piece.width;
                self.write(piece, free, middle);
            }
            if caption.left_out > 0
                && let Some(note) = row.captions.note()
                && end + GAP + note.width <= self.sheet.width()
            {
                self.write(note, end + GAP, f64::midpoint(top, bottom));
            }
            free -= 2.0 * GAP;
        }
        let name = self.sheet.fitted(&row.bar.words.name, text, free);
        self.sheet
            .text(&name, (0.0, middle), Anchor::Start, text, self.sheet.theme().ink);
    }

    /// Draws a row's bars between two heights; gives where they end.
    fn bar(&self, row: &Row<'_>, top: f64, bottom: f64) -> f64 {
        let (theme, Scale { zero, per_usd }) = (self.sheet.theme(), self.scale);
        let (parts, full) = (&row.parts, theme.color(row.bar.kind));
        let mut left = zero;
        for (usd, color) in [
            (parts.running, theme.rule),
            (parts.capital, full.mix(PALE)),
            (parts.left, full),
        ] {
            let right = left + usd * per_usd;
            self.sheet.bar(
                Rect {
                    left,
                    top,
                    right,
                    bottom,
                },
                color,
            );
            left = right;
        }
        // However great the others are, what there is can be seen.
        if parts.brought_in() > 0.0 && left < zero + 1.0 {
            self.sheet.bar(
                Rect {
                    left: zero,
                    top,
                    right: zero + 1.0,
                    bottom,
                },
                full,
            );
        }
        if parts.missing > 0.0 {
            let length = (parts.missing * per_usd).max(LEAST_LOSS);
            self.sheet.bar(
                Rect {
                    left: zero - length,
                    top,
                    right: zero,
                    bottom,
                },
                theme.loss,
            );
        }
        left
    }

    /// Where losses and gains part, if there are losses; where bars would begin, if there are none at all.
    fn zero_line(&self, rows: Rect) {
        let Scale { zero, per_usd } = self.scale;
        if zero > self.layout.left || per_usd == 0.0 {
            let stroke = Stroke {
                color: self.sheet.theme().soft,
                width: HAIRLINE,
                dash: &[],
            };
            self.sheet.line(&[(zero, rows.top), (zero, rows.bottom)], stroke);
        }
    }

    fn write(&self, piece: &Piece, left: f64, middle: f64) {
        self.sheet.text(
            &piece.text,
            (left, middle),
            Anchor::Start,
            piece.look,
            piece.color,
        );
    }
}
