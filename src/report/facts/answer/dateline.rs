//! How old the figures are: the day of the prices, and what is not of that day.

use crate::catalog::calendar::{Date, Month};
use crate::catalog::dated::is_old;
use crate::catalog::snapshot;
use crate::report::figures::Report;
use crate::scenario::{DEFAULT_LEASE_MONTH, Machine, MixRow, Use};

/// How old the figures are.
#[derive(Clone, Debug, PartialEq)]
pub struct Dateline {
    /// The day of the prices.
    pub day: Date,
    /// Whether the Bitcoin price is another than that day's.
    pub own_bitcoin_price: bool,
    /// How long ago that is, where it is long ago.
    pub age: Option<Age>,
    /// The month of the lease's terms, if they are not the reader's.
    pub lease: Option<Month>,
    /// Rows whose machine's price or rent is more than a year older than the day: the row's place and the date.
    pub old: Vec<(usize, String)>,
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
            lease: has_default_lease(report).then_some(DEFAULT_LEASE_MONTH),
            old: rows
                .filter_map(|(place, row)| Some((place, old(report, row, day)?)))
                .collect(),
        }
    }
}

fn age(day: Date, now: Date) -> Option<Age> {
    let months = day.months_until(now).round();
    (2..=2400_u32).rev().find(|count| f64::from(*count) <= months).map(|months| {
        if months < 18 {
            Age::Months(months)
        } else {
            Age::Years((months + 6) / 12)
        }
    })
}

/// Whether a lease is let at the terms of the default.
fn has_default_lease(report: &Report) -> bool {
    let rents_by_default = |row: &MixRow| row.machine == Machine::Lease && row.rent_usd.is_none();
    report.inputs.hosting.rent_usd_per_kw_month.is_none() && report.inputs.mix.iter().any(rents_by_default)
}

/// The date of the older of a row's price and rent, where the catalogue's count and one is old.
fn old(report: &Report, row: &MixRow, day: Date) -> Option<String> {
    let scenario = &report.inputs;
    let (kind, price, rent) = match &row.machine {
        Machine::Asic(asic) => (Use::Mining, &asic.price_on(day).date, None),
        Machine::Gpu(gpu) => (Use::Rental, &gpu.price_date, Some(&gpu.rent_on(day).date)),
        _ => return None,
    };
    let price = Some(price).filter(|_| row.price_usd.is_none() && !scenario.is_paid(kind));
    let rent = rent.filter(|_| row.rent_usd.is_none() && scenario.rental.rent_usd_per_hour.is_none());
    let dates = [price, rent].into_iter().flatten();
    dates.filter(|date| is_old(date, day)).min().cloned()
}
