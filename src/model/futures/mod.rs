//! Many futures instead of one: Bitcoin's price and the GPU rent wander, and inputs known only as a range are drawn.
//!
//! Monthly geometric Brownian motion (Hull, *Options, Futures, and Other Derivatives*, "Wiener processes and Itô's
//! lemma"): the logarithm of the price moves by σ/√12 times a standard normal a month, that of the GPU rent with the
//! correlation that is given, and difficulty follows the price by its response. Nothing is added to the logarithm, so the
//! assumed path is the **median**: half of the futures lie above it, and the mean of month k is the median times
//! exp(σ²·k/24). Month 0 is today, in every future.
//!
//! Common random numbers: a future's draws depend on the seed, on its number and on what is drawn, and on nothing else,
//! so that a change of an input moves every future a little instead of replacing it.
//!
//! In reading order: `normal` and [`draws`]; [`market`], which bends the paths; `walks`, which keeps how far from one
//! scenario to the next, many futures side by side; `exposed`, what a month of the site has more than assumed;
//! [`simulation`], a job in slices; and [`outcome`], what is said of all futures together, by [`quantiles`], list by list
//! in `summary`, in files in detail.

mod detailed;
pub mod draws;
mod exposed;
pub mod market;
mod normal;
pub mod outcome;
pub mod quantiles;
pub mod simulation;
mod summary;
mod walks;

pub use detailed::{Contract, Detail, DetailedFutures};
pub use outcome::{Ahead, Fan, Futures, Hangs, Quantiles, UseFutures};
pub use simulation::{Future, Simulation};
