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
const MOST_MONTHS: usize = 600_000;

/// The walks of many futures.
#[derive(Clone, Debug)]
pub(super) struct Walks {
    seed: u32,
    months: usize,
    market: Market,
    /// How many blocks are kept at most.
    kept: usize,
    /// The index of the block that was drawn last, and its walks: month by month, within a month future by future.
    drawn: Option<usize>,
    walks: Vec<Walk>,
    /// The multiples that the market makes of the walks: block by block, as many as have been asked for, each in the
    /// same order.
    multiples: Vec<Multiples>,
    means: Vec<MeanMultiples>,
    /// The same for futures that are not kept.
    own: (Vec<Multiples>, Vec<MeanMultiples>),
}

/// The walks of some futures, N months each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walked<'a> {
    /// None unless the caller asked for it.
    pub(super) walk: Option<Months<'a, Walk>>,
    pub(super) multiples: Months<'a, Multiples>,
    pub(super) means: &'a [MeanMultiples],
}

/// The months of neighbouring futures of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Months<'a, T> {
    /// All values from the first of these futures in month 0 on.
    all: &'a [T],
    /// How many values lie from one month to the next.
    step: usize,
    futures: usize,
}

impl<'a, T> Months<'a, T> {
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
            kept: (scenario.risk.paths as usize)
                .div_ceil(BLOCK)
                .min(MOST_MONTHS / (months.max(1) * BLOCK)),
            drawn: None,
            walks: Vec::new(),
            multiples: Vec::new(),
            means: Vec::new(),
            own: (Vec::new(), Vec::new()),
        }
    }

    /// The walks of another scenario; what is already computed is kept if it is the same there.
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

    /// Everything that the walks and their market depend on: seed, months and market.
    pub(super) fn drawn_by(&self) -> (u32, usize, Market) {
        (self.seed, self.months, self.market)
    }

    /// How many futures, from this one on and at most `most`, lie in the same block.
    pub(super) fn side_by_side(from: usize, most: usize) -> usize {
        most.min(BLOCK - from % BLOCK)
    }

    /// Neighbouring futures of one block under a market, which may differ from the market of `self`; with their walks
    /// if `has_walk` asks for them.
    pub(super) fn futures(
        &mut self,
        (from, futures): (usize, usize),
        market: &Market,
        has_walk: bool,
    ) -> Walked<'_> {
        let (block, nth) = (from / BLOCK, from % BLOCK);
        let place = block * self.months * BLOCK;
        // Kept blocks have no gap: a block is kept only if all blocks before it are.
        let is_kept = *market == self.market && block < self.kept && place <= self.multiples.len();
        let is_next = is_kept && place == self.multiples.len();
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
            market.multiples(walks, &mut self.multiples, &mut self.means);
        }
        let (multiples, means) = if is_kept {
            let means = &self.means[block * BLOCK + nth..][..futures];
            (months(&self.multiples[place + nth..], BLOCK), means)
        } else {
            let (multiples, means) = &mut self.own;
            multiples.clear();
            means.clear();
            let walks = (0..self.months).map(|month| walk.of(month));
            market.multiples(walks, multiples, means);
            (months(multiples, futures), &means[..])
        };
        Walked {
            walk: has_walk.then_some(walk),
            multiples,
            means,
        }
    }

    /// Draws a block, unless it is the one that was drawn last. Not inlined: a browser replaces a function by its
    /// optimised version only between two calls, so what runs long must be called often.
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
        if self.multiples.is_empty() {
            // All memory at once: a vector that grows bit by bit is copied again and again.
            self.multiples.reserve_exact(self.kept * self.months * BLOCK);
        }
    }
}
