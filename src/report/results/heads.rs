//! What each of the scenarios side by side is, in the fewest words.

use crate::report::figures::Report;
use crate::report::results::compare::{Comparison, Differing, Part, comparison};
use crate::report::words::Words;

/// Inputs that a scenario is told by where the machines are the same in all.
const TOLD_BY: usize = 2;

/// What a scenario is: its machines and leases where these differ; else the first inputs that do.
pub(super) fn head(report: &Report, nth: usize, inputs: &[Differing], words: &dyn Words) -> String {
    let mut said = String::new();
    if inputs.iter().all(|input| input.part != Part::Mix) {
        for input in inputs.iter().filter(|input| input.differs()).take(TOLD_BY) {
            let parted = if said.is_empty() { "" } else { ", " };
            said += &[parted, input.name, " ", &input.values[nth].0].concat();
        }
    }
    if said.is_empty() {
        said = words.mix_in_short(report);
    }
    said
}

/// "A: 13,064 S21 XP · B: 37.0 MW lease"; empty if the present scenario is compared with nothing.
#[must_use]
pub fn beside_line(report: &Report, words: &dyn Words) -> String {
    let shown = comparison(report, words);
    let mut named = shown.map(|shown| shown.named()).unwrap_or_default();
    named.drain(..named.len().min(1));
    named.join(" · ")
}

impl Comparison {
    /// Each scenario's name with what it is: "A: 13,064 S21 XP".
    #[must_use]
    pub fn named(&self) -> Vec<String> {
        let all = self.names.iter().zip(&self.heads);
        all.map(|(name, head)| [name, ": ", head].concat()).collect()
    }
}
