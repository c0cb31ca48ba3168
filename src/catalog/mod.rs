//! What is known about the world: machines, markets, deals and the protocol, each with its source.
//!
//! The tables are CSV files beside their readers, so that a figure can be corrected without touching code. A figure
//! that nobody published is an assumption and is called one. How well a figure is supported is recorded beside it in
//! its table and is never guessed from the words of its source. The hashrate and power of a published machine never
//! change, because links rely on them: a corrected machine gets a new id (`tests/links/machines.csv`).

pub mod asic;
pub mod calendar;
pub mod deal;
pub mod decimal;
pub mod gpu;
pub mod history;
pub mod price_dates;
pub mod protocol;
pub mod snapshot;
pub mod source;
pub mod support;
pub(crate) mod table;
pub mod training;

use serde::Serialize;

/// How well a recorded figure is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A named document that a reader can find; `tests/native/catalog.rs` lists what counts as one.
    High,
    /// Reported or second-hand: a contract, a listing or a market rate somebody published.
    Medium,
    /// Our own estimate, for want of a source.
    Assumption,
}

impl Confidence {
    /// Reads the word in a table; any other word, or none, is an assumption.
    fn from_word(word: &str) -> Self {
        match word {
            "high" => Self::High,
            "medium" => Self::Medium,
            _ => Self::Assumption,
        }
    }
}
