//! Borrowing: how much of what is spent, at what interest, and how long it is paid back.

use super::describe::{number, whole_number};
use super::field::Field;
use super::{Input, Unit};

/// Borrowing: how much of what is spent, at what interest, and how long it is paid back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Debt {
    /// Borrowed share of all spending, %.
    pub borrowed_percent: f64,
    /// Nominal interest, charged monthly, %/yr.
    pub interest_percent_per_year: f64,
    /// Months of equal payments once everything runs.
    pub term_months: u32,
}

pub(super) const FIELDS: &[Field] = &[
    number(
        Input::BorrowedShare,
        "debt",
        |s| s.debt.borrowed_percent,
        |s, v| s.debt.borrowed_percent = v,
    )
    .unit(Unit::Percent)
    .default(0.0)
    .range(0.0, 100.0)
    .swing(20.0)
    .step(5.0)
    .assumed("none; deals of 2024 to 2026: 60 to 85%"),
    number(
        Input::Interest,
        "drate",
        |s| s.debt.interest_percent_per_year,
        |s, v| s.debt.interest_percent_per_year = v,
    )
    .unit(Unit::PercentPerYear)
    .default(9.0)
    .range(0.0, 100.0)
    .swing(2.0)
    .step(0.5)
    .reported("supplier and equipment loans of CoreWeave, 10-Q of June 2025: 9 to 15% effective"),
    whole_number(
        Input::DebtTerm,
        "dterm",
        |s| s.debt.term_months,
        |s, v| s.debt.term_months = v,
    )
    .unit(Unit::Months)
    .default(60.0)
    .range(1.0, 240.0)
    .swing(12.0)
    .step(12.0)
    .assumed("as equipment loans"),
];
