//! Bitcoin bought with what the site spends, and all of it sold in the last month: the equations of `model/project` and of
//! `btc_gains_usd` in `model/metrics`, in terms of what a reader can look up.

use crate::report::figures::Report;
use crate::report::working::cash_flows::{present, price_at, time_of};
use crate::report::working::cash_flows_of::{of_bitcoin, spending};
use crate::report::working::quantity::{Quantity, Why};
use crate::report::working::tree::{Working, because, minus, months, plus, product, quotient, sum};

/// The tree of a figure below `baseline.just_buy_btc`.
pub(super) fn figure(report: &Report, name: &str) -> Option<Working> {
    let life = &report.baseline.just_buy_btc;
    let path = format!("baseline.just_buy_btc.{name}");
    match name {
        "btc" => Some(
            of_bitcoin(report)
                .bought_btc()
                .figure(Quantity::SpentBtc, path, life.btc?),
        ),
        "residual_usd" => {
            let nothing = because(Why::NotOfItsKind, 0.0);
            Some(nothing.figure(Quantity::Residual, path, life.residual_usd))
        }
        _ => of_bitcoin(report).of_life(life, name, path),
    }
}

/// The tree of the gain so far: what all Bitcoin bought by then would bring at the month's price, less what it cost.
pub(super) fn monthly(report: &Report, name: &str, time: usize) -> Option<Working> {
    let monthly = &report.monthly.just_buy_btc;
    let (values, discounted) = match name {
        "cumulative_usd" => (&monthly.cumulative_usd, false),
        "discounted_cumulative_usd" => (&monthly.discounted_cumulative_usd, true),
        _ => return None,
    };
    let value = *values.get(time)?;
    let path = format!("monthly.just_buy_btc.{name}.{time}");
    if time == 0 {
        return Some(because(Why::NothingBought, 0.0).figure(Quantity::GainSoFar, path, value));
    }
    let worth = |usd: Working, time: usize| {
        if discounted {
            present(report, usd, time_of(time))
        } else {
            usd
        }
    };
    let spent: Vec<Working> = spending(report).into_iter().take(time).collect();
    let first = spent.iter().position(|spent| spent.value > 0.0).unwrap_or(0);
    let bought = |(at, spent): (usize, &Working)| quotient(spent.clone(), price_at(report, at));
    let bought = months(first, spent.iter().enumerate().map(bought).collect()).named(Quantity::BoughtBtc);
    let sale = worth(product([bought, price_at(report, time - 1)]), time);
    let spent = spent.into_iter().enumerate().map(|(at, spent)| worth(spent, at));
    let spent = months(first, spent.collect()).named(Quantity::Spent);
    Some(sum([plus(sale), minus(spent)]).figure(Quantity::GainSoFar, path, value))
}
