//! A contract for GPUs: fixed terms for the first months of running, before the market's.

use super::describe::{number, optional, whole_number};
use super::field::Field;
use super::{Input, Unit};

/// A contract for GPUs: fixed terms for the first months of running, before the market's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contract {
    /// Contract length from the start of running, months.
    pub length_months: u32,
    /// Contract rent, $/h; none means the row's rent today.
    pub rent_usd_per_hour: Option<f64>,
    /// Billed share during the contract, %.
    pub billed_percent: f64,
}

pub(super) const FIELDS: &[Field] = &[
    whole_number(
        Input::ContractMonths,
        "cmonths",
        |s| s.contract.length_months,
        |s, v| s.contract.length_months = v,
    )
    .unit(Unit::Months)
    .default(0.0)
    .range(0.0, 240.0)
    .swing(12.0)
    .step(6.0),
    optional(
        Input::ContractRent,
        "crent",
        |s| s.contract.rent_usd_per_hour,
        |s, v| s.contract.rent_usd_per_hour = v,
    )
    .unit(Unit::UsdPerHour)
    .range(0.0, 1000.0)
    .step(0.1)
    .assumed("the row's rent today"),
    number(
        Input::ContractBilledShare,
        "cutil",
        |s| s.contract.billed_percent,
        |s, v| s.contract.billed_percent = v,
    )
    .unit(Unit::Percent)
    .default(100.0)
    .range(0.0, 100.0)
    .assumed("take-or-pay"),
];
