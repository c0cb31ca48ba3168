//! How old the figures are: the day of the prices, and which figures are from another day.

use crate::catalog::calendar::Date;
use crate::catalog::snapshot;
use crate::report::facts::dates::{DatedFigure, of_another_day, old_figures};
use crate::report::figures::Report;
use crate::scenario::Use;

/// How old the figures are.
#[derive(Clone, Debug, PartialEq)]
pub struct Dateline {
    /// The day of the prices.
    pub day: Date,
    /// Whether a site that mines has a Bitcoin price other than that day's.
    pub own_bitcoin_price: bool,
    /// How long ago that day is; none if less than two months.
    pub age: Option<Age>,
    /// The figure that is of another day in every set of defaults: the terms of leases.
    pub another: Option<DatedFigure>,
    /// Rows of machines whose price or rent is more than a year older than that day: the row's place and its oldest
    /// figure.
    pub old: Vec<(usize, DatedFigure)>,
}

/// How long ago something was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// So many months, at least two.
    Months(u32),
    /// So many years, at least one.
    Years(u32),
}

impl Dateline {
    /// How old the figures of a report are on a day; without one, on the day of the newest set.
    #[must_use]
    pub fn of(report: &Report, today: Option<Date>) -> Self {
        let day = report.inputs.date;
        let now = today.unwrap_or(snapshot::newest().date);
        let priced = report.inputs.day().price_usd;
        let rows = report.inputs.mix.iter().enumerate();
        Self {
            day,
            own_bitcoin_price: report.inputs.bitcoin.price_usd.to_bits() != priced.to_bits()
                && report.rows.iter().any(|row| row.kind == Use::Mining),
            age: age(day, now),
            another: of_another_day(&report.inputs),
            old: rows
                .filter(|(_, row)| row.machine.used_for().has_machines())
                .filter_map(|(place, row)| {
                    let old = old_figures(&report.inputs, row).into_iter();
                    Some((place, old.min_by_key(|figure| figure.recorded)?))
                })
                .collect(),
        }
    }
}

fn age(day: Date, now: Date) -> Option<Age> {
    let months = day.months_until(now).round();
    (2..=2400_u32)
        .rev()
        .find(|count| f64::from(*count) <= months)
        .map(|months| {
            if months < 18 {
                Age::Months(months)
            } else {
                Age::Years((months + 6) / 12)
            }
        })
}
