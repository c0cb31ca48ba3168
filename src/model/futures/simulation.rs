//! A job in slices: so many futures, then what is said of them.

use std::borrow::Cow;

use crate::model::cash_flow::SiteFlows;
use crate::model::debt::Financing;
use crate::model::metrics;
use crate::model::order;
use crate::model::site::Site;
use crate::scenario::{PerUse, Scenario, Use, fields};

use super::draws::{Draws, GENERATOR};
use super::market::Market;
use super::outcome::{Ahead, DOTS, Fan, Futures, Hangs, Quantiles, SINGLE, UseFutures};
use super::quantiles::{quantile, rank_correlation, share, sorted};

/// Cash by month that is kept, 8 bytes each: 8 MB.
const MOST_VALUES: usize = 1_000_000;

/// Many futures of a scenario, some at a time.
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
    /// The site that each future bends.
    bent: Site,
    pub(super) market: Market,
    /// Futures of which the months are kept.
    kept: usize,
    /// By use, one value a future: what a MW clears a year, $; empty without rows that reserve grid.
    worth_usd: PerUse<Vec<f64>>,
    npv_usd: Vec<f64>,
    runs_out: Vec<Option<u32>>,
    /// Means over the months as multiples of what is assumed, one value a future.
    price: Vec<f64>,
    rent: Vec<f64>,
    /// Of each input that is known as a range, in the scenario's order, what it was in each future.
    pub(super) drawn: Vec<Vec<f64>>,
    /// The site's cumulative cash by month, then by future.
    pub(super) cash_by_month: Vec<Vec<f64>>,
    /// What is said of it so far.
    cash: Fan,
}

/// One future.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Future {
    /// Mean of Bitcoin's price over the months, as a multiple of what is assumed for each.
    pub price: f64,
    /// The same of the GPU rent.
    pub rent: f64,
    /// By use what a MW clears a year over the months it is tied up, $; none without rows that reserve grid.
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
        let assumed = Site::of(scenario);
        let months = assumed.paths.months();
        let paths = assumed.scenario.risk.paths as usize;
        let kept = paths.min(MOST_VALUES / (months + 1));
        Self {
            bent: assumed.clone(),
            market: Market::of(&assumed.scenario),
            kept,
            worth_usd: PerUse::of(|_| Vec::new()),
            npv_usd: Vec::with_capacity(paths),
            runs_out: Vec::with_capacity(paths),
            price: Vec::with_capacity(paths),
            rent: Vec::with_capacity(paths),
            drawn: vec![Vec::with_capacity(paths); assumed.scenario.ranges.len()],
            cash_by_month: vec![Vec::with_capacity(kept); months + 1],
            cash: Fan::default(),
            assumed,
        }
    }

    /// Futures computed so far.
    #[must_use]
    pub fn done(&self) -> u32 {
        u32::try_from(self.npv_usd.len()).unwrap_or(u32::MAX)
    }

    /// Computes so many further futures; whether all are computed.
    pub fn advance(&mut self, futures: u32) -> bool {
        let all = self.assumed.scenario.risk.paths;
        let from = self.done();
        for future in from..all.min(from.saturating_add(futures)) {
            self.add(future);
        }
        self.done() >= all
    }

    fn add(&mut self, future: u32) {
        let mut draws = Draws::of_markets(self.assumed.scenario.risk.seed, future);
        let other = self.with_ranges_drawn(future);
        let (assumed, market) = match &other {
            Some(site) => (site, Market::of(&site.scenario)),
            None => (&self.assumed, self.market),
        };
        if let Some(site) = &other {
            self.bent.clone_from(site);
            for (values, range) in self.drawn.iter_mut().zip(&self.assumed.scenario.ranges) {
                values.push(range.field.number(&site.scenario).unwrap_or(range.median()));
            }
        }
        let site = &mut self.bent;
        let wandered = market.bend(&assumed.paths, &mut site.paths, &mut draws);
        let levers = site.levers();
        let mut worth_usd = PerUse::of(|_| 0.0);
        let flows = SiteFlows::with_rows(site, &site.rows, &levers, &mut |row, npv_usd| {
            if row.reserved_mw > 0.0 {
                worth_usd[row.model.used_for()] += npv_usd;
            }
        });
        for (kind, npv_usd) in worth_usd.iter() {
            if let Some(usd) = site.a_year_of_use_usd(kind, *npv_usd) {
                self.worth_usd[kind].push(usd);
            }
        }
        self.npv_usd
            .push(metrics::npv_usd(&flows.flows_usd(), &site.paths.discount));
        self.runs_out.push(Financing::runs_out(site, &flows));
        self.price.push(wandered.price);
        self.rent.push(wandered.rent);
        if (future as usize) < self.kept {
            let cash_usd = metrics::cumulative(&flows.cash_usd);
            add_to(&mut self.cash_by_month, cash_usd);
        }
    }

    /// Of how many of the futures computed so far the months are kept.
    pub(super) fn months_kept(&self) -> u32 {
        u32::try_from(self.kept.min(self.npv_usd.len())).unwrap_or(u32::MAX)
    }

    /// The site of a future whose ranges are drawn; none if there are none, so that it is the assumed one.
    pub(super) fn with_ranges_drawn(&self, future: u32) -> Option<Site> {
        let assumed = &self.assumed.scenario;
        if assumed.ranges.is_empty() {
            return None;
        }
        let mut scenario = assumed.clone();
        for range in &assumed.ranges {
            let place = fields().position(|field| field == range.field).unwrap_or(0);
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            let normal = Draws::of_input(assumed.risk.seed, place, future).normal();
            range.field.set_number(&mut scenario, range.at(normal));
        }
        Some(Site::of(scenario))
    }

    /// Goes through the futures of the next month, which takes about a millisecond; whether all months are gone through.
    /// After all futures have been computed.
    pub fn advance_month(&mut self) -> bool {
        let month = self.cash.p50.len();
        if let Some(values) = self.cash_by_month.get(month) {
            self.cash.push(Quantiles::of(values));
        }
        month + 1 >= self.cash_by_month.len()
    }

    /// Computes everything that is left.
    pub fn finish(&mut self) {
        while !self.advance(u32::MAX) {}
        while !self.advance_month() {}
    }

    /// The futures computed so far, one by one.
    pub fn each(&self) -> impl Iterator<Item = Future> {
        (0..self.npv_usd.len()).map(|nth| Future {
            price: self.price[nth],
            rent: self.rent[nth],
            worth_usd_per_mw_year: PerUse::of(|kind| self.worth_usd[kind].get(nth).copied()),
            npv_usd: self.npv_usd[nth],
            runs_out_after_months: self.runs_out[nth],
        })
    }

    /// What is said of the futures computed so far, and of the months gone through.
    #[must_use]
    pub fn outcome(&self) -> Futures {
        let mining = &self.worth_usd[Use::Mining];
        Futures {
            futures: self.done(),
            seed: self.assumed.scenario.risk.seed,
            generator: GENERATOR,
            futures_by_month: self.months_kept(),
            uses: Use::ALL
                .into_iter()
                .filter_map(|kind| self.of_use(kind))
                .collect(),
            ahead_of_mining: [Use::Rental, Use::Hosting]
                .into_iter()
                .filter(|kind| !mining.is_empty() && !self.worth_usd[*kind].is_empty())
                .map(|kind| Ahead {
                    kind,
                    share: share(
                        self.worth_usd[kind]
                            .iter()
                            .zip(mining)
                            .map(|(ai, mining)| ai > mining),
                    ),
                })
                .collect(),
            cumulative_usd: self.cash.clone(),
            single_cumulative_usd: (0..SINGLE.min(self.kept).min(self.npv_usd.len()))
                .map(|future| self.cash_by_month.iter().map(|month| month[future]).collect())
                .collect(),
            cash_used_up_share: (0..)
                .take(self.assumed.paths.months())
                .map(|month| {
                    share(
                        self.runs_out
                            .iter()
                            .map(|after| after.is_some_and(|at| at <= month)),
                    )
                })
                .collect(),
            hangs_on: self.hangs_on(),
        }
    }

    fn of_use(&self, kind: Use) -> Option<UseFutures> {
        let worth = sorted(&self.worth_usd[kind]);
        if worth.is_empty() {
            return None;
        }
        let middles = (0..DOTS).map(|dot| (number(dot) + 0.5) / number(DOTS));
        Some(UseFutures {
            kind,
            worth_usd_per_mw_year: Quantiles::of_sorted(&worth),
            below_return_share: share(worth.iter().map(|usd| *usd < 0.0)),
            equally_likely_usd_per_mw_year: middles.map(|share| quantile(&worth, share)).collect(),
        })
    }

    fn hangs_on(&self) -> Vec<Hangs> {
        let mut drawn: Vec<(&str, Cow<'_, [f64]>)> = vec![
            ("btc", Cow::Borrowed(&self.price)),
            ("gpuh", Cow::Borrowed(&self.rent)),
        ];
        for (range, values) in self.assumed.scenario.ranges.iter().zip(&self.drawn) {
            match drawn.iter_mut().find(|(key, _)| *key == range.field.key) {
                // Where it starts, times how it wanders.
                Some((_, wandered)) => {
                    let products = wandered.iter().zip(values).map(|(times, from)| times * from);
                    *wandered = products.collect();
                }
                None => drawn.push((range.field.key, Cow::Borrowed(values))),
            }
        }
        let found = drawn.iter().filter_map(|(key, values)| {
            Some(Hangs {
                key,
                rank_correlation: rank_correlation(values, &self.npv_usd)?,
            })
        });
        let mut found: Vec<Hangs> = found.collect();
        order::descending(&mut found, |hangs| hangs.rank_correlation.abs());
        found
    }
}

/// Adds a future's value of each month to that month's list.
fn add_to(months: &mut [Vec<f64>], values: impl IntoIterator<Item = f64>) {
    for (month, value) in months.iter_mut().zip(values) {
        month.push(value);
    }
}

/// A number of dots.
fn number(dots: usize) -> f64 {
    f64::from(u32::try_from(dots).unwrap_or(u32::MAX))
}
