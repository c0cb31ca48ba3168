//! The money of a running month per day, machine, megawatt-hour or megawatt-year, so that small and large
//! sites, and different uses, can be held against each other.
//!
//! A month is 365/12 days and a twelfth of a year. The money of a machine is that of one month. A megawatt-hour is one
//! drawn from the grid; a megawatt-year is one of reserved grid capacity, whether it is drawn or not.

use serde::Serialize;

use crate::catalog::calendar::DAYS_PER_MONTH;
use crate::model::Today;

/// What money is given per.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Per {
    /// A month.
    #[default]
    Month,
    /// A day.
    Day,
    /// A machine, in a month.
    Machine,
    /// A megawatt-hour drawn from the grid.
    MegawattHour,
    /// A year of a megawatt of reserved grid capacity.
    MegawattYear,
}

impl Per {
    /// Every one, in the order of the page's switch.
    pub const ALL: [Self; 5] = [
        Self::Month,
        Self::Day,
        Self::Machine,
        Self::MegawattHour,
        Self::MegawattYear,
    ];
}

/// The money of a running month in other units; the month's own figures are in `today`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Rates {
    /// A day's.
    pub per_day: Money,
    /// A machine's, a month; none for leases, for no machines and for the site.
    pub per_machine: Option<Money>,
    /// That of a grid MWh; none if nothing is drawn.
    pub per_mwh: Option<Money>,
    /// That of a MW of reserved grid capacity, a year; none if nothing is reserved.
    pub per_mw_year: Option<Money>,
}

/// What comes in, what goes out, and what is left, $.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Money {
    /// Revenue.
    pub revenue_usd: f64,
    /// Credit for curtailed energy.
    pub credit_usd: f64,
    /// Power we pay for.
    pub power_usd: f64,
    /// Other cost.
    pub other_usd: f64,
    /// Operating profit.
    pub profit_usd: f64,
    /// Capital charge.
    pub capital_usd: f64,
}

impl Rates {
    /// The rates of a month.
    #[must_use]
    pub fn of(today: &Today, machines: Option<f64>, reserved_mw: f64) -> Self {
        let month = Money::of(today);
        let per = |count: f64| (count > 0.0).then(|| month.shared(count));
        Self {
            per_day: month.shared(DAYS_PER_MONTH),
            per_machine: machines.and_then(per),
            per_mwh: per(today.energy_mwh),
            per_mw_year: per(reserved_mw / 12.0),
        }
    }
}

impl Money {
    /// A month's.
    fn of(today: &Today) -> Self {
        Self {
            revenue_usd: today.revenue_usd,
            credit_usd: today.credit_usd,
            power_usd: today.power_usd,
            other_usd: today.other_usd,
            profit_usd: today.profit_usd,
            capital_usd: today.capital_usd,
        }
    }

    /// The share of each one if the money is divided among this many.
    fn shared(self, count: f64) -> Self {
        Self {
            revenue_usd: self.revenue_usd / count,
            credit_usd: self.credit_usd / count,
            power_usd: self.power_usd / count,
            other_usd: self.other_usd / count,
            profit_usd: self.profit_usd / count,
            capital_usd: self.capital_usd / count,
        }
    }
}

/// The money of a row or of the site per something; none where there is no such figure.
pub(in crate::report) fn at(today: &Today, rates: &Rates, per: Per) -> Option<Money> {
    match per {
        Per::Month => Some(Money::of(today)),
        Per::Day => Some(rates.per_day),
        Per::Machine => rates.per_machine,
        Per::MegawattHour => rates.per_mwh,
        Per::MegawattYear => rates.per_mw_year,
    }
}

/// Its path below that of a row or of the site.
pub(in crate::report) fn place(per: Per) -> &'static str {
    match per {
        Per::Month => "today",
        Per::Day => "rates.per_day",
        Per::Machine => "rates.per_machine",
        Per::MegawattHour => "rates.per_mwh",
        Per::MegawattYear => "rates.per_mw_year",
    }
}
