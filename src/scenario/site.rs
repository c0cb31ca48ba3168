//! Power and site: what the grid connection is and costs.

use super::field::{Access, Field, Kind, Source, Swing};
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
    Field {
        input: Input::GridCapacity,
        key: "mw",
        unit: Unit::Megawatt,
        kind: Kind::Number(Access::new(
            |s| s.site.capacity_mw,
            |s, v| s.site.capacity_mw = v,
            |_| 100.0,
        )),
        min: 0.001,
        max: 10000.0,
        swing: None,
        step: 1.0,
        source: Source::assumption("the reference site"),
    },
    Field {
        input: Input::ElectricityPrice,
        key: "kwh",
        unit: Unit::UsdPerKwh,
        kind: Kind::Number(Access::new(
            |s| s.site.price_usd_per_kwh,
            |s, v| s.site.price_usd_per_kwh = v,
            |_| 0.05,
        )),
        min: -0.5,
        max: 2.0,
        swing: Some(Swing::By(0.01)),
        step: 0.001,
        source: Source::reported("Cambridge CBECI takes 0.05 as its default"),
    },
    Field {
        input: Input::ElectricityPriceGrowth,
        key: "kwhg",
        unit: Unit::PercentPerYear,
        kind: Kind::Number(Access::new(
            |s| s.site.price_growth_percent_per_year,
            |s, v| s.site.price_growth_percent_per_year = v,
            |_| 0.0,
        )),
        min: -50.0,
        max: 100.0,
        swing: Some(Swing::By(3.0)),
        step: 1.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::Curtailment,
        key: "curtail",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.site.curtailed_percent,
            |s, v| s.site.curtailed_percent = v,
            |_| 0.0,
        )),
        min: 0.0,
        max: 95.0,
        swing: Some(Swing::By(10.0)),
        step: 1.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::CurtailmentCredit,
        key: "credit",
        unit: Unit::UsdPerKwh,
        kind: Kind::Number(Access::new(
            |s| s.site.credit_usd_per_kwh,
            |s, v| s.site.credit_usd_per_kwh = v,
            |_| 0.0,
        )),
        min: 0.0,
        max: 10.0,
        swing: Some(Swing::By(0.05)),
        step: 0.01,
        source: Source::assumption(""),
    },
    Field {
        input: Input::FixedSiteCost,
        key: "fixed",
        unit: Unit::UsdPerMonth,
        kind: Kind::Number(Access::new(
            |s| s.site.fixed_usd_per_month,
            |s, v| s.site.fixed_usd_per_month = v,
            |_| 0.0,
        )),
        min: 0.0,
        max: 1e9,
        swing: None,
        step: 1000.0,
        source: Source::assumption(""),
    },
];
