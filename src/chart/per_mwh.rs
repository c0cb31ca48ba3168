//! What does a megawatt-hour bring in, and what is left of it? A bar a row of the mix.
//!
//! Right of the zero line stands the revenue: running costs grey, capital pale, what is left in full colour.
//! Where revenue does not suffice, what is missing stands left of the zero line, in rose.

use super::captions::{Caption, Captions};
use super::pen::{Anchor, Stroke};
use super::sheet::{Rect, Sheet};
use super::surface::Surface;
use super::theme::{HAIRLINE, PALE, ROW, TICK, Theme};
use super::ticks::LARGEST;
use crate::report::series::{MwhBar, PerMwh};
use plotters::style::Color;

/// Draws the chart; gives each row's band from top to bottom, for pointing at.
pub fn draw(surface: Surface<'_>, data: &PerMwh, theme: &Theme) -> Vec<Rect> {
    let sheet = &Sheet::new(surface, theme);
    let layout = Layout::new(sheet, data);
    let parts: Vec<_> = data.bars.iter().map(Parts::of).collect();
    let captions: Vec<_> = data
        .bars
        .iter()
        .map(|bar| Captions::of(sheet, bar, layout.text_size))
        .collect();
    let scale = if layout.stacked {
        Scale::widest(&layout, &parts)
    } else {
        Scale::beside(&layout, &parts, &captions)
    };
    let mut bands = Vec::new();
    for (nth, ((bar, parts), captions)) in (0_u32..).zip(data.bars.iter().zip(&parts).zip(&captions)) {
        let top = f64::from(nth) * layout.pitch;
        let band = Rect {
            left: 0.0,
            top,
            right: sheet.width,
            bottom: top + layout.pitch,
        };
        if layout.stacked {
            stacked_row(sheet, &layout, scale, bar, parts, captions, band);
        } else {
            row(sheet, &layout, scale, bar, parts, captions, band);
        }
        bands.push(band);
    }
    if let Some(last) = bands.last()
        && (scale.zero > layout.left || scale.per_usd == 0.0)
    {
        let line = [(scale.zero, 0.0), (scale.zero, last.bottom)];
        sheet.line(
            &line,
            Stroke {
                color: theme.soft,
                width: HAIRLINE,
                dash: &[],
            },
        );
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
    text_size: f64,
}

impl Layout {
    fn new(sheet: &Sheet<'_>, data: &PerMwh) -> Self {
        let pitch = height(data.bars.len(), sheet.width).min(sheet.height);
        let pitch = pitch / f64::from(u32::try_from(data.bars.len().max(1)).unwrap_or(u32::MAX));
        let text_size = if pitch < 20.0 { TICK.size } else { ROW.size };
        let stacked = sheet.is_narrow() && pitch >= LEAST_STACKED_PITCH;
        let look = super::theme::Type {
            size: text_size,
            ..ROW
        };
        let widest = data
            .bars
            .iter()
            .map(|bar| sheet.measure(&bar.words.name, look).0)
            .fold(0.0, f64::max);
        let names = widest.min(sheet.width * 0.3);
        let left = if stacked { 0.0 } else { (names + 14.0).ceil() };
        Self {
            stacked,
            pitch,
            left,
            right: sheet.width,
            names,
            text_size,
        }
    }

    fn look(&self) -> super::theme::Type {
        super::theme::Type {
            size: self.text_size,
            ..ROW
        }
    }
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
    fn widest(layout: &Layout, parts: &[Parts]) -> Self {
        let missing = parts.iter().map(|parts| parts.missing).fold(0.0, f64::max);
        let longest = parts.iter().map(Parts::brought_in).fold(0.0, f64::max);
        let span = missing + longest;
        let per_usd = if span > 0.0 {
            (layout.right - layout.left) / span
        } else {
            0.0
        };
        Self {
            zero: layout.left + missing * per_usd,
            per_usd,
        }
    }

    /// The longest bars that leave room for every row's words, but not shorter than a part of the width.
    fn beside(layout: &Layout, parts: &[Parts], captions: &[Captions]) -> Self {
        let widest = Self::widest(layout, parts);
        let offset = widest.zero - layout.left;
        let mut scale = widest;
        for percent in (40..=100_u8).rev().step_by(2) {
            let part = f64::from(percent) / 100.0;
            scale = Self {
                zero: layout.left + offset * part,
                per_usd: widest.per_usd * part,
            };
            let roomy = |(parts, captions): (&Parts, &Captions)| {
                scale
                    .caption(layout, parts, captions)
                    .is_some_and(|caption| caption.left_out == 0)
            };
            if parts.iter().zip(captions).all(roomy) {
                break;
            }
        }
        scale
    }

    /// The best caption a row has room for.
    fn caption(self, layout: &Layout, parts: &Parts, captions: &Captions) -> Option<Caption> {
        let inside = self.per_usd * parts.left - 2.0 * GAP;
        let beside = layout.right - self.zero - self.per_usd * parts.brought_in() - GAP;
        captions.best(inside, beside).cloned()
    }
}

/// A row with its name beside it and its caption in it or after it.
fn row(
    sheet: &Sheet<'_>,
    layout: &Layout,
    scale: Scale,
    bar: &MwhBar,
    parts: &Parts,
    captions: &Captions,
    band: Rect,
) {
    let thickness = (layout.pitch * 0.62).min(32.0);
    let middle = f64::midpoint(band.top, band.bottom);
    let name = sheet.fitted(&bar.words.name, layout.look(), layout.names);
    sheet.text(
        &name,
        (0.0, middle),
        Anchor::Start,
        layout.look(),
        sheet.theme.ink,
    );
    let end = bars(
        sheet,
        scale,
        bar,
        parts,
        (middle - thickness / 2.0, middle + thickness / 2.0),
    );
    if let Some(caption) = scale.caption(layout, parts, captions) {
        if let Some(inside) = &caption.inside {
            sheet.text(
                &inside.text,
                (end - GAP, middle),
                Anchor::End,
                inside.look,
                inside.color,
            );
        }
        let mut x = end + GAP;
        for piece in &caption.beside {
            sheet.text(&piece.text, (x, middle), Anchor::Start, piece.look, piece.color);
            x += piece.width;
        }
    }
}

/// A row under its name, with its caption at the right end of the name's line.
fn stacked_row(
    sheet: &Sheet<'_>,
    layout: &Layout,
    scale: Scale,
    bar: &MwhBar,
    parts: &Parts,
    captions: &Captions,
    band: Rect,
) {
    let line = sheet.measure(&bar.words.name, layout.look()).1;
    let thickness = (layout.pitch * 0.36).min(layout.pitch - line - 6.0);
    let middle = band.top + line / 2.0 + 1.0;
    let top = band.top + line + 5.0;
    bars(sheet, scale, bar, parts, (top, top + thickness));
    // A caption may take the line except for what the name needs, or at least two fifths.
    let wanted = sheet
        .measure(&bar.words.name, layout.look())
        .0
        .min(0.4 * sheet.width);
    let mut x = sheet.width;
    if let Some(caption) = captions.best(f64::NEG_INFINITY, sheet.width - wanted - 2.0 * GAP) {
        for piece in caption.beside.iter().rev() {
            sheet.text(&piece.text, (x, middle), Anchor::End, piece.look, piece.color);
            x -= piece.width;
        }
        x -= 2.0 * GAP;
    }
    let name = sheet.fitted(&bar.words.name, layout.look(), x);
    sheet.text(
        &name,
        (0.0, middle),
        Anchor::Start,
        layout.look(),
        sheet.theme.ink,
    );
}

/// Draws a row's bars between two heights; gives where they end.
fn bars(sheet: &Sheet<'_>, scale: Scale, bar: &MwhBar, parts: &Parts, (top, bottom): (f64, f64)) -> f64 {
    let color = sheet.theme.color(bar.kind);
    let mut left = scale.zero;
    for (usd, color) in [
        (parts.running, sheet.theme.rule),
        (parts.capital, color.mix(PALE)),
        (parts.left, color),
    ] {
        let right = left + usd * scale.per_usd;
        sheet.bar(
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
    if parts.brought_in() > 0.0 && left < scale.zero + 1.0 {
        sheet.bar(
            Rect {
                left: scale.zero,
                top,
                right: scale.zero + 1.0,
                bottom,
            },
            color,
        );
    }
    if parts.missing > 0.0 {
        let missing = (parts.missing * scale.per_usd).max(2.0);
        let loss = Rect {
            left: scale.zero - missing,
            top,
            right: scale.zero,
            bottom,
        };
        sheet.bar(loss, sheet.theme.loss);
    }
    left.max(scale.zero)
}
