//! From a scenario to a query string.

use crate::scenario::{self, Scenario};

use super::decode::{COMPARED_KEYS, Decoded};
use super::encoding::encoded;
use super::foreign::EMBEDDING;
use super::{VERSION, mix, page, value};

/// How much of a scenario a link writes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Only what differs from the defaults, beside schema and date of the defaults.
    Short,
    /// Every value, so that no later release changes what the link shows.
    Frozen,
}

/// Writes a decoded link: the scenario, the page's options, the unknown keys except those that scripts of embedding
/// pages add, and the scenarios that it is compared with.
///
/// ```
/// use wattworth::link::{Form, decode, encode};
///
/// let mut link = decode("d=2024-11-23&btc=120000");
/// link.scenario.site.price_usd_per_kwh = 0.045;
/// assert_eq!(encode(&link, Form::Short), "v=1&d=2024-11-23&kwh=0.045&btc=120000");
/// ```
#[must_use]
pub fn encode(link: &Decoded, form: Form) -> String {
    // A story's steps bring their own inputs, and a named scenario never changes.
    let mut query = match link.page.embedded_story() {
        Some(id) => ["preset=", id].concat(),
        None => scenario_query(&link.scenario, form),
    };
    for (key, value) in page::pairs(&link.page) {
        push(&mut query, key, &value);
    }
    let kept = link.unknown_keys.iter();
    for (key, value) in kept.filter(|(key, _)| !EMBEDDING.contains(&key.as_str())) {
        push(&mut query, key, value);
    }
    push_compared(&mut query, &link.compared, form);
    query
}

/// A scenario and those it is compared with as a query, without `?` and without the page's options.
#[must_use]
pub fn compared_query(scenario: &Scenario, compared: &[Scenario], form: Form) -> String {
    let mut query = scenario_query(scenario, form);
    push_compared(&mut query, compared, form);
    query
}

/// Appends the scenarios to compare with. They come last, so that a program that cuts a long link loses them first.
fn push_compared(query: &mut String, compared: &[Scenario], form: Form) {
    for (key, scenario) in COMPARED_KEYS.into_iter().zip(compared) {
        push(query, key, &scenario_query(scenario, form));
    }
}

/// A scenario alone as a query, without `?`.
#[must_use]
pub fn scenario_query(scenario: &Scenario, form: Form) -> String {
    let defaults = Scenario::on(scenario.day());
    let frozen = form == Form::Frozen;
    let mut query = format!("v={VERSION}&d={}", scenario.date);
    for field in scenario::fields() {
        if frozen || !field.same(scenario, &defaults) {
            // An optional input that is not given needs no entry: no later release gives it another default.
            if let Some(text) = value::text(field, scenario) {
                push(&mut query, field.key, &text);
            }
        }
    }
    if frozen || scenario.mix != defaults.mix {
        // The mix encodes its names itself; its separators stay readable.
        query.push_str("&mix=");
        query.push_str(&mix::print(scenario, frozen));
    }
    query
}

fn push(query: &mut String, key: &str, value: &str) {
    query.push('&');
    query.push_str(&encoded(key));
    query.push('=');
    query.push_str(&encoded(value));
}
