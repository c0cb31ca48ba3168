//! How the markets wander in each future: what a volatility makes of it is kept from one scenario to the next, so that a
//! change of any other input draws nothing.
//!
//! Futures stand in blocks, and in a block month by month: what a month of the site is like is then read once for all of
//! them, and one short loop goes over what lies side by side.

use crate::scenario::Scenario;

use super::draws::Draws;
use super::market::{Bent, Market, Walk, Wandered};

/// Futures of a block.
const BLOCK: usize = 50;
/// Months of futures that are kept, 16 bytes each: 10 MB, ten thousand futures of sixty months. Those of further futures
/// are drawn again each time, which gives the same.
const MOST_MONTHS: usize = 600_000;

/// The walks of many futures.
#[derive(Clone, Debug)]
pub(super) struct Walks {
    seed: u32,
    months: usize,
    market: Market,
    /// How many blocks are kept at most.
    kept: usize,
    /// Which block was drawn last, and its walks, month by month, then future by future.
    drawn: Option<usize>,
    walks: Vec<Walk>,
    /// What the market makes of them, block by block, as many as have been asked for, each in the same order.
    bent: Vec<Bent>,
    wandered: Vec<Wandered>,
    /// The same of futures that are not kept.
    own: (Vec<Bent>, Vec<Wandered>),
}

/// The walks of some futures, N months each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walked<'a> {
    /// None if nobody asked for them.
    pub(super) walk: Option<Months<'a, Walk>>,
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
        Self {
            seed: scenario.risk.seed,
            months,
            market: Market::of(scenario),
            kept: (scenario.risk.paths as usize)
                .div_ceil(BLOCK)
                .min(MOST_MONTHS / (months.max(1) * BLOCK)),
            drawn: None,
            walks: Vec::new(),
            bent: Vec::new(),
            wandered: Vec::new(),
            own: (Vec::new(), Vec::new()),
        }
    }

    /// Those of another scenario, as far as they are the same.
    pub(super) fn followed_by(self, scenario: &Scenario) -> Self {
        let other = Self::of(scenario);
        if self.drawn_by() != other.drawn_by() {
            return other;
        }
        Self {
            kept: self.kept.max(other.kept),
            ..self
        }
    }

    /// What they come from: those of the same are the same.
    pub(super) fn drawn_by(&self) -> (u32, usize, Market) {
        (self.seed, self.months, self.market)
    }

    /// How many futures from one on stand side by side, at most so many.
    pub(super) fn side_by_side(from: usize, most: usize) -> usize {
        most.min(BLOCK - from % BLOCK)
    }

    /// Futures that stand side by side, under a market, which the walks' own may differ from; with their walks, if they are
    /// asked for.
    pub(super) fn futures(
        &mut self,
        (from, futures): (usize, usize),
        market: &Market,
        has_walk: bool,
    ) -> Walked<'_> {
        let (block, nth) = (from / BLOCK, from % BLOCK);
        let place = block * self.months * BLOCK;
        // Blocks are kept from the first one on.
        let is_kept = *market == self.market && block < self.kept && place <= self.bent.len();
        let is_next = is_kept && place == self.bent.len();
        if !is_kept || is_next || has_walk {
            self.draw(block);
        }
        let months = |all, step| Months { all, step, futures };
        let walk = Months {
            all: self.walks.get(nth..).unwrap_or_default(),
            step: BLOCK,
            futures,
        };
        if is_next {
            let walks = self.walks.chunks_exact(BLOCK);
            market.bent(walks, &mut self.bent, &mut self.wandered);
        }
        let (bent, wandered) = if is_kept {
            let wandered = &self.wandered[block * BLOCK + nth..][..futures];
            (months(&self.bent[place + nth..], BLOCK), wandered)
        } else {
            let (bent, wandered) = &mut self.own;
            bent.clear();
            wandered.clear();
            let walks = (0..self.months).map(|month| walk.of(month));
            market.bent(walks, bent, wandered);
            (months(bent, futures), &wandered[..])
        };
        Walked {
            walk: has_walk.then_some(walk),
            bent,
            wandered,
        }
    }

    /// Draws a block. Not a part of what calls it, so that browsers need not wait for the end of that to make it fast.
    #[inline(never)]
    fn draw(&mut self, block: usize) {
        if self.drawn == Some(block) {
            return;
        }
        self.drawn = Some(block);
        self.walks.resize(self.months * BLOCK, Walk::default());
        for nth in 0..BLOCK {
            let future = u32::try_from(block * BLOCK + nth).unwrap_or(u32::MAX);
            let months = self.walks[nth..].iter_mut().step_by(BLOCK);
            Walk::draw(&mut Draws::of_markets(self.seed, future), months);
        }
        if self.bent.is_empty() {
            // What grows bit by bit is copied again and again.
            self.bent.reserve_exact(self.kept * self.months * BLOCK);
        }
    }
}
