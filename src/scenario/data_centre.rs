//! Buildings: what a data centre costs, draws beyond its machines, reserves and lasts.

use super::describe::number;
use super::field::Field;
use super::{Input, Unit};

/// Buildings: what a data centre costs, draws beyond its machines, reserves and lasts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataCentre {
    /// Power usage effectiveness of the data centre, GPUs and hosting.
    pub pue: f64,
    /// Data centre, $/kW IT.
    pub building_usd_per_kw: f64,
    /// Life of buildings and site works of every use, years.
    pub building_life_years: f64,
    /// Grid power reserved per IT power, GPUs and hosting.
    pub reserved_per_it: f64,
}

pub(super) const FIELDS: &[Field] = &[
    number(
        Input::DataCentrePue,
        "gpue",
        |s| s.data_centre.pue,
        |s, v| s.data_centre.pue = v,
    )
    .default(1.25)
    .range(1.0, 3.0)
    .swing(0.1)
    .step(0.01)
    .reported("SemiAnalysis: newest GPU clouds, 1.25"),
    number(
        Input::DataCentreCost,
        "gcapex",
        |s| s.data_centre.building_usd_per_kw,
        |s, v| s.data_centre.building_usd_per_kw = v,
    )
    .unit(Unit::UsdPerKw)
    .default(10000.0)
    .range(0.0, 100000.0)
    .swing(3000.0)
    .step(500.0)
    .reported(
        "TeraWulf, Cipher and Galaxy in deals of 2025: 8,000 to 13,000; SemiAnalysis, B300 cluster: 12,500",
    ),
    number(
        Input::BuildingLife,
        "shell",
        |s| s.data_centre.building_life_years,
        |s, v| s.data_centre.building_life_years = v,
    )
    .unit(Unit::Years)
    .default(15.0)
    .range(1.0, 60.0)
    .swing(5.0)
    .reported("SemiAnalysis"),
    number(
        Input::ReservedPerIt,
        "size",
        |s| s.data_centre.reserved_per_it,
        |s, v| s.data_centre.reserved_per_it = v,
    )
    .default(1.35)
    .range(1.0, 3.0)
    .swing(0.1)
    .step(0.05)
    .reported("grid to IT power in the deals of Core Scientific, TeraWulf, Cipher and Hut 8: 1.25 to 1.45"),
];
