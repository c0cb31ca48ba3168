//! Summing up many futures, a list at a time: none takes longer than a slice.

use std::borrow::Cow;
use std::rc::Rc;

use crate::model::order;
use crate::scenario::Use;

use super::outcome::{DOTS, Hangs, Quantiles, UseFutures};
use super::quantiles::{correlation, mean, quantiles, ranks, share};
use super::simulation::{Future, Simulation};

/// What has been summed up so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Summary {
    /// Lists that have been gone through: of each use, of the site, of each thing that is drawn.
    lists: usize,
    pub(super) uses: Vec<UseFutures>,
    /// Of the site's net present value, until all is summed up.
    npv_ranks: Vec<f64>,
    /// Of what is drawn without ranges, as far as they are known: Bitcoin's price, the GPU rent.
    market_ranks: [Option<Rc<[f64]>>; 2],
    /// The closest first once all is summed up.
    pub(super) hangs_on: Vec<Hangs>,
}

impl Summary {
    /// That of other futures with the same draws, nothing summed up yet.
    pub(super) fn followed(self) -> Self {
        Self {
            market_ranks: self.market_ranks,
            ..Self::default()
        }
    }

    /// Goes through the next list; whether that was the last one.
    pub(super) fn advance(&mut self, of: &Simulation) -> bool {
        let list = self.lists;
        self.lists += 1;
        if let Some(kind) = Use::ALL.get(list) {
            let mut worth_usd = Vec::with_capacity(of.futures.len());
            worth_usd.extend(of.each().filter_map(|future| future.worth_usd_per_mw_year[*kind]));
            self.uses.extend(of_use(*kind, &worth_usd));
            return false;
        }
        let Some(nth) = list.checked_sub(Use::ALL.len() + 1) else {
            self.npv_ranks = ranks(&of.each().map(|future| future.npv_usd).collect::<Vec<f64>>());
            return false;
        };
        let Some((key, values)) = drawn(of, nth) else {
            self.lists = list;
            self.npv_ranks = Vec::new();
            order::descending(&mut self.hangs_on, |hangs| hangs.rank_correlation.abs());
            return true;
        };
        // The two markets go together, so a site without GPUs would seem to hang on their rent.
        let kind = match key {
            "btc" => Some(Use::Mining),
            "gpuh" => Some(Use::Rental),
            _ => None,
        };
        if kind.is_some_and(|kind| of.assumed.rows.iter().all(|row| row.model.used_for() != kind)) {
            return false;
        }
        let known = match &values {
            Cow::Owned(_) if of.drawn.is_empty() => self.market_ranks.get_mut(nth),
            _ => None,
        };
        let of_values = || Rc::from(ranks(&values));
        let ranks = match known {
            Some(known) => Rc::clone(known.get_or_insert_with(of_values)),
            None => of_values(),
        };
        let found = correlation(&ranks, &self.npv_ranks);
        self.hangs_on.extend(found.map(|rank_correlation| Hangs {
            key,
            rank_correlation,
        }));
        false
    }
}

fn of_use(kind: Use, worth_usd: &[f64]) -> Option<UseFutures> {
    if worth_usd.is_empty() {
        return None;
    }
    // All percentiles but the median are among the dots, each in the middle of its two futures of a hundred.
    let (below, above) = (0..DOTS)
        .map(|dot| (number(dot) + 0.5) / number(DOTS))
        .partition(|share| *share < 0.5);
    let shares: [Vec<f64>; 3] = [below, vec![0.5], above];
    let mut found = quantiles(worth_usd, &shares.concat());
    let p50 = found.remove(DOTS / 2);
    let at = |percent: usize| found[percent * DOTS / 100];
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
        equally_likely_usd_per_mw_year: found,
    })
}

/// The key and the values, one a future, of the `nth` thing that is drawn: the markets, then the ranges of other inputs.
fn drawn(of: &Simulation, nth: usize) -> Option<(&'static str, Cow<'_, [f64]>)> {
    let mut ranges = of.assumed.scenario.ranges.iter().zip(&of.drawn);
    let market: (_, fn(Future) -> f64) = match nth {
        0 => ("btc", |future| future.price),
        1 => ("gpuh", |future| future.rent),
        _ => {
            let mut others = ranges.filter(|(range, _)| !matches!(range.field.key, "btc" | "gpuh"));
            let (range, values) = others.nth(nth - 2)?;
            return Some((range.field.key, Cow::Borrowed(values)));
        }
    };
    let mut wandered: Vec<f64> = of.each().map(market.1).collect();
    if let Some((_, from)) = ranges.find(|(range, _)| range.field.key == market.0) {
        // Where it starts, times how it wanders.
        for (times, from) in wandered.iter_mut().zip(from) {
            *times *= from;
        }
    }
    Some((market.0, Cow::Owned(wandered)))
}

/// A number of dots.
fn number(dots: usize) -> f64 {
    f64::from(u32::try_from(dots).unwrap_or(u32::MAX))
}
