//! Power and site: what the grid connection is and costs, what heat brings, and what is already paid for.

use super::choice::{Paid, place};
use super::describe::{choice, number};
use super::field::Field;
use super::{Input, Unit};

/// Power and site: what the grid connection is and costs, what heat brings, and what is already paid for.
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
    /// What a kWh of the machines' heat is sold for or saves, $.
    pub heat_usd_per_kwh: f64,
    /// Share of the heat that is used, %.
    pub heat_used_percent: f64,
    /// Fixed cost of the site, $/month.
    pub fixed_usd_per_month: f64,
    /// What is already paid for.
    pub paid: Paid,
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
        Input::HeatPrice,
        "heat",
        |s| s.site.heat_usd_per_kwh,
        |s, v| s.site.heat_usd_per_kwh = v,
    )
    .unit(Unit::UsdPerKwh)
    .default(0.0)
    .range(0.0, 2.0)
    .swing(0.02)
    .step(0.01)
    .assumed("none; what a heater's kWh would cost"),
    number(
        Input::HeatUsed,
        "heatuse",
        |s| s.site.heat_used_percent,
        |s, v| s.site.heat_used_percent = v,
    )
    .unit(Unit::Percent)
    .default(0.0)
    .range(0.0, 100.0)
    .swing(20.0)
    .step(5.0)
    .assumed("none"),
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
    choice(
        Input::AlreadyPaid,
        "paid",
        &Paid::NAMES,
        |s| place(&Paid::ALL, s.site.paid),
        |s, v| s.site.paid = Paid::ALL[v],
    )
    .assumed("nothing"),
];
