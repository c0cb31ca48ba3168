//! What the page says of the duel: grammar, names, and what it says where there is no such price.
//!
//! Prices known from an independent computation are in the reference's sentences; elsewhere figures are put into
//! the report by hand, so that only words are tested.

use crate::reference_day::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::facts::duel_pair::{Scarce, leading};
use wattworth::report::figures::{ResponseCase, Use};
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

fn outbids(report: &Report) -> String {
    said(&English.outbids(report, 0, Scarce::Energy))
}

#[test]
fn the_reference_is_one_quotable_sentence() {
    let report = report("preset=article");
    assert_eq!(
        leading(&report),
        Some(0),
        "miners against GPUs, not against the lease"
    );
    assert_eq!(
        outbids(&report),
        "With machines to buy, mining beats H100s above about $224,000."
    );
    assert_eq!(
        said(&English.outbids(&report, 1, Scarce::Energy)),
        "With everything to buy, mining beats the AI lease above about $76,100."
    );
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
        assert_eq!(outbids(&report), "", "{link}");
        assert_eq!(said(&English.moved_by(&report, 0)), "", "{link}");
        assert_eq!(said(&English.over_horizon(&report, 0)), "", "{link}");
    }
}

#[test]
fn sentences_read_well_without_a_price() {
    let mut report = report("");
    for (price, one) in [
        (
            Some(-5.0),
            "With machines to buy, mining beats H100s at any Bitcoin price.",
        ),
        (
            None,
            "With machines to buy, mining beats H100s at no Bitcoin price: it earns no Bitcoin.",
        ),
    ] {
        report.duel[0].views.greenfield.btc_usd = price;
        report.duel[0].views.marginal.btc_usd = price;
        assert_eq!(outbids(&report), one);
    }
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
        report.duel[0].views.greenfield.btc_usd = Some(1.0);
        let all = outbids(&report);
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
fn rent_and_difficulty_move_the_price() {
    let mut report = report("");
    let view = &mut report.duel[0].views.greenfield;
    view.btc_usd = Some(200e3);
    view.btc_if_rent_10_percent_higher_usd = Some(300e3);
    view.btc_if_rent_10_percent_lower_usd = Some(100e3);
    view.rent_usd = Some(1.5);
    let rent = "A tenth more rent moves that price to $300,000, a tenth less to $100,000. At today’s Bitcoin price \
                mining wins below a rent of $1.50 an hour; it is $2.00 now. ";
    for (case, price, end) in [
        (ResponseCase::Above, Some(400e3), "above about $400,000."),
        (ResponseCase::Below, Some(50e3), "only below about $50,000."),
        (ResponseCase::Always, None, "at any price."),
        (ResponseCase::Never, None, "at no price."),
    ] {
        let view = &mut report.duel[0].views.greenfield;
        view.response_case = case;
        view.btc_with_response_usd = price;
        assert_eq!(
            said(&English.moved_by(&report, 0)),
            format!("{rent}If difficulty follows the price (0.5), mining wins {end}")
        );
    }
    // One end may lie where mining wins whatever Bitcoin costs.
    let view = &mut report.duel[0].views.greenfield;
    view.rent_usd = None;
    for btc_usd in [100.0, -1.0] {
        let view = &mut report.duel[0].views.greenfield;
        view.btc_usd = Some(btc_usd);
        view.btc_if_rent_10_percent_lower_usd = Some(-2.0);
        let all = said(&English.moved_by(&report, 0));
        let start =
            "With a tenth more rent mining wins above about $300,000, with a tenth less at any price. ";
        assert!(all.starts_with(start), "{btc_usd}: {all}");
    }
    // Nothing is said of what is not there.
    let view = &mut report.duel[0].views.greenfield;
    view.btc_if_rent_10_percent_higher_usd = Some(-0.5);
    assert_eq!(said(&English.moved_by(&report, 0)), "");
}

#[test]
fn over_the_horizon_both_sides_show_their_worth_per_megawatt() {
    let mut report = report("");
    report.rows[0].life.worth_usd_per_mw = Some(489_000.0);
    report.rows[1].life.worth_usd_per_mw = Some(-7.42e6);
    assert_eq!(
        said(&English.over_horizon(&report, 0)),
        "All that is at today’s prices. Over the whole horizon, as rents, difficulty and subsidy move, a \
         reserved megawatt is worth $489,000 with mining and −$7.42 M with H100s."
    );
    report.rows[1].life.worth_usd_per_mw = None;
    assert_eq!(
        said(&English.over_horizon(&report, 0)),
        "",
        "a row that reserves nothing has no worth"
    );
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
fn areas_of_the_map_say_who_is_ahead() {
    for (link, kind, loses, words) in [
        ("", Use::Mining, false, "mining earns more"),
        ("", Use::Rental, false, "H100s earn more"),
        ("", Use::Rental, true, "H100s lose least"),
        ("", Use::Hosting, true, "the AI lease loses least"),
        ("mix=h100*9,h200*9", Use::Rental, false, "GPUs earn more"),
        (OWN, Use::Rental, false, "Little box earns more"),
        (OWN, Use::Rental, true, "Little box loses least"),
    ] {
        assert_eq!(English.ahead(&report(link), kind, loses), words, "{link}");
    }
    for (link, of, words) in [
        ("", Some(Use::Mining), "mining clears most"),
        ("", Some(Use::Rental), "H100s clear most"),
        ("", Some(Use::Hosting), "the AI lease clears most"),
        ("mix=h100*9,h200*9", Some(Use::Rental), "GPUs clear most"),
        ("", None, "nothing pays"),
    ] {
        assert_eq!(English.clears_most(&report(link), of), words, "{link}");
    }
}

#[test]
fn what_miners_do_to_ai_is_said_plainly() {
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
             10.0 % more: a little, because power is a small part of what AI costs. Training Llama 3.1 405B would \
             cost $55.0 M instead of $50.0 M.",
        ),
        (
            "theta=40&run=1000",
            0.01,
            "If miners set the price of power and 40 % of their bid reached AI, power would cost 15.7 ¢/kWh and an \
             H100 hour $1.62 instead of $1.60, 1.0 % more: next to nothing.",
        ),
        (
            "mix=s21pro*9,b200*9",
            1.0,
            "If miners set the price of power, power would cost 15.7 ¢/kWh and a B200 hour $3.20 instead of $1.60, \
             100.0 % more: a great deal. Training Llama 3.1 405B would cost $100.0 M instead of $50.0 M, priced on \
             the GPUs of this mix.",
        ),
        (
            OWN,
            0.2,
            "If miners set the price of power, power would cost 15.7 ¢/kWh and a GPU-hour $1.92 instead of $1.60, \
             20.0 % more. Training Llama 3.1 405B would cost $60.0 M instead of $50.0 M, priced on the GPUs of this \
             mix.",
        ),
        (
            "",
            0.0,
            "If miners set the price of power, AI would pay nothing more: miners cannot bid above the price that is \
             paid today.",
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
    // 2.9 Wh at 5 cents: a million draw 2.9 MWh, $145.
    let all = said(&English.queries(&report("mix=h100*9"), 1));
    assert_eq!(all, "A million queries draw 2.9 MWh: $145 of power today.");
    let all = said(&English.queries(&report(""), 2));
    assert!(
        all.starts_with("A million queries draw 0.3 MWh: $15 of power today, $46"),
        "{all}"
    );
    // Google's 0.24 Wh of August 2025: 0.24 MWh at $50.
    let all = said(&English.queries(&report(""), 3));
    assert!(
        all.starts_with("A million queries draw 0.24 MWh: $12 of power today"),
        "{all}"
    );
    assert_eq!(said(&English.queries(&report(""), 4)), "", "there are four");
}
