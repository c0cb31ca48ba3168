//! What a language must be able to say around a working that a reader opens on the page. Apart from
//! [`Words`](crate::report::words::Words) for the reason of [`working`](crate::report::words::working): a visit holds none
//! of it.

use crate::catalog::source::Seen;

/// Workings that are opened, in a language.
pub trait SheetWords {
    /// A fixed label.
    fn sheet_label(&self, label: SheetLabel) -> &'static str;
    /// How a figure is written on the page, where its working has more digits.
    fn on_page(&self, written: &str) -> String;
    /// How many terms a sum over months has, which can be unfolded.
    fn all_terms(&self, count: usize) -> String;
    /// The documents behind a value, which can be unfolded.
    fn documents(&self, count: usize) -> String;
    /// How much of a document was read.
    fn seen(&self, seen: Seen) -> &'static str;
    /// What a figure of many futures is.
    fn simulated(&self, what: Simulated) -> &'static str;
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
    InCatalogue,
    RowInCatalogue,
    Method,
    NoWorking,
    NoWorkingHow,
    Futures,
    FuturesRule,
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
    /// Anything else.
    Other,
}
