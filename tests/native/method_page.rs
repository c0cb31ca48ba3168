//! The method's page: its formulas are those of the workings, its numbers the report's, and every check that it claims
//! holds.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use serde_json::Value;
use wattworth::catalog::source;
use wattworth::link::decode;
use wattworth::pages::catalog;
use wattworth::pages::method::checks::checks;
use wattworth::pages::method::page;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::Use;

fn body() -> String {
    let page = page().unwrap_or_else(|error| panic!("{error}"));
    format!("<main>{}</main>", page.body)
}

fn parsed(body: &str) -> Document<'_> {
    Document::parse(body).unwrap_or_else(|error| panic!("{error}"))
}

/// All text in a part of the page.
fn said(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|text| text.text()).collect()
}

#[test]
fn each_figure_is_worked_out_in_words_and_in_numbers() {
    let body = body();
    let page = parsed(&body);
    let mut paths = BTreeSet::new();
    for worked in page
        .descendants()
        .filter(|node| node.attribute("class") == Some("worked"))
    {
        let equations = worked
            .descendants()
            .filter(|node| node.attribute("class") == Some("equation"))
            .count();
        assert_eq!(equations, 2, "{:?}", worked.attribute("id"));
        paths.extend(worked.attribute("id"));
    }
    // Figures of each of the three uses, the capital charge, the sums over the horizon, and the worth per MW and year.
    for path in [
        "rows.0.today.profit_usd_per_mwh",
        "rows.0.mwh_split.running_usd",
        "rows.1.today.cash_cost_per_gpu_hour_usd",
        "rows.2.today.profit_usd",
        "rows.0.today.capital_usd",
        "rows.0.life.npv_usd",
        "rows.0.life.worth_usd_per_mw_year",
        "rows.1.life.npv_usd",
        "rows.1.life.worth_usd_per_mw_year",
        "rows.2.life.residual_usd",
        "rows.2.life.tied_months",
        "rows.2.life.worth_usd_per_mw_year",
        "monthly.rows.0.cash_usd.0",
        "rows.0.at_unchanged_prices_usd_per_mw_year",
        "monthly.difficulty.12",
    ] {
        assert!(paths.contains(path), "{path} is worked out: {paths:?}");
    }
    // Every link within the page leads to an element of the page.
    for href in page.descendants().filter_map(|node| node.attribute("href")) {
        if let Some(anchor) = href.strip_prefix('#') {
            assert!(
                page.descendants()
                    .any(|node| node.attribute("id") == Some(anchor)),
                "{href}"
            );
        }
    }
}

#[test]
fn formulas_are_broken_into_pieces_that_fit_on_a_telephone() {
    let body = body();
    let page = parsed(&body);
    let mut longest = 0;
    for piece in page.descendants().filter(|node| node.has_tag_name("math")) {
        // Stacked parts of a formula (fractions, sums) are narrower than their letters in a row, so they are not
        // counted.
        let is_stacked = piece
            .descendants()
            .any(|node| node.has_tag_name("mfrac") || node.has_tag_name("munderover"));
        if !is_stacked {
            longest = longest.max(said(piece).chars().count());
        }
    }
    // A phone 390 px wide has lines of 324 px, and a letter of 15 px is 7.5 px wide on average: 43 letters.
    assert!((10..=43).contains(&longest), "{longest}");
}

#[test]
fn what_is_spent_at_the_start_is_worked_out() {
    // 10,000 S23 at $5,851.20 each, and $500 of infrastructure for each of 34,980 kW.
    let body = body();
    let page = parsed(&body);
    let cash = page
        .descendants()
        .find(|node| node.attribute("id") == Some("monthly.rows.0.cash_usd.0"))
        .expect("the first cash of mining");
    let said = said(cash);
    for number in ["−$76,002,000", "Spent: $76,002,000", "$58,512,000", "$17,490,000"] {
        assert!(said.contains(number), "{number} in {said}");
    }
}

#[test]
fn figures_that_differ_are_written_with_enough_digits_to_differ() {
    let body = body();
    let page = parsed(&body);
    let mut compared = 0;
    for row in page.descendants().filter(|node| node.has_tag_name("tr")) {
        let cells: Vec<String> = row
            .children()
            .filter(|cell| cell.has_tag_name("td"))
            .map(said)
            .collect();
        let [_, published, ours, difference, _] = cells.as_slice() else {
            continue;
        };
        let is_none = !difference.chars().any(|letter| ('1'..='9').contains(&letter));
        assert!(is_none || published != ours, "{cells:?}");
        compared += 1;
    }
    assert!(compared >= 12, "{compared}");
}

#[test]
fn every_number_with_a_path_is_in_the_json_object() {
    let body = body();
    let page = parsed(&body);
    let object = serde_json::to_value(Report::of(&decode(""), &English)).expect("a report is JSON");
    let mut count = 0;
    for figure in page.descendants().filter(|node| node.has_tag_name("data")) {
        let path = figure.attribute("data-figure").expect("a path");
        let found = path.split('.').try_fold(&object, |at, part| match at {
            Value::Array(list) => list.get(part.parse::<usize>().ok()?),
            other => other.get(part),
        });
        let value: f64 = figure
            .attribute("value")
            .and_then(|it| it.parse().ok())
            .expect("a value");
        assert_eq!(found.and_then(Value::as_f64), Some(value), "{path}");
        count += 1;
    }
    assert!(count >= 7, "{count}");
}

#[test]
fn inputs_and_machines_link_to_the_catalogue() {
    let body = body();
    let page = parsed(&body);
    let catalogue = format!("<main>{}</main>", catalog::page().body);
    let catalogue = parsed(&catalogue);
    let known: BTreeSet<&str> = catalogue
        .descendants()
        .filter_map(|node| node.attribute("id"))
        .collect();
    let mut ways = BTreeSet::new();
    for href in page.descendants().filter_map(|node| node.attribute("href")) {
        if let Some(anchor) = href.strip_prefix("../catalog/#") {
            assert!(known.contains(anchor), "{href}");
            ways.insert(anchor);
        }
    }
    for anchor in [
        "input-diff",
        "input-btc",
        "input-rate",
        "machine-s23",
        "machine-b300",
    ] {
        assert!(ways.contains(anchor), "{anchor}: {ways:?}");
    }
}

#[test]
fn published_figures_come_out_as_the_page_says() {
    // These checks are also in `worked_examples`. The tolerance is a percent, because some publications round before
    // they compute.
    let mut seen = 0;
    for check in checks() {
        assert_eq!(decode(&check.query).problems, [], "{}", check.what);
        assert!(source::find(check.source).is_some(), "{}", check.source);
        let ours = check.computed().unwrap_or_else(|| panic!("{}", check.what));
        let off = (ours / check.published - 1.0).abs();
        assert!(
            off <= 0.01,
            "{}: {ours}, published {}",
            check.what,
            check.published
        );
        seen += 1;
    }
    assert!(seen >= 12, "{seen}");
}

#[test]
fn the_pages_examples_of_interest_are_right() {
    let body = body();
    // A loan of $1,000 at 10 % a year, paid back by twelve equal amounts: after the last, nothing is owed.
    let mut owed: f64 = 1000.0;
    for _ in 0..12 {
        owed = owed * (1.0 + 0.1 / 12.0) - 87.9159;
    }
    assert!(owed.abs() < 0.01, "{owed}");
    assert!(body.contains("$87.92"));
    // $90.52 grows to $100 in twelve months.
    let grown = (0..12).fold(90.52, |usd, _| usd * (1.0 + 0.1 / 12.0));
    assert!((grown - 100.0_f64).abs() < 0.005, "{grown}");
    assert!(body.contains("$90.52"));
}

#[test]
fn at_the_flip_both_uses_are_worth_the_same() {
    let body = body();
    let report = Report::of(&decode(""), &English);
    let flip = report.flip.expect("the defaults have a flip");
    assert_eq!(flip.input, "btc");
    let there = Report::of(&decode(&format!("btc={}", flip.at)), &English);
    let worth = |kind: Use| {
        let found = there.uses.iter().find(|it| it.kind == kind).expect("a use");
        found.worth_usd_per_mw_year.expect("it is worth something")
    };
    let [from, to] = [worth(flip.from_use), worth(flip.to_use)];
    assert!((from - to).abs() < 0.5, "{from} and {to}");
    assert!(body.contains("the same to the dollar"));
}
