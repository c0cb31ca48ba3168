//! Which pair of a mining row and an AI row the page speaks of, and what counts as already owned.

use crate::report::figures::{Pair, Report, View, Views};
use crate::scenario::{Paid, Use};

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

impl CostView {
    /// All views, everything to be bought first.
    pub const ALL: [Self; 4] = [Self::Greenfield, Self::Marginal, Self::Convert, Self::Keep];

    /// The view in which exactly this is already paid for.
    #[must_use]
    pub fn with(paid: Paid) -> Self {
        match paid {
            Paid::Nothing => Self::Greenfield,
            Paid::Mining => Self::Convert,
            Paid::Ai => Self::Keep,
            Paid::Both => Self::Marginal,
        }
    }

    /// The views that a scenario leaves open, its own first. Capital that is already paid for in the scenario cannot
    /// become a cost again, so views that would charge it are left out.
    #[must_use]
    pub fn open(report: &Report) -> Vec<Self> {
        let paid = report.inputs.site.paid;
        let covers = |more: &Paid| {
            [Use::Mining, Use::Rental]
                .into_iter()
                .all(|kind| more.covers(kind) || !paid.covers(kind))
        };
        Paid::ALL.into_iter().filter(covers).map(Self::with).collect()
    }

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

/// The pair the page begins with, which the duel is about: the mining row and the AI row that clear most per MW at
/// unchanged prices; of equal pairs the first.
#[must_use]
pub fn leading(report: &Report) -> Option<usize> {
    let rank = |pair: &Pair| {
        let clears = |row: usize| report.rows.get(row)?.at_unchanged_prices_usd_per_mw_year;
        Some((clears(pair.ai)?, clears(pair.mining)?))
    };
    let mut best: Option<(usize, (f64, f64))> = None;
    for (i, pair) in report.duel.iter().enumerate() {
        let Some(rank) = rank(pair) else { continue };
        if best.is_none_or(|(_, most)| rank > most) {
            best = Some((i, rank));
        }
    }
    best.map(|(i, _)| i)
}
