//! What the page says of the duel: wording, names, and what it says where no Bitcoin price makes the two sides equal.
//!
//! The prices in the reference scenario's sentences come from an independent computation. Elsewhere figures are written
//! into the report by hand, so that only words are tested.

use crate::reference_day::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::facts::duel_pair::leading;
use wattworth::report::tables::duel as duel_table;
use wattworth::report::words::duel::DuelWords;
use wattworth::report::words::piece::{Piece, plain};
use wattworth::scenario::Unit;

const OWN: &str = "mix=asic:1000:5000:3000:Dream%20machine*7,gpu:1:30000:2:Little%20box*9";

fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

fn said(pieces: &[Piece]) -> String {
    plain(pieces).replace('\u{a0}', " ")
}

fn beats(report: &Report) -> String {
    said(&English.beats(report, 0))
}

#[test]
fn the_reference_scenarios_duel_is_told_in_one_sentence() {
    let report = report("preset=article");
    assert_eq!(
        leading(&report),
        Some(0),
        "miners against GPUs, which at unchanged prices clear more than the lease"
    );
    assert_eq!(
        beats(&report),
        "At unchanged prices and with everything to buy, mining beats H100s above $174,800 a bitcoin, per megawatt and \
         year. Bitcoin is at $99,660."
    );
    assert_eq!(
        said(&English.beats(&report, 1)),
        "At unchanged prices and with everything to buy, mining beats the AI lease above $72,900 a bitcoin, per \
         megawatt and year. Bitcoin is at $99,660."
    );
}

#[test]
fn each_choice_of_what_is_paid_for_has_its_own_price() {
    for (paid, with, price) in [
        ("mining", "the mine paid for", "$149,300"),
        ("ai", "the AI hall paid for", "$585,200"),
        ("both", "both paid for", "$559,700"),
    ] {
        assert_eq!(
            beats(&report(&format!("paid={paid}"))),
            format!(
                "At unchanged prices and with {with}, mining beats H100s above {price} a bitcoin, per megawatt and \
                 year. Bitcoin is at $99,660."
            )
        );
    }
}

#[test]
fn the_table_has_four_prices_per_megawatt_year_and_per_mwh() {
    let lines = |link: &str| -> Vec<String> {
        let table = duel_table::prices(&report(link), 0, &English);
        let columns: Vec<String> = table.columns.iter().map(|column| said(column)).collect();
        assert_eq!(columns, ["per MW of grid and year", "per MWh drawn"]);
        let line = |line: &wattworth::report::tables::full::Line| {
            let cells: Vec<String> = line.cells.iter().map(|cell| said(cell)).collect();
            format!("{}: {}", line.label, cells.join(", "))
        };
        table.lines.iter().map(line).collect()
    };
    assert_eq!(
        lines(""),
        [
            "Everything to buy: $174,800, $224,400",
            "The mine paid for: $149,300, $199,000",
            "The AI hall paid for: $585,200, $815,200",
            "Both paid for: $559,700, $789,700",
        ]
    );
    // The views in which something paid for would have to be bought are left out.
    assert_eq!(
        lines("paid=mining"),
        [
            "The mine paid for: $149,300, $199,000",
            "Both paid for: $559,700, $789,700"
        ]
    );
    assert_eq!(
        lines("paid=ai"),
        [
            "The AI hall paid for: $585,200, $815,200",
            "Both paid for: $559,700, $789,700"
        ]
    );
    assert_eq!(lines("paid=both"), ["Both paid for: $559,700, $789,700"]);
}

#[test]
fn without_two_sides_there_is_no_sentence() {
    for link in [
        "mix=",
        "mix=s21pro*9",
        "mix=h100*9",
        "mix=h100*9,lease*1MW",
        "uptime=0",
    ] {
        let report = report(link);
        assert_eq!(leading(&report), None, "{link}");
        assert_eq!(beats(&report), "", "{link}");
        assert!(
            duel_table::prices(&report, 0, &English).lines.is_empty(),
            "{link}"
        );
        assert!(duel_table::duel(&report, 0, &English).lines.is_empty(), "{link}");
    }
}

#[test]
fn sentences_say_where_mining_wins_at_any_or_at_no_price() {
    let mut report = report("");
    for (price, one) in [
        (
            Some(-5.0),
            "At unchanged prices and with everything to buy, mining beats H100s at any Bitcoin price, per megawatt and \
             year.",
        ),
        (
            None,
            "At unchanged prices and with everything to buy, mining beats H100s at no Bitcoin price: it earns no \
             bitcoin.",
        ),
    ] {
        report.duel[0].views.greenfield.per_mw_year.btc_usd = price;
        assert_eq!(beats(&report), one);
    }
    let cells: Vec<String> = duel_table::prices(&report, 0, &English).lines[0]
        .cells
        .iter()
        .map(|cell| said(cell))
        .collect();
    assert_eq!(cells, ["at no price", "$224,400"]);
}

#[test]
fn sides_are_named_so_that_they_can_be_told_apart() {
    for (link, one) in [
        (OWN, "mining beats Little box above"),
        (
            "mix=asic:200:3500:3000*7,gpu:1:30000:2*9",
            "mining beats your GPUs above",
        ),
        (
            "mix=s21pro*9,s9*9,rtx4090*9",
            "S21 Pro mining beats RTX 4090s above",
        ),
        (
            "mix=s21pro*9,lease*30MW,lease*500kW",
            "mining beats the 30.0 MW lease above",
        ),
    ] {
        let mut report = report(link);
        report.duel[0].views.greenfield.per_mw_year.btc_usd = Some(1.0);
        let all = beats(&report);
        assert!(all.contains(one), "{link}: {all}");
    }
    for (link, pairs) in [
        (
            "",
            &["S21 Pro mining · H100 rental", "S21 Pro mining · AI lease"] as &[&str],
        ),
        (
            "mix=s21pro*9,lease*30MW,lease*2MW",
            &["S21 Pro mining · 30.0 MW lease", "S21 Pro mining · 2.0 MW lease"],
        ),
        (
            "mix=s21pro*9,s21pro*8,h100*9",
            &[
                "S21 Pro mining (row 1) · H100 rental",
                "S21 Pro mining (row 2) · H100 rental",
            ],
        ),
        (OWN, &["Dream machine mining · Little box rental"]),
    ] {
        let found = duel_table::pairs(&report(link), &English);
        let found: Vec<String> = found.iter().map(|pair| pair.replace('\u{a0}', " ")).collect();
        assert_eq!(found, pairs, "{link}");
    }
}

#[test]
fn an_axis_writes_tariffs_in_cents() {
    for (usd_per_kwh, cents) in [
        (0.0508, "5.08\u{a0}¢"),
        (0.0905, "9.05\u{a0}¢"),
        (0.05, "5\u{a0}¢"),
        (0.1, "10\u{a0}¢"),
        (-0.05, "−5\u{a0}¢"),
        (0.025, "2.5\u{a0}¢"),
    ] {
        assert_eq!(
            English.on_axis(usd_per_kwh, Unit::UsdPerKwh),
            cents,
            "{usd_per_kwh}"
        );
    }
}

#[test]
fn the_effect_of_miners_bids_on_the_cost_of_ai_is_told() {
    let dearer = |link: &str, rises: f64| {
        let mut report = report(link);
        let training = &mut report.training;
        training.before.cost_per_gpu_hour_usd = Some(1.6);
        training.before.run_at_cost_usd = Some(50e6);
        training.cost_rises_by = Some(rises);
        if let Some(after) = &mut training.after {
            after.tariff_usd_per_kwh = 0.157;
            after.cost_per_gpu_hour_usd = Some(1.6 * (1.0 + rises));
            after.run_at_cost_usd = Some(50e6 * (1.0 + rises));
        }
        said(&English.dearer(&report))
    };
    for (link, rises, all) in [
        (
            "",
            0.1,
            "If miners set the price of power, power would cost 15.7 ¢/kWh and an H100 hour $1.76 instead of $1.60, \
             10.0% more: a little, because power is a small part of what AI costs. Training Llama 3.1 405B would \
             cost $55.0 million instead of $50.0 million.",
        ),
        (
            "theta=40&run=1000",
            0.01,
            "If miners set the price of power and 40% of their bid reached AI, power would cost 15.7 ¢/kWh and an \
             H100 hour $1.62 instead of $1.60, 1.0% more: next to nothing.",
        ),
        (
            "mix=s21pro*9,b200*9",
            1.0,
            "If miners set the price of power, power would cost 15.7 ¢/kWh and a B200 hour $3.20 instead of $1.60, \
             100.0% more: a great deal. Training Llama 3.1 405B would cost $100.0 million instead of $50.0 million, priced on \
             the GPUs of this mix.",
        ),
        (
            OWN,
            0.2,
            "If miners set the price of power, power would cost 15.7 ¢/kWh and a GPU-hour $1.92 instead of $1.60, \
             20.0% more. Training Llama 3.1 405B would cost $60.0 million instead of $50.0 million, priced on the GPUs of this \
             mix.",
        ),
        (
            "",
            0.0,
            "If miners set the price of power, AI would pay nothing more: miners cannot bid above the price that is \
             paid now.",
        ),
        (
            "mix=h100*9",
            0.0,
            "Nobody mines here, so no miner bids for the power that AI needs.",
        ),
    ] {
        assert_eq!(dearer(link, rises), all, "{link} {rises}");
    }
    let without = said(&English.dearer(&report("mix=s21pro*9")));
    assert_eq!(
        without,
        "There is no GPU in the mix whose hours could become dearer."
    );
}

#[test]
fn queries_show_their_energy_and_what_it_costs() {
    // 2.9 Wh a query: a million draw 2.9 MWh, $145 at 5 cents a kWh.
    let all = said(&English.queries(&report("mix=h100*9"), 1));
    assert_eq!(
        all,
        "A million queries draw 2.9 MWh: $145 of power at the present price."
    );
    let all = said(&English.queries(&report(""), 2));
    assert!(
        all.starts_with("A million queries draw 0.3 MWh: $15 of power at the present price, $46"),
        "{all}"
    );
    // Google's 0.24 Wh a query (August 2025): a million draw 0.24 MWh, $12 at $50/MWh.
    let all = said(&English.queries(&report(""), 3));
    assert!(
        all.starts_with("A million queries draw 0.24 MWh: $12 of power at the present price"),
        "{all}"
    );
    assert_eq!(
        said(&English.queries(&report(""), 4)),
        "",
        "there are only four published figures of energy per query"
    );
}
