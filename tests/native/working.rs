//! Workings of figures: for random links, every working's tree, evaluated from inputs, catalogue and constants, equals
//! the report's figure. So a formula cannot change in the model without its tree, nor in a tree without the model.

use serde_json::Value;
use wattworth::link::{Decoded, decode};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::figures::Today;
use wattworth::report::working::other_scenario::OtherScenarioFigure;
use wattworth::report::working::solved_input::{Condition, SolvedInput};
use wattworth::report::working::solved_value::{Search, SolvedValue};
use wattworth::report::working::{Given, How, Working, paths, working};

use crate::properties::TYPICAL;
use crate::random::{Random, scenario};

/// A difference of this share of everything that was added up is rounding.
const ROUNDING: f64 = 1e-12;

/// Whether a tree, evaluated from its leaves, equals the figure that it carries. A tree that is a single leaf has
/// nothing to evaluate: if the figure was searched for, what it should bring about is checked instead.
fn agrees(tree: &Working) -> bool {
    match &tree.how {
        How::Given(Given::SolvedInput(sought)) => return is_proved(sought),
        How::Given(Given::SolvedValue(found)) => return is_found(found),
        How::Given(_) => return true,
        _ => {}
    }
    let (value, size) = tree.evaluated();
    (value - tree.value).abs() <= ROUNDING * size.abs().max(tree.value.abs())
}

/// Whether a difference is zero beside the figures: the model's roots are exact to about nine digits of their input.
fn is_nothing(left: f64, figures: [&[f64]; 2]) -> bool {
    let scale = figures
        .iter()
        .copied()
        .flatten()
        .fold(1.0, |most: f64, usd| most.max(usd.abs()));
    left.abs() <= 1e-6 * scale
}

/// Whether the condition that was searched for holds at the value found, on the scale of the figures before. If the
/// condition is that something turns, it must not have turned just before that value and must have turned there.
pub(crate) fn is_proved(sought: &SolvedInput) -> bool {
    let left = SolvedInput::left(&sought.proof);
    match sought.condition {
        Condition::Equal | Condition::Nothing => is_nothing(left, [&sought.before, &sought.proof]),
        Condition::Turned => {
            let nearer = SolvedInput::left(&sought.nearer);
            let as_before = (nearer > 0.0) == (SolvedInput::left(&sought.before) > 0.0)
                || is_nothing(nearer, [&sought.before, &sought.nearer]);
            as_before
                && ((left > 0.0) != (nearer > 0.0) || is_nothing(left, [&sought.before, &sought.nearer]))
        }
    }
}

/// Whether what was found holds there, and did not hold before.
fn is_found(found: &SolvedValue) -> bool {
    match (found.what, found.proof.as_slice(), found.before.as_slice()) {
        (Search::Return, [paid, received], _) => is_nothing(paid - received, [&found.proof, &[]]),
        (Search::MachinePrice, [npv], before) => is_nothing(*npv, [&found.proof, before]),
        (Search::CashUsedUp, [left], [before]) => *left < 0.0 && *before >= 0.0,
        (Search::RentBelowPower, [rent, power], before) => {
            rent < power
                && before
                    .first()
                    .zip(before.get(1))
                    .is_none_or(|(rent, power)| rent >= power)
        }
        _ => false,
    }
}

/// The JSON object's figure at a path whose parts are separated by dots.
fn in_object(object: &Value, path: &str) -> Option<f64> {
    let found = path.split('.').try_fold(object, |at, part| match at {
        Value::Array(list) => list.get(part.parse::<usize>().ok()?),
        other => other.get(part),
    })?;
    found.as_f64()
}

/// The factor by which rounding grows in a breakeven. The model computes it from the difference of two profits, in
/// which a revenue far smaller than the cost keeps few digits. 0 for all other figures.
fn lost_digits(report: &Report, path: &str) -> f64 {
    let Some((place, _)) = path.split_once(".breakeven.") else {
        return 0.0;
    };
    let lost = |today: &Today| {
        1.0 + (today.power_usd.abs() + today.other_usd.abs() + today.credit_usd.abs())
            / today.revenue_usd.abs()
    };
    match place
        .strip_prefix("rows.")
        .and_then(|nth| nth.parse::<usize>().ok())
    {
        Some(nth) => lost(&report.rows[nth].today),
        // For the site, the row with the least revenue keeps the fewest digits.
        None => {
            let rows = report.rows.iter().filter(|row| row.today.revenue_usd != 0.0);
            let all: f64 = report.rows.iter().map(|row| row.today.revenue_usd.abs()).sum();
            rows.map(|row| lost(&report.site.today) * all / row.today.revenue_usd.abs())
                .fold(1.0, f64::max)
        }
    }
}

/// Adds to `wrong` a figure taken from another scenario unless that scenario has it, with a working that comes to it.
fn check_there(there: &OtherScenarioFigure, value: f64, wrong: &mut Vec<String>) {
    let decoded = decode(&there.link);
    // A value beyond an input's range cannot be written in a link, so it is not checked.
    if !decoded.problems.is_empty() {
        return;
    }
    let report = Report::of(&decoded, &English);
    let Some(tree) = working(&report, &there.path) else {
        wrong.push(format!("{} has no tree in {}", there.path, there.link));
        return;
    };
    let (evaluated, size) = tree.evaluated();
    let nearly = (tree.value - value).abs() <= 1e-9 * size.max(value.abs());
    if !nearly || !agrees(&tree) {
        wrong.push(format!(
            "{} is {value} here, in {} it is {} and its working says {evaluated}",
            there.path, there.link, tree.value
        ));
    }
}

/// Adds to `wrong` every figure of the tree that is not the JSON object's or does not follow from the tree's leaves.
/// Parts that are worked out in another tree or scenario are looked up there.
fn check(report: &Report, object: &Value, tree: &Working, wrong: &mut Vec<String>) {
    if let Some(path) = &tree.path {
        let there = in_object(object, path);
        if there != Some(tree.value) {
            wrong.push(format!(
                "{path} is {there:?} in the object, {} in a tree",
                tree.value
            ));
        }
        if matches!(tree.how, How::Given(Given::FigureRef)) {
            if working(report, path).is_none() {
                wrong.push(format!("{path} has no tree"));
            }
        } else {
            let (value, size) = tree.evaluated();
            let found = (value - tree.value).abs() <= ROUNDING * lost_digits(report, path) * tree.value.abs();
            if !(agrees(tree) || found) {
                let how = if matches!(tree.how, How::Given(_)) {
                    format!("{:?}", tree.how)
                } else {
                    String::new()
                };
                wrong.push(format!(
                    "{path} is {}, its working says {value} ({size} was added up) {how}",
                    tree.value
                ));
            }
        }
    }
    if let How::Given(Given::OtherScenario(there)) = &tree.how {
        check_there(there, tree.value, wrong);
    }
    if let How::Given(Given::SolvedValue(_)) = &tree.how
        && !agrees(tree)
    {
        wrong.push(format!("what was found does not hold: {tree:?}"));
    }
    for part in tree.parts() {
        check(report, object, part, wrong);
    }
}

/// Checks every figure that has a tree and, of lists over months, a few random months. Returns the number of figures.
fn check_all(random: &mut Random, report: &Report, all_wrong: &mut Vec<String>) -> usize {
    let object = serde_json::to_value(report).expect("a report is JSON");
    let mut wrong = Vec::new();
    let known = paths(report);
    // Results of searches and of the sensitivity need a scenario of their own to be computed, so each call checks only
    // some of them.
    let turn = random.below(8);
    let is_left_out = |place: usize, path: &str| {
        let costly = [("sensitivity.", 8), (".breakeven.life.", 3), (".pays.", 3)];
        let costly = costly.iter().find(|(part, _)| path.contains(part));
        costly.is_some_and(|(_, each)| place % each != turn % each)
    };
    let tried = known.iter().enumerate();
    let tried = tried.filter(|(place, path)| !is_left_out(*place, path));
    for path in tried.map(|(_, path)| path) {
        match working(report, path) {
            Some(tree) => check(report, &object, &tree, &mut wrong),
            None => wrong.push(format!("{path} has no tree")),
        }
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
                check(report, &object, &tree, &mut wrong);
            }
        }
    }
    all_wrong.extend(
        wrong
            .into_iter()
            .map(|said| format!("{said}, in {}", report.link.short)),
    );
    known.len()
}

#[test]
fn every_working_evaluates_to_the_figure_it_explains() {
    let mut random = Random::new(20_261_126);
    let mut wrong = Vec::new();
    for nth in 0..30 {
        let scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        let link = Decoded {
            scenario,
            ..Decoded::default()
        };
        let known = check_all(&mut random, &Report::of(&link, &English), &mut wrong);
        assert!(known > 200, "{known} figures have trees");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn workings_hold_for_inputs_that_change_the_formula() {
    let mut random = Random::new(7);
    let mut wrong = Vec::new();
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
        "clock=month",
        "mix=s21pro*1000,h100*500,lease*5MW&tax=25&debt=60&reserve=1e6&kwhg=2&hodl=20",
        "tax=30&hodl=40&debt=80&drate=0&dterm=24&months=48&mlife=2",
        "mix=lease*20MW,lease*1MW~200&ltenant=0&lfund=80&lcredit=50&tax=30&debt=70&clock=month",
        "mix=h100*500,b300*10&gpath=table&gtable=3:2:1&util=40&resp=1",
        "mix=s21pro*5000,s9*100&btc=400000&debt=90&reserve=0&months=12&resp=1.2",
        "mix=s21pro*5000&kwh=0.2&btc=40000&off=0&reserve=1e6&debt=50",
        "kwh=0.3&mix=h100*10~0.2,rtx4090*5&heat=0.03&heatuse=40&kwhg=5",
        "mix=&fixed=1000&tax=20",
        "a=mix%3Dlease*35MW&b=btc%3D200000%26tax%3D20%26debt%3D50",
    ] {
        let decoded = decode(link);
        assert_eq!(decoded.problems, [], "{link}");
        check_all(&mut random, &Report::of(&decoded, &English), &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_working_off_by_a_billionth_is_detected() {
    let report = Report::of(&decode(""), &English);
    let mut tried = 0;
    for path in paths(&report) {
        let mut tree = working(&report, &path).expect("it has a tree");
        // A small difference of two large figures has too few exact digits for this.
        let (_, size) = tree.evaluated();
        if size < 500.0 * tree.value.abs() && !matches!(tree.how, How::Given(_)) {
            tree.value *= 1.0 + 1e-9;
            assert!(!agrees(&tree), "{path}");
            tried += 1;
        }
    }
    assert!(tried > 600, "{tried}");
}
