//! How a figure came to be: a tree from the figure down to inputs, catalogue values and constants.
//!
//! [`working`] gives the tree of a figure by its path in the JSON object. A tree carries values and can be evaluated from
//! its ends: that equals the report's figure (`tests/native/working.rs`), so a formula cannot change in the model without
//! its tree, or the other way round. The formulas are written here a second time on purpose, in terms of what a reader
//! can look up; nothing of the model is called, but where a figure that was searched for is put back ([`sought`]).
//!
//! The page's program holds nothing of it: a figure's [`sheet`] is made by a program of its own (`src/bin/working.rs`), which
//! a reader's first question fetches.

mod assets;
mod breakeven;
mod horizon;
mod hosting;
pub mod mathml;
mod mining;
mod network;
pub mod quantity;
mod rental;
mod row;
mod row_figures;
pub mod sheet;
mod site;
pub mod sought;
pub mod text;
mod tree;
mod uses;

pub use tree::{Given, How, Months, Sign, Working};

use crate::report::figures::Report;

use crate::scenario::{field, fields};

use row::RowWork;

/// The tree of a figure, by its path in the JSON object: `rows.0.today.profit_usd`; `rows[0]` is understood, too. None
/// for a figure that there is not, or that has no tree yet.
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
        ["flip", name] => sought::flip(report, name),
        ["network", name] => network::figure(report, name),
        ["monthly", "rows", nth, name, time] => RowWork::of(report, index(nth)?)?.monthly(name, index(time)?),
        ["monthly", name, month] => network::monthly(report, name, index(month)?),
        ["rows", nth, rest @ ..] => RowWork::of(report, index(nth)?)?.figure(rest),
        [
            "uses",
            nth,
            name @ ("surplus_by_year_usd" | "surplus_by_year_usd_per_mw"),
            year,
        ] => uses::year(report, index(nth)?, name, index(year)?),
        ["uses", nth, name] => uses::figure(report, index(nth)?, name),
        ["site", rest @ ..] => site::figure(report, rest),
        _ => None,
    }
}

/// The path of every figure that has a tree, in the order of the object; of what goes on month by month the first month.
#[must_use]
pub fn paths(report: &Report) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |prefix: &str, names: &[&str]| {
        let paths = names.iter().map(|name| [prefix, name].concat());
        found.extend(paths.filter(|path| working(report, path).is_some()));
    };
    let keys: Vec<&str> = fields().map(|field| field.key).collect();
    add("inputs.", &keys);
    add("network.", &network::FIGURES);
    for nth in 0..report.rows.len() {
        add(&format!("rows.{nth}."), &row_figures::FIGURES);
        add(&format!("rows.{nth}.today."), &row_figures::TODAY);
        for per in row_figures::RATES {
            add(&format!("rows.{nth}.rates.{per}."), &row_figures::MONEY);
        }
        add(&format!("rows.{nth}."), &horizon::FIGURES);
        add(&format!("rows.{nth}."), &sought::BREAKEVENS);
    }
    add("site.", &site::FIGURES);
    for nth in 0..report.uses.len() {
        add(&format!("uses.{nth}."), &uses::FIGURES);
        add(&format!("uses.{nth}."), &uses::YEARS);
    }
    add("flip.", &sought::FLIP);
    for name in network::MONTHLY {
        add("monthly.", &[&format!("{name}.0")]);
    }
    for nth in 0..report.rows.len() {
        for name in row_figures::MONTHLY {
            add(&format!("monthly.rows.{nth}."), &[&format!("{name}.0")]);
        }
    }
    found
}

/// The paths most like one that has no tree: those that share its last name, else its beginning.
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

/// A path with dots alone.
fn dotted(path: &str) -> String {
    path.trim().replace('[', ".").replace(']', "")
}

/// A place in a list.
fn index(text: &str) -> Option<usize> {
    text.parse().ok()
}
