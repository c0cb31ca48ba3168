//! What Bitcoin and GPU rents did in the past.
//!
//! Monthly means. Difficulty and subsidy are facts of the chain, and so are the fees per block, except in the last
//! months, where they are estimated. The price is the mean of daily closes, rounded to $10. Rents are as published at
//! the time, and they are of different kinds.

use std::sync::LazyLock;

use super::calendar::Month;
use super::{Confidence, table};

/// A recorded month of the Bitcoin network.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedMonth {
    /// The month.
    pub month: Month,
    /// Mean price, $.
    pub price_usd: f64,
    /// Mean difficulty.
    pub difficulty: f64,
    /// Mean subsidy per block, BTC.
    pub subsidy_btc: f64,
    /// Mean fees per block, BTC.
    pub fees_btc: f64,
    /// How well the price is supported.
    pub price_confidence: Confidence,
    /// Where the price comes from.
    pub price_source: String,
    /// How well difficulty and subsidy are supported.
    pub chain_confidence: Confidence,
    /// Where difficulty and subsidy come from.
    pub chain_source: String,
    /// How well the fees are supported.
    pub fees_confidence: Confidence,
    /// Where the fees come from.
    pub fees_source: String,
}

/// A recorded GPU rent.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedRent {
    /// Catalogue id of the GPU.
    pub gpu: String,
    /// When.
    pub month: Month,
    /// Rent, $/GPU-h.
    pub usd_per_hour: f64,
    /// What kind of rent it is.
    pub basis: String,
    /// How well it is supported.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
}

static MONTHS: LazyLock<Vec<RecordedMonth>> = LazyLock::new(|| {
    table::read(include_str!("history.csv"), |line| {
        Some(RecordedMonth {
            month: line.text("month").parse().ok()?,
            price_usd: line.number("btc_usd_mean")?,
            difficulty: line.number("difficulty_mean_t")? * 1e12,
            subsidy_btc: line.number("subsidy_btc_per_block")?,
            fees_btc: line.number("fees_btc_per_block")?,
            price_confidence: Confidence::from_word(line.text("price_confidence")),
            price_source: line.string("price_source"),
            chain_confidence: Confidence::from_word(line.text("chain_confidence")),
            chain_source: line.string("chain_source"),
            fees_confidence: Confidence::from_word(line.text("fees_confidence")),
            fees_source: line.string("fees_source"),
        })
    })
});

static RENTS: LazyLock<Vec<RecordedRent>> = LazyLock::new(|| {
    table::read(include_str!("rent_history.csv"), |line| {
        Some(RecordedRent {
            gpu: line.string("gpu"),
            month: line.text("date").parse().ok()?,
            usd_per_hour: line.number("usd_per_h")?,
            basis: line.string("basis"),
            confidence: Confidence::from_word(line.text("confidence")),
            source: line.string("source"),
        })
    })
});

/// The mean price of Bitcoin in a recorded month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeanPrice {
    /// The month.
    pub month: Month,
    /// Mean of its daily closes, whole $.
    pub usd: u32,
}

/// The lowest and the highest mean price of a recorded month. Found at compile time, so that a visit does not have to
/// download the whole record.
pub const PRICE_EXTREMES: [MeanPrice; 2] = price_extremes(include_bytes!("history.csv"));

/// Reads month and mean price from the first two cells of each line. If one is not a whole number, the program does not
/// compile.
const fn price_extremes(table: &[u8]) -> [MeanPrice; 2] {
    let nothing = Month { year: 0, month: 1 };
    let mut lowest = MeanPrice {
        month: nothing,
        usd: u32::MAX,
    };
    let mut highest = MeanPrice {
        month: nothing,
        usd: 0,
    };
    let mut at = end_of_line(table, 0);
    while at < table.len() {
        let (year, end) = whole_number(table, at, b'-');
        let (month, end) = whole_number(table, end, b',');
        let (usd, end) = whole_number(table, end, b',');
        let here = MeanPrice {
            month: Month {
                year: year.cast_signed(),
                month,
            },
            usd,
        };
        if usd < lowest.usd {
            lowest = here;
        }
        if usd > highest.usd {
            highest = here;
        }
        at = end_of_line(table, end);
    }
    [lowest, highest]
}

/// Reads a whole number whose cell ends with the character `end`. Returns it and the index after that character.
const fn whole_number(table: &[u8], from: usize, end: u8) -> (u32, usize) {
    let (mut number, mut at) = (0, from);
    while table[at].is_ascii_digit() {
        number = number * 10 + (table[at] - b'0') as u32;
        at += 1;
    }
    assert!(at > from && table[at] == end, "a whole number");
    (number, at + 1)
}

const fn end_of_line(table: &[u8], mut at: usize) -> usize {
    while at < table.len() && table[at] != b'\n' {
        at += 1;
    }
    at + 1
}

/// Every recorded month, oldest first.
#[must_use]
pub fn months() -> &'static [RecordedMonth] {
    &MONTHS
}

/// Every recorded rent, oldest first.
#[must_use]
pub fn rents() -> &'static [RecordedRent] {
    &RENTS
}
