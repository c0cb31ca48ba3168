//! How the markets wander in each future: drawn once for a seed, bent once for a volatility, and kept from one scenario to
//! the next, so that a change of any other input draws nothing.

use crate::scenario::Scenario;

use super::draws::Draws;
use super::market::{Bent, Market, Walk, Wandered};

/// Months of futures of which the walks are kept, 32 bytes each: 19 MB, ten thousand futures of sixty months. Those of
/// further futures are drawn again each time, which gives the same.
const MOST_MONTHS: usize = 600_000;

/// The walks of many futures.
#[derive(Clone, Debug)]
pub(super) struct Walks {
    seed: u32,
    months: usize,
    market: Market,
    /// Of how many futures they are kept.
    kept: usize,
    /// Future by future, as many as have been drawn, N months each.
    walks: Vec<Walk>,
    /// The same as far as it has been bent.
    bent: Vec<Bent>,
    wandered: Vec<Wandered>,
    /// For a market of one future alone.
    own: Vec<Bent>,
}

/// The walk of one future, N months.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walked<'a> {
    pub(super) walk: &'a [Walk],
    pub(super) bent: &'a [Bent],
    pub(super) wandered: Wandered,
}

impl Walks {
    /// None drawn yet.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let months = scenario.money.horizon_months as usize;
        Self {
            seed: scenario.risk.seed,
            months,
            market: Market::of(scenario),
            kept: MOST_MONTHS / months.max(1),
            walks: Vec::new(),
            bent: Vec::new(),
            wandered: Vec::new(),
            own: Vec::new(),
        }
    }

    /// Those of another scenario, as far as they are the same.
    pub(super) fn followed_by(self, scenario: &Scenario) -> Self {
        let other = Self::of(scenario);
        if (self.seed, self.months) != (other.seed, other.months) {
            return other;
        }
        if self.market == other.market {
            return self;
        }
        Self {
            walks: self.walks,
            ..other
        }
    }

    /// The walk of a future under a market, which its own may differ from; futures are asked for from the first one on.
    pub(super) fn future(&mut self, future: u32, market: &Market) -> Walked<'_> {
        // Beyond those that are kept there is place for one.
        let place = (future as usize).min(self.kept);
        let from = place * self.months;
        if place == self.kept {
            self.walks.truncate(from);
            self.bent.truncate(from);
            self.wandered.truncate(place);
        }
        if self.walks.len() == from {
            Walk::draw(
                &mut Draws::of_markets(self.seed, future),
                self.months,
                &mut self.walks,
            );
        }
        let walk = &self.walks[from..from + self.months];
        if *market != self.market {
            self.own.clear();
            let wandered = market.bent(walk, &mut self.own);
            return Walked {
                walk,
                bent: &self.own,
                wandered,
            };
        }
        if self.bent.len() == from {
            self.wandered.push(market.bent(walk, &mut self.bent));
        }
        Walked {
            walk,
            bent: &self.bent[from..from + self.months],
            wandered: self.wandered[place],
        }
    }
}
