//! What differs between two scenarios, in so few words that a button has room for it.

use crate::scenario::{Clock, Field, MixRow, Scenario, fields};

/// What the reader's actions change: a scenario, the prices its answer is told at, and what it is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct EditState {
    /// The scenario.
    pub scenario: Scenario,
    /// The prices its answer is told at.
    pub clock: Clock,
    /// What it is compared with.
    pub compared: Vec<Scenario>,
}

/// What differs between two states.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// One input.
    Input(&'static Field),
    /// The machines, and nothing else.
    Mix,
    /// The reader's own prices and rents of machines and leases, and nothing else.
    Terms,
    /// The prices that the answer is told at, and nothing else.
    Clock,
    /// The day of the prices, and what follows it.
    Day,
    /// What the scenario is compared with, and nothing else.
    Compared,
    /// The scenario and one that it is compared with change places.
    Swap,
    /// Several of them.
    Several,
}

impl Change {
    /// What differs at `after` from `before`; none if nothing does.
    ///
    /// ```
    /// use wattworth::link::decode;
    /// use wattworth::report::facts::change::{Change, EditState};
    /// use wattworth::scenario::{Clock, field};
    ///
    /// let state = |query| {
    ///     let scenario = decode(query).scenario;
    ///     EditState { scenario, clock: Clock::default(), compared: Vec::new() }
    /// };
    /// let change = Change::between(&state("btc=99660"), &state("btc=120000"));
    /// assert_eq!(change, field("btc").map(Change::Input));
    /// assert_eq!(Change::between(&state("kwh=0.05"), &state("kwh=0.05")), None);
    /// ```
    #[must_use]
    pub fn between(before: &EditState, after: &EditState) -> Option<Self> {
        let (one, other) = (&before.scenario, &after.scenario);
        if before.compared != after.compared {
            return Some(match one == other {
                true => Self::Compared,
                false if before.compared.contains(other) => Self::Swap,
                false => Self::Several,
            });
        }
        if one.date != other.date {
            return Some(Self::Day);
        }
        let inputs = fields().filter(|field| !field.same(one, other)).map(Self::Input);
        let without_terms = |row: &MixRow| MixRow::of(row.machine.clone(), row.amount);
        let (here, there) = (
            one.mix.iter().map(without_terms),
            other.mix.iter().map(without_terms),
        );
        let mix = (one.mix != other.mix).then(|| if here.eq(there) { Self::Terms } else { Self::Mix });
        let clock = (before.clock != after.clock).then_some(Self::Clock);
        let mut changes = inputs.chain(mix).chain(clock);
        match (changes.next(), changes.next()) {
            (first, None) => first,
            (_, Some(_)) => Some(Self::Several),
        }
    }
}
