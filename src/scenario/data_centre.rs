//! Buildings: what a data centre costs, draws beyond its machines, reserves and lasts.

use super::field::{Access, Field, Kind, Source, Swing};
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
    Field {
        input: Input::DataCentrePue,
        key: "gpue",
        unit: Unit::Plain,
        kind: Kind::Number(Access::new(
            |s| s.data_centre.pue,
            |s, v| s.data_centre.pue = v,
            |_| 1.25,
        )),
        min: 1.0,
        max: 3.0,
        swing: Some(Swing::By(0.1)),
        step: 0.01,
        source: Source::reported("SemiAnalysis: newest GPU clouds, 1.25"),
    },
    Field {
        input: Input::DataCentreCost,
        key: "gcapex",
        unit: Unit::UsdPerKw,
        kind: Kind::Number(Access::new(
            |s| s.data_centre.building_usd_per_kw,
            |s, v| s.data_centre.building_usd_per_kw = v,
            |_| 10000.0,
        )),
        min: 0.0,
        max: 100000.0,
        swing: Some(Swing::By(3000.0)),
        step: 500.0,
        source: Source::reported(
            "TeraWulf, Cipher and Galaxy in deals of 2025: 8,000 to 13,000; SemiAnalysis, B300 cluster: 12,500",
        ),
    },
    Field {
        input: Input::BuildingLife,
        key: "shell",
        unit: Unit::Years,
        kind: Kind::Number(Access::new(
            |s| s.data_centre.building_life_years,
            |s, v| s.data_centre.building_life_years = v,
            |_| 15.0,
        )),
        min: 1.0,
        max: 60.0,
        swing: Some(Swing::By(5.0)),
        step: 1.0,
        source: Source::reported("SemiAnalysis"),
    },
    Field {
        input: Input::ReservedPerIt,
        key: "size",
        unit: Unit::Plain,
        kind: Kind::Number(Access::new(
            |s| s.data_centre.reserved_per_it,
            |s, v| s.data_centre.reserved_per_it = v,
            |_| 1.35,
        )),
        min: 1.0,
        max: 3.0,
        swing: Some(Swing::By(0.1)),
        step: 0.05,
        source: Source::reported(
            "grid to IT power in the deals of Core Scientific, TeraWulf, Cipher and Hut 8: 1.25 to 1.45",
        ),
    },
];
