//! Scenarios to compare with: each is a query, escaped as a value of the link.

use wattworth::link::{Form, Reason, decode, encode, scenario_query};
use wattworth::scenario::{Scenario, fields};

use super::problems;
use crate::random::{Choose, Random, scenario};

const EVENLY: Choose = |random, (low, high), _| low + (high - low) * random.unit();

/// A query, escaped so that it can be the value of a key.
fn value(query: &str) -> String {
    query.replace('%', "%25").replace('&', "%26").replace('=', "%3D")
}

#[test]
fn compared_scenarios_are_read_like_any_link() {
    let a = value("d=2024-11-23&kwh=0.04&mix=h100*8@30000");
    let link = decode(&format!("kwh=0.06&a={a}&b={}", value("btc=120k")));
    assert_eq!(link.compared.len(), 2);
    assert_eq!(
        link.compared[0],
        decode("d=2024-11-23&kwh=0.04&mix=h100*8@30000").scenario
    );
    assert_eq!(link.compared[1], decode("btc=120000").scenario);
    assert_eq!(link.scenario, decode("kwh=0.06").scenario);
    assert!(link.problems.is_empty(), "{:?}", link.problems);
    // A whole pasted link with a named scenario, alone under the second key.
    let pasted = value("https://example.org/page/?preset=iren");
    let link = decode(&format!("b={pasted}"));
    assert_eq!(link.compared, [decode("preset=iren").scenario]);
    assert!(decode("a=&b=").compared.is_empty());
}

#[test]
fn of_a_compared_link_only_the_scenario_counts_and_problems_have_its_key() {
    let inner = value(&format!(
        "kwh=abc&btc=-5&wrong=1&view=nonsense&embed=7&theme=x&utm_source=mail&a={}",
        value("kwh=0.01")
    ));
    let link = decode(&format!("tax=a%20lot&a={inner}"));
    assert_eq!(link.page, decode("").page);
    assert_eq!(link.compared.len(), 1);
    assert_eq!(
        problems(&link),
        [
            ("tax", Reason::NotANumber),
            ("a.kwh", Reason::NotANumber),
            ("a.btc", Reason::BelowRange(1.0)),
            ("a.wrong", Reason::UnknownKey),
        ]
    );
}

/// A random scenario, as it is after being written to a frozen link and read back.
fn some(random: &mut Random) -> Scenario {
    let chosen = scenario(random, 2, EVENLY);
    decode(&scenario_query(&chosen, Form::Frozen)).scenario
}

#[test]
fn compared_scenarios_are_written_last_and_read_back() {
    let mut random = Random::new(15);
    for nth in 0..40 {
        let mut link = decode("title=Mine&other=1");
        link.problems.clear();
        link.scenario = some(&mut random);
        link.compared = (0..nth % 3).map(|_| some(&mut random)).collect();
        for form in [Form::Short, Form::Frozen] {
            let written = encode(&link, form);
            let mut keys = written
                .split('&')
                .map(|pair| pair.split_once('=').map(|(key, _)| key));
            let first = keys.position(|key| key == Some("a"));
            assert_eq!(first.is_some(), !link.compared.is_empty(), "{written}");
            assert!(
                keys.all(|key| key == Some("b")),
                "only b stands after a: {written}"
            );
            let back = decode(&written);
            assert_eq!(back.compared, link.compared, "{written}");
            assert_eq!(back.scenario, link.scenario, "{written}");
        }
    }
}

#[test]
fn a_frozen_link_freezes_compared_scenarios_too() {
    let link = decode(&format!("a={}", value("kwh=0.04")));
    let frozen = encode(&link, Form::Frozen);
    let (_, inner) = frozen.split_once("&a=").expect("it has an A");
    for field in fields().filter(|field| field.number(&link.compared[0]).is_some()) {
        assert!(
            inner.contains(&format!("%26{}%3D", field.key)),
            "{} is not written out: {inner}",
            field.key
        );
    }
}

#[test]
fn a_link_too_long_loses_the_last_compared_scenario_first() {
    let long = value(&format!("kwh=0.04&mix=asic:234:3510:4400:{}*1", "x".repeat(30)));
    let filler = "x".repeat(8192 - long.len() - 80);
    let link = decode(&format!("kwh=0.06&title={filler}&a={long}&b={long}"));
    assert_eq!(super::number(&link, "kwh"), Some(0.06));
    assert_eq!(link.compared.len(), 1);
    assert!(
        problems(&link).contains(&("link", Reason::LinkTooLong)),
        "{:?}",
        problems(&link)
    );
}
