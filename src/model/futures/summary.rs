//! Sums up many futures, one list of values at a time, so that no step takes longer than a slice.

use std::borrow::Cow;
use std::rc::Rc;

use crate::model::order;
use crate::scenario::Use;

use super::outcome::{DOTS, Quantiles, RankCorrelation, UseFutures};
use super::quantiles::{correlation, mean, quantiles, ranks, share};
use super::simulation::{Future, Simulation};

/// What has been summed up so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Summary {
    /// How many lists have been summed up: one for each use, one for the site, one for each thing that is drawn.
    lists_done: usize,
    pub(super) uses: Vec<UseFutures>,
    /// The ranks of the site's net present value; emptied once all is summed up.
    npv_ranks: Vec<f64>,
    /// The ranks of the markets' draws, Bitcoin's price and the GPU rent, once computed; kept while the draws stay the
    /// same.
    market_ranks: [Option<Rc<[f64]>>; 2],
    /// Sorted once all is summed up, the strongest correlation first.
    pub(super) rank_correlations: Vec<RankCorrelation>,
}

impl Summary {
    /// An empty summary for other futures with the same draws. It keeps the ranks of those draws.
    pub(super) fn emptied_for_same_draws(self) -> Self {
        Self {
            market_ranks: self.market_ranks,
            ..Self::default()
        }
    }

    /// Sums up the next list. Returns whether that was the last one.
    pub(super) fn advance(&mut self, simulation: &Simulation) -> bool {
        let list = self.lists_done;
        self.lists_done += 1;
        if let Some(kind) = Use::ALL.get(list) {
            let mut worth_usd = Vec::with_capacity(simulation.futures.len());
            worth_usd.extend(
                simulation
                    .computed_futures()
                    .filter_map(|future| future.worth_usd_per_mw_year[*kind]),
            );
            self.uses.extend(use_futures(*kind, &worth_usd));
            return false;
        }
        let Some(nth) = list.checked_sub(Use::ALL.len() + 1) else {
            self.npv_ranks = ranks(
                &simulation
                    .computed_futures()
                    .map(|future| future.npv_usd)
                    .collect::<Vec<f64>>(),
            );
            return false;
        };
        let Some((key, values)) = drawn_variable(simulation, nth) else {
            self.lists_done = list;
            self.npv_ranks = Vec::new();
            order::descending(&mut self.rank_correlations, |found| found.rank_correlation.abs());
            return true;
        };
        // The two markets are correlated, so a site without GPUs would seem to depend on their rent.
        let kind = match key {
            "btc" => Some(Use::Mining),
            "gpuh" => Some(Use::Rental),
            _ => None,
        };
        if kind.is_some_and(|kind| {
            simulation
                .assumed
                .rows
                .iter()
                .all(|row| row.model.used_for() != kind)
        }) {
            return false;
        }
        let known = match &values {
            Cow::Owned(_) if simulation.range_values.is_empty() => self.market_ranks.get_mut(nth),
            _ => None,
        };
        let of_values = || Rc::from(ranks(&values));
        let ranks = match known {
            Some(known) => Rc::clone(known.get_or_insert_with(of_values)),
            None => of_values(),
        };
        let rank_correlation = correlation(&ranks, &self.npv_ranks);
        self.rank_correlations
            .extend(rank_correlation.map(|rank_correlation| RankCorrelation {
                key,
                rank_correlation,
            }));
        false
    }
}

fn use_futures(kind: Use, worth_usd: &[f64]) -> Option<UseFutures> {
    if worth_usd.is_empty() {
        return None;
    }
    // The dots are the quantiles at 1, 3, … 99 %, so all percentiles but the median are among them.
    let (below, above) = (0..DOTS)
        .map(|dot| (number(dot) + 0.5) / number(DOTS))
        .partition(|share| *share < 0.5);
    let shares: [Vec<f64>; 3] = [below, vec![0.5], above];
    let mut values = quantiles(worth_usd, &shares.concat());
    let p50 = values.remove(DOTS / 2);
    let at = |percent: usize| values[percent * DOTS / 100];
    Some(UseFutures {
        kind,
        worth_usd_per_mw_year: Quantiles {
            p5: at(5),
            p25: at(25),
            p50,
            p75: at(75),
            p95: at(95),
            mean: mean(worth_usd),
        },
        below_return_share: share(worth_usd.iter().map(|usd| *usd < 0.0)),
        equally_likely_usd_per_mw_year: values,
    })
}

/// The key and the values, one for each future, of the `nth` thing that is drawn: first the markets, then the inputs
/// known as a range.
fn drawn_variable(simulation: &Simulation, nth: usize) -> Option<(&'static str, Cow<'_, [f64]>)> {
    let mut ranges = simulation
        .assumed
        .scenario
        .ranges
        .iter()
        .zip(&simulation.range_values);
    let market: (_, fn(Future) -> f64) = match nth {
        0 => ("btc", |future| future.price),
        1 => ("gpuh", |future| future.rent),
        _ => {
            let mut others = ranges.filter(|(range, _)| !matches!(range.field.key, "btc" | "gpuh"));
            let (range, values) = others.nth(nth - 2)?;
            return Some((range.field.key, Cow::Borrowed(values)));
        }
    };
    let mut values: Vec<f64> = simulation.computed_futures().map(market.1).collect();
    if let Some((_, from)) = ranges.find(|(range, _)| range.field.key == market.0) {
        // If the market's starting price is known as a range, each future has its own starting price, which multiplies
        // its walk.
        for (times, from) in values.iter_mut().zip(from) {
            *times *= from;
        }
    }
    Some((market.0, Cow::Owned(values)))
}

/// A number of dots as an `f64`.
fn number(dots: usize) -> f64 {
    f64::from(u32::try_from(dots).unwrap_or(u32::MAX))
}
