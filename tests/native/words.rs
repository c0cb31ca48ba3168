//! The verdict and what would tip it: grammar, names, and which breakeven is meant.
//!
//! Figures are put into the reports by hand, so that only words are tested here.

use crate::reference_day::decode;
use wattworth::model::Tipping;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::figures::Breakeven;
use wattworth::report::words::piece::plain;
use wattworth::report::words::{NameWords, ResultWords};
use wattworth::scenario::Use;

/// The report of a link, its rows worth what is said, the site worth their sum.
fn report(link: &str, npvs_usd: &[f64]) -> Report {
    let mut report = Report::of(&decode(link), &English);
    assert_eq!(report.rows.len(), npvs_usd.len(), "{link}: rows");
    for (row, npv) in report.rows.iter_mut().zip(npvs_usd) {
        row.life.npv_usd = *npv;
    }
    report.site.life.npv_usd = npvs_usd.iter().sum();
    report
}

fn verdict(report: &Report) -> String {
    plain(&English.verdict(report)).replace('\u{a0}', " ")
}

/// What the verdict says after who has been paid.
fn outcome(mix: &str, npvs_usd: &[f64]) -> String {
    let said = verdict(&report(&format!("mix={mix}"), npvs_usd));
    let (_, outcome) = said.split_once(" on the money paid, ").expect("an outcome");
    outcome.to_owned()
}

fn tipping(report: &Report) -> String {
    plain(&English.tipping(report)).replace('\u{a0}', " ")
}

/// What the line below the verdict says where no single change is close.
fn needs(report: &Report) -> String {
    tipping(&Report {
        tipping: None,
        ..report.clone()
    })
}

#[test]
fn the_reference_is_one_quotable_sentence() {
    let report = Report::of(&decode(""), &English);
    assert_eq!(
        verdict(&report),
        "At 5.0 ¢/kWh and Bitcoin at $99,660, a megawatt-hour brings in $164 mining, $1,379 renting out H100s \
         and $184 hosting. Over five years, with machines, buildings and 10 % a year on the money paid, hosting \
         and mining come out ahead; the H100s do not."
    );
    assert_eq!(
        tipping(&report),
        "Closest to tipping: mining falls behind with difficulty growth above 22.8 % a year instead of 15 %."
    );
    assert_eq!(
        needs(&report),
        "Over five years, mining pays for itself with Bitcoin above $89,100 or power below 6.2 ¢; H100s need a \
         rent of $2.73 an hour; hosting needs $117 per kW and month."
    );
}

#[test]
fn uses_come_out_ahead_or_not() {
    for (mix, npvs, said) in [
        ("s21pro*9", &[5.0] as &[f64], "mining comes out ahead."),
        ("s21pro*9", &[-5.0], "mining does not come out ahead."),
        ("h100*9", &[5.0], "the H100s come out ahead."),
        ("h100*9", &[-5.0], "the H100s do not come out ahead."),
        (
            "s21pro*9,lease*1MW",
            &[5.0, 4.0],
            "mining and hosting come out ahead.",
        ),
        (
            "s21pro*9,lease*1MW",
            &[5.0, -4.0],
            "mining comes out ahead; hosting does not.",
        ),
        (
            "s21pro*9,h100*9",
            &[-5.0, 4.0],
            "the H100s come out ahead; mining does not.",
        ),
        (
            "s21pro*9,h100*9",
            &[-3.0, -4.0],
            "neither mining nor the H100s come out ahead.",
        ),
        (
            "s21pro*9,h100*9",
            &[-5.0, -4.0],
            "neither the H100s nor mining comes out ahead.",
        ),
        (
            "s21pro*9,h100*9,lease*1MW",
            &[1.0, 2.0, 3.0],
            "hosting, the H100s and mining come out ahead.",
        ),
        (
            "s21pro*9,h100*9,lease*1MW",
            &[-1.0, -2.0, 3.0],
            "hosting comes out ahead; mining and the H100s do not.",
        ),
        (
            "s21pro*9,h100*9,lease*1MW",
            &[-1.0, -3.0, -2.0],
            "neither mining, hosting nor the H100s come out ahead.",
        ),
        ("h100*9,h200*9", &[-1.0, 3.0], "the GPUs come out ahead."),
        ("s21pro*9,s21*9", &[-1.0, -3.0], "mining does not come out ahead."),
    ] {
        assert_eq!(outcome(mix, npvs), said, "{mix} {npvs:?}");
    }
}

#[test]
fn what_draws_no_power_is_not_judged() {
    assert_eq!(
        outcome("s21pro*0,h100*9", &[0.0, 5.0]),
        "the H100s come out ahead."
    );
    assert_eq!(outcome("h100*9,h200*0", &[5.0, 0.0]), "the H100s come out ahead.");
    assert_eq!(
        verdict(&report("mix=s21pro*0", &[0.0])),
        "At 5.0 ¢/kWh and Bitcoin at $99,660, nothing runs: the mix draws no power."
    );
    assert_eq!(tipping(&report("mix=s21pro*0", &[0.0])), "");
    assert_eq!(
        verdict(&report("mix=", &[])),
        "At 5.0 ¢/kWh, a megawatt waits for its use: add miners, GPUs or a tenant."
    );
}

#[test]
fn own_machines_keep_their_names() {
    assert_eq!(
        outcome("gpu:1:9:1:SXM*9", &[-5.0]),
        "SXM does not come out ahead."
    );
    assert_eq!(
        outcome("gpu:1:9:1*9", &[-5.0]),
        "your GPUs do not come out ahead."
    );
    let mut named = report("mix=gpu:1:9:1:SXM*9", &[5.0]);
    named.rows[0].today.revenue_usd_per_mwh = Some(700.0);
    named.rows[0].breakeven.life.gpuh = Some(0.5);
    assert_eq!(
        verdict(&named),
        "At 5.0 ¢/kWh, a megawatt-hour brings in $700 renting out SXM. Over five years, with machines, buildings and \
         10 % a year on the money paid, SXM comes out ahead."
    );
    assert_eq!(
        needs(&named),
        "Over five years, SXM needs a rent of $0.50 an hour."
    );
    let mut nameless = report("mix=gpu:1:9:1*9", &[5.0]);
    nameless.rows[0].breakeven.life.gpuh = Some(0.5);
    assert_eq!(
        needs(&nameless),
        "Over five years, your GPUs need a rent of $0.50 an hour."
    );
    let own_miner = report("mix=asic:234:3510:4400:Antminer%20234T*9", &[5.0]);
    assert_eq!(English.short_name(&own_miner.rows[0]), "Antminer 234T mining");
}

#[test]
fn no_return_on_money_is_mentioned_where_none_is_asked() {
    let said = verdict(&report("rate=0&months=12&mix=lease*1MW", &[5.0]));
    assert!(
        said.ends_with("Over one year, with machines and buildings paid, hosting comes out ahead."),
        "{said}"
    );
}

#[test]
fn the_site_is_mentioned_last_where_it_reverses_the_outcome() {
    for (link, row, site, said) in [
        (
            "fixed=1&tax=1&",
            5.0,
            -20.9e6,
            " With fixed cost and tax, the site loses $20.9 M.",
        ),
        (
            "fixed=1&",
            5.0,
            -20.9e6,
            " With its fixed cost, the site loses $20.9 M.",
        ),
        ("tax=1&", 5.0, -20.9e6, " With tax, the site loses $20.9 M."),
        ("", -5.0, 2e6, " Taken as a whole, the site gains $2.00 M."),
        ("fixed=1&", 5.0, 2e6, ""),
        ("fixed=1&", -5.0, -2e6, ""),
    ] {
        let mut report = report(&format!("{link}mix=lease*1MW"), &[row]);
        report.site.life.npv_usd = site;
        let (_, end) = verdict(&report)
            .split_once("ahead.")
            .map_or_else(Default::default, |(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(end, said, "{link} {row} {site}");
    }
}

#[test]
fn tipping_takes_the_best_row_of_each_use() {
    let mut report = report(
        "mix=s21*9,s21pro*9,h100*9,h200*9,lease*1MW,lease*2MW",
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
    );
    for row in &mut report.rows {
        row.breakeven.life = Breakeven::default();
    }
    report.rows[1].breakeven.life.kwh = Some(0.065);
    report.rows[3].breakeven.life.gpuh = Some(2.971);
    report.rows[5].breakeven.life.lrent = Some(121.53);
    assert_eq!(
        needs(&report),
        "Over five years, S21 Pro mining pays for itself with power below 6.5 ¢; H200s need a rent of $2.97 an \
         hour; the best lease needs $122 per kW and month."
    );
    report.rows[1].breakeven.life.kwh = None;
    report.rows[1].breakeven.life.btc = Some(86_712.0);
    report.rows[3].breakeven.life.gpuh = None;
    report.rows[5].breakeven.life.lrent = Some(28.7);
    assert_eq!(
        needs(&report),
        "Over five years, S21 Pro mining pays for itself with Bitcoin above $86,700; the best lease needs \
         $28.70 per kW and month."
    );
}

#[test]
fn the_smallest_change_is_told_in_words() {
    let three = "s21pro*9,h100*9,lease*1MW";
    for (mix, key, now, value, reversed, ahead, said) in [
        (
            three,
            "kwh",
            0.05,
            0.065,
            Use::Mining,
            false,
            "mining falls behind with the electricity price above 6.5 ¢/kWh instead of 5.0 ¢.",
        ),
        (
            three,
            "gpug",
            -15.0,
            -7.1642,
            Use::Rental,
            true,
            "the H100s come out ahead with the yearly change of rent above −7.16 % a year instead of −15 %.",
        ),
        (
            "h100*9,h200*9",
            "gpuh",
            8.0,
            3.604_967,
            Use::Rental,
            false,
            "the GPUs fall behind with the GPU rent below $3.60/h instead of $8.",
        ),
        (
            "gpu:1:9:1:SXM*9",
            "util",
            85.0,
            91.04,
            Use::Rental,
            true,
            "SXM comes out ahead with the billed share above 91 % instead of 85 %.",
        ),
        (
            "s21*1",
            "diff",
            102_289_407_543_324.0,
            78_489_643_743_405.0,
            Use::Mining,
            true,
            "mining comes out ahead with the network difficulty below 78.5 T instead of 102.29 T.",
        ),
        (
            "s21*1",
            "mpue",
            1.05,
            1.051_234,
            Use::Mining,
            false,
            "mining falls behind with the PUE of the mine above 1.051 instead of 1.05.",
        ),
        (
            "lease*1MW",
            "ldelay",
            12.0,
            31.0,
            Use::Hosting,
            false,
            "hosting falls behind with the months until the tenant pays at 31 months instead of 12.",
        ),
    ] {
        let mut report = report(&format!("mix={mix}"), &vec![5.0; mix.split(',').count()]);
        report.tipping = Some(Tipping {
            key,
            now,
            value,
            swings: 1.0,
            reversed,
            ahead,
        });
        let line = tipping(&report);
        assert!(
            line.starts_with(&format!("Closest to tipping: {said}")),
            "{key}: {line}"
        );
    }
}

#[test]
fn a_use_that_stands_alone_says_what_else_it_needs() {
    let told = |link: &str| tipping(&Report::of(&decode(link), &English));
    let mining = told("mix=s21pro*9&months=24");
    assert!(
        mining.contains("Bitcoin price below $73,700")
            && mining.contains("pays for itself with power below 8.8 ¢."),
        "Bitcoin's price is told once: {mining}"
    );
    assert!(!told("").contains("pays for itself"), "a duel has its own words");
}
