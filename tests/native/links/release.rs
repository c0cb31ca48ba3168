//! Published links under later releases, which may change defaults and the schema.

use serde_json::Value;
use wattworth::catalog::calendar::Month;
use wattworth::catalog::snapshot::Snapshot;
use wattworth::link::{Form, Pair, Reason, Release, decode, decode_by, encode, preset, text};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::{Field, Kind, Scenario, TrainingRun, fields};

use super::{number, problems};

/// A release with every default changed: other numbers within their ranges, other choices, another mix.
const CHANGED: Release = Release {
    defaults: changed,
    ..Release::PRESENT
};

fn changed(day: &Snapshot) -> Scenario {
    let mut scenario = Scenario::on(day);
    for field in fields() {
        change(field, &mut scenario);
    }
    scenario.mix.truncate(1);
    scenario
}

fn change(field: &Field, scenario: &mut Scenario) {
    match &field.kind {
        Kind::Number(_) | Kind::Whole(_) | Kind::Flag(_) => {
            let now = field.number(scenario).expect("it is a number");
            let up = now + field.step.max(1.0);
            field.set_number(scenario, if up <= field.max { up } else { field.min });
        }
        Kind::Month(access) => {
            let Month { year, month } = (access.get)(scenario);
            (access.set)(
                scenario,
                Month {
                    year: year + 1,
                    month,
                },
            );
        }
        Kind::Choice(names, access) => {
            let next = ((access.get)(scenario) + 1) % names.len();
            (access.set)(scenario, next);
        }
        Kind::Run(access) => (access.set)(scenario, TrainingRun::GpuHours(12_345.0)),
        // These inputs are not given by default, so they have no default that could change.
        Kind::Optional(_) | Kind::List(_) => {}
    }
}

/// The whole report as JSON without its short link, which depends on the defaults.
fn json(link: &str, release: &Release) -> Value {
    let decoded = decode_by(link, release);
    assert_eq!(decoded.problems, [], "{link} is understood to the last key");
    let mut json = serde_json::to_value(Report::of(&decoded, &English)).expect("a report is JSON");
    json["link"]["short"].take();
    json
}

#[test]
fn the_changed_release_changes_every_default() {
    let (now, then) = (decode("").scenario, decode_by("", &CHANGED).scenario);
    for field in fields() {
        match &field.kind {
            Kind::Optional(_) | Kind::List(_) => {
                assert_eq!(text(field, &now), None, "{} is not given by default", field.key);
            }
            _ => assert!(!field.same(&now, &then), "{} has another default", field.key),
        }
    }
    assert_ne!(now.mix, then.mix, "the mix is another");
}

#[test]
fn frozen_links_show_the_same_whatever_the_defaults() {
    for preset in preset::all() {
        let link = decode(&preset.query);
        let frozen = encode(&link, Form::Frozen);
        assert_eq!(
            json(&frozen, &CHANGED),
            json(&frozen, &Release::PRESENT),
            "{} frozen: {frozen}",
            preset.id
        );
        // A short link does show something else under changed defaults, so the comparison above can fail.
        let short = encode(&link, Form::Short);
        assert_ne!(
            json(&short, &CHANGED),
            json(&short, &Release::PRESENT),
            "{} short: {short}",
            preset.id
        );
    }
}

/// A made-up schema 0, which wrote the electricity price in cents under `power` and the mix under `rig`.
const FROM_ZERO: Release = Release {
    first: 0,
    steps: &[(0, from_zero)],
    ..Release::PRESENT
};

fn from_zero(pairs: Vec<Pair>) -> Vec<Pair> {
    let rewritten = pairs.into_iter().map(|(key, value)| match key.as_str() {
        "power" => ("kwh".to_owned(), format!("{value}e-2")),
        "rig" => ("mix".to_owned(), value),
        _ => (key, value),
    });
    rewritten.collect()
}

#[test]
fn an_older_schema_is_translated_and_the_present_one_unchanged() {
    let old = decode_by("v=0&d=2026-10-03&power=7&rig=s21*3&view=cash&utm_x=1", &FROM_ZERO);
    let new = decode("v=1&d=2026-10-03&kwh=0.07&mix=s21*3&view=cash&utm_x=1");
    assert_eq!(old, new, "schema 0 says what schema 1 says");
    assert_eq!(
        encode(&old, Form::Short),
        encode(&new, Form::Short),
        "and is written in the present schema"
    );
    let present = decode_by("v=1&power=7&kwh=0.06", &FROM_ZERO);
    assert_eq!(
        problems(&present),
        [("power", Reason::UnknownKey)],
        "schema 1 has no such key"
    );
    assert_eq!(number(&present, "kwh"), Some(0.06), "and keeps its own");
    let without = decode_by("power=7", &FROM_ZERO);
    assert_eq!(
        problems(&without),
        [("power", Reason::UnknownKey)],
        "a link without a schema is of the present one"
    );
    assert_eq!(
        problems(&decode("v=0")),
        [("v", Reason::UnknownVersion)],
        "the present release never published a schema 0"
    );
}
