//! What a language must be able to say of many futures in detail. Separate from [`Words`](super::Words), so that the
//! program that readers download first does not contain it.

use crate::model::Futures;
use crate::report::figures::Report;
use crate::report::in_detail::{MiningAndContract, UsedUp};
use crate::report::words::piece::Piece;
use crate::scenario::Use;

/// Fixed words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InDetailLabel {
    /// The heading of the dialog.
    Heading,
    /// Said while futures are computed.
    Trying,
    /// Said once the reader has stopped the computation.
    Stopped,
    /// Said if the mix is empty, so that there is nothing to simulate.
    NoMix,
    /// The table of all months.
    Table,
    /// All percentiles as a file.
    File,
}

/// Futures in detail in a language.
pub trait InDetailWords {
    /// Fixed words.
    fn in_detail_label(&self, label: InDetailLabel) -> &'static str;
    /// In how many futures the reserve is used up: "In 12 of 100 futures …"
    fn used_up(&self, used_up: &UsedUp) -> Vec<Piece>;
    /// How to read the chart of the months in which the reserve is used up.
    fn used_up_hint(&self) -> Vec<Piece>;
    /// The name of its line.
    fn used_up_label(&self) -> &'static str;
    /// That there is nothing to be used up, and what the reader would have to enter.
    fn nothing_to_use_up(&self) -> Vec<Piece>;
    /// What mining brings in 90 of 100 futures, and what the contract brings.
    fn mining_and_contract(&self, report: &Report, compared: &MiningAndContract<'_>) -> Vec<Piece>;
    /// How to read that.
    fn mining_and_contract_hint(&self, compared: &MiningAndContract<'_>) -> Vec<Piece>;
    /// The name of a contract's line.
    fn under_contract(&self, report: &Report, kind: Use) -> String;
    /// What is said where a contract ends.
    fn contract_ends(&self) -> &'static str;
    /// That there is no mining to set beside a contract.
    fn no_mining(&self) -> Vec<Piece>;
    /// How many futures there are, and how they were drawn.
    fn drawn(&self, futures: &Futures) -> Vec<Piece>;
}
