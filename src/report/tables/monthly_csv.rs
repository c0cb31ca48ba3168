//! The monthly table as CSV: one line a month, numbers with every bit.

use crate::report::figures::{MonthlyRow, Report};
use crate::report::tables::csv::Csv;

/// The columns of a row of the mix.
type Column = (&'static str, fn(&MonthlyRow) -> &Vec<f64>);

const ROW_COLUMNS: [Column; 7] = [
    ("revenue_usd", |row| &row.revenue_usd),
    ("credit_usd", |row| &row.credit_usd),
    ("power_usd", |row| &row.power_usd),
    ("other_usd", |row| &row.other_usd),
    ("profit_usd", |row| &row.profit_usd),
    ("btc", |row| &row.btc),
    ("energy_mwh", |row| &row.energy_mwh),
];

/// The monthly table. A row's columns are named `rows.0.revenue_usd`, as in the JSON object. A line holds what stands at
/// the end of its month: cash is what the month adds less what is spent then, and the first line, without a month, is the
/// start. Columns that only leases or debt have are left out without them.
#[must_use]
pub fn monthly(report: &Report) -> String {
    let monthly = &report.monthly;
    let site = &monthly.site;
    let mut columns: Vec<(String, Vec<String>)> = vec![("month".into(), with_start(&monthly.month))];
    for (name, values) in [
        ("btc_price_usd", &monthly.btc_price_usd),
        ("difficulty", &monthly.difficulty),
        ("hashprice_usd_per_ph_day", &monthly.hashprice_usd_per_ph_day),
        ("tariff_usd_per_kwh", &monthly.tariff_usd_per_kwh),
        ("subsidy_btc", &monthly.subsidy_btc),
    ] {
        columns.push((name.into(), with_start(&texts(values))));
    }
    for (i, row) in monthly.rows.iter().enumerate() {
        for (name, values) in ROW_COLUMNS {
            columns.push((format!("rows.{i}.{name}"), with_start(&texts(values(row)))));
        }
        columns.push((format!("rows.{i}.spending_usd"), texts(&row.spending_usd)));
        if let Some(credits) = &row.credit_to_tenant_usd {
            columns.push((
                format!("rows.{i}.credit_to_tenant_usd"),
                with_start(&texts(credits)),
            ));
        }
        columns.push((format!("rows.{i}.cash_usd"), texts(&row.cash_usd)));
        columns.push((format!("rows.{i}.cumulative_usd"), texts(&row.cumulative_usd)));
    }
    for (name, values) in [
        ("fixed_usd", &site.fixed_usd),
        ("tax_usd", &site.tax_usd),
        ("machine_sales_usd", &site.machine_sales_usd),
    ] {
        columns.push((format!("site.{name}"), with_start(&texts(values))));
    }
    columns.push(("site.cash_usd".into(), texts(&site.cash_usd)));
    columns.push(("site.cumulative_usd".into(), texts(&site.cumulative_usd)));
    let service_usd = site.service_usd.as_ref().map(|paid| with_start(&texts(paid)));
    for (name, values) in [
        ("debt_usd", site.debt_usd.as_deref().map(texts)),
        ("service_usd", service_usd),
        ("equity_cash_usd", site.equity_cash_usd.as_deref().map(texts)),
    ] {
        columns.extend(values.map(|values| (format!("site.{name}"), values)));
    }

    let mut csv = Csv::default();
    csv.line(columns.iter().map(|(name, _)| name));
    for line in 0..=monthly.month.len() {
        csv.line(columns.iter().filter_map(|(_, values)| values.get(line)));
    }
    csv.text()
}

fn texts(values: &[f64]) -> Vec<String> {
    values.iter().map(f64::to_string).collect()
}

/// N values behind an empty one for the start.
fn with_start(values: &[String]) -> Vec<String> {
    std::iter::once(String::new())
        .chain(values.iter().cloned())
        .collect()
}
