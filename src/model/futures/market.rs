//! The markets of one future: the assumed paths, bent by chance.

use libm::exp;

use crate::model::paths::{Paths, RentCourse};
use crate::scenario::Scenario;

use super::draws::Draws;

/// How far the markets wander in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Market {
    /// Standard deviation of the logarithm of Bitcoin's price.
    bitcoin: f64,
    /// That of the GPU rent.
    rent: f64,
    /// Correlation of the two, −1 to 1.
    correlation: f64,
    /// What is left of the rent's own: √(1 − correlation²).
    own: f64,
    /// How difficulty follows what a block is worth.
    response: f64,
}

/// Where chance stands at the beginning of a month: two independent sums of standard normals, whatever the volatility.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Walk {
    /// What moves Bitcoin's price.
    bitcoin: f64,
    /// What moves the GPU rent beside that.
    rent: f64,
}

/// What a month's markets come to, as multiples of what is assumed for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bent {
    /// What a hash earns, in dollars.
    pub(super) earned: f64,
    /// The GPU rent.
    pub(super) rent: f64,
}

/// What a future's draws came to, for asking afterwards what a result hangs on: geometric means over the months, as
/// multiples of what is assumed. The usual mean would need the price of each month, and a result that hangs on what a hash
/// earns does not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wandered {
    /// Bitcoin's price.
    pub price: f64,
    /// The GPU rent.
    pub rent: f64,
}

impl Walk {
    /// A future's months: two draws a month, whatever the horizon, so that a longer one leaves the months before as they
    /// were.
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

    /// Adds what the months of walks come to, month by month as they come, and the means of each walk; without volatility
    /// 1, to the last bit.
    pub(super) fn bent<'a>(
        &self,
        months: impl ExactSizeIterator<Item = &'a [Walk]>,
        to: &mut Vec<Bent>,
        means: &mut Vec<Wandered>,
    ) {
        let (from, count) = (means.len(), months.len());
        for walks in months {
            means.resize(from + walks.len(), Wandered::NOTHING);
            self.bent_month(walks, to, &mut means[from..]);
        }
        for mean in &mut means[from..] {
            *mean = mean.mean_of(count);
        }
    }

    fn bent_month(&self, walks: &[Walk], to: &mut Vec<Bent>, sums: &mut [Wandered]) {
        to.extend(walks.iter().zip(sums).map(|(at, sum)| {
            let (bitcoin, rent) = self.logarithms(at);
            sum.price += bitcoin;
            sum.rent += rent;
            Bent {
                earned: exp((1.0 - self.response) * bitcoin),
                rent: exp(rent),
            }
        }));
    }

    /// Of what is assumed, the BTC that a hash earns in a month and Bitcoin's price.
    pub(super) fn btc_and_price(&self, at: &Walk) -> (f64, f64) {
        let (bitcoin, _) = self.logarithms(at);
        (exp(-self.response * bitcoin), exp(bitcoin))
    }

    /// Of the multiples of Bitcoin's price and of the GPU rent.
    fn logarithms(&self, at: &Walk) -> (f64, f64) {
        (
            self.bitcoin * at.bitcoin,
            self.rent * (self.correlation * at.bitcoin + self.own * at.rent),
        )
    }

    /// Bends paths by a future's draws. Without volatility every path stays what it is, to the last bit.
    pub fn bend(&self, assumed: &Paths, bent: &mut Paths, draws: &mut Draws) -> Wandered {
        let mut walk = vec![Walk::default(); assumed.months()];
        Walk::draw(draws, walk.iter_mut());
        let mut wandered = Wandered::NOTHING;
        for (k, at) in walk.iter().enumerate() {
            let (bitcoin, rent) = self.logarithms(at);
            wandered.price += bitcoin;
            wandered.rent += rent;
            let (price, followed, rent) = (exp(bitcoin), exp(self.response * bitcoin), exp(rent));
            bent.price_usd[k] = assumed.price_usd[k] * price;
            bent.difficulty[k] = assumed.difficulty[k] * followed;
            bent.btc_per_hash[k] = assumed.btc_per_hash[k] / followed;
            match (&assumed.gpu_rent, &mut bent.gpu_rent) {
                (RentCourse::TimesToday(from), RentCourse::TimesToday(to))
                | (RentCourse::UsdPerHour(from), RentCourse::UsdPerHour(to)) => to[k] = from[k] * rent,
                // Bent paths are a copy of the assumed ones.
                _ => {}
            }
        }
        wandered.mean_of(walk.len())
    }
}

impl Wandered {
    const NOTHING: Self = Self {
        price: 0.0,
        rent: 0.0,
    };

    /// From sums of logarithms.
    fn mean_of(self, months: usize) -> Self {
        let months = f64::from(u32::try_from(months).unwrap_or(u32::MAX));
        Self {
            price: exp(self.price / months),
            rent: exp(self.rent / months),
        }
    }
}
