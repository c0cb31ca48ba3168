//! How far asking for today's figures has come.

use crate::scenario::live::{Live, Refusal};

use super::request;

/// How far asking has come. Nothing of it is in the link; the figures are, once they are the scenario's.
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
    Taken(Live),
}

impl TodaysFigures {
    /// One press further: first the sites are named, then they are asked. Once named, they are asked at once.
    pub(crate) fn press(&mut self, answered: impl Fn(Result<Live, Refusal>) + 'static) {
        match self {
            Self::Asking => {}
            Self::Unasked => *self = Self::Offered,
            Self::Offered | Self::Refused(_) | Self::Taken(_) => {
                *self = Self::Asking;
                request::ask(answered);
            }
        }
    }

    /// What became of it.
    pub(crate) fn answer(&mut self, answer: Result<Live, Refusal>) {
        *self = match answer {
            Ok(live) => Self::Taken(live),
            Err(refusal) => Self::Refused(refusal),
        };
    }
}
