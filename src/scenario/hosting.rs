//! Leasing powered space to an AI tenant.

use super::field::{Access, Field, Kind, Source, Swing};
use super::{Input, Unit};

/// Leasing powered space to an AI tenant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hosting {
    /// Rent in the first year, $/kW-month; given, it replaces each row's own.
    pub rent_usd_per_kw_month: Option<f64>,
    /// Yearly escalator of the rent, %/yr.
    pub escalator_percent_per_year: f64,
    /// Share of the space that pays, %.
    pub occupancy_percent: f64,
    /// Whether the tenant pays for the power.
    pub tenant_pays_power: bool,
    /// Site cost, % of rent.
    pub site_cost_percent: f64,
    /// Landlord's capital cost, $/kW IT.
    pub capex_usd_per_kw: f64,
    /// Months until the tenant pays.
    pub delay_months: u32,
}

/// Rent of a lease that names none, $/kW-month in the first year: what Core Scientific's 8-K of 22 October 2024
/// with CoreWeave comes to on average, 121, rounded.
pub const USUAL_RENT_USD_PER_KW_MONTH: f64 = 120.0;

pub(super) const FIELDS: &[Field] = &[
    Field {
        input: Input::HostingRent,
        key: "lrent",
        unit: Unit::UsdPerKwMonth,
        kind: Kind::Optional(Access::new(
            |s| s.hosting.rent_usd_per_kw_month,
            |s, v| s.hosting.rent_usd_per_kw_month = v,
            |_| None,
        )),
        min: 0.0,
        max: 2000.0,
        swing: Some(Swing::By(30.0)),
        step: 5.0,
        source: Source::reported(
            "120 in the first year, rounded from Core Scientific's 8-K of 22 October 2024 with CoreWeave, which comes to 121 on average over 12 years",
        ),
    },
    Field {
        input: Input::HostingEscalator,
        key: "lesc",
        unit: Unit::PercentPerYear,
        kind: Kind::Number(Access::new(
            |s| s.hosting.escalator_percent_per_year,
            |s, v| s.hosting.escalator_percent_per_year = v,
            |_| 3.0,
        )),
        min: -20.0,
        max: 50.0,
        swing: Some(Swing::By(2.0)),
        step: 0.5,
        source: Source::reported("leases of Cipher to AWS and of Hut 8 to Fluidstack, 2025"),
    },
    Field {
        input: Input::Occupancy,
        key: "locc",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.hosting.occupancy_percent,
            |s, v| s.hosting.occupancy_percent = v,
            |_| 100.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(10.0)),
        step: 5.0,
        source: Source::assumption("single tenant"),
    },
    Field {
        input: Input::TenantPaysPower,
        key: "ltenant",
        unit: Unit::Plain,
        kind: Kind::Flag(Access::new(
            |s| s.hosting.tenant_pays_power,
            |s, v| s.hosting.tenant_pays_power = v,
            |_| true,
        )),
        min: 0.0,
        max: 1.0,
        swing: None,
        step: 1.0,
        source: Source::reported("triple net, as Cipher with AWS and Hut 8 with Fluidstack agreed in 2025"),
    },
    Field {
        input: Input::HostingSiteCost,
        key: "lcost",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.hosting.site_cost_percent,
            |s, v| s.hosting.site_cost_percent = v,
            |_| 22.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(5.0)),
        step: 1.0,
        source: Source::reported(
            "Core Scientific, May 2024: gross margin 75 to 80 %; deals of 2025: NOI 80 to 90 %",
        ),
    },
    Field {
        input: Input::HostingCapex,
        key: "lcapex",
        unit: Unit::UsdPerKw,
        kind: Kind::Number(Access::new(
            |s| s.hosting.capex_usd_per_kw,
            |s, v| s.hosting.capex_usd_per_kw = v,
            |_| 1500.0,
        )),
        min: 0.0,
        max: 100000.0,
        swing: Some(Swing::By(3000.0)),
        step: 500.0,
        source: Source::reported(
            "Core Scientific with CoreWeave, June 2024: about $300 M for 200 MW, paid by the tenant there and by the landlord here; new sites in deals of 2025: 8,000 to 13,000",
        ),
    },
    Field {
        input: Input::HostingDelay,
        key: "ldelay",
        unit: Unit::Months,
        kind: Kind::Whole(Access::new(
            |s| s.hosting.delay_months,
            |s, v| s.hosting.delay_months = v,
            |_| 12,
        )),
        min: 0.0,
        max: 120.0,
        swing: Some(Swing::By(6.0)),
        step: 1.0,
        source: Source::assumption(""),
    },
];
