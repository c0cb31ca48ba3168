//! The markets of one future: the assumed paths, multiplied by a random walk.

use libm::exp;

use crate::model::paths::{GpuRentPath, Paths};
use crate::scenario::Scenario;

use super::draws::Draws;

/// How far the markets can move in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Market {
    /// Standard deviation of the logarithm of Bitcoin's price.
    bitcoin_monthly_volatility: f64,
    /// That of the GPU rent.
    rent_monthly_volatility: f64,
    /// Correlation of the two, −1 to 1.
    correlation: f64,
    /// The weight of the rent's own draw: √(1 − correlation²).
    rent_own_weight: f64,
    /// How difficulty follows the value of a block: 0 not at all, 1 fully.
    difficulty_response: f64,
}

/// A random walk at the beginning of a month: two independent sums of standard normals, before any volatility is
/// applied.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Walk {
    /// What moves Bitcoin's price.
    bitcoin: f64,
    /// What moves the GPU rent besides its correlation with Bitcoin's price.
    rent: f64,
}

/// The market prices of a month, as multiples of what is assumed for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Multiples {
    /// What a hash earns, in dollars.
    pub(super) hashprice: f64,
    /// The GPU rent.
    pub(super) rent: f64,
}

/// A future's market prices in one figure each, to ask afterwards which of them a result follows: geometric means over
/// the months, as multiples of what is assumed. An arithmetic mean would need the price of each month, which takes one
/// more exponential.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanMultiples {
    /// Bitcoin's price.
    pub price: f64,
    /// The GPU rent.
    pub rent: f64,
}

impl Walk {
    /// Draws a future's months: two draws for each, so that a longer horizon leaves the earlier months as they were.
    pub(super) fn draw<'a>(draws: &mut Draws, months: impl Iterator<Item = &'a mut Self>) {
        let mut at = Self::default();
        for (k, month) in months.enumerate() {
            if k > 0 {
                at.bitcoin += draws.normal();
                at.rent += draws.normal();
            }
            *month = at;
        }
    }
}

impl Market {
    /// The markets of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let risk = &scenario.risk;
        let monthly = |percent_per_year: f64| percent_per_year / 100.0 / 12_f64.sqrt();
        let correlation = risk.correlation_percent / 100.0;
        Self {
            bitcoin_monthly_volatility: monthly(risk.bitcoin_volatility_percent_per_year),
            rent_monthly_volatility: monthly(risk.rent_volatility_percent_per_year),
            correlation,
            rent_own_weight: (1.0 - correlation * correlation).sqrt(),
            difficulty_response: scenario.bitcoin.difficulty_response,
        }
    }

    /// Appends the multiples of each month to `to`, and the mean of each walk to `means`. Without volatility all of
    /// them are exactly 1.
    pub(super) fn multiples<'a>(
        &self,
        months: impl ExactSizeIterator<Item = &'a [Walk]>,
        to: &mut Vec<Multiples>,
        means: &mut Vec<MeanMultiples>,
    ) {
        let (from, count) = (means.len(), months.len());
        for walks in months {
            means.resize(from + walks.len(), MeanMultiples::ZERO);
            self.multiples_of_month(walks, to, &mut means[from..]);
        }
        for mean in &mut means[from..] {
            *mean = mean.geometric_means(count);
        }
    }

    fn multiples_of_month(&self, walks: &[Walk], to: &mut Vec<Multiples>, sums: &mut [MeanMultiples]) {
        to.extend(walks.iter().zip(sums).map(|(at, sum)| {
            let (bitcoin, rent) = self.logarithms(at);
            sum.price += bitcoin;
            sum.rent += rent;
            Multiples {
                hashprice: exp((1.0 - self.difficulty_response) * bitcoin),
                rent: exp(rent),
            }
        }));
    }

    /// The BTC that a hash earns in a month and Bitcoin's price, as multiples of what is assumed.
    pub(super) fn btc_and_price(&self, at: &Walk) -> (f64, f64) {
        let (bitcoin, _) = self.logarithms(at);
        (exp(-self.difficulty_response * bitcoin), exp(bitcoin))
    }

    /// The logarithms of the multiples of Bitcoin's price and of the GPU rent.
    fn logarithms(&self, at: &Walk) -> (f64, f64) {
        (
            self.bitcoin_monthly_volatility * at.bitcoin,
            self.rent_monthly_volatility * (self.correlation * at.bitcoin + self.rent_own_weight * at.rent),
        )
    }

    /// Multiplies paths by a future's draws. Without volatility every path stays exactly as it is.
    pub fn apply_draws(&self, assumed: &Paths, future: &mut Paths, draws: &mut Draws) -> MeanMultiples {
        let mut walk = vec![Walk::default(); assumed.months()];
        Walk::draw(draws, walk.iter_mut());
        let mut means = MeanMultiples::ZERO;
        for (k, at) in walk.iter().enumerate() {
            let (bitcoin, rent) = self.logarithms(at);
            means.price += bitcoin;
            means.rent += rent;
            let (price, followed, rent) = (exp(bitcoin), exp(self.difficulty_response * bitcoin), exp(rent));
            future.price_usd[k] = assumed.price_usd[k] * price;
            future.difficulty[k] = assumed.difficulty[k] * followed;
            future.btc_per_hash[k] = assumed.btc_per_hash[k] / followed;
            match (&assumed.gpu_rent, &mut future.gpu_rent) {
                (GpuRentPath::TimesToday(from), GpuRentPath::TimesToday(to))
                | (GpuRentPath::UsdPerHour(from), GpuRentPath::UsdPerHour(to)) => to[k] = from[k] * rent,
                // Never happens: the paths of a future are a copy of the assumed ones.
                _ => {}
            }
        }
        means.geometric_means(walk.len())
    }
}

impl MeanMultiples {
    const ZERO: Self = Self {
        price: 0.0,
        rent: 0.0,
    };

    /// The geometric means, from sums of logarithms.
    fn geometric_means(self, months: usize) -> Self {
        let months = f64::from(u32::try_from(months).unwrap_or(u32::MAX));
        Self {
            price: exp(self.price / months),
            rent: exp(self.rent / months),
        }
    }
}
