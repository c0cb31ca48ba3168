//! The catalogue: complete, unique, sourced, and right where a published deal or the protocol says what is right.

use std::collections::HashSet;

use wattworth::catalog::source::ReadExtent;
use wattworth::catalog::{Confidence, asic, deal, gpu, history, snapshot, source, training};
use wattworth::link::decode;
use wattworth::scenario::fields;

pub(crate) fn check(what: &str, got: f64, expected: f64, allowed: f64) {
    // Written so that NaN fails.
    assert!(
        (got - expected).abs() <= allowed,
        "{what}: {got}, expected {expected} within {allowed}"
    );
}

/// The number of records in a table, counted without the code under test.
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
    table!("asics.csv", asic::all().len(), 30);
    table!("gpus.csv", gpu::all().len(), 14);
    table!("deals.csv", deal::all().len(), 19);
    table!("history.csv", history::months().len(), 69);
    table!("rent_history.csv", history::rents().len(), 11);
    table!("snapshots.csv", snapshot::all().len(), 2);
    table!("training_runs.csv", training::all().len(), 4);
    table!("sources.csv", source::all().len(), 264);
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

/// Phrases in a source's text that name a document a reader can find.
const DOCUMENTS: [&str; 14] = [
    "8-K",
    "ASIC Efficiency Index",
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

/// Whether a source's text justifies a confidence: "high" needs a named document and no assumption, "medium" needs some
/// source and may not begin with "assumption".
fn honest(confidence: Confidence, source: &str) -> bool {
    let words = source.to_lowercase();
    match confidence {
        Confidence::High => {
            !words.contains("assumption") && DOCUMENTS.iter().any(|document| source.contains(document))
        }
        // "Medium" may mention an assumption later on: a GPU's power may be reported and its share of the host assumed.
        Confidence::Medium => !source.trim().is_empty() && !words.starts_with("assumption"),
        Confidence::Assumption => true,
    }
}

#[test]
fn confidence_is_no_better_than_the_source() {
    let check = |what: &str, confidence: Confidence, source: &str| {
        assert!(
            honest(confidence, source),
            "{what} is called {confidence:?}, but its source does not justify that: {source:?}"
        );
    };
    for asic in asic::all() {
        check(&asic.name, asic.spec_confidence, &asic.spec_source);
        for price in [&asic.price_2024, &asic.price_2026] {
            check(&asic.name, price.confidence, &price.basis);
        }
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
        check(&name, month.fees_confidence, &month.fees_source);
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
fn every_row_has_source_date_and_confidence() {
    // The columns that no row of a table may leave empty. For monthly records, the month or date is the row's own
    // column.
    for (name, text, columns) in [
        (
            "asics.csv",
            include_str!("../../src/catalog/asics.csv"),
            "on_sale_from generation price_date price_confidence price_basis price_2026_date \
             price_2026_confidence price_2026_basis spec_confidence spec_source",
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
            "month price_confidence price_source chain_confidence chain_source fees_confidence fees_source",
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
        (
            "sources.csv",
            include_str!("../../src/catalog/sources.csv"),
            "id title date kind seen supports",
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
                // A GPU that was not on sale in 2024 has no rent of that year.
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
}

#[test]
fn sources_can_be_found_or_say_that_they_cannot() {
    let kinds = [
        "article",
        "dataset",
        "filing",
        "listing",
        "model card",
        "paper",
        "release",
    ];
    let mut ids = HashSet::new();
    let (mut first_hand, mut second_hand, mut not_found) = (0, 0, 0);
    for source in source::all() {
        let id = &source.id;
        assert!(ids.insert(id), "{id} is the id of one source only");
        assert_eq!(source::find(id), Some(source));
        assert!(
            id.chars()
                .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-'),
            "{id} is an id"
        );
        assert!(kinds.contains(&source.kind.as_str()), "{id}: {}", source.kind);
        if let Some(address) = &source.address {
            let web = address.starts_with("https://") || address.starts_with("http://");
            let one = !address.contains(|sign: char| sign.is_whitespace() || "\"<>".contains(sign));
            assert!(web && one, "{id}: {address:?}");
            assert_ne!(source.seen, ReadExtent::NotFound, "{id} has an address");
        }
        second_hand += usize::from(source.seen == ReadExtent::SecondHand);
        not_found += usize::from(source.seen == ReadExtent::NotFound);
        first_hand += usize::from(source.is_first_hand());
    }
    // 14 documents were read in full and 125 in part; 121 are known only from quotations by others.
    assert_eq!((first_hand, second_hand, not_found), (14 + 125, 121, 4));
    assert!(source::find("no-such-source").is_none());
}
