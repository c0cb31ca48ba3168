//! A scenario at the prices of another recorded day.

use crate::catalog::calendar::Date;
use crate::scenario::Scenario;

use super::{Form, decode, scenario_query};

/// The scenario with another day's defaults: what differs from the defaults of its own day is the reader's and stays, as a
/// short link whose `d` is changed by hand would have it.
///
/// ```
/// use wattworth::link::{decode, on_day};
///
/// let now = decode("d=2026-10-03&kwh=0.031").scenario;
/// let then = on_day(&now, "2024-11-23".parse().expect("a day"));
/// assert_eq!(then, decode("d=2024-11-23&kwh=0.031").scenario);
/// ```
#[must_use]
pub fn on_day(scenario: &Scenario, day: Date) -> Scenario {
    // Of a key given twice the last one counts.
    let link = format!("{}&d={day}", scenario_query(scenario, Form::Short));
    decode(&link).scenario
}
