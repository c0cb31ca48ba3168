//! The results of many futures together.

use serde::Serialize;

use crate::scenario::Use;

use super::quantiles::{mean, quantiles};

/// The number of equally likely values in the results of a use: the dots of a quantile dotplot (Kay and others, "When
/// (ish) is my bus?", 2016).
pub const DOTS: usize = 50;
/// How many single futures are shown month by month.
pub(super) const SINGLE_FUTURES: usize = 20;

/// The results of a scenario in many futures. The tenant is assumed to pay in all of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Futures {
    /// How many futures there are.
    pub futures: u32,
    /// The seed of the draws.
    pub seed: u32,
    /// The generator of the draws.
    pub generator: &'static str,
    /// The number of futures whose months are kept, which memory limits; 0 if no months were asked for, in which case
    /// cumulative cash is empty.
    pub futures_by_month: u32,
    /// One entry for each use that reserves grid, in the order in which uses are named.
    pub uses: Vec<UseFutures>,
    /// The share of futures in which an AI use is worth more a year than mining: one entry for each AI use, none
    /// without mining.
    pub ahead_of_mining: Vec<AheadOfMining>,
    /// The site's cumulative cash, as `monthly.site.cumulative_usd`, $: N+1 values each.
    pub cumulative_usd: Fan,
    /// The same for each of the first twenty futures, $: N+1 values each.
    pub single_cumulative_usd: Vec<Vec<f64>>,
    /// The share of futures in which reserve and cash have been used up by the end of each month: N values.
    pub cash_used_up_share: Vec<f64>,
    /// How closely the site's net present value follows each thing that is drawn, the closest first. Things that do not
    /// vary are left out, and so is a market in which nothing of the mix is sold.
    #[serde(rename = "hangs_on")]
    pub rank_correlations: Vec<RankCorrelation>,
}

/// The results of a use in many futures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UseFutures {
    /// The use.
    pub kind: Use,
    /// What a MW clears a year over the months it is tied up, $.
    pub worth_usd_per_mw_year: Quantiles,
    /// The share of futures in which that is below 0, so that the return on all capital is not earned, 0 to 1.
    pub below_return_share: f64,
    /// That worth at the quantiles 1 %, 3 %, … 99 %, $: fifty equally likely values, each standing for two of a hundred
    /// futures.
    pub equally_likely_usd_per_mw_year: Vec<f64>,
}

/// How often an AI use is worth more than mining.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct AheadOfMining {
    /// The AI use.
    pub kind: Use,
    /// The share of futures, 0 to 1.
    pub share: f64,
}

/// How closely a result follows one of the things that are drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RankCorrelation {
    /// The link key of the thing that is drawn: `btc`, `gpuh`, or that of an input known as a range.
    pub key: &'static str,
    /// Spearman's rank correlation, −1 to 1, between its value and the site's net present value. The value of a market
    /// is its geometric mean over the months.
    pub rank_correlation: f64,
}

/// Five percentiles and the mean. Half of all futures lie between the second and the fourth percentile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Quantiles {
    /// Of a hundred futures five lie below.
    pub p5: f64,
    /// 25 below.
    pub p25: f64,
    /// The median: half of the futures lie below.
    pub p50: f64,
    /// 75 below.
    pub p75: f64,
    /// 95 below.
    pub p95: f64,
    /// The mean, which a few very good futures pull above the median.
    pub mean: f64,
}

impl Quantiles {
    /// The percentiles of values in any order.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let percentiles = quantiles(values, &[0.05, 0.25, 0.5, 0.75, 0.95]);
        Self {
            p5: percentiles[0],
            p25: percentiles[1],
            p50: percentiles[2],
            p75: percentiles[3],
            p95: percentiles[4],
            mean: mean(values),
        }
    }
}

/// Five percentiles and the mean by month.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Fan {
    /// Of a hundred futures five lie below.
    pub p5: Vec<f64>,
    /// 25 below.
    pub p25: Vec<f64>,
    /// The median.
    pub p50: Vec<f64>,
    /// 75 below.
    pub p75: Vec<f64>,
    /// 95 below.
    pub p95: Vec<f64>,
    /// The mean.
    pub mean: Vec<f64>,
}

impl Fan {
    pub(super) fn push(&mut self, at: Quantiles) {
        self.p5.push(at.p5);
        self.p25.push(at.p25);
        self.p50.push(at.p50);
        self.p75.push(at.p75);
        self.p95.push(at.p95);
        self.mean.push(at.mean);
    }
}
