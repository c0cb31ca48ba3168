//! The layout of bars: where they stand, how long they are, and which words there is room for beside them.

use crate::chart::layout::captions::{Caption, Captions};
use crate::chart::sheet::Sheet;
use crate::chart::theme::{PHONE_BELOW, ROW, TICK, Type};
use crate::report::charts::per_mwh::{MwhBar, PerMwh};
use crate::report::charts::scale::{bounded, count};

/// Where names, bars and captions stand.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Whether a row's name and caption stand above its bar.
    pub stacked: bool,
    /// Height of a row.
    pub pitch: f64,
    /// x at which bars, including losses, and the captions beside them may begin.
    pub left: f64,
    /// x at which they must end.
    pub right: f64,
    /// Width for names beside bars.
    pub names: f64,
    /// Size and weight of names and captions.
    pub text: Type,
}

impl Layout {
    /// The layout for a sheet and the bars on it.
    #[must_use]
    pub fn new(sheet: &Sheet<'_>, data: &PerMwh) -> Self {
        let rows = count(data.bars.len().max(1));
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

    /// Height of a bar that stands beside its name.
    #[must_use]
    pub fn thickness(&self) -> f64 {
        (self.pitch * 0.62).min(32.0)
    }
}

/// A bar, its lengths and the words that may stand at it.
#[derive(Clone, Debug)]
pub struct Row<'r> {
    /// The bar.
    pub bar: &'r MwhBar,
    /// The lengths of its parts.
    pub parts: Parts,
    /// Its words.
    pub captions: Captions,
}

/// A bar's lengths in dollars, none negative.
#[derive(Clone, Debug)]
pub struct Parts {
    /// Running costs that revenue pays.
    pub running: f64,
    /// Capital that revenue pays.
    pub capital: f64,
    /// Revenue left after all costs.
    pub left: f64,
    /// Costs that revenue does not pay.
    pub missing: f64,
}

impl Parts {
    /// Splits a bar into its parts. Revenue pays the running costs first, then capital; what it cannot pay is missing.
    /// A credit greater than the costs counts as income.
    #[must_use]
    pub fn of(bar: &MwhBar) -> Self {
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

    /// The bar's length right of zero: costs paid by revenue, and what is left.
    #[must_use]
    pub fn brought_in(&self) -> f64 {
        self.running + self.capital + self.left
    }
}

/// Turns dollars into positions along the bars.
#[derive(Clone, Copy, Debug)]
pub struct BarScale {
    /// x of zero dollars, CSS pixels.
    pub zero: f64,
    /// CSS pixels for a dollar.
    pub per_usd: f64,
}

impl BarScale {
    /// The scale with the longest bars that fit on the sheet if no words stand beside them.
    #[must_use]
    pub fn widest(layout: &Layout, rows: &[Row<'_>]) -> Self {
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
        // Keep room for the shortest loss that can be seen, however small the loss is.
        let per_usd = (width - LEAST_LOSS) / span;
        Self {
            zero: layout.left + (missing * per_usd).max(LEAST_LOSS),
            per_usd,
        }
    }

    /// The scale with the longest bars that leave room for the full caption of every row. Bars are never shorter
    /// than 40 % of the widest scale, even if not all captions fit then.
    #[must_use]
    pub fn with_room_for_captions(layout: &Layout, rows: &[Row<'_>]) -> Self {
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

    /// The fullest caption that a row has room for, if any.
    #[must_use]
    pub fn caption<'r>(&self, layout: &Layout, row: &'r Row<'_>) -> Option<&'r Caption> {
        // Words inside a bar that is hardly taller than they are would touch its edges.
        let tall_enough = layout.thickness() >= 1.4 * layout.text.size;
        let inside = if tall_enough {
            self.per_usd * row.parts.left - 2.0 * GAP
        } else {
            f64::NEG_INFINITY
        };
        let beside = layout.right - self.zero - self.per_usd * row.parts.brought_in() - GAP;
        row.captions.best(inside, beside)
    }
}

/// The height that suits a number of rows on a sheet of the given width, CSS pixels.
#[must_use]
pub fn height(rows: usize, width: f64) -> f64 {
    let pitch = if width < PHONE_BELOW { STACKED_PITCH } else { PITCH };
    pitch * count(rows.max(1))
}

/// Height of a row whose bar stands beside its name.
const PITCH: f64 = 52.0;
/// Height of a row whose bar stands under its name, on a phone.
const STACKED_PITCH: f64 = 54.0;
/// The least height of a row in which a name fits above its bar.
const LEAST_STACKED_PITCH: f64 = 30.0;
/// Rows lower than this need smaller text.
const CRAMPED_PITCH: f64 = 20.0;
/// The least length at which a loss is drawn, CSS pixels.
pub const LEAST_LOSS: f64 = 2.0;
/// Distance of words from bars.
pub const GAP: f64 = 8.0;
