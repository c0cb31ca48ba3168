//! The whole site: its rows together, and the cost that belongs to no row.

use crate::report::figures::{Report, Row};
use crate::report::working::network::number;
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::tree::{
    Working, compound, constant, elsewhere, minus, months, plus, quotient, sum,
};

/// Figures of the site.
pub(super) const FIGURES: [&str; 14] = [
    "reserved_mw",
    "free_mw",
    "capex_usd",
    "machines_usd",
    "building_usd",
    "today.revenue_usd",
    "today.credit_usd",
    "today.power_usd",
    "today.other_usd",
    "today.profit_usd",
    "today.capital_usd",
    "today.energy_mwh",
    "life.npv_usd",
    "life.worth_usd_per_mw",
];

/// The tree of a figure below `site`. With tax, what is worth how much over the horizon has none yet.
pub(super) fn figure(report: &Report, parts: &[&str]) -> Option<Working> {
    let site = &report.site;
    let today = &site.today;
    let name = parts.join(".");
    let path = format!("site.{name}");
    let rows = |quantity: Quantity, value: &dyn Fn(&Row) -> f64| {
        sum(report
            .rows
            .iter()
            .enumerate()
            .map(|(nth, row)| plus(elsewhere(quantity, format!("rows.{nth}.{name}"), value(row)))))
    };
    let fixed = || plus(number(report, "fixed"));
    let (tree, quantity, value) = match name.as_str() {
        "reserved_mw" => (
            rows(Quantity::Reserved, &|row| row.reserved_mw),
            Quantity::Reserved,
            site.reserved_mw,
        ),
        "free_mw" => (
            sum([
                plus(number(report, "mw")),
                minus(figure(report, &["reserved_mw"])?),
            ]),
            Quantity::Free,
            site.free_mw,
        ),
        "capex_usd" => (
            rows(Quantity::Capex, &|row| row.capex_usd),
            Quantity::Capex,
            site.capex_usd,
        ),
        "machines_usd" => (
            rows(Quantity::MachineCost, &|row| row.machines_usd),
            Quantity::MachineCost,
            site.machines_usd,
        ),
        "building_usd" => (
            rows(Quantity::BuildingCost, &|row| row.building_usd),
            Quantity::BuildingCost,
            site.building_usd,
        ),
        "today.revenue_usd" => (
            rows(Quantity::Revenue, &|row| row.today.revenue_usd),
            Quantity::Revenue,
            today.revenue_usd,
        ),
        "today.credit_usd" => (
            rows(Quantity::Credit, &|row| row.today.credit_usd),
            Quantity::Credit,
            today.credit_usd,
        ),
        "today.power_usd" => (
            rows(Quantity::Power, &|row| row.today.power_usd),
            Quantity::Power,
            today.power_usd,
        ),
        "today.other_usd" => (
            sum([plus(rows(Quantity::Other, &|row| row.today.other_usd)), fixed()]),
            Quantity::Other,
            today.other_usd,
        ),
        "today.profit_usd" => (
            sum([
                plus(rows(Quantity::Profit, &|row| row.today.profit_usd)),
                (super::Sign::Minus, number(report, "fixed")),
            ]),
            Quantity::Profit,
            today.profit_usd,
        ),
        "today.capital_usd" => (
            rows(Quantity::CapitalCharge, &|row| row.today.capital_usd),
            Quantity::CapitalCharge,
            today.capital_usd,
        ),
        "today.energy_mwh" => (
            rows(Quantity::Energy, &|row| row.today.energy_mwh),
            Quantity::Energy,
            today.energy_mwh,
        ),
        "life.npv_usd" => {
            if report.inputs.money.tax_percent > 0.0 {
                return None;
            }
            let of_rows = rows(Quantity::Npv, &|row| row.life.npv_usd);
            let rate = || {
                quotient(number(report, "rate"), constant(Constant::MonthsPerYear))
                    .named(Quantity::MonthlyRate)
            };
            let terms = (1..=report.inputs.money.horizon_months)
                .map(|time| {
                    quotient(
                        number(report, "fixed"),
                        compound(rate(), constant(Constant::Time(time))),
                    )
                })
                .collect();
            let fixed = months(0, terms).named(Quantity::PresentOfMonths);
            (
                sum([plus(of_rows), minus(fixed)]),
                Quantity::Npv,
                site.life.npv_usd,
            )
        }
        "life.worth_usd_per_mw" => (
            quotient(
                figure(report, &["life", "npv_usd"])?,
                figure(report, &["reserved_mw"])?,
            ),
            Quantity::Worth,
            site.life.worth_usd_per_mw?,
        ),
        _ => return None,
    };
    Some(tree.figure(quantity, path, value))
}
