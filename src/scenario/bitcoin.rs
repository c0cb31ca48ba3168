//! Bitcoin and its network: price, difficulty, fees, and how they move.

use super::describe::{number, whole_number};
use super::field::{Evidence, Field};
use super::{Input, Unit};

/// Bitcoin and its network: price, difficulty, fees, and how they move.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bitcoin {
    /// Bitcoin price in month 0, $.
    pub price_usd: f64,
    /// Growth of the Bitcoin price, %/yr.
    pub price_growth_percent_per_year: f64,
    /// Network difficulty in month 0.
    pub difficulty: f64,
    /// Growth of difficulty at an unchanged block value, %/yr.
    pub difficulty_growth_percent_per_year: f64,
    /// How strongly difficulty follows the value of a block: 0 not at all, 1 fully.
    pub difficulty_response: f64,
    /// Transaction fees per block, BTC.
    pub fees_btc_per_block: f64,
    /// Block height at the start.
    pub height_blocks: u32,
}

pub(super) const FIELDS: &[Field] = &[
    number(
        Input::BitcoinPrice,
        "btc",
        |s| s.bitcoin.price_usd,
        |s, v| s.bitcoin.price_usd = v,
    )
    .unit(Unit::Usd)
    .default_of_day(|day| day.price_usd)
    .range(1.0, 1e8)
    .swing_percent(20.0)
    .step(1000.0)
    .recorded(|day| Evidence {
        confidence: day.price_confidence,
        text: &day.price_source,
    }),
    number(
        Input::BitcoinPriceGrowth,
        "btcg",
        |s| s.bitcoin.price_growth_percent_per_year,
        |s, v| s.bitcoin.price_growth_percent_per_year = v,
    )
    .unit(Unit::PercentPerYear)
    .default(0.0)
    .range(-95.0, 1000.0)
    .swing(20.0)
    .step(5.0)
    .assumed("no forecast"),
    number(
        Input::Difficulty,
        "diff",
        |s| s.bitcoin.difficulty,
        |s, v| s.bitcoin.difficulty = v,
    )
    .default_of_day(|day| day.difficulty)
    .range(1.0, 1e20)
    .swing_percent(20.0)
    .step(1e12)
    .recorded(|day| Evidence {
        confidence: day.chain_confidence,
        text: &day.difficulty_source,
    }),
    number(
        Input::DifficultyGrowth,
        "diffg",
        |s| s.bitcoin.difficulty_growth_percent_per_year,
        |s, v| s.bitcoin.difficulty_growth_percent_per_year = v,
    )
    .unit(Unit::PercentPerYear)
    .default(15.0)
    .range(-90.0, 1000.0)
    .swing(15.0)
    .assumed("history 2020 to 2025: 44, 31, 46, 104, 53, 35; 2026 to September: −13"),
    number(
        Input::DifficultyResponse,
        "resp",
        |s| s.bitcoin.difficulty_response,
        |s, v| s.bitcoin.difficulty_response = v,
    )
    .default(0.5)
    .range(0.0, 2.0)
    .swing(0.5)
    .step(0.1),
    number(
        Input::TransactionFees,
        "fees",
        |s| s.bitcoin.fees_btc_per_block,
        |s, v| s.bitcoin.fees_btc_per_block = v,
    )
    .unit(Unit::Btc)
    .default_of_day(|day| day.fees_btc_per_block)
    .range(0.0, 50.0)
    .swing(0.1)
    .step(0.01)
    .recorded(|day| Evidence {
        confidence: day.chain_confidence,
        text: &day.fees_source,
    }),
    whole_number(
        Input::BlockHeight,
        "height",
        |s| s.bitcoin.height_blocks,
        |s, v| s.bitcoin.height_blocks = v,
    )
    .default_of_day(|day| f64::from(day.height_blocks))
    .range(0.0, 6_929_999.0)
    .step(1000.0)
    .recorded(|day| Evidence {
        confidence: day.chain_confidence,
        text: &day.height_source,
    }),
];
