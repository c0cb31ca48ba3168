//! Running miners: uptime, cost, life, and what is done with the coins.

use super::field::{Access, Field, Kind, Source, Swing};
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
    Field {
        input: Input::PoolFee,
        key: "pool",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.mining.pool_fee_percent,
            |s, v| s.mining.pool_fee_percent = v,
            |_| 2.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(1.0)),
        step: 0.1,
        source: Source::assumption("FPPS pools take 1 to 3 %"),
    },
    Field {
        input: Input::HeldShare,
        key: "hodl",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.mining.held_percent,
            |s, v| s.mining.held_percent = v,
            |_| 0.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(50.0)),
        step: 5.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::Uptime,
        key: "uptime",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.mining.uptime_percent,
            |s, v| s.mining.uptime_percent = v,
            |_| 95.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(5.0)),
        step: 1.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::MiningPue,
        key: "mpue",
        unit: Unit::Plain,
        kind: Kind::Number(Access::new(|s| s.mining.pue, |s, v| s.mining.pue = v, |_| 1.05)),
        min: 1.0,
        max: 3.0,
        swing: Some(Swing::By(0.05)),
        step: 0.01,
        source: Source::assumption(""),
    },
    Field {
        input: Input::OtherMiningCost,
        key: "mopex",
        unit: Unit::UsdPerKwMonth,
        kind: Kind::Number(Access::new(
            |s| s.mining.other_usd_per_kw_month,
            |s, v| s.mining.other_usd_per_kw_month = v,
            |_| 5.0,
        )),
        min: 0.0,
        max: 1000.0,
        swing: Some(Swing::By(3.0)),
        step: 1.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::MiningSiteWorks,
        key: "mcapex",
        unit: Unit::UsdPerKw,
        kind: Kind::Number(Access::new(
            |s| s.mining.site_works_usd_per_kw,
            |s, v| s.mining.site_works_usd_per_kw = v,
            |_| 500.0,
        )),
        min: 0.0,
        max: 100000.0,
        swing: Some(Swing::By(300.0)),
        step: 50.0,
        source: Source::reported("CoinShares: 700 to 1,000 $/kW for a new site; Needham: 300 to 800"),
    },
    Field {
        input: Input::AsicResale,
        key: "mresale",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.mining.resale_percent,
            |s, v| s.mining.resale_percent = v,
            |_| 10.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(10.0)),
        step: 5.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::AsicLife,
        key: "mlife",
        unit: Unit::Years,
        kind: Kind::Number(Access::new(
            |s| s.mining.life_years,
            |s, v| s.mining.life_years = v,
            |_| 5.0,
        )),
        min: 0.5,
        max: 30.0,
        swing: Some(Swing::By(1.0)),
        step: 0.5,
        source: Source::assumption(""),
    },
    Field {
        input: Input::MiningDelay,
        key: "mdelay",
        unit: Unit::Months,
        kind: Kind::Whole(Access::new(
            |s| s.mining.delay_months,
            |s, v| s.mining.delay_months = v,
            |_| 0,
        )),
        min: 0.0,
        max: 120.0,
        swing: Some(Swing::By(6.0)),
        step: 1.0,
        source: Source::assumption("an existing mine"),
    },
    Field {
        input: Input::SwitchOff,
        key: "off",
        unit: Unit::Plain,
        kind: Kind::Flag(Access::new(
            |s| s.mining.switch_off,
            |s, v| s.mining.switch_off = v,
            |_| true,
        )),
        min: 0.0,
        max: 1.0,
        swing: None,
        step: 1.0,
        source: Source::assumption("as operators do"),
    },
];
