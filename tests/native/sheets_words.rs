//! What the sheets of workings say to readers beside formulas: which month of a sum is worked out, when money is paid, what an
//! input means; and nothing that only a program reads.

use wattworth::report::english::English;
use wattworth::report::number::ENGLISH;
use wattworth::report::words::InputWords;
use wattworth::report::working::paths;
use wattworth::scenario::field;

use crate::sheets::{parsed, report, sheets, text, wrapped};

/// A sum over months says that one month is worked out, and what all of them come to.
#[test]
fn a_sum_over_months_shows_one_as_one_and_the_total_as_all() {
    let report = report("");
    let html = wrapped(&sheets(&report).figure("rows.0.life.npv_usd", ""));
    let page = parsed("rows.0.life.npv_usd", &html);
    let said = text(page.root());
    assert!(
        said.contains("One of the 61 worked out, number 1 counted from 0"),
        "mining earns from the first month on, which is paid at its end: {said}"
    );
    // By adding up: cash at each point in time over (1 + 10 %/12) to its power.
    let cash = report.monthly.rows[0].cash_usd.iter();
    let sum: f64 = (0..)
        .zip(cash)
        .map(|(time, usd)| usd / (1.0_f64 + 0.1 / 12.0).powi(time))
        .sum();
    let total = page.descendants().find(|node| node.has_tag_name("tfoot"));
    let total = text(total.expect("a sum has a last line"));
    // Like the month that is worked out, in dollars.
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
    // In numbers it is no sum of the same month over and over.
    let numbers = page
        .descendants()
        .filter(|node| node.attribute("class") == Some("equation"))
        .nth(1);
    assert!(
        text(numbers.expect("in words and in numbers")).contains('…') || said.contains('…'),
        "{said}"
    );
}

/// No path of the object is told to readers as where something is worked out, but for the figure's own, and no link as text.
#[test]
fn paths_and_links_are_no_words() {
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

/// Money has a time, which is said where it counts: when a month's coins are paid, and which month's difficulty they have.
#[test]
fn lags_are_said_in_the_step_that_has_them() {
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

/// An input says what it means, also one that is left out.
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
