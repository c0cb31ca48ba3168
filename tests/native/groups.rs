//! Groups of inputs that the page folds away because no row uses them: none of their inputs changes any figure.

use serde_json::Value;

use wattworth::link::{Decoded, decode};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::facts::effect::missing;
use wattworth::scenario::{FIELDS, Field, Kind, Scenario, Use};

/// All figures of the report, as JSON, except what contains the inputs themselves: `inputs`, `link`, `sensitivity` and
/// `notices`. `asic_breakeven` is left out, too: its chart is shown only where the mix has miners.
fn figures(scenario: Scenario) -> Value {
    let link = Decoded {
        scenario,
        ..decode("")
    };
    let mut report = serde_json::to_value(Report::of(&link, &English)).expect("a report is an object");
    let object = report.as_object_mut().expect("a report is an object");
    for key in ["inputs", "link", "sensitivity", "notices", "asic_breakeven"] {
        object.remove(key);
    }
    report
}

/// The scenario with an input at its highest value, or at its lowest if it is there already; or with the next choice.
fn moved(scenario: &Scenario, field: &Field) -> Scenario {
    let mut moved = scenario.clone();
    match &field.kind {
        Kind::List(access) => (access.set)(&mut moved, vec![field.max, field.min]),
        Kind::Choice(names, access) => {
            let next = ((access.get)(&moved) + 1) % names.len();
            (access.set)(&mut moved, next);
        }
        _ => {
            let high = field.number(scenario).is_some_and(|now| now >= field.max);
            field.set_number(&mut moved, if high { field.min } else { field.max });
        }
    }
    assert!(!field.same(scenario, &moved), "{} moves", field.key);
    moved
}

#[test]
fn inputs_of_a_folded_group_change_no_figure() {
    let mut folded = Vec::new();
    for mix in [
        "s21pro*100",
        "h100*8,rtx4090*9",
        "lease*3MW",
        "s21pro*100,h100*8",
        "h100*80,lease*3MW",
        "s21pro*100,lease*3MW",
        "s21pro*100,h100*8,lease*1MW",
    ] {
        let scenario = decode(&format!("mix={mix}&debt=40&tax=21")).scenario;
        let before = figures(scenario.clone());
        for (group, fields) in &FIELDS {
            let Some(missing) = missing(*group, &scenario) else {
                continue;
            };
            folded.push((*group, missing));
            for field in *fields {
                let after = figures(moved(&scenario, field));
                assert!(before == after, "{mix}: {} changes a figure", field.key);
            }
        }
    }
    for kind in Use::ALL {
        assert!(
            folded.iter().any(|(_, missing)| *missing == kind),
            "a mix without {kind:?} folds some group away"
        );
    }
}

#[test]
fn a_group_that_counts_is_not_folded() {
    for mix in ["s21pro*100,h100*8,lease*1MW", ""] {
        let scenario = decode(&format!("mix={mix}")).scenario;
        for (group, _) in &FIELDS {
            assert_eq!(missing(*group, &scenario), None, "{group:?} of {mix:?}");
        }
    }
}
