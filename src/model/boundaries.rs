//! Finds which use is worth most along an input: the values at which another use takes the lead, or at which nothing
//! pays any more.
//!
//! The search takes the steps of [`Along`] outwards from the present to both ends of the input's range, one step at a
//! time, so that a page never waits. Doing nothing is worth 0: where every use is worth less than that, no use leads.
//! If the two ends of a step have different leaders, the search finds the value at which those two are worth the same.
//! If a third use leads at that value, the parts of the step on either side of it are searched in the same way. A lead
//! that is both taken and lost again within one step is missed.

use crate::scenario::{Clock, Kind, PerUse, Use};

use super::along::Along;
use super::order;
use super::outwards::Outwards;
use super::root;
use super::site::Site;
use super::worth::worth;

/// A value of an input at which another use takes the lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Boundary {
    /// The value, in the input's unit; for a whole-number input, the first whole number with the new leader, seen from
    /// the present.
    pub at: f64,
    /// The use that is worth most below the value; none where nothing pays.
    pub below: Option<Use>,
    /// The use that is worth most above the value; none where nothing pays.
    pub above: Option<Use>,
}

/// The boundaries along an input, found step by step.
#[derive(Clone, Debug)]
pub struct Boundaries<'a> {
    along: Along<'a>,
    steps: Outwards,
    so_far: SoFar,
}

/// The progress of a search. A caller that cannot borrow the site until the search ends keeps it between steps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SoFar {
    nth: i32,
    /// Where the last step down and the last step up ended, and what each use is worth there.
    ends: [Option<At>; 2],
    found: Vec<Boundary>,
    is_over: bool,
}

/// What each use is worth at a value of the input.
#[derive(Clone, Copy, Debug, PartialEq)]
struct At {
    value: f64,
    worths: PerUse<Option<f64>>,
}

impl At {
    fn leader(&self) -> Option<Use> {
        leader(&self.worths)
    }

    /// Worth of a use; 0 for no use.
    fn of(&self, of: Option<Use>) -> f64 {
        of.and_then(|of| self.worths[of]).unwrap_or(0.0)
    }
}

/// The use that is worth most; none where every use is worth less than 0.
fn leader(worths: &PerUse<Option<f64>>) -> Option<Use> {
    worths
        .winner()
        .filter(|of| worths[*of].is_some_and(|usd| usd >= 0.0))
}

/// How many times a step may be split to separate the boundaries within it.
const HALVINGS: u32 = 4;

impl<'a> Boundaries<'a> {
    /// The boundaries along the input with this key; none if the input has no swing or no value.
    #[must_use]
    pub fn of(site: &'a Site, key: &str, clock: Clock) -> Option<Self> {
        let unmoved = worth(site, &site.levers(), clock);
        Self::resumed(site, key, clock, unmoved, SoFar::default())
    }

    /// A search along the input with this key, continued from earlier progress (`so_far`). `unmoved` is what each use
    /// of the site is worth now. None if the input has no swing or no value.
    #[must_use]
    pub fn resumed(
        site: &'a Site,
        key: &str,
        clock: Clock,
        unmoved: PerUse<Option<f64>>,
        so_far: SoFar,
    ) -> Option<Self> {
        let along = Along::from_now(site, key, clock, unmoved)?;
        Some(Self {
            steps: along.steps()?,
            along,
            so_far,
        })
    }

    /// Ends this borrow of the site and returns the progress, from which the search can be resumed.
    #[must_use]
    pub fn left(self) -> SoFar {
        self.so_far
    }

    /// The input's value now, in its unit.
    #[must_use]
    pub fn now(&self) -> f64 {
        self.along.now
    }

    /// The use that is worth most now; none where nothing pays.
    #[must_use]
    pub fn leader(&self) -> Option<Use> {
        leader(&self.along.unmoved)
    }

    /// Searches the next two steps, one down and one up. Returns true once the whole range has been searched.
    pub fn advance(&mut self) -> bool {
        if !self.so_far.is_over {
            let both = self.steps.at(self.so_far.nth);
            self.so_far.nth += 1;
            self.so_far.is_over = both.iter().all(Option::is_none);
            for (way, step) in both.into_iter().enumerate() {
                if let Some((nearer, farther)) = step {
                    let nearer = self.along.taken(nearer);
                    let ended = self.so_far.ends[way].filter(|at| at.value.to_bits() == nearer.to_bits());
                    let near = ended.unwrap_or_else(|| self.at(nearer));
                    self.so_far.ends[way] = Some(self.search_between(near, self.along.taken(farther)));
                }
            }
            order::ascending(&mut self.so_far.found, |found| found.at);
        }
        self.so_far.is_over
    }

    /// The boundaries found so far, in ascending order of value.
    #[must_use]
    pub fn found(&self) -> &[Boundary] {
        &self.so_far.found
    }

    /// Finishes the search. Returns all boundaries, in ascending order of value.
    #[must_use]
    pub fn all(mut self) -> Vec<Boundary> {
        while !self.advance() {}
        self.so_far.found
    }

    fn at(&self, value: f64) -> At {
        let is_now = value.to_bits() == self.along.now.to_bits();
        let worths = if is_now {
            self.along.unmoved
        } else {
            self.along.worth_at(value)
        };
        At { value, worths }
    }

    /// Searches a step up to its farther end and returns what each use is worth there. For a whole-number input it goes
    /// one swing at a time, because worth jumps where the life of machines ends within the horizon.
    fn search_between(&mut self, mut near: At, farther: f64) -> At {
        let way = (farther - near.value).signum();
        while near.value.to_bits() != farther.to_bits() {
            let is_far = (farther - near.value).abs() > self.along.swing;
            let next = if self.is_whole() && is_far {
                self.along.taken(near.value + way * self.along.swing)
            } else {
                farther
            };
            let far = self.at(if next.to_bits() == near.value.to_bits() {
                farther
            } else {
                next
            });
            self.search(near, far, HALVINGS);
            near = far;
        }
        near
    }

    fn is_whole(&self) -> bool {
        matches!(self.along.field.kind, Kind::Whole(_))
    }

    fn search(&mut self, near: At, far: At, halvings: u32) {
        let (from, to) = (near.leader(), far.leader());
        if from == to {
            return;
        }
        if self.is_whole() {
            let there = self.first_whole(near, far);
            self.push(there.value, from, there.leader(), far.value > near.value);
            if halvings > 0 {
                self.search(there, far, halvings - 1);
            }
            return;
        }
        let lead = |at: &At| at.of(from) - at.of(to);
        let bracket = root::bracket(
            |value| lead(&self.at(value)),
            (near.value, lead(&near)),
            (far.value, lead(&far)),
        );
        // Without a bracket both are worth the same at the near end, so the lead changes there.
        let there = bracket.map_or(near, |(_, (value, _))| self.at(value));
        let leads_there = there.leader();
        if leads_there == to || leads_there == from || halvings == 0 {
            self.push(there.value, from, to, far.value > near.value);
        } else {
            self.search(near, there, halvings - 1);
            self.search(there, far, halvings - 1);
        }
    }

    fn push(&mut self, at: f64, from: Option<Use>, to: Option<Use>, is_upwards: bool) {
        let (below, above) = if is_upwards { (from, to) } else { (to, from) };
        self.so_far.found.push(Boundary { at, below, above });
    }

    /// The whole number nearest to the near end at which the leader is no longer that of the near end.
    fn first_whole(&self, near: At, far: At) -> At {
        let from = near.leader();
        let (mut before, mut after) = (near, far);
        while (after.value - before.value).abs() > 1.0 {
            let middle = self.at(((before.value + after.value) / 2.0).floor());
            if middle.leader() == from {
                before = middle;
            } else {
                after = middle;
            }
        }
        after
    }
}
