//! The catalogue: complete, unique, sourced, and right where a published deal or the protocol says what is right.

use std::collections::HashSet;

use wattworth::catalog::calendar::{Date, Month};
use wattworth::catalog::dated::is_old;
use wattworth::catalog::source::Seen;
use wattworth::catalog::{Confidence, asic, deal, gpu, history, snapshot, source, training};
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
    table!("asics.csv", asic::all().len(), 30);
    table!("gpus.csv", gpu::all().len(), 14);
    table!("deals.csv", deal::all().len(), 19);
    table!("history.csv", history::months().len(), 69);
    table!("rent_history.csv", history::rents().len(), 11);
    table!("snapshots.csv", snapshot::all().len(), 2);
    table!("training_runs.csv", training::all().len(), 4);
    table!("sources.csv", source::all().len(), 261);
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
fn every_row_says_where_from_when_and_how_well() {
    // Columns of each table that no row may leave empty; a month or a date of the record is its own.
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
}

fn day(text: &str) -> Date {
    text.parse().expect("a day of the test is a date")
}

fn miner(id: &str) -> &'static asic::Asic {
    asic::find(id).unwrap_or_else(|| panic!("{id} is in the catalogue"))
}

#[test]
fn the_day_decides_what_a_miner_costs() {
    // IREN's contract of 2024: 18.9 $/TH for 234 TH; two years later 7.5.
    let s21pro = miner("s21pro");
    for (on, price_usd) in [
        ("2024-11-23", 4422.60),
        ("2024-11-30", 4422.60),
        ("2024-12-01", 1755.00),
        ("2026-10-03", 1755.00),
    ] {
        check(on, s21pro.price_usd(day(on)), price_usd, 0.0);
    }
    // An independent computation of the reference scenario and of the newest defaults' machines: M$.
    for (link, row, published) in [
        ("d=2024-11-23&mix=s21pro*10000", 0, 61.8),
        ("d=2026-10-03&mix=s23*10000,b300*8000", 0, 76.0),
        ("d=2026-10-03&mix=s23*10000,b300*8000", 1, 645.6),
    ] {
        let capex_usd = Report::of(&decode(link), &English).rows[row].capex_usd;
        check(link, capex_usd / 1e6, published, 0.05);
    }
}

#[test]
#[expect(clippy::approx_constant, reason = "3.14 is a price")]
fn prices_are_those_of_the_index_band_they_name() {
    // Luxor's index of 27 September 2026: $/TH of miners between two efficiencies, J/TH.
    let bands = [
        ("below 14 J/TH", 0.0, 14.0, 18.38),
        ("19-25 J/TH", 19.0, 25.0, 3.14),
        ("25-38 J/TH", 25.0, 38.0, 1.18),
    ];
    let mut named = 0;
    for asic in asic::all() {
        let price = &asic.price_2026;
        let band = bands.iter().find(|band| price.basis.contains(band.0));
        let Some((_, low, high, usd_per_th)) = band else {
            assert!(!price.basis.contains("index"), "{}: {price:?}", asic.name);
            continue;
        };
        named += 1;
        check(&asic.name, price.usd_per_th, *usd_per_th, 0.05);
        let efficiency = asic.joules_per_th();
        assert!(
            (*low..=*high).contains(&efficiency),
            "{}: {efficiency} J/TH is not in the band of {low} to {high}",
            asic.name
        );
        assert_eq!(price.date, "2026-09", "{}", asic.name);
    }
    assert_eq!(named, 14, "miners priced by the index");
}

#[test]
fn prices_are_those_of_the_listings_and_purchases_they_name() {
    // A listing's $ a unit over the TH/s of the catalogue.
    for (id, listed_usd) in [("s23hyd", 11_980.0), ("a3pro", 6_995.0), ("m70s", 3_224.0)] {
        let asic = miner(id);
        check(id, asic.price_2026.usd_per_th, listed_usd / asic.th_s, 0.05);
    }
    for (id, published_usd, allowed) in [
        // SemiAnalysis: a node of eight between 283,000 and 318,000 $.
        (
            "h100",
            (283e3 + 318e3) / 2.0 / 8.0,
            318e3 / 8.0 - (283e3 + 318e3) / 2.0 / 8.0,
        ),
        // IREN: 1,080 of them for 43.9 M$.
        ("h200", 43.9e6 / 1080.0, 100.0),
        // SemiAnalysis: 986,158 $ for 16.
        ("b300", 986_158.0 / 16.0, 0.0),
        // A rack of 72.
        ("gb200", 3.9e6 / 72.0, 0.5),
        ("gb300", 5e6 / 72.0, 0.5),
        ("vr200", 7.8e6 / 72.0, 0.5),
    ] {
        let gpu = gpu::find(id).unwrap_or_else(|| panic!("{id} is in the catalogue"));
        check(id, gpu.price_usd, published_usd, allowed);
    }
}

#[test]
fn prices_and_rents_of_a_day_are_of_that_year() {
    let newest = snapshot::newest().date;
    for asic in asic::all() {
        let price = asic.price_on(newest);
        assert!(!is_old(&price.date, newest), "{}: {price:?}", asic.name);
        assert!(price.usd_per_th > 0.0 && price.usd_per_th < 25.0, "{}", asic.name);
    }
    for gpu in gpu::all() {
        let rent = gpu.rent_on(newest);
        assert!(!is_old(&rent.date, newest), "{}: {rent:?}", gpu.name);
    }
    // Prices that stand with their date on the newest day, for nobody has recorded a newer one.
    let old: Vec<&str> = gpu::all()
        .iter()
        .filter(|gpu| is_old(&gpu.price_date, newest))
        .map(|gpu| gpu.id.as_str())
        .collect();
    assert_eq!(
        old,
        ["rtx4090", "l40s", "a100", "h100", "h200", "gb200", "mi300x"],
        "GPUs whose price is more than a year old"
    );
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
    let curves = Report::of(&decode("d=2026-10-03"), &English).asic_breakeven;
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
            deal.rent_usd_per_kw_month().expect("its IT power was told"),
            published,
            0.5,
        );
    }
    // What is priced by grid power has no rent per kW of IT power.
    let untold = deal::all().iter().filter(|deal| deal.it_mw.is_none());
    let untold: Vec<_> = untold
        .map(|deal| (deal.tenant.as_str(), deal.rent_usd_per_kw_month()))
        .collect();
    assert_eq!(untold, [("AWS", None)]);
}

#[test]
fn deals_fit_their_sites_and_each_other() {
    for deal in deal::all() {
        let name = format!("{} with {}", deal.landlord, deal.tenant);
        assert!(
            deal.it_mw.is_some() || deal.gross_mw.is_some(),
            "{name}: how much power?"
        );
        if let (Some(it_mw), Some(gross_mw)) = (deal.it_mw, deal.gross_mw) {
            // Grid power a kW of IT power takes: none takes less than itself, none far more than deals have.
            let ratio = gross_mw / it_mw;
            assert!((1.1..=1.5).contains(&ratio), "{name}: {ratio} MW a MW");
        }
        let rents = if deal.other.starts_with("GPU cloud") {
            // The landlord brings the machines.
            700.0..=1000.0
        } else {
            100.0..=230.0
        };
        if let Some(rent) = deal.rent_usd_per_kw_month() {
            assert!(rents.contains(&rent), "{name}: {rent} $/kW-month");
        }
    }
    // Beacon Point's leases are triple net: the operating income of 655 M$ a year is the rent, of which the total is
    // published to 0.1 bn$.
    let beacon: Vec<f64> = deal::all()
        .iter()
        .filter(|deal| deal.tenant.starts_with("Beacon Point"))
        .map(|deal| deal.total_usd_bn * 1e3 / deal.years)
        .collect();
    assert_eq!(beacon.len(), 2);
    for rent_musd in beacon {
        check("rent of Beacon Point, M$ a year", rent_musd, 655.0, 3.4);
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

#[test]
fn the_record_gives_the_hashprices_that_were_published() {
    // $/PH a day at 2^32 hashes per unit of difficulty.
    let hashprice = |month: &history::RecordedMonth| {
        1e15 * 86_400.0 / (month.difficulty * 4_294_967_296.0)
            * (month.subsidy_btc + month.fees_btc)
            * month.price_usd
    };
    let mean = |first: &str, last: &str| {
        let recorded: Vec<f64> = history::months()
            .iter()
            .filter(|recorded| (first..=last).contains(&recorded.month.to_string().as_str()))
            .map(hashprice)
            .collect();
        recorded.iter().sum::<f64>() / recorded.len() as f64
    };
    // Luxor's review of 2022, and its look back on November 2025.
    for (first, last, published) in [
        ("2021-01", "2021-12", 314.61),
        ("2022-01", "2022-12", 123.88),
        ("2025-11", "2025-11", 39.82),
    ] {
        check(first, mean(first, last) / published, 1.0, 0.003);
    }
}

#[test]
fn the_record_moves_as_far_as_bitcoin_can() {
    for pair in history::months().windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        // When China's miners left in July 2021 the mean fell by 29 %; no month's rose by more than 19 %.
        let difficulty = after.difficulty / before.difficulty;
        assert!(
            (0.70..=1.20).contains(&difficulty),
            "difficulty of {}: {difficulty} of the month before",
            after.month
        );
        let price = after.price_usd / before.price_usd;
        assert!(
            (0.75..=1.40).contains(&price),
            "price of {}: {price} of the month before",
            after.month
        );
    }
    let last = history::months().last().expect("the record has months");
    assert_eq!(last.month, Month { year: 2026, month: 9 });
    // Difficulty of 2026 to September: 13 % less.
    let of = |month: &str| {
        let recorded = history::months().iter().find(|it| it.month.to_string() == month);
        recorded.map_or(f64::NAN, |it| it.difficulty)
    };
    check("2026 to Sep", of("2026-09") / of("2025-12") - 1.0, -0.13, 0.005);
    // Fees are estimated where the chain was not read.
    for month in history::months() {
        let estimated = month.month >= Month { year: 2026, month: 6 };
        assert_eq!(
            month.fees_confidence == Confidence::Assumption,
            estimated,
            "fees of {}",
            month.month
        );
    }
}

#[test]
fn recorded_rents_are_in_order() {
    let rents = history::rents();
    assert!(
        rents
            .windows(2)
            .all(|pair| (&pair[0].gpu, pair[0].month) < (&pair[1].gpu, pair[1].month)),
        "each month once, oldest first"
    );
    // Dearest when they were new, cheapest by contract in October 2025.
    let by_rent =
        |a: &&history::RecordedRent, b: &&history::RecordedRent| a.usd_per_hour.total_cmp(&b.usd_per_hour);
    let highest = rents.iter().max_by(by_rent).expect("there are rents");
    let lowest = rents.iter().min_by(by_rent).expect("there are rents");
    assert_eq!(
        (highest.usd_per_hour, highest.month.to_string().as_str()),
        (8.0, "2023-03")
    );
    assert_eq!(
        (lowest.usd_per_hour, lowest.month.to_string().as_str()),
        (1.7, "2025-10")
    );
}

#[test]
fn snapshots_are_states_the_chain_can_have() {
    let days: Vec<String> = snapshot::all().iter().map(|it| it.date.to_string()).collect();
    assert_eq!(days, ["2024-11-23", "2026-10-03"], "oldest first");
    assert_eq!(snapshot::newest().date, day("2026-10-03"));
    for it in snapshot::all() {
        assert_eq!(snapshot::on(it.date), Some(it), "found by its day");
        // A block header holds the target in three bytes and an exponent, so possible difficulties of 10^14 are
        // 65535 * 2^48 over a whole number: some 10^9 apart.
        let mantissa = 65_535.0 * 2_f64.powi(48) / it.difficulty;
        let possible = 65_535.0 * 2_f64.powi(48) / mantissa.round();
        check("a difficulty a header can hold", it.difficulty, possible, 1.0);
    }
    // 3 October 2026: an epoch is 2,016 blocks, and this one began at block 969,696.
    let newest = snapshot::newest();
    assert_eq!(newest.height_blocks / 2016 * 2016, 969_696);
    // A block takes ten minutes on average, between the two days as well.
    let oldest = &snapshot::all()[0];
    let days = newest.date.days() - oldest.date.days();
    let blocks = newest.height_blocks - oldest.height_blocks;
    check("blocks a day", f64::from(blocks) / days as f64, 144.0, 2.0);
    // MineForge, 3 October 2026: 40.58 $/PH a day at 84,714 $; its fees are not those of the week.
    let hashprice = 1e15 * 86_400.0 / (newest.difficulty * 4_294_967_296.0)
        * (3.125 + newest.fees_btc_per_block)
        * newest.price_usd;
    check("hashprice of 3 October 2026", hashprice, 40.58, 0.2);
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
            assert_ne!(source.seen, Seen::NotFound, "{id} has an address");
        }
        second_hand += usize::from(source.seen == Seen::SecondHand);
        not_found += usize::from(source.seen == Seen::NotFound);
        first_hand += usize::from(source.is_first_hand());
    }
    // 12 read in full, 122 in part; 123 only where somebody quotes them.
    assert_eq!((first_hand, second_hand, not_found), (12 + 122, 123, 4));
    assert!(source::find("no-such-source").is_none());
}
