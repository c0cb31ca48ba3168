//! The tipping point is the smallest change that reverses the verdict. The change does reverse it, a slightly smaller
//! one does not, and no smaller change of any other input does. The last is checked by trying every input in small
//! steps.

use wattworth::link::{decode, preset};
use wattworth::model::tipping::FARTHEST;
use wattworth::model::{Levers, Paths, RowFlows, RowModel, Tipping, metrics, project};
use wattworth::scenario::{Clock, FIELDS, Field, Group, Kind, Plant, RentPath, Scenario, Swing, Use};

use super::TYPICAL;
use super::breakevens::with;
use crate::random::{Random, scenario};

/// Into how many steps the range of smaller changes of an input is divided.
const STEPS: u8 = 16;

/// Whether each use has a positive NPV, from its rows' cash flows; none without a row that draws energy.
fn ahead(scenario: &Scenario) -> [Option<bool>; 3] {
    ahead_of(scenario, |energy_mwh| energy_mwh > 0.0)
}

/// The same without regard to energy, because a tenant who draws none still pays.
fn ahead_there(scenario: &Scenario) -> [Option<bool>; 3] {
    ahead_of(scenario, |_| true)
}

fn ahead_of(scenario: &Scenario, counts: impl Fn(f64) -> bool) -> [Option<bool>; 3] {
    let paths = Paths::of(scenario);
    let levers = Levers::unmoved(scenario);
    let mut npvs = [None; 3];
    for row in &scenario.mix {
        let plant = row.plant(scenario);
        let place = match plant {
            Plant::Mining { .. } => 0,
            Plant::Rental { .. } => 1,
            Plant::Hosting { .. } => 2,
        };
        let model = RowModel::of(plant, scenario);
        if counts(model.today(&paths, &levers).energy_mwh) {
            let flows = RowFlows::of(&model, &paths, &levers).flows_usd();
            *npvs[place].get_or_insert(0.0) += metrics::npv_usd(&flows, &paths.discount);
        }
    }
    npvs.map(|npv| npv.map(|npv| npv > 0.0))
}

/// Whether the verdict has changed for any use that draws energy now.
fn is_reversed(now: [Option<bool>; 3], scenario: &Scenario) -> bool {
    let there = ahead_there(scenario);
    now.iter()
        .zip(there)
        .any(|(now, there)| now.is_some_and(|now| now != there.unwrap_or(false)))
}

/// An input's present value. If rows have rents of their own, it is the first row's.
fn value(field: &Field, scenario: &Scenario) -> Option<f64> {
    let rental = &scenario.rental;
    let tabled = match (rental.path, rental.rents_by_year_usd_per_hour.first()) {
        (RentPath::Table, Some(rent)) => Some(*rent),
        _ => None,
    };
    let mut plants = scenario.mix.iter().map(|row| row.plant(scenario));
    match field.key {
        "gpuh" => plants.find_map(|plant| match plant {
            Plant::Rental {
                rent_usd_per_hour, ..
            } => Some(tabled.unwrap_or(rent_usd_per_hour)),
            _ => None,
        }),
        "lrent" => plants.find_map(|plant| match plant {
            Plant::Hosting {
                rent_usd_per_kw_month,
                ..
            } => Some(rent_usd_per_kw_month),
            _ => None,
        }),
        _ => field.number(scenario),
    }
}

fn check(what: &str, scenario: &Scenario) -> Option<Tipping> {
    let found = project(scenario, Clock::Horizon).tipping;
    let now = ahead(scenario);
    let moved = |key: &str, value: f64| with(scenario, None, key, value);
    let mut radius = FARTHEST;
    if let Some(tip) = found {
        let place = match tip.reversed {
            Use::Mining => 0,
            Use::Rental => 1,
            Use::Hosting => 2,
        };
        let before = now[place].expect("a use that is reversed runs");
        assert_eq!(tip.ahead, !before, "{what}: {tip:?}");
        let there = ahead_there(&moved(tip.key, tip.value))[place].unwrap_or(false);
        assert_eq!(
            there, tip.ahead,
            "{what}: at its value the use is reversed: {tip:?}"
        );
        let field = wattworth::scenario::field(tip.key).expect("the key is an input's");
        let short = if matches!(field.kind, Kind::Whole(_)) {
            tip.value - (tip.value - tip.now).signum()
        } else {
            tip.now + (tip.value - tip.now) * (1.0 - 1e-6)
        };
        let short_of = ahead_there(&moved(tip.key, short))[place].unwrap_or(false);
        assert_eq!(short_of, before, "{what}: a little less changes nothing: {tip:?}");
        radius = tip.swings * (1.0 - 1e-6);
    }
    for (group, fields) in &FIELDS {
        if matches!(group, Group::Risk | Group::Training) {
            continue;
        }
        for field in fields.iter() {
            let (Some(swing), Some(value)) = (field.swing, value(field, scenario)) else {
                continue;
            };
            let swing = match swing {
                Swing::By(by) => by,
                Swing::Percent(percent) => value.abs() * percent / 100.0,
            };
            for step in 1..=STEPS {
                for way in [1.0, -1.0] {
                    let by = way * radius * f64::from(step) / f64::from(STEPS) * swing;
                    let by = if matches!(field.kind, Kind::Whole(_)) {
                        by.trunc()
                    } else {
                        by
                    };
                    let to = (value + by).clamp(field.min, field.max);
                    // A rent of zero cannot be scaled.
                    if value == 0.0 && matches!(field.key, "gpuh" | "lrent") {
                        continue;
                    }
                    assert!(
                        !is_reversed(now, &moved(field.key, to)),
                        "{what}: {} at {to} reverses the outcome before {found:?}",
                        field.key
                    );
                }
            }
        }
    }
    found
}

#[test]
fn the_tipping_point_is_the_smallest_reversing_change() {
    let mut found = 0;
    for link in [
        "",
        "diffg=24.9",
        "mix=s21*100,s19*100&kwh=0.06",
        "mix=lease*3MW,lease*4MW~10",
        "mix=s21*1&kwh=0.12&hodl=50",
        "gpath=table&gtable=3:2.5:2:1.5&mix=h100*8,h200*8~3",
        "cmonths=24&crent=3&mix=h100*8",
        "mix=s9*1&kwh=2",
        "tax=30&fixed=100000",
    ] {
        found += u8::from(check(link, &decode(link).scenario).is_some());
    }
    assert_eq!(found, 9, "each of these links has a tipping point");
    for preset in preset::all() {
        check(&preset.id, &decode(&preset.query).scenario);
    }
}

#[test]
fn in_random_scenarios_the_tipping_point_is_the_smallest_change() {
    let mut found = 0;
    for seed in 0..150 {
        let mut random = Random::new(seed);
        let rows = 1 + random.below(4);
        let scenario = scenario(&mut random, rows, TYPICAL);
        found += u8::from(check(&format!("seed {seed}"), &scenario).is_some());
    }
    assert!(found > 40, "only {found} random scenarios have a tipping point");
}

#[test]
fn where_nothing_runs_there_is_no_tipping_point() {
    for link in ["mix=", "mix=s21*0", "uptime=0&mix=s21*9"] {
        assert_eq!(
            project(&decode(link).scenario, Clock::Horizon).tipping,
            None,
            "{link}"
        );
    }
}
