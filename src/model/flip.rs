//! The flip: the value of one input at which two uses change places on the clock's measure.
//!
//! The break-even (switching) value of project appraisal, applied to the difference between two projects (HM Treasury,
//! *The Green Book*, "Sensitivity analysis").
//!
//! If the site mines and has another use, mining is compared with the best other use along the Bitcoin price, with
//! difficulty as it is. The flip is the crossing in the price's range that is nearest by ratio. If difficulty follows
//! the price by ε, that crossing moves to `btc`·(at/`btc`)^(1/(1−ε)); there is none for ε ≥ 1. If there is no mining,
//! no other use or no such crossing, the two best uses are compared along every other input that can change them, and
//! the crossing nearest in swings is taken. Crossings at which both uses are worth less than nothing do not count.

use serde::Serialize;

use crate::scenario::{Clock, Use};

use super::metrics::ratio;
use super::order;
use super::outward_steps::OutwardSteps;
use super::site::Site;
use super::worth::{UseWorth, worth};
use super::worth_along_input::{Crossing, WorthAlongInput};

/// Where the two uses that matter change places.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flip {
    /// The link key of the input.
    pub input: &'static str,
    /// Its value now, in its unit.
    pub now: f64,
    /// The first value, seen from the present, at which the order is reversed, in the input's unit.
    pub at: f64,
    /// The distance from now to `at`, as a fraction of the value now, negative if `at` is lower; none if the value now
    /// is 0.
    pub rise_fraction: Option<f64>,
    /// The use that is ahead now.
    pub from_use: Use,
    /// The use that is ahead from `at` on.
    pub to_use: Use,
    /// What the better of the two uses is worth at `at`, $ per MW and year.
    pub worth_there_usd_per_mw_year: f64,
    /// The Bitcoin price of the flip if difficulty follows the price, $; none for another input, or if difficulty
    /// follows fully.
    pub at_if_difficulty_follows: Option<f64>,
    /// The distance from now to that price, as a fraction of the price now.
    pub rise_if_difficulty_follows_fraction: Option<f64>,
    /// Further crossings of the same two uses along the same input, nearest first.
    pub others: Vec<OtherCrossing>,
}

/// A crossing farther from the present than the flip.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct OtherCrossing {
    /// The first value, seen from the present, at which the order is reversed, in the input's unit.
    pub at: f64,
    /// The use that leads between the present and there.
    pub from_use: Use,
    /// The use that leads from there on.
    pub to_use: Use,
}

/// The flip of a site with these uses; none if no two uses change places.
#[must_use]
pub fn flip(site: &Site, uses: &[UseWorth], clock: Clock) -> Option<Flip> {
    let mut ranked: Vec<&UseWorth> = uses
        .iter()
        .filter(|worth| worth.worth_usd_per_mw.is_some())
        .collect();
    // Of uses that are equal on this measure, the one that is better over the horizon stays first.
    order::descending(&mut ranked, |worth| {
        worth.at_clock_usd_per_mw_year(clock).unwrap_or(f64::NEG_INFINITY)
    });
    let kinds: Vec<Use> = ranked.iter().map(|worth| worth.kind).collect();
    flip_along_bitcoin_price(site, &kinds, clock).or_else(|| flip_along_another_input(site, &kinds, clock))
}

fn flip_along_bitcoin_price(site: &Site, kinds: &[Use], clock: Clock) -> Option<Flip> {
    let other = *kinds.iter().find(|kind| **kind != Use::Mining)?;
    let mining = kinds.iter().position(|kind| *kind == Use::Mining)?;
    let pair = if mining == 0 {
        [Use::Mining, other]
    } else {
        [other, Use::Mining]
    };
    let along = WorthAlongInput::of(site, "btc", clock)?;
    let crossings = crossings(&along, pair);
    let response = site.scenario.bitcoin.difficulty_response;
    flip_at_crossings(&along, crossings, |at| {
        let follows = along.now * libm::pow(at / along.now, 1.0 / (1.0 - response));
        (response < 1.0 && follows.is_finite()).then_some(follows)
    })
}

fn flip_along_another_input(site: &Site, kinds: &[Use], clock: Clock) -> Option<Flip> {
    let &[first, second, ..] = kinds else { return None };
    let pair = [first, second];
    let worth_now = worth(site, &site.levers(), clock);
    let inputs = WorthAlongInput::for_inputs_of(site, &pair, clock, worth_now);
    let inputs = inputs.iter().filter(|along| along.field.key != "btc");
    let mut searches: Vec<CrossingSearch<'_>> = inputs
        .filter_map(|along| CrossingSearch::of(along, pair))
        .collect();
    // All inputs are searched up to the same distance before any is searched farther out, so the first crossing found
    // is nearer than those not yet found.
    while searches.iter().any(|search| !search.is_over) {
        let mut nearest: Option<(f64, usize)> = None;
        for (nth, search) in searches.iter_mut().enumerate() {
            for crossing in search.advance() {
                let swings = search.along.distance_in_swings(crossing.at);
                if nearest.is_none_or(|(least, _)| swings < least) {
                    nearest = Some((swings, nth));
                }
            }
        }
        if let Some((_, nth)) = nearest {
            let along = searches[nth].along;
            return flip_at_crossings(along, crossings(along, pair), |_| None);
        }
    }
    None
}

fn flip_at_crossings(
    along: &WorthAlongInput<'_>,
    crossings: Vec<Crossing>,
    if_difficulty_follows: impl Fn(f64) -> Option<f64>,
) -> Option<Flip> {
    let (nearest, further) = crossings.split_first()?;
    let rise = |at: f64| ratio(at - along.now, along.now.abs());
    let at_if_difficulty_follows = if_difficulty_follows(nearest.at);
    Some(Flip {
        input: along.field.key,
        now: along.now,
        at: nearest.at,
        rise_fraction: rise(nearest.at),
        from_use: nearest.from_use,
        to_use: nearest.to_use,
        worth_there_usd_per_mw_year: nearest.worth_there_usd_per_mw_year,
        at_if_difficulty_follows,
        rise_if_difficulty_follows_fraction: at_if_difficulty_follows.and_then(rise),
        others: further
            .iter()
            .map(|crossing| OtherCrossing {
                at: crossing.at,
                from_use: crossing.from_use,
                to_use: crossing.to_use,
            })
            .collect(),
    })
}

/// Every crossing of two uses along an input, nearest first. Crossings at which both are worth less than nothing are
/// left out.
fn crossings(along: &WorthAlongInput<'_>, pair: [Use; 2]) -> Vec<Crossing> {
    let Some(mut search) = CrossingSearch::of(along, pair) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    while !search.is_over {
        found.extend(search.advance());
    }
    let steps = search.steps;
    order::ascending(&mut found, |crossing: &Crossing| {
        steps.distance_from_now(crossing.at)
    });
    found
}

/// A search for crossings of two uses along an input, outwards from the present.
struct CrossingSearch<'a> {
    along: &'a WorthAlongInput<'a>,
    pair: [Use; 2],
    steps: OutwardSteps,
    next_step: i32,
    /// How much more the first use is worth than the second at the nearer ends of the next steps, down and up.
    nearer_leads: [f64; 2],
    is_over: bool,
}

impl<'a> CrossingSearch<'a> {
    fn of(along: &'a WorthAlongInput<'a>, pair: [Use; 2]) -> Option<Self> {
        let lead_now = along.worth_now[pair[0]]? - along.worth_now[pair[1]]?;
        Some(Self {
            along,
            pair,
            steps: along.steps()?,
            next_step: 0,
            nearer_leads: [lead_now; 2],
            is_over: false,
        })
    }

    /// The crossings in the next two steps, one down and one up. Crossings at which both uses are worth less than
    /// nothing are left out.
    fn advance(&mut self) -> impl Iterator<Item = Crossing> + use<'a> {
        let mut found = [None; 2];
        if !self.is_over {
            let both = self.steps.at_distance(self.next_step);
            self.next_step += 1;
            self.is_over = both.iter().all(Option::is_none);
            for ((nearer_lead, step), found) in self.nearer_leads.iter_mut().zip(both).zip(&mut found) {
                let Some((nearer, farther)) = step else { continue };
                let (nearer, farther) = (
                    self.along.rounded_from_now(nearer),
                    self.along.rounded_from_now(farther),
                );
                if nearer.to_bits() == farther.to_bits() {
                    continue;
                }
                let Some(farther_lead) = self.along.lead_usd_per_mw_year(self.pair, farther) else {
                    continue;
                };
                *found = self
                    .along
                    .crossing(self.pair, (nearer, *nearer_lead), (farther, farther_lead))
                    .filter(|crossing| crossing.worth_there_usd_per_mw_year >= 0.0);
                *nearer_lead = farther_lead;
            }
        }
        found.into_iter().flatten()
    }
}
