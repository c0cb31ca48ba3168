//! Many futures instead of one: Bitcoin's price and the GPU rent follow random walks, and inputs known only as a range
//! are drawn.
//!
//! Monthly geometric Brownian motion (Hull, *Options, Futures, and Other Derivatives*, "Wiener processes and Itô's
//! lemma"): each month the logarithm of the price moves by σ/√12 times a standard normal. The logarithm of the GPU rent
//! moves in the same way, with the given correlation, and difficulty follows the price by its response. No drift is
//! added to the logarithm, so the assumed path is the **median**: half of the futures lie above it, and the mean of
//! month k is the median times exp(σ²·k/24). Month 0 is today, in every future.
//!
//! Common random numbers: a future's draws depend on the seed, on its number and on what is drawn, and on nothing else,
//! so that a change of an input moves every future a little instead of replacing it.
//!
//! In reading order: `normal` and [`draws`], the random numbers; [`market`], which multiplies the assumed paths;
//! `walks`, which keeps the random walks of many futures from one scenario to the next; `market_exposure`, which
//! computes how the cash of a future differs from the assumed cash; [`simulation`], the job in slices; and [`outcome`],
//! the results of all futures together, which `summary` computes list by list with [`quantiles`]. `detailed` has
//! further results for files.

mod detailed;
pub mod draws;
pub mod market;
mod market_exposure;
mod normal;
pub mod outcome;
pub mod quantiles;
pub mod simulation;
mod summary;
mod walks;

pub use detailed::{Contract, DetailedFutures, DetailedSimulation};
pub use outcome::{AheadOfMining, Fan, Futures, Quantiles, RankCorrelation, UseFutures};
pub use simulation::{Future, Simulation};
