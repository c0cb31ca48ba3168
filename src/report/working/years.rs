//! Sums of a year's months: what rows and the site earn, pay and have at its end.

use crate::report::figures::Report;
use crate::report::working::cash_flows_of::listed;
use crate::report::working::quantity::Quantity;
use crate::report::working::tree::{Working, figure_ref, minus, months, plus, sum};

/// The months of a year, of a list with one value a month.
fn of_months(list: Vec<Working>, year: usize) -> Vec<Working> {
    list.into_iter().skip(12 * year).take(12).collect()
}

/// The points in time of one year: the end of each of its months; in the first year also the start.
fn of_times(list: Vec<Working>, year: usize) -> Vec<Working> {
    let first = if year == 0 { 0 } else { 12 * year + 1 };
    list.into_iter().take(12 * (year + 1) + 1).skip(first).collect()
}

/// A sum whose last term is worked out, because at the start of the first years little runs yet.
fn summed(terms: Vec<Working>) -> Working {
    months(terms.len().saturating_sub(1), terms)
}

/// The tree of a figure below `yearly.rows.N`.
pub(super) fn row(report: &Report, nth: usize, name: &str, year: usize) -> Option<Working> {
    let value = *report
        .yearly
        .rows
        .get(nth)?
        .cash_usd
        .get(year)
        .filter(|_| name == "cash_usd")?;
    let place = format!("monthly.rows.{nth}.cash_usd");
    let cash = listed(Quantity::Cash, &place, &report.monthly.rows.get(nth)?.cash_usd);
    let path = format!("yearly.rows.{nth}.{name}.{year}");
    Some(summed(of_times(cash, year)).figure(Quantity::YearsCash, path, value))
}

/// The tree of a figure below `yearly.site`.
pub(super) fn site(report: &Report, name: &str, year: usize) -> Option<Working> {
    let (yearly, monthly) = (&report.yearly.site, &report.monthly.site);
    let path = format!("yearly.site.{name}.{year}");
    let (tree, quantity, value) = match name {
        "profit_usd" => {
            let mut parts: Vec<_> = (0..)
                .zip(&report.monthly.rows)
                .map(|(nth, row)| {
                    let place = format!("monthly.rows.{nth}.profit_usd");
                    let profits = listed(Quantity::Profit, &place, &row.profit_usd);
                    plus(summed(of_months(profits, year)).named(Quantity::YearsProfit))
                })
                .collect();
            let fixed = listed(Quantity::FixedCost, "monthly.site.fixed_usd", &monthly.fixed_usd);
            parts.push(minus(summed(of_months(fixed, year)).named(Quantity::FixedCost)));
            (sum(parts), Quantity::YearsProfit, *yearly.profit_usd.get(year)?)
        }
        "tax_usd" => {
            let taxes = listed(Quantity::Tax, "monthly.site.tax_usd", &monthly.tax_usd);
            let tree = summed(of_months(taxes, year));
            (tree, Quantity::Tax, *yearly.tax_usd.get(year)?)
        }
        "cash_usd" => {
            let cash = listed(Quantity::Cash, "monthly.site.cash_usd", &monthly.cash_usd);
            let tree = summed(of_times(cash, year));
            (tree, Quantity::YearsCash, *yearly.cash_usd.get(year)?)
        }
        "cumulative_usd" => {
            let value = *yearly.cumulative_usd.get(year)?;
            let end = (12 * (year + 1)).min(report.monthly.month.len());
            let path = format!("monthly.site.cumulative_usd.{end}");
            let then = *monthly.cumulative_usd.get(end)?;
            (
                figure_ref(Quantity::CashSoFar, path, then),
                Quantity::CashSoFar,
                value,
            )
        }
        _ => return None,
    };
    Some(tree.figure(quantity, path, value))
}
