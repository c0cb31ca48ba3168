//! Everything that follows from a scenario, as plain structs: the result of [`project`](super::project()).

use crate::scenario::Plant;

use super::cash_flow::{RowFlows, SiteFlows};
use super::debt::Financing;
use super::flip::Flip;
use super::outcome::{Breakevens, Life, Today};
use super::paths::Paths;
use super::row::{Capital, RowModel};
use super::sensitivity::Sensitivity;
use super::tipping::Tipping;
use super::worth::UseWorth;

/// Everything that follows from a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// How market and network move.
    pub paths: Paths,
    /// Months of the model from the start to the next halving; none once the subsidy has ended.
    pub months_to_halving: Option<f64>,
    /// The rows of the mix, in its order.
    pub rows: Vec<RowProjection>,
    /// The site.
    pub site: SiteProjection,
    /// The result of buying Bitcoin with what the site spends.
    pub just_buy_btc: Life,
    /// How each input changes the site's NPV.
    pub sensitivity: Vec<Sensitivity>,
    /// What each use as a whole is worth, best first.
    pub uses: Vec<UseWorth>,
    /// Where the two uses that matter change places; none if they never do.
    pub flip: Option<Flip>,
    /// The smallest change that would reverse whether a use comes out ahead; none if none is small.
    pub tipping: Option<Tipping>,
}

/// What follows for one row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowProjection {
    /// The row in numbers.
    pub plant: Plant,
    /// The row, ready to run.
    pub model: RowModel,
    /// IT power, kW.
    pub it_kw: f64,
    /// Grid capacity it reserves, MW.
    pub reserved_mw: f64,
    /// Everything we spend, also after the horizon.
    pub capital: Capital,
    /// What it costs, $, whether we or a tenant pay first.
    pub full_cost_usd: f64,
    /// A running month at today's prices.
    pub today: Today,
    /// The row's money, month by month.
    pub flows: RowFlows,
    /// Its results over the whole horizon.
    pub life: Life,
    /// Where it breaks even.
    pub breakeven: Breakevens,
    /// Hosting: mean rent of the running months in the horizon, $/kW-month.
    pub rent_average_usd_per_kw_month: Option<f64>,
}

/// What follows for the site.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteProjection {
    /// Grid capacity all rows reserve, MW.
    pub reserved_mw: f64,
    /// Everything we spend, also after the horizon, $.
    pub capex_usd: f64,
    /// The same, split into machines and buildings.
    pub capital: Capital,
    /// A running month at today's prices.
    pub today: Today,
    /// Its money, month by month.
    pub flows: SiteFlows,
    /// Its debt, and how long the cash lasts.
    pub financing: Financing,
    /// Its results over the whole horizon.
    pub life: Life,
    /// Where it breaks even.
    pub breakeven: Breakevens,
}
