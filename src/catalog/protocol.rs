//! What the Bitcoin protocol fixes: block subsidy, halving, and how many hashes a block takes.
//!
//! Source: Bitcoin Core, `GetBlockSubsidy` (50 BTC halved every 210,000 blocks, in whole satoshi) and the
//! difficulty-1 target: a block takes 2^32 hashes per unit of difficulty on average.

/// Blocks between two halvings.
pub const HALVING_BLOCKS: u32 = 210_000;
/// Blocks in the model's month, at one block in 600 s.
pub const BLOCKS_PER_MONTH: u32 = 4_380;
/// Hours in the model's month.
pub const HOURS_PER_MONTH: f64 = 730.0;
/// Hashes a block takes on average per unit of difficulty, 2^32.
pub const HASHES_PER_DIFFICULTY: f64 = 4_294_967_296.0;
/// Satoshi in a bitcoin.
const SATOSHI_PER_BTC: f64 = 1e8;
/// Subsidy of the first era, satoshi.
const FIRST_SUBSIDY_SATOSHI: u64 = 5_000_000_000;

/// Subsidy of the block at a height, BTC.
#[must_use]
pub fn subsidy_btc(height: u32) -> f64 {
    satoshi_to_btc(subsidy_satoshi(height))
}

/// Mean subsidy of the [`BLOCKS_PER_MONTH`] blocks from a height on, BTC.
#[must_use]
pub fn mean_subsidy_btc(first_height: u32) -> f64 {
    let after = first_height.saturating_add(BLOCKS_PER_MONTH);
    // A month is far shorter than an era, so at most one halving lies inside it.
    let old_blocks = next_halving_height(first_height).min(after) - first_height;
    let new_blocks = BLOCKS_PER_MONTH - old_blocks;
    let satoshi = u64::from(old_blocks) * subsidy_satoshi(first_height)
        + u64::from(new_blocks) * subsidy_satoshi(after.saturating_sub(1));
    satoshi_to_btc(satoshi) / f64::from(BLOCKS_PER_MONTH)
}

/// Height of the first block with the next, halved subsidy.
#[must_use]
pub fn next_halving_height(height: u32) -> u32 {
    (height / HALVING_BLOCKS + 1).saturating_mul(HALVING_BLOCKS)
}

fn subsidy_satoshi(height: u32) -> u64 {
    FIRST_SUBSIDY_SATOSHI
        .checked_shr(height / HALVING_BLOCKS)
        .unwrap_or(0)
}

// Satoshi of a month's blocks stay below 2^53, so the conversion is exact.
#[expect(clippy::cast_precision_loss, reason = "at most 2.2e13, exact in f64")]
fn satoshi_to_btc(satoshi: u64) -> f64 {
    satoshi as f64 / SATOSHI_PER_BTC
}
