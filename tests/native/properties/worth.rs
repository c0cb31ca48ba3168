//! The worth by which uses are compared, the flip and the boundaries: each is checked by putting its value back into
//! the scenario.

use wattworth::link::Decoded;
use wattworth::model::{Boundaries, Site, WorthAlongInput};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::{Clock, Kind, Scenario, Use, field, fields};

use super::breakevens::with;
use super::{TYPICAL, near};
use crate::random::{Random, scenario};

fn report(scenario: Scenario, clock: Clock) -> Report {
    let mut link = Decoded {
        scenario,
        ..Decoded::default()
    };
    link.page.clock = clock;
    Report::of(&link, &English)
}

/// What a use is worth by a clock, $ per MW and year.
fn worth(report: &Report, kind: Use, clock: Clock) -> f64 {
    let mut uses = report.uses.iter();
    let found = uses.find(|worth| worth.kind == kind);
    found
        .and_then(|worth| worth.at_clock_usd_per_mw_year(clock))
        .expect("the use has a worth")
}

#[test]
fn a_uses_worth_is_the_sum_of_its_rows() {
    let mut random = Random::new(41);
    for nth in 0..40 {
        let report = report(scenario(&mut random, 1 + nth % 5, TYPICAL), Clock::Horizon);
        let rate = report.inputs.money.discount_percent_per_year / 1200.0;
        for of in &report.uses {
            let rows = || {
                report
                    .rows
                    .iter()
                    .filter(|row| row.kind == of.kind && row.reserved_mw > 0.0)
            };
            let mw: f64 = rows().map(|row| row.reserved_mw).sum();
            let npv: f64 = rows().map(|row| row.life.npv_usd).sum();
            let Some(per_mw) = of.worth_usd_per_mw else {
                assert_eq!(mw.to_bits(), 0, "only what reserves nothing has no worth");
                continue;
            };
            let summed: f64 = rows().map(|row| row.life.npv_usd.abs() + row.capex_usd).sum();
            near("worth per MW", per_mw * mw, npv, summed, &report.link.short);
            // Equal yearly amounts, a twelfth paid each month, have the same present value, summed here one by one.
            let a_month = of.worth_usd_per_mw_year.expect("it has a worth") / 12.0;
            let (mut factor, mut sum) = (1.0, 0.0);
            for _ in 0..of.tied_months {
                factor /= 1.0 + rate;
                sum += a_month * factor;
            }
            near("worth a year", sum, per_mw, per_mw.abs(), &report.link.short);
            let left: f64 = rows()
                .map(|row| 12.0 * (row.today.profit_usd - row.today.capital_usd))
                .sum();
            let unchanged = of
                .at_unchanged_prices_usd_per_mw_year
                .expect("it reserves something");
            let scale: f64 = rows()
                .map(|row| 12.0 * (row.today.revenue_usd + row.today.capital_usd))
                .sum();
            near(
                "at unchanged prices",
                unchanged * mw,
                left,
                scale,
                &report.link.short,
            );
        }
        let a_year =
            |of: &wattworth::report::figures::UseWorth| of.worth_usd_per_mw_year.unwrap_or(f64::NEG_INFINITY);
        assert!(
            report.uses.is_sorted_by(|a, b| a_year(a) >= a_year(b)),
            "best first in {}",
            report.link.short
        );
    }
}

#[test]
fn at_the_flip_two_uses_change_places() {
    let mut random = Random::new(42);
    let (mut by_bitcoin, mut by_others) = (0, 0);
    for nth in 0..120 {
        let clock = Clock::ALL[nth % 2];
        let scenario = scenario(&mut random, 2 + nth % 3, TYPICAL);
        let before = report(scenario.clone(), clock);
        let Some(flip) = &before.flip else { continue };
        let link = &before.link.short;
        let ahead = |value: f64| {
            let there = report(with(&scenario, None, flip.input, value), clock);
            worth(&there, flip.from_use, clock) - worth(&there, flip.to_use, clock)
        };
        let now = worth(&before, flip.from_use, clock) - worth(&before, flip.to_use, clock);
        assert!(now > 0.0, "{:?} is ahead now in {link}", flip.from_use);
        let whole = field(flip.input).is_some_and(|field| matches!(field.kind, Kind::Whole(_)));
        let (short, beyond) = if whole {
            (flip.at - (flip.at - flip.now).signum(), flip.at)
        } else {
            let by = 1e-6 * (flip.at - flip.now);
            (flip.at - by, flip.at + by)
        };
        assert!(
            ahead(short) > 0.0,
            "a little less changes nothing: {flip:?} in {link}"
        );
        assert!(ahead(beyond) <= 0.0, "a little more does: {flip:?} in {link}");
        assert!(flip.worth_there_usd_per_mw_year >= 0.0, "{flip:?} in {link}");
        if flip.input == "btc" {
            by_bitcoin += 1;
            let response = before.inputs.bitcoin.difficulty_response;
            assert_eq!(
                flip.at_if_difficulty_follows.is_some(),
                response < 1.0,
                "difficulty that follows fully leaves no price: {flip:?} in {link}"
            );
            assert!(flip.from_use == Use::Mining || flip.to_use == Use::Mining);
        } else {
            by_others += 1;
            assert_eq!(flip.at_if_difficulty_follows, None, "{flip:?} in {link}");
        }
        let distance = |at: f64| {
            if flip.input == "btc" {
                libm::log(at / flip.now).abs()
            } else {
                (at - flip.now).abs()
            }
        };
        let all: Vec<f64> = std::iter::once(flip.at)
            .chain(flip.others.iter().map(|other| other.at))
            .collect();
        assert!(
            all.is_sorted_by(|a, b| distance(*a) <= distance(*b)),
            "nearest first: {flip:?} in {link}"
        );
    }
    assert!(
        by_bitcoin >= 20 && by_others >= 10,
        "{by_bitcoin} by Bitcoin, {by_others} by others"
    );
}

#[test]
fn between_boundaries_one_use_leads() {
    let mut random = Random::new(43);
    let mut found = 0;
    for nth in 0..40 {
        let clock = Clock::ALL[nth % 2];
        let scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        let site = Site::of(scenario.clone());
        let link = report(scenario, clock).link.short;
        for key in ["btc", "kwh", "diffg", "gpuh", "lrent", "months", "resp"] {
            let Some(boundaries) = Boundaries::of(&site, key, clock) else {
                continue;
            };
            let along = WorthAlongInput::of(&site, key, clock).expect("it has boundaries");
            let leader = |value: f64| {
                let worths = along.worth_at(value);
                worths
                    .winner()
                    .filter(|of| worths[*of].is_some_and(|worth| worth >= 0.0))
            };
            let all = boundaries.find_all();
            let now = leader(along.now);
            // The boundaries on both sides of the present value name the use that leads now.
            let below = all.iter().rev().find(|boundary| boundary.at < along.now);
            let above = all.iter().find(|boundary| boundary.at > along.now);
            for said in [
                below.map(|boundary| boundary.above),
                above.map(|boundary| boundary.below),
            ] {
                assert!(
                    said.is_none_or(|said| said == now),
                    "{key}: {all:?}, {now:?} leads now in {link}"
                );
            }
            for pair in all.windows(2) {
                assert_eq!(pair[0].above, pair[1].below, "{key}: {all:?} in {link}");
            }
            for boundary in &all {
                found += 1;
                assert_ne!(boundary.below, boundary.above, "{key}: {boundary:?} in {link}");
                if matches!(along.field.kind, Kind::Whole(_)) {
                    continue;
                }
                // Both sides are worth the same there; where no use pays, the worth is 0.
                let worths = along.worth_at(boundary.at);
                let of = |of: Option<Use>| of.and_then(|of| worths[of]).unwrap_or(0.0);
                let (below, above) = (of(boundary.below), of(boundary.above));
                let unmoved: f64 = [Use::Mining, Use::Rental, Use::Hosting]
                    .into_iter()
                    .filter_map(|of| along.worth_now[of])
                    .map(f64::abs)
                    .sum();
                // Worth can jump if bitcoin is held and miners are switched off, so such scenarios are skipped.
                if site.scenario.mining.held_percent == 0.0 {
                    let scale = below.abs().max(above.abs()).max(unmoved);
                    assert!(
                        (below - above).abs() <= 1e-6 * scale,
                        "{key}: {below} and {above} at {boundary:?} in {link}"
                    );
                }
            }
        }
    }
    assert!(found >= 100, "only {found} boundaries were found");
}

/// The model evaluates only the uses that an input is listed to reach, so that list must not leave out any.
#[test]
fn an_input_moves_only_the_uses_it_is_said_to_reach() {
    let mut random = Random::new(44);
    let mut unreached = 0;
    for _ in 0..6 {
        let mut scenario = scenario(&mut random, 4, TYPICAL);
        scenario.hosting.tenant_pays_power = false;
        let before = report(scenario.clone(), Clock::Horizon);
        let site = Site::of(scenario.clone());
        for field in fields().filter(|field| field.swing.is_some()) {
            let Some(along) = WorthAlongInput::of(&site, field.key, Clock::Horizon) else {
                continue;
            };
            for value in [field.min, field.max] {
                let after = report(with(&scenario, None, field.key, value), Clock::Horizon);
                for (before, after) in before.rows.iter().zip(&after.rows) {
                    if !along.uses.contains(&before.kind) {
                        assert_eq!(
                            before.life.npv_usd.to_bits(),
                            after.life.npv_usd.to_bits(),
                            "{} = {value} moves {:?} in {}",
                            field.key,
                            before.kind,
                            site.scenario.date
                        );
                        unreached += 1;
                    }
                }
            }
        }
    }
    assert!(
        unreached > 200,
        "only {unreached} rows were out of an input's reach"
    );
}
