//! The catalogue and the table of inputs: complete, unique, sourced, and right where a published deal or the
//! protocol says what is right.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::HashSet;

use wattworth::catalog::calendar::Month;
use wattworth::catalog::{Confidence, asic, deal, gpu, history, snapshot, training};
use wattworth::link::decode;
use wattworth::scenario::{Kind, Scenario, Swing, fields};

fn check(what: &str, got: f64, expected: f64, allowed: f64) {
    // Written so that NaN fails.
    assert!(
        (got - expected).abs() <= allowed,
        "{what}: {got}, expected {expected} within {allowed}"
    );
}

/// Records in a table, counted without the readers under test.
fn records(text: &str) -> usize {
    csv::Reader::from_reader(text.as_bytes())
        .records()
        .collect::<Result<Vec<_>, _>>()
        .expect("every line has as many columns as the header")
        .len()
}

#[test]
fn every_line_of_every_table_is_read() {
    macro_rules! table {
        ($name:literal, $read:expr, $expected:literal) => {
            let text = include_str!(concat!("../src/catalog/", $name));
            assert_eq!(records(text), $expected, "lines of {}", $name);
            assert_eq!($read, $expected, "lines understood of {}", $name);
        };
    }
    table!("asics.csv", asic::all().len(), 23);
    table!("gpus.csv", gpu::all().len(), 13);
    table!("deals.csv", deal::all().len(), 9);
    table!("history.csv", history::months().len(), 62);
    table!("rent_history.csv", history::rents().len(), 7);
    table!("snapshots.csv", snapshot::all().len(), 2);
    table!("training_runs.csv", training::all().len(), 4);
}

#[test]
fn ids_are_unique_and_work_in_links() {
    let machines = asic::all().iter().map(|asic| asic.id.as_str());
    let machines: Vec<&str> = machines
        .chain(gpu::all().iter().map(|gpu| gpu.id.as_str()))
        .collect();
    let mut seen = HashSet::from(["asic", "gpu", "lease"]);
    for id in machines {
        assert!(seen.insert(id), "{id} is the id of one machine only");
        let link = decode(&format!("mix={id}*1"));
        assert_eq!(link.problems, [], "a link can name {id}");
        let named: Vec<&str> = link.scenario.mix.iter().map(|row| row.machine.id()).collect();
        assert_eq!(named, [id], "the link's machine");
    }
    let mut runs = HashSet::new();
    for run in training::all() {
        assert!(runs.insert(&run.id), "{} is the id of one run only", run.id);
        assert_eq!(
            decode(&format!("run={}", run.id)).problems,
            [],
            "a link can name {}",
            run.id
        );
        assert!(!run.source.is_empty(), "{} has a source", run.id);
    }
    for rent in history::rents() {
        assert!(
            gpu::find(&rent.gpu).is_some(),
            "{} of a recorded rent is a GPU",
            rent.gpu
        );
    }
}

#[test]
fn high_confidence_needs_a_source_that_can_be_found() {
    let refuse = |what: &str, confidence: Confidence, source: &str| {
        let guessed = source.trim().is_empty() || source.to_lowercase().contains("assumption");
        assert!(
            confidence != Confidence::High || !guessed,
            "{what} is called certain on the ground of {source:?}"
        );
        assert!(
            confidence != Confidence::Medium || !source.trim().is_empty(),
            "{what} is called reported, but not by whom"
        );
    };
    for asic in asic::all() {
        refuse(&asic.name, asic.spec_confidence, &asic.spec_source);
        refuse(&asic.name, asic.price_confidence, &asic.price_basis);
    }
    for gpu in gpu::all() {
        refuse(&gpu.name, gpu.spec_confidence, &gpu.spec_source);
        refuse(&gpu.name, gpu.price_confidence, &gpu.price_basis);
        for rent in gpu.rent_2024_11.iter().chain([&gpu.rent_latest]) {
            refuse(&gpu.name, rent.confidence, &rent.basis);
        }
    }
    for deal in deal::all() {
        refuse(&deal.landlord, deal.confidence, &deal.source);
    }
    for field in fields() {
        refuse(field.key, field.source.confidence, field.source.text);
    }
}

#[test]
fn machines_are_physically_possible() {
    for asic in asic::all() {
        let efficiency = asic.joules_per_th();
        assert!(
            (5.0..=100.0).contains(&efficiency),
            "{}: {efficiency} J/TH",
            asic.name
        );
    }
    for gpu in gpu::all() {
        assert!(
            gpu.all_in_kw * 1000.0 > gpu.tdp_w,
            "{} draws less with its host than alone",
            gpu.name
        );
    }
    let s21pro = asic::find("s21pro").expect("the reference miner is there");
    // IREN's contract: 18.9 $/TH for 234 TH.
    check("price of an S21 Pro, $", s21pro.price_usd(), 4422.60, 0.0);
}

#[test]
fn inputs_have_a_range_around_their_default() {
    let mut keys = HashSet::from(["v", "d", "preset", "mix"]);
    let mut names = HashSet::new();
    for field in fields() {
        let key = field.key;
        assert!(keys.insert(key), "{key} is the key of one input only");
        assert!(names.insert(field.input), "{:?} has one field only", field.input);
        assert!(
            key.chars().all(|sign| sign.is_ascii_lowercase()),
            "{key} is lower case"
        );
        assert!(
            field.step > 0.0 && field.step.is_finite(),
            "{key}: a press of a key adds {}",
            field.step
        );
        if matches!(field.kind, Kind::Month(_) | Kind::Path(_)) {
            continue;
        }
        assert!(
            field.min < field.max && field.min.is_finite() && field.max.is_finite(),
            "{key}: from {} to {}",
            field.min,
            field.max
        );
        if let Some(Swing::By(swing) | Swing::Percent(swing)) = field.swing {
            assert!(
                swing > 0.0 && swing <= field.max - field.min,
                "{key}: sensitivity moves it by {swing}"
            );
        }
        for day in snapshot::all() {
            let scenario = Scenario::on(day);
            if let Some(value) = field.number(&scenario) {
                assert!(
                    (field.min..=field.max).contains(&value),
                    "{key}: {value}, the default of {}, lies between {} and {}",
                    day.date,
                    field.min,
                    field.max
                );
            }
        }
    }
    assert_eq!(names.len(), 64, "inputs in all");
}

#[test]
fn deals_pay_the_published_rent() {
    for (landlord, announced, published) in [
        ("Core Scientific", "2024-10", 121.0),
        ("TeraWulf", "2025-08", 154.0),
        ("Hut 8", "2025-12", 159.0),
    ] {
        let deal = deal::all()
            .iter()
            .find(|deal| deal.landlord == landlord && deal.announced == announced)
            .unwrap_or_else(|| panic!("{landlord}'s deal of {announced} is recorded"));
        check(
            &format!("{landlord}, $/kW-month"),
            deal.rent_usd_per_kw_month(),
            published,
            0.5,
        );
    }
}

#[test]
fn the_record_is_complete_and_agrees_with_the_protocol() {
    let first = Month { year: 2021, month: 1 };
    for (nth, recorded) in (0..).zip(history::months()) {
        let month = recorded.month;
        assert_eq!(month, first.plus(nth), "the record has every month in its order");
        let halving = Month { year: 2024, month: 4 };
        let (low, high) = match month.cmp(&halving) {
            std::cmp::Ordering::Less => (6.25, 6.25),
            std::cmp::Ordering::Equal => (3.125, 6.25),
            std::cmp::Ordering::Greater => (3.125, 3.125),
        };
        assert!(
            (low..=high).contains(&recorded.subsidy_btc),
            "subsidy of {month}: {}, expected {low} to {high}",
            recorded.subsidy_btc
        );
        assert!(
            recorded.price_usd > 1e4 && recorded.difficulty > 1e13 && recorded.fees_btc > 0.0,
            "{month} is recorded: {recorded:?}"
        );
    }
}
