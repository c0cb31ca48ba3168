//! What sheets say beside formulas: which month of a sum is worked out, when money is paid, what an input means. They
//! show no text that only a program can read.

use wattworth::report::english::English;
use wattworth::report::number::ENGLISH;
use wattworth::report::words::InputWords;
use wattworth::report::working::paths;
use wattworth::scenario::field;

use crate::sheets::{parsed, report, sheets, text, wrapped};

/// A sheet of a sum over months says which one of them it works out, and what all months add up to.
#[test]
fn a_sum_over_months_shows_one_month_and_the_total() {
    let report = report("");
    let html = wrapped(&sheets(&report).figure("rows.0.life.npv_usd", ""));
    let page = parsed("rows.0.life.npv_usd", &html);
    let said = text(page.root());
    assert!(
        said.contains("One of the 61 worked out, number 1 counted from 0"),
        "mining earns from the first month on, which is paid at its end: {said}"
    );
    // The net present value by summing cash at each point t in time, divided by (1 + 10 %/12)^t.
    let cash = report.monthly.rows[0].cash_usd.iter();
    let sum: f64 = (0..)
        .zip(cash)
        .map(|(time, usd)| usd / (1.0_f64 + 0.1 / 12.0).powi(time))
        .sum();
    let total = page.descendants().find(|node| node.has_tag_name("tfoot"));
    let total = text(total.expect("a sum has a last line"));
    // The total is written like the month that is worked out, in dollars.
    let size = ENGLISH.worked(sum.abs());
    let written = if sum < 0.0 {
        format!("−${size}")
    } else {
        format!("${size}")
    };
    let one = page
        .descendants()
        .find(|node| node.attribute("class") == Some("one"));
    let one = text(one.expect("a month"));
    assert!(one.contains("= $") || one.contains("= −$"), "{one}");
    assert!(
        total.contains("All together") && total.contains(&written),
        "{written} in {total}"
    );
    // In numbers, the sum is written with an ellipsis, not as the same month over and over.
    let numbers = page
        .descendants()
        .filter(|node| node.attribute("class") == Some("equation"))
        .nth(1);
    assert!(
        text(numbers.expect("in words and in numbers")).contains('…') || said.contains('…'),
        "{said}"
    );
}

/// The text of a sheet has no paths of the JSON object and no links, except in `code` elements.
#[test]
fn sheets_have_no_paths_or_links_in_their_text() {
    let report = report("mix=s21pro*1000,h100*500,lease*5MW&tax=21&debt=50&a=btc%3D50000");
    for path in paths(&report) {
        let html = wrapped(&sheets(&report).figure(&path, ""));
        let page = parsed(&path, &html);
        let told: String = page
            .descendants()
            .filter(|node| node.is_text() && !node.ancestors().any(|of| of.has_tag_name("code")))
            .filter_map(|node| node.text())
            .collect();
        for sign in ["_usd", "?v=", ".life.", "rows."] {
            assert!(!told.contains(sign), "{path}: {sign} in {told}");
        }
    }
}

/// A working's step says its time where that matters: when a month's income is paid, and which month's difficulty and
/// price count.
#[test]
fn a_step_says_which_months_income_or_price_counts() {
    let report = report("d=2024-11-23");
    let said = |path: &str| text(parsed(path, &wrapped(&sheets(&report).figure(path, ""))).root());
    let mining = report
        .rows
        .iter()
        .position(|row| row.life.btc.is_some())
        .expect("it mines");
    for (path, part) in [
        (
            format!("monthly.rows.{mining}.cash_usd.13"),
            "point 13 has what month 12 earned",
        ),
        (
            format!("monthly.rows.{mining}.btc.12"),
            "the month’s own difficulty",
        ),
        ("monthly.difficulty.12".to_owned(), "every 2,016 blocks"),
        (
            "site.life.profit_btc".to_owned(),
            "the price of the month that has ended",
        ),
    ] {
        let said = said(&path);
        assert!(said.contains(part), "{path}: {part} in {said}");
    }
}

/// The sheet of an input says what the input means, also for an optional one that is not given.
#[test]
fn inputs_open_with_their_meaning_and_their_documents() {
    let report = report("");
    for key in ["kwh", "gpuh", "lrent", "btc"] {
        let path = format!("inputs.{key}");
        assert!(sheets(&report).explains(&path), "{path}");
        let html = wrapped(&sheets(&report).figure(&path, ""));
        let said = text(parsed(&path, &html).root());
        let field = field(key).expect("an input");
        assert!(said.contains(English.help(field.input)), "{key}: {said}");
        assert!(
            html.contains("class=\"documents\"") && html.contains("data-input"),
            "{key}: {html}"
        );
    }
}
