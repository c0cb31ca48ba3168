//! Links live for ever: what they mean, what is said about those that cannot be taken as they are, and that a
//! link written by the program says what it was written from.

mod compared;
mod corpus;
mod garbage;
mod keys;
mod machines;
mod mix;
mod page;
mod ranges;
mod release;
mod round_trip;

use wattworth::link::{Decoded, Reason, decode};
use wattworth::scenario::field;

/// What was wrong with a link: key and reason of each problem.
fn problems(link: &Decoded) -> Vec<(&str, Reason)> {
    link.problems
        .iter()
        .map(|problem| (problem.key.as_str(), problem.reason))
        .collect()
}

/// The number that a link gives an input.
fn number(link: &Decoded, key: &str) -> Option<f64> {
    field(key)
        .unwrap_or_else(|| panic!("{key} is an input"))
        .number(&link.scenario)
}

/// Asserts what a link gives an input, to the last bit, and what is wrong with it.
fn check(link: &str, key: &str, value: impl Into<Option<f64>>, wrong: &[(&str, Reason)]) {
    let decoded = decode(link);
    let (got, value) = (number(&decoded, key), value.into());
    assert_eq!(
        got.map(f64::to_bits),
        value.map(f64::to_bits),
        "{key} of {link:?} is {got:?}, expected {value:?}"
    );
    assert_eq!(problems(&decoded), wrong, "problems of {link:?}");
}
