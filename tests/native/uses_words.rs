//! The words of the uses side by side, of a link's problems, and of the machines offered.

use crate::reference_day::decode;
use wattworth::catalog::{asic, gpu};
use wattworth::report::Report;
use wattworth::report::controls::offers::offers;
use wattworth::report::english::English;
use wattworth::report::results::uses::uses;
use wattworth::report::words::piece::{Piece, plain};
use wattworth::scenario::Machine;

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
fn todays_figures_agree_in_every_unit() {
    // A month has 730 hours, so a year has 8,760 hours or 365 days.
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
    assert_eq!(found("lease"), ["AI lease"], "a use");
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

/// The table of the reference scenario. Every expected figure is from an independent computation.
#[test]
fn the_table_of_uses_has_the_independent_figures() {
    let report = Report::of(&decode("d=2024-11-23"), &English);
    let table = uses(&report, &English);
    let said = |pieces: &[Piece]| plain(pieces).replace('\u{a0}', " ");
    let text: Vec<String> = table
        .columns
        .iter()
        .map(|column| {
            let cells = column
                .cells
                .iter()
                .map(|cell| format!("{} | {}", said(&cell.value), said(&cell.note)));
            cells.collect::<Vec<_>>().join("\n")
        })
        .collect();
    for (place, figures) in [
        (
            0,
            [
                "$126,000",
                "$839,000",
                "$6.7 million",
                "13%",
                "85",
                "132",
                "$116.61",
                "$270 million",
            ],
        ),
        (
            1,
            [
                "$102,000",
                "$399,000",
                "$1.7 million",
                "22%",
                "31",
                "60",
                "$89,060",
                "$62 million",
            ],
        ),
        (
            2,
            [
                "−$1.4 million",
                "−$5.5 million",
                "$27 million",
                "1%",
                "63%",
                "103%",
                "$2.728",
                "$398 million",
            ],
        ),
    ] {
        for figure in figures {
            assert!(text[place].contains(figure), "{figure} in\n{}", text[place]);
        }
    }
}

/// At $2 a kWh each hour costs more than it brings in, so none of the money spent comes back.
#[test]
fn a_use_that_loses_money_pays_nothing_back() {
    let report = Report::of(&decode("kwh=2&mix=h100*8"), &English);
    let profits = &report.monthly.rows[0].profit_usd;
    assert!(
        profits.iter().skip(12).all(|usd| *usd < 0.0),
        "a loss in every month that they run"
    );
    let table = uses(&report, &English);
    let cells = table.columns[0].cells.iter().map(|cell| plain(&cell.value));
    let cells: Vec<String> = cells.collect();
    assert!(cells.iter().any(|said| said == "nothing from rent"), "{cells:?}");
}
