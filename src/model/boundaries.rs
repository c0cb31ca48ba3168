//! Who is worth most along an input: the values at which another use takes the lead, or at which nothing pays any more.
//!
//! Looked for in the steps of [`Along`], outwards from the present to both ends of the input's range, a step at a time,
//! so that a page never waits. Nothing is worth 0: where every use falls short, nothing leads. Of a step whose two ends
//! have different leaders the value at which these are worth the same is found, and where a third leads there, both
//! halves are looked at again. A lead that is taken and given back within a step goes unseen.

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
    /// The value, in the input's unit; of a whole input the first whole number, away from the present.
    pub at: f64,
    /// Who is worth most below it; none where nothing pays.
    pub below: Option<Use>,
    /// Who is worth most above it; none where nothing pays.
    pub above: Option<Use>,
}

/// The boundaries along an input, found step by step.
#[derive(Clone, Debug)]
pub struct Boundaries<'a> {
    along: Along<'a>,
    steps: Outwards,
    so_far: SoFar,
}

/// The progress of a search, kept between its steps by a caller that cannot borrow the site until the search ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SoFar {
    nth: i32,
    /// Where the last steps down and up ended.
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

    /// Worth of a use; of nothing 0.
    fn of(&self, of: Option<Use>) -> f64 {
        of.and_then(|of| self.worths[of]).unwrap_or(0.0)
    }
}

/// Who is worth most; none where all are worth less than nothing.
fn leader(worths: &PerUse<Option<f64>>) -> Option<Use> {
    worths
        .winner()
        .filter(|of| worths[*of].is_some_and(|usd| usd >= 0.0))
}

/// How often a step is halved to tell apart boundaries within it.
const HALVINGS: u32 = 4;

impl<'a> Boundaries<'a> {
    /// The boundaries along the input with this key; none if the input has no swing or no value.
    #[must_use]
    pub fn of(site: &'a Site, key: &str, clock: Clock) -> Option<Self> {
        let unmoved = worth(site, &site.levers(), clock);
        Self::resumed(site, key, clock, unmoved, SoFar::default())
    }

    /// A search along an input of a site whose uses are worth so much now, from where it was left.
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

    /// Who is worth most now; none where nothing pays.
    #[must_use]
    pub fn leader(&self) -> Option<Use> {
        leader(&self.along.unmoved)
    }

    /// Looks at the next steps, one down and one up. Returns true once all have been looked at.
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

    /// Those found so far, by rising value.
    #[must_use]
    pub fn found(&self) -> &[Boundary] {
        &self.so_far.found
    }

    /// All of them, by rising value.
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

    /// Searches a step to its farther end; of a whole input a swing at a time, because worth jumps where machines end
    /// within the horizon.
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
        // Equal at the near end, the lead is lost there.
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

    /// The whole number nearest to the near end at which another use leads.
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
