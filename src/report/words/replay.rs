//! What a language must be able to say of a site in recorded months. Separate from [`Words`](super::Words), so that the
//! program that readers download first does not contain it.

use crate::model::Replay;
use crate::report::replay::{MonthsUnderWater, ReplayAnswer};
use crate::report::words::piece::Piece;

/// Fixed words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplayLabel {
    /// The heading: the question that the replay answers.
    Heading,
    /// What is recorded in it, and what is assumed.
    Hint,
    /// The choice of a month.
    Bought,
    /// Above the prices that are asked for.
    PricesThen,
    /// The site's line.
    AtRecordedPrices,
    /// The line of mining alone, if the site has other uses too.
    MiningAlone,
    /// The line of what a calculator would have shown that day, with nothing changing.
    NothingChanges,
    /// The title of what operations brought in month by month.
    Operations,
    /// How to read that.
    OperationsHint,
    /// Its line.
    BroughtIn,
    /// Said if the mix is empty, so that nothing can be bought.
    NoMix,
    /// The table of all months.
    Table,
    /// The same as a file.
    File,
}

/// Recorded months in a language.
pub trait ReplayWords {
    /// Fixed words.
    fn replay_label(&self, label: ReplayLabel) -> &'static str;
    /// What became of the site, in a sentence.
    fn replayed(&self, answer: &ReplayAnswer) -> Vec<Piece>;
    /// What became of mining alone; empty if the site only mines or does not mine.
    fn mining_replayed(&self, answer: &ReplayAnswer) -> Vec<Piece>;
    /// What a calculator would have shown that day, and what Bitcoin for the same money did.
    fn replay_compared(&self, answer: &ReplayAnswer) -> Vec<Piece>;
    /// In which months it cost more to run than it brought in.
    fn under_water(&self, answer: &ReplayAnswer, spells: &[MonthsUnderWater]) -> Vec<Piece>;
    /// The month in which its cash was used up; none if there is no such month.
    fn cash_gone(&self, replay: &Replay) -> Option<String>;
    /// Where the record ends, and which rents held.
    fn what_held(&self, answer: &ReplayAnswer) -> String;
    /// The label of a price that is asked for: "S21 XP, $ each".
    fn price_then(&self, machine: &str) -> String;
    /// That a machine was not yet on sale, and from when on it was, as exactly as recorded.
    fn not_on_sale(&self, machine: &str, from: &str) -> String;
}
