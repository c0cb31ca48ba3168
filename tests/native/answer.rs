//! The answer's sentences, word for word, for scenarios of every kind.
//!
//! Figures of the reference scenario and of the newest defaults come from an independent computation. Where a test is
//! about wording only, it writes figures into the report by hand.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::words::piece::{Piece, plain};
use wattworth::report::words::{Answer, AnswerWords};
use wattworth::scenario::Use;

pub(crate) fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

/// A link's report whose uses are made to clear these amounts by either clock, in the report's order (best first), and
/// which has no flip.
fn clearing(link: &str, amounts_usd: &[f64]) -> Report {
    let mut report = report(link);
    assert_eq!(report.uses.len(), amounts_usd.len(), "{link}");
    for (of, usd) in report.uses.iter_mut().zip(amounts_usd) {
        of.worth_usd_per_mw_year = Some(*usd);
        of.at_unchanged_prices_usd_per_mw_year = Some(*usd);
    }
    report.flip = None;
    report
}

pub(crate) fn said(pieces: &[Piece]) -> String {
    plain(pieces).replace('\u{a0}', " ")
}

pub(crate) fn answer(report: &Report) -> Answer {
    English.answer(report, None)
}

pub(crate) fn headline(report: &Report) -> String {
    said(&answer(report).headline)
}

fn dateline(link: &str) -> String {
    said(&answer(&report(link)).dateline)
}

pub(crate) fn deck(report: &Report) -> Vec<String> {
    answer(report).deck.iter().map(|line| said(line)).collect()
}

/// The line below the headline that begins with these words.
pub(crate) fn line(report: &Report, beginning: &str) -> String {
    let deck = deck(report);
    deck.iter()
        .find(|line| line.starts_with(beginning))
        .unwrap_or_else(|| panic!("no line begins with {beginning}: {deck:?}"))
        .clone()
}

#[test]
fn the_reference_scenario_is_answered() {
    let report = report("d=2024-11-23");
    assert_eq!(
        dateline("d=2024-11-23"),
        "Prices of 23 November 2024, two years old; lease terms of August 2025"
    );
    assert_eq!(
        headline(&report),
        "After a 10% return on all capital, a megawatt leased to AI clears $126,000 a year, one mining Bitcoin \
         $102,000. Renting out H100s falls $1.4 million short."
    );
    assert_eq!(
        deck(&report),
        [
            "Over five years of machines, eleven of the lease, before tax, debt and fixed cost. A megawatt of grid runs \
             271 S21 Pros, 541 H100s or 741 kW of leased IT.",
            "Mining overtakes the AI lease if Bitcoin rises 2.5%, to $102,200 (5%, to $104,800, if difficulty \
             follows). Per dollar it already returns more: 22% against 13%.",
            "At unchanged prices H100s would lead; their rent is assumed to fall 15% a year.",
        ]
    );
}

#[test]
fn the_newest_prices_are_answered() {
    let report = report("d=2026-10-03");
    assert_eq!(
        dateline("d=2026-10-03"),
        "Prices of 3 October 2026; lease terms of August 2025"
    );
    assert_eq!(
        headline(&report),
        "After a 10% return on all capital, a megawatt leased to AI clears $126,000 a year. Renting out B300s falls \
         $113,000 short, mining Bitcoin $207,000."
    );
    assert_eq!(
        line(&report, "Mining overtakes"),
        "Mining overtakes the AI lease if Bitcoin rises 45%, to $122,700 (110%, to $177,800, if difficulty follows)."
    );
    let worth_while = report
        .uses
        .iter()
        .find(|of| of.kind == Use::Mining)
        .expect("mining");
    let usd = worth_while.pays.btc.expect("a price at which mining pays");
    assert!((usd - 108_360.0).abs() < 10.0, "{usd}");
}

#[test]
fn the_dateline_says_how_old_prices_are_today() {
    let on = |link: &str, today: &str| {
        let today = today.parse().expect("a date");
        said(&English.answer(&report(link), Some(today)).dateline)
    };
    assert_eq!(on("mix=s23*9", "2026-10-20"), "Prices of 3 October 2026");
    assert_eq!(
        on("mix=s23*9", "2027-01-05"),
        "Prices of 3 October 2026, three months old"
    );
    assert_eq!(
        on("mix=s23*9", "2028-03-01"),
        "Prices of 3 October 2026, seventeen months old"
    );
    assert_eq!(
        on("mix=s23*9", "2029-10-03"),
        "Prices of 3 October 2026, three years old"
    );
    assert_eq!(
        on("mix=s23*9", "2025-01-01"),
        "Prices of 3 October 2026",
        "a reader's clock before the prices' day says nothing of their age"
    );
    assert_eq!(
        dateline("btc=90000&mix=s23*9"),
        "Prices of 3 October 2026, except Bitcoin’s"
    );
    assert_eq!(
        dateline("btc=90000&mix=lease*1MW@9000&lrent=100&lcapex=9000"),
        "Prices of 3 October 2026",
        "without mining, a changed Bitcoin price is not mentioned"
    );
    assert_eq!(
        dateline("mix=rtx4090*9000"),
        "Prices of 3 October 2026; RTX 4090 price of November 2024"
    );
}

#[test]
fn paid_for_machines_are_named_with_their_earnings_by_year() {
    let report = report("d=2024-11-23&paid=mining");
    assert_eq!(
        headline(&report),
        "With the mine paid for, a megawatt mining Bitcoin clears $461,000 a year, one leased to AI $126,000. \
         Renting out H100s falls $1.4 million short."
    );
    let basis = line(&report, "Over five years");
    assert!(
        basis.starts_with(
            "Over five years of machines, eleven of the lease, after a 10% return on what is still to buy, before tax, \
             debt and fixed cost. Mining brings $784,000 a megawatt in its first year, $29,000 in its fifth."
        ),
        "{basis}"
    );
    let flip = line(
        &report,
        "The AI lease overtakes mining if Bitcoin falls 37%, to $62,84",
    );
    assert!(flip.contains("if difficulty follows"), "{flip}");
    assert!(
        headline(&self::report("paid=ai")).starts_with("With the AI hall paid for, a megawatt "),
        "the AI hall"
    );
    assert!(headline(&self::report("paid=both")).starts_with("With everything paid for, a megawatt "));
    assert!(
        headline(&self::report("paid=both&mix=s23*9000")).starts_with("With the mine paid for, "),
        "without GPUs or a lease only the mine is named"
    );
    assert!(
        headline(&self::report("paid=ai&mix=s23*9000")).starts_with("After a 10% return on all capital, ")
    );
}

#[test]
fn each_clock_has_its_wording_and_mentions_the_other() {
    let mut unchanged = clearing("d=2024-11-23&clock=month", &[1.5e6, 519_000.0, 153_000.0]);
    assert!(
        headline(&unchanged).starts_with(
            "At unchanged prices, after a 10% return on capital, a megawatt leased to AI clears $1.5 million a year, \
             one mining Bitcoin $519,000, one renting out H100s $153,000."
        ),
        "{}",
        headline(&unchanged)
    );
    assert_eq!(
        deck(&unchanged)[0],
        "A year at the prices of the day, machines and buildings charged over their lives, before tax, debt and fixed \
         cost. A megawatt of grid runs 271 S21 Pros, 541 H100s or 741 kW of leased IT."
    );
    // By the other clock (worth over the whole horizon) the second use leads.
    unchanged.uses[1].worth_usd_per_mw_year = Some(2e6);
    unchanged.uses[2].at_unchanged_prices_usd_per_mw_year = Some(3e6);
    assert_eq!(
        line(&unchanged, "Over the whole horizon"),
        "Over the whole horizon, with the rent of H100s falling 15% a year, mining would lead."
    );
    let mut alone = clearing("mix=s23*9000", &[-5000.0]);
    assert!(
        deck(&alone)
            .iter()
            .all(|line| !line.starts_with("At unchanged prices"))
    );
    alone.uses[0].at_unchanged_prices_usd_per_mw_year = Some(251_800.0);
    assert_eq!(
        line(&alone, "At unchanged prices"),
        "At unchanged prices mining would clear $252,000 a year; difficulty is assumed to grow 15% a year."
    );
}

#[test]
fn headlines_of_every_kind_read_well() {
    for (link, amounts_usd, said) in [
        (
            "mix=",
            &[] as &[f64],
            "A megawatt waits for its use: add miners, GPUs or an AI lease.",
        ),
        (
            "mix=s21*0,h100*0",
            &[],
            "Nothing runs: what is in the mix draws no power.",
        ),
        (
            "mix=s23*9000",
            &[102_000.0],
            "After a 10% return on all capital, a megawatt mining Bitcoin clears $102,000 a year.",
        ),
        (
            "mix=s23*9000",
            &[-207_264.0],
            "After a 10% return on all capital, a megawatt mining Bitcoin falls $207,000 a year short.",
        ),
        (
            "mix=s23*9000&rate=7.5",
            &[0.0],
            "After a 7.5% return on all capital, a megawatt mining Bitcoin clears nothing a year.",
        ),
        (
            "mix=lease*9MW&rate=0",
            &[651_000.0],
            "Once all capital is paid back, a megawatt leased to AI clears $651,000 a year.",
        ),
        (
            "mix=gpu:1:30000:2:Big box*999",
            &[9_960_000.0],
            "After a 10% return on all capital, a megawatt renting out your GPUs clears $10 million a year.",
        ),
        (
            "mix=h100*999,h200*999",
            &[9_500.0],
            "After a 10% return on all capital, a megawatt renting out GPUs clears $9,500 a year.",
        ),
        (
            "d=2024-11-23&mix=s21pro*999,rtx4090*9999,lease*9MW",
            &[-2_000.0, -30_000.0, -2_700_000_000.0],
            "After a 10% return on all capital, a megawatt leased to AI falls $2,000 a year short, one mining Bitcoin \
             $30,000, one renting out RTX 4090s $2.7 billion.",
        ),
    ] {
        let report = if amounts_usd.is_empty() {
            report(link)
        } else {
            // The report orders its uses by worth, so the kinds are set here to match the sentence.
            let mut report = clearing(link, amounts_usd);
            let order = [Use::Hosting, Use::Mining, Use::Rental];
            if report.uses.len() > 1 {
                for (of, kind) in report.uses.iter_mut().zip(order) {
                    of.kind = kind;
                }
            }
            report
        };
        assert_eq!(headline(&report), said, "{link}");
    }
}

#[test]
fn machines_per_megawatt_are_told_for_the_readers_own_machines() {
    // 1,000 kW run 1,481 GPUs of 0.5 kW × 1.35 each, or 317 miners of 3 kW × 1.05 each.
    for (mix, said) in [
        (
            "gpu:0.5:36000:2*1481",
            "A megawatt of grid runs 1,481 of your GPUs.",
        ),
        (
            "asic:100:3000:1000*900,gpu:0.5:36000:2*1481",
            "A megawatt of grid runs 317 of your miners or 1,481 of your GPUs.",
        ),
        (
            "asic:100:3000:1000:Garage rig*900",
            "A megawatt of grid runs 317 Garage rig.",
        ),
        ("h100*900", "A megawatt of grid runs 541 H100s."),
    ] {
        let report = report(&format!("d=2024-11-23&mpue=1.05&size=1.35&mix={mix}"));
        assert!(line(&report, "Over ").contains(said), "{mix}: {said}");
    }
}

#[test]
fn short_horizons_and_whole_years_are_written_in_words() {
    for (months, said) in [
        (1, "Over one month, "),
        (7, "Over seven months, "),
        (12, "Over one year, "),
        (25, "Over 25 months, "),
    ] {
        let report = report(&format!("mix=s21pro*900&months={months}"));
        let there = line(&report, "Over ");
        assert!(there.starts_with(said), "{months}: {there}");
    }
}

#[test]
fn the_headline_calls_a_near_tie_about_the_same() {
    let mut near = report("d=2024-11-23");
    let flip = near.flip.as_mut().expect("a flip");
    flip.rise_fraction = Some(0.008);
    near.uses[1].worth_usd_per_mw_year = Some(118_000.0);
    assert_eq!(
        headline(&near),
        "After a 10% return on all capital, a megawatt leased to AI or mining Bitcoin clears about the same: $126,000 \
         against $118,000 a year. Renting out H100s falls $1.4 million short."
    );
    if let Some(flip) = near.flip.as_mut() {
        flip.rise_fraction = Some(0.0101);
    }
    assert!(headline(&near).contains("clears $126,000 a year, one mining Bitcoin $118,000."));
}

#[test]
fn a_small_site_speaks_of_its_machines() {
    let miner = report("preset=one-miner");
    assert_eq!(
        headline(&miner),
        "Your miner earns $537 in its first year, $67 in its second, and does not earn back its $3,200."
    );
    let mut several = report("d=2024-11-23&mix=s21*2,rtx4090*8&mw=0.05");
    for of in &mut several.uses {
        of.payback_months = (of.kind == Use::Rental).then_some(29.0);
        of.capex_usd = 3_200.0;
    }
    let said = headline(&several);
    assert!(
        said.contains("our miners do not earn back their $3,200"),
        "{said}"
    );
    assert!(
        said.contains("our RTX 4090s earn back their $3,200 after 29 months"),
        "{said}"
    );
    assert_eq!(
        headline(&report("d=2024-11-23&kwh=0.4&mix=s21*1&mw=0.05")),
        "Your miner stays switched off: power costs more than its bitcoin."
    );
    let month = headline(&report("preset=one-miner&clock=month"));
    assert!(
        month.starts_with(
            "At unchanged prices, your miner earns $67 a month, and earns back its $3,200 after "
        ),
        "{month}"
    );
}

#[test]
fn cash_that_runs_out_and_costs_of_the_site_are_said() {
    let mut broke = report("d=2024-11-23&reserve=1000");
    broke.site.runs_out_after_months = Some(8);
    assert_eq!(
        line(&broke, "Cash"),
        "Cash runs out after 8 months: the reserve does not cover the losses."
    );
    broke.site.runs_out_after_months = Some(0);
    assert!(line(&broke, "Cash").starts_with("Cash runs out in the first month: "));
    let mut indebted = report("d=2024-11-23&debt=60");
    indebted.site.runs_out_after_months = Some(1);
    assert_eq!(
        line(&indebted, "Cash"),
        "Cash runs out after 1 month: what comes in does not cover the debt."
    );
    indebted.inputs.0.debt.borrowed_percent = 0.0;
    assert!(deck(&indebted).iter().all(|line| !line.starts_with("Cash")));
    let mut taxed = clearing("mix=s23*9000&fixed=1&tax=1", &[5.0]);
    taxed.site.life.npv_usd = -20.9e6;
    assert_eq!(
        line(&taxed, "With"),
        "With fixed cost and tax, the whole site falls $21 million short in all."
    );
}
