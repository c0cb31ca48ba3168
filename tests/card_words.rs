//! What cards, site strip and problems say: numbers of months, which breakeven is meant, and what to do.
//!
//! Figures are put into the reports by hand, so that only words are tested here.

#![cfg(not(target_arch = "wasm32"))]

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::cards::{Card, cards};
use wattworth::report::english::English;
use wattworth::report::piece::plain;
use wattworth::report::strip::site_strip;

/// Answer and caption of the first card, one behind the other.
fn payback(report: &Report) -> (String, String) {
    let card = &cards(report, &English)[0];
    let said = |pieces| plain(pieces).replace('\u{a0}', " ");
    (said(&card.answer), said(&card.caption))
}

/// Answer and caption for a payback within the horizon, one at today's profit, and months of building.
fn paid(within: Option<f64>, today: Option<f64>, mix: &str) -> (String, String) {
    let mut report = Report::of(&decode(mix), &English);
    report.rows[0].life.payback_months = within;
    report.rows[0].life.static_payback_months = today;
    payback(&report)
}

fn pair(answer: &str, caption: &str) -> (String, String) {
    (answer.to_owned(), caption.to_owned())
}

#[test]
fn payback_reads_well_at_any_length() {
    let mix = "mix=s21pro*9";
    assert_eq!(
        paid(Some(29.2), Some(22.7), mix),
        pair("29 months", "to pay back (23 at today’s profit)")
    );
    assert_eq!(
        paid(Some(2.0), Some(0.3), mix),
        pair("2 months", "to pay back (under a month at today’s profit)")
    );
    assert_eq!(
        paid(Some(1.2), Some(1.1), mix),
        pair("1 month", "to pay back (1 month at today’s profit)")
    );
    assert_eq!(
        paid(Some(0.04), Some(0.03), mix),
        pair("Under a month", "to pay back")
    );
    assert_eq!(paid(Some(0.0), Some(0.0), mix), pair("Nothing to pay back", ""));
    assert_eq!(
        paid(None, Some(45.1), mix),
        pair("Not in five years", "45 months at today’s profit")
    );
    assert_eq!(
        paid(None, None, mix),
        pair("Not in five years", "nor at today’s profit")
    );
    let hosting = "mix=lease*1MW";
    assert_eq!(
        paid(Some(28.0), Some(16.0), hosting),
        pair("28 months", "to pay back, 12 of them building")
    );
    let late = "mdelay=3&mix=s21pro*9";
    assert_eq!(
        paid(Some(28.0), Some(16.0), late),
        pair("28 months", "to pay back, 3 of them building")
    );
}

#[test]
fn breakevens_always_say_which() {
    let card: &Card = &cards(&Report::of(&decode("mix=s21pro*9"), &English), &English)[0];
    let labels: Vec<String> = card
        .lines
        .iter()
        .map(|line| plain(&line.label).replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        labels,
        [
            "Profit today",
            "NPV at 10 %",
            "IRR",
            "5-year breakeven",
            "Breakeven today"
        ]
    );
}

#[test]
fn nobody_loses_more_than_everything() {
    let mut report = Report::of(&decode("mix=s21pro*9"), &English);
    report.rows[0].life.irr_nominal = Some(-3.0);
    report.rows[0].life.irr_effective = Some(-0.968);
    report.site.life.irr_nominal = Some(-0.5);
    let line = &cards(&report, &English)[0].lines[2];
    assert_eq!(plain(&line.label), "IRR, effective");
    assert_eq!(plain(&line.value), "−96.8\u{a0}%");
    let strip = site_strip(&report, &English);
    let labels: Vec<String> = strip
        .iter()
        .map(|line| plain(&line.label).replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        labels,
        [
            "Site capital",
            "NPV at 10 %",
            "IRR",
            "Grid reserved",
            "Hashprice",
            "Halving"
        ]
    );
}

#[test]
fn problems_say_what_to_do() {
    let said = |link: &str| Report::of(&decode(link), &English).problems[0].reason.clone();
    assert_eq!(
        said("gpath=up"),
        "Choose flat, geo, lin or table; the default is used."
    );
    assert_eq!(said("tarif=5"), "There is no input of this name; it is ignored.");
}
