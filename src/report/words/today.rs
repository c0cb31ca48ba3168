//! What a language must be able to say of today's figures: the offer to ask for them, and what came of it.

use crate::catalog::calendar::Date;
use crate::scenario::live::{LiveFigures, Refusal};

/// Today's figures in a language.
pub trait TodayWords {
    /// A fixed label.
    fn today_label(&self, label: TodayLabel) -> &'static str;
    /// Who will be asked, and for what; said before the first request.
    fn today_asks(&self) -> String;
    /// Why today's figures could not be fetched, and that nothing has changed; `date` is the day of the defaults.
    fn today_refused(&self, refusal: Refusal, date: Date) -> String;
    /// Whose figures the scenario now has and of when they are, and which figures stay those of the day of the
    /// defaults.
    fn today_taken(&self, live: &LiveFigures, date: Date) -> String;
    /// That two sites' prices are far apart; none if they agree.
    fn today_apart(&self, live: &LiveFigures) -> Option<String>;
}

/// Fixed labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum TodayLabel {
    UseTodays,
    Ask,
    DoNotAsk,
    Asking,
}
