//! Horizon, discounting, when machines are paid, tax, and the cash at hand.

use crate::catalog::calendar::Month;

use super::describe::{month, number, whole_number};
use super::field::Field;
use super::{Input, Unit};

/// Horizon, discounting, when machines are paid, tax, and the cash at hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Money {
    /// Horizon, months.
    pub horizon_months: u32,
    /// Nominal discount rate, compounded monthly, %/yr.
    pub discount_percent_per_year: f64,
    /// How many months before they run machines are paid for.
    pub lead_months: u32,
    /// Tax on the profit of the site, %.
    pub tax_percent: f64,
    /// Calendar month of month 0; used for labels only.
    pub start: Month,
    /// Cash at hand for losing months, $.
    pub reserve_usd: f64,
}

/// The earliest and latest month a scenario may start in: Bitcoin's first month, and one far in the future.
pub const FIRST_MONTHS: (Month, Month) = (
    Month { year: 2009, month: 1 },
    Month {
        year: 2100,
        month: 12,
    },
);

pub(super) const FIELDS: &[Field] = &[
    whole_number(
        Input::Horizon,
        "months",
        |s| s.money.horizon_months,
        |s, v| s.money.horizon_months = v,
    )
    .unit(Unit::Months)
    .default(60.0)
    .range(1.0, 240.0)
    .swing(12.0)
    .step(12.0),
    number(
        Input::DiscountRate,
        "rate",
        |s| s.money.discount_percent_per_year,
        |s, v| s.money.discount_percent_per_year = v,
    )
    .unit(Unit::PercentPerYear)
    .default(10.0)
    .range(0.0, 200.0)
    .swing(3.0)
    .step(0.5)
    .reported("SemiAnalysis: cost of capital 10.3%"),
    whole_number(
        Input::MachineLead,
        "lead",
        |s| s.money.lead_months,
        |s, v| s.money.lead_months = v,
    )
    .unit(Unit::Months)
    .default(2.0)
    .range(0.0, 24.0)
    .swing(1.0)
    .assumed("deposit and delivery"),
    number(
        Input::TaxRate,
        "tax",
        |s| s.money.tax_percent,
        |s, v| s.money.tax_percent = v,
    )
    .unit(Unit::Percent)
    .default(0.0)
    .range(0.0, 90.0)
    .swing(21.0)
    .assumed("before tax"),
    month(
        Input::FirstMonth,
        "start",
        |s| s.money.start,
        |s, v| s.money.start = v,
    )
    .assumed("the month of the defaults"),
    number(
        Input::CashReserve,
        "reserve",
        |s| s.money.reserve_usd,
        |s, v| s.money.reserve_usd = v,
    )
    .unit(Unit::Usd)
    .default(0.0)
    .range(0.0, 1e12)
    .step(100000.0)
    .assumed("none"),
];
