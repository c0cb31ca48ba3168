//! What a language must be able to say around a working that a reader opens on the page. Separate from
//! [`Words`](crate::report::words::Words) for the reason given in [`working`](crate::report::words::working): the
//! program of an ordinary visit contains none of it.

use crate::catalog::source::ReadExtent;
use crate::report::working::quantity::Quantity;

/// Workings that are opened, in a language.
pub trait SheetWords {
    /// A fixed label.
    fn sheet_label(&self, label: SheetLabel) -> &'static str;
    /// How a figure is written on the page, if its working has more digits.
    fn on_page(&self, written: &str) -> String;
    /// Which of a sum's months is worked out: its number, counted from 0, and how many there are.
    fn one_month(&self, nth: usize, count: usize) -> String;
    /// What else a reader should know about a step, such as when its money is paid; empty for most steps.
    fn note(&self, quantity: Quantity) -> &'static str;
    /// How many terms a sum over months has, which can be unfolded.
    fn all_terms(&self, count: usize) -> String;
    /// The documents behind a value, which can be unfolded.
    fn documents(&self, count: usize) -> String;
    /// How much of a document was read.
    fn seen(&self, seen: ReadExtent) -> &'static str;
    /// What a figure of many futures is.
    fn simulated(&self, what: Simulated) -> &'static str;
    /// How such a figure is computed from this number of futures, in a sentence.
    fn counted(&self, what: Simulated, count: &str) -> String;
    /// How many futures there are, and how they are drawn.
    fn futures(&self, count: &str, seed: u32) -> String;
}

/// Fixed labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum SheetLabel {
    /// The title of the sheet that says how figures are opened.
    CheckHow,
    Answer,
    /// The link to the field of an input or of a row.
    Change,
    ChangeRow,
    ToInput,
    Given,
    Documents,
    Parts,
    Term,
    Worth,
    /// The label of the total of a sum's terms.
    Together,
    InCatalogue,
    RowInCatalogue,
    Method,
    NoWorking,
    NoWorkingHow,
    Futures,
    FuturesRule,
    /// The heading of what is assumed for every future, and those assumptions.
    FuturesAssume,
    FuturesAssumed,
    InputsBehind,
    Difference,
    DifferenceHow,
    ThisScenario,
    /// The link to the calculator with another scenario.
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
    /// How closely the result follows a drawn input.
    HangsOn,
    /// The site's cash, at a percentile.
    Cash,
    /// How often reserve and cash are used up by a month.
    UsedUp,
    /// Anything else.
    Other,
}
