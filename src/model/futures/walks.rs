//! How the markets wander in each future: drawn once for a seed, bent once for a volatility, and kept from one scenario to
//! the next, so that a change of any other input draws nothing.
//!
//! Futures stand in blocks, and in a block month by month: what a month of the site is like is then read once for all of
//! them, and one short loop goes over what lies side by side.

use crate::scenario::Scenario;

use super::draws::Draws;
use super::market::{Bent, Market, Walk, Wandered};

/// Futures of a block.
const BLOCK: usize = 50;
/// Months of futures of which the walks are kept, 32 bytes each: 19 MB, ten thousand futures of sixty months. Those of
/// further futures are drawn again each time, which gives the same.
const MOST_MONTHS: usize = 600_000;

/// The walks of many futures.
#[derive(Clone, Debug)]
pub(super) struct Walks {
    seed: u32,
    months: usize,
    market: Market,
    /// How many blocks of them are kept.
    kept: usize,
    /// How many there will be at once.
    blocks: usize,
    /// The last block that was asked for.
    last: usize,
    /// Block by block, as many as have been drawn, then month by month, then future by future.
    walks: Vec<Walk>,
    /// The same as far as it has been bent.
    bent: Vec<Bent>,
    wandered: Vec<Wandered>,
    /// For a market of some futures alone.
    own: (Vec<Bent>, Vec<Wandered>),
}

/// The walks of some futures, N months each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walked<'a> {
    pub(super) walk: Months<'a, Walk>,
    pub(super) bent: Months<'a, Bent>,
    pub(super) wandered: &'a [Wandered],
}

/// Months of futures side by side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Months<'a, T> {
    /// From the first future asked for.
    all: &'a [T],
    /// From a month to the next.
    step: usize,
    futures: usize,
}

impl<'a, T> Months<'a, T> {
    /// A month of each future.
    pub(super) fn of(&self, month: usize) -> &'a [T] {
        &self.all[month * self.step..][..self.futures]
    }
}

impl Walks {
    /// None drawn yet.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let months = scenario.money.horizon_months as usize;
        let kept = MOST_MONTHS / (months.max(1) * BLOCK);
        Self {
            seed: scenario.risk.seed,
            months,
            market: Market::of(scenario),
            kept,
            // Beyond those that are kept there is place for one.
            blocks: (scenario.risk.paths as usize).div_ceil(BLOCK).min(kept + 1),
            last: 0,
            walks: Vec::new(),
            bent: Vec::new(),
            wandered: Vec::new(),
            own: (Vec::new(), Vec::new()),
        }
    }

    /// Those of another scenario, as far as they are the same.
    pub(super) fn followed_by(mut self, scenario: &Scenario) -> Self {
        let other = Self::of(scenario);
        if (self.seed, self.months) != (other.seed, other.months) {
            return other;
        }
        self.blocks = self.blocks.max(other.blocks);
        if self.market != other.market {
            self.market = other.market;
            self.bent.clear();
            self.wandered.clear();
        }
        self
    }

    /// What they come from: those of the same are the same.
    pub(super) fn drawn_by(&self) -> (u32, usize, Market) {
        (self.seed, self.months, self.market)
    }

    /// How many futures from one on stand side by side, at most so many.
    pub(super) fn side_by_side(from: usize, most: usize) -> usize {
        most.min(BLOCK - from % BLOCK)
    }

    /// The walks of futures that stand side by side, under a market, which the walks' own may differ from. Blocks are asked
    /// for from the first one on.
    pub(super) fn futures(&mut self, from: usize, futures: usize, market: &Market) -> Walked<'_> {
        let (block, nth) = (from / BLOCK, from % BLOCK);
        let place = block.min(self.kept);
        let size = self.months * BLOCK;
        if place == self.kept && block != self.last {
            self.walks.truncate(place * size);
            self.bent.truncate(place * size);
            self.wandered.truncate(place * BLOCK);
        }
        self.last = block;
        if self.walks.len() == place * size {
            self.draw(block);
        }
        let walk = &self.walks[place * size..][..size];
        let months = |all, step| Months { all, step, futures };
        let walks = Months {
            all: &walk[nth..],
            step: BLOCK,
            futures,
        };
        if *market != self.market {
            let (bent, wandered) = &mut self.own;
            bent.clear();
            wandered.clear();
            market.bent((0..self.months).map(|month| walks.of(month)), bent, wandered);
            return Walked {
                walk: walks,
                bent: months(bent, futures),
                wandered,
            };
        }
        while self.bent.len() <= place * size {
            let walk = &self.walks[self.bent.len()..][..size];
            market.bent(walk.chunks_exact(BLOCK), &mut self.bent, &mut self.wandered);
        }
        Walked {
            walk: walks,
            bent: months(&self.bent[place * size + nth..], BLOCK),
            wandered: &self.wandered[place * BLOCK + nth..][..futures],
        }
    }

    /// Adds a block. Not a part of what calls it, so that browsers need not wait for the end of that to make it fast.
    #[inline(never)]
    fn draw(&mut self, block: usize) {
        let from = self.walks.len();
        if from == 0 {
            // What grows bit by bit is copied again and again.
            self.walks.reserve_exact(self.blocks * self.months * BLOCK);
            self.bent.reserve_exact(self.blocks * self.months * BLOCK);
        }
        self.walks.resize(from + self.months * BLOCK, Walk::default());
        for nth in 0..BLOCK {
            let future = u32::try_from(block * BLOCK + nth).unwrap_or(u32::MAX);
            let months = self.walks[from + nth..].iter_mut().step_by(BLOCK);
            Walk::draw(&mut Draws::of_markets(self.seed, future), months);
        }
    }
}
