//! How figures came to be: every tree, evaluated from inputs, catalogue and constants, is the report's figure, for random
//! links; so a formula cannot change in the model without its tree, or in a tree without the model.

use serde_json::Value;
use wattworth::link::{Decoded, decode};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::working::sought::{Condition, Sought};
use wattworth::report::working::text::{Language, indented};
use wattworth::report::working::{Given, How, Working, near, paths, working};

use crate::properties::TYPICAL;
use crate::random::{Random, scenario};

/// Of everything that was added up: a difference this small is rounding.
const ROUNDING: f64 = 1e-12;

const ENGLISH: Language<'static> = Language {
    workings: &English,
    words: &English,
};

/// Whether a tree, evaluated from its ends, is the figure that it carries. One that ends at once has nothing to evaluate:
/// what was searched for is put back instead.
fn agrees(tree: &Working) -> bool {
    match &tree.how {
        How::Given(Given::Sought(sought)) => return is_proved(sought),
        How::Given(_) => return true,
        _ => {}
    }
    let (value, size) = tree.evaluated();
    (value - tree.value).abs() <= ROUNDING * size.abs().max(tree.value.abs())
}

/// Whether what was sought holds where it was found, on the scale of what it was before: the model's roots are exact to
/// about nine digits of their input.
fn is_proved(sought: &Sought) -> bool {
    let scale = sought
        .before
        .iter()
        .chain(&sought.proof)
        .fold(1.0, |most: f64, usd| most.max(usd.abs()));
    let off = match sought.condition {
        Condition::Equal => sought.proof[0] - sought.proof[1],
        Condition::Nothing => sought.proof[0],
    };
    off.abs() <= 1e-6 * scale
}

/// The object's figure under a path with dots.
fn in_object(object: &Value, path: &str) -> Option<f64> {
    let found = path.split('.').try_fold(object, |at, part| match at {
        Value::Array(list) => list.get(part.parse::<usize>().ok()?),
        other => other.get(part),
    })?;
    found.as_f64()
}

/// By how much rounding grows on the way to a breakeven: the model finds it from the difference of two profits, in which
/// a revenue that is far smaller than the cost has few digits left.
fn lost_digits(report: &Report, path: &str) -> f64 {
    let nth = path
        .strip_prefix("rows.")
        .and_then(|rest| rest.split_once(".breakeven."));
    let Some(row) = nth.and_then(|(nth, _)| report.rows.get(nth.parse::<usize>().ok()?)) else {
        return 0.0;
    };
    1.0 + (row.today.power_usd.abs() + row.today.other_usd.abs() + row.today.credit_usd.abs())
        / row.today.revenue_usd.abs()
}

/// Every figure of the tree is the object's and follows from its ends, and what is worked out elsewhere is so there.
fn check(report: &Report, object: &Value, tree: &Working, link: &str) {
    if let Some(path) = &tree.path {
        assert_eq!(in_object(object, path), Some(tree.value), "{path} in {link}");
        if matches!(tree.how, How::Given(Given::Elsewhere)) {
            assert!(working(report, path).is_some(), "{path} has a tree, in {link}");
        } else {
            let (value, size) = tree.evaluated();
            let found = (value - tree.value).abs() <= ROUNDING * lost_digits(report, path) * tree.value.abs();
            assert!(
                agrees(tree) || found,
                "{path} is {}, its working says {value} ({size} was added up) in {link}",
                tree.value
            );
        }
    }
    for part in tree.parts() {
        check(report, object, part, link);
    }
}

/// Every figure that has a tree, of months some.
fn check_all(random: &mut Random, report: &Report) -> usize {
    let object = serde_json::to_value(report).expect("a report is JSON");
    let link = &report.link.frozen;
    let known = paths(report);
    for path in &known {
        let tree = working(report, path).unwrap_or_else(|| panic!("{path} has a tree"));
        check(report, &object, &tree, link);
        let Some(from_start) = path
            .strip_prefix("monthly.")
            .and_then(|rest| rest.strip_suffix(".0"))
        else {
            continue;
        };
        let months = report.monthly.month.len();
        for month in [random.below(months), random.below(months), months - 1, months] {
            let path = format!("monthly.{from_start}.{month}");
            if let Some(tree) = working(report, &path) {
                check(report, &object, &tree, link);
            }
        }
    }
    known.len()
}

#[test]
fn every_tree_comes_to_the_figure_it_explains() {
    let mut random = Random::new(20_261_126);
    for nth in 0..30 {
        let scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        let link = Decoded {
            scenario,
            ..Decoded::default()
        };
        let known = check_all(&mut random, &Report::of(&link, &English));
        assert!(known > 40, "{known} figures have trees");
    }
}

#[test]
fn the_defaults_and_terms_that_change_the_formula_have_trees_that_hold() {
    let mut random = Random::new(7);
    for link in [
        "",
        "d=2024-11-23",
        "paid=both",
        "rate=0",
        "curtail=10&credit=0.1&heat=0.03&heatuse=40",
        "hodl=30&months=25",
        "btcg=-60&off=1",
        "mlife=2&glife=3",
        "gpath=lin&gend=40",
        "gpath=table&gtable=3:2:1",
        "gpath=flat&cmonths=18&crent=3",
        "ltenant=0&lfund=100&lcredit=50",
        "lterm=4&months=120&shell=8",
        "months=6",
        "height=1049000",
        "fixed=100000",
        "gpuh=3&lrent=120",
        "mix=asic:100:3250:900*3,gpu:1.4:30000:2*5,lease*1MW@8000~120",
        "fees=0&height=6929999",
    ] {
        let decoded = decode(link);
        assert_eq!(decoded.problems, [], "{link}");
        check_all(&mut random, &Report::of(&decoded, &English));
    }
}

#[test]
fn a_figure_a_billionth_off_is_found() {
    let report = Report::of(&decode(""), &English);
    let mut tried = 0;
    for path in paths(&report) {
        let mut tree = working(&report, &path).expect("it has a tree");
        if tree.value != 0.0 && !matches!(tree.how, How::Given(_)) {
            tree.value *= 1.0 + 1e-9;
            assert!(!agrees(&tree), "{path}");
            tried += 1;
        }
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn a_miners_month_is_worked_out_as_on_paper() {
    // 100 TH/s for 730 h at difficulty 9e13 and 3.125 BTC a block, less 1 %:
    // 1e14·730·3600·0.99·3.125/(9e13·2^32) = 0.0021033 BTC; at $60,000 that is $126.2. Power: 3.25 kW·730 h·$0.1 = $237.25.
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
fn ends_say_where_they_come_from() {
    let report = Report::of(&decode(""), &English);
    let tree = working(&report, "uses.0.worth_usd_per_mw_year").expect("the best use is worth something");
    let text = indented(&report, &tree, ENGLISH);
    // Down to the difficulty of the day, and to a machine of the catalogue.
    let mining = working(&report, "rows.0.life.worth_usd_per_mw_year").expect("mining is worth something");
    let mined = indented(&report, &mining, ENGLISH);
    assert!(
        mined.contains("input diff. Well supported: Bitcoin blockchain"),
        "{mined}"
    );
    assert!(mined.contains("catalogue: s23"), "{mined}");
    assert!(text.contains("input rate. Reported: SemiAnalysis"), "{text}");
    // A month is worked out, the others follow.
    assert!(mined.contains("the sum of 61 like"), "{mined}");
}

#[test]
fn what_was_searched_for_is_put_back() {
    let report = Report::of(&decode(""), &English);
    let tree = working(&report, "flip.at").expect("the defaults have a flip");
    let text = indented(&report, &tree, ENGLISH);
    assert!(
        text.contains("searched for: the nearest “Bitcoin price” at which both uses clear the same"),
        "{text}"
    );
    let tree =
        working(&report, "rows.0.breakeven.life.kwh").expect("mining breaks even at some price of power");
    let How::Given(Given::Sought(sought)) = &tree.how else {
        panic!("it was searched for: {tree:?}");
    };
    assert!(is_proved(sought), "{sought:?}");
    // Another price would not do.
    let mut other = decode("");
    other.scenario.site.price_usd_per_kwh = tree.value * 1.001;
    let npv_usd = Report::of(&other, &English).rows[0].life.npv_usd;
    assert!(npv_usd.abs() > 1e-6 * sought.before[0].abs(), "{npv_usd}");
}

#[test]
fn what_has_no_tree_is_refused_with_what_is_near() {
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
