//! Leasing powered space to an AI tenant.

use super::describe::{flag, number, optional, whole_number};
use super::field::Field;
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
pub const DEFAULT_LEASE_RENT_USD_PER_KW_MONTH: f64 = 120.0;

pub(super) const FIELDS: &[Field] = &[
    optional(Input::HostingRent, "lrent", |s| s.hosting.rent_usd_per_kw_month, |s, v| s.hosting.rent_usd_per_kw_month = v)
        .unit(Unit::UsdPerKwMonth)
        .range(0.0, 2000.0)
        .swing(30.0)
        .step(5.0)
        .reported("120 in the first year, rounded from Core Scientific's 8-K of 22 October 2024 with CoreWeave, which comes to 121 on average over 12 years"),
    number(Input::HostingEscalator, "lesc", |s| s.hosting.escalator_percent_per_year, |s, v| s.hosting.escalator_percent_per_year = v)
        .unit(Unit::PercentPerYear)
        .default(3.0)
        .range(-20.0, 50.0)
        .swing(2.0)
        .step(0.5)
        .reported("leases of Cipher to AWS and of Hut 8 to Fluidstack, 2025"),
    number(Input::Occupancy, "locc", |s| s.hosting.occupancy_percent, |s, v| s.hosting.occupancy_percent = v)
        .unit(Unit::Percent)
        .default(100.0)
        .range(0.0, 100.0)
        .swing(10.0)
        .step(5.0)
        .assumed("single tenant"),
    flag(Input::TenantPaysPower, "ltenant", |s| s.hosting.tenant_pays_power, |s, v| s.hosting.tenant_pays_power = v)
        .default(1.0)
        .reported("triple net, as Cipher with AWS and Hut 8 with Fluidstack agreed in 2025"),
    number(Input::HostingSiteCost, "lcost", |s| s.hosting.site_cost_percent, |s, v| s.hosting.site_cost_percent = v)
        .unit(Unit::Percent)
        .default(22.0)
        .range(0.0, 100.0)
        .swing(5.0)
        .reported("Core Scientific, May 2024: gross margin 75 to 80 %; deals of 2025: NOI 80 to 90 %"),
    number(Input::HostingCapex, "lcapex", |s| s.hosting.capex_usd_per_kw, |s, v| s.hosting.capex_usd_per_kw = v)
        .unit(Unit::UsdPerKw)
        .default(1500.0)
        .range(0.0, 100000.0)
        .swing(3000.0)
        .step(500.0)
        .reported("Core Scientific with CoreWeave, June 2024: about $300 M for 200 MW, paid by the tenant there and by the landlord here; new sites in deals of 2025: 8,000 to 13,000"),
    whole_number(Input::HostingDelay, "ldelay", |s| s.hosting.delay_months, |s, v| s.hosting.delay_months = v)
        .unit(Unit::Months)
        .default(12.0)
        .range(0.0, 120.0)
        .swing(6.0),
];
