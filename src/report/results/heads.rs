//! What each of the scenarios side by side is, in the fewest words.

use crate::report::figures::Report;
use crate::report::results::compare::{Comparison, Differing, Part, comparison};
use crate::report::words::Words;

/// Inputs that a scenario is told by where the machines do not tell it from the others.
const TOLD_BY: usize = 2;

/// The present scenario and those that it is compared with.
pub(in crate::report) fn scenarios(report: &Report) -> impl Iterator<Item = &Report> {
    let others = report.against.iter().map(|other| &*other.report);
    std::iter::once(report).chain(others)
}

/// What each is: its machines and leases; where these are the same in some, the first inputs that differ.
pub(super) fn heads(report: &Report, inputs: &[Differing], words: &dyn Words) -> Vec<String> {
    let mixes: Vec<String> = scenarios(report).map(|one| words.mix_in_short(one)).collect();
    let count = |mix: &String| mixes.iter().filter(|other| *other == mix).count();
    let told: Vec<_> = inputs
        .iter()
        .filter(|input| input.part != Part::Mix && mixes.iter().any(|mix| count(mix) > 1))
        .take(TOLD_BY)
        .collect();
    let head = |(nth, mix): (usize, &String)| {
        let is_told = count(mix) < mixes.len() || told.is_empty();
        let mut parts: Vec<String> = is_told.then(|| mix.clone()).into_iter().collect();
        parts.extend(
            told.iter()
                .map(|input| [input.name, " ", &input.values[nth].0].concat()),
        );
        parts.join(", ")
    };
    mixes.iter().enumerate().map(head).collect()
}

/// "A: 13,064 S21 XP · B: 37.0 MW lease"; empty if the present scenario is compared with nothing.
#[must_use]
pub fn beside_line(report: &Report, words: &dyn Words) -> String {
    let Some(shown) = comparison(report, words) else {
        return String::new();
    };
    let named: Vec<String> = shown.named().skip(1).collect();
    named.join(" · ")
}

impl Comparison {
    /// Each scenario's name with what it is: "A: 13,064 S21 XP".
    pub fn named(&self) -> impl Iterator<Item = String> {
        let all = self.names.iter().zip(&self.heads);
        all.map(|(name, head)| [name, ": ", head].concat())
    }
}
