//! Whatever values inputs have within their ranges, every figure is a finite number or none.

use wattworth::report::Report;
use wattworth::scenario::{Kind, Scenario, fields};

use super::report;
use crate::random::{Choose, Random, scenario};

/// One of the two ends of the range.
const BOUNDS: Choose = |random, (low, high), _| if random.chance(50) { low } else { high };

/// The first figure that is infinite or not a number, with the text before it. JSON would show it as null, which means
/// "no such figure", so the `Debug` text is searched instead.
fn no_number(report: &Report) -> Option<String> {
    let figures = format!("{report:?}");
    let is_word = |sign: Option<char>| !sign.is_some_and(char::is_alphanumeric);
    let (at, word) = ["NaN", "inf"]
        .into_iter()
        .flat_map(|word| figures.match_indices(word))
        .find(|(at, word)| {
            is_word(figures[..*at].chars().next_back()) && is_word(figures[at + word.len()..].chars().next())
        })?;
    let before: Vec<char> = figures[..at].chars().rev().take(150).collect();
    Some(format!("…{}{word}", before.into_iter().rev().collect::<String>()))
}

fn check(what: &str, scenario: Scenario) {
    let report = report(scenario);
    if let Some(found) = no_number(&report) {
        panic!("{what}: {found}\nin {}", report.link.short);
    }
}

/// Twelve rows of all kinds over twenty years.
fn large(random: &mut Random, choose: Choose) -> Scenario {
    let mut scenario = scenario(random, 12, choose);
    scenario.money.horizon_months = 240;
    scenario
}

#[test]
fn nan_and_infinity_are_found_in_every_part_of_a_report() {
    assert_eq!(
        no_number(&report(Scenario::default())),
        None,
        "the reference is sound"
    );
    let spoilt = |spoil: fn(&mut Report)| {
        let mut report = report(Scenario::default());
        spoil(&mut report);
        no_number(&report).is_some()
    };
    assert!(spoilt(|it| it.rows[1].life.npv_usd = f64::NAN), "NaN in a row");
    assert!(
        spoilt(|it| it.site.life.roi = Some(f64::INFINITY)),
        "∞ in an optional figure"
    );
    assert!(
        spoilt(|it| it.monthly.rows[0].btc[59] = f64::NEG_INFINITY),
        "−∞ at the end of a list"
    );
    assert!(
        spoilt(|it| it.network.difficulty = f64::NAN),
        "NaN in the network"
    );
}

#[test]
fn every_input_alone_at_each_end_gives_figures() {
    for field in fields() {
        for end in [field.min, field.max] {
            let mut scenario = Scenario::default();
            field.set_number(&mut scenario, end);
            if let Kind::List(access) = &field.kind {
                (access.set)(&mut scenario, vec![end; 3]);
            }
            check(&format!("{} = {end}", field.key), scenario.clone());
            // Extreme values have the largest effect over a long horizon, and without any machines.
            scenario.money.horizon_months = 240;
            check(
                &format!("{} = {end} over 240 months", field.key),
                scenario.clone(),
            );
            scenario.mix.clear();
            check(&format!("{} = {end} without machines", field.key), scenario);
        }
    }
}

#[test]
fn every_input_at_an_end_gives_figures() {
    // Four threads share the work; each has a seed of its own.
    std::thread::scope(|scope| {
        for part in 0..4 {
            scope.spawn(move || {
                let mut random = Random::new(100 + part);
                for nth in 0..40 {
                    let extreme = if nth % 2 == 0 {
                        large(&mut random, BOUNDS)
                    } else {
                        scenario(&mut random, nth % 13, BOUNDS)
                    };
                    check("every input at an end", extreme);
                }
            });
        }
    });
}

#[test]
fn ends_and_typical_values_together_give_figures() {
    let mut random = Random::new(7);
    for nth in 0..60 {
        let mut scenario = large(&mut random, super::TYPICAL);
        scenario.money.horizon_months = [1, 2, 12, 13, 240][nth % 5];
        for field in fields().filter(|field| field.key != "months") {
            if random.chance(20) {
                let end = if random.chance(50) { field.min } else { field.max };
                field.set_number(&mut scenario, end);
            }
        }
        check("some inputs at an end", scenario);
    }
}
