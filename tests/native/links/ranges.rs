//! Numbers that are known only as a range.

use wattworth::link::{Form, Reason, decode, encode};

use super::{check, problems};

#[test]
fn a_range_has_its_median_as_its_number() {
    // The median is the geometric mean if both ends are above 0: √(0.04 · 0.09) = 0.06. Otherwise it is the arithmetic
    // mean.
    check("kwh=0.04..0.09", "kwh", 0.06, &[]);
    check("diffg=-10..30", "diffg", 10.0, &[]);
    check("diffg=0..30", "diffg", 15.0, &[]);
    // A whole input's median is rounded: √(10 · 20) = 14.1.
    check("gdelay=10..20", "gdelay", 14.0, &[]);
    // A range with two equal ends is a number.
    check("kwh=0.05..0.05", "kwh", 0.05, &[]);
    assert_eq!(decode("kwh=0.05..0.05").scenario, decode("kwh=0.05").scenario);
}

#[test]
fn both_forms_of_a_link_keep_both_ends_of_a_range() {
    for query in [
        "kwh=0.04..0.06",
        "btc=80000..120000",
        "diffg=-10..30",
        "gpuh=2..3",
        "gdelay=10..20",
    ] {
        let link = decode(query);
        assert_eq!(problems(&link), [], "{query}");
        for form in [Form::Short, Form::Frozen] {
            let made = encode(&link, form);
            assert!(made.contains(&format!("&{query}")), "{made}");
            // A frozen link also writes the machines' prices, so only ranges and numbers are compared.
            let again = decode(&made).scenario;
            assert_eq!(again.ranges, link.scenario.ranges, "{made}");
            let of = link.scenario.ranges[0].field;
            assert_eq!(of.number(&again), of.number(&link.scenario), "{made}");
        }
    }
    // Several ranges are kept in the order of the inputs, not in that of the link.
    assert_eq!(
        decode("btc=80000..120000&kwh=0.04..0.06").scenario,
        decode("kwh=0.04..0.06&btc=80000..120000").scenario
    );
}

#[test]
fn a_wrong_range_is_reported_and_the_nearest_number_taken() {
    check("kwh=0.09..0.04", "kwh", 0.06, &[("kwh", Reason::FromHighToLow)]);
    assert!(decode("kwh=0.09..0.04").scenario.ranges.is_empty());
    // The ends are limited to the input's range, −0.5 to 2 dollars.
    check("kwh=0.5..3", "kwh", 1.0, &[("kwh", Reason::AboveRange(2.0))]);
    check("kwh=-1..1", "kwh", 0.25, &[("kwh", Reason::BelowRange(-0.5))]);
    for (link, key) in [
        ("months=40..90", "months"),
        ("rate=4..9", "rate"),
        ("vol=20..80", "vol"),
    ] {
        let decoded = decode(link);
        assert_eq!(problems(&decoded), [(key, Reason::TakesNoRange)]);
        assert!(decoded.scenario.ranges.is_empty(), "{link}");
    }
    // Full stops at the end of a link belong to the sentence around it.
    check("kwh=0.04..", "kwh", 0.04, &[]);
    for link in ["kwh=..0.06", "kwh=a..b", "kwh=0.04..x"] {
        assert_eq!(problems(&decode(link)), [("kwh", Reason::NotANumber)], "{link}");
    }
}

#[test]
fn a_number_given_afterwards_replaces_a_range() {
    // A number that the link gives afterwards replaces the range.
    assert!(decode("kwh=0.04..0.06&kwh=0.05").scenario.ranges.is_empty());
    let mut scenario = decode("kwh=0.04..0.06&gpuh=2..3").scenario;
    let field = |key| wattworth::scenario::field(key).expect("an input");
    field("kwh").set_number(&mut scenario, 0.05);
    wattworth::scenario::move_input(&mut scenario, field("gpuh"), 2.5);
    assert!(scenario.ranges.is_empty());
}
