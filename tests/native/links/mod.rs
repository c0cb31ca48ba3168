//! Links are valid for ever. Tested are what they mean, what is said of links with problems, and that a link written by
//! the program decodes to the scenario it was written from.

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

/// A link's problems, each as key and reason.
fn problems(link: &Decoded) -> Vec<(&str, Reason)> {
    link.problems
        .iter()
        .map(|problem| (problem.key.as_str(), problem.reason))
        .collect()
}

/// The number that an input has in a link.
fn number(link: &Decoded, key: &str) -> Option<f64> {
    field(key)
        .unwrap_or_else(|| panic!("{key} is an input"))
        .number(&link.scenario)
}

/// Asserts an input's number in a link, to the last bit, and the link's problems.
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
