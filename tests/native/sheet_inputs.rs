//! The sheet of a figure names every input that changes the figure. Each input is moved by its swing; where a figure
//! moves with it, the figure's sheet must name the input, among its parts or among the inputs behind it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::{Field, Scenario, Swing, fields};

use super::sheets::{report, sheets};

/// A smaller relative change of a figure is rounding.
const MOVED: f64 = 1e-9;

/// Whether a figure is checked: those of rows, the site and uses are. Results of a search (limits, best machine,
/// breakevens) are not, because they are worked out in another scenario, which the sheet names.
fn is_asked(path: &str) -> bool {
    ["rows.", "site.", "uses."]
        .iter()
        .any(|begins| path.starts_with(begins))
        && !["pays", "best_machine", "breakeven"]
            .iter()
            .any(|part| path.contains(part))
}

/// The checked figures of a report by their paths, without lists over months.
fn figures(report: &Report) -> BTreeMap<String, f64> {
    let object = serde_json::to_value(report).expect("a report is an object");
    let mut found = BTreeMap::new();
    collect(&object, "", &mut found);
    found
}

/// A figure's path after an input has moved, because uses may change their order.
fn place(path: &str, before: &Report, after: &Report) -> Option<String> {
    let Some((nth, rest)) = path.strip_prefix("uses.").and_then(|of| of.split_once('.')) else {
        return Some(path.to_owned());
    };
    let kind = before.uses[nth.parse::<usize>().ok()?].kind;
    let nth = after.uses.iter().position(|of| of.kind == kind)?;
    Some(format!("uses.{nth}.{rest}"))
}

fn collect(value: &Value, path: &str, found: &mut BTreeMap<String, f64>) {
    let below = |name: &str| match path {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    };
    match value {
        Value::Number(number) if is_asked(path) => {
            found.extend(number.as_f64().map(|number| (path.to_owned(), number)));
        }
        Value::Array(list) if list.iter().all(Value::is_object) => {
            for (nth, it) in list.iter().enumerate() {
                collect(it, &below(&nth.to_string()), found);
            }
        }
        Value::Object(map) => map.iter().for_each(|(name, it)| collect(it, &below(name), found)),
        _ => {}
    }
}

/// The scenario with an input moved up by its swing, or down if that would leave its range; none if the input has no
/// number or no swing.
fn moved(scenario: &Scenario, field: &Field) -> Option<Scenario> {
    let value = field.number(scenario)?;
    let by = match field.swing? {
        Swing::By(by) => by,
        Swing::Percent(percent) => value.abs() * percent / 100.0,
    };
    let to = if value + by <= field.max {
        value + by
    } else {
        value - by
    };
    let mut moved = scenario.clone();
    field.set_number(&mut moved, to);
    Some(moved)
}

#[test]
fn a_sheet_names_every_input_that_moves_its_figure() {
    let mut missing: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut asked = 0;
    for link in [
        "mix=s21pro*1000,h100*500,lease*5MW&months=36&tax=21&debt=50&reserve=1e6&kwhg=2&fixed=1e5&curtail=3&lfund=20&crent=2&cmonths=20",
        "mix=lease*20MW",
        "",
    ] {
        let report = report(link);
        let sheets = sheets(&report);
        let before = figures(&report);
        let named: BTreeMap<&String, String> = before
            .keys()
            .map(|path| (path, sheets.figure(path, "")))
            .collect();
        for field in fields() {
            let Some(scenario) = moved(&report.inputs, field) else {
                continue;
            };
            let mut there = decode(link);
            there.scenario = scenario;
            let there = Report::of(&there, &English);
            let after = figures(&there);
            for (path, was) in &before {
                let Some(is) = place(path, &report, &there).and_then(|path| after.get(&path)) else {
                    continue;
                };
                if (is - was).abs() <= MOVED * was.abs().max(is.abs()) {
                    continue;
                }
                asked += 1;
                let way = [
                    format!("data-open=\"inputs.{}\"", field.key),
                    format!("data-input=\"{}\"", field.key),
                ];
                if !way.iter().any(|way| named[path].contains(way)) {
                    missing
                        .entry(field.key)
                        .or_default()
                        .insert(format!("{path} in {link}"));
                }
            }
        }
    }
    assert!(asked > 5_000, "only {asked} figures moved with an input");
    let count: usize = missing.values().map(BTreeSet::len).sum();
    let few: BTreeMap<&str, Vec<&String>> = missing
        .iter()
        .map(|(key, of)| (*key, of.iter().take(40).collect()))
        .collect();
    assert!(
        missing.is_empty(),
        "in {count} of {asked} cases a sheet does not name the input: {few:#?}"
    );
}
