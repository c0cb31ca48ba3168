//! What charts are made from.

use crate::report::charts::ChartChoices;
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::{Futures, HeatMap};

/// A report, a language, and what the reader chose to see.
#[derive(Clone, Copy)]
pub struct ChartScene<'a> {
    /// The report.
    pub report: &'a Report,
    /// The language.
    pub words: &'a dyn Words,
    /// What the reader chose to see of the charts.
    pub choices: &'a ChartChoices,
    /// The map, once it has been computed.
    pub map: Option<&'a HeatMap>,
    /// Many futures, once they have been computed.
    pub futures: Option<&'a Futures>,
}

impl<'a> ChartScene<'a> {
    /// The scene before the reader chooses anything, with neither map nor futures yet.
    #[must_use]
    pub fn new(report: &'a Report, words: &'a dyn Words, choices: &'a ChartChoices) -> Self {
        Self {
            report,
            words,
            choices,
            map: None,
            futures: None,
        }
    }
}

impl std::fmt::Debug for ChartScene<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChartScene")
            .field("choices", &self.choices)
            .finish_non_exhaustive()
    }
}
