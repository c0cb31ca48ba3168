//! Running miners: uptime, cost, life, and what is done with the coins.

use super::describe::{flag, number, whole_number};
use super::field::Field;
use super::{Input, Unit};

/// Running miners: uptime, cost, life, and what is done with the coins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mining {
    /// Pool fee, % of revenue.
    pub pool_fee_percent: f64,
    /// Share of mined BTC held to the end, %.
    pub held_percent: f64,
    /// Share of hours miners run when not curtailed, %.
    pub uptime_percent: f64,
    /// Power usage effectiveness of the mine.
    pub pue: f64,
    /// Other cost, $/kW IT-month.
    pub other_usd_per_kw_month: f64,
    /// Site works, $/kW IT.
    pub site_works_usd_per_kw: f64,
    /// Resale value at the end of life, % of price.
    pub resale_percent: f64,
    /// Life, years.
    pub life_years: f64,
    /// Months until miners run.
    pub delay_months: u32,
    /// Whether miners switch off while power costs more than the BTC.
    pub switch_off: bool,
}

pub(super) const FIELDS: &[Field] = &[
    number(
        Input::PoolFee,
        "pool",
        |s| s.mining.pool_fee_percent,
        |s, v| s.mining.pool_fee_percent = v,
    )
    .unit(Unit::Percent)
    .default(2.0)
    .range(0.0, 100.0)
    .swing(1.0)
    .step(0.1)
    .assumed("FPPS pools take 1 to 3%"),
    number(
        Input::HeldShare,
        "hodl",
        |s| s.mining.held_percent,
        |s, v| s.mining.held_percent = v,
    )
    .unit(Unit::Percent)
    .default(0.0)
    .range(0.0, 100.0)
    .swing(50.0)
    .step(5.0),
    number(
        Input::Uptime,
        "uptime",
        |s| s.mining.uptime_percent,
        |s, v| s.mining.uptime_percent = v,
    )
    .unit(Unit::Percent)
    .default(95.0)
    .range(0.0, 100.0)
    .swing(5.0),
    number(
        Input::MiningPue,
        "mpue",
        |s| s.mining.pue,
        |s, v| s.mining.pue = v,
    )
    .default(1.05)
    .range(1.0, 3.0)
    .swing(0.05)
    .step(0.01),
    number(
        Input::OtherMiningCost,
        "mopex",
        |s| s.mining.other_usd_per_kw_month,
        |s, v| s.mining.other_usd_per_kw_month = v,
    )
    .unit(Unit::UsdPerKwMonth)
    .default(7.0)
    .range(0.0, 1000.0)
    .swing(3.0)
    .reported("derived from Riot, Q3 2024: 8,703 $ per BTC besides power is 7.4 $/kW-month"),
    number(
        Input::MiningSiteWorks,
        "mcapex",
        |s| s.mining.site_works_usd_per_kw,
        |s, v| s.mining.site_works_usd_per_kw = v,
    )
    .unit(Unit::UsdPerKw)
    .default(500.0)
    .range(0.0, 100000.0)
    .swing(300.0)
    .step(50.0)
    .reported("CoinShares: 700 to 1,000 $/kW for a new site; Needham: 300 to 800"),
    number(
        Input::AsicResale,
        "mresale",
        |s| s.mining.resale_percent,
        |s, v| s.mining.resale_percent = v,
    )
    .unit(Unit::Percent)
    .default(10.0)
    .range(0.0, 100.0)
    .swing(10.0)
    .step(5.0),
    number(
        Input::AsicLife,
        "mlife",
        |s| s.mining.life_years,
        |s, v| s.mining.life_years = v,
    )
    .unit(Unit::Years)
    .default(5.0)
    .range(0.5, 30.0)
    .swing(1.0)
    .step(0.5),
    whole_number(
        Input::MiningDelay,
        "mdelay",
        |s| s.mining.delay_months,
        |s, v| s.mining.delay_months = v,
    )
    .unit(Unit::Months)
    .default(0.0)
    .range(0.0, 120.0)
    .swing(6.0)
    .assumed("an existing mine"),
    flag(
        Input::SwitchOff,
        "off",
        |s| s.mining.switch_off,
        |s, v| s.mining.switch_off = v,
    )
    .default(1.0)
    .assumed("as operators do"),
];
