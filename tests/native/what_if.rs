//! The buttons that try another value of an input: which values are offered, and how they are written.

use wattworth::catalog::history;
use wattworth::report::controls::what_if::what_ifs;
use wattworth::report::english::English;
use wattworth::report::words::InputWords;
use wattworth::scenario::field;

/// What is offered for an input at a value: each button's text and the value it sets.
fn offered(key: &str, value: f64) -> Vec<(String, f64)> {
    let field = field(key).expect("an input");
    what_ifs(field, value)
        .into_iter()
        .map(|tried| (English.what_if(field, &tried)[0].clone(), tried.value))
        .collect()
}

fn check(key: &str, value: f64, expected: &[(&str, f64)]) {
    let expected: Vec<(String, f64)> = expected
        .iter()
        .map(|(said, value)| ((*said).to_owned(), *value))
        .collect();
    assert_eq!(offered(key, value), expected, "{key} at {value}");
}

#[test]
fn the_price_is_halved_doubled_and_taken_to_the_extremes_of_the_record() {
    // The record's lowest and highest month, found in its table.
    let months = history::months();
    let by_price = |one: &&history::RecordedMonth, other: &&history::RecordedMonth| {
        one.price_usd.total_cmp(&other.price_usd)
    };
    let lowest = months.iter().min_by(by_price).expect("months");
    let highest = months.iter().max_by(by_price).expect("months");
    let [low, high] = history::PRICE_EXTREMES;
    assert_eq!((low.month, f64::from(low.usd)), (lowest.month, lowest.price_usd));
    assert_eq!(
        (high.month, f64::from(high.usd)),
        (highest.month, highest.price_usd)
    );
    // Bitcoin ended 2022 below $17,000 and first closed above $110,000 in 2025.
    assert!(low.month.year == 2022 && low.usd < 17_500, "{low:?}");
    assert!(high.month.year == 2025 && high.usd > 110_000, "{high:?}");

    let price = field("btc").expect("an input");
    let values: Vec<f64> = what_ifs(price, 84_714.0)
        .iter()
        .map(|tried| tried.value)
        .collect();
    assert_eq!(values, [42_357.0, 169_428.0, lowest.price_usd, highest.price_usd]);
    // Every button says its value and, if that is a month of the record, which month.
    let long: Vec<String> = what_ifs(price, 84_714.0)
        .iter()
        .map(|tried| English.what_if(price, tried)[1].replace('\u{a0}', " "))
        .collect();
    assert_eq!(long[0], "½: Bitcoin price $42,357");
    assert!(
        long[2].starts_with("low $") && long[2].contains("mean of our record") && long[2].ends_with("2022"),
        "{long:?}"
    );
}

#[test]
fn other_inputs_are_offered_as_sensitivity_moves_them() {
    // Sensitivity moves these inputs by 1 ¢, 15 points, 20 %, $30 and 12 months.
    check("kwh", 0.05, &[("−1\u{a0}¢", 0.04), ("+1\u{a0}¢", 0.06)]);
    check(
        "diffg",
        15.0,
        &[("−15\u{a0}points", 0.0), ("+15\u{a0}points", 30.0)],
    );
    check("gpuh", 4.25, &[("−20%", 3.4), ("+20%", 5.1)]);
    check("lrent", 134.0, &[("−$30", 104.0), ("+$30", 164.0)]);
    check(
        "months",
        60.0,
        &[("−12\u{a0}months", 48.0), ("+12\u{a0}months", 72.0)],
    );
}

#[test]
fn a_button_says_the_inputs_new_value_with_its_unit() {
    for (key, value, said) in [
        ("kwh", 0.005, "−1 ¢: Electricity price −$0.005/kWh"),
        ("diffg", 15.0, "−15 points: Difficulty growth 0% a year"),
        ("gpuh", 4.25, "−20%: GPU rent $3.40/h"),
        ("lrent", 134.0, "−$30: AI lease rent $104/kW-month"),
        ("months", 60.0, "−12 months: Horizon 48 months"),
    ] {
        let field = field(key).expect("an input");
        let [_, long] = English.what_if(field, &what_ifs(field, value)[0]);
        assert_eq!(long.replace('\u{a0}', " "), said, "{key}");
    }
}

#[test]
fn values_beyond_the_range_or_already_set_are_not_offered() {
    check("kwh", 2.0, &[("−1\u{a0}¢", 1.99)]);
    check("months", 5.0, &[("+12\u{a0}months", 17.0)]);
    // 20 % more or less than a rent of zero is the same rent.
    check("gpuh", 0.0, &[]);
    let price = field("btc").expect("an input");
    let [low, high] = history::PRICE_EXTREMES.map(|mean| f64::from(mean.usd));
    for (at, count) in [(low, 3), (high, 3), (price.max, 3), (price.min, 3)] {
        let offered = what_ifs(price, at);
        assert_eq!(offered.len(), count, "at {at}: {offered:?}");
        assert!(
            offered.iter().all(|tried| tried.value.to_bits() != at.to_bits()
                && (price.min..=price.max).contains(&tried.value)),
            "at {at}: {offered:?}"
        );
    }
}
