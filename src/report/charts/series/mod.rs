//! What charts show, as plain data: numbers from the report and words made beside it.
//!
//! A chart draws these structs and knows nothing else, so that whatever it shows can be read figure by figure and as
//! a table ([`reading`]).

pub mod curves;
mod duel_reading;
pub mod over_time;
pub mod per_mwh;
pub mod reading;
pub mod unit_costs;

pub use curves::{Curve, Curves, Point};
pub use over_time::{Amounts, Event, Line, LinesOverTime, Mark};
pub use per_mwh::{MwhBar, MwhWords, PerMwh, per_mwh};
pub use reading::{Column, Reading};
pub use unit_costs::{CostBar, CostGroup, UnitCosts};

use crate::report::charts::band::Band;
use crate::report::charts::cost_of_ai::CostOfAi;
use crate::report::charts::ladder::Ladder;
use crate::report::charts::map::WhoWins;
use crate::report::figures::Kind;

/// A chart with what it shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Cash since the start.
    Cash(LinesOverTime),
    /// What a MWh brings in.
    PerMwh(PerMwh),
    /// Profit month by month, row upon row.
    Profit(LinesOverTime),
    /// What a petahash earns and what its power costs.
    Hashprice(LinesOverTime),
    /// What a BTC or a GPU-hour costs.
    Costs(UnitCosts),
    /// At which Bitcoin price miners break even.
    Breakeven(Curves),
    /// From which Bitcoin price mining outbids AI.
    Band(Band),
    /// What each use can pay for a MWh.
    Ladder(Ladder),
    /// What a GPU-hour costs if miners set the price of power.
    CostOfAi(CostOfAi),
    /// Who wins where.
    Map(WhoWins),
}

impl Chart {
    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Cash(data) | Self::Profit(data) | Self::Hashprice(data) => data.lines.is_empty(),
            Self::PerMwh(data) => data.bars.is_empty(),
            Self::Costs(data) => data.groups.is_empty(),
            Self::Breakeven(data) => data.curves.is_empty(),
            Self::Band(data) => data.rows.is_empty(),
            Self::Ladder(data) => data.rungs.is_empty(),
            Self::CostOfAi(data) => data.line.is_empty(),
            Self::Map(data) => data.cells.is_empty(),
        }
    }
}

/// What a line or a bar is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// A row that mines.
    Mining,
    /// A row that rents out GPUs.
    Rental,
    /// A row that hosts.
    Hosting,
    /// The whole site.
    Site,
    /// What the money does without machines.
    Baseline,
}

impl LineKind {
    /// Its name in files.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Mining => "mining",
            Self::Rental => "rental",
            Self::Hosting => "hosting",
            Self::Site => "site",
            Self::Baseline => "baseline",
        }
    }
}

impl From<Kind> for LineKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Mining => Self::Mining,
            Kind::Rental => Self::Rental,
            Kind::Hosting => Self::Hosting,
        }
    }
}
