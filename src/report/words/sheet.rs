//! What a language must be able to say around a working that a reader opens on the page. Apart from
//! [`Words`](crate::report::words::Words) for the reason of [`working`](crate::report::words::working): a visit holds none
//! of it.

use crate::catalog::source::Seen;
use crate::report::working::quantity::Quantity;

/// Workings that are opened, in a language.
pub trait SheetWords {
    /// A fixed label.
    fn sheet_label(&self, label: SheetLabel) -> &'static str;
    /// How a figure is written on the page, where its working has more digits.
    fn on_page(&self, written: &str) -> String;
    /// Which of a sum's months is worked out: its number, counted from 0, and how many there are.
    fn one_month(&self, nth: usize, count: usize) -> String;
    /// What else is to be known of a step, such as when its money is paid; empty of most.
    fn note(&self, quantity: Quantity) -> &'static str;
    /// How many terms a sum over months has, which can be unfolded.
    fn all_terms(&self, count: usize) -> String;
    /// The documents behind a value, which can be unfolded.
    fn documents(&self, count: usize) -> String;
    /// How much of a document was read.
    fn seen(&self, seen: Seen) -> &'static str;
    /// What a figure of many futures is.
    fn simulated(&self, what: Simulated) -> &'static str;
    /// How such a figure comes about of so many futures, in a sentence.
    fn counted(&self, what: Simulated, count: &str) -> String;
    /// How many futures there are, drawn how.
    fn futures(&self, count: &str, seed: u32) -> String;
}

/// Fixed labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum SheetLabel {
    /// Of the sheet that says how figures are opened.
    CheckHow,
    Answer,
    /// The way to the field of an input, and to that of a row.
    Change,
    ChangeRow,
    ToInput,
    Given,
    Documents,
    Parts,
    Term,
    Worth,
    /// Of all terms of a sum.
    Together,
    InCatalogue,
    RowInCatalogue,
    Method,
    NoWorking,
    NoWorkingHow,
    Futures,
    FuturesRule,
    /// The heading over what is assumed of every future, and that.
    FuturesAssume,
    FuturesAssumed,
    InputsBehind,
    Difference,
    DifferenceHow,
    ThisScenario,
    /// The way to the calculator with another scenario.
    ThatScenario,
}

/// Figures that come from many futures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Simulated {
    /// How often an AI use is worth more than mining.
    Ahead,
    /// How often a use does not earn the return.
    BelowReturn,
    /// What a use is worth a year, at a percentile.
    Worth,
    /// How closely the result follows something that is drawn.
    HangsOn,
    /// The site's cash, at a percentile.
    Cash,
    /// How often reserve and cash are used up by a month.
    UsedUp,
    /// Anything else.
    Other,
}
