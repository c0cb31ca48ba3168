//! Bitcoin and its network: price, difficulty, fees, and how they move.

use super::field::{Access, Evidence, Field, Kind, Source, Swing};
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
    /// How far difficulty follows what a block is worth: 0 not at all, 1 fully.
    pub difficulty_response: f64,
    /// Transaction fees per block, BTC.
    pub fees_btc_per_block: f64,
    /// Block height at the start.
    pub height_blocks: u32,
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        input: Input::BitcoinPrice,
        key: "btc",
        unit: Unit::Usd,
        kind: Kind::Number(Access::new(
            |s| s.bitcoin.price_usd,
            |s, v| s.bitcoin.price_usd = v,
            |day| day.price_usd,
        )),
        min: 1.0,
        max: 1e8,
        swing: Some(Swing::Percent(20.0)),
        step: 1000.0,
        source: Source::OfDay(|day| Evidence {
            confidence: day.price_confidence,
            text: &day.price_source,
        }),
    },
    Field {
        input: Input::BitcoinPriceGrowth,
        key: "btcg",
        unit: Unit::PercentPerYear,
        kind: Kind::Number(Access::new(
            |s| s.bitcoin.price_growth_percent_per_year,
            |s, v| s.bitcoin.price_growth_percent_per_year = v,
            |_| 0.0,
        )),
        min: -95.0,
        max: 1000.0,
        swing: Some(Swing::By(20.0)),
        step: 5.0,
        source: Source::assumption("no forecast"),
    },
    Field {
        input: Input::Difficulty,
        key: "diff",
        unit: Unit::Plain,
        kind: Kind::Number(Access::new(
            |s| s.bitcoin.difficulty,
            |s, v| s.bitcoin.difficulty = v,
            |day| day.difficulty,
        )),
        min: 1.0,
        max: 1e20,
        swing: Some(Swing::Percent(20.0)),
        step: 1e12,
        source: Source::OfDay(|day| Evidence {
            confidence: day.chain_confidence,
            text: &day.difficulty_source,
        }),
    },
    Field {
        input: Input::DifficultyGrowth,
        key: "diffg",
        unit: Unit::PercentPerYear,
        kind: Kind::Number(Access::new(
            |s| s.bitcoin.difficulty_growth_percent_per_year,
            |s, v| s.bitcoin.difficulty_growth_percent_per_year = v,
            |_| 15.0,
        )),
        min: -90.0,
        max: 1000.0,
        swing: Some(Swing::By(15.0)),
        step: 1.0,
        source: Source::assumption("history 2020 to 2025: 44, 31, 46, 104, 53, 35; 2026 to February: −15"),
    },
    Field {
        input: Input::DifficultyResponse,
        key: "resp",
        unit: Unit::Plain,
        kind: Kind::Number(Access::new(
            |s| s.bitcoin.difficulty_response,
            |s, v| s.bitcoin.difficulty_response = v,
            |_| 0.5,
        )),
        min: 0.0,
        max: 2.0,
        swing: Some(Swing::By(0.5)),
        step: 0.1,
        source: Source::assumption(""),
    },
    Field {
        input: Input::TransactionFees,
        key: "fees",
        unit: Unit::Btc,
        kind: Kind::Number(Access::new(
            |s| s.bitcoin.fees_btc_per_block,
            |s, v| s.bitcoin.fees_btc_per_block = v,
            |day| day.fees_btc_per_block,
        )),
        min: 0.0,
        max: 50.0,
        swing: Some(Swing::By(0.1)),
        step: 0.01,
        source: Source::OfDay(|day| Evidence {
            confidence: day.chain_confidence,
            text: &day.fees_source,
        }),
    },
    Field {
        input: Input::BlockHeight,
        key: "height",
        unit: Unit::Plain,
        kind: Kind::Whole(Access::new(
            |s| s.bitcoin.height_blocks,
            |s, v| s.bitcoin.height_blocks = v,
            |day| day.height_blocks,
        )),
        min: 0.0,
        max: 6_929_999.0,
        swing: None,
        step: 1000.0,
        source: Source::OfDay(|day| Evidence {
            confidence: day.chain_confidence,
            text: &day.height_source,
        }),
    },
];
