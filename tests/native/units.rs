//! Each unit is written in the same way everywhere, and a row's own price and rent are called the reader's.

use wattworth::catalog::{asic, gpu, snapshot};
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::controls::mix::OwnTerms;
use wattworth::report::english::English;
use wattworth::report::results::strip;
use wattworth::report::words::piece::plain;
use wattworth::report::words::{InputWords, Label, PageWords};
use wattworth::scenario::{FIELDS, Machine};

/// Texts of the page that contain units.
fn printed() -> Vec<String> {
    let mut printed = Vec::new();
    for day in snapshot::all() {
        let machines = asic::all().iter().map(Machine::Asic);
        let machines = machines.chain(gpu::all().iter().map(Machine::Gpu));
        for machine in machines.chain(Machine::not_in_catalogue()) {
            printed.push(English.offer(&machine, day.date).figures);
        }
    }
    let report = Report::of(
        &decode("debt=50&cmonths=12&lfund=20&heat=0.1&heatuse=10"),
        &English,
    );
    for line in strip::site_strip(&report, &English) {
        printed.push(plain(&line.value));
    }
    for (group, fields) in &FIELDS {
        printed.push(plain(&English.summary(*group, &report)));
        printed.extend(fields.iter().map(|field| English.unit(field.unit).to_owned()));
    }
    for label in [
        Label::Dollars,
        Label::DollarsPerKw,
        Label::MegawattsIt,
        Label::MegawattsGrid,
    ] {
        printed.push(English.label(label).to_owned());
    }
    printed
}

#[test]
fn each_unit_is_written_the_same_everywhere() {
    let printed = printed();
    assert!(
        printed.iter().any(|text| text.contains("/kW-month")),
        "{printed:?}"
    );
    for text in &printed {
        let text = text.replace('\u{a0}', " ");
        // A slash between blanks is not part of a unit, as in "36.9 / 100 MW".
        let unit_apart = text
            .match_indices(" /")
            .any(|(at, _)| !text[at + 2..].starts_with(' '));
        assert!(!unit_apart, "a unit is apart from its number: {text}");
        for (at, _) in text.match_indices("/kW") {
            let rest = &text[at + 3..];
            assert!(
                ["-month", "h", " IT"].iter().any(|known| rest.starts_with(known)),
                "it is unclear what a kW is of: {text}"
            );
        }
        let text = text.replace("/month", " a month");
        for other in [
            "/GPU-h", "/hour", "/mo", "/yr", "/year", " ct", " cents", "Mw", "KW",
        ] {
            assert!(
                !text.contains(other),
                "the page writes the unit {other} differently: {text}"
            );
        }
    }
}

#[test]
fn a_rows_own_price_and_rent_are_called_the_readers() {
    for (link, said) in [
        ("mix=s21pro*9", ""),
        ("mix=s21pro*9@3500", "your price $3,500"),
        ("mix=h100*8~2.2", "your rent $2.20/h"),
        ("mix=h100*8@36000~2.2", "your price $36,000, your rent $2.20/h"),
        (
            "mix=lease*1MW@9000~128",
            "your cost $9,000/kW IT, your rent $128/kW-month",
        ),
        // One rent for all GPUs replaces the row's own.
        ("mix=h100*8~2.2&gpuh=3", ""),
    ] {
        let scenario = decode(link).scenario;
        let terms = OwnTerms::of(&scenario, &scenario.mix[0]);
        assert_eq!(English.own_terms(&terms), said, "{link}");
    }
}
