//! How a figure came to be: a tree from the figure down to inputs, catalogue values and constants.
//!
//! [`working`] gives the tree of a figure by its path in the JSON object. A tree carries values and can be evaluated
//! from its ends. The result equals the report's figure (`tests/native/working.rs`), so neither a formula of the model
//! nor its tree can change without the other. The formulas are written here a second time on purpose, in terms of what
//! a reader can look up. The model is called only where an input is set to another value: to prove a value that was
//! searched for ([`solved_input`]), and for figures of other scenarios ([`other_scenario`]).
//!
//! The page's own program holds nothing of this: a figure's [`sheet`] is made by a program of its own
//! (`src/bin/working.rs`), which is fetched when a reader first asks.

mod against;
mod assets;
mod baseline;
mod breakeven;
mod cash_flows;
mod cash_flows_of;
mod duel;
mod generations;
mod horizon;
mod hosting;
mod indented;
#[cfg(not(target_arch = "wasm32"))]
mod leaves;
mod lifetime;
pub mod mathml;
mod merged;
mod mining;
mod moves;
mod network;
pub mod other_scenario;
mod owner;
pub mod quantity;
mod rental;
mod row;
mod row_figures;
pub mod sheet;
mod site;
pub mod solved_input;
pub mod solved_value;
mod taxes;
pub mod text;
mod training;
mod tree;
mod uses;
mod years;

#[cfg(not(target_arch = "wasm32"))]
pub use leaves::{WITHOUT, paths, without};
pub use tree::{Given, How, Months, Sign, Working};

use crate::report::figures::Report;

use crate::scenario::field;

use row::RowWork;

/// The tree of a figure, by its path in the JSON object: `rows.0.today.profit_usd`; `rows[0]` is understood, too. None
/// for a figure that does not exist or has no tree yet.
///
/// ```
/// use wattworth::link::decode;
/// use wattworth::report::Report;
/// use wattworth::report::english::English;
/// use wattworth::report::working::working;
///
/// let report = Report::of(&decode("mix=s21pro*100"), &English);
/// let tree = working(&report, "rows.0.today.power_usd").expect("a row has a power bill");
/// assert_eq!(tree.value, report.rows[0].today.power_usd);
/// assert!((tree.evaluate() / tree.value - 1.0).abs() < 1e-12);
/// ```
#[must_use]
pub fn working(report: &Report, path: &str) -> Option<Working> {
    Some(merged::merged(report, unmerged(report, path)?))
}

/// The tree as the formulas give it, before steps that say nothing are left out.
fn unmerged(report: &Report, path: &str) -> Option<Working> {
    let path = dotted(path);
    let parts: Vec<&str> = path.split('.').collect();
    match parts.as_slice() {
        ["inputs", key] => {
            let field = field(key)?;
            let leaf = tree::input(field, field.number(&report.inputs)?);
            Some(Working {
                path: Some(format!("inputs.{key}")),
                ..leaf
            })
        }
        ["flip", "others", nth, "at"] => solved_input::other_crossing(report, index(nth)?),
        ["flip", name] => solved_input::flip(report, name),
        ["tipping", name] => solved_input::tipping(report, name),
        ["network", name] => network::figure(report, name),
        ["monthly", rest @ ..] => monthly(report, rest),
        ["yearly", "rows", nth, name, year] => years::row(report, index(nth)?, name, index(year)?),
        ["yearly", "site", name, year] => years::site(report, name, index(year)?),
        ["rows", nth, rest @ ..] => RowWork::of(report, index(nth)?)?.figure(rest),
        ["uses", nth, rest @ ..] => of_use(report, index(nth)?, rest),
        ["site", rest @ ..] => site::figure(report, rest),
        ["baseline", "just_buy_btc", name] => baseline::figure(report, name),
        ["sensitivity", nth, rest @ ..] => moves::sensitivity(report, index(nth)?, rest),
        ["bids", nth, name] => duel::bid(report, index(nth)?, name),
        ["duel", nth, "rent_today_usd"] => duel::rent_today(report, index(nth)?),
        ["duel", nth, "views", view, rest @ ..] => duel::view(report, index(nth)?, view, rest),
        ["training", rest @ ..] => training::figure(report, rest),
        ["training_by_btc", nth, name] => training::by_btc(report, index(nth)?, name),
        ["asic_breakeven", "tariff_usd_per_kwh", nth] => generations::tariff(report, index(nth)?),
        ["asic_breakeven", "machines", nth, rest @ ..] => generations::machine(report, index(nth)?, rest),
        ["against", nth, "report", rest @ ..] => {
            other_scenario::of_other(report, index(nth)?, &rest.join("."))
        }
        ["against", nth, "uses", place, name] => against::of_use(report, index(nth)?, index(place)?, name),
        ["against", nth, "site", name] => against::of_site(report, index(nth)?, name),
        _ => None,
    }
}

/// The tree of a figure below `monthly`.
fn monthly(report: &Report, parts: &[&str]) -> Option<Working> {
    match parts {
        ["rows", nth, name, time] => RowWork::of(report, index(nth)?)?.monthly(name, index(time)?),
        ["site", "residual_usd"] => Some(site::residual_at_horizon(report)),
        ["site", name, time] => site::monthly(report, name, index(time)?),
        ["just_buy_btc", name, time] => baseline::monthly(report, name, index(time)?),
        [name, month] => network::monthly(report, name, index(month)?),
        _ => None,
    }
}

/// The tree of a figure below `uses.N`.
fn of_use(report: &Report, nth: usize, parts: &[&str]) -> Option<Working> {
    match parts {
        [
            name @ ("surplus_by_year_usd" | "surplus_by_year_usd_per_mw"),
            year,
        ] => uses::year(report, nth, name, index(year)?),
        ["pays", key] => solved_input::pays(report, nth, key),
        ["best_machine", "usd_per_mw_year"] => other_scenario::best_machine(report, nth),
        [name] => uses::figure(report, nth, name),
        _ => None,
    }
}

/// The paths most like a path that has no tree: those with the same last name, else those that begin like it, else all.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn near(report: &Report, path: &str) -> Vec<String> {
    let path = dotted(path);
    let known = paths(report);
    let last = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    let named = last(&path);
    let same_name: Vec<String> = known.iter().filter(|it| last(it) == named).cloned().collect();
    if !same_name.is_empty() {
        return same_name;
    }
    let begins = path.rsplit_once('.').map_or("", |(begins, _)| begins);
    let same_part: Vec<String> = known
        .iter()
        .filter(|it| it.starts_with(begins))
        .cloned()
        .collect();
    if begins.is_empty() || same_part.is_empty() {
        return known;
    }
    same_part
}

/// A path with dots only: `rows[0]` becomes `rows.0`.
fn dotted(path: &str) -> String {
    path.trim().replace('[', ".").replace(']', "")
}

/// A place in a list.
fn index(text: &str) -> Option<usize> {
    text.parse().ok()
}
