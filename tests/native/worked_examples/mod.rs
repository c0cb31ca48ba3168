//! Published figures, reproduced from the inputs of their publication to the precision they were published with; and
//! both sets of defaults against an independent computation.

mod ai;
mod mining;
mod reference;

use crate::reference_day::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::figures::Row;

const HOURS_PER_MONTH: f64 = 730.0;

/// How far a figure may be from the published one.
#[derive(Clone, Copy, Debug)]
enum Within {
    /// A share of the published figure.
    Share(f64),
    /// Half a unit of the last published digit, whose place is given: 0.01 for two decimals.
    LastDigit(f64),
}

fn check(what: &str, got: impl Into<Option<f64>>, published: f64, within: Within) {
    let Some(got) = got.into() else {
        panic!("{what}: none, published {published}");
    };
    let allowed = match within {
        Within::Share(share) => share * published.abs(),
        Within::LastDigit(place) => 0.5 * place,
    };
    // Written so that NaN fails.
    assert!(
        (got - published).abs() <= allowed,
        "{what}: {got}, published {published} ({within:?})"
    );
}

/// The report of a link that must be understood to the last key.
fn report(link: &str) -> Report {
    let decoded = decode(link);
    assert_eq!(decoded.problems, [], "nothing is wrong with {link}");
    Report::of(&decoded, &English)
}

fn first_row(link: &str) -> Row {
    report(link).rows.swap_remove(0)
}
