//! Every figure of rows and site in one table, for those who want to see it all.

use crate::catalog::calendar::Date;
use crate::report::figures::rates::{self, Money, Per, Rates};
use crate::report::figures::{Life, Report, Today};
use crate::report::number::Numerals;
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::report::words::tables::Measure;
use crate::report::words::{Label, Words};
use crate::scenario::Unit;

/// The table: a heading for each column, then its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The rows of the mix, then the site.
    pub columns: Vec<Vec<Piece>>,
    /// The day on which each column begins, if columns are times; a file writes the day in place of the column.
    pub days: Vec<Date>,
    /// One line a figure; lines that say nothing for any column are left out.
    pub lines: Vec<Line>,
}

/// One figure for every column.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub label: String,
    /// What its figures are in.
    pub measure: Measure,
    /// One cell a column.
    pub cells: Vec<Vec<Piece>>,
}

/// How a figure is written, and what it is in.
type Write = (fn(Numerals, f64) -> String, Measure);

const MONEY: Write = (|n, usd| n.money(usd), Measure::Usd);
const PERCENT: Write = (|n, fraction| n.percent(fraction), Measure::Fraction);
const MONTHS: Write = (|n, months| n.months(months), Measure::Of(Unit::Months));
/// A count of months, whose label already names the unit.
const COUNT: Write = (MONTHS.0, Measure::Plain);
const QUANTITY: Write = (|n, value| n.quantity(value), Measure::Plain);
const BITCOIN: Write = (QUANTITY.0, Measure::Btc);

/// A figure: its label, its name in the JSON object, how it is written, and how it is read.
type Figure<T> = (Label, &'static str, Write, fn(&T) -> Option<f64>);

/// The money of today, per something.
const RATES: [Figure<Money>; 6] = [
    (Label::Revenue, "revenue_usd", MONEY, |m| Some(m.revenue_usd)),
    (Label::Credit, "credit_usd", MONEY, |m| {
        (m.credit_usd != 0.0).then_some(m.credit_usd)
    }),
    (Label::PowerCost, "power_usd", MONEY, |m| Some(m.power_usd)),
    (Label::OtherCost, "other_usd", MONEY, |m| Some(m.other_usd)),
    (Label::Profit, "profit_usd", MONEY, |m| Some(m.profit_usd)),
    (Label::CapitalCharge, "capital_usd", MONEY, |m| {
        Some(m.capital_usd)
    }),
];

/// Figures of a running month.
const TODAY: [Figure<Today>; 5] = [
    (Label::EnergyMwh, "energy_mwh", QUANTITY, |t| Some(t.energy_mwh)),
    (Label::RevenuePerMwh, "revenue_usd_per_mwh", MONEY, |t| {
        t.revenue_usd_per_mwh
    }),
    (Label::ProfitPerMwh, "profit_usd_per_mwh", MONEY, |t| {
        t.profit_usd_per_mwh
    }),
    (Label::FullCostPerBtc, "full_cost_per_btc_usd", MONEY, |t| {
        t.full_cost_per_btc_usd
    }),
    (
        Label::FullCostPerGpuHour,
        "full_cost_per_gpu_hour_usd",
        MONEY,
        |t| t.full_cost_per_gpu_hour_usd,
    ),
];

/// Figures of the whole horizon.
const LIFE: [Figure<Life>; 12] = [
    (Label::NetPresentValue, "npv_usd", MONEY, |l| Some(l.npv_usd)),
    (Label::InternalRate, "irr_nominal", PERCENT, |l| l.irr_nominal),
    (Label::EffectiveRate, "irr_effective", PERCENT, |l| {
        l.irr_effective
    }),
    (Label::AnnualisedMultiple, "annualised_multiple", PERCENT, |l| {
        l.annualised_multiple
    }),
    (Label::ReturnOnInvestment, "roi", PERCENT, |l| l.roi),
    (Label::Payback, "payback_months", COUNT, |l| l.payback_months),
    (Label::StaticPayback, "static_payback_months", MONTHS, |l| {
        l.static_payback_months
    }),
    (
        Label::DiscountedPayback,
        "discounted_payback_months",
        MONTHS,
        |l| l.discounted_payback_months,
    ),
    (Label::MonthsOff, "months_off", COUNT, |l| {
        l.months_off.map(f64::from)
    }),
    (Label::BitcoinMined, "btc", BITCOIN, |l| l.btc),
    (Label::LevelisedBtc, "levelised_cost_per_btc_usd", MONEY, |l| {
        l.levelised_cost_per_btc_usd
    }),
    (
        Label::LevelisedGpuHour,
        "levelised_cost_per_gpu_hour_usd",
        MONEY,
        |l| l.levelised_cost_per_gpu_hour_usd,
    ),
];

/// One column's figures and their path in the JSON object.
struct Column<'a> {
    path: String,
    capex_usd: f64,
    reserved_mw: f64,
    today: &'a Today,
    rates: &'a Rates,
    life: &'a Life,
}

/// The table of a report, with today's money per day, machine, MWh or MW-year.
#[must_use]
pub fn table(report: &Report, per: Per, words: &dyn Words) -> Table {
    let n = words.numerals();
    let months = f64::from(report.inputs.money.horizon_months);
    let rows = report.rows.iter().enumerate().map(|(i, row)| Column {
        path: format!("rows.{i}"),
        capex_usd: row.capex_usd,
        reserved_mw: row.reserved_mw,
        today: &row.today,
        rates: &row.rates,
        life: &row.life,
    });
    let site = Column {
        path: "site".to_owned(),
        capex_usd: report.site.capex_usd,
        reserved_mw: report.site.reserved_mw,
        today: &report.site.today,
        rates: &report.site.rates,
        life: &report.site.life,
    };
    let all: Vec<Column<'_>> = rows.chain([site]).collect();
    let line = |label: Label, key: &str, write: Write, read: &dyn Fn(&Column<'_>) -> Option<f64>| {
        let found: Vec<Option<f64>> = all.iter().map(read).collect();
        found.iter().any(Option::is_some).then(|| Line {
            label: words.label(label).to_owned(),
            measure: write.1,
            cells: all
                .iter()
                .zip(found)
                .map(|(column, value)| match value {
                    Some(value) => vec![toned(
                        format!("{}.{key}", column.path),
                        value,
                        (write.0)(n, value),
                        if value < 0.0 { Tone::Loss } else { Tone::Plain },
                    )],
                    // No payback within the horizon is an answer too.
                    None if key == "life.payback_months" || key == "life.discounted_payback_months" => {
                        vec![
                            text(words.label(Label::NotIn)),
                            figure("inputs.months", months, n.months(months)),
                        ]
                    }
                    None => vec![text(words.label(Label::NoFigure))],
                })
                .collect(),
        })
    };
    let mut lines = vec![
        line(Label::Capital, "capex_usd", MONEY, &|column| {
            Some(column.capex_usd)
        }),
        line(Label::ReservedMw, "reserved_mw", QUANTITY, &|column| {
            Some(column.reserved_mw)
        }),
    ];
    let place = rates::place(per);
    for (label, key, write, read) in RATES {
        let line_per = line(label, &format!("{place}.{key}"), write, &|column| {
            read(&rates::at(column.today, column.rates, per)?)
        });
        lines.push(line_per.map(|mut line| {
            line.label.push_str(" / ");
            line.label.push_str(words.per(per));
            line
        }));
    }
    for (label, key, write, read) in TODAY {
        if per == Per::MegawattHour && key.ends_with("_per_mwh") {
            // Given above.
            continue;
        }
        lines.push(line(label, &format!("today.{key}"), write, &|column| {
            read(column.today)
        }));
    }
    for (label, key, write, read) in LIFE {
        lines.push(line(label, &format!("life.{key}"), write, &|column| {
            read(column.life)
        }));
    }
    let mut columns: Vec<Vec<Piece>> = report
        .rows
        .iter()
        .map(|row| vec![Piece::Name(words.short_name(row))])
        .collect();
    columns.push(vec![text(words.label(Label::WholeSite))]);
    Table {
        columns,
        days: Vec::new(),
        lines: lines.into_iter().flatten().collect(),
    }
}
