//! A contract for GPUs: fixed terms for the first months of running, before the market's.

use super::field::{Access, Field, Kind, Source, Swing};
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
    Field {
        input: Input::ContractMonths,
        key: "cmonths",
        unit: Unit::Months,
        kind: Kind::Whole(Access::new(
            |s| s.contract.length_months,
            |s, v| s.contract.length_months = v,
            |_| 0,
        )),
        min: 0.0,
        max: 240.0,
        swing: Some(Swing::By(12.0)),
        step: 6.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::ContractRent,
        key: "crent",
        unit: Unit::UsdPerHour,
        kind: Kind::Optional(Access::new(
            |s| s.contract.rent_usd_per_hour,
            |s, v| s.contract.rent_usd_per_hour = v,
            |_| None,
        )),
        min: 0.0,
        max: 1000.0,
        swing: None,
        step: 0.1,
        source: Source::assumption("the row's rent today"),
    },
    Field {
        input: Input::ContractBilledShare,
        key: "cutil",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.contract.billed_percent,
            |s, v| s.contract.billed_percent = v,
            |_| 100.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: None,
        step: 1.0,
        source: Source::assumption("take-or-pay"),
    },
];
