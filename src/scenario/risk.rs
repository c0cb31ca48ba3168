//! Volatility and simulation.

use super::describe::{number, whole_number};
use super::field::Field;
use super::{Input, Unit};

/// Volatility and simulation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Risk {
    /// Volatility of the Bitcoin price, %/yr.
    pub bitcoin_volatility_percent_per_year: f64,
    /// Volatility of the GPU rent, %/yr.
    pub rent_volatility_percent_per_year: f64,
    /// Correlation of the two, %.
    pub correlation_percent: f64,
    /// Simulated paths.
    pub paths: u32,
    /// Seed of the simulation.
    pub seed: u32,
}

pub(super) const FIELDS: &[Field] = &[
    number(
        Input::BitcoinVolatility,
        "vol",
        |s| s.risk.bitcoin_volatility_percent_per_year,
        |s, v| s.risk.bitcoin_volatility_percent_per_year = v,
    )
    .unit(Unit::PercentPerYear)
    .default(60.0)
    .range(0.0, 300.0)
    .swing(20.0)
    .step(5.0),
    number(
        Input::GpuRentVolatility,
        "gvol",
        |s| s.risk.rent_volatility_percent_per_year,
        |s, v| s.risk.rent_volatility_percent_per_year = v,
    )
    .unit(Unit::PercentPerYear)
    .default(30.0)
    .range(0.0, 300.0)
    .swing(15.0)
    .step(5.0),
    number(
        Input::Correlation,
        "corr",
        |s| s.risk.correlation_percent,
        |s, v| s.risk.correlation_percent = v,
    )
    .unit(Unit::Percent)
    .default(10.0)
    .range(-99.0, 99.0)
    .swing(20.0)
    .step(5.0),
    whole_number(
        Input::SimulatedPaths,
        "paths",
        |s| s.risk.paths,
        |s, v| s.risk.paths = v,
    )
    .default(10_000.0)
    .range(100.0, 100000.0)
    .step(1000.0)
    .assumed("enough for stable percentiles"),
    whole_number(Input::Seed, "seed", |s| s.risk.seed, |s, v| s.risk.seed = v)
        .default(1.0)
        .range(0.0, 4_294_967_295.0)
        .assumed("any number will do"),
];
