//! The documents behind the catalogue's rows and the inputs' defaults. They are found by the column `supports` of
//! `sources.csv`; a figure without a document is called an assumption.

use wattworth::catalog::support::{self, NetworkFigure, Support};
use wattworth::catalog::{Confidence, asic, deal, gpu, history, snapshot, training};
use wattworth::scenario::fields;

fn ids(found: &[Support]) -> Vec<&'static str> {
    found.iter().map(|support| support.source.id.as_str()).collect()
}

fn asic_documents(id: &str) -> Vec<&'static str> {
    ids(&support::of_asic(asic::find(id).expect("a miner")))
}

#[test]
fn a_machine_finds_the_documents_that_name_it_and_no_others() {
    // Each way in which sources.csv names a machine: by id, by name, in a list after "of", and with a note.
    assert!(asic_documents("s21").contains(&"bitmain-s21-launch"));
    assert!(asic_documents("s19xp").contains(&"luxor-asic-index-2026-09"));
    assert!(asic_documents("s23hyd3u").contains(&"luxor-asic-index-2026-09"));
    assert!(asic_documents("m30spp").contains(&"luxor-asic-index-2026-09"));
    assert!(asic_documents("a4prohyd").contains(&"bitdeer-a4-release"));
    // "S19 Pro" does not name the S19, nor "s21" the S21 Pro.
    assert!(!asic_documents("s19").contains(&"glassnode-asic-fleet"));
    assert!(asic_documents("s19pro").contains(&"glassnode-asic-fleet"));
    assert!(!asic_documents("s21pro").contains(&"bitmain-s21-launch"));
    let h100 = ids(&support::of_gpu(gpu::find("h100").expect("a GPU")));
    for id in [
        "semianalysis-registry",
        "semianalysis-neocloud",
        "latent-space",
        "nvidia-h100",
    ] {
        assert!(h100.contains(&id), "{id}: {h100:?}");
    }
    assert!(!h100.contains(&"semianalysis-b300"));
}

#[test]
fn a_deal_finds_its_own_documents() {
    let of = |landlord: &str, announced: &str| {
        let mut deals = deal::all().iter();
        let deal = deals
            .find(|deal| deal.landlord == landlord && deal.announced == announced)
            .expect("a deal");
        ids(&support::of_deal(deal))
    };
    assert!(of("Core Scientific", "2024-10").contains(&"corz-8k-2024-10-22"));
    assert!(!of("Core Scientific", "2024-10").contains(&"corz-8k-2024-06-04"));
    assert!(of("Hut 8", "2026-05").contains(&"hut8-beacon-1-2026-05"));
    assert!(of("Galaxy", "2025").contains(&"galaxy-q4-2024-call"));
}

#[test]
fn rents_and_months_find_the_documents_of_their_time() {
    for rent in history::rents() {
        let month = rent.month.to_string();
        let found = ids(&support::of_rent(rent));
        let early = month.as_str() <= "2024-08";
        assert_eq!(found.contains(&"latent-space"), early, "{month}: {found:?}");
    }
    let january = history::months()
        .iter()
        .find(|it| it.month.to_string() == "2026-01");
    let month = january.map(|it| it.month);
    assert_eq!(
        ids(&support::of_history(NetworkFigure::Difficulty, month)),
        ["difficulty-2026-01"]
    );
    let difficulty = ids(&support::of_history(NetworkFigure::Difficulty, None));
    assert_eq!(difficulty, ["btc-chain", "coinmetrics", "difficulty-daily"]);
    assert_eq!(
        ids(&support::of_history(NetworkFigure::Price, None)),
        ["coinmetrics"]
    );
}

#[test]
fn a_default_has_the_documents_of_its_day() {
    assert_eq!(ids(&support::of_field("btc", "2024-11-23")), ["article"]);
    assert_eq!(
        ids(&support::of_field("btc", "2026-10-03")),
        ["mineforge-2026-10"]
    );
    assert_eq!(
        ids(&support::of_field("mopex", "2026-10-03")),
        ["riot-q3-2024", "riot-q3-2024-split"]
    );
    assert!(support::of_field("kwhg", "2026-10-03").is_empty());
}

/// Every default and every row has a listed document or is called an assumption. A default taken from the catalogue has
/// the documents of the catalogue's row.
#[test]
fn every_figure_has_a_document_or_is_called_an_assumption() {
    let check = |what: &str, confidence: Confidence, documents: &[Support]| {
        assert!(
            support::is_accounted_for(confidence, documents),
            "{what} is {confidence:?}, and no source says that it supports it"
        );
    };
    for day in snapshot::all() {
        let date = day.date.to_string();
        for field in fields() {
            let confidence = field.source.on(day).confidence;
            check(field.key, confidence, &support::of_field(field.key, &date));
        }
        check(&date, day.price_confidence, &support::of_day(&date));
    }
    for asic in asic::all() {
        check(&asic.id, asic.spec_confidence, &support::of_asic(asic));
    }
    for gpu in gpu::all() {
        check(&gpu.id, gpu.spec_confidence, &support::of_gpu(gpu));
    }
    for deal in deal::all() {
        let name = format!("{} with {}", deal.landlord, deal.tenant);
        check(&name, deal.confidence, &support::of_deal(deal));
    }
    for rent in history::rents() {
        check(&rent.month.to_string(), rent.confidence, &support::of_rent(rent));
    }
    for run in training::all() {
        check(&run.id, run.confidence, &support::of_run(run));
    }
    for figure in [
        NetworkFigure::Price,
        NetworkFigure::Difficulty,
        NetworkFigure::Subsidy,
        NetworkFigure::Fees,
    ] {
        check(
            &format!("{figure:?}"),
            Confidence::Medium,
            &support::of_history(figure, None),
        );
    }
}

/// Years in a note ("yearly growth 2020-2025") do not limit a document to a day: it supports the default of every day.
#[test]
fn years_in_a_note_are_not_read_as_a_day() {
    for day in ["2024-11-23", "2026-10-03"] {
        let found = support::of_field("diffg", day);
        assert!(
            found.iter().any(|of| of.source.id == "difficulty-daily"),
            "{day}: {found:?}"
        );
    }
}
