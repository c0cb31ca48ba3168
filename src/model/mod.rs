//! Pure, total arithmetic: from a scenario to everything that follows from it.
//!
//! Any scenario within the ranges of the inputs gives finite figures or an explicit `None`. A symbol in the
//! docs: k counts months from 0 to N−1; month k's cash falls at its end; capital is spent at time 0.
//!
//! In reading order: [`paths`] shared by all rows; one file a use ([`mining`], [`rental`], [`hosting`]);
//! their [`asset`]s; [`cash_flow`] of rows and site; [`metrics`]; [`breakeven`]s with their [`root`]-finder;
//! [`project`] puts it together. On top of a projection: the [`mod@duel`] of mining and AI, what it does to the cost
//! of [`mod@training`], the [`heatmap`] of who wins where, and the breakevens of the catalogue's miners
//! ([`asic_breakeven`]).

pub mod asic_breakeven;
mod asset;
mod axis;
mod bid;
pub mod breakeven;
pub mod cash_flow;
pub mod duel;
pub mod duel_outcome;
pub mod heatmap;
mod hosting;
pub mod irr;
pub mod levers;
pub mod metrics;
mod mining;
pub mod month;
pub mod outcome;
pub mod paths;
mod price_curve;
pub mod project;
mod projection;
mod reach;
mod rental;
pub mod root;
mod row;
mod running;
mod scope;
pub mod sensitivity;
mod site;
pub mod tipping;
pub mod training;
pub mod unit_cost;

pub use asic_breakeven::{AsicBreakeven, AsicBreakevens, asic_breakevens};
pub use axis::Axis;
pub use bid::{Bidder, Rent};
pub use cash_flow::{RowFlows, SiteFlows};
pub use duel::{bids, duel};
pub use duel_outcome::{Bid, Pair, PerMwYear, ResponseCase, View, Views, WholeHorizon};
pub use heatmap::{Cell, HeatMap, Standing};
pub use hosting::HostingRow;
pub use levers::{Lever, Levers};
pub use mining::MiningRow;
pub use month::RowMonth;
pub use outcome::{Breakeven, Breakevens, Life, Today};
pub use paths::Paths;
pub use project::project;
pub use projection::{Projection, RowProjection, SiteProjection};
pub use reach::{PathGroup, Reach};
pub use rental::RentalRow;
pub use row::RowModel;
pub use scope::Scope;
pub use sensitivity::{Effect, Sensitivity};
pub use site::{Site, SiteRow};
pub use tipping::Tipping;
pub use training::{PowerPrice, PriceAtBtc, Queries, Training, by_btc, training};
pub use unit_cost::{MwhMoney, UnitCost, hashcost_usd_per_ph_day, mwh_money, unit_cost};
