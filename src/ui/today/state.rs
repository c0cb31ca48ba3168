//! How far asking for today's figures has come.

use crate::scenario::live::{LiveFigures, Refusal};

use super::request;

/// How far asking has come. This is not in the link; the figures are, once the scenario has taken them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum TodaysFigures {
    /// Nobody has been asked.
    #[default]
    Unasked,
    /// The reader is told who would be asked.
    Offered,
    /// The sites have been asked and have not all answered.
    Asking,
    /// Their answers were not believed.
    Refused(Refusal),
    /// These are their figures.
    Taken(LiveFigures),
}

impl TodaysFigures {
    /// Takes a press: the first one names the sites, the next one asks them. Later presses ask again at once.
    pub(crate) fn press(&mut self, answered: impl Fn(Result<LiveFigures, Refusal>) + 'static) {
        match self {
            Self::Asking => {}
            Self::Unasked => *self = Self::Offered,
            Self::Offered | Self::Refused(_) | Self::Taken(_) => {
                *self = Self::Asking;
                request::ask(answered);
            }
        }
    }

    /// Takes the outcome of asking.
    pub(crate) fn answer(&mut self, answer: Result<LiveFigures, Refusal>) {
        *self = match answer {
            Ok(live) => Self::Taken(live),
            Err(refusal) => Self::Refused(refusal),
        };
    }
}
