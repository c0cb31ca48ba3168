//! At which Bitcoin price does mining outbid AI for the same megawatt-hour, and at which rent?
//!
//! The answer is an indifference price: at this price a price-taking owner earns the same with either use, so both uses
//! bid the same for power.
//!
//! Per grid MWh drawn today, the indifference price is `P* = (Bid_X + o_b + K_b)/β`, where `Bid_X` is what the AI use
//! can pay and `β·P − o_b − K_b` what mining can. Against GPU rental the power price cancels; against a lease whose
//! tenant pays for the power it does not. If difficulty follows the price with elasticity ε, `β·P_0·(P/P_0)^(1−ε) = V`
//! with `V = Bid_X + o_b + K_b`, which has one solution where ε ≠ 1 and V > 0. Per MW-year of reserved capacity the
//! same holds for (Bid − tariff)·MWh. Delay, escalators, halving and growth are left out on purpose; over the horizon,
//! the worth of a megawatt and its flip answer the question instead.

use crate::scenario::Scenario;

use super::bid::Bidder;
use super::duel_outcome::{Bid, Pair, PerMwYear, ResponseCase, View, Views};
use super::metrics::ratio;
use super::site::Site;

/// The fraction by which the rent is moved to see how far the indifference price moves.
const RENT_SHIFT: f64 = 0.1;

/// Compares every mining row with every AI row; rows that draw no energy are left out.
#[must_use]
pub fn duel(scenario: &Scenario) -> Vec<Pair> {
    let site = Site::of(scenario.clone());
    let sides = sides(&site);
    let (miners, others): (Vec<Side>, Vec<Side>) =
        sides.into_iter().partition(|side| side.bidder.rent.is_none());
    let market = TodaysMarket {
        price_usd: scenario.bitcoin.price_usd,
        response: scenario.bitcoin.difficulty_response,
        tariff_usd_per_mwh: site.levers().tariff_usd_per_mwh(),
    };
    let mut pairs = Vec::with_capacity(miners.len() * others.len());
    for mining in &miners {
        for ai in &others {
            pairs.push(Pair {
                mining: mining.row,
                ai: ai.row,
                rent_today_usd: ai.bidder.rent.map_or(0.0, |rent| rent.today_usd),
                views: market.views(&mining.bidder, &ai.bidder),
            });
        }
    }
    pairs
}

/// What each row that draws energy can pay for a MWh, in the order of the mix.
#[must_use]
pub fn bids(scenario: &Scenario) -> Vec<Bid> {
    let site = Site::of(scenario.clone());
    let bids_of = sides(&site);
    let bids = bids_of.iter().map(|side| Bid {
        row: side.row,
        marginal_usd_per_mwh: side.bidder.bid_usd_per_mwh(false),
        greenfield_usd_per_mwh: side.bidder.bid_usd_per_mwh(true),
    });
    bids.collect()
}

/// The rows that draw energy.
fn sides(site: &Site) -> Vec<Side> {
    let levers = site.levers();
    let rows = site.rows.iter().enumerate();
    rows.filter_map(|(row, site_row)| {
        Some(Side {
            row,
            bidder: Bidder::of(
                &site_row.model,
                site_row.capital_usd,
                site_row.reserved_mw,
                &site.paths,
                &levers,
            )?,
        })
    })
    .collect()
}

/// One side of a pair.
struct Side {
    row: usize,
    bidder: Bidder,
}

/// Today's market, the same for both sides.
struct TodaysMarket {
    price_usd: f64,
    /// The elasticity ε with which difficulty follows the Bitcoin price.
    response: f64,
    tariff_usd_per_mwh: f64,
}

impl TodaysMarket {
    fn views(&self, mining: &Bidder, ai: &Bidder) -> Views {
        let view = |mine_to_buy, ai_to_buy| self.view(mining, mine_to_buy, ai, ai_to_buy);
        Views {
            marginal: view(false, false),
            greenfield: view(true, true),
            convert: view(false, true),
            keep: view(true, false),
        }
    }

    fn view(&self, mining: &Bidder, mine_to_buy: bool, ai: &Bidder, ai_to_buy: bool) -> View {
        let bid_mining = mining.bid_usd_per_mwh(mine_to_buy);
        let bid_ai = ai.bid_usd_per_mwh(ai_to_buy);
        // The revenue that mining needs per MWh to match a bid.
        let needed = |bid: f64| bid + mining.cost_usd_per_mwh(mine_to_buy);
        let price = |bid: f64| ratio(needed(bid), mining.btc_per_mwh);
        let shift = ai
            .rent
            .map_or(0.0, |rent| RENT_SHIFT * rent.today_usd * rent.raises_bid_usd);
        let (response_case, btc_with_response_usd) =
            self.btc_with_response(mining.revenue_usd_per_mwh, needed(bid_ai));
        let tariff = self.tariff_usd_per_mwh;
        let per_mw_year = |bid: f64, side: &Bidder| (bid - tariff) * side.mwh_per_mw_year;
        let left_by_ai = per_mw_year(bid_ai, ai);
        View {
            bid_mining_usd_per_mwh: bid_mining,
            bid_ai_usd_per_mwh: bid_ai,
            btc_usd: price(bid_ai),
            btc_if_rent_10_percent_higher_usd: price(bid_ai + shift),
            btc_if_rent_10_percent_lower_usd: price(bid_ai - shift),
            btc_with_response_usd,
            response_case,
            rent_usd: ai.rent_at_bid_usd(bid_mining, ai_to_buy),
            per_mw_year: PerMwYear {
                bid_mining_usd: per_mw_year(bid_mining, mining),
                bid_ai_usd: left_by_ai,
                btc_usd: price(left_by_ai / mining.mwh_per_mw_year + tariff),
            },
        }
    }

    /// The Bitcoin price at which mining, which earns `earned` $ per MWh today, earns `needed` if difficulty responds
    /// to the price.
    fn btc_with_response(&self, earned: f64, needed: f64) -> (ResponseCase, Option<f64>) {
        let follows = 1.0 - self.response;
        if needed <= 0.0 || (follows == 0.0 && earned >= needed) {
            return (ResponseCase::Always, None);
        }
        if earned <= 0.0 || follows == 0.0 {
            return (ResponseCase::Never, None);
        }
        let (case, at_zero, at_infinity) = if follows > 0.0 {
            (ResponseCase::Above, ResponseCase::Always, ResponseCase::Never)
        } else {
            (ResponseCase::Below, ResponseCase::Never, ResponseCase::Always)
        };
        // If the response is close to full, the price may be too large or too small for a float.
        match self.price_usd * libm::pow(needed / earned, 1.0 / follows) {
            0.0 => (at_zero, None),
            price if price.is_finite() => (case, Some(price)),
            _ => (at_infinity, None),
        }
    }
}
