//! How Bitcoin, its network, the tariff and GPU rents move over the months. The paths are computed once and shared by
//! all rows.
//!
//! Price: `P_k = P_0·(1+g)^(k/12)`. Difficulty: `D_k = D_0·(1+g)^(k/12)·(V_k/V_0)^ε` with `V_k = P_k·(s_k+fees)`, what
//! a block is worth, so that difficulty responds to a halving, too. Subsidy: the mean over the 4,380 blocks of month k.
//! Nothing is derived from a daily hashrate or from 144 blocks a day: a hashrate H finds `H·t/(D·2^32)` blocks in t
//! seconds, which is the definition of difficulty.

use libm::pow;

use crate::catalog::protocol::{BLOCKS_PER_MONTH, HASHES_PER_DIFFICULTY, mean_subsidy_btc};
use crate::scenario::{Bitcoin, RentPath, Rental, Scenario};

use super::reach::PathGroup;

/// The shared paths, one value for each month.
#[derive(Clone, Debug, PartialEq)]
pub struct Paths {
    /// Bitcoin price, $.
    pub price_usd: Vec<f64>,
    /// Network difficulty.
    pub difficulty: Vec<f64>,
    /// Mean block subsidy, BTC.
    pub subsidy_btc: Vec<f64>,
    /// BTC a hash earns on average, before pool fee.
    pub btc_per_hash: Vec<f64>,
    /// Electricity price as a multiple of month 0's. It goes beyond the horizon, up to the end of the longest possible
    /// lease.
    pub tariff_growth: Vec<f64>,
    /// Market rent of GPUs.
    pub gpu_rent: GpuRentPath,
    /// What a dollar at time j is worth at time 0. It goes beyond the horizon, up to the end of the longest possible
    /// lease.
    pub discount: Vec<f64>,
}

/// Market rent of GPUs over the months.
#[derive(Clone, Debug, PartialEq)]
pub enum GpuRentPath {
    /// Multiples of a row's rent today.
    TimesToday(Vec<f64>),
    /// The same rent for every row, $/GPU-h.
    UsdPerHour(Vec<f64>),
}

/// The longest possible delay plus the longest possible lease, months.
const LONGEST_LEASE_END_MONTH: u32 = 120 + 12 * 30;
/// Seconds in a day times hashes per second of a petahash.
const HASHES_PER_PH_DAY: f64 = 1e15 * 86_400.0;
/// The protocol's target for the time between two blocks, seconds.
const SECONDS_PER_BLOCK: f64 = 600.0;

impl Paths {
    /// The paths of a scenario over its horizon.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let mut paths = Self {
            price_usd: Vec::new(),
            difficulty: Vec::new(),
            subsidy_btc: Vec::new(),
            btc_per_hash: Vec::new(),
            tariff_growth: Vec::new(),
            gpu_rent: GpuRentPath::TimesToday(Vec::new()),
            discount: Vec::new(),
        };
        for group in [
            PathGroup::Network,
            PathGroup::Tariff,
            PathGroup::GpuRent,
            PathGroup::Discount,
        ] {
            paths.recompute(scenario, Some(group));
        }
        paths
    }

    /// Computes the paths of a group again. No input of another group may have changed.
    pub(super) fn recompute(&mut self, scenario: &Scenario, group: Option<PathGroup>) {
        let months = scenario.money.horizon_months;
        match group {
            Some(PathGroup::Network) => self.recompute_network(&scenario.bitcoin, months),
            Some(PathGroup::Tariff) => {
                self.tariff_growth = compound_growth(
                    1.0,
                    scenario.site.price_growth_percent_per_year,
                    LONGEST_LEASE_END_MONTH,
                );
            }
            Some(PathGroup::GpuRent) => self.gpu_rent = GpuRentPath::of(&scenario.rental, months),
            // A different horizon changes the length of every path.
            Some(PathGroup::Discount) if self.months() != months as usize => *self = Self::of(scenario),
            Some(PathGroup::Discount) => {
                self.discount =
                    discount_factors(scenario.money.discount_percent_per_year, LONGEST_LEASE_END_MONTH);
            }
            None => {}
        }
    }

    fn recompute_network(&mut self, bitcoin: &Bitcoin, months: u32) {
        self.price_usd = compound_growth(bitcoin.price_usd, bitcoin.price_growth_percent_per_year, months);
        self.subsidy_btc = (0..months)
            .map(|k| mean_subsidy_btc(bitcoin.height_blocks + BLOCKS_PER_MONTH * k))
            .collect();
        let block_usd: Vec<f64> = self
            .price_usd
            .iter()
            .zip(&self.subsidy_btc)
            .map(|(p, s)| p * (s + bitcoin.fees_btc_per_block))
            .collect();
        self.difficulty = difficulty(bitcoin, &block_usd);
        self.btc_per_hash = self
            .difficulty
            .iter()
            .zip(&self.subsidy_btc)
            .map(|(d, s)| btc_per_hash(*d, s + bitcoin.fees_btc_per_block))
            .collect();
    }

    /// Months in the horizon, N.
    #[must_use]
    pub fn months(&self) -> usize {
        self.price_usd.len()
    }

    /// What a petahash earns in a day of month k, before pool fee, $.
    #[must_use]
    pub fn hashprice_usd_per_ph_day(&self, k: usize) -> f64 {
        HASHES_PER_PH_DAY * self.btc_per_hash[k] * self.price_usd[k]
    }
}

impl GpuRentPath {
    fn of(rental: &Rental, months: u32) -> Self {
        let years = months.div_ceil(12);
        match rental.path {
            // A table without values is flat; links report it.
            RentPath::Table if !rental.rents_by_year_usd_per_hour.is_empty() => {
                let rents = &rental.rents_by_year_usd_per_hour;
                let last = rents.len() - 1;
                Self::UsdPerHour((0..months as usize).map(|k| rents[(k / 12).min(last)]).collect())
            }
            RentPath::Flat | RentPath::Table => Self::TimesToday(vec![1.0; months as usize]),
            RentPath::Geometric => {
                Self::TimesToday(compound_growth(1.0, rental.yearly_change_percent, months))
            }
            RentPath::Linear => {
                let fall = 1.0 - rental.end_percent / 100.0;
                let steps = f64::from(years.saturating_sub(1).max(1));
                Self::TimesToday(
                    (0..months)
                        .map(|k| 1.0 - fall * f64::from(k / 12) / steps)
                        .collect(),
                )
            }
        }
    }

    /// One value a month: a multiple of today's rent, or the rent itself.
    #[must_use]
    pub fn by_month(&self) -> &[f64] {
        match self {
            Self::TimesToday(values) | Self::UsdPerHour(values) => values,
        }
    }

    /// Market rent in month k of a row whose rent today is `today`, $/GPU-h.
    #[must_use]
    pub fn rent_usd_per_hour(&self, today: f64, k: usize) -> f64 {
        match self {
            Self::TimesToday(factors) => today * factors[k],
            Self::UsdPerHour(rents) => rents[k],
        }
    }
}

/// Network hashrate that a difficulty implies at one block in 600 s, EH/s.
#[must_use]
pub fn hashrate_ehs(difficulty: f64) -> f64 {
    difficulty * HASHES_PER_DIFFICULTY / SECONDS_PER_BLOCK / 1e18
}

/// start·(1+g)^(k/12) for every month.
fn compound_growth(start: f64, percent_per_year: f64, months: u32) -> Vec<f64> {
    let mut values = monthly_powers(1.0 + percent_per_year / 100.0, months);
    for value in &mut values {
        *value *= start;
    }
    values
}

/// year^(k/12) for k = 0 to count−1. Only the first twelve are computed as powers; the others are these times whole
/// years.
fn monthly_powers(year: f64, count: u32) -> Vec<f64> {
    let within: [f64; 12] = std::array::from_fn(|month| pow(year, f64::from(month_of_year(month)) / 12.0));
    let mut whole_years = 1.0;
    (0..count as usize)
        .map(|k| {
            if k > 0 && k % 12 == 0 {
                whole_years *= year;
            }
            whole_years * within[k % 12]
        })
        .collect()
}

/// A month of the year as a number that becomes an `f64` without loss.
fn month_of_year(month: usize) -> u8 {
    u8::try_from(month).unwrap_or(0)
}

fn difficulty(bitcoin: &Bitcoin, block_usd: &[f64]) -> Vec<f64> {
    let year = 1.0 + bitcoin.difficulty_growth_percent_per_year / 100.0;
    let first = block_usd.first().copied().unwrap_or(0.0);
    let months = u32::try_from(block_usd.len()).unwrap_or(u32::MAX);
    monthly_powers(year, months)
        .into_iter()
        .zip(block_usd)
        .map(|(growth, worth)| {
            let ratio = if first == 0.0 { 1.0 } else { worth / first };
            bitcoin.difficulty * growth * pow(ratio, bitcoin.difficulty_response)
        })
        .collect()
}

/// BTC that a hash earns on average. 0 for a block that pays nothing, whatever the difficulty.
pub(super) fn btc_per_hash(difficulty: f64, block_btc: f64) -> f64 {
    if block_btc == 0.0 {
        0.0
    } else {
        block_btc / (difficulty * HASHES_PER_DIFFICULTY)
    }
}

/// (1+r/12)^−j for j = 0 to N: the nominal rate compounded monthly, as in SemiAnalysis' cluster tables.
fn discount_factors(percent_per_year: f64, months: u32) -> Vec<f64> {
    monthly_powers(pow(1.0 + percent_per_year / 1200.0, -12.0), months + 1)
}
