//! Rows add up to the site, and months to the totals.

use wattworth::report::Report;
use wattworth::report::figures::{Life, Today};
use wattworth::scenario::MAX_ROWS;

use super::{ROUNDING, TYPICAL, moved, near, report};
use crate::random::{Random, scenario};

#[test]
fn rows_add_up_to_the_site() {
    let mut random = Random::new(1);
    for nth in 0..60 {
        let mut scenario = scenario(&mut random, 1 + nth % MAX_ROWS, TYPICAL);
        let untaxed = nth % 2 == 0;
        if untaxed {
            scenario.money.tax_percent = 0.0;
            scenario.site.fixed_usd_per_month = 0.0;
        } else {
            scenario.money.tax_percent = 25.0;
            scenario.site.fixed_usd_per_month = 1e6;
        }
        let fixed = scenario.site.fixed_usd_per_month;
        let report = report(scenario);
        let (link, summed) = (&report.link.short, moved(&report));
        let check = |what: &str, site: f64, rows: f64| near(what, site, rows, summed, link);
        let site = &report.site;
        let today = |part: fn(&Today) -> f64| -> f64 { report.rows.iter().map(|row| part(&row.today)).sum() };
        check(
            "today's revenue",
            site.today.revenue_usd,
            today(|row| row.revenue_usd),
        );
        check(
            "today's credit",
            site.today.credit_usd,
            today(|row| row.credit_usd),
        );
        check("today's power", site.today.power_usd, today(|row| row.power_usd));
        check(
            "today's other cost",
            site.today.other_usd,
            today(|row| row.other_usd) + fixed,
        );
        check(
            "today's profit",
            site.today.profit_usd,
            today(|row| row.profit_usd) - fixed,
        );
        check(
            "capital charge",
            site.today.capital_usd,
            today(|row| row.capital_usd),
        );
        check(
            "today's energy",
            site.today.energy_mwh,
            today(|row| row.energy_mwh),
        );
        check(
            "today's BTC",
            site.today.btc.unwrap_or(0.0),
            today(|row| row.btc.unwrap_or(0.0)),
        );
        check(
            "today's GPU-hours",
            site.today.gpu_hours.unwrap_or(0.0),
            today(|row| row.gpu_hours.unwrap_or(0.0)),
        );
        let life = |part: fn(&Life) -> f64| -> f64 { report.rows.iter().map(|row| part(&row.life)).sum() };
        check(
            "residual value",
            site.life.residual_usd,
            life(|row| row.residual_usd),
        );
        check(
            "capital",
            site.capex_usd,
            report.rows.iter().map(|row| row.capex_usd).sum(),
        );
        check(
            "reserved",
            site.reserved_mw,
            report.rows.iter().map(|row| row.reserved_mw).sum(),
        );
        if untaxed {
            check("NPV", site.life.npv_usd, life(|row| row.npv_usd));
        }
        let monthly = &report.monthly;
        let last = monthly.month.len();
        let rate = report.inputs.money.discount_percent_per_year / 1200.0;
        let (mut factor, mut off_npv) = (1.0, 0.0);
        for (j, cash) in monthly.site.cash_usd.iter().enumerate() {
            let rows: f64 = monthly.rows.iter().map(|row| row.cash_usd[j]).sum();
            let off = if j == 0 {
                0.0
            } else {
                monthly.site.tax_usd[j - 1] + monthly.site.fixed_usd[j - 1]
            };
            // The last month's cash does not include the tax on residual values.
            if j < last || untaxed {
                check(&format!("cash of flow {j}"), *cash, rows - off);
            }
            off_npv += off * factor;
            factor /= 1.0 + rate;
        }
        check(
            "NPV after fixed cost and tax",
            site.life.npv_usd,
            life(|row| row.npv_usd) - off_npv,
        );
    }
}

#[test]
fn cash_flows_reconcile_with_the_figures_over_the_horizon() {
    let mut random = Random::new(2);
    for nth in 0..60 {
        let scenario = scenario(&mut random, 1 + nth % 5, TYPICAL);
        let rate = scenario.money.discount_percent_per_year / 1200.0;
        let held = scenario.mining.held_percent > 0.0;
        let report = report(scenario);
        let (link, summed) = (&report.link.short, moved(&report));
        let check = |what: &str, got: f64, expected: f64| near(what, got, expected, summed, link);
        let site = &report.monthly.site;
        // Discounted by repeated division, because the model uses powers of the rate.
        let (mut npv, mut factor, mut sum, mut undiscounted) = (0.0, 1.0, 0.0, 0.0);
        for (j, cash) in site.cash_usd.iter().enumerate() {
            let sale = if j == 0 {
                0.0
            } else {
                site.machine_sales_usd[j - 1]
            };
            npv += (cash + sale) * factor;
            undiscounted += cash + sale;
            sum += cash;
            check(
                &format!("cumulative cash after {j} months"),
                site.cumulative_usd[j],
                sum,
            );
            factor /= 1.0 + rate;
        }
        // The last month's tax includes that on residual values, but its cash does not. The difference is subtracted
        // from the residual values here.
        let last = site.tax_usd.len();
        let rows: f64 = report.monthly.rows.iter().map(|row| row.cash_usd[last]).sum();
        let left = site.cash_usd[last] - (rows - site.fixed_usd[last - 1] - site.tax_usd[last - 1]);
        let residual_usd = site.residual_usd - left;
        npv += residual_usd * factor * (1.0 + rate);
        check("NPV from the monthly table", report.site.life.npv_usd, npv);
        if let Some(roi) = report.site.life.roi {
            let spent: f64 = report.monthly.rows.iter().flat_map(|row| &row.spending_usd).sum();
            check("profit by ROI", roi * spent, undiscounted + residual_usd);
        }
        for (row, monthly) in report.rows.iter().zip(&report.monthly.rows) {
            let spending = &monthly.spending_usd;
            check("first flow of a row", monthly.cash_usd[0], -spending[0]);
            let spent: f64 = spending.iter().sum();
            let cut = f64::from(report.inputs.delay_months(row.kind))
                > f64::from(report.inputs.money.horizon_months);
            assert!(
                spent <= row.capex_usd * (1.0 + 1e-12),
                "{spent} is spent of {} in {link}",
                row.capex_usd
            );
            if !cut {
                check("spending where the horizon cuts none", spent, row.capex_usd);
            }
            let credited = |k: usize| monthly.credit_to_tenant_usd.as_ref().map_or(0.0, |usd| usd[k]);
            for (k, profit) in monthly.profit_usd.iter().enumerate() {
                let parts = monthly.revenue_usd[k] + monthly.credit_usd[k]
                    - monthly.power_usd[k]
                    - monthly.other_usd[k];
                check(&format!("profit of month {k}"), *profit, parts);
                if !held {
                    let cash = profit - credited(k) - spending[k + 1];
                    check(&format!("cash of month {k}"), monthly.cash_usd[k + 1], cash);
                }
            }
        }
    }
}

#[test]
fn a_row_has_the_figures_of_a_site_with_only_that_row() {
    let mut random = Random::new(3);
    for _ in 0..40 {
        let mut scenario = scenario(&mut random, 3, TYPICAL);
        scenario.money.tax_percent = 0.0;
        scenario.site.fixed_usd_per_month = 0.0;
        let together = report(scenario.clone());
        for (nth, row) in together.rows.iter().enumerate() {
            let mut alone = scenario.clone();
            alone.mix = vec![scenario.mix[nth].clone()];
            let alone = report(alone);
            let (link, summed) = (&alone.link.short, moved(&alone));
            near("NPV", alone.site.life.npv_usd, row.life.npv_usd, summed, link);
            let same = |what: &str, site: Option<f64>, one: Option<f64>| {
                assert_eq!(site.is_some(), one.is_some(), "{what} exists in {link}");
                if let (Some(site), Some(expected)) = (site, one) {
                    let scale = expected.abs().max(1.0);
                    assert!(
                        (site - expected).abs() <= 1e-9 * scale,
                        "{what}: {site}, expected {expected} in {link}"
                    );
                }
            };
            same("IRR", alone.site.life.irr_nominal, row.life.irr_nominal);
            same("payback", alone.site.life.payback_months, row.life.payback_months);
            let life = |life: &Life| life.discounted_payback_months;
            same("discounted payback", life(&alone.site.life), life(&row.life));
        }
    }
}

#[test]
fn without_held_bitcoin_dearer_power_never_helps() {
    let mut random = Random::new(4);
    for nth in 0..40 {
        let mut scenario = scenario(&mut random, 1 + nth % 4, TYPICAL);
        scenario.mining.held_percent = 0.0;
        scenario.money.tax_percent = if nth % 2 == 0 { 0.0 } else { 30.0 };
        let mut last: Option<Report> = None;
        for kwh in [-0.5, -0.05, 0.0, 0.02, 0.05, 0.08, 0.2, 2.0] {
            scenario.site.price_usd_per_kwh = kwh;
            let dearer = report(scenario.clone());
            if let Some(cheaper) = &last {
                let slack = ROUNDING * (moved(&dearer) + moved(cheaper));
                let pairs = cheaper.rows.iter().zip(&dearer.rows);
                let rows = pairs.map(|(a, b)| (a.life.npv_usd, b.life.npv_usd));
                let site = (cheaper.site.life.npv_usd, dearer.site.life.npv_usd);
                for (before, after) in rows.chain([site]) {
                    assert!(
                        after <= before + slack,
                        "NPV rises from {before} to {after} at {kwh} $/kWh in {}",
                        dearer.link.short
                    );
                }
            }
            last = Some(dearer);
        }
    }
}
