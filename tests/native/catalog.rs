//! The catalogue: complete, unique, sourced, and right where a published deal or the protocol says what is right.

use std::collections::HashSet;

use wattworth::catalog::calendar::Month;
use wattworth::catalog::{Confidence, asic, deal, gpu, history, snapshot, training};
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::fields;

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
            let text = include_str!(concat!("../../src/catalog/", $name));
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
    }
    for rent in history::rents() {
        assert!(
            gpu::find(&rent.gpu).is_some(),
            "{} of a recorded rent is a GPU",
            rent.gpu
        );
    }
}

/// What counts as a document that a reader can find by its name.
const DOCUMENTS: [&str; 14] = [
    "6-K",
    "8-K",
    "Bitcoin blockchain",
    "Bitdeer Explorer",
    "Bitdeer announcement of",
    "Bitdeer shop",
    "Bitmain product manual of",
    "Bitmain support article on",
    "Bitmain's launch announcement of",
    "DeepSeek-V3 Technical Report",
    "Glassnode rig-profit chart notes",
    "SemiAnalysis B300 cluster",
    "SemiAnalysis hardware registry",
    "model card of Llama 3.1",
];

/// A source no better than its confidence says, and not called less than a guess of ours where it is one.
fn honest(confidence: Confidence, source: &str) -> bool {
    let words = source.to_lowercase();
    match confidence {
        Confidence::High => {
            !words.contains("assumption") && DOCUMENTS.iter().any(|document| source.contains(document))
        }
        // The power of a GPU may be reported and its share of the host assumed.
        Confidence::Medium => !source.trim().is_empty() && !words.starts_with("assumption"),
        Confidence::Assumption => true,
    }
}

#[test]
fn confidence_is_no_better_than_the_source() {
    let check = |what: &str, confidence: Confidence, source: &str| {
        assert!(
            honest(confidence, source),
            "{what} is {confidence:?} on the ground of {source:?}"
        );
    };
    for asic in asic::all() {
        check(&asic.name, asic.spec_confidence, &asic.spec_source);
        check(&asic.name, asic.price_confidence, &asic.price_basis);
    }
    for gpu in gpu::all() {
        check(&gpu.name, gpu.spec_confidence, &gpu.spec_source);
        check(&gpu.name, gpu.price_confidence, &gpu.price_basis);
        for rent in gpu.rent_2024_11.iter().chain([&gpu.rent_latest]) {
            check(&gpu.name, rent.confidence, &rent.basis);
        }
    }
    for deal in deal::all() {
        check(&deal.landlord, deal.confidence, &deal.source);
    }
    for month in history::months() {
        let name = month.month.to_string();
        check(&name, month.price_confidence, &month.price_source);
        check(&name, month.chain_confidence, &month.chain_source);
    }
    for rent in history::rents() {
        check(&rent.gpu, rent.confidence, &rent.source);
    }
    for run in training::all() {
        check(&run.name, run.confidence, &run.source);
    }
    for day in snapshot::all() {
        for field in fields() {
            let source = field.source.on(day);
            check(field.key, source.confidence, source.text);
        }
    }
}

#[test]
fn a_source_that_cannot_be_found_is_not_of_high_confidence() {
    for (confidence, source) in [
        (Confidence::High, ""),
        (Confidence::High, "public model lists"),
        (Confidence::High, "company release as reported"),
        (
            Confidence::High,
            "SemiAnalysis hardware registry; host is an assumption",
        ),
        (Confidence::Medium, " "),
        (Confidence::Medium, "assumption: card plus share of the host"),
    ] {
        assert!(
            !honest(confidence, source),
            "{source:?} is not enough for {confidence:?}"
        );
    }
}

#[test]
fn every_row_says_where_from_when_and_how_well() {
    // Columns of each table that no row may leave empty; a month or a date of the record is its own.
    for (name, text, columns) in [
        (
            "asics.csv",
            include_str!("../../src/catalog/asics.csv"),
            "on_sale_from generation price_date price_confidence price_basis spec_confidence spec_source",
        ),
        (
            "gpus.csv",
            include_str!("../../src/catalog/gpus.csv"),
            "on_sale_from price_date price_confidence price_basis rent_latest_date rent_latest_confidence \
             rent_latest_basis spec_confidence spec_source",
        ),
        (
            "deals.csv",
            include_str!("../../src/catalog/deals.csv"),
            "announced confidence source",
        ),
        (
            "history.csv",
            include_str!("../../src/catalog/history.csv"),
            "month price_confidence price_source chain_confidence chain_source",
        ),
        (
            "rent_history.csv",
            include_str!("../../src/catalog/rent_history.csv"),
            "date basis confidence source",
        ),
        (
            "snapshots.csv",
            include_str!("../../src/catalog/snapshots.csv"),
            "date price_confidence price_source chain_confidence difficulty_source fees_source height_source",
        ),
        (
            "training_runs.csv",
            include_str!("../../src/catalog/training_runs.csv"),
            "date confidence source",
        ),
    ] {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let at = |column: &str| header.iter().position(|name| name == column);
        for record in reader.records() {
            let record = record.expect("every line has as many columns as the header");
            for column in columns.split_whitespace() {
                let place = at(column).unwrap_or_else(|| panic!("{name} has a column {column}"));
                assert!(!record[place].is_empty(), "{name}: no {column} in {record:?}");
            }
            for (column, word) in header.iter().zip(&record) {
                let recorded = ["high", "medium", "assumption"].contains(&word);
                // A GPU that was not on sale in 2024 has no rent of then.
                let absent = word.is_empty() && column == "rent_2024_11_confidence";
                assert!(
                    !column.ends_with("confidence") || recorded || absent,
                    "{name}: {column} is {word:?}"
                );
            }
        }
    }
    for gpu in gpu::all() {
        if let Some(rent) = &gpu.rent_2024_11 {
            assert!(
                !rent.date.is_empty() && !rent.basis.is_empty(),
                "{}'s rent of 2024 has a date and a basis",
                gpu.name
            );
        }
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
fn every_generation_of_miners_has_one_representative() {
    let mut by_efficiency: Vec<_> = asic::all().iter().collect();
    by_efficiency.sort_by(|one, other| other.joules_per_th().total_cmp(&one.joules_per_th()));
    let mut classes: Vec<&str> = by_efficiency
        .iter()
        .map(|asic| asic.generation.as_str())
        .collect();
    classes.dedup();
    let standing: Vec<_> = asic::all()
        .iter()
        .filter(|asic| asic.generation == asic.id)
        .collect();
    let ids: Vec<&str> = standing.iter().map(|asic| asic.id.as_str()).collect();
    // Each class is one range of efficiency, and its name is that of a miner in it.
    assert_eq!(ids, classes, "from the one that takes most power on");
    assert!(
        standing
            .windows(2)
            .all(|pair| pair[0].on_sale_from <= pair[1].on_sale_from),
        "which is also from the oldest on"
    );
    // Someone who charts miners' profit shows these; what came later is a class of its own.
    for id in ["s9", "s17", "s19pro", "s19xp"] {
        assert!(ids.contains(&id), "{id} stands for a generation");
    }
    let curves = Report::of(&decode("d=2026-02-15"), &English).asic_breakeven;
    let drawn: Vec<&str> = curves.machines.iter().map(|machine| machine.id).collect();
    assert_eq!(drawn, ids, "each has its curve once it is on sale");
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
