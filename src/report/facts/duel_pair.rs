//! Which pair of a mining row and an AI row the page speaks of, and which of its prices.

use crate::report::figures::{Pair, Report, View, Views};
use crate::scenario::Use;

/// What counts as already paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostView {
    /// Both fleets are paid for.
    Marginal,
    /// Everything is still to be bought.
    Greenfield,
    /// The mine is paid for.
    Convert,
    /// The AI side is paid for.
    Keep,
}

/// What both sides want: energy, or the grid connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scarce {
    /// A megawatt-hour.
    #[default]
    Energy,
    /// A megawatt of reserved capacity for a year.
    Capacity,
}

impl CostView {
    /// All views, everything to be bought first.
    pub const ALL: [Self; 4] = [Self::Greenfield, Self::Marginal, Self::Convert, Self::Keep];

    /// Its name in the JSON object.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Marginal => "marginal",
            Self::Greenfield => "greenfield",
            Self::Convert => "convert",
            Self::Keep => "keep",
        }
    }

    /// Its figures.
    #[must_use]
    pub fn of(self, views: &Views) -> &View {
        match self {
            Self::Marginal => &views.marginal,
            Self::Greenfield => &views.greenfield,
            Self::Convert => &views.convert,
            Self::Keep => &views.keep,
        }
    }

    /// The path of one of its figures in the JSON object.
    #[must_use]
    pub fn path(self, pair: usize, figure: &str) -> String {
        ["duel.", &pair.to_string(), ".views.", self.key(), ".", figure].concat()
    }
}

impl Scarce {
    /// The Bitcoin price at which both sides bid the same in a view, and its name there.
    #[must_use]
    pub fn price(self, view: &View) -> (&'static str, Option<f64>) {
        match self {
            Self::Energy => ("btc_usd", view.btc_usd),
            Self::Capacity => ("per_mw_year.btc_usd", view.per_mw_year.btc_usd),
        }
    }
}

/// The pair the page begins with: the best miners against the best GPUs, or without GPUs the best lease; the best
/// is worth most per reserved MW over the horizon, and of equals the first.
#[must_use]
pub fn leading(report: &Report) -> Option<usize> {
    let rank = |pair: &Pair| {
        let rented = report.rows.get(pair.ai)?.kind == Use::Rental;
        let worth = |row: usize| report.rows.get(row)?.life.worth_usd_per_mw;
        Some((rented, worth(pair.ai)?, worth(pair.mining)?))
    };
    let mut best: Option<(usize, (bool, f64, f64))> = None;
    for (i, pair) in report.duel.iter().enumerate() {
        let Some(rank) = rank(pair) else { continue };
        if best.is_none_or(|(_, most)| rank > most) {
            best = Some((i, rank));
        }
    }
    best.map(|(i, _)| i)
}
