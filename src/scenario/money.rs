//! Horizon, discounting, tax.

use crate::catalog::calendar::Month;

use super::field::{Access, Field, Kind, Source, Swing};
use super::{Input, Unit};

/// Horizon, discounting, tax.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Money {
    /// Horizon, months.
    pub horizon_months: u32,
    /// Nominal discount rate, compounded monthly, %/yr.
    pub discount_percent_per_year: f64,
    /// Tax on the profit of the site, %.
    pub tax_percent: f64,
    /// Calendar month of month 0; labels only.
    pub start: Month,
}

/// The earliest and latest month a scenario may start in: Bitcoin's first, and far enough.
pub const FIRST_MONTHS: (Month, Month) = (
    Month { year: 2009, month: 1 },
    Month {
        year: 2100,
        month: 12,
    },
);

pub(super) const FIELDS: &[Field] = &[
    Field {
        input: Input::Horizon,
        key: "months",
        unit: Unit::Months,
        kind: Kind::Whole(Access::new(
            |s| s.money.horizon_months,
            |s, v| s.money.horizon_months = v,
            |_| 60,
        )),
        min: 1.0,
        max: 240.0,
        swing: Some(Swing::By(12.0)),
        step: 12.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::DiscountRate,
        key: "rate",
        unit: Unit::PercentPerYear,
        kind: Kind::Number(Access::new(
            |s| s.money.discount_percent_per_year,
            |s, v| s.money.discount_percent_per_year = v,
            |_| 10.0,
        )),
        min: 0.0,
        max: 200.0,
        swing: Some(Swing::By(3.0)),
        step: 0.5,
        source: Source::reported("SemiAnalysis: cost of capital 10.3 %"),
    },
    Field {
        input: Input::TaxRate,
        key: "tax",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.money.tax_percent,
            |s, v| s.money.tax_percent = v,
            |_| 0.0,
        )),
        min: 0.0,
        max: 90.0,
        swing: Some(Swing::By(21.0)),
        step: 1.0,
        source: Source::assumption("before tax"),
    },
    Field {
        input: Input::FirstMonth,
        key: "start",
        unit: Unit::Plain,
        kind: Kind::Month(Access::new(
            |s| s.money.start,
            |s, v| s.money.start = v,
            |day| day.date.month(),
        )),
        min: 0.0,
        max: 0.0,
        swing: None,
        step: 1.0,
        source: Source::assumption("the month of the defaults"),
    },
];
