//! A use as a whole: its rows together, per megawatt and by the year.

use crate::report::figures::Report;
use crate::report::working::horizon::{a_year, tied};
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::row::RowWork;
use crate::report::working::tree::{Working, constant, elsewhere, minus, plus, product, quotient, sum};

/// Figures of a use.
pub(super) const FIGURES: [&str; 9] = [
    "npv_usd",
    "reserved_mw",
    "capex_usd",
    "profit_usd_per_month",
    "profit_usd_per_mw_year",
    "capital_usd_per_mw_year",
    "worth_usd_per_mw",
    "worth_usd_per_mw_year",
    "at_unchanged_prices_usd_per_mw_year",
];

/// The tree of a figure below `uses.N`.
pub(super) fn figure(report: &Report, nth: usize, name: &str) -> Option<Working> {
    let found = report.uses.get(nth)?;
    let path = format!("uses.{nth}.{name}");
    let rows: Vec<RowWork<'_>> = (0..report.rows.len())
        .filter_map(|nth| RowWork::of(report, nth))
        .filter(|work| work.kind() == found.kind && work.row.reserved_mw > 0.0)
        .collect();
    let of_rows = |quantity: Quantity, name: &str, value: &dyn Fn(&RowWork<'_>) -> f64| {
        sum(rows
            .iter()
            .map(|work| plus(elsewhere(quantity, work.path(name), value(work)))))
    };
    let reserved = || {
        let path = format!("uses.{nth}.reserved_mw");
        of_rows(Quantity::Reserved, "reserved_mw", &|work| work.row.reserved_mw).figure(
            Quantity::Reserved,
            path,
            found.reserved_mw,
        )
    };
    let npv = || {
        let path = format!("uses.{nth}.npv_usd");
        of_rows(Quantity::Npv, "life.npv_usd", &|work| work.row.life.npv_usd).figure(
            Quantity::Npv,
            path,
            found.npv_usd,
        )
    };
    let profit = || {
        of_rows(Quantity::Profit, "today.profit_usd", &|work| {
            work.row.today.profit_usd
        })
    };
    let capital = || {
        of_rows(Quantity::CapitalCharge, "today.capital_usd", &|work| {
            work.row.today.capital_usd
        })
    };
    let a_year_per_mw =
        |usd: Working| quotient(product([constant(Constant::MonthsPerYear), usd]), reserved());
    let worth = || {
        let path = format!("uses.{nth}.worth_usd_per_mw");
        let value = found.worth_usd_per_mw?;
        Some(quotient(npv(), reserved()).figure(Quantity::Worth, path, value))
    };
    Some(match name {
        "npv_usd" => npv(),
        "reserved_mw" => reserved(),
        "capex_usd" => of_rows(Quantity::Capex, "capex_usd", &|work| work.row.capex_usd).figure(
            Quantity::Capex,
            path,
            found.capex_usd,
        ),
        "profit_usd_per_month" => profit().figure(Quantity::Profit, path, found.profit_usd_per_month),
        "profit_usd_per_mw_year" => {
            let value = found.profit_usd_per_mw_year?;
            a_year_per_mw(profit()).figure(Quantity::Rate, path, value)
        }
        "capital_usd_per_mw_year" => {
            let value = found.capital_usd_per_mw_year?;
            a_year_per_mw(capital()).figure(Quantity::Rate, path, value)
        }
        "worth_usd_per_mw" => worth()?,
        "worth_usd_per_mw_year" => {
            let first = rows.first()?;
            let months = tied(first);
            a_year(first, worth()?, months).figure(Quantity::WorthPerYear, path, found.worth_usd_per_mw_year?)
        }
        "at_unchanged_prices_usd_per_mw_year" => {
            let value = found.at_unchanged_prices_usd_per_mw_year?;
            let cleared = sum([plus(profit()), minus(capital())]);
            a_year_per_mw(cleared).figure(Quantity::Unchanged, path, value)
        }
        _ => return None,
    })
}
