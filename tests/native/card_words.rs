//! What cards, site strip and problems say: numbers of months, which breakeven is meant, and what to do.
//!
//! Figures are put into the reports by hand, so that only words are tested here.

use crate::reference_day::decode;
use wattworth::catalog::{asic, gpu};
use wattworth::report::Report;
use wattworth::report::controls::offers::offers;
use wattworth::report::english::English;
use wattworth::report::figures::rates::Per;
use wattworth::report::results::cards::{Card, cards};
use wattworth::report::results::strip::site_strip;
use wattworth::report::words::piece::plain;
use wattworth::scenario::Machine;

/// Answer and caption of the first card, one behind the other.
fn payback(report: &Report) -> (String, String) {
    let card = &cards(report, Per::Month, &English)[0];
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
    let card: &Card = &cards(
        &Report::of(&decode("mix=s21pro*9"), &English),
        Per::Month,
        &English,
    )[0];
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
            "Breakeven today",
            "Machines · building"
        ]
    );
}

#[test]
fn a_steep_loss_shows_its_effective_rate_on_the_card() {
    let mut report = Report::of(&decode("mix=s21pro*9"), &English);
    report.rows[0].life.irr_nominal = Some(-3.0);
    report.rows[0].life.irr_effective = Some(-0.968);
    report.site.life.irr_nominal = Some(-0.5);
    let line = &cards(&report, Per::Month, &English)[0].lines[2];
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

#[test]
fn todays_figures_agree_in_every_unit_of_the_card() {
    // 730 hours a month: 8,760 hours or 365 days a year.
    let report = Report::of(&decode("mix=s21pro*9,lease*1MW"), &English);
    let [mining, lease] = &report.rows[..] else {
        panic!("two rows")
    };
    let yearly = mining.today.profit_usd * 12.0;
    let near = |what: &str, found: f64, expected: f64| {
        assert!(
            (found - expected).abs() <= 1e-12 * expected.abs(),
            "{what}: {found}, not {expected}"
        );
    };
    let rates = &mining.rates;
    let of =
        |money: Option<wattworth::report::figures::rates::Money>| money.expect("there is one").profit_usd;
    near("a day", rates.per_day.profit_usd, yearly / 365.0);
    near("a machine", of(rates.per_machine) * 9.0, mining.today.profit_usd);
    near(
        "a MWh",
        of(rates.per_mwh) * mining.today.energy_mwh,
        mining.today.profit_usd,
    );
    near("a MW-year", of(rates.per_mw_year) * mining.reserved_mw, yearly);
    assert_eq!(lease.rates.per_machine, None, "a lease has no machines");
    assert_eq!(report.site.rates.per_machine, None, "a site has many kinds");
    let empty = Report::of(&decode("mix=s21pro*0"), &English);
    let none = &empty.rows[0].rates;
    assert_eq!(
        (none.per_machine, none.per_mwh, none.per_mw_year),
        (None, None, None),
        "nothing is drawn, nothing reserved"
    );

    let said = |row: usize, per: Per| {
        let line = &cards(&report, per, &English)[row].lines[0];
        plain(&line.value).replace('\u{a0}', " ")
    };
    assert_eq!(said(1, Per::Machine), "none", "a lease per machine");
    for (per, unit) in [
        (Per::Month, " / month"),
        (Per::Day, " / day"),
        (Per::Machine, " / machine"),
        (Per::MegawattHour, " / MWh"),
        (Per::MegawattYear, " / MW-year"),
    ] {
        assert!(said(0, per).ends_with(unit), "{per:?}: {}", said(0, per));
    }
}

#[test]
fn machines_are_found_by_their_words() {
    let day = crate::reference_day::reference().date;
    let found = |sought: &str| -> Vec<String> {
        let groups = offers(sought, day, &English);
        let names = groups.into_iter().flat_map(|(_, offers)| offers);
        names.map(|offer| offer.name).collect()
    };
    let all = asic::all().len() + gpu::all().len() + 3;
    assert_eq!(found(" ").len(), all, "nothing sought finds all");
    assert_eq!(
        found("pro s21"),
        ["Antminer S21 Pro 234T"],
        "words stand in any order"
    );
    assert_eq!(found("My own").len(), 2, "a miner and a GPU");
    assert_eq!(found("hosting"), ["Hosting for an AI tenant"], "a use");
    assert!(found("S99").is_empty(), "there is no such machine");
    let notes = |sought: &str| -> Vec<String> {
        let groups = offers(sought, day, &English);
        let offers = groups.into_iter().flat_map(|(_, offers)| offers);
        offers.map(|offer| offer.note.replace('\u{a0}', " ")).collect()
    };
    assert_eq!(
        notes("h200"),
        ["since Jul 2024"],
        "asics.csv and gpus.csv say when"
    );
    assert_eq!(
        notes("b300"),
        ["not on sale before Oct 2025", "not on sale before Sep 2025"],
        "B300 and GB300 came after 23 November 2024"
    );
    for (_, offers) in offers("", day, &English) {
        for offer in offers {
            let known = matches!(offer.id, "asic" | "gpu") || Machine::find(offer.id).is_some();
            assert!(known, "{} can be added", offer.id);
        }
    }
}

#[test]
fn cards_say_what_machines_and_buildings_cost() {
    let said = |link: &str| -> Vec<String> {
        cards(&Report::of(&decode(link), &English), Per::Month, &English)
            .iter()
            .filter_map(|card| card.lines.last())
            .map(|line| plain(&line.value).replace('\u{a0}', " "))
            .collect()
    };
    // By hand: 10,000 × $4,422.60 and 35,100 kW × $500; 8,000 × $36,000 and 11,040 kW × $10,000; 30 MW × $9,000/kW,
    // of which a tenant may advance 40 %.
    let site = "d=2024-11-23&mix=s21pro*10000,h100*8000,lease*30MW";
    assert_eq!(said(site), ["$44 M · $18 M", "$288 M · $110 M", "$0 · $270 M"]);
    assert_eq!(said(&format!("{site}&lfund=40"))[2], "$0 · $162 M");
    assert_eq!(
        said(&format!("{site}&paid=both")),
        ["$0 · $0", "$0 · $0", "$0 · $0"]
    );
}
