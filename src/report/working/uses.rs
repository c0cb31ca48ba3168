//! A use as a whole: its rows together, per megawatt and by the year.

use crate::report::figures::Report;
use crate::report::working::horizon::{a_year, tied};
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::row::RowWork;
use crate::report::working::tree::{
    Working, constant, figure_ref, minus, months, plus, product, quotient, sum,
};
use crate::report::working::{assets, cash_flows_of, lifetime, other_scenario};

/// The tree of what a use earns in a year, counted from the start: the operating profit of that year's months.
pub(super) fn year(report: &Report, nth: usize, name: &str, year: usize) -> Option<Working> {
    let found = report.uses.get(nth)?;
    let usd = *found.invested.surplus_by_year_usd.get(year)?;
    let rows = report.rows.iter().enumerate();
    let rows = rows.filter(|(_, row)| row.kind == found.kind && row.reserved_mw > 0.0);
    let terms = rows
        .flat_map(|(row, _)| profits_of_year(report, row, year))
        .collect();
    let path = format!("uses.{nth}.surplus_by_year_usd.{year}");
    let whole = summed(terms).figure(Quantity::YearsProfit, path, usd);
    if name == "surplus_by_year_usd" {
        return Some(whole);
    }
    let per_mw = *found.invested.surplus_by_year_usd_per_mw.as_ref()?.get(year)?;
    let path = format!("uses.{nth}.surplus_by_year_usd_per_mw.{year}");
    Some(quotient(whole, figure(report, nth, "reserved_mw")?).figure(Quantity::Rate, path, per_mw))
}

/// A row's operating profit of each month of a year.
pub(super) fn profits_of_year(report: &Report, nth: usize, year: usize) -> Vec<Working> {
    let profits = report.monthly.rows[nth].profit_usd.iter().enumerate();
    let of_year = profits.skip(12 * year).take(12);
    of_year
        .map(|(k, usd)| {
            figure_ref(
                Quantity::Profit,
                format!("monthly.rows.{nth}.profit_usd.{k}"),
                *usd,
            )
        })
        .collect()
}

/// A sum whose last term is worked out.
pub(super) fn summed(terms: Vec<Working>) -> Working {
    months(terms.len().saturating_sub(1), terms)
}

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
            .map(|work| plus(figure_ref(quantity, work.path(name), value(work)))))
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
        "capex_usd_per_mw" => {
            let value = found.invested.capex_usd_per_mw?;
            let spent = of_rows(Quantity::Capex, "capex_usd", &|work| work.row.capex_usd);
            quotient(spent, reserved()).figure(Quantity::PerMw, path, value)
        }
        "machines_usd_per_mw" => {
            let value = found.invested.machines_usd_per_mw?;
            let spent = of_rows(Quantity::MachineCost, "machines_usd", &|work| {
                work.row.machines_usd
            });
            quotient(spent, reserved()).figure(Quantity::PerMw, path, value)
        }
        "building_usd_per_mw" => {
            let value = found.invested.building_usd_per_mw?;
            let spent = of_rows(Quantity::BuildingCost, "building_usd", &|work| {
                work.row.building_usd
            });
            quotient(spent, reserved()).figure(Quantity::PerMw, path, value)
        }
        "tied_months" => {
            let first = (0..report.rows.len())
                .filter_map(|nth| RowWork::of(report, nth))
                .find(|work| work.kind() == found.kind)?;
            let value = f64::from(found.tied_months);
            let months = figure_ref(
                Quantity::TiedMonths,
                first.path("life.tied_months"),
                first.row.life.tied_months.map_or(0.0, f64::from),
            );
            months.figure(Quantity::TiedMonths, path, value)
        }
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
        "it_kw" => of_rows(Quantity::ItPower, "it_kw", &|work| work.row.it_kw).figure(
            Quantity::ItPower,
            path,
            found.it_kw,
        ),
        "owning_nothing_usd_per_mw_year" | "owning_all_usd_per_mw_year" => {
            other_scenario::owning(report, nth, name)?
        }
        "static_payback_months" => {
            let value = found.static_payback_months?;
            let full = sum(rows.iter().map(|work| plus(assets::full_price(work)))).named(Quantity::FullPrice);
            quotient(full, profit()).figure(Quantity::StaticPayback, path, value)
        }
        "payback_contract_months" => {
            let value = found.payback_contract_months?;
            let life_path = rows.first()?.path("life.payback_contract_months");
            figure_ref(Quantity::ContractPayback, life_path, value).figure(
                Quantity::ContractPayback,
                path,
                value,
            )
        }
        "irr_nominal" | "irr_effective" | "payback_months" => {
            let (quantity, value) = match name {
                "irr_nominal" => (Quantity::Return, found.irr_nominal?),
                "irr_effective" => (Quantity::ReturnCompounded, found.irr_effective?),
                _ => (Quantity::Payback, found.payback_months?),
            };
            let flows = cash_flows_of::of_rows(report, &rows);
            let tree = match name {
                "irr_nominal" => flows.irr_nominal(value),
                "irr_effective" => flows.irr_effective(found.irr_nominal?),
                _ => flows.payback(false)?,
            };
            tree.figure(quantity, path, value)
        }
        "paid_back_fraction" | "paid_back_with_residual_fraction" => {
            let value = if name == "paid_back_fraction" {
                found.invested.paid_back_fraction?
            } else {
                found.invested.paid_back_with_residual_fraction?
            };
            let flows = cash_flows_of::of_rows(report, &rows);
            lifetime::paid_back(&flows, name)?.figure(Quantity::PaidBack, path, value)
        }
        _ => return None,
    })
}
