//! The markets of one future: the assumed paths, multiplied by a random walk.

use libm::exp;

use crate::model::paths::{Paths, RentCourse};
use crate::scenario::Scenario;

use super::draws::Draws;

/// How far the markets can move in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Market {
    /// Standard deviation of the logarithm of Bitcoin's price.
    bitcoin: f64,
    /// That of the GPU rent.
    rent: f64,
    /// Correlation of the two, −1 to 1.
    correlation: f64,
    /// The weight of the rent's own draw: √(1 − correlation²).
    own: f64,
    /// How difficulty follows the value of a block: 0 not at all, 1 fully.
    response: f64,
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
    pub(super) earned: f64,
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
            bitcoin: monthly(risk.bitcoin_volatility_percent_per_year),
            rent: monthly(risk.rent_volatility_percent_per_year),
            correlation,
            own: (1.0 - correlation * correlation).sqrt(),
            response: scenario.bitcoin.difficulty_response,
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
            means.resize(from + walks.len(), MeanMultiples::NOTHING);
            self.multiples_of_month(walks, to, &mut means[from..]);
        }
        for mean in &mut means[from..] {
            *mean = mean.mean_of(count);
        }
    }

    fn multiples_of_month(&self, walks: &[Walk], to: &mut Vec<Multiples>, sums: &mut [MeanMultiples]) {
        to.extend(walks.iter().zip(sums).map(|(at, sum)| {
            let (bitcoin, rent) = self.logarithms(at);
            sum.price += bitcoin;
            sum.rent += rent;
            Multiples {
                earned: exp((1.0 - self.response) * bitcoin),
                rent: exp(rent),
            }
        }));
    }

    /// The BTC that a hash earns in a month and Bitcoin's price, as multiples of what is assumed.
    pub(super) fn btc_and_price(&self, at: &Walk) -> (f64, f64) {
        let (bitcoin, _) = self.logarithms(at);
        (exp(-self.response * bitcoin), exp(bitcoin))
    }

    /// The logarithms of the multiples of Bitcoin's price and of the GPU rent.
    fn logarithms(&self, at: &Walk) -> (f64, f64) {
        (
            self.bitcoin * at.bitcoin,
            self.rent * (self.correlation * at.bitcoin + self.own * at.rent),
        )
    }

    /// Multiplies paths by a future's draws. Without volatility every path stays exactly as it is.
    pub fn bend(&self, assumed: &Paths, bent: &mut Paths, draws: &mut Draws) -> MeanMultiples {
        let mut walk = vec![Walk::default(); assumed.months()];
        Walk::draw(draws, walk.iter_mut());
        let mut means = MeanMultiples::NOTHING;
        for (k, at) in walk.iter().enumerate() {
            let (bitcoin, rent) = self.logarithms(at);
            means.price += bitcoin;
            means.rent += rent;
            let (price, followed, rent) = (exp(bitcoin), exp(self.response * bitcoin), exp(rent));
            bent.price_usd[k] = assumed.price_usd[k] * price;
            bent.difficulty[k] = assumed.difficulty[k] * followed;
            bent.btc_per_hash[k] = assumed.btc_per_hash[k] / followed;
            match (&assumed.gpu_rent, &mut bent.gpu_rent) {
                (RentCourse::TimesToday(from), RentCourse::TimesToday(to))
                | (RentCourse::UsdPerHour(from), RentCourse::UsdPerHour(to)) => to[k] = from[k] * rent,
                // Never happens: bent paths are a copy of the assumed ones.
                _ => {}
            }
        }
        means.mean_of(walk.len())
    }
}

impl MeanMultiples {
    const NOTHING: Self = Self {
        price: 0.0,
        rent: 0.0,
    };

    /// The geometric means, from sums of logarithms.
    fn mean_of(self, months: usize) -> Self {
        let months = f64::from(u32::try_from(months).unwrap_or(u32::MAX));
        Self {
            price: exp(self.price / months),
            rent: exp(self.rent / months),
        }
    }
}
