//! With a breakeven put back into the link, profit or NPV is zero. With the IRR put back as the discount rate, the NPV
//! is zero.

use std::collections::BTreeMap;

use wattworth::link::{Decoded, Form, Problem, Reason, decode, encode};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::figures::{Breakeven, Breakevens, Life, Today};
use wattworth::scenario::{Plant, RentPath, Scenario, field};

use super::{TYPICAL, moved, report, written_out};
use crate::random::{Random, scenario};

/// A profit or loss below this share of all money that moves is zero.
const NOTHING: f64 = 1e-9;

/// A row by its place, or the whole site.
pub(super) type Of = Option<usize>;

/// The values of a breakeven by their keys.
fn by_key(found: &Breakeven) -> [(&'static str, Option<f64>); 7] {
    [
        ("kwh", found.kwh),
        ("btc", found.btc),
        ("diff", found.diff),
        ("gpuh", found.gpuh),
        ("util", found.util),
        ("lrent", found.lrent),
        ("machine", found.machine_usd),
    ]
}

/// The scenario with one input at a value. Rents are scaled together, so that the first row's becomes the value.
pub(super) fn with(scenario: &Scenario, of: Of, key: &str, value: f64) -> Scenario {
    let mut moved = scenario.clone();
    match key {
        // The price of a machine that is paid for counts only after that is written out as prices of zero.
        "machine"
            if scenario.is_paid(
                scenario.mix[of.expect("a site has no machine price")]
                    .machine
                    .used_for(),
            ) =>
        {
            moved = written_out(scenario);
            moved.mix[of.unwrap_or_default()].price_usd = Some(value);
        }
        "machine" => moved.mix[of.expect("a site has no machine price")].price_usd = Some(value),
        "gpuh" => scale_gpu_rents(&mut moved, of, value),
        "lrent" => scale_lease_rents(&mut moved, of, value),
        _ => field(key)
            .expect("the key is an input's")
            .set_number(&mut moved, value),
    }
    moved
}

fn scale_gpu_rents(scenario: &mut Scenario, of: Of, value: f64) {
    let rents: Vec<(usize, f64)> = scenario
        .mix
        .iter()
        .enumerate()
        .filter_map(|(nth, row)| match row.plant(scenario) {
            Plant::Rental {
                rent_usd_per_hour, ..
            } => Some((nth, rent_usd_per_hour)),
            _ => None,
        })
        .collect();
    let rental = &mut scenario.rental;
    let own = |(nth, _): &&(usize, f64)| of.is_none_or(|row| row == *nth);
    let (_, first) = *rents.iter().find(own).expect("GPUs are for rent");
    let first = match (rental.path, rental.rents_by_year_usd_per_hour.first()) {
        (RentPath::Table, Some(rent)) => *rent,
        _ => first,
    };
    let factor = value / first;
    rental.rent_usd_per_hour = None;
    for rent in &mut rental.rents_by_year_usd_per_hour {
        *rent *= factor;
    }
    let contract = &mut scenario.contract;
    contract.rent_usd_per_hour = contract.rent_usd_per_hour.map(|rent| rent * factor);
    for (nth, rent) in rents {
        scenario.mix[nth].rent_usd = Some(rent * factor);
    }
}

fn scale_lease_rents(scenario: &mut Scenario, of: Of, value: f64) {
    let rents: Vec<(usize, f64)> = scenario
        .mix
        .iter()
        .enumerate()
        .filter_map(|(nth, row)| match row.plant(scenario) {
            Plant::Hosting {
                rent_usd_per_kw_month,
                ..
            } => Some((nth, rent_usd_per_kw_month)),
            _ => None,
        })
        .collect();
    let own = |(nth, _): &&(usize, f64)| of.is_none_or(|row| row == *nth);
    let (_, first) = *rents.iter().find(own).expect("space is leased");
    scenario.hosting.rent_usd_per_kw_month = None;
    for (nth, rent) in rents {
        scenario.mix[nth].rent_usd = Some(rent * value / first);
    }
}

/// The report of a scenario that was written into a link and read back; none if the link had to change a value.
fn through_link(scenario: Scenario) -> Option<Report> {
    let link = Decoded {
        scenario,
        ..Decoded::default()
    };
    let arrived = decode(&encode(&link, Form::Short));
    let bent = |problem: &Problem| problem.reason != Reason::NoRentTable;
    (!arrived.problems.iter().any(bent)).then(|| Report::of(&arrived, &English))
}

fn figures(report: &Report, of: Of) -> (&Today, &Life, &Breakevens) {
    match of {
        Some(nth) => {
            let row = &report.rows[nth];
            (&row.today, &row.life, &row.breakeven)
        }
        None => (&report.site.today, &report.site.life, &report.site.breakeven),
    }
}

/// All money that a row or the site moves: the scale on which its profit is compared.
fn money(report: &Report, of: Of) -> f64 {
    let Some(nth) = of else { return moved(report) };
    let row = &report.monthly.rows[nth];
    [&row.revenue_usd, &row.credit_usd, &row.power_usd, &row.other_usd]
        .into_iter()
        .flatten()
        .map(|usd| usd.abs())
        .sum::<f64>()
        + report.rows[nth].capex_usd
}

#[test]
fn at_a_breakeven_profit_or_npv_is_zero() {
    let mut random = Random::new(5);
    let mut tried: BTreeMap<(&str, &str, bool), u32> = BTreeMap::new();
    for nth in 0..240 {
        let mut scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        scenario.money.tax_percent = if nth % 3 == 0 { 25.0 } else { 0.0 };
        scenario.site.fixed_usd_per_month = if nth % 3 == 1 { 1e4 } else { 0.0 };
        let before = report(scenario.clone());
        for of in (0..scenario.mix.len()).map(Some).chain([None]) {
            let (_, _, breakeven) = figures(&before, of);
            for (when, found) in [("today", &breakeven.today), ("life", &breakeven.life)] {
                for (key, value) in by_key(found) {
                    let Some(value) = value else { continue };
                    let Some(after) = through_link(with(&scenario, of, key, value)) else {
                        continue;
                    };
                    let (today, life, _) = figures(&after, of);
                    let (left, scale) = if when == "today" {
                        let scale =
                            today.revenue_usd + today.credit_usd + today.power_usd.abs() + today.other_usd;
                        (today.profit_usd, scale)
                    } else {
                        (life.npv_usd, money(&after, of))
                    };
                    assert!(
                        left.abs() <= NOTHING * scale,
                        "{when}, {key} = {value}: {left} of {scale} is left for {of:?} in {}",
                        before.link.short
                    );
                    if key == "btc" {
                        let shown = found.hashprice_usd_per_ph_day.unwrap_or(f64::NAN);
                        let there = after.network.hashprice_usd_per_ph_day;
                        assert!(
                            (shown - there).abs() <= 1e-12 * there,
                            "hashprice at the breakeven: {shown}, expected {there} in {}",
                            before.link.short
                        );
                    }
                    *tried.entry((when, key, of.is_none())).or_default() += 1;
                }
            }
        }
    }
    for when in ["today", "life"] {
        for key in ["kwh", "btc", "diff", "gpuh", "util", "lrent", "machine"] {
            for site in [false, true] {
                let count = tried.get(&(when, key, site)).copied().unwrap_or(0);
                if key == "machine" && (site || when == "today") {
                    assert_eq!(
                        count, 0,
                        "a machine's price breaks even for a row over the horizon only"
                    );
                } else {
                    assert!(
                        count >= 10,
                        "{when}, {key}, site {site}: only {count} breakevens were tried"
                    );
                }
            }
        }
    }
}

#[test]
fn at_the_irr_as_discount_rate_the_npv_is_zero() {
    let mut random = Random::new(6);
    let mut tried = 0;
    for nth in 0..150 {
        let mut scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        scenario.money.tax_percent = if nth % 2 == 0 { 0.0 } else { 30.0 };
        let before = report(scenario.clone());
        for of in (0..scenario.mix.len()).map(Some).chain([None]) {
            let (_, life, _) = figures(&before, of);
            let Some(percent) = life.irr_nominal.map(|rate| 100.0 * rate) else {
                continue;
            };
            let effective = life.irr_effective.unwrap_or(f64::NAN);
            let compounded = (0..12).fold(1.0, |all, _| all * (1.0 + percent / 1200.0)) - 1.0;
            assert!(
                (effective - compounded).abs() <= 1e-9 * compounded.abs().max(1.0),
                "effective IRR {effective}, expected {compounded} in {}",
                before.link.short
            );
            // The residual value of a lease still under contract depends on the discount rate, so such rows are
            // skipped.
            let months = before.inputs.money.horizon_months;
            let mut rows = before.rows.iter().enumerate();
            let under_contract = rows.any(|(nth, row)| {
                of.is_none_or(|of| of == nth) && row.life.tied_months.is_some_and(|tied| tied > months)
            });
            if !(0.0..=200.0).contains(&percent) || under_contract {
                continue;
            }
            let after = through_link(with(&scenario, of, "rate", percent)).expect("a rate in its range");
            let (_, at_irr, _) = figures(&after, of);
            assert!(
                at_irr.npv_usd.abs() <= NOTHING * money(&after, of),
                "NPV {} at the IRR of {percent} % for {of:?} in {}",
                at_irr.npv_usd,
                before.link.short
            );
            tried += 1;
        }
    }
    assert!(tried >= 40, "only {tried} rates of return were tried");
}
