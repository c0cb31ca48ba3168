//! Short descriptions of the scenarios side by side, in the fewest words.

use crate::report::figures::Report;
use crate::report::results::compare::{Comparison, Differing, Part, comparison};
use crate::report::words::Words;

/// How many inputs describe a scenario if the machines are the same in all.
const MOST_INPUTS: usize = 2;

/// What each scenario is: its machines and leases if these differ, with their prices if only those do. Otherwise, and
/// where two scenarios have the same machines, the first inputs that differ.
pub(super) fn heads(reports: &[&Report], inputs: &[Differing], words: &dyn Words) -> Vec<String> {
    let machines: Vec<String> = reports.iter().map(|report| words.mix_in_short(report)).collect();
    let by_inputs = |nth: usize| {
        let others = inputs
            .iter()
            .filter(|input| input.part != Part::Mix && input.differs());
        let told = others
            .take(MOST_INPUTS)
            .map(|input| [input.name, " ", &input.values[nth].0].concat());
        told.collect::<Vec<_>>().join(", ")
    };
    let mix = inputs.iter().find(|input| input.part == Part::Mix);
    let ways: [&dyn Fn(usize) -> String; 3] = match mix {
        Some(mix) => [
            &|nth| machines[nth].clone(),
            &|nth| mix.values[nth].0.clone(),
            &|nth| [&machines[nth], ", ", &by_inputs(nth)].concat(),
        ],
        None => [&by_inputs; 3],
    };
    let is_alone = |nth: usize, way: &dyn Fn(usize) -> String| {
        let told = way(nth);
        (0..reports.len()).all(|other| other == nth || way(other) != told)
    };
    let head = |nth: usize| {
        let way = ways.iter().find(|way| is_alone(nth, way));
        way.map_or_else(|| machines[nth].clone(), |way| way(nth))
    };
    (0..reports.len()).map(head).collect()
}

/// "A: 13,064 S21 XP · B: 37.0 MW IT lease"; empty if the present scenario is compared with nothing.
#[must_use]
pub fn compared_line(report: &Report, words: &dyn Words) -> String {
    let shown = comparison(report, words);
    let mut named = shown.map(|shown| shown.named()).unwrap_or_default();
    // The present one is the last.
    named.pop();
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
