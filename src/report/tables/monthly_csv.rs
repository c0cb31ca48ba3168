//! The monthly table as CSV: either in words with units and days, or under the JSON object's names at full precision.

use crate::report::charts::row_names::distinct_names;
use crate::report::figures::{MonthlyRow, Report};
use crate::report::tables::csv::{Csv, heading, sensible};
use crate::report::words::tables::{Measure, TableLabel};
use crate::report::words::{Label, Words};
use crate::scenario::Unit;

/// A heading in words.
enum Name {
    Label(Label),
    Table(TableLabel),
}

use Name::{Label as Of, Table};

/// The columns of a row of the mix: their names in the object, what they are, and how they are read.
type RowColumn = (&'static str, Name, Measure, fn(&MonthlyRow) -> &Vec<f64>);

const ROW_COLUMNS: [RowColumn; 7] = [
    ("revenue_usd", Of(Label::Revenue), Measure::Usd, |row| {
        &row.revenue_usd
    }),
    ("credit_usd", Of(Label::Credit), Measure::Usd, |row| {
        &row.credit_usd
    }),
    ("power_usd", Of(Label::PowerCost), Measure::Usd, |row| {
        &row.power_usd
    }),
    ("other_usd", Of(Label::OtherCost), Measure::Usd, |row| {
        &row.other_usd
    }),
    ("profit_usd", Of(Label::Profit), Measure::Usd, |row| {
        &row.profit_usd
    }),
    ("btc", Table(TableLabel::BitcoinReceived), Measure::Btc, |row| {
        &row.btc
    }),
    (
        "energy_mwh",
        Table(TableLabel::EnergyDrawn),
        Measure::Mwh,
        |row| &row.energy_mwh,
    ),
];

/// What a column holds.
struct Column<'r> {
    /// The path prefix of its row or the site in the object, "rows.0."; empty for what holds for all.
    path: String,
    /// The same in words, "S21 Pro mining: ".
    of: &'r str,
    key: &'static str,
    name: Name,
    measure: Measure,
    values: &'r [f64],
}

/// The monthly table in words: a line for the start, whose two days are the same, then one per month. Amounts of a line
/// fall between its two days, and running sums are as of the second day. Dollars are whole, other numbers as exact as a
/// reader needs them.
#[must_use]
pub fn monthly(report: &Report, words: &dyn Words) -> String {
    let names = distinct_names(report.rows.iter().map(|row| words.short_name(row)).collect());
    let columns = columns(report, &names, words.label(Label::WholeSite));
    let mut csv = Csv::default();
    let day = |label| heading(words.table_label(label), Measure::Day, words);
    csv.line(
        [day(TableLabel::From), day(TableLabel::To)]
            .into_iter()
            .chain(columns.iter().map(|column| {
                let name = match column.name {
                    Of(label) => words.label(label),
                    Table(label) => words.table_label(label),
                };
                let name = if column.of.is_empty() {
                    name.to_owned()
                } else {
                    [column.of, ": ", name].concat()
                };
                heading(&name, column.measure, words)
            })),
    );
    let start = report.inputs.money.start;
    let days = (0..)
        .map(|k| start.plus(k))
        .map(|month| [month.first_day(), month.last_day()]);
    let lines = std::iter::once([start.first_day(); 2]).chain(days);
    for (nth, days) in lines.take(report.monthly.month.len() + 1).enumerate() {
        let cells = columns.iter().map(|column| cell(report, column, nth, sensible));
        csv.line(days.iter().map(ToString::to_string).chain(cells));
    }
    csv.text()
}

/// The monthly table as the JSON object has it: a row's columns are named `rows.0.revenue_usd`, numbers have full
/// precision. A line holds the state at the end of its month: cash is what the month adds less what is spent then. The
/// first line, without a month, is the start. Columns that only leases or debt have are left out without them.
#[must_use]
pub fn raw(report: &Report) -> String {
    let names = vec![String::new(); report.rows.len()];
    let columns = columns(report, &names, "");
    let mut csv = Csv::default();
    let names = columns.iter().map(|column| [&column.path, column.key].concat());
    csv.line(std::iter::once("month".to_owned()).chain(names));
    for nth in 0..=report.monthly.month.len() {
        let month = nth.checked_sub(1).map_or("", |k| &report.monthly.month[k]);
        let cells = columns
            .iter()
            .map(|column| cell(report, column, nth, |value| value.to_string()));
        csv.line(std::iter::once(month.to_owned()).chain(cells));
    }
    csv.text()
}

/// A cell. A column with one value per month has none at the start.
fn cell(report: &Report, column: &Column<'_>, line: usize, write: fn(f64) -> String) -> String {
    let at_start = column.values.len() > report.monthly.month.len();
    let nth = if at_start { Some(line) } else { line.checked_sub(1) };
    let value = nth.and_then(|nth| column.values.get(nth));
    value.map(|value| write(*value)).unwrap_or_default()
}

fn columns<'r>(report: &'r Report, names: &'r [String], whole_site: &'r str) -> Vec<Column<'r>> {
    let monthly = &report.monthly;
    let mut columns = Vec::new();
    let paths = [
        (
            "btc_price_usd",
            Of(Label::BitcoinPrice),
            Measure::Usd,
            &monthly.btc_price_usd,
        ),
        (
            "difficulty",
            Table(TableLabel::Difficulty),
            Measure::Plain,
            &monthly.difficulty,
        ),
        (
            "hashprice_usd_per_ph_day",
            Of(Label::Hashprice),
            Measure::UsdPerPhDay,
            &monthly.hashprice_usd_per_ph_day,
        ),
        (
            "tariff_usd_per_kwh",
            Table(TableLabel::Tariff),
            Measure::Of(Unit::UsdPerKwh),
            &monthly.tariff_usd_per_kwh,
        ),
        (
            "subsidy_btc",
            Table(TableLabel::Subsidy),
            Measure::Btc,
            &monthly.subsidy_btc,
        ),
    ];
    columns.extend(paths.map(|(key, name, measure, values)| Column {
        path: String::new(),
        of: "",
        key,
        name,
        measure,
        values,
    }));
    for (i, (row, of)) in monthly.rows.iter().zip(names).enumerate() {
        let mut add = |key, name, measure, values: &'r [f64]| {
            columns.push(Column {
                path: format!("rows.{i}."),
                of,
                key,
                name,
                measure,
                values,
            });
        };
        for (key, name, measure, values) in ROW_COLUMNS {
            add(key, name, measure, values(row));
        }
        add(
            "spending_usd",
            Table(TableLabel::Spending),
            Measure::Usd,
            &row.spending_usd,
        );
        if let Some(credits) = &row.credit_to_tenant_usd {
            add(
                "credit_to_tenant_usd",
                Table(TableLabel::CreditToTenant),
                Measure::Usd,
                credits,
            );
        }
        add("cash_usd", Table(TableLabel::Cash), Measure::Usd, &row.cash_usd);
        add(
            "cumulative_usd",
            Table(TableLabel::Cumulative),
            Measure::Usd,
            &row.cumulative_usd,
        );
    }
    let site = &monthly.site;
    let of_site = [
        ("fixed_usd", TableLabel::FixedCost, Some(&site.fixed_usd)),
        ("tax_usd", TableLabel::Tax, Some(&site.tax_usd)),
        (
            "machine_sales_usd",
            TableLabel::MachineSales,
            Some(&site.machine_sales_usd),
        ),
        ("cash_usd", TableLabel::Cash, Some(&site.cash_usd)),
        (
            "cumulative_usd",
            TableLabel::Cumulative,
            Some(&site.cumulative_usd),
        ),
        ("debt_usd", TableLabel::Owed, site.debt_usd.as_ref()),
        ("service_usd", TableLabel::DebtService, site.service_usd.as_ref()),
        (
            "equity_cash_usd",
            TableLabel::OwnersCash,
            site.equity_cash_usd.as_ref(),
        ),
    ];
    columns.extend(of_site.into_iter().filter_map(|(key, name, values)| {
        Some(Column {
            path: "site.".to_owned(),
            of: whole_site,
            key,
            name: Table(name),
            measure: Measure::Usd,
            values: values?,
        })
    }));
    columns
}
