//! Pure, total arithmetic: from a scenario to everything that follows from it.
//!
//! Any scenario within the ranges of the inputs gives finite figures or an explicit `None`. Symbols in the docs: k
//! counts months from 0 to N−1; month k's cash falls at its end, at time k+1; spending falls at times 0 to N.
//!
//! In reading order: [`paths`], shared by all rows; one file for each use (`mining`, `rental`, `hosting`); their
//! `asset`s; [`cash_flow`] of rows and site; [`metrics`]; [`breakeven`]s with their [`root`]-finder; [`project()`] puts
//! it together. On top of a projection: the [`mod@duel`] of mining and AI, its effect on the cost of [`mod@training`],
//! the [`heatmap`] of which use is worth most where, and the breakevens of the catalogue's miners ([`asic_breakeven`]);
//! and the same site in many [`futures`] and in recorded months.

pub mod asic_breakeven;
mod asset;
mod axis;
mod best_machine;
mod bid;
mod boundaries;
pub mod breakeven;
pub mod cash_flow;
pub mod debt;
pub mod duel;
pub mod duel_outcome;
pub mod flip;
pub mod futures;
pub mod heatmap;
mod hosting;
pub mod investment;
pub mod irr;
pub mod levers;
pub mod metrics;
mod mining;
pub mod month;
pub mod order;
pub mod outcome;
mod outward_steps;
pub mod paths;
pub mod project;
mod projection;
mod reach;
mod rental;
mod replay;
pub mod root;
mod row;
mod running_month;
mod scope;
pub mod sensitivity;
mod site;
pub mod tax;
pub mod tipping;
pub mod training;
pub mod unit_cost;
mod use_breakevens;
pub mod worth;
mod worth_along_input;

pub use asic_breakeven::{AsicBreakeven, AsicBreakevens, asic_breakevens};
pub use axis::Axis;
pub use best_machine::BestMachine;
pub use bid::{Bidder, Rent};
pub use boundaries::{Boundaries, Boundary, SearchProgress};
pub use cash_flow::{RowFlows, SiteFlows};
pub use debt::{Debt, Equity, Financing, Loan};
pub use duel::{bids, duel};
pub use duel_outcome::{Bid, Pair, PerMwYear, ResponseCase, View, Views};
pub use flip::{Flip, OtherCrossing, flip};
pub use futures::{
    AheadOfMining, Contract, DetailedFutures, DetailedSimulation, Fan, Future, Futures, Quantiles,
    RankCorrelation, Simulation, UseFutures,
};
pub use heatmap::HeatMap;
pub use hosting::HostingRow;
pub use investment::Investment;
pub use levers::{Lever, Levers};
pub use mining::MiningRow;
pub use month::RowMonth;
pub use outcome::{Breakeven, Breakevens, Life, Today};
pub use paths::Paths;
pub use project::project;
pub use projection::{Projection, RowProjection, SiteProjection};
pub use reach::{PathGroup, Reach};
pub use rental::RentalRow;
pub use replay::Replay;
pub use row::{Capital, RowModel};
pub use scope::Scope;
pub use sensitivity::{Effect, Sensitivity};
pub use site::{Site, SiteRow};
pub use tipping::Tipping;
pub use training::{MillionQueries, PowerPrice, PriceAtBtc, Training, cost_by_btc_price, training};
pub use unit_cost::{MwhSplit, UnitCost, hashcost_usd_per_ph_day, mwh_split, unit_cost};
pub use use_breakevens::UseBreakevens;
pub use worth::{UseWorth, WorthByUse, worth};
pub use worth_along_input::{Crossing, WorthAlongInput};

/// What the heat of machines brings in if they draw this much IT energy, $. All power they draw becomes heat. By
/// convention, those who use it value a kWh at what it would cost them from a heater instead.
fn heat_usd(scenario: &crate::scenario::Scenario, it_kwh: f64) -> f64 {
    it_kwh * scenario.site.heat_used_percent / 100.0 * scenario.site.heat_usd_per_kwh
}
