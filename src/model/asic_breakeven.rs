//! At which Bitcoin price would the miners of each generation just pay for themselves today, at any price of power?
//!
//! A miner that runs earns `BTC·P` and costs `energy·c + other − credit`, so at a tariff of c it breaks even at `P =
//! (energy·c + other − credit)/BTC`, which is a straight line over c. Pool fee, PUE, uptime and other cost are the
//! scenario's. Capital is left out, as in every breakeven of today. This is the shutdown point of a firm in the short
//! run (price = average variable cost), which mining charts call the breakeven price.

use serde::Serialize;

use crate::catalog::asic::{self, Asic};
use crate::scenario::{Scenario, field};

use super::levers::Levers;
use super::mining::MiningRow;
use super::paths::Paths;

/// Today's breakeven Bitcoin prices as a function of the price of power.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AsicBreakevens {
    /// Electricity prices, ascending by equal steps, $/kWh.
    pub tariff_usd_per_kwh: Vec<f64>,
    /// One entry for each generation on sale on the scenario's day, the oldest first.
    pub machines: Vec<AsicBreakeven>,
}

/// The breakevens of one generation of miners.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AsicBreakeven {
    /// Catalogue id.
    pub id: &'static str,
    /// Maker's name.
    pub name: &'static str,
    /// Efficiency, J/TH.
    pub joules_per_th: f64,
    /// Bitcoin price at which it breaks even, $, one for each electricity price; none where that price lies outside the
    /// range of the input `btc`.
    pub btc_usd: Vec<Option<f64>>,
}

/// The breakeven curves of a scenario, one for each generation.
#[must_use]
pub fn asic_breakevens(scenario: &Scenario, paths: &Paths) -> AsicBreakevens {
    let tariffs = tariffs(scenario.site.price_usd_per_kwh);
    let day = scenario.date.to_string();
    let machines = asic::all()
        .iter()
        .filter(|asic| asic.generation == asic.id)
        // Recorded dates are as exact as known ("2024", "2024-11"); compared as text, they are in the order of dates.
        .filter(|asic| asic.on_sale_from.as_str() <= day.as_str())
        .map(|asic| breakeven_curve(asic, scenario, paths, &tariffs))
        .collect();
    AsicBreakevens {
        tariff_usd_per_kwh: tariffs,
        machines,
    }
}

fn breakeven_curve(
    asic: &'static Asic,
    scenario: &Scenario,
    paths: &Paths,
    tariffs: &[f64],
) -> AsicBreakeven {
    let miner = MiningRow::of(scenario, 1.0, asic.th_s, asic.watts, 0.0);
    let unmoved = Levers::unmoved(scenario);
    let (low, high) = field("btc").map_or((0.0, 0.0), |field| (field.min, field.max));
    let price = |tariff: &f64| {
        let levers = Levers {
            tariff_usd_per_kwh: *tariff,
            ..unmoved
        };
        let month = miner.running_month(0, paths, &levers);
        let price = (month.power_usd + month.other_usd - month.credit_usd) / month.btc;
        (low..=high).contains(&price).then_some(price)
    };
    AsicBreakeven {
        id: &asic.id,
        name: &asic.name,
        joules_per_th: asic.joules_per_th(),
        btc_usd: tariffs.iter().map(price).collect(),
    }
}

/// Electricity prices in equal steps of whole cents, up to fifteen steps, which is at least 1.5 times the reader's own
/// price. They begin at one step or, if the reader's price is lower than that, at the multiple of the step that is at
/// or just below it.
fn tariffs(own_usd_per_kwh: f64) -> Vec<f64> {
    let own_cents = own_usd_per_kwh * 100.0;
    let step = [1_i32, 2, 5, 10]
        .into_iter()
        .find(|step| f64::from(15 * step) >= 1.5 * own_cents.abs())
        .unwrap_or(20);
    let first = if f64::from(step) <= own_cents {
        1
    } else {
        multiple_at_or_below(own_cents, step)
    };
    // The division comes last, so that each price is exactly the number that a reader would type.
    (first..=15).map(|nth| f64::from(nth * step) / 100.0).collect()
}

/// The greatest multiple of a step that is not above a price.
#[expect(clippy::cast_possible_truncation, reason = "at most 50 steps from nothing")]
fn multiple_at_or_below(cents: f64, step: i32) -> i32 {
    (cents / f64::from(step)).floor() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_holds_the_readers_own_price() {
        for own in [-0.5, -0.033, -0.01, 0.0, 0.001, 0.01, 0.05, 0.1, 0.11, 0.3, 2.0] {
            let tariffs = tariffs(own);
            assert!(
                tariffs[0] <= own && own <= tariffs[tariffs.len() - 1],
                "{own}: {tariffs:?}"
            );
            assert!((15..=70).contains(&tariffs.len()), "{own}: {tariffs:?}");
        }
        assert_eq!(tariffs(0.05)[..3], [0.01, 0.02, 0.03]);
    }
}
