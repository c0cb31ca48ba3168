//! How much a figure of the present scenario exceeds the same figure of a scenario that it is compared with: ours less
//! theirs.

use crate::report::figures::Report;
use crate::report::working::quantity::Quantity;
use crate::report::working::tree::{Working, figure_ref, minus, plus, sum};
use crate::report::working::working;

/// The tree of a difference: the present figure under one path less the other scenario's figure under another. `at` and
/// `value` are the difference's own path and value.
fn difference(report: &Report, nth: usize, paths: [&str; 2], at: String, value: f64) -> Option<Working> {
    let [now, there] = paths;
    let there = format!("against.{nth}.report.{there}");
    let of = |path: &str| {
        let tree = working(report, path)?;
        Some(figure_ref(tree.quantity?, path, tree.value))
    };
    let more = sum([plus(of(now)?), minus(of(&there)?)]);
    let quantity = match at.rsplit('.').next() {
        Some("irr_nominal") => Quantity::DifferenceInPoints,
        Some("payback_months") => Quantity::DifferenceInMonths,
        Some("reserved_mw") => Quantity::DifferenceInMw,
        _ => Quantity::Difference,
    };
    Some(more.figure(quantity, at, value))
}

/// The tree of a difference of a use, below `against.N.uses.M`.
pub(super) fn of_use(report: &Report, nth: usize, place: usize, name: &str) -> Option<Working> {
    let against = report.against.get(nth)?;
    let of = against.uses.get(place)?;
    let value = match name {
        "worth_usd_per_mw_year" => of.worth_usd_per_mw_year,
        "at_unchanged_prices_usd_per_mw_year" => of.at_unchanged_prices_usd_per_mw_year,
        "worth_usd_per_mw" => of.worth_usd_per_mw,
        "npv_usd" => Some(of.npv_usd),
        "capex_usd" => Some(of.capex_usd),
        "capex_usd_per_mw" => of.capex_usd_per_mw,
        "irr_nominal" => of.irr_nominal,
        "profit_usd_per_month" => Some(of.profit_usd_per_month),
        "profit_usd_per_mw_year" => of.profit_usd_per_mw_year,
        "capital_usd_per_mw_year" => of.capital_usd_per_mw_year,
        _ => None,
    }?;
    let place_in = |report: &Report| {
        let place = report.uses.iter().position(|there| there.kind == of.kind)?;
        Some(format!("uses.{place}.{name}"))
    };
    let paths = [place_in(report)?, place_in(&against.report)?];
    let at = format!("against.{nth}.uses.{place}.{name}");
    difference(report, nth, [&paths[0], &paths[1]], at, value)
}

/// The tree of a difference of the site, below `against.N.site`.
pub(super) fn of_site(report: &Report, nth: usize, name: &str) -> Option<Working> {
    let of = &report.against.get(nth)?.site;
    let (path, value) = match name {
        "npv_usd" => ("site.life.npv_usd", Some(of.npv_usd)),
        "capex_usd" => ("site.capex_usd", Some(of.capex_usd)),
        "irr_nominal" => ("site.life.irr_nominal", of.irr_nominal),
        "payback_months" => ("site.life.payback_months", of.payback_months),
        "reserved_mw" => ("site.reserved_mw", Some(of.reserved_mw)),
        "profit_usd" => ("site.today.profit_usd", Some(of.profit_usd)),
        _ => return None,
    };
    difference(
        report,
        nth,
        [path, path],
        format!("against.{nth}.site.{name}"),
        value?,
    )
}
