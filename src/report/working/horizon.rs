//! A row over the whole horizon: cash at each point in time, present value, and what a megawatt clears a year: the
//! equations of `model/cash_flow`, `model/metrics` and `model/worth`, in terms of what a reader can look up.

use crate::report::working::network::{number, price};
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::row::{RowWork, When};
use crate::report::working::tree::{
    Working, constant, figure_ref, minus, months, plus, product, quotient, smaller, sum,
};
use crate::report::working::{assets, cash_flows, cash_flows_of, hosting, lifetime};
use crate::scenario::Use;

fn horizon_months(work: &RowWork<'_>) -> u32 {
    work.report.inputs.money.horizon_months
}

/// The tree of a figure below `rows.N.life`.
pub(super) fn figure(work: &RowWork<'_>, name: &str) -> Option<Working> {
    let life = &work.row.life;
    let path = work.path(&format!("life.{name}"));
    Some(match name {
        "npv_usd" => npv(work),
        "residual_usd" => residual(work),
        "tied_months" => tied(work),
        "worth_usd_per_mw" => worth(work)?,
        "worth_usd_per_mw_year" => a_year(work, worth(work)?, tied(work)).figure(
            Quantity::WorthPerYear,
            path,
            life.worth_usd_per_mw_year?,
        ),
        "static_payback_months" => {
            let value = life.static_payback_months?;
            quotient(assets::full_price(work), work.profit(When::TODAY)).figure(
                Quantity::StaticPayback,
                path,
                value,
            )
        }
        "btc" => coins(work)?.figure(Quantity::BitcoinReceived, path, life.btc?),
        _ => {
            return lifetime::figure(work, name)
                .or_else(|| cash_flows_of::of_row(work).of_life(life, name, path));
        }
    })
}

/// Bitcoin received in all months; none if the row does not mine.
fn coins(work: &RowWork<'_>) -> Option<Working> {
    let monthly = &work.report.monthly.rows[work.nth].btc;
    let term = |(k, btc): (usize, &f64)| {
        let path = format!("monthly.rows.{}.btc.{k}", work.nth);
        figure_ref(Quantity::BitcoinReceived, path, *btc)
    };
    (work.kind() == Use::Mining).then(|| months(0, monthly.iter().enumerate().map(term).collect()))
}

/// Cash at a point in time, without machine sales and residual values: what operations brought in the month before, less
/// what is spent.
pub(super) fn cash(work: &RowWork<'_>, time: u32) -> Working {
    let mut parts = Vec::new();
    if let Some(when) = time.checked_sub(1).and_then(|k| work.when(k)) {
        parts.push(plus(sold(work, when)));
        parts.push(plus(work.credit(when)));
        parts.push(minus(work.power(when)));
        parts.push(minus(work.other(when)));
        if work.kind() == Use::Hosting {
            let credited = hosting::tenant_credit(work, when);
            parts.push(minus(credited.named(Quantity::TenantCredit)));
        }
    }
    if time == horizon_months(work) {
        parts.extend(held(work).map(plus));
    }
    parts.push(minus(assets::spending(work, time).named(Quantity::Spending)));
    sum(parts)
}

/// The sale of the bitcoin held back, in the last month; none if nothing is held.
pub(super) fn held(work: &RowWork<'_>) -> Option<Working> {
    let coins = coins(work).filter(|_| work.report.inputs.mining.held_percent > 0.0)?;
    let last = horizon_months(work).saturating_sub(1);
    let held = product([number(work.report, "hodl"), coins, price(work.report, last)]);
    Some(held.named(Quantity::HeldSale))
}

/// The part of the revenue that is cash now.
fn sold(work: &RowWork<'_>, when: When) -> Working {
    let revenue = work.revenue(when);
    if work.kind() != Use::Mining || work.report.inputs.mining.held_percent == 0.0 {
        return revenue;
    }
    let share = sum([plus(constant(Constant::One)), minus(number(work.report, "hodl"))]);
    product([revenue, share]).named(Quantity::SoldNow)
}

/// The present value of an amount at a point in time.
fn present(work: &RowWork<'_>, amount: Working, time: u32) -> Working {
    cash_flows::present(work.report, amount, time)
}

/// The sum of cash up to a point in time, as it is or discounted.
pub(super) fn cumulative(work: &RowWork<'_>, time: u32, discounted: bool) -> Working {
    let cash = &work.report.monthly.rows[work.nth].cash_usd;
    let terms: Vec<Working> = (0..=time)
        .zip(cash)
        .map(|(time, usd)| {
            let path = format!("monthly.rows.{}.cash_usd.{time}", work.nth);
            let cash = figure_ref(Quantity::Cash, path, *usd);
            if discounted {
                present(work, cash, time)
            } else {
                cash
            }
        })
        .collect();
    months(time as usize, terms)
}

/// Net present value: cash of all points in time, a sale of machines, and what is left, each discounted.
pub(super) fn npv(work: &RowWork<'_>) -> Working {
    let horizon = horizon_months(work);
    let cash = &work.report.monthly.rows[work.nth].cash_usd;
    let terms: Vec<Working> = (0..)
        .zip(cash)
        .map(|(time, usd)| {
            let path = format!("monthly.rows.{}.cash_usd.{time}", work.nth);
            present(work, figure_ref(Quantity::Cash, path, *usd), time)
        })
        .collect();
    // The first month in which the row runs is worked out: a month before it would show no income.
    let running = (0..horizon).find(|k| work.when(*k).is_some());
    let shown = running.map_or(0, |k| k as usize + 1);
    let mut parts = vec![plus(months(shown, terms).named(Quantity::PresentOfMonths))];
    let end = assets::end_month(work);
    if end < horizon
        && let Some(resale) = assets::resale(work)
    {
        parts.push(plus(present(work, resale, end).named(Quantity::PresentOfSale)));
    }
    parts.push(plus(
        present(work, residual(work), horizon).named(Quantity::PresentOfResidual),
    ));
    sum(parts).figure(Quantity::Npv, work.path("life.npv_usd"), work.row.life.npv_usd)
}

/// Net present value, computed from the ends of all trees instead of from the report's figures.
pub(super) fn npv_worked_out(work: &RowWork<'_>) -> f64 {
    let horizon = horizon_months(work);
    let cash = (0..=horizon).map(|time| present(work, cash(work, time), time).evaluate());
    let end = assets::end_month(work);
    let sale = assets::resale(work).filter(|_| end < horizon);
    let sale = sale.map_or(0.0, |resale| present(work, resale, end).evaluate());
    cash.sum::<f64>() + sale + present(work, residual(work), horizon).evaluate()
}

/// What all assets are worth at the horizon. A lease under contract is worth what the contract will still pay, and the
/// building's value at its end.
fn residual(work: &RowWork<'_>) -> Working {
    let horizon = horizon_months(work);
    let tree = match assets::remaining_contract(work) {
        Some(end) => {
            let terms: Vec<Working> = (horizon..end)
                .filter_map(|k| work.when(k))
                .map(|when| {
                    let credited = hosting::tenant_credit(work, when).named(Quantity::TenantCredit);
                    let left = sum([plus(work.profit(when)), minus(credited)]).named(Quantity::ContractMonth);
                    present(work, left, when.k + 1 - horizon)
                })
                .collect();
            let aged = smaller(
                constant(Constant::One),
                quotient(
                    constant(Constant::Span(assets::contract_months(work))),
                    assets::life(work),
                ),
            );
            let building = product([
                assets::full_machine_cost(work),
                sum([plus(constant(Constant::One)), minus(aged)]),
            ]);
            sum([
                plus(months(0, terms).named(Quantity::ContractValue)),
                plus(present(work, building, end - horizon).named(Quantity::AssetAtEnd)),
            ])
        }
        None if work.kind() == Use::Hosting => sum([plus(assets::machine_value(work))]),
        None => sum([
            plus(assets::machine_value(work)),
            plus(assets::building_value(work)),
        ]),
    };
    tree.figure(
        Quantity::Residual,
        work.path("life.residual_usd"),
        work.row.life.residual_usd,
    )
}

/// Months for which the megawatts are tied up: to the end of a contract that lasts beyond the horizon, else to the
/// horizon or the end of the machines' life.
pub(super) fn tied(work: &RowWork<'_>) -> Working {
    let ends = |months: Working| sum([plus(assets::delay(work)), plus(months)]);
    let tree = if assets::remaining_contract(work).is_some() {
        ends(assets::contract(work))
    } else {
        smaller(number(work.report, "months"), ends(assets::life(work)))
    };
    let value = work.row.life.tied_months.map_or(0.0, f64::from);
    tree.figure(Quantity::TiedMonths, work.path("life.tied_months"), value)
}

/// Net present value per megawatt of grid reserved.
fn worth(work: &RowWork<'_>) -> Option<Working> {
    let value = work.row.life.worth_usd_per_mw?;
    let tree = quotient(npv(work), work.reserved());
    Some(tree.figure(Quantity::Worth, work.path("life.worth_usd_per_mw"), value))
}

/// The equal yearly amount that, over so many months, has the given present value.
pub(super) fn a_year(work: &RowWork<'_>, amount: Working, months: Working) -> Working {
    product([
        constant(Constant::MonthsPerYear),
        assets::level_payment(work, amount, months).named(Quantity::LevelPayment),
    ])
}
