//! Scenarios side by side in words: how each is named, what they have in common, and differences that are no more
//! precise than the figures they compare.

use wattworth::report::english::English;
use wattworth::report::results::compare::Comparison;
use wattworth::report::results::uses;
use wattworth::report::tables::compare_csv;
use wattworth::report::words::piece::plain;

use crate::compare::{compared, shown};

/// The cells of a comparison's line: the present scenario's first, then each other's together with the difference to
/// it.
fn said(shown: &Comparison, label: &str) -> Vec<[String; 2]> {
    let line = shown.lines.iter().find(|line| plain(&line.label) == label);
    let cells = &line.unwrap_or_else(|| panic!("{label} is told")).cells;
    let (now, others) = cells.split_last().expect("a cell each");
    assert!(others.iter().all(|cell| cell.differences.is_empty()), "{label}");
    let mut all = vec![[plain(&now.value), String::new()]];
    for (nth, cell) in others.iter().enumerate() {
        let mut told = now.differences.iter().map(|more| plain(more));
        let more = told.find(|more| more.ends_with(["A", "B"][nth]));
        all.push([plain(&cell.value), more.unwrap_or_default()]);
    }
    let cells = all.into_iter();
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
    // A row of amount zero is not named.
    assert_eq!(
        heads(
            "mix=s21xp*6532,lease*18.5MW",
            &["mix=s21xp*13064,lease*0MW", "mix=lease*37MW"]
        ),
        [
            "13,064 S21 XP",
            "37.0 MW IT lease",
            "6,532 S21 XP + 18.5 MW IT lease"
        ]
    );
    assert_eq!(
        heads("mix=", &["mix=s9*1,s21*2,h100*8,lease*1MW,s19xp*3"]),
        [
            "1 S9 + 2 S21 + 8 H100 + 1.0 MW IT lease + 3 S19 XP",
            "no machines"
        ]
    );
    // With the same machines, scenarios are named by the input that differs.
    assert_eq!(
        heads("mix=s9*1&kwh=0.04", &["mix=s9*1&kwh=0.06"]),
        ["Electricity price 0.06 $/kWh", "Electricity price 0.04 $/kWh"]
    );
    // The same machines at another price are named with it. Beside a scenario with other machines, those with the same
    // ones are told apart by the input that differs.
    assert_eq!(
        heads("mix=s9*1@50", &["mix=s9*1@60"]),
        ["1 S9 at $60", "1 S9 at $50"]
    );
    assert_eq!(
        heads("mix=s9*1&kwh=0.04", &["mix=s9*1&kwh=0.06", "mix=s21*2"]),
        [
            "1 S9, Electricity price 0.06 $/kWh",
            "2 S21",
            "1 S9, Electricity price 0.04 $/kWh"
        ]
    );
    assert_eq!(heads("mix=s9*1", &["mix=s9*1"]), ["1 S9", "1 S9"]);
}

#[test]
fn a_difference_is_no_more_precise_than_its_figures() {
    // Half mining, half leased: its figures per MW differ from those of a whole site of each by floating-point rounding
    // only.
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
        let cells = said(
            &shown,
            &format!("{kind}: clears a year, per MW, after a 10% return"),
        );
        assert_eq!(
            cells[place + 1][1],
            ["the same as A", "the same as B"][place],
            "{kind}: {cells:?}"
        );
    }
    // 50.0 MW and 49.9997 MW are written the same, so they are called the same.
    assert_eq!(
        said(&shown, "Grid reserved")[1..],
        [["50.0 MW", "the same as A"], ["50.0 MW", "the same as B"]]
    );
    let cards = uses::uses(&report, &English);
    let others = cards.columns.iter().flat_map(|column| &column.cells);
    for other in others.flat_map(|cell| &cell.others) {
        let other = plain(other);
        assert!(!other.contains("0.0"), "{other}");
    }
    // The three rates are written to a tenth, and the difference shown is that of the rates as written.
    let tenths = |said: &str| {
        let number: String = said
            .chars()
            .filter(|sign| sign.is_ascii_digit() || *sign == '.')
            .collect();
        number.replace('.', "").parse::<i32>().expect("one decimal")
    };
    let rates = said(&shown, "Return a year");
    for (other, name) in rates[1..].iter().zip(["A", "B"]) {
        let more = if other[1].ends_with(&format!(" points more than {name}")) {
            1
        } else {
            -1
        };
        assert!(other[1].contains('.') && other[0].contains('.'), "{other:?}");
        assert_eq!(
            tenths(&rates[0][0]) - tenths(&other[0]),
            more * tenths(&other[1]),
            "{rates:?}"
        );
    }
    // The difference between $198 million and $63 million is given in whole millions.
    let invested = said(&shown, "Invested");
    let millions = |said: &str| {
        let digits = said.trim_start_matches('$');
        let (number, rest) = digits.split_once(" million").expect("millions");
        assert!(!number.contains('.'), "{said}");
        (number.parse::<i32>().expect("whole"), rest.to_owned())
    };
    for (other, name) in invested[1..].iter().zip(["A", "B"]) {
        let (more, way) = millions(&other[1]);
        let expected = millions(&invested[0][0]).0 - millions(&other[0]).0;
        assert!((expected.abs() - more).abs() <= 1, "{invested:?}");
        let wanted = if expected > 0 { "more" } else { "less" };
        assert_eq!(way, format!(" {wanted} than {name}"));
    }
}

#[test]
fn the_file_also_has_inputs_that_are_the_same_everywhere() {
    let report = compared("mix=s9*1&kwh=0.04&btc=90000", &["mix=s9*2&kwh=0.06&btc=90000"]);
    let file = compare_csv::compared(&shown(&report), &report, &English);
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    for (heading, values) in [
        ("Scenario", ["A: 2 S9", "Now: 1 S9"]),
        ("Prices of (YYYY-MM-DD)", ["2026-10-03", "2026-10-03"]),
        ("Electricity price ($/kWh)", ["0.06", "0.04"]),
        ("Bitcoin price ($)", ["90000", "90000"]),
        ("Grid capacity (MW)", ["100", "100"]),
        ("Horizon (months)", ["60", "60"]),
    ] {
        let places = headings.iter().enumerate().filter(|(_, known)| *known == heading);
        let places: Vec<usize> = places.map(|(place, _)| place).collect();
        assert_eq!(places.len(), 1, "{heading} is once among {headings:?}");
        let there: Vec<&str> = lines.iter().map(|line| &line[places[0]]).collect();
        assert_eq!(there, values, "{heading}");
    }
}
