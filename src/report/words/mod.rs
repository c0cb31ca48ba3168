//! What a language must be able to say: message functions that take typed values, so that a language is one
//! more folder like [`english`](crate::report::english) and a missing translation does not compile.
//!
//! Each part of the page has one trait with its fixed labels. A language only turns facts into sentences: which case
//! applies is decided in [`facts`](crate::report::facts).

pub mod answer;
pub mod charts;
pub mod compare;
pub mod dates;
pub mod duel;
pub mod findings;
pub mod in_detail;
pub mod inputs;
pub mod language;
mod names;
mod page;
pub mod piece;
pub mod replay;
mod results;
pub mod risk;
pub mod share;
pub mod sheet;
mod switches;
pub mod tables;
pub mod today;
pub mod uses;
pub mod working;
mod worth;

pub use answer::{Answer, AnswerWords};
pub use charts::ChartWords;
pub use compare::CompareWords;
pub use dates::DateWords;
pub use duel::DuelWords;
pub use findings::FindingWords;
pub use inputs::InputWords;
pub use names::NameWords;
pub use page::{Label, PageWords};
pub use results::ResultWords;
pub use risk::RiskWords;
pub use share::ShareWords;
pub use switches::SwitchWords;
pub use tables::TableWords;
pub use today::TodayWords;
pub use uses::UseWords;
pub use worth::WorthWords;

use crate::report::number::Numerals;

/// A language.
pub trait Words:
    PageWords
    + DateWords
    + NameWords
    + ResultWords
    + AnswerWords
    + SwitchWords
    + UseWords
    + InputWords
    + ChartWords
    + FindingWords
    + DuelWords
    + ShareWords
    + TodayWords
    + WorthWords
    + CompareWords
    + TableWords
    + RiskWords
{
    /// How it writes numbers.
    fn numerals(&self) -> Numerals;
}
