//! Inputs that are in no formula of a figure but decide which months and terms it has: how far the horizon reaches,
//! when a use begins to run and its contract ends, whether miners switch off.

use crate::report::figures::Report;
use crate::report::working::assets;
use crate::scenario::Use;

/// The inputs that decide whether mining is on in a month.
pub(super) const SWITCHING: [&str; 12] = [
    "btc", "btcg", "diff", "diffg", "resp", "fees", "kwh", "kwhg", "pool", "mpue", "heat", "heatuse",
];

/// The keys of the inputs that shape a figure, by its path in the object.
pub(super) fn inputs_of(report: &Report, path: &str) -> Vec<&'static str> {
    let parts: Vec<&str> = path.split('.').collect();
    match parts.as_slice() {
        ["monthly", "rows", nth, name, _] => of_row(report, nth, name, false),
        ["yearly", "rows", nth, name, _] | ["rows", nth, "today" | "rates", name] => {
            of_row(report, nth, name, false)
        }
        ["rows", nth, "life", name] => of_row(report, nth, name, true),
        ["rows", nth, name] if name.starts_with("paid_back") || name.starts_with("rent_average") => {
            of_row(report, nth, name, true)
        }
        ["uses", nth, name]
            if name.starts_with("paid_back") || matches!(*name, "payback_contract_months" | "npv_usd") =>
        {
            let kind = nth.parse().ok().and_then(|nth: usize| report.uses.get(nth));
            of_rows(report, name, true, kind.map(|of| of.kind))
        }
        ["site", "today", "gpu_hours"] => of_rows(report, "gpu_hours", false, None),
        ["site", "life" | "equity", name] => {
            let mut keys = of_rows(report, name, true, None);
            keys.extend(["months", "tax"]);
            keys
        }
        ["site", "debt", name] => of_rows(report, name, true, None),
        ["site", "runs_out_after_months"] => vec!["months"],
        _ => Vec::new(),
    }
}

/// The keys of all rows together, or of the rows of one use.
fn of_rows(report: &Report, name: &str, of_horizon: bool, kind: Option<Use>) -> Vec<&'static str> {
    let rows = report.rows.iter().enumerate();
    rows.filter(|(_, row)| kind.is_none_or(|kind| kind == row.kind))
        .flat_map(|(nth, _)| of_row(report, &nth.to_string(), name, of_horizon))
        .collect()
}

fn of_row(report: &Report, nth: &str, name: &str, of_horizon: bool) -> Vec<&'static str> {
    let Some(row) = nth.parse().ok().and_then(|nth: usize| report.rows.get(nth)) else {
        return Vec::new();
    };
    let mut keys = Vec::new();
    if row.kind == Use::Rental && !matches!(name, "capital_usd" | "residual_usd" | "capex_usd") {
        keys.push("cmonths");
    }
    if !of_horizon || name.contains("static_payback") {
        return keys;
    }
    keys.push("months");
    if !report.inputs.is_paid(row.kind) {
        keys.push(assets::keys(row.kind).delay);
        if row.kind != Use::Hosting {
            keys.push("lead");
        }
    }
    match row.kind {
        Use::Mining if matches!(name, "residual_usd" | "balance_usd" | "payment_usd_per_month") => {}
        Use::Mining => {
            keys.push("hodl");
            if report.inputs.mining.switch_off {
                keys.extend(SWITCHING);
            }
        }
        Use::Rental => {}
        Use::Hosting => keys.push("lterm"),
    }
    keys
}

/// The figure that rests on the same inputs as one that was searched for. A rate of return rests on those of the net
/// present value, which it makes zero; the month in which cash is used up rests on the same flows.
pub(super) fn basis_of_search(path: &str) -> Option<String> {
    let (of, name) = path.rsplit_once('.')?;
    if name.starts_with("irr_") {
        return Some(format!("{of}.npv_usd"));
    }
    (name == "runs_out_after_months").then(|| "site.life.npv_usd".to_owned())
}
