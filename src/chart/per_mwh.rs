//! What does a megawatt-hour bring in, and how much is left? Each row of the mix has a bar.
//!
//! The revenue extends to the right of the zero line: running costs in grey, capital in a pale colour, what is left in
//! full colour. If revenue does not cover the costs, the missing amount extends to the left of the zero line, in rose.

use crate::chart::drawn::Drawn;
use crate::chart::layout::bars::{BarScale, GAP, LEAST_LOSS, Layout, Parts, Row};
use crate::chart::layout::captions::{Captions, Piece};
use crate::chart::pen::surface::Surface;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{PALE, Theme};
use crate::report::charts::per_mwh::PerMwh;
use plotters::style::Color;

pub use crate::chart::layout::bars::height;

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &PerMwh, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let layout = Layout::new(sheet, data);
    let drawn = |bar| Row {
        bar,
        parts: Parts::of(bar),
        captions: Captions::of(sheet, bar, layout.text.size),
    };
    let rows: Vec<_> = data.bars.iter().map(drawn).collect();
    let scale = if layout.stacked {
        BarScale::widest(&layout, &rows)
    } else {
        BarScale::with_room_for_captions(&layout, &rows)
    };
    let drawing = Drawing { sheet, layout, scale };
    let mut bands: Vec<Rect> = Vec::new();
    for row in &rows {
        let top = bands.last().map_or(0.0, |band| band.bottom);
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
    Drawn::bars(sheet, bands)
}

/// What all rows share.
struct Drawing<'s, 'a> {
    sheet: &'s Sheet<'a>,
    layout: Layout,
    scale: BarScale,
}

impl Drawing<'_, '_> {
    /// Draws a row with its name beside its bar and its caption in or after the bar.
    fn name_beside_bar(&self, row: &Row<'_>, band: Rect) {
        let Layout { names, text, .. } = self.layout;
        let thickness = self.layout.thickness();
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

    /// Draws a row under its name, with its caption at the right end of the name's line. A note that has no room in
    /// that line stands beside the bar if there is room.
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
        // A caption may take the width that the name does not need, and at least three fifths of the free width.
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

    /// Draws a row's bars between two heights. Returns the x at which they end.
    fn bar(&self, row: &Row<'_>, top: f64, bottom: f64) -> f64 {
        let (theme, BarScale { zero, per_usd }) = (self.sheet.theme(), self.scale);
        let (parts, full) = (&row.parts, theme.of(row.bar.of));
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
        // A bar is at least a pixel long, so that it can be seen however long the others are.
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

    /// Draws the line at zero dollars if there are losses, or if there are no bars to show where zero is.
    fn zero_line(&self, rows: Rect) {
        let BarScale { zero, per_usd } = self.scale;
        if zero > self.layout.left || per_usd == 0.0 {
            let stroke = Stroke::hairline(self.sheet.theme().soft);
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
