//! The parts of reading links that may change from one release of the program to the next: defaults and schema.
//!
//! Old links keep working: each schema that is left behind has a step that rewrites its links for the next one, and
//! links that leave nothing to the defaults show the same in every release. Tests decode links by made-up releases.

use crate::catalog::snapshot::Snapshot;
use crate::scenario::Scenario;

use super::VERSION;

/// A key and its value, still encoded as in the query.
pub type Pair = (String, String);

/// Rewrites the pairs of one schema into those of the next.
pub type Step = fn(Vec<Pair>) -> Vec<Pair>;

/// The defaults and schema steps that a release uses to read links.
#[derive(Clone, Copy, Debug)]
pub struct Release {
    /// The defaults of a recorded day.
    pub defaults: fn(&Snapshot) -> Scenario,
    /// The first schema that links were ever published in.
    pub first: u32,
    /// Steps from each schema that was left behind to the next one, by the schema they start from.
    pub steps: &'static [(u32, Step)],
}

impl Release {
    /// The present one. Schema 1 is the first, so there is nothing to migrate yet.
    pub const PRESENT: Self = Self {
        defaults: Scenario::on,
        first: 1,
        steps: &[],
    };

    /// Brings the pairs of a schema to the present one.
    pub(super) fn migrate(&self, mut pairs: Vec<Pair>, version: u32) -> Vec<Pair> {
        for from in version..VERSION {
            if let Some((_, step)) = self.steps.iter().find(|(start, _)| *start == from) {
                pairs = step(pairs);
            }
        }
        pairs
    }
}
