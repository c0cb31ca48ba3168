//! The reference scenario, all three uses on one site, against an independent computation of it.

use wattworth::report::figures::Row;

use super::{Within, check, report};

#[test]
fn the_reference_scenario_reads_as_computed_independently() {
    let report = report("");
    let [mining, rental, hosting] = report.rows.as_slice() else {
        panic!("the reference mix has three rows, not {}", report.rows.len());
    };
    let millions = |row: &Row| row.life.npv_usd / 1e6;
    let tenth = Within::LastDigit(0.1);
    check("mining, NPV $M", millions(mining), 18.0, tenth);
    let irr = mining.life.irr_nominal.map(|rate| 100.0 * rate);
    check("mining, IRR %", irr, 24.4, tenth);
    check("mining, payback months", mining.life.payback_months, 29.2, tenth);
    let cents = |usd: Option<f64>| usd.map(|usd| 100.0 * usd);
    let at = &mining.breakeven;
    check(
        "mining breaks even, ¢",
        cents(at.life.kwh),
        6.538,
        Within::LastDigit(0.001),
    );
    check(
        "mining breaks even, $/BTC",
        at.life.btc,
        86_683.0,
        Within::LastDigit(1.0),
    );
    check(
        "mining breaks even today, ¢",
        cents(at.today.kwh),
        15.70,
        Within::LastDigit(0.01),
    );
    check("H100s, NPV $M", millions(rental), -109.8, tenth);
    check(
        "H100s break even, $/h",
        rental.breakeven.life.gpuh,
        2.97,
        Within::LastDigit(0.01),
    );
    check("hosting, NPV $M", millions(hosting), 79.5, tenth);
    check(
        "hosting, payback months",
        hosting.life.payback_months,
        27.9,
        tenth,
    );
    check("site, NPV $M", report.site.life.npv_usd / 1e6, -12.3, tenth);
}
