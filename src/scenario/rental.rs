//! Renting out GPUs: rent over time, running, life.

use super::field::{Access, Field, Kind, Source, Swing};
use super::{Input, Unit};

/// Renting out GPUs: rent over time, running, life.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rental {
    /// Rent that replaces each row's own, $/h.
    pub rent_usd_per_hour: Option<f64>,
    /// Course of the rent over the years.
    pub path: RentPath,
    /// Yearly change of the rent on the geometric path, %/yr.
    pub yearly_change_percent: f64,
    /// Rent in the last year on the linear path, % of the first.
    pub end_percent: f64,
    /// Rents by year on the table path, $/h.
    pub rents_by_year_usd_per_hour: Vec<f64>,
    /// Billed share of available hours, %.
    pub billed_percent: f64,
    /// Share of hours a GPU is available, %.
    pub availability_percent: f64,
    /// Platform fee, % of revenue.
    pub platform_fee_percent: f64,
    /// Draw while billed, % of all-in power.
    pub draw_billed_percent: f64,
    /// Draw while idle, % of all-in power.
    pub draw_idle_percent: f64,
    /// Other cost, $/GPU-month.
    pub other_usd_per_gpu_month: f64,
    /// Resale value at the end of life, % of price.
    pub resale_percent: f64,
    /// Life, years.
    pub life_years: f64,
    /// Months until GPUs run.
    pub delay_months: u32,
}

/// Rents a table may have: one for each year of the longest horizon.
pub const MAX_RENTS: usize = 20;

/// How the market rent of a GPU moves over the years. Reality was V-shaped (H100: 8, 1.70, 2.8 $/h from 2023
/// to 2026), so several courses are offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RentPath {
    /// The same for ever.
    Flat,
    /// The same percentage every year.
    #[default]
    Geometric,
    /// In equal yearly steps down to a share of the first year's.
    Linear,
    /// The reader's own rents, one a year, the last one kept.
    Table,
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        input: Input::GpuRent,
        key: "gpuh",
        unit: Unit::UsdPerHour,
        kind: Kind::Optional(Access::new(
            |s| s.rental.rent_usd_per_hour,
            |s, v| s.rental.rent_usd_per_hour = v,
            |_| None,
        )),
        min: 0.0,
        max: 1000.0,
        swing: Some(Swing::Percent(20.0)),
        step: 0.1,
        source: Source::reported("each machine's own, from the catalogue"),
    },
    Field {
        input: Input::GpuRentPath,
        key: "gpath",
        unit: Unit::Plain,
        kind: Kind::Path(Access::new(
            |s| s.rental.path,
            |s, v| s.rental.path = v,
            |_| RentPath::default(),
        )),
        min: 0.0,
        max: 0.0,
        swing: None,
        step: 1.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::GpuRentChange,
        key: "gpug",
        unit: Unit::PercentPerYear,
        kind: Kind::Number(Access::new(
            |s| s.rental.yearly_change_percent,
            |s, v| s.rental.yearly_change_percent = v,
            |_| -15.0,
        )),
        min: -95.0,
        max: 200.0,
        swing: Some(Swing::By(15.0)),
        step: 1.0,
        source: Source::assumption(
            "hosts' models use −20 %; an H100 in fact rented for 8, 2, 1.7, then 2.8 $/h",
        ),
    },
    Field {
        input: Input::GpuRentEnd,
        key: "gend",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.rental.end_percent,
            |s, v| s.rental.end_percent = v,
            |_| 50.0,
        )),
        min: 0.0,
        max: 1000.0,
        swing: Some(Swing::By(20.0)),
        step: 5.0,
        source: Source::reported("latent.space, October 2024"),
    },
    Field {
        input: Input::GpuRentTable,
        key: "gtable",
        unit: Unit::UsdPerHour,
        kind: Kind::List(Access::new(
            |s| s.rental.rents_by_year_usd_per_hour.clone(),
            |s, v| s.rental.rents_by_year_usd_per_hour = v,
            |_| Vec::new(),
        )),
        min: 0.0,
        max: 1000.0,
        swing: None,
        step: 0.1,
        source: Source::assumption(""),
    },
    Field {
        input: Input::BilledShare,
        key: "util",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.rental.billed_percent,
            |s, v| s.rental.billed_percent = v,
            |_| 85.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(10.0)),
        step: 1.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::Availability,
        key: "avail",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.rental.availability_percent,
            |s, v| s.rental.availability_percent = v,
            |_| 99.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(1.0)),
        step: 0.5,
        source: Source::assumption(""),
    },
    Field {
        input: Input::PlatformFee,
        key: "gfee",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.rental.platform_fee_percent,
            |s, v| s.rental.platform_fee_percent = v,
            |_| 0.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(10.0)),
        step: 1.0,
        source: Source::assumption("let without a marketplace; those take 0 to 25 %"),
    },
    Field {
        input: Input::DrawWhileBilled,
        key: "busy",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.rental.draw_billed_percent,
            |s, v| s.rental.draw_billed_percent = v,
            |_| 80.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(10.0)),
        step: 1.0,
        source: Source::reported("SemiAnalysis, B300 table"),
    },
    Field {
        input: Input::DrawWhileIdle,
        key: "idle",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.rental.draw_idle_percent,
            |s, v| s.rental.draw_idle_percent = v,
            |_| 25.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(10.0)),
        step: 1.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::OtherGpuCost,
        key: "gopex",
        unit: Unit::UsdPerGpuMonth,
        kind: Kind::Number(Access::new(
            |s| s.rental.other_usd_per_gpu_month,
            |s, v| s.rental.other_usd_per_gpu_month = v,
            |_| 80.0,
        )),
        min: 0.0,
        max: 10000.0,
        swing: Some(Swing::By(40.0)),
        step: 5.0,
        source: Source::assumption("SemiAnalysis, B300: 23"),
    },
    Field {
        input: Input::GpuResale,
        key: "gresale",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.rental.resale_percent,
            |s, v| s.rental.resale_percent = v,
            |_| 10.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(10.0)),
        step: 5.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::GpuLife,
        key: "glife",
        unit: Unit::Years,
        kind: Kind::Number(Access::new(
            |s| s.rental.life_years,
            |s, v| s.rental.life_years = v,
            |_| 5.0,
        )),
        min: 0.5,
        max: 30.0,
        swing: Some(Swing::By(1.0)),
        step: 0.5,
        source: Source::reported("SemiAnalysis; book lives are 4 to 6 years"),
    },
    Field {
        input: Input::GpuDelay,
        key: "gdelay",
        unit: Unit::Months,
        kind: Kind::Whole(Access::new(
            |s| s.rental.delay_months,
            |s, v| s.rental.delay_months = v,
            |_| 12,
        )),
        min: 0.0,
        max: 120.0,
        swing: Some(Swing::By(6.0)),
        step: 1.0,
        source: Source::assumption(""),
    },
];
