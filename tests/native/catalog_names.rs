//! Every publisher named in a figure's source text is linked. This holds for every default of every day and for every
//! row of every table: each name belongs to a document listed behind the figure, unless the text says that somebody
//! else reported it.

use std::fmt::Write;

use wattworth::catalog::support::{self, NetworkFigure, Support};
use wattworth::catalog::{Confidence, asic, deal, gpu, history, snapshot, source, training};
use wattworth::scenario::fields;

/// Capitalized words that are not names of publishers.
const NO_NAMES: [&str; 62] = [
    "A2",
    "AI",
    "ASIC",
    "Aug",
    "B",
    "B300",
    "BTC",
    "Bitcoin",
    "CBECI",
    "Dec",
    "FPPS",
    "GPU",
    "GPU-h",
    "GPUs",
    "H100",
    "H200",
    "Hyd",
    "IT",
    "InfiniBand",
    "J",
    "Jan",
    "January",
    "Jul",
    "July",
    "June",
    "K",
    "Llama",
    "M",
    "MW",
    "May",
    "NOI",
    "November",
    "Oct",
    "October",
    "PCIe",
    "PUE",
    "Pro",
    "Q",
    "Q2",
    "Q3",
    "S21",
    "S23",
    "SEALMINER",
    "SXM",
    "Sep",
    "September",
    "T",
    "T21",
    "TDP",
    "TH",
    "XP",
    "August",
    "December",
    "Index",
    "M$",
    "Report",
    "Technical",
    "Explorer",
    "Efficiency",
    "Energy",
    "February",
    "March",
];

/// Phrases saying that a text quotes what somebody else reported. The one who reported it is the one linked.
const TOLD: [&str; 3] = ["as reported", "not located", "MineForge"];

/// A figure's source text with the documents listed behind it.
struct Sourced {
    what: String,
    text: String,
    documents: Vec<Support>,
}

/// Every default on every day, every price, rent, specification, deal, month and run.
fn all() -> Vec<Sourced> {
    let mut all = Vec::new();
    let mut add = |what: String, text: &str, documents: &[Support]| {
        all.push(Sourced {
            what,
            text: text.to_owned(),
            documents: documents.to_vec(),
        });
    };
    for day in snapshot::all() {
        let date = day.date.to_string();
        for field in fields() {
            let text = field.source.on(day).text;
            add(
                format!("{} on {date}", field.key),
                text,
                &support::of_field(field.key, &date),
            );
        }
        for text in [
            &day.price_source,
            &day.difficulty_source,
            &day.fees_source,
            &day.height_source,
        ] {
            add(date.clone(), text, &support::of_day(&date));
        }
    }
    for asic in asic::all() {
        for text in [&asic.price_2024.basis, &asic.price_2026.basis, &asic.spec_source] {
            add(asic.id.clone(), text, &support::of_asic(asic));
        }
    }
    for gpu in gpu::all() {
        let rents = gpu.rent_2024_11.iter().chain([&gpu.rent_latest]);
        let texts = rents
            .map(|rent| &rent.basis)
            .chain([&gpu.price_basis, &gpu.spec_source]);
        for text in texts {
            add(gpu.id.clone(), text, &support::of_gpu(gpu));
        }
    }
    for deal in deal::all() {
        add(
            format!("{} with {}", deal.landlord, deal.tenant),
            &deal.source,
            &support::of_deal(deal),
        );
    }
    for rent in history::rents() {
        for text in [&rent.source, &rent.basis] {
            add(format!("rent of {}", rent.month), text, &support::of_rent(rent));
        }
    }
    for run in training::all() {
        add(run.id.clone(), &run.source, &support::of_run(run));
    }
    for month in history::months() {
        for (figure, text) in [
            (NetworkFigure::Price, &month.price_source),
            (NetworkFigure::Difficulty, &month.chain_source),
            (NetworkFigure::Fees, &month.fees_source),
        ] {
            add(month.month.to_string(), text, &support::of_history(figure, None));
        }
    }
    all
}

/// The names in a text: capitalized words, and web addresses in small letters such as "latent.space".
fn names(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| sign.is_whitespace() || "();,:/".contains(sign));
    let words = words.map(|word| {
        let word = word.trim_end_matches(['.', '’', '\'']);
        word.strip_suffix("'s").unwrap_or(word).to_owned()
    });
    words
        .filter(|word| {
            let begins = word.chars().next();
            let is_address =
                word.contains('.') && word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '.');
            (begins.is_some_and(char::is_uppercase) || is_address) && !NO_NAMES.contains(&word.as_str())
        })
        .collect()
}

/// Whether the name is in a document's publisher, in its title, or in the list of what it supports.
fn speaks_of(support: &Support, name: &str) -> bool {
    let source = support.source;
    let said = [source.publisher.as_str(), &source.title, &source.supports].join(" ");
    let name = name.to_lowercase();
    // An address stands for its publisher: "latent.space" for "Latent Space".
    let said = said.to_lowercase();
    said.contains(&name) || said.contains(&name.replace('.', " "))
}

/// Whether a listed document has a publisher of that name.
fn publishes(name: &str) -> bool {
    source::all().iter().any(|source| source.publisher.contains(name))
}

#[test]
fn every_publisher_named_in_a_source_text_is_linked() {
    let mut wrong = String::new();
    let mut checked = 0;
    for Sourced {
        what,
        text,
        documents,
    } in all()
    {
        let told = TOLD.iter().any(|told| text.contains(told)) && !documents.is_empty();
        for name in names(&text) {
            checked += 1;
            // A name that publishes documents must be the publisher or in the title of a linked one, unless the text
            // says that somebody else reported it.
            let by = |of: &Support| of.source.publisher.contains(&name) || of.source.title.contains(&name);
            // A contract's partner ("with", "to" or "for" them) need not have published the document.
            let is_partner = ["with", "to", "for"]
                .iter()
                .any(|word| text.contains(&format!("{word} {name}")));
            let is_linked = if publishes(&name) && !is_partner {
                documents.iter().any(by) || told
            } else {
                documents.iter().any(|of| speaks_of(of, &name))
            };
            if !is_linked {
                let ids: Vec<&str> = documents.iter().map(|of| of.source.id.as_str()).collect();
                let _ = writeln!(
                    wrong,
                    "{what}: {text:?} names {name}, but no document by {name} is linked, only {ids:?}"
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(checked > 150, "only {checked} names");
}

#[test]
fn a_publisher_without_a_linked_document_is_found() {
    // This was once the source text of the data centre's cost, with only documents of CoinShares and Needham behind it.
    let text =
        "TeraWulf, Cipher and Galaxy in deals of 2025: 8,000 to 13,000; SemiAnalysis, B300 cluster: 12,500";
    assert_eq!(names(text), ["TeraWulf", "Cipher", "Galaxy", "SemiAnalysis"]);
    let needham = support::documents_with_ids(&["needham-2024"]);
    assert!(names(text).iter().all(|name| publishes(name)));
    assert!(
        !names(text)
            .iter()
            .any(|name| needham[0].source.publisher.contains(name))
    );
}

/// Difficulty and fees of a day are called well supported, so a document that we read and that covers that day must be
/// behind each of them.
#[test]
fn facts_of_a_day_have_a_document_of_that_day_that_was_read() {
    for day in snapshot::all() {
        let date = day.date.to_string();
        for (key, confidence) in [("diff", day.chain_confidence), ("fees", day.chain_confidence)] {
            assert_eq!(confidence, Confidence::High, "{key} on {date}");
            let reaches = |of: &Support| {
                let last = of.source.date.rsplit(" to ").next().unwrap_or_default();
                of.source.is_first_hand() && last >= date.as_str()
            };
            let found = support::of_field(key, &date);
            assert!(found.iter().any(reaches), "{key} on {date}: {found:?}");
        }
    }
}

/// The chain's figures as others recorded them: from public responses of Blockchain.com and `WhatToMine` on 5 October
/// 2026, and, for the article's day, from `difficulty.csv` of blockchain.com.
#[test]
fn the_chains_figures_are_those_that_others_recorded() {
    let [article, newest] = snapshot::all() else {
        panic!("two days")
    };
    assert!((article.difficulty - 102_289_407_543_324.0).abs() < 0.5);
    assert!((newest.difficulty - 132_716_002_350_731.0).abs() < 0.5);
    // That difficulty is valid up to block 971,711, so from the block 2,016 before the next one on.
    let first = 971_712 - 2_016;
    assert!(
        (first..971_712).contains(&newest.height_blocks),
        "{}",
        newest.height_blocks
    );
    // A block paid 3.1520428 BTC on average over seven days, of which 3.125 are the subsidy; the rest are fees.
    let fees = 3.152_042_840_016_153_3 - 3.125;
    assert!((newest.fees_btc_per_block - fees).abs() <= 0.0005, "{fees}");
}

/// The column `supports` may have a remark after its list. No word of the remark is read as a key or an id.
#[test]
fn remarks_are_read_apart_from_what_a_document_supports() {
    let of = |id: &str| source::find(id).unwrap_or_else(|| panic!("{id} is listed"));
    assert_eq!(
        of("riot-q3-2024").remark(),
        "Address: transcript of the call, beginning read; the company's page not located"
    );
    assert_eq!(of("riot-q3-2024").supported_figures(), "fields: mopex");
    assert_eq!(
        of("cleanspark-s19xp-2023-06").remark(),
        "Address: copy of a press report"
    );
    for source in source::all() {
        let both = [source.supported_figures(), source.remark()];
        assert!(
            !both[0].is_empty() && !both[0].contains(". "),
            "{}: {both:?}",
            source.id
        );
    }
}
