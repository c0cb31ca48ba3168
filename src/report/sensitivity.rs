//! What each input does to the site: its NPV with the input moved a little up and down.

use serde::Serialize;

use crate::model;
use crate::scenario::{self, Field, Input, Plant, Scenario, Swing};

/// What one input does.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sensitivity {
    /// The input's link key.
    pub key: &'static str,
    /// By how much it is moved, in its unit; none if by a percentage.
    pub swing_by: Option<f64>,
    /// By which percentage of itself it is moved; none if by an amount.
    pub swing_percent: Option<f64>,
    /// What moving it up does; none at the top of its range.
    pub up: Option<Effect>,
    /// What moving it down does; none at the bottom of its range.
    pub down: Option<Effect>,
}

/// What a moved input does.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// Where the input is moved to, in its unit.
    pub value: f64,
    /// By how much the site's NPV changes, $.
    pub npv_change_usd: f64,
}

/// What each input with a swing does, in the order of the inputs; inputs that have no value are left out.
#[must_use]
pub fn of(scenario: &Scenario) -> Vec<Sensitivity> {
    let npv_usd = model::site_npv_usd(scenario);
    scenario::fields()
        .filter_map(|field| {
            let swing = field.swing?;
            let given = field.number(scenario);
            let value = given.or_else(|| implied(field.input, scenario))?;
            let mut moved = scenario.clone();
            let npv_usd = if given.is_some() {
                npv_usd
            } else {
                // One rent for all rows is compared with one rent for all rows.
                field.set_number(&mut moved, value);
                model::site_npv_usd(&moved)
            };
            let by = match swing {
                Swing::By(amount) => amount,
                Swing::Percent(percent) => value.abs() * percent / 100.0,
            };
            let mut effect = |to: f64| {
                // An input moved by less than its swing would be told by the wrong words.
                let within = (field.min..=field.max).contains(&to) && by > 0.0;
                within.then(|| {
                    field.set_number(&mut moved, to);
                    Effect {
                        value: to,
                        npv_change_usd: model::site_npv_usd(&moved) - npv_usd,
                    }
                })
            };
            Some(Sensitivity {
                key: field.key,
                swing_by: match swing {
                    Swing::By(amount) => Some(amount),
                    Swing::Percent(_) => None,
                },
                swing_percent: match swing {
                    Swing::Percent(percent) => Some(percent),
                    Swing::By(_) => None,
                },
                up: effect(value + by),
                down: effect(value - by),
            })
        })
        .collect()
}

/// The value an input has in effect: its own, or for a rent that is not given the first such row's.
#[must_use]
pub fn in_effect(field: &Field, scenario: &Scenario) -> Option<f64> {
    field.number(scenario).or_else(|| implied(field.input, scenario))
}

fn implied(input: Input, scenario: &Scenario) -> Option<f64> {
    scenario
        .mix
        .iter()
        .find_map(|row| match (input, row.plant(scenario)) {
            (
                Input::GpuRent,
                Plant::Rental {
                    rent_usd_per_hour, ..
                },
            ) => Some(rent_usd_per_hour),
            (
                Input::HostingRent,
                Plant::Hosting {
                    rent_usd_per_kw_month,
                    ..
                },
            ) => Some(rent_usd_per_kw_month),
            _ => None,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_alone_is_worth_what_the_projection_says() {
        let scenario = Scenario::default();
        let whole = model::project(&scenario).site.life.npv_usd;
        assert_eq!(model::site_npv_usd(&scenario).to_bits(), whole.to_bits());
    }

    #[test]
    fn dearer_power_costs_and_dearer_bitcoin_pays() {
        let found = of(&Scenario::default());
        let up = |key: &str| {
            let one = found.iter().find(|one| one.key == key);
            one.and_then(|one| one.up)
                .map_or(0.0, |effect| effect.npv_change_usd)
        };
        assert!(up("kwh") < 0.0, "power: {}", up("kwh"));
        assert!(up("btc") > 0.0, "Bitcoin: {}", up("btc"));
        assert!(up("gpuh") > 0.0, "a rent that is not given is the row's");
    }
}
