//! The simulation as a job in slices: it computes the futures first, then their results by month and their summary.

use crate::model::site::{Move, Site};
use crate::scenario::{PerUse, Scenario, Use, fields};

use super::draws::{Draws, GENERATOR};
use super::market::Market;
use super::market_exposure::MarketExposure;
use super::outcome::{AheadOfMining, Fan, Futures, Quantiles, SINGLE_FUTURES};
use super::quantiles::share;
use super::summary::Summary;
use super::walks::Walks;

/// How many values of cash by month are kept at most, 8 bytes each: 8 MB.
const MAX_CASH_VALUES: usize = 1_000_000;

/// Many futures of a scenario, computed some at a time.
///
/// ```
/// use wattworth::model::Simulation;
/// use wattworth::scenario::Scenario;
///
/// let mut job = Simulation::of(Scenario::default());
/// while !job.advance(1_000) {}
/// while !job.advance_month() {}
/// let futures = job.outcome();
/// assert_eq!(futures.futures, 10_000);
/// ```
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The site as assumed.
    pub(super) assumed: Site,
    exposure: MarketExposure,
    pub(super) market: Market,
    walks: Walks,
    /// The site with its ranges drawn; none without ranges.
    drawn_site: Option<Site>,
    /// The number of futures whose months are kept.
    futures_with_months: usize,
    /// All futures computed so far.
    pub(super) futures: Vec<Future>,
    /// For each input known as a range, in the scenario's order, its value in each future.
    pub(super) range_values: Vec<Vec<f64>>,
    /// The site's cumulative cash: for each month the values of all futures.
    pub(super) cash_by_month: Vec<Vec<f64>>,
    /// The cumulative cash of the futures that are being added.
    cash_usd: Vec<f64>,
    /// The percentiles of cumulative cash in the months summed up so far.
    cash_fan: Fan,
    summary: Summary,
}

/// One future.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Future {
    /// Geometric mean of Bitcoin's price over the months, as a multiple of the assumed price of each month.
    pub price: f64,
    /// The same of the GPU rent.
    pub rent: f64,
    /// For each use, what a MW clears a year over the months it is tied up, $; none without rows that reserve grid.
    pub worth_usd_per_mw_year: PerUse<Option<f64>>,
    /// Net present value of the site, after tax and before debt, $.
    pub npv_usd: f64,
    /// The first month in which reserve and cash are used up; none if never.
    pub runs_out_after_months: Option<u32>,
}

impl Simulation {
    /// The futures of a scenario, none of them computed yet.
    #[must_use]
    pub fn of(scenario: Scenario) -> Self {
        Self::with_walks(Walks::of(&scenario), Vec::new(), scenario)
    }

    /// The futures of another scenario, none of them computed yet. The markets' walks are kept if they are the same
    /// there, so that nothing is drawn again.
    #[must_use]
    pub fn reused_for(self, scenario: Scenario) -> Self {
        let before = (self.walks.cache_key(), self.assumed.scenario.risk.paths);
        let mut next = Self::with_walks(self.walks.reused_for(&scenario), self.cash_by_month, scenario);
        if before == (next.walks.cache_key(), next.assumed.scenario.risk.paths) {
            next.summary = self.summary.emptied_for_same_draws();
        }
        next
    }

    /// The same futures without results by month, which take as long as everything else.
    #[must_use]
    pub fn without_months(self) -> Self {
        Self {
            futures_with_months: 0,
            ..self
        }
    }

    /// Reuses `memory`, because new memory takes as long to get as to fill.
    fn with_walks(walks: Walks, memory: Vec<Vec<f64>>, scenario: Scenario) -> Self {
        let assumed = Site::of(scenario);
        let months = assumed.paths.months();
        let paths = assumed.scenario.risk.paths as usize;
        let futures_with_months = paths.min(MAX_CASH_VALUES / (months + 1));
        let mut cash_by_month = memory;
        cash_by_month.resize_with(months + 1, Vec::new);
        cash_by_month.iter_mut().for_each(Vec::clear);
        let has_ranges = !assumed.scenario.ranges.is_empty();
        Self {
            exposure: MarketExposure::of(&assumed),
            market: Market::of(&assumed.scenario),
            walks,
            drawn_site: has_ranges.then(|| assumed.clone()),
            futures_with_months,
            futures: Vec::with_capacity(paths),
            range_values: vec![Vec::new(); assumed.scenario.ranges.len()],
            cash_by_month,
            cash_usd: Vec::new(),
            cash_fan: Fan::default(),
            summary: Summary::default(),
            assumed,
        }
    }

    /// Futures computed so far.
    #[must_use]
    pub fn done(&self) -> u32 {
        u32::try_from(self.futures.len()).unwrap_or(u32::MAX)
    }

    /// Computes this many further futures. Returns whether all are computed.
    pub fn advance(&mut self, futures: u32) -> bool {
        let all = self.assumed.scenario.risk.paths;
        let mut left = futures.min(all - self.done()) as usize;
        while left > 0 {
            let added = Walks::count_in_block(self.futures.len(), left);
            if self.drawn_site.is_none() {
                self.add(added);
            } else {
                (0..added).for_each(|_| self.add(1));
            }
            left -= added;
        }
        self.done() >= all
    }

    /// Adds futures of one block; with ranges a single one, because each has a site of its own.
    fn add(&mut self, futures: usize) {
        let from = self.futures.len();
        let (mut site, mut exposure, mut market) = (&self.assumed, &self.exposure, self.market);
        let drawn_exposure;
        if let Some(other) = &mut self.drawn_site {
            draw_ranges(&self.assumed.scenario, from, other);
            for (values, range) in self.range_values.iter_mut().zip(&self.assumed.scenario.ranges) {
                values.push(range.field.number(&other.scenario).unwrap_or(range.median()));
            }
            drawn_exposure = MarketExposure::of(other);
            market = Market::of(&other.scenario);
            (site, exposure) = (other, &drawn_exposure);
        }
        let walks = self.walks.futures((from, futures), &market, exposure.holds_btc());
        let with_months = futures.min(self.futures_with_months.saturating_sub(from));
        let months = (&mut self.cash_usd, with_months > 0);
        exposure.futures((site, &market), &walks, months, &mut self.futures);
        if with_months == 0 {
            return;
        }
        for (month, usd) in self
            .cash_by_month
            .iter_mut()
            .zip(self.cash_usd.chunks_exact(futures))
        {
            if from == 0 {
                month.reserve_exact(self.futures_with_months);
            }
            month.extend_from_slice(&usd[..with_months]);
        }
    }

    /// The number of futures computed so far whose months are kept.
    pub(super) fn months_kept(&self) -> u32 {
        u32::try_from(self.futures_with_months.min(self.futures.len())).unwrap_or(u32::MAX)
    }

    /// The site of a future with its ranges drawn; none without ranges, because the site is then the assumed one.
    pub(super) fn site_with_ranges_drawn(&self, future: u32) -> Option<Site> {
        let mut site = self.drawn_site.clone()?;
        draw_ranges(&self.assumed.scenario, future as usize, &mut site);
        Some(site)
    }

    /// Sums up the next month, which takes much less than a millisecond. Returns whether all months are summed up. Call
    /// it after all futures have been computed.
    pub fn advance_month(&mut self) -> bool {
        let month = self.cash_fan.p50.len();
        if self.futures_with_months == 0 {
            return true;
        }
        if let Some(values) = self.cash_by_month.get(month) {
            self.cash_fan.push(Quantiles::of(values));
        }
        month + 1 >= self.cash_by_month.len()
    }

    /// Sums up the next list of values for the results that are not by month. Returns whether all is summed up. Call it
    /// after all futures have been computed.
    pub fn advance_summary(&mut self) -> bool {
        let mut summary = std::mem::take(&mut self.summary);
        let is_complete = summary.advance(self);
        self.summary = summary;
        is_complete
    }

    /// Computes everything that is left.
    pub fn finish(&mut self) {
        while !self.advance(u32::MAX) {}
        while !self.advance_month() {}
        while !self.advance_summary() {}
    }

    /// The futures computed so far, one by one.
    pub fn computed_futures(&self) -> impl Iterator<Item = Future> {
        self.futures.iter().copied()
    }

    /// The results of the futures computed so far and of the months summed up so far.
    #[must_use]
    pub fn outcome(&self) -> Futures {
        let mut summary = self.summary.clone();
        while !summary.advance(self) {}
        let worth_usd = |future: &Future, kind| future.worth_usd_per_mw_year[kind];
        let ahead = |kind| {
            worth_usd(self.futures.first()?, Use::Mining).and(worth_usd(self.futures.first()?, kind))?;
            let futures = self.futures.iter();
            let share = share(futures.map(|future| worth_usd(future, kind) > worth_usd(future, Use::Mining)));
            Some(AheadOfMining { kind, share })
        };
        Futures {
            futures: self.done(),
            seed: self.assumed.scenario.risk.seed,
            generator: GENERATOR,
            futures_by_month: self.months_kept(),
            uses: summary.uses,
            ahead_of_mining: [Use::Rental, Use::Hosting]
                .into_iter()
                .filter_map(ahead)
                .collect(),
            cumulative_usd: self.cash_fan.clone(),
            single_cumulative_usd: (0..SINGLE_FUTURES
                .min(self.futures_with_months)
                .min(self.futures.len()))
                .map(|future| self.cash_by_month.iter().map(|month| month[future]).collect())
                .collect(),
            cash_used_up_share: self.cash_used_up_share(),
            rank_correlations: summary.rank_correlations,
        }
    }

    fn cash_used_up_share(&self) -> Vec<f64> {
        let mut ending = vec![0; self.assumed.paths.months()];
        for month in self
            .computed_futures()
            .filter_map(|future| future.runs_out_after_months)
        {
            ending[month as usize] += 1;
        }
        let mut out = 0;
        let all = f64::from(self.done().max(1));
        ending
            .into_iter()
            .map(|ending| {
                out += ending;
                f64::from(out) / all
            })
            .collect()
    }
}

/// Sets the inputs of a site that are known as a range to their values in a future.
fn draw_ranges(assumed: &Scenario, future: usize, site: &mut Site) {
    let future = u32::try_from(future).unwrap_or(u32::MAX);
    let draws: Vec<_> = assumed
        .ranges
        .iter()
        .filter_map(|range| {
            let place = fields().position(|field| field == range.field)?;
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            let normal = Draws::of_input(assumed.risk.seed, place, future).normal();
            let Move::Set { field, reach } = Move::by_setting(range.field.key)? else {
                return None;
            };
            Some((field, reach, range.at(normal)))
        })
        .collect();
    site.set_inputs(&draws);
}
