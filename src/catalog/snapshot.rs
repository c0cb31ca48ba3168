//! Snapshots of the world on certain days, from which defaults are taken.

use std::sync::LazyLock;

use super::calendar::Date;
use super::{Confidence, table};

/// What Bitcoin and its network looked like on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The day.
    pub date: Date,
    /// Bitcoin price, $.
    pub price_usd: f64,
    /// Network difficulty.
    pub difficulty: f64,
    /// Transaction fees per block, BTC.
    pub fees_btc_per_block: f64,
    /// Block height.
    pub height_blocks: u32,
    /// How well the price is supported.
    pub price_confidence: Confidence,
    /// Where the price comes from.
    pub price_source: String,
    /// How well difficulty, fees and height are supported.
    pub chain_confidence: Confidence,
    /// Where the difficulty comes from.
    pub difficulty_source: String,
    /// Where the fees come from.
    pub fees_source: String,
    /// Where the height comes from.
    pub height_source: String,
}

static SNAPSHOTS: LazyLock<Vec<Snapshot>> = LazyLock::new(|| {
    table::read(include_str!("snapshots.csv"), |line| {
        Some(Snapshot {
            date: line.text("date").parse().ok()?,
            price_usd: line.number("btc_usd")?,
            difficulty: line.number("difficulty")?,
            fees_btc_per_block: line.number("fees_btc_per_block")?,
            height_blocks: line.text("height").parse().ok()?,
            price_confidence: Confidence::from_word(line.text("price_confidence")),
            price_source: line.string("price_source"),
            chain_confidence: Confidence::from_word(line.text("chain_confidence")),
            difficulty_source: line.string("difficulty_source"),
            fees_source: line.string("fees_source"),
            height_source: line.string("height_source"),
        })
    })
});

/// Every snapshot, oldest first. The first is the article's day, the reference; a link without a date means the last.
#[must_use]
pub fn all() -> &'static [Snapshot] {
    &SNAPSHOTS
}

/// The newest snapshot.
#[must_use]
pub fn newest() -> &'static Snapshot {
    &all()[all().len() - 1]
}

/// The snapshot of exactly this day, if there is one.
#[must_use]
pub fn on_day(date: Date) -> Option<&'static Snapshot> {
    all().iter().find(|snapshot| snapshot.date == date)
}
