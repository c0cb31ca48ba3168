//! The random walks of the markets in each future. The multiples that a volatility makes of them are kept from one
//! scenario to the next, so that a change of any other input draws nothing.
//!
//! Futures are stored in blocks, and within a block month by month. So each month of the site is read only once for a
//! whole block, and one short loop goes over neighbouring values.

use crate::scenario::Scenario;

use super::draws::Draws;
use super::market::{Market, MeanMultiples, Multiples, Walk};

/// How many futures a block has.
const BLOCK: usize = 50;
/// The number of months of all futures that are kept at most, 16 bytes each: 10 MB, ten thousand futures of sixty
/// months. Further futures are drawn again each time, with the same result.
const MAX_MONTHS_KEPT: usize = 600_000;

/// The walks of many futures.
#[derive(Clone, Debug)]
pub(super) struct Walks {
    seed: u32,
    months: usize,
    market: Market,
    /// How many blocks are kept at most.
    blocks_kept: usize,
    /// The index of the block that was drawn last, and its walks: month by month, within a month future by future.
    drawn_block: Option<usize>,
    walks: Vec<Walk>,
    /// The multiples that the market makes of the walks: block by block, as many as have been asked for, each in the
    /// same order.
    multiples: Vec<Multiples>,
    means: Vec<MeanMultiples>,
    /// The same for futures that are not kept.
    unkept: (Vec<Multiples>, Vec<MeanMultiples>),
}

/// The walks of some futures, N months each.
#[derive(Clone, Copy, Debug)]
pub(super) struct FutureWalks<'a> {
    /// None unless the caller asked for it.
    pub(super) walk: Option<MonthsOfBlock<'a, Walk>>,
    pub(super) multiples: MonthsOfBlock<'a, Multiples>,
    pub(super) means: &'a [MeanMultiples],
}

/// The months of neighbouring futures of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct MonthsOfBlock<'a, T> {
    /// All values from the first of these futures in month 0 on.
    all: &'a [T],
    /// How many values lie from one month to the next.
    step: usize,
    futures: usize,
}

impl<'a, T> MonthsOfBlock<'a, T> {
    /// The values of a month, one for each future.
    pub(super) fn of(&self, month: usize) -> &'a [T] {
        &self.all[month * self.step..][..self.futures]
    }
}

impl Walks {
    /// The walks of a scenario, none of them drawn yet.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let months = scenario.money.horizon_months as usize;
        Self {
            seed: scenario.risk.seed,
            months,
            market: Market::of(scenario),
            blocks_kept: (scenario.risk.paths as usize)
                .div_ceil(BLOCK)
                .min(MAX_MONTHS_KEPT / (months.max(1) * BLOCK)),
            drawn_block: None,
            walks: Vec::new(),
            multiples: Vec::new(),
            means: Vec::new(),
            unkept: (Vec::new(), Vec::new()),
        }
    }

    /// The walks of another scenario; what is already computed is kept if it is the same there.
    pub(super) fn reused_for(self, scenario: &Scenario) -> Self {
        let other = Self::of(scenario);
        if self.cache_key() != other.cache_key() {
            return other;
        }
        Self {
            blocks_kept: self.blocks_kept.max(other.blocks_kept),
            ..self
        }
    }

    /// Everything that the walks and their market depend on: seed, months and market.
    pub(super) fn cache_key(&self) -> (u32, usize, Market) {
        (self.seed, self.months, self.market)
    }

    /// How many futures, from this one on and at most `most`, lie in the same block.
    pub(super) fn count_in_block(from: usize, most: usize) -> usize {
        most.min(BLOCK - from % BLOCK)
    }

    /// Neighbouring futures of one block under a market, which may differ from the market of `self`; with their walks
    /// if `has_walk` asks for them.
    pub(super) fn futures(
        &mut self,
        (from, futures): (usize, usize),
        market: &Market,
        has_walk: bool,
    ) -> FutureWalks<'_> {
        let (block, nth) = (from / BLOCK, from % BLOCK);
        let place = block * self.months * BLOCK;
        // Kept blocks have no gap: a block is kept only if all blocks before it are.
        let is_kept = *market == self.market && block < self.blocks_kept && place <= self.multiples.len();
        let is_next = is_kept && place == self.multiples.len();
        if !is_kept || is_next || has_walk {
            self.draw_block(block);
        }
        let months = |all, step| MonthsOfBlock { all, step, futures };
        let walk = MonthsOfBlock {
            all: self.walks.get(nth..).unwrap_or_default(),
            step: BLOCK,
            futures,
        };
        if is_next {
            let walks = self.walks.chunks_exact(BLOCK);
            market.multiples(walks, &mut self.multiples, &mut self.means);
        }
        let (multiples, means) = if is_kept {
            let means = &self.means[block * BLOCK + nth..][..futures];
            (months(&self.multiples[place + nth..], BLOCK), means)
        } else {
            let (multiples, means) = &mut self.unkept;
            multiples.clear();
            means.clear();
            let walks = (0..self.months).map(|month| walk.of(month));
            market.multiples(walks, multiples, means);
            (months(multiples, futures), &means[..])
        };
        FutureWalks {
            walk: has_walk.then_some(walk),
            multiples,
            means,
        }
    }

    /// Draws a block, unless it is the one that was drawn last. Not inlined: a browser replaces a function by its
    /// optimised version only between two calls, so what runs long must be called often.
    #[inline(never)]
    fn draw_block(&mut self, block: usize) {
        if self.drawn_block == Some(block) {
            return;
        }
        self.drawn_block = Some(block);
        self.walks.resize(self.months * BLOCK, Walk::default());
        for nth in 0..BLOCK {
            let future = u32::try_from(block * BLOCK + nth).unwrap_or(u32::MAX);
            let months = self.walks[nth..].iter_mut().step_by(BLOCK);
            Walk::draw(&mut Draws::of_markets(self.seed, future), months);
        }
        if self.multiples.is_empty() {
            // All memory at once: a vector that grows bit by bit is copied again and again.
            self.multiples
                .reserve_exact(self.blocks_kept * self.months * BLOCK);
        }
    }
}
