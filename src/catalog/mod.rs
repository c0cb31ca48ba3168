//! What is known about the world: machines, markets, deals and the protocol, each with its source.
//!
//! The tables are CSV files beside their readers, so that a figure can be corrected without touching code.
//! A figure without a source that a reader can find is an assumption and is called one.

pub mod asic;
pub mod calendar;
pub mod deal;
pub mod gpu;
pub mod history;
pub mod protocol;
pub mod snapshot;
pub(crate) mod table;
pub mod training;

use serde::Serialize;

/// How well a recorded figure is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A primary source that a reader can find.
    High,
    /// Reported or second-hand, with the report named.
    Medium,
    /// Our own estimate, for want of a source.
    Assumption,
}

impl Confidence {
    /// Reads the word of a table; anything unrecorded is an assumption.
    fn recorded(word: &str) -> Self {
        match word {
            "high" => Self::High,
            "medium" => Self::Medium,
            _ => Self::Assumption,
        }
    }

    /// Confidence in a price or rent from the words that say where it comes from.
    fn of_basis(basis: &str) -> Self {
        if basis.is_empty() || basis.starts_with("assumption") {
            Self::Assumption
        } else {
            Self::Medium
        }
    }
}
