//! Scenarios side by side: each is what it is alone, and the differences are what is left of one less the other.

use serde_json::Value;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::results::compare::{Comparison, comparison};
use wattworth::report::results::uses;
use wattworth::report::tables::compare_csv;
use wattworth::report::tables::text::summary;
use wattworth::report::words::piece::{Piece, plain};

/// Fifty megawatts at 3.8 cents: all mining, all leased, half and half.
const MINE: &str = "mw=50&kwh=0.038&mix=s21xp*12400";
const LEASE: &str = "mw=50&kwh=0.038&mix=lease*37MW@9000~135";
const HALF: &str = "mw=50&kwh=0.038&mix=s21xp*6200,lease*18MW@9000~135";

fn compared(now: &str, others: &[&str]) -> Report {
    let mut link = decode(now);
    let others: Vec<String> = others.iter().map(|query| (*query).to_owned()).collect();
    link.add_beside(&others);
    Report::of(&link, &English)
}

fn alone(link: &str) -> Value {
    serde_json::to_value(Report::of(&decode(link), &English)).expect("a report is JSON")
}

fn found<'a>(object: &'a Value, path: &str) -> &'a Value {
    let pointer = format!("/{}", path.replace('.', "/"));
    object
        .pointer(&pointer)
        .unwrap_or_else(|| panic!("{path} is in the object"))
}

fn shown(report: &Report) -> Comparison {
    comparison(report, &English).expect("it is compared with something")
}

#[test]
fn each_is_what_it_is_alone() {
    for clock in ["", "&clock=month"] {
        let object = compared(&[MINE, clock].concat(), &[LEASE, HALF]);
        let object = serde_json::to_value(object).expect("a report is JSON");
        for (nth, link) in [LEASE, HALF].into_iter().enumerate() {
            let mut there = found(&object, &format!("against.{nth}.report")).clone();
            let mut alone = alone(&[link, clock].concat());
            // The clock is the page's, so it is not in the link of one that is compared.
            for object in [&mut there, &mut alone] {
                object["link"] = Value::Null;
            }
            assert_eq!(there, alone, "{link}{clock}");
        }
        for part in ["rows", "uses", "site", "flip", "monthly"] {
            let alone = alone(&[MINE, clock].concat());
            assert_eq!(object[part], alone[part], "{part} of the present one{clock}");
        }
    }
}

#[test]
fn differences_are_the_present_figures_less_the_others() {
    let report = compared(HALF, &[MINE, LEASE]);
    let object = serde_json::to_value(&report).expect("a report is JSON");
    let mut checked = 0;
    for nth in 0..2 {
        let number = |path: &str| found(&object, path).as_f64();
        let site = [
            ("npv_usd", "site.life.npv_usd"),
            ("capex_usd", "site.capex_usd"),
            ("irr_nominal", "site.life.irr_nominal"),
            ("payback_months", "site.life.payback_months"),
            ("reserved_mw", "site.reserved_mw"),
            ("profit_usd", "site.today.profit_usd"),
        ];
        for (name, path) in site {
            let difference = number(&format!("against.{nth}.site.{name}"));
            let there = number(&format!("against.{nth}.report.{path}"));
            let wanted = number(path).zip(there).map(|(now, there)| now - there);
            assert_eq!(difference, wanted, "{name} of the site");
            checked += u32::from(wanted.is_some());
        }
        let uses = object["against"][nth]["uses"].as_array().expect("a list");
        assert_eq!(uses.len(), 1, "only what both have");
        for difference in uses {
            let of = |list: &Value| {
                let all = list.as_array().expect("a list");
                all.iter().find(|of| of["kind"] == difference["kind"]).cloned()
            };
            let now = of(&object["uses"]).expect("it has the use");
            let there = of(&object["against"][nth]["report"]["uses"]).expect("it has the use");
            for (name, value) in difference.as_object().expect("an object") {
                if name == "kind" {
                    continue;
                }
                let both = now[name].as_f64().zip(there[name].as_f64());
                let wanted = both.map(|(now, there)| now - there);
                assert_eq!(value.as_f64(), wanted, "{name}");
                checked += u32::from(wanted.is_some());
            }
        }
    }
    assert!(
        checked > 20,
        "only {checked} differences were there to be checked"
    );
}

#[test]
fn the_table_says_what_matters_and_every_figure_is_in_the_object() {
    const USES: [&str; 2] = ["Mining: clears a year, per MW", "AI lease: clears a year, per MW"];
    const AHEAD: [&str; 5] = [
        "Whole site clears in all",
        "Invested",
        "Return a year",
        "Grid reserved",
        "Two uses change places at a Bitcoin price of",
    ];
    const UNCHANGED: [&str; 4] = [
        "Whole site, a month’s surplus",
        "Invested",
        "Grid reserved",
        "Two uses change places at a Bitcoin price of",
    ];
    for (clock, of_the_site) in [("", &AHEAD[..]), ("&clock=month", &UNCHANGED)] {
        let report = compared(&[MINE, clock].concat(), &[LEASE, HALF]);
        let object = serde_json::to_value(&report).expect("a report is JSON");
        let shown = shown(&report);
        assert_eq!(shown.names, ["Now", "A", "B"]);
        let labels: Vec<String> = shown.lines.iter().map(|line| plain(&line.label)).collect();
        assert_eq!(labels, [&USES, of_the_site].concat());
        let mut figures = 0;
        let cells = shown.lines.iter().flat_map(|line| &line.cells);
        for piece in cells.flat_map(|cell| cell.value.iter().chain(&cell.difference)) {
            if let Piece::Figure(figure) = piece {
                let there = found(&object, &figure.path).as_f64();
                assert_eq!(there, Some(figure.value), "{}", figure.path);
                figures += 1;
            }
        }
        assert!(figures >= 15, "{figures} figures");
        // Nobody mines in A, so there is no figure and no difference.
        let mining = &shown.lines[0].cells;
        assert_eq!(plain(&mining[1].value), "none");
        assert_eq!(plain(&mining[1].difference), "");
        // What is the same on both sides says so, in words.
        assert_eq!(plain(&mining[2].difference), "the same now");
        let difference = plain(&shown.lines[3].cells[1].difference);
        assert!(
            difference.starts_with("now ") && difference.ends_with(" less"),
            "{difference}"
        );
    }
}

#[test]
fn what_differs_is_listed_with_each_value() {
    let others = ["kwh=0.06&mix=h100*8", "kwh=0.04&off=0&mix=h100*8"];
    let inputs = shown(&compared("kwh=0.06&off=0&mix=h100*8@30000", &others)).inputs;
    let said: Vec<(&str, Vec<(&str, bool)>)> = inputs
        .iter()
        .map(|input| {
            let values = input.values.iter();
            let values = values.map(|(value, differs)| (value.as_str(), *differs));
            (input.name, values.collect())
        })
        .collect();
    let mix = vec![
        ("8\u{a0}H100 at $30,000", false),
        ("8\u{a0}H100", true),
        ("8\u{a0}H100", true),
    ];
    assert_eq!(said[0], ("Machines and leases", mix));
    let kwh = vec![
        ("0.06\u{a0}$/kWh", false),
        ("0.06\u{a0}$/kWh", false),
        ("0.04\u{a0}$/kWh", true),
    ];
    assert_eq!(said[1], ("Electricity price", kwh));
    assert_eq!(said[2].1, [("No", false), ("Yes", true), ("No", false)]);
    assert_eq!(said.len(), 3, "{said:?}");
    let same = shown(&compared("kwh=0.06", &["kwh=0.06"]));
    assert!(same.inputs.is_empty(), "{:?}", same.inputs);
    let days = shown(&compared("d=2024-11-23", &["d=2026-10-03"]));
    assert_eq!(days.inputs[0].name, "Prices of");
    assert_eq!(days.inputs[0].values[1].0, "3\u{a0}Oct\u{a0}2026");
}

#[test]
fn a_card_has_the_others_figures_with_the_difference() {
    const CHEAPER: &str = "d=2024-11-23&kwh=0.04&mix=s21pro*10000";
    let table = uses::uses(&compared("d=2024-11-23", &[CHEAPER]), &English);
    let column = |kind: &str| {
        let mut columns = table.columns.iter();
        columns
            .find(|column| column.kind.key() == kind)
            .expect("the use is there")
    };
    // The worked example of the reference day, and what the same mine clears at 4 cents, computed alone.
    let there = alone(CHEAPER)["uses"][0]["worth_usd_per_mw_year"]
        .as_f64()
        .expect("it clears something");
    let said = &column("mining").cells[0].others[0];
    let figures: Vec<_> = said
        .iter()
        .filter_map(|piece| match piece {
            Piece::Figure(figure) => Some(figure),
            _ => None,
        })
        .collect();
    assert!(
        plain(said).starts_with("A $") && plain(said).ends_with(" less"),
        "{}",
        plain(said)
    );
    assert_eq!(figures[0].value.to_bits(), there.to_bits());
    assert!(
        (figures[1].value - (101_818.0 - there)).abs() < 1.0,
        "{}",
        figures[1].value
    );
    // That A has no lease is said once.
    let lease = column("hosting");
    assert_eq!(plain(&lease.cells[0].others[0]), "A none");
    let further = &lease.cells[1..];
    assert!(further.iter().all(|cell| cell.others.is_empty()), "{further:?}");
}

#[test]
fn the_command_tells_them_in_columns() {
    let said = summary(&compared(MINE, &[LEASE, HALF]), &English);
    let at = said.find("Side by side:").expect("the heading");
    let part = &said[at..];
    let names = part.lines().nth(1).unwrap_or_default();
    assert!(names.split_whitespace().eq(["Now", "A", "B"]), "{part}");
    assert!(part.contains("Whole site clears in all"), "{part}");
    assert!(
        part.contains("B     6,200\u{a0}S21 XP; 18.0\u{a0}MW of IT"),
        "{part}"
    );
    assert!(!summary(&compared(MINE, &[]), &English).contains("Side by side"));
}

#[test]
fn the_table_as_a_file_has_numbers_and_days() {
    let now = "d=2024-11-23&debt=60&kwh=0.06";
    let report = compared(now, &["d=2026-10-03&gpath=flat"]);
    let file = compare_csv::compared(&shown(&report), &report, &English);
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let headings: Vec<String> = reader
        .headers()
        .expect("headings")
        .iter()
        .map(str::to_owned)
        .collect();
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    assert_eq!(lines.len(), 2, "{file}");
    let at = |heading: &str| {
        let place = headings.iter().position(|known| known == heading);
        let place = place.unwrap_or_else(|| panic!("{heading} is among {headings:?}"));
        lines
            .iter()
            .map(|line| line[place].to_owned())
            .collect::<Vec<_>>()
    };
    // Each day has its own machines.
    assert_eq!(
        at("Scenario"),
        [
            "Now: 10,000 S21 Pro + 8,000 H100 + 30.0\u{a0}MW lease",
            "A: 10,000 S23 + 8,000 B300 + 30.0\u{a0}MW lease"
        ]
    );
    assert_eq!(at("Prices of (YYYY-MM-DD)"), ["2024-11-23", "2026-10-03"]);
    assert_eq!(at("Electricity price ($/kWh)"), ["0.06", "0.05"]);
    assert_eq!(at("Borrowed (%)"), ["60", "0"]);
    let alone = alone(now)["site"]["life"]["npv_usd"]
        .as_f64()
        .expect("it has one");
    let site =
        "Whole site clears in all, machines over the horizon, leases to the end of their contracts ($)";
    let written: f64 = at(site)[0].parse().expect("a number");
    assert!((written - alone).abs() <= 0.5, "{written} {alone}");
    let rate: f64 = at("Return a year (%)")[0].parse().expect("a number");
    assert!((0.0..100.0).contains(&rate.abs()), "{rate}");
}

/// What a comparison's line says of each scenario, with the difference.
fn said(shown: &Comparison, label: &str) -> Vec<[String; 2]> {
    let line = shown.lines.iter().find(|line| plain(&line.label) == label);
    let cells = &line.unwrap_or_else(|| panic!("{label} is told")).cells;
    let cells = cells
        .iter()
        .map(|cell| [plain(&cell.value), plain(&cell.difference)]);
    cells
        .map(|cell| cell.map(|said| said.replace('\u{a0}', " ")))
        .collect()
}

#[test]
fn each_column_says_what_its_scenario_is() {
    let heads = |now: &str, others: &[&str]| {
        let heads = shown(&compared(now, others)).heads.into_iter();
        heads.map(|head| head.replace('\u{a0}', " ")).collect::<Vec<_>>()
    };
    // A row of nothing is none of what it is.
    assert_eq!(
        heads(
            "mix=s21xp*6532,lease*18.5MW",
            &["mix=s21xp*13064,lease*0MW", "mix=lease*37MW"]
        ),
        ["6,532 S21 XP + 18.5 MW lease", "13,064 S21 XP", "37.0 MW lease"]
    );
    assert_eq!(
        heads("mix=", &["mix=s9*1,s21*2,h100*8,lease*1MW,s19xp*3"]),
        ["no machines", "1 S9 + 2 S21 + 8 H100 + 2 more"]
    );
    // The same machines: what differs; the same in two of three: both.
    assert_eq!(
        heads("mix=s9*1&kwh=0.04", &["mix=s9*1&kwh=0.06"]),
        ["Electricity price 0.04 $/kWh", "Electricity price 0.06 $/kWh"]
    );
    assert_eq!(
        heads("mix=s9*1&kwh=0.04", &["mix=s9*1&kwh=0.06", "mix=s9*2&kwh=0.04"]),
        [
            "1 S9, Electricity price 0.04 $/kWh",
            "1 S9, Electricity price 0.06 $/kWh",
            "2 S9, Electricity price 0.04 $/kWh"
        ]
    );
    assert_eq!(heads("mix=s9*1", &["mix=s9*1"]), ["1 S9", "1 S9"]);
}

#[test]
fn a_difference_says_no_more_than_its_figures() {
    // Half of each, whose figures per MW differ from those of all of it by the arithmetic's last bits only.
    let half = "mw=50&kwh=0.038&mix=lease*18.518MW@9000~135,s21xp*6532";
    let report = compared(
        half,
        &[
            "mw=50&kwh=0.038&mix=s21xp*13064",
            "mw=50&kwh=0.038&mix=lease*37.037MW@9000~135",
        ],
    );
    let noise = report.against.iter().flat_map(|against| &against.uses);
    let noise: Vec<f64> = noise.filter_map(|of| of.worth_usd_per_mw_year).collect();
    assert!(
        noise.iter().all(|usd| usd.abs() < 1e-6) && noise.iter().any(|usd| *usd != 0.0),
        "the example has noise: {noise:?}"
    );
    let shown = shown(&report);
    for (place, kind) in ["Mining", "AI lease"].into_iter().enumerate() {
        let cells = said(&shown, &format!("{kind}: clears a year, per MW"));
        assert_eq!(cells[place + 1][1], "the same now", "{kind}: {cells:?}");
    }
    // 50.0 MW and 49.9997 MW read alike.
    for cell in &said(&shown, "Grid reserved")[1..] {
        assert_eq!(cell.each_ref().map(String::as_str), ["50.0 MW", "the same now"]);
    }
    let cards = uses::uses(&report, &English);
    let others = cards.columns.iter().flat_map(|column| &column.cells);
    for other in others.flat_map(|cell| &cell.others) {
        let other = plain(other);
        assert!(!other.contains("0.0"), "{other}");
    }
    // Three rates to a tenth: what is left of one less the other is what is said.
    let tenths = |said: &str| {
        let number: String = said
            .chars()
            .filter(|sign| sign.is_ascii_digit() || *sign == '.')
            .collect();
        number.replace('.', "").parse::<i32>().expect("one decimal")
    };
    let rates = said(&shown, "Return a year");
    for other in &rates[1..] {
        let more = if other[1].ends_with(" points more") { 1 } else { -1 };
        assert!(other[1].contains('.') && other[0].contains('.'), "{other:?}");
        assert_eq!(
            tenths(&rates[0][0]) - tenths(&other[0]),
            more * tenths(&other[1]),
            "{rates:?}"
        );
    }
    // Of $198 million and $63 million no more than millions.
    let invested = said(&shown, "Invested");
    let millions = |said: &str| {
        let digits = said.trim_start_matches("now ").trim_start_matches('$');
        let (number, rest) = digits.split_once(" million").expect("millions");
        assert!(!number.contains('.'), "{said}");
        (number.parse::<i32>().expect("whole"), rest.to_owned())
    };
    for other in &invested[1..] {
        let (more, way) = millions(&other[1]);
        let expected = millions(&invested[0][0]).0 - millions(&other[0]).0;
        assert!((expected.abs() - more).abs() <= 1, "{invested:?}");
        assert_eq!(way, if expected > 0 { " more" } else { " less" });
    }
}

#[test]
fn the_file_says_what_is_common() {
    let report = compared("mix=s9*1&kwh=0.04&btc=90000", &["mix=s9*2&kwh=0.06&btc=90000"]);
    let file = compare_csv::compared(&shown(&report), &report, &English);
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    for (heading, values) in [
        ("Scenario", ["Now: 1 S9", "A: 2 S9"]),
        ("Prices of (YYYY-MM-DD)", ["2026-10-03", "2026-10-03"]),
        ("Electricity price ($/kWh)", ["0.04", "0.06"]),
        ("Bitcoin price ($)", ["90000", "90000"]),
        ("Horizon (months)", ["60", "60"]),
    ] {
        let places = headings.iter().enumerate().filter(|(_, known)| *known == heading);
        let places: Vec<usize> = places.map(|(place, _)| place).collect();
        assert_eq!(places.len(), 1, "{heading} is once among {headings:?}");
        let there: Vec<&str> = lines.iter().map(|line| &line[places[0]]).collect();
        assert_eq!(there, values, "{heading}");
    }
}
