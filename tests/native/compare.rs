//! Scenarios side by side: each has the figures it has alone, and differences are the present figure minus the other's.

use serde_json::Value;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::results::compare::{ComparedCell, Comparison, comparison};
use wattworth::report::results::uses;
use wattworth::report::tables::compare_csv;
use wattworth::report::tables::text::summary;
use wattworth::report::words::piece::{Piece, plain};

/// Fifty megawatts at 3.8 cents a kWh: all for mining, all leased, half and half.
const MINE: &str = "mw=50&kwh=0.038&mix=s21xp*12400";
const LEASE: &str = "mw=50&kwh=0.038&mix=lease*37MW@9000~135";
const HALF: &str = "mw=50&kwh=0.038&mix=s21xp*6200,lease*18MW@9000~135";

pub(crate) fn compared(now: &str, others: &[&str]) -> Report {
    let mut link = decode(now);
    let others: Vec<String> = others.iter().map(|query| (*query).to_owned()).collect();
    link.add_compared(&others);
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

pub(crate) fn shown(report: &Report) -> Comparison {
    comparison(report, &English).expect("it is compared with something")
}

/// A megawatt of the lease clears the same whatever else is on the site and however large the site is. Its figures
/// differ by floating-point rounding only, which is not shown as a difference.
#[test]
fn rounding_noise_is_not_shown_as_a_difference() {
    let report = compared("", &["mix=lease*35MW"]);
    let line = &shown(&report).lines[0];
    let text = |nth: usize| plain(&line.cells[nth].value);
    assert_eq!(text(0), text(1), "{}", plain(&line.label));
    assert_eq!(plain(&line.cells[1].differences[0]), "the same as A");
}

#[test]
fn a_compared_scenario_has_the_figures_it_has_alone() {
    for clock in ["", "&clock=month"] {
        let object = compared(&[MINE, clock].concat(), &[LEASE, HALF]);
        let object = serde_json::to_value(object).expect("a report is JSON");
        for (nth, link) in [LEASE, HALF].into_iter().enumerate() {
            let mut there = found(&object, &format!("against.{nth}.report")).clone();
            let mut alone = alone(&[link, clock].concat());
            // The clock belongs to the page, so the compared scenario's link does not have it.
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
    const USES: [&str; 2] = [
        "Mining: clears a year, per MW, after a 10% return",
        "AI lease: clears a year, per MW, after a 10% return",
    ];
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
        assert_eq!(shown.names, ["A", "B", "Now"]);
        let labels: Vec<String> = shown.lines.iter().map(|line| plain(&line.label)).collect();
        assert_eq!(labels, [&USES, of_the_site].concat());
        let mut figures = 0;
        let cells = shown.lines.iter().flat_map(|line| &line.cells);
        for piece in cells.flat_map(|cell| cell.value.iter().chain(cell.differences.iter().flatten())) {
            if let Piece::Figure(figure) = piece {
                let there = found(&object, &figure.path).as_f64();
                assert_eq!(there, Some(figure.value), "{}", figure.path);
                figures += 1;
            }
        }
        assert!(figures >= 15, "{figures} figures");
        // A does not mine, so it has no figure and nothing is compared with it. Figures that are the same are said to
        // be, in words.
        let [a, _, now] = &shown.lines[0].cells[..] else {
            panic!("a cell each");
        };
        assert_eq!(plain(&a.value), "none");
        let differences = |cell: &ComparedCell| {
            cell.differences
                .iter()
                .map(|more| plain(more))
                .collect::<Vec<_>>()
        };
        assert_eq!(differences(now), ["the same as B"]);
        let invested = differences(&shown.lines[3].cells[2]);
        assert!(
            invested[0].starts_with('$') && invested[0].ends_with(" less than A"),
            "{invested:?}"
        );
    }
}

#[test]
fn the_best_plan_is_marked_once() {
    let marked = |now: &str, others: &[&str]| -> Vec<bool> {
        let shown = shown(&compared(now, others));
        assert!(
            shown
                .lines
                .iter()
                .all(|line| line.kind.is_none() || line.cells.iter().all(|cell| !cell.is_most))
        );
        let marked = shown
            .lines
            .iter()
            .find(|line| line.cells.iter().any(|cell| cell.is_most));
        marked
            .map(|line| line.cells.iter().map(|cell| cell.is_most).collect())
            .unwrap_or_default()
    };
    // The best plan has the highest `site.life.npv_usd`, here from each link's own report.
    let npv_usd = [MINE, LEASE, HALF].map(|link| {
        found(&alone(link), "site.life.npv_usd")
            .as_f64()
            .expect("a number")
    });
    let [mine, lease, half] = npv_usd;
    assert!(lease > half && half > mine, "{npv_usd:?}");
    assert_eq!(marked(HALF, &[MINE, LEASE]), [false, true, false]);
    assert_eq!(marked(LEASE, &[MINE, HALF]), [false, false, true]);
    // Of plans that all lose money, the smallest loss is marked. Of two whose figures read the same, neither is.
    let [dear, dearer] = ["&kwh=0.06", "&kwh=0.07"].map(|price| [MINE, price].concat());
    assert!(found(&alone(&dear), "site.life.npv_usd").as_f64() < Some(0.0));
    assert_eq!(marked(&dearer, &[&dear]), [true, false]);
    assert_eq!(marked(MINE, &[MINE]), Vec::<bool>::new());
}

#[test]
fn what_differs_is_listed_with_each_value() {
    let others = ["kwh=0.06&mix=h100*8", "kwh=0.04&off=0&mix=h100*8"];
    let inputs = shown(&compared("kwh=0.06&off=0&mix=h100*8@30000", &others));
    let said: Vec<(&str, Vec<(&str, bool)>)> = inputs
        .inputs
        .iter()
        .filter(|input| input.differs())
        .map(|input| {
            let values = input.values.iter();
            let values = values.map(|(value, differs)| (value.as_str(), *differs));
            (input.name, values.collect())
        })
        .collect();
    let mix = vec![
        ("8\u{a0}H100", true),
        ("8\u{a0}H100", true),
        ("8\u{a0}H100 at $30,000", false),
    ];
    assert_eq!(said[0], ("Machines and leases", mix));
    let kwh = vec![
        ("0.06\u{a0}$/kWh", false),
        ("0.04\u{a0}$/kWh", true),
        ("0.06\u{a0}$/kWh", false),
    ];
    assert_eq!(said[1], ("Electricity price", kwh));
    assert_eq!(said[2].1, [("Yes", true), ("No", false), ("No", false)]);
    assert_eq!(said.len(), 3, "{said:?}");
    let same = shown(&compared("kwh=0.06", &["kwh=0.06"]));
    assert!(
        same.inputs.iter().all(|input| !input.differs()),
        "{:?}",
        same.inputs
    );
    let days = shown(&compared("d=2024-11-23", &["d=2026-10-03"]));
    assert_eq!(days.inputs[0].name, "Prices of");
    assert_eq!(days.inputs[0].values[0].0, "3\u{a0}Oct\u{a0}2026");
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
    // 101,818 is the worked example of the reference day; the other figure is the same mine's at 4 cents, from its own
    // report.
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
    // The card says once, on its first line, that A has no lease.
    let lease = column("hosting");
    assert_eq!(plain(&lease.cells[0].others[0]), "A none");
    let further = &lease.cells[1..];
    assert!(further.iter().all(|cell| cell.others.is_empty()), "{further:?}");
}

#[test]
fn the_command_prints_compared_scenarios_in_columns() {
    let said = summary(&compared(MINE, &[LEASE, HALF]), &English);
    let at = said.find("Side by side:").expect("the heading");
    let part = &said[at..];
    let names = part.lines().nth(1).unwrap_or_default();
    assert!(names.split_whitespace().eq(["A", "B", "Now"]), "{part}");
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
    // Each day's default mix has machines of that day.
    assert_eq!(
        at("Scenario"),
        [
            "A: 10,000 S23 + 8,000 B300 + 30.0\u{a0}MW IT lease",
            "Now: 10,000 S21 Pro + 8,000 H100 + 30.0\u{a0}MW IT lease"
        ]
    );
    assert_eq!(at("Prices of (YYYY-MM-DD)"), ["2026-10-03", "2024-11-23"]);
    assert_eq!(at("Electricity price ($/kWh)"), ["0.05", "0.06"]);
    assert_eq!(at("Borrowed (%)"), ["0", "60"]);
    let alone = alone(now)["site"]["life"]["npv_usd"]
        .as_f64()
        .expect("it has one");
    let site =
        "Whole site clears in all, machines over the horizon, leases to the end of their contracts ($)";
    let written: f64 = at(site)[1].parse().expect("a number");
    assert!((written - alone).abs() <= 0.5, "{written} {alone}");
    let rate: f64 = at("Return a year (%)")[0].parse().expect("a number");
    assert!((0.0..100.0).contains(&rate.abs()), "{rate}");
}
