//! Volatility and simulation.

use super::field::{Access, Field, Kind, Source, Swing};
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
    /// Cash at hand for losing months, $.
    pub reserve_usd: f64,
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        input: Input::BitcoinVolatility,
        key: "vol",
        unit: Unit::PercentPerYear,
        kind: Kind::Number(Access::new(
            |s| s.risk.bitcoin_volatility_percent_per_year,
            |s, v| s.risk.bitcoin_volatility_percent_per_year = v,
            |_| 60.0,
        )),
        min: 0.0,
        max: 300.0,
        swing: Some(Swing::By(20.0)),
        step: 5.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::GpuRentVolatility,
        key: "gvol",
        unit: Unit::PercentPerYear,
        kind: Kind::Number(Access::new(
            |s| s.risk.rent_volatility_percent_per_year,
            |s, v| s.risk.rent_volatility_percent_per_year = v,
            |_| 30.0,
        )),
        min: 0.0,
        max: 300.0,
        swing: Some(Swing::By(15.0)),
        step: 5.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::Correlation,
        key: "corr",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.risk.correlation_percent,
            |s, v| s.risk.correlation_percent = v,
            |_| 10.0,
        )),
        min: -99.0,
        max: 99.0,
        swing: Some(Swing::By(20.0)),
        step: 5.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::SimulatedPaths,
        key: "paths",
        unit: Unit::Plain,
        kind: Kind::Whole(Access::new(|s| s.risk.paths, |s, v| s.risk.paths = v, |_| 10_000)),
        min: 100.0,
        max: 100000.0,
        swing: None,
        step: 1000.0,
        source: Source::assumption("enough for stable percentiles"),
    },
    Field {
        input: Input::Seed,
        key: "seed",
        unit: Unit::Plain,
        kind: Kind::Whole(Access::new(|s| s.risk.seed, |s, v| s.risk.seed = v, |_| 1)),
        min: 0.0,
        max: 4_294_967_295.0,
        swing: None,
        step: 1.0,
        source: Source::assumption("any number will do"),
    },
    Field {
        input: Input::CashReserve,
        key: "reserve",
        unit: Unit::Usd,
        kind: Kind::Number(Access::new(
            |s| s.risk.reserve_usd,
            |s, v| s.risk.reserve_usd = v,
            |_| 0.0,
        )),
        min: 0.0,
        max: 1e12,
        swing: None,
        step: 100000.0,
        source: Source::assumption(""),
    },
];
