//! The markets of one future: the assumed paths, bent by chance.

use libm::{exp, sqrt};

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

/// What a future's draws came to, for asking afterwards what a result hangs on: means over the months, as multiples of
/// what is assumed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wandered {
    /// Bitcoin's price.
    pub price: f64,
    /// The GPU rent.
    pub rent: f64,
}

impl Market {
    /// The markets of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let risk = &scenario.risk;
        let monthly = |percent_per_year: f64| percent_per_year / 100.0 / sqrt(12.0);
        let correlation = risk.correlation_percent / 100.0;
        Self {
            bitcoin: monthly(risk.bitcoin_volatility_percent_per_year),
            rent: monthly(risk.rent_volatility_percent_per_year),
            correlation,
            own: sqrt(1.0 - correlation * correlation),
            response: scenario.bitcoin.difficulty_response,
        }
    }

    /// Bends paths by a future's draws: two a month, whatever the horizon, so that a longer one leaves the months before
    /// as they were. Without volatility every path stays what it is, to the last bit.
    pub fn bend(&self, assumed: &Paths, bent: &mut Paths, draws: &mut Draws) -> Wandered {
        let months = assumed.months();
        let (mut bitcoin, mut rent) = (0.0, 0.0);
        let mut sums = Wandered {
            price: 0.0,
            rent: 0.0,
        };
        for k in 0..months {
            if k > 0 {
                let (one, other) = (draws.normal(), draws.normal());
                bitcoin += self.bitcoin * one;
                rent += self.rent * (self.correlation * one + self.own * other);
            }
            let price = exp(bitcoin);
            let followed = exp(self.response * bitcoin);
            bent.price_usd[k] = assumed.price_usd[k] * price;
            bent.difficulty[k] = assumed.difficulty[k] * followed;
            bent.btc_per_hash[k] = assumed.btc_per_hash[k] / followed;
            let rent = exp(rent);
            match (&assumed.gpu_rent, &mut bent.gpu_rent) {
                (RentCourse::TimesToday(from), RentCourse::TimesToday(to))
                | (RentCourse::UsdPerHour(from), RentCourse::UsdPerHour(to)) => to[k] = from[k] * rent,
                // Bent paths are a copy of the assumed ones.
                _ => {}
            }
            sums.price += price;
            sums.rent += rent;
        }
        let months = f64::from(u32::try_from(months).unwrap_or(u32::MAX));
        Wandered {
            price: sums.price / months,
            rent: sums.rent / months,
        }
    }
}
