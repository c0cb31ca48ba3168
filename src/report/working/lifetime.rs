//! What a row's months come to over the horizon: levelised cost, months in which mining is off, when a GPU's rent no
//! longer pays for its power, a lease's mean rent, and a lease's payback by the end of its contract.

use crate::report::working::cash_flows::{CashFlows, present, time_of};
use crate::report::working::network::{number, tariff};
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::row::{RowWork, When};
use crate::report::working::solved_value::{Search, SolvedValue};
use crate::report::working::tree::{
    Working, because, constant, figure_ref, minus, months, plus, product, quotient, sum,
};
use crate::report::working::{assets, cash_flows_of, horizon, hosting, rental};
use crate::scenario::Use;

/// The tree of a figure below `rows.N.life` that only rows have.
pub(super) fn figure(work: &RowWork<'_>, name: &str) -> Option<Working> {
    let life = &work.row.life;
    let path = work.path(&format!("life.{name}"));
    Some(match name {
        "levelised_cost_per_btc_usd" => {
            let value = life.levelised_cost_per_btc_usd?;
            levelised(work, &|work, when| work.btc(when)).figure(Quantity::LevelisedCost, path, value)
        }
        "levelised_cost_per_gpu_hour_usd" => {
            let value = life.levelised_cost_per_gpu_hour_usd?;
            levelised(work, &|work, when| work.gpu_hours(when)).figure(Quantity::LevelisedCost, path, value)
        }
        "months_off" => {
            let value = f64::from(life.months_off?);
            months_off(work).figure(Quantity::MonthsOff, path, value)
        }
        "rent_below_power_from_month" => {
            let value = f64::from(life.rent_below_power_from_month?);
            rent_below_power(work, value)?.figure(Quantity::RentBelowPower, path, value)
        }
        "payback_contract_months" => {
            let value = life.payback_contract_months?;
            to_end_of_contract(work)
                .payback(false)?
                .figure(Quantity::ContractPayback, path, value)
        }
        _ => return None,
    })
}

fn horizon_months(work: &RowWork<'_>) -> u32 {
    work.report.inputs.money.horizon_months
}

/// The months in which the row runs.
fn running<'a>(work: &'a RowWork<'_>) -> impl Iterator<Item = When> + 'a {
    (0..horizon_months(work)).filter_map(|k| work.when(k))
}

/// Levelised cost: all that a row costs, less machine sales and residual value, over all that is received, both
/// discounted.
fn levelised(work: &RowWork<'_>, received: &dyn Fn(&RowWork<'_>, When) -> Working) -> Working {
    let monthly = &work.report.monthly.rows[work.nth];
    let of = |quantity: Quantity, name: &str, values: &[f64], k: u32| {
        let path = format!("monthly.rows.{}.{name}.{k}", work.nth);
        figure_ref(quantity, path, values[k as usize])
    };
    let costs = running(work).map(|When { k, .. }| {
        let running = sum([
            plus(of(Quantity::Power, "power_usd", &monthly.power_usd, k)),
            plus(of(Quantity::Other, "other_usd", &monthly.other_usd, k)),
            minus(of(Quantity::Credit, "credit_usd", &monthly.credit_usd, k)),
        ]);
        present(work.report, running.named(Quantity::CashCost), k + 1)
    });
    let flows = cash_flows_of::of_row(work);
    let spent = flows.spending.iter().enumerate();
    let spent = spent.map(|(time, spent)| present(work.report, spent.clone(), time_of(time)));
    let mut parts = vec![
        plus(months(0, spent.collect()).named(Quantity::PresentOfSpending)),
        plus(months(0, costs.collect()).named(Quantity::PresentOfRunning)),
    ];
    for (time, end) in flows.ends {
        parts.push(minus(present(work.report, end, time)));
    }
    let quantities = running(work).map(|when| present(work.report, received(work, when), when.k + 1));
    let quantities = months(0, quantities.collect()).named(Quantity::PresentReceived);
    quotient(sum(parts).named(Quantity::PresentCost), quantities)
}

/// How many months mining is off.
fn months_off(work: &RowWork<'_>) -> Working {
    let off: Vec<Working> = running(work)
        .filter(|when| work.is_off(*when))
        .map(|_| because(Why::SwitchedOff, 1.0))
        .collect();
    if off.is_empty() {
        return because(Why::NeverOff, 0.0);
    }
    months(0, off)
}

/// The first month in which an hour's rent is less than the cost of the power that the hour adds. The proof has both
/// figures in that month and a month before.
fn rent_below_power(work: &RowWork<'_>, value: f64) -> Option<Working> {
    let report = work.report;
    let both = |when: When| {
        let kept = sum([plus(constant(Constant::One)), minus(number(report, "gfee"))]);
        let rent = product([rental::rent(work, when), kept]);
        let added = product([
            work.kw_each(),
            sum([plus(number(report, "busy")), minus(number(report, "idle"))]),
        ]);
        let heat = product([number(report, "heatuse"), number(report, "heat")]);
        let power = product([number(report, "gpue"), tariff(report, when.k)]);
        let power = product([added, sum([plus(power), minus(heat)])]);
        vec![rent.value, power.value]
    };
    let months: Vec<When> = running(work).collect();
    let first = months.iter().position(|when| {
        let both = both(*when);
        both[0] < both[1]
    })?;
    let found = SolvedValue {
        what: Search::RentBelowPower,
        proof: both(months[first]),
        before: first
            .checked_sub(1)
            .map_or_else(Vec::new, |before| both(months[before])),
    };
    Some(found.at(Quantity::RentBelowPower, value))
}

/// A lease's flows, extended to the end of its contract where that is beyond the horizon.
fn to_end_of_contract<'a>(work: &RowWork<'a>) -> CashFlows<'a> {
    let mut flows = cash_flows_of::of_row(work);
    let horizon = horizon_months(work);
    let end = work.report.inputs.delay_months(Use::Hosting) + assets::contract_months(work);
    for time in horizon + 1..=end {
        flows.cash.push(horizon::cash(work, time).named(Quantity::Cash));
        flows
            .spending
            .push(assets::spending(work, time).named(Quantity::Spending));
    }
    flows.cumulative = None;
    flows
}

/// The mean rent of a lease's running months, before occupancy.
pub(super) fn mean_rent(work: &RowWork<'_>) -> Option<Working> {
    let rents: Vec<Working> = running(work).map(|when| hosting::rent(work, when.run)).collect();
    let count = time_of(rents.len());
    (count > 0).then(|| quotient(months(0, rents), constant(Constant::Span(count))))
}

/// The fraction of what is spent that has come back: a figure of rows and of uses, by its name.
pub(super) fn paid_back(flows: &CashFlows<'_>, name: &str) -> Option<Working> {
    match name {
        "paid_back_fraction" => Some(flows.paid_back(false)),
        "paid_back_with_residual_fraction" => Some(flows.paid_back(true)),
        _ => None,
    }
}
