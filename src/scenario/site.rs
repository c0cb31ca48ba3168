//! Power and site: what the grid connection is and costs.

use super::describe::number;
use super::field::Field;
use super::{Input, Unit};

/// Power and site: what the grid connection is and costs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// Grid connection, MW.
    pub capacity_mw: f64,
    /// Electricity price in month 0, $/kWh.
    pub price_usd_per_kwh: f64,
    /// Growth of the electricity price, %/yr.
    pub price_growth_percent_per_year: f64,
    /// Share of hours mining is curtailed, %.
    pub curtailed_percent: f64,
    /// Credit per curtailed kWh, $.
    pub credit_usd_per_kwh: f64,
    /// Fixed cost of the site, $/month.
    pub fixed_usd_per_month: f64,
}

pub(super) const FIELDS: &[Field] = &[
    number(
        Input::GridCapacity,
        "mw",
        |s| s.site.capacity_mw,
        |s, v| s.site.capacity_mw = v,
    )
    .unit(Unit::Megawatt)
    .default(100.0)
    .range(0.001, 10000.0)
    .assumed("the reference site"),
    number(
        Input::ElectricityPrice,
        "kwh",
        |s| s.site.price_usd_per_kwh,
        |s, v| s.site.price_usd_per_kwh = v,
    )
    .unit(Unit::UsdPerKwh)
    .default(0.05)
    .range(-0.5, 2.0)
    .swing(0.01)
    .step(0.001)
    .reported("Cambridge CBECI takes 0.05 as its default"),
    number(
        Input::ElectricityPriceGrowth,
        "kwhg",
        |s| s.site.price_growth_percent_per_year,
        |s, v| s.site.price_growth_percent_per_year = v,
    )
    .unit(Unit::PercentPerYear)
    .default(0.0)
    .range(-50.0, 100.0)
    .swing(3.0),
    number(
        Input::Curtailment,
        "curtail",
        |s| s.site.curtailed_percent,
        |s, v| s.site.curtailed_percent = v,
    )
    .unit(Unit::Percent)
    .default(0.0)
    .range(0.0, 95.0)
    .swing(10.0),
    number(
        Input::CurtailmentCredit,
        "credit",
        |s| s.site.credit_usd_per_kwh,
        |s, v| s.site.credit_usd_per_kwh = v,
    )
    .unit(Unit::UsdPerKwh)
    .default(0.0)
    .range(0.0, 10.0)
    .swing(0.05)
    .step(0.01),
    number(
        Input::FixedSiteCost,
        "fixed",
        |s| s.site.fixed_usd_per_month,
        |s, v| s.site.fixed_usd_per_month = v,
    )
    .unit(Unit::UsdPerMonth)
    .default(0.0)
    .range(0.0, 1e9)
    .step(1000.0),
];
