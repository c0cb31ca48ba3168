//! What a language must be able to say of the days from which prices are.

use crate::catalog::calendar::Date;
use crate::report::facts::dates::{DatedFigure, Set};
use crate::scenario::Scenario;

/// The days of prices in a language.
pub trait DateWords {
    /// A day written out, "3 October 2026".
    fn day(&self, date: Date) -> String;
    /// Above prices of a day, "Prices of 3 October 2026".
    fn prices_of(&self, date: Date) -> String;
    /// The name of a set of defaults, "the newest prices".
    fn set(&self, set: Set) -> &'static str;
    /// The label of the choice of a day of prices, "Prices of".
    fn prices_of_day(&self) -> &'static str;
    /// A day of prices as one of the choices, "23 November 2024 (the article’s day)".
    fn day_of_prices(&self, date: Date) -> String;
    /// What choosing another day changes, and what stays.
    fn another_day(&self) -> &'static str;
    /// A figure with a date of its own, "price of November 2024".
    fn dated(&self, figure: &DatedFigure) -> String;
    /// From which day all figures are: "Network and prices of 3 October 2026, the newest prices; lease terms of August
    /// 2025".
    fn figures_of(&self, scenario: &Scenario) -> String;
}
