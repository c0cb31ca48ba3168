//! The table of inputs: unique keys, a range that contains each default, and sources of the right day for a day's
//! facts.

use std::collections::HashSet;

use wattworth::catalog::snapshot;
use wattworth::report::controls::search::Search;
use wattworth::report::english::English;
use wattworth::scenario::{Kind, Scenario, Swing, field, fields};

#[test]
fn inputs_have_a_range_around_their_default() {
    let mut keys = HashSet::from(["v", "d", "preset", "mix"]);
    let mut names = HashSet::new();
    for field in fields() {
        let key = field.key;
        assert!(keys.insert(key), "{key} is the key of one input only");
        assert!(names.insert(field.input), "{:?} has one field only", field.input);
        assert!(
            key.chars().all(|sign| sign.is_ascii_lowercase()),
            "{key} is lower case"
        );
        assert!(
            field.step > 0.0 && field.step.is_finite(),
            "{key}: a press of a key adds {}",
            field.step
        );
        if matches!(field.kind, Kind::Month(_) | Kind::Choice(_, _)) {
            continue;
        }
        assert!(
            field.min < field.max && field.min.is_finite() && field.max.is_finite(),
            "{key}: from {} to {}",
            field.min,
            field.max
        );
        if let Some(Swing::By(swing) | Swing::Percent(swing)) = field.swing {
            assert!(
                swing > 0.0 && swing <= field.max - field.min,
                "{key}: sensitivity moves it by {swing}"
            );
        }
        for day in snapshot::all() {
            let scenario = Scenario::on(day);
            if let Some(value) = field.number(&scenario) {
                assert!(
                    (field.min..=field.max).contains(&value),
                    "{key}: {value}, the default of {}, lies between {} and {}",
                    day.date,
                    field.min,
                    field.max
                );
            }
        }
    }
    assert_eq!(names.len(), 74, "inputs in all");
}

#[test]
fn sources_of_a_days_facts_are_that_days() {
    for day in snapshot::all() {
        let year = day.date.year.to_string();
        for key in ["btc", "diff", "fees", "height"] {
            let field = field(key).unwrap_or_else(|| panic!("{key} is an input"));
            let text = field.source.on(day).text;
            assert!(text.contains(&year), "{key} of {}: {text:?}", day.date);
        }
    }
}

#[test]
fn inputs_are_found_by_the_words_readers_use() {
    let found = |text: &str| -> Vec<&str> {
        let search = Search::of(text);
        fields()
            .filter(|field| search.finds(field, &English))
            .map(|field| field.key)
            .collect()
    };
    for (text, key) in [
        ("utilization", "util"),
        ("Utilisation", "util"),
        ("hashrate", "diff"),
        ("hash rate", "diff"),
        ("subsidy", "height"),
        ("block reward", "height"),
        ("debt", "debt"),
        ("loan", "debt"),
        ("heat", "heat"),
        ("inflation", "rate"),
        ("data center", "gcapex"),
        ("take-or-pay", "cmonths"),
        ("WACC", "rate"),
    ] {
        assert!(found(text).contains(&key), "{text}: {:?}", found(text));
    }
    assert!(found("zebra").is_empty());
    // Every key finds its own input.
    for field in fields() {
        assert!(found(field.key).contains(&field.key), "{}", field.key);
    }
}

#[test]
fn searched_terms_that_are_not_inputs_are_explained() {
    let explained = |text: &str| Search::of(text).explained(&English);
    for (text, part) in [
        ("hashrate", "follows from the difficulty"),
        ("block reward", "protocol"),
        ("subsidy", "protocol"),
        ("inflation", "nominal"),
        ("Hashprice", "follows from"),
    ] {
        let said = explained(text).unwrap_or_default();
        assert!(said.contains(part), "{text}: {said}");
    }
    for text in ["", "has", "price", "zebra"] {
        assert_eq!(explained(text), None, "{text}");
    }
}
