//! Renting out GPUs: rent over time, running, life.

use super::choice::{RentPath, place};
use super::describe::{choice, list, number, optional, whole_number};
use super::field::Field;
use super::{Input, Unit};

/// Renting out GPUs: rent over time, running, life.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rental {
    /// Rent that, if given, replaces each row's own, $/h.
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

/// How many rents a table may have: one for each year of the longest horizon.
pub const MAX_RENTS: usize = 20;

pub(super) const FIELDS: &[Field] = &[
    optional(
        Input::GpuRent,
        "gpuh",
        |s| s.rental.rent_usd_per_hour,
        |s, v| s.rental.rent_usd_per_hour = v,
    )
    .unit(Unit::UsdPerHour)
    .range(0.0, 1000.0)
    .swing_percent(20.0)
    .step(0.1)
    .reported("each machine's own, from the catalogue"),
    choice(
        Input::GpuRentPath,
        "gpath",
        &RentPath::NAMES,
        |s| place(&RentPath::ALL, s.rental.path),
        |s, v| s.rental.path = RentPath::ALL[v],
    )
    .default_choice(1),
    number(
        Input::GpuRentChange,
        "gpug",
        |s| s.rental.yearly_change_percent,
        |s, v| s.rental.yearly_change_percent = v,
    )
    .unit(Unit::PercentPerYear)
    .default(-15.0)
    .range(-95.0, 200.0)
    .swing(15.0)
    .assumed("hosts' models use −20%; an H100 in fact rented for 8, 2, 1.7, then 2.8 $/h"),
    number(
        Input::GpuRentEnd,
        "gend",
        |s| s.rental.end_percent,
        |s, v| s.rental.end_percent = v,
    )
    .unit(Unit::Percent)
    .default(50.0)
    .range(0.0, 1000.0)
    .swing(20.0)
    .step(5.0)
    .reported("latent.space, October 2024"),
    list(
        Input::GpuRentTable,
        "gtable",
        |s| s.rental.rents_by_year_usd_per_hour.clone(),
        |s, v| s.rental.rents_by_year_usd_per_hour = v,
    )
    .unit(Unit::UsdPerHour)
    .range(0.0, 1000.0)
    .step(0.1),
    number(
        Input::BilledShare,
        "util",
        |s| s.rental.billed_percent,
        |s, v| s.rental.billed_percent = v,
    )
    .unit(Unit::Percent)
    .default(85.0)
    .range(0.0, 100.0)
    .swing(10.0),
    number(
        Input::Availability,
        "avail",
        |s| s.rental.availability_percent,
        |s, v| s.rental.availability_percent = v,
    )
    .unit(Unit::Percent)
    .default(99.0)
    .range(0.0, 100.0)
    .swing(1.0)
    .step(0.5),
    number(
        Input::PlatformFee,
        "gfee",
        |s| s.rental.platform_fee_percent,
        |s, v| s.rental.platform_fee_percent = v,
    )
    .unit(Unit::Percent)
    .default(0.0)
    .range(0.0, 100.0)
    .swing(10.0)
    .assumed("let without a marketplace; those take 0 to 25%"),
    number(
        Input::DrawWhileBilled,
        "busy",
        |s| s.rental.draw_billed_percent,
        |s, v| s.rental.draw_billed_percent = v,
    )
    .unit(Unit::Percent)
    .default(80.0)
    .range(0.0, 100.0)
    .swing(10.0)
    .reported("SemiAnalysis, B300 table"),
    number(
        Input::DrawWhileIdle,
        "idle",
        |s| s.rental.draw_idle_percent,
        |s, v| s.rental.draw_idle_percent = v,
    )
    .unit(Unit::Percent)
    .default(25.0)
    .range(0.0, 100.0)
    .swing(10.0),
    number(
        Input::OtherGpuCost,
        "gopex",
        |s| s.rental.other_usd_per_gpu_month,
        |s, v| s.rental.other_usd_per_gpu_month = v,
    )
    .unit(Unit::UsdPerGpuMonth)
    .default(80.0)
    .range(0.0, 10000.0)
    .swing(40.0)
    .step(5.0)
    .assumed("SemiAnalysis, B300: 23"),
    number(
        Input::GpuResale,
        "gresale",
        |s| s.rental.resale_percent,
        |s, v| s.rental.resale_percent = v,
    )
    .unit(Unit::Percent)
    .default(10.0)
    .range(0.0, 100.0)
    .swing(10.0)
    .step(5.0),
    number(
        Input::GpuLife,
        "glife",
        |s| s.rental.life_years,
        |s, v| s.rental.life_years = v,
    )
    .unit(Unit::Years)
    .default(5.0)
    .range(0.5, 30.0)
    .swing(1.0)
    .step(0.5)
    .reported("SemiAnalysis; book lives are 4 to 6 years"),
    whole_number(
        Input::GpuDelay,
        "gdelay",
        |s| s.rental.delay_months,
        |s, v| s.rental.delay_months = v,
    )
    .unit(Unit::Months)
    .default(12.0)
    .range(0.0, 120.0)
    .swing(6.0),
];
