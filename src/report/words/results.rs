//! What a language must be able to say of the results: cards, rates, payback.

use crate::report::figures::Report;
use crate::report::figures::rates::Per;
use crate::report::words::piece::Piece;

/// The results in a language.
pub trait ResultWords {
    /// What money is given per, as written after a slash: "month", "MWh".
    fn per(&self, per: Per) -> &'static str;
    /// What debt leaves to the owner, "NPV −$22.4 million, IRR 7.6%, cover 0.76 at the lowest"; empty without debt.
    fn to_the_owner(&self, report: &Report) -> Vec<Piece>;
    /// A duration in months or years, "five years".
    fn horizon(&self, months: u32) -> Vec<Piece>;
    /// A duration before a noun, short and in digits: "5-year".
    fn span(&self, months: u32) -> Piece;
}
