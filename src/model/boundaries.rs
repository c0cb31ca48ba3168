//! Finds which use is worth most along an input: the values at which another use takes the lead, or at which nothing
//! pays any more.
//!
//! The search takes the steps of [`WorthAlongInput`] outwards from the present to both ends of the input's range, one
//! step at a time, so that a page never waits. Doing nothing is worth 0: where every use is worth less than that, no
//! use leads. If the two ends of a step have different leaders, the search finds the value at which those two are worth
//! the same. If a third use leads at that value, the parts of the step on either side of it are searched in the same
//! way. A lead that is both taken and lost again within one step is missed.

use crate::scenario::{Clock, Kind, Use};

use super::order;
use super::outward_steps::OutwardSteps;
use super::root;
use super::site::Site;
use super::worth::{WorthByUse, worth};
use super::worth_along_input::WorthAlongInput;

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
    along: WorthAlongInput<'a>,
    steps: OutwardSteps,
    progress: SearchProgress,
}

/// The progress of a search. A caller that cannot borrow the site until the search ends keeps it between steps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchProgress {
    next_step: i32,
    /// Where the last step down and the last step up ended, and what each use is worth there.
    last_ends: [Option<WorthAtValue>; 2],
    boundaries: Vec<Boundary>,
    is_over: bool,
}

/// What each use is worth at a value of the input.
#[derive(Clone, Copy, Debug, PartialEq)]
struct WorthAtValue {
    value: f64,
    worths: WorthByUse,
}

impl WorthAtValue {
    fn leader(&self) -> Option<Use> {
        leader(&self.worths)
    }

    /// Worth of a use; 0 for no use.
    fn usd_of(&self, kind: Option<Use>) -> f64 {
        kind.and_then(|kind| self.worths[kind]).unwrap_or(0.0)
    }
}

/// The use that is worth most; none where every use is worth less than 0.
fn leader(worths: &WorthByUse) -> Option<Use> {
    worths
        .winner()
        .filter(|kind| worths[*kind].is_some_and(|usd| usd >= 0.0))
}

/// How many times a step may be split to separate the boundaries within it.
const MAX_HALVINGS: u32 = 4;

impl<'a> Boundaries<'a> {
    /// The boundaries along the input with this key; none if the input has no swing or no value.
    #[must_use]
    pub fn of(site: &'a Site, key: &str, clock: Clock) -> Option<Self> {
        let worth_now = worth(site, &site.levers(), clock);
        Self::resume(site, key, clock, worth_now, SearchProgress::default())
    }

    /// A search along the input with this key, continued from earlier `progress`. `worth_now` is what each use
    /// of the site is worth now. None if the input has no swing or no value.
    #[must_use]
    pub fn resume(
        site: &'a Site,
        key: &str,
        clock: Clock,
        worth_now: WorthByUse,
        progress: SearchProgress,
    ) -> Option<Self> {
        let along = WorthAlongInput::with_known_worth(site, key, clock, worth_now)?;
        Some(Self {
            steps: along.steps()?,
            along,
            progress,
        })
    }

    /// Ends this borrow of the site and returns the progress, from which the search can be resumed.
    #[must_use]
    pub fn into_progress(self) -> SearchProgress {
        self.progress
    }

    /// The input's value now, in its unit.
    #[must_use]
    pub fn now(&self) -> f64 {
        self.along.now
    }

    /// The use that is worth most now; none where nothing pays.
    #[must_use]
    pub fn leader(&self) -> Option<Use> {
        leader(&self.along.worth_now)
    }

    /// Searches the next two steps, one down and one up. Returns true once the whole range has been searched.
    pub fn advance(&mut self) -> bool {
        if !self.progress.is_over {
            let both = self.steps.at_distance(self.progress.next_step);
            self.progress.next_step += 1;
            self.progress.is_over = both.iter().all(Option::is_none);
            for (way, step) in both.into_iter().enumerate() {
                if let Some((nearer, farther)) = step {
                    let nearer = self.along.rounded_from_now(nearer);
                    let ended =
                        self.progress.last_ends[way].filter(|at| at.value.to_bits() == nearer.to_bits());
                    let near = ended.unwrap_or_else(|| self.worth_at(nearer));
                    self.progress.last_ends[way] =
                        Some(self.search_step(near, self.along.rounded_from_now(farther)));
                }
            }
            order::ascending(&mut self.progress.boundaries, |boundary| boundary.at);
        }
        self.progress.is_over
    }

    /// The boundaries found so far, in ascending order of value.
    #[must_use]
    pub fn boundaries_found(&self) -> &[Boundary] {
        &self.progress.boundaries
    }

    /// Finishes the search. Returns all boundaries, in ascending order of value.
    #[must_use]
    pub fn find_all(mut self) -> Vec<Boundary> {
        while !self.advance() {}
        self.progress.boundaries
    }

    fn worth_at(&self, value: f64) -> WorthAtValue {
        let is_now = value.to_bits() == self.along.now.to_bits();
        let worths = if is_now {
            self.along.worth_now
        } else {
            self.along.worth_at(value)
        };
        WorthAtValue { value, worths }
    }

    /// Searches a step up to its farther end and returns what each use is worth there. For a whole-number input it goes
    /// one swing at a time, because worth jumps where the life of machines ends within the horizon.
    fn search_step(&mut self, mut near: WorthAtValue, farther: f64) -> WorthAtValue {
        let direction = (farther - near.value).signum();
        while near.value.to_bits() != farther.to_bits() {
            let is_far = (farther - near.value).abs() > self.along.swing;
            let next = if self.is_whole() && is_far {
                self.along
                    .rounded_from_now(near.value + direction * self.along.swing)
            } else {
                farther
            };
            let far = self.worth_at(if next.to_bits() == near.value.to_bits() {
                farther
            } else {
                next
            });
            self.search_bracket(near, far, MAX_HALVINGS);
            near = far;
        }
        near
    }

    fn is_whole(&self) -> bool {
        matches!(self.along.field.kind, Kind::Whole(_))
    }

    fn search_bracket(&mut self, near: WorthAtValue, far: WorthAtValue, halvings: u32) {
        let (from, to) = (near.leader(), far.leader());
        if from == to {
            return;
        }
        if self.is_whole() {
            let there = self.first_whole_number_with_new_leader(near, far);
            self.push(there.value, from, there.leader(), far.value > near.value);
            if halvings > 0 {
                self.search_bracket(there, far, halvings - 1);
            }
            return;
        }
        let lead = |at: &WorthAtValue| at.usd_of(from) - at.usd_of(to);
        let bracket = root::bracket(
            |value| lead(&self.worth_at(value)),
            (near.value, lead(&near)),
            (far.value, lead(&far)),
        );
        // Without a bracket both are worth the same at the near end, so the lead changes there.
        let there = bracket.map_or(near, |(_, (value, _))| self.worth_at(value));
        let leads_there = there.leader();
        if leads_there == to || leads_there == from || halvings == 0 {
            self.push(there.value, from, to, far.value > near.value);
        } else {
            self.search_bracket(near, there, halvings - 1);
            self.search_bracket(there, far, halvings - 1);
        }
    }

    fn push(&mut self, at: f64, from: Option<Use>, to: Option<Use>, is_upwards: bool) {
        let (below, above) = if is_upwards { (from, to) } else { (to, from) };
        self.progress.boundaries.push(Boundary { at, below, above });
    }

    /// The whole number nearest to the near end at which the leader is no longer that of the near end.
    fn first_whole_number_with_new_leader(&self, near: WorthAtValue, far: WorthAtValue) -> WorthAtValue {
        let from = near.leader();
        let (mut before, mut after) = (near, far);
        while (after.value - before.value).abs() > 1.0 {
            let middle = self.worth_at(((before.value + after.value) / 2.0).floor());
            if middle.leader() == from {
                before = middle;
            } else {
                after = middle;
            }
        }
        after
    }
}
