//! The README's table of keys agrees with the table of inputs. This test always checks it, and writes it if the
//! environment variable `UPDATE_README` is set.

use std::collections::BTreeSet;

use serde_json::Value;
use wattworth::catalog::snapshot;
use wattworth::link::{decode, text};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::words::InputWords;
use wattworth::scenario::{DEFAULT_LEASE_RENT_USD_PER_KW_MONTH, FIELDS, Field, Input, Kind, Scenario};

const START: &str = "<!-- keys: written and checked by tests/native/readme.rs -->\n";
const END: &str = "<!-- end of keys -->";

#[test]
fn the_readmes_table_of_keys_agrees_with_the_inputs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).expect("the README can be read");
    let (before, rest) = readme
        .split_once(START)
        .expect("the README marks where the keys start");
    let (table, after) = rest.split_once(END).expect("the README marks where the keys end");
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(path, format!("{before}{START}{}{END}{after}", keys()))
            .expect("the README can be written");
    } else {
        assert_eq!(
            table,
            keys(),
            "README.md's keys differ from FIELDS; run with UPDATE_README=1 and look at it"
        );
    }
}

#[test]
fn the_readme_explains_every_name_of_the_json_object() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).expect("the README can be read");
    let mut names = BTreeSet::new();
    // With debt, a reserve that runs out, a wrong link and a comparison, every part that may be `null` is present in
    // one of the reports.
    for link in ["", "d=2024-11-23&debt=60&reserve=1&kwh=x", "a=kwh%3D0.04"] {
        let mut report = serde_json::to_value(Report::of(&decode(link), &English)).expect("a report is JSON");
        // Inputs are named by their keys, which the README lists in the table of keys.
        let inputs = report["inputs"].take();
        assert!(
            inputs.as_object().is_some_and(|inputs| inputs.len() > 60),
            "{link}"
        );
        // A compared scenario's report has the same names again.
        for against in report["against"].as_array_mut().into_iter().flatten() {
            against["report"].take();
        }
        collect(&report, &mut names);
    }
    assert!(names.len() > 150, "{} names", names.len());
    let missing: Vec<&String> = names
        .iter()
        .filter(|name| !readme.contains(&format!("`{name}`")))
        .collect();
    assert!(missing.is_empty(), "the README does not name {missing:?}");
}

/// Adds all names of objects within a value.
fn collect(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(parts) => {
            for (name, part) in parts {
                names.insert(name.clone());
                collect(part, names);
            }
        }
        Value::Array(parts) => {
            for part in parts {
                collect(part, names);
            }
        }
        _ => {}
    }
}

fn keys() -> String {
    let mut out = String::from(
        "| key | meaning | unit | default | range | source of the default |\n|---|---|---|---|---|---|\n",
    );
    let defaults = Scenario::default();
    for (group, fields) in FIELDS {
        out.push_str(&format!("| | **{}** | | | | |\n", English.group(group)));
        for field in fields {
            let default = written(field, &defaults).unwrap_or_else(|| format!("none{}", instead(field)));
            out.push_str(&format!(
                "| `{}` | {} | {} | {default} | {} | {} |\n",
                field.key,
                English.input(field.input),
                English.unit(field.unit),
                range(field),
                source(field),
            ));
        }
    }
    out
}

/// A default as a reader would write it: a number in full, where a link has its shortest form.
fn written(field: &Field, defaults: &Scenario) -> Option<String> {
    let number = field.number(defaults).map(|number| number.to_string());
    number.or_else(|| text(field, defaults))
}

/// What is used instead if an optional input is not given.
fn instead(field: &Field) -> String {
    match field.input {
        Input::GpuRent => " (each machine's own)".into(),
        Input::ContractRent => " (the row's rent today)".into(),
        Input::HostingRent => format!(" (each lease's own, else {DEFAULT_LEASE_RENT_USD_PER_KW_MONTH})"),
        _ => String::new(),
    }
}

fn range(field: &Field) -> String {
    match &field.kind {
        Kind::Flag(_) => "0 or 1".into(),
        Kind::Choice(names, _) => names.join(", "),
        Kind::Month(_) => "YYYY-MM".into(),
        Kind::Run(_) => "a run of [training_runs.csv](src/catalog/training_runs.csv) or GPU-hours".into(),
        Kind::List(_) => format!("{} to {}, separated by `:`", field.min, field.max),
        Kind::Number(_) | Kind::Whole(_) | Kind::Optional(_) => format!("{} to {}", field.min, field.max),
    }
}

fn source(field: &Field) -> String {
    use wattworth::catalog::Confidence;
    let source = field.source.on(snapshot::newest());
    match (source.confidence, source.text) {
        (Confidence::Assumption, "") => "assumption".into(),
        (Confidence::Assumption, why) => format!("assumption: {why}"),
        (_, source) => source.into(),
    }
}
