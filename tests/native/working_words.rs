//! The words of workings: formulas in words and in numbers, where their leaves come from, and what was searched for.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::working::text::{Language, indented};
use wattworth::report::working::{Given, How, Working, near, paths, working};

use crate::working::is_proved;

const ENGLISH: Language<'static> = Language {
    workings: &English,
    words: &English,
};

#[test]
fn a_miners_month_is_worked_out_as_on_paper() {
    // 100 TH/s for 730 h at difficulty 9e13 and 3.125 BTC a block, less 1 % for the pool:
    // 1e14·730·3600·0.99·3.125/(9e13·2^32) = 0.0021033 BTC, which is $126.2 at $60,000. Power costs 3.25 kW·730 h·$0.1
    // = $237.25.
    let link = "diff=9e13&fees=0&btc=60000&kwh=0.1&pool=1&uptime=100&mpue=1&mopex=0&mix=asic:100:3250:0*1";
    let report = Report::of(&decode(link), &English);
    let tree = working(&report, "rows.0.today.profit_usd").expect("a row has a profit");
    let text = indented(&report, &tree, ENGLISH);
    for line in [
        "Operating profit: −$111.0",
        "= Revenue + Credit − Cost of power − Other cost",
        "= Bitcoin received × Bitcoin price",
        "BTC × $60,000",
        "Cost of power: $237.25",
        "Hashrate of one machine: 100\u{a0}TH/s  (the mix)",
        "Electricity price: 0.1\u{a0}$/kWh  (input kwh. Own choice; by default",
        "hashes per unit of difficulty: 4,294,967,296  (Bitcoin protocol",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    let coins = working(&report, "rows.0.today.btc").expect("it mines");
    let on_paper = 1e14 * 730.0 * 3600.0 * 0.99 * 3.125 / (9e13 * 4_294_967_296.0);
    assert!(
        (coins.evaluate() / on_paper - 1.0).abs() < 1e-12,
        "{}",
        coins.evaluate()
    );
}

#[test]
fn leaves_say_where_they_come_from() {
    let report = Report::of(&decode(""), &English);
    let tree = working(&report, "uses.0.worth_usd_per_mw_year").expect("the best use is worth something");
    let text = indented(&report, &tree, ENGLISH);
    // The working reaches down to the day's difficulty and to a machine of the catalogue.
    let mining = working(&report, "rows.0.life.worth_usd_per_mw_year").expect("mining is worth something");
    let mined = indented(&report, &mining, ENGLISH);
    assert!(
        mined.contains("input diff. Well supported: Bitcoin blockchain"),
        "{mined}"
    );
    assert!(mined.contains("catalogue: s23"), "{mined}");
    assert!(text.contains("input rate. Reported: SemiAnalysis"), "{text}");
    // One month is worked out, and the sum says how many there are.
    assert!(mined.contains("the sum of 61 like"), "{mined}");
}

#[test]
fn a_searched_value_is_checked_by_putting_it_back() {
    let report = Report::of(&decode(""), &English);
    let tree = working(&report, "flip.at").expect("the defaults have a flip");
    let text = indented(&report, &tree, ENGLISH);
    assert!(
        text.contains("searched for: the nearest “Bitcoin price” at which both uses clear the same"),
        "{text}"
    );
    let tree =
        working(&report, "rows.0.breakeven.life.kwh").expect("mining breaks even at some price of power");
    let How::Given(Given::SolvedInput(sought)) = &tree.how else {
        panic!("it was searched for: {tree:?}");
    };
    assert!(is_proved(sought), "{sought:?}");
    // At another price mining does not break even.
    let mut other = decode("");
    other.scenario.site.price_usd_per_kwh = tree.value * 1.001;
    let npv_usd = Report::of(&other, &English).rows[0].life.npv_usd;
    assert!(npv_usd.abs() > 1e-6 * sought.before[0].abs(), "{npv_usd}");
}

#[test]
fn figures_from_searches_and_other_scenarios_say_so() {
    let mut link = decode("mix=s21pro*1000,lease*5MW&btc=150000");
    link.add_compared(&["kwh=0.04&mix=s21pro*1000".to_owned()]);
    let report = Report::of(&link, &English);
    let said = |path: &str| {
        let tree = working(&report, path).unwrap_or_else(|| panic!("{path} has a tree"));
        indented(&report, &tree, ENGLISH)
    };
    for (path, expected) in [
        (
            "rows.0.life.irr_nominal",
            "searched for: the rate a month at which all that is paid is worth as much as all that is received",
        ),
        (
            "rows.0.life.payback_months",
            "Part of the next month until all is paid back",
        ),
        (
            "rows.0.breakeven.life.machine_usd",
            "searched for: the price at which the net present value is nothing",
        ),
        (
            "sensitivity.0.up.npv_change_usd",
            "worked out there as site.life.npv_usd: ?v=1&d=",
        ),
        (
            "against.0.site.irr_nominal",
            "scenario A, worked out there as site.life.irr_nominal: ?v=1&d=",
        ),
        ("training.after.tariff_usd_per_kwh", "the larger of (0) and ("),
        (
            "duel.0.views.greenfield.rent_usd",
            "Rent at which both can pay the same",
        ),
    ] {
        let text = said(path);
        assert!(text.contains(expected), "{expected} in\n{text}");
        assert!(
            !text.contains("− −") && !text.contains("× −") && !text.contains("−−"),
            "{text}"
        );
    }
}

/// Adds the steps of a tree that say nothing: a sum of a single part that has the same name and the same value.
fn empty_steps(path: &str, step: &Working, found: &mut Vec<String>) {
    let parts = step.parts();
    // A part without a quantity is written out within its formula and is not a step of the page.
    if let [part] = parts.as_slice()
        && step.quantity.is_some()
        && matches!(&step.how, How::Sum(_))
        && ENGLISH.name(part) == ENGLISH.name(step)
        && part.value.to_bits() == step.value.to_bits()
    {
        found.push(format!("{path}: {} = {}", ENGLISH.name(step), ENGLISH.name(part)));
    }
    match &step.how {
        How::Months(months) => months
            .terms
            .iter()
            .for_each(|term| empty_steps(path, term, found)),
        _ => parts.iter().for_each(|part| empty_steps(path, part, found)),
    }
}

#[test]
fn no_step_only_repeats_its_only_part() {
    for link in [
        "",
        "d=2024-11-23",
        "mix=s21pro*1000,h100*500,lease*5MW&tax=21&debt=60&reserve=1e6&hodl=20",
        "mix=s21pro*1000,s9*10,h100*5,b300*5&clock=month&paid=ai",
        "gpuh=2&lrent=120&rate=0&heat=0.03&heatuse=40",
        "a=mix%3Dlease*35MW&b=btc%3D200000%26tax%3D20",
    ] {
        let report = Report::of(&decode(link), &English);
        let mut found = Vec::new();
        for path in paths(&report) {
            let tree = working(&report, &path).unwrap_or_else(|| panic!("{path} has a tree"));
            empty_steps(&path, &tree, &mut found);
        }
        assert!(found.is_empty(), "{link}: {found:#?}");
    }
    // The net present value of a use with a single row begins with that row's months, without a step for the row.
    let report = Report::of(&decode(""), &English);
    let tree = working(&report, "uses.0.npv_usd").expect("a use has a present value");
    assert!(
        ENGLISH.words_of(&tree).starts_with("All months, discounted"),
        "{}",
        ENGLISH.words_of(&tree)
    );
    assert_eq!(tree.path.as_deref(), Some("uses.0.npv_usd"));
}

#[test]
fn unknown_paths_have_no_working_but_similar_paths() {
    let report = Report::of(&decode(""), &English);
    for path in [
        "rows[9].today.profit_usd",
        "rows.0.today.profit",
        "",
        "risk",
        "rows.0.today.btc.x",
    ] {
        assert_eq!(working(&report, path), None, "{path}");
    }
    let other = near(&report, "rows[9].today.profit_usd");
    assert!(other.contains(&"rows.0.today.profit_usd".to_owned()), "{other:?}");
    let misspelt = near(&report, "rows.0.today.profit");
    assert!(
        misspelt.iter().all(|path| path.starts_with("rows.0.today")),
        "{misspelt:?}"
    );
}
