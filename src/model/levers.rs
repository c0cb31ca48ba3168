//! Levers: the inputs that can change without recomputing paths and rows.
//!
//! Breakevens, the map and the sensitivity ask what happens if one input moves and all else stays (ceteris paribus);
//! they ask it of rows under levers. [`Site`](super::site::Site) moves every other input.

use crate::scenario::Scenario;

/// The value of each lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Levers {
    /// Electricity price in month 0, $/kWh.
    pub tariff_usd_per_kwh: f64,
    /// Factor on the whole Bitcoin price path; a block's worth relative to month 0, which difficulty may follow, stays.
    pub price: f64,
    /// Factor on the whole difficulty path.
    pub difficulty: f64,
    /// Factor on every GPU rent, contract and table included.
    pub gpu_rent: f64,
    /// Factor on every hosting rent.
    pub lease_rent: f64,
    /// Billed share of available hours outside a contract, %.
    pub billed_percent: f64,
    /// Price of the row's machine, $/unit ($/kW IT for a lease); none keeps the row's own price.
    pub machine_usd: Option<f64>,
}

impl Levers {
    /// The levers of a scenario, with nothing moved.
    #[must_use]
    pub fn unmoved(scenario: &Scenario) -> Self {
        Self {
            tariff_usd_per_kwh: scenario.site.price_usd_per_kwh,
            price: 1.0,
            difficulty: 1.0,
            gpu_rent: 1.0,
            lease_rent: 1.0,
            billed_percent: scenario.rental.billed_percent,
            machine_usd: None,
        }
    }

    /// Electricity price in month 0, $/MWh.
    #[must_use]
    pub fn tariff_usd_per_mwh(&self) -> f64 {
        self.tariff_usd_per_kwh * 1000.0
    }

    /// A copy with one lever at a value and the others unchanged.
    #[must_use]
    pub fn with(self, lever: Lever, value: f64) -> Self {
        match lever {
            Lever::Tariff => Self {
                tariff_usd_per_kwh: value,
                ..self
            },
            Lever::Price => Self { price: value, ..self },
            Lever::Difficulty => Self {
                difficulty: value,
                ..self
            },
            Lever::GpuRent => Self {
                gpu_rent: value,
                ..self
            },
            Lever::LeaseRent => Self {
                lease_rent: value,
                ..self
            },
            Lever::Billed => Self {
                billed_percent: value,
                ..self
            },
            Lever::Machine => Self {
                machine_usd: Some(value),
                ..self
            },
        }
    }
}

/// An input that a lever moves; each variant names its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lever {
    /// Electricity price, $/kWh.
    Tariff,
    /// Factor on the Bitcoin price.
    Price,
    /// Factor on difficulty.
    Difficulty,
    /// Factor on GPU rents.
    GpuRent,
    /// Factor on hosting rents.
    LeaseRent,
    /// Billed share, %.
    Billed,
    /// Price of the machine, $.
    Machine,
}

impl Lever {
    /// Every lever.
    pub(super) const ALL: [Self; 7] = [
        Self::Tariff,
        Self::Price,
        Self::Difficulty,
        Self::GpuRent,
        Self::LeaseRent,
        Self::Billed,
        Self::Machine,
    ];

    /// A value of a typical size.
    pub(super) fn typical(self) -> f64 {
        match self {
            Self::Tariff | Self::Price | Self::Difficulty | Self::GpuRent | Self::LeaseRent => 1.0,
            Self::Billed => 100.0,
            Self::Machine => 10_000.0,
        }
    }
}
