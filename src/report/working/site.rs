//! The whole site: its rows together, and the cost that belongs to no row.

use crate::report::figures::rates::{Per, at};
use crate::report::figures::{Report, Row};
use crate::report::working::breakeven::Scope;
use crate::report::working::cash_flows::{monthly_rate, time_of};
use crate::report::working::cash_flows_of::{of_site, spending};
use crate::report::working::network::number;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::row_figures::part;
use crate::report::working::taxes::rows;
use crate::report::working::tree::{
    Working, because, compound, constant, figure_ref, minus, months, plus, quotient, sum,
};
use crate::report::working::{assets, owner, solved_input, taxes};
use crate::scenario::Input;

/// A figure of the site that is the sum of the figures of the same name of all rows.
fn of_rows(report: &Report, quantity: Quantity, name: &str, value: &dyn Fn(&Row) -> Option<f64>) -> Working {
    let rows = report.rows.iter().enumerate();
    sum(rows.filter_map(|(nth, row)| {
        Some(plus(figure_ref(
            quantity,
            format!("rows.{nth}.{name}"),
            value(row)?,
        )))
    }))
}

/// The tree of a figure below `site`.
pub(super) fn figure(report: &Report, parts: &[&str]) -> Option<Working> {
    let site = &report.site;
    let path = format!("site.{}", parts.join("."));
    let of = |quantity: Quantity, name: &str, value: fn(&Row) -> f64| {
        of_rows(report, quantity, name, &|row| Some(value(row)))
    };
    let (tree, quantity, value) = match parts {
        ["today", name] => return today(report, name),
        ["rates", per, name] => return rate(report, per, name),
        ["life", name] => return life(report, name),
        ["debt", name] => return owner::debt(report, name),
        ["equity", name] => return owner::equity(report, name),
        ["breakeven", "today", key] => return Scope::site(report).today(key),
        ["breakeven", "life", "hashprice_usd_per_ph_day"] => return Scope::site(report).hashprice_of_life(),
        ["breakeven", "life", key] => return solved_input::breakeven(report, None, key),
        ["runs_out_after_months"] => return owner::runs_out(report),
        ["capacity_mw"] => {
            let quantity = Quantity::Input(Input::GridCapacity);
            (number(report, "mw"), quantity, site.capacity_mw)
        }
        ["reserved_mw"] => (reserved(report), Quantity::Reserved, site.reserved_mw),
        ["free_mw"] => (
            sum([
                plus(number(report, "mw")),
                minus(reserved(report).named(Quantity::Reserved)),
            ]),
            Quantity::Free,
            site.free_mw,
        ),
        ["capex_usd"] => (
            of(Quantity::Capex, "capex_usd", |row| row.capex_usd),
            Quantity::Capex,
            site.capex_usd,
        ),
        ["machines_usd"] => (
            of(Quantity::MachineCost, "machines_usd", |row| row.machines_usd),
            Quantity::MachineCost,
            site.machines_usd,
        ),
        ["building_usd"] => (
            of(Quantity::BuildingCost, "building_usd", |row| row.building_usd),
            Quantity::BuildingCost,
            site.building_usd,
        ),
        _ => return None,
    };
    Some(tree.figure(quantity, path, value))
}

fn reserved(report: &Report) -> Working {
    of_rows(report, Quantity::Reserved, "reserved_mw", &|row| {
        Some(row.reserved_mw)
    })
}

/// The tree of a figure of a running month.
fn today(report: &Report, name: &str) -> Option<Working> {
    let today = &report.site.today;
    let full_name = format!("today.{name}");
    let path = format!("site.{full_name}");
    let of = |quantity: Quantity, value: &dyn Fn(&Row) -> Option<f64>| {
        of_rows(report, quantity, &full_name, value)
    };
    let fixed = || number(report, "fixed");
    let per_mwh = |name: &str| {
        Some(quotient(
            self::today(report, name)?,
            self::today(report, "energy_mwh")?,
        ))
    };
    let (tree, quantity, value) = match name {
        "revenue_usd" => (
            of(Quantity::Revenue, &|row| Some(row.today.revenue_usd)),
            Quantity::Revenue,
            today.revenue_usd,
        ),
        "credit_usd" => (
            of(Quantity::Credit, &|row| Some(row.today.credit_usd)),
            Quantity::Credit,
            today.credit_usd,
        ),
        "power_usd" => (
            of(Quantity::Power, &|row| Some(row.today.power_usd)),
            Quantity::Power,
            today.power_usd,
        ),
        "other_usd" => {
            let of_rows = of(Quantity::Other, &|row| Some(row.today.other_usd));
            let tree = sum([plus(of_rows), plus(fixed())]);
            (tree, Quantity::Other, today.other_usd)
        }
        "profit_usd" => {
            let of_rows = of(Quantity::Profit, &|row| Some(row.today.profit_usd));
            let tree = sum([plus(of_rows), minus(fixed())]);
            (tree, Quantity::Profit, today.profit_usd)
        }
        "capital_usd" => (
            of(Quantity::CapitalCharge, &|row| Some(row.today.capital_usd)),
            Quantity::CapitalCharge,
            today.capital_usd,
        ),
        "energy_mwh" => (
            of(Quantity::Energy, &|row| Some(row.today.energy_mwh)),
            Quantity::Energy,
            today.energy_mwh,
        ),
        "btc" => {
            let tree = of(Quantity::BitcoinReceived, &|row| row.today.btc);
            (tree, Quantity::BitcoinReceived, today.btc?)
        }
        "gpu_hours" => {
            let tree = of(Quantity::GpuHours, &|row| row.today.gpu_hours);
            (tree, Quantity::GpuHours, today.gpu_hours?)
        }
        "revenue_usd_per_mwh" => {
            let value = today.revenue_usd_per_mwh?;
            (per_mwh("revenue_usd")?, Quantity::RevenuePerMwh, value)
        }
        "profit_usd_per_mwh" => {
            let value = today.profit_usd_per_mwh?;
            (per_mwh("profit_usd")?, Quantity::ProfitPerMwh, value)
        }
        _ => return None,
    };
    Some(tree.figure(quantity, path, value))
}

/// The tree of a running month's money per something.
fn rate(report: &Report, per: &str, name: &str) -> Option<Working> {
    let (unit, per_what) = match per {
        "per_day" => (constant(Constant::DaysPerMonth), Per::Day),
        "per_mwh" => (today(report, "energy_mwh")?, Per::MegawattHour),
        "per_mw_year" => {
            let reserved = figure(report, &["reserved_mw"])?;
            let unit = quotient(reserved, constant(Constant::MonthsPerYear));
            (unit, Per::MegawattYear)
        }
        _ => return None,
    };
    let value = part(&at(&report.site.today, &report.site.rates, per_what)?, name)?;
    let path = format!("site.rates.{per}.{name}");
    Some(quotient(today(report, name)?, unit).figure(Quantity::Rate, path, value))
}

/// The tree of a figure over the horizon.
fn life(report: &Report, name: &str) -> Option<Working> {
    let life = &report.site.life;
    let path = format!("site.life.{name}");
    let (tree, quantity, value) = match name {
        // Without tax, the site is worth what its rows are worth, less fixed cost.
        "npv_usd" if report.inputs.money.tax_percent == 0.0 => {
            let of_rows = of_rows(report, Quantity::Npv, "life.npv_usd", &|row| {
                Some(row.life.npv_usd)
            });
            let terms = (1..=report.inputs.money.horizon_months).map(|time| {
                let factor = compound(monthly_rate(report), constant(Constant::Time(time)));
                quotient(number(report, "fixed"), factor)
            });
            let fixed = months(0, terms.collect()).named(Quantity::PresentOfMonths);
            (sum([plus(of_rows), minus(fixed)]), Quantity::Npv, life.npv_usd)
        }
        "worth_usd_per_mw" => {
            let value = life.worth_usd_per_mw?;
            let npv = self::life(report, "npv_usd")?;
            let tree = quotient(npv, figure(report, &["reserved_mw"])?);
            (tree, Quantity::Worth, value)
        }
        "residual_usd" => (residual(report), Quantity::Residual, life.residual_usd),
        "static_payback_months" => {
            let value = life.static_payback_months?;
            let full =
                sum(rows(report).map(|work| plus(assets::full_price(&work)))).named(Quantity::FullPrice);
            let tree = quotient(full, today(report, "profit_usd")?);
            (tree, Quantity::StaticPayback, value)
        }
        "btc" => {
            let tree = of_rows(report, Quantity::BitcoinReceived, "life.btc", &|row| row.life.btc);
            (tree, Quantity::BitcoinReceived, life.btc?)
        }
        _ => return of_site(report).of_life(life, name, path),
    };
    Some(tree.figure(quantity, path, value))
}

/// What the assets of all rows are worth at the horizon.
fn residual(report: &Report) -> Working {
    of_rows(report, Quantity::Residual, "life.residual_usd", &|row| {
        Some(row.life.residual_usd)
    })
}

/// The tree of `monthly.site.residual_usd`.
pub(super) fn residual_at_horizon(report: &Report) -> Working {
    residual(report).figure(
        Quantity::Residual,
        "monthly.site.residual_usd",
        report.monthly.site.residual_usd,
    )
}

/// The tree of a monthly figure of the site, below `monthly.site`.
pub(super) fn monthly(report: &Report, name: &str, time: usize) -> Option<Working> {
    let site = &report.monthly.site;
    let path = format!("monthly.site.{name}.{time}");
    let (tree, quantity, values) = match name {
        "fixed_usd" => (number(report, "fixed"), Quantity::FixedCost, &site.fixed_usd),
        "tax_usd" => return taxes::of_month(report, time),
        "machine_sales_usd" => {
            let sold = rows(report).filter(|work| {
                let end = assets::end_month(work);
                end < report.inputs.money.horizon_months && end == time_of(time) + 1
            });
            let sales: Vec<_> = sold.filter_map(|work| assets::resale(&work)).map(plus).collect();
            let tree = if sales.is_empty() {
                because(Why::NothingSold, 0.0)
            } else {
                sum(sales)
            };
            (tree, Quantity::MachineSales, &site.machine_sales_usd)
        }
        "cash_usd" => (cash(report, time)?, Quantity::Cash, &site.cash_usd),
        "cumulative_usd" => (
            of_site(report).cash_so_far(time, false)?,
            Quantity::CashSoFar,
            &site.cumulative_usd,
        ),
        "discounted_cumulative_usd" => (
            of_site(report).cash_so_far(time, true)?,
            Quantity::CashSoFar,
            &site.discounted_cumulative_usd,
        ),
        "equity_cumulative_usd" | "equity_discounted_cumulative_usd" => {
            let discounted = name == "equity_discounted_cumulative_usd";
            let values = if discounted {
                site.equity_discounted_cumulative_usd.as_ref()?
            } else {
                site.equity_cumulative_usd.as_ref()?
            };
            let tree = owner::cash_flows(report)?.cash_so_far(time, discounted)?;
            (tree, Quantity::CashSoFar, values)
        }
        _ => return owner::monthly(report, name, time),
    };
    Some(tree.figure(quantity, path, *values.get(time)?))
}

/// Cash at a point in time, without machine sales, residual values and the tax on these.
fn cash(report: &Report, time: usize) -> Option<Working> {
    let spent = spending(report).into_iter().nth(time)?;
    let mut parts = Vec::new();
    if let Some(month) = time.checked_sub(1) {
        let is_last = time == report.monthly.month.len();
        parts.push(plus(taxes::operations(report, month)));
        parts.extend(taxes::held_of_all(report).filter(|_| is_last).map(plus));
        parts.push(minus(taxes::on_operations(report, month, false, is_last)));
    }
    parts.push(minus(spent));
    Some(sum(parts))
}
