//! The dated states of the world that defaults are taken from.

use std::sync::LazyLock;

use super::calendar::Date;
use super::table;

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
    /// Market rent of an H100, $/h.
    pub h100_usd_per_hour: f64,
    /// Where the figures come from.
    pub note: String,
}

static SNAPSHOTS: LazyLock<Vec<Snapshot>> = LazyLock::new(|| {
    table::read(include_str!("snapshots.csv"), |line| {
        Some(Snapshot {
            date: line.text("date").parse().ok()?,
            price_usd: line.number("btc_usd")?,
            difficulty: line.number("difficulty")?,
            fees_btc_per_block: line.number("fees_btc_per_block")?,
            height_blocks: line.text("height").parse().ok()?,
            h100_usd_per_hour: line.number("h100_usd_per_h")?,
            note: line.string("note"),
        })
    })
});

/// Every dated state, oldest first. The first is the reference: a link without a date means it.
#[must_use]
pub fn all() -> &'static [Snapshot] {
    &SNAPSHOTS
}

/// The state of that very day, if it is recorded.
#[must_use]
pub fn on(date: Date) -> Option<&'static Snapshot> {
    all().iter().find(|snapshot| snapshot.date == date)
}
