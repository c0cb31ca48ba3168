//! What the reader has chosen to see of the duel.

use crate::report::Report;
use crate::report::charts::map_axis::default_axes;
use crate::report::facts::duel_pair::leading;

/// What the reader has chosen.
#[derive(Debug, Default)]
pub struct DuelChoices {
    /// Which pair, as the indices of its rows in the mix; none is the leading pair. The indices follow the rows when
    /// these move, and are forgotten when a row is removed.
    pub(crate) pair: Option<(usize, usize)>,
    /// The map's inputs across and up, by their keys; none are the default ones.
    axes: Option<[&'static str; 2]>,
    /// Whether inputs that matter less are shown, too.
    pub(crate) all_inputs: bool,
    /// Which energy per query is chosen.
    pub(crate) query: usize,
}

/// A choice of the reader's.
#[derive(Clone, Debug)]
pub enum DuelChoice {
    /// A mining row against an AI row.
    Pair(usize, usize),
    /// An input across (0) or up (1).
    Axis(usize, &'static str),
    /// The inputs that matter less, unfolded or folded again.
    AllInputs,
    /// An energy per query.
    Query(usize),
}

impl DuelChoices {
    /// The map's inputs across and up.
    #[must_use]
    pub fn axes(&self, report: &Report) -> [&'static str; 2] {
        self.axes.unwrap_or(default_axes(report))
    }

    /// The pair that is shown, as its index in the report.
    #[must_use]
    pub fn pair(&self, report: &Report) -> Option<usize> {
        let chosen = |(mining, ai)| {
            let mut pairs = report.duel.iter();
            pairs.position(|pair| (pair.mining, pair.ai) == (mining, ai))
        };
        self.pair.and_then(chosen).or_else(|| leading(report))
    }

    /// Takes a choice.
    pub(crate) fn choose(&mut self, choice: DuelChoice, report: &Report) {
        match choice {
            DuelChoice::Pair(mining, ai) => self.pair = Some((mining, ai)),
            DuelChoice::Axis(nth, key) => {
                let mut axes = self.axes(report);
                // One input cannot be on both axes, so the axes change places.
                if axes[1 - nth] == key {
                    axes.swap(0, 1);
                } else {
                    axes[nth] = key;
                }
                self.axes = Some(axes);
            }
            DuelChoice::AllInputs => self.all_inputs = !self.all_inputs,
            DuelChoice::Query(which) => self.query = which,
        }
    }
}
