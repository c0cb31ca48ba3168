//! Stories: for each named scenario what happened, which inputs are on record, which are assumed, and what the figures
//! say.
//!
//! A story is plain text with two kinds of marks, which [`telling`] reads: `{path|format}` is a figure of the report,
//! `[id]` a source of the catalogue. So no figure of ours is written by hand: a verdict always says what the model
//! finds now. Figures without a mark are quoted from the source that follows them. Stories exist in native builds only:
//! the page contains none of this.

mod ai;
mod claims;
mod gpus;
mod leases;
mod mining;
pub mod telling;

pub use claims::{CLAIMS, Claim, Holds, SLIPS};

use crate::link::ChartId;

/// The story of a named scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Story {
    /// The scenario's id, as in `presets.csv`.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What happened.
    pub happened: &'static str,
    /// What the figures say of it.
    pub verdict: &'static str,
    /// Inputs that are on record.
    pub sourced: &'static [&'static str],
    /// Inputs that were solved for, so that the model shows what was published.
    pub fitted: &'static [&'static str],
    /// Inputs that nobody published.
    pub assumed: &'static [&'static str],
    /// What was looked for and not found.
    pub not_found: &'static [&'static str],
    /// The story step by step.
    pub steps: &'static [Step],
}

/// A step of a story: a sentence, a state of the scenario, and the chart that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it says; its figures are those of its own state.
    pub said: &'static str,
    /// What is different from the story's scenario, as keys of a link.
    pub keys: &'static str,
    /// The chart that shows it.
    pub chart: ChartId,
}

/// A step.
const fn step(said: &'static str, keys: &'static str, chart: ChartId) -> Step {
    Step { said, keys, chart }
}

/// Every story, in the order of the presets.
pub const STORIES: [Story; 16] = [
    mining::ARTICLE,
    mining::ONE_MINER,
    leases::CORE_SCIENTIFIC,
    gpus::IREN,
    gpus::H100_BUBBLE,
    gpus::CARDS_800,
    gpus::HUT8,
    gpus::BITDEER,
    gpus::COMPUTE_RENTAL,
    mining::HALVING,
    mining::CRASH_2022,
    mining::VOLATILE,
    ai::TRAINING_COST,
    ai::TEN_SEARCHES,
    leases::REUSE,
    leases::CORE_SCIENTIFIC_500,
];

/// The story with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Story> {
    STORIES.iter().find(|story| story.id == id)
}

impl Story {
    /// The link of a state of the story: its preset, and the keys that differ, if any.
    #[must_use]
    pub fn link(&self, keys: &str) -> String {
        let and = if keys.is_empty() { "" } else { "&" };
        ["preset=", self.id, and, keys].concat()
    }
}
