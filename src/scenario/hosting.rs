//! Leasing powered space to an AI tenant.

use super::describe::{flag, number, optional, whole_number};
use super::field::Field;
use super::{Input, Unit};

/// Leasing powered space to an AI tenant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hosting {
    /// Rent in the first year, $/kW-month; if given, it replaces each row's own rent.
    pub rent_usd_per_kw_month: Option<f64>,
    /// Yearly escalator of the rent, %/yr.
    pub escalator_percent_per_year: f64,
    /// Share of the space that pays, %.
    pub occupancy_percent: f64,
    /// Whether the tenant pays for the power.
    pub tenant_pays_power: bool,
    /// Site cost, % of rent.
    pub site_cost_percent: f64,
    /// Cost of the building and its works, whether landlord or tenant pays it first, $/kW IT.
    pub capex_usd_per_kw: f64,
    /// Length of the lease from the first rent, years; then it is renewed on the same terms.
    pub term_years: f64,
    /// Share of the cost that the tenant advances, %.
    pub advanced_percent: f64,
    /// Share of each rent that is credited against the advance, %.
    pub credited_percent: f64,
    /// Months until the tenant pays.
    pub delay_months: u32,
}

/// Rent of a lease row that names none, $/kW-month in the first year. It is derived from TeraWulf's lease to Fluidstack
/// of August 2025: 154 on average over 10 years, with a 3 % escalator.
pub const DEFAULT_LEASE_RENT_USD_PER_KW_MONTH: f64 = 134.0;

/// When that lease was signed. The default rent and building cost carry this date in the defaults of every day.
pub const LEASE_TERMS_DATE: &str = "2025-08";

pub(super) const FIELDS: &[Field] = &[
    optional(Input::HostingRent, "lrent", |s| s.hosting.rent_usd_per_kw_month, |s, v| s.hosting.rent_usd_per_kw_month = v)
        .unit(Unit::UsdPerKwMonth)
        .range(0.0, 2000.0)
        .swing(30.0)
        .step(5.0)
        .reported("TeraWulf with Fluidstack, August 2025: $3.7 bn for 200 MW over 10 years, 154 on average; 134 in the first year with a 3% escalator (assumed)"),
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
        .default(15.0)
        .range(0.0, 100.0)
        .swing(5.0)
        .reported("TeraWulf with Fluidstack, August 2025: 85% net operating income; Core Scientific, May 2024: gross margin 75 to 80%"),
    number(Input::HostingCapex, "lcapex", |s| s.hosting.capex_usd_per_kw, |s, v| s.hosting.capex_usd_per_kw = v)
        .unit(Unit::UsdPerKw)
        .default(9000.0)
        .range(0.0, 100000.0)
        .swing(1000.0)
        .step(500.0)
        .reported("TeraWulf with Fluidstack, August 2025: 8 to 10 M$ per MW; conversions from 3,600 (Riot for AMD, 2026) to 13,000 (Galaxy)"),
    number(Input::LeaseTerm, "lterm", |s| s.hosting.term_years, |s, v| s.hosting.term_years = v)
        .unit(Unit::Years)
        .default(10.0)
        .range(1.0, 30.0)
        .swing(2.0)
        .reported("TeraWulf with Fluidstack, August 2025; others 12 to 25"),
    number(Input::TenantAdvance, "lfund", |s| s.hosting.advanced_percent, |s, v| s.hosting.advanced_percent = v)
        .unit(Unit::Percent)
        .default(0.0)
        .range(0.0, 100.0)
        .swing(25.0)
        .step(5.0)
        .assumed("the landlord pays; Core Scientific with CoreWeave, 2024: 100"),
    number(Input::TenantCredit, "lcredit", |s| s.hosting.credited_percent, |s, v| s.hosting.credited_percent = v)
        .unit(Unit::Percent)
        .default(50.0)
        .range(0.0, 100.0)
        .swing(10.0)
        .step(5.0)
        .reported("Core Scientific with CoreWeave, 2024: at most half of each payment"),
    whole_number(Input::HostingDelay, "ldelay", |s| s.hosting.delay_months, |s, v| s.hosting.delay_months = v)
        .unit(Unit::Months)
        .default(12.0)
        .range(0.0, 120.0)
        .swing(6.0),
];
