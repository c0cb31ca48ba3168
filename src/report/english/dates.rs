//! English for the days from which prices are.

use crate::catalog::calendar::{Date, Month};
use crate::report::english::English;
use crate::report::facts::dates::{Dated, DatedFigure, Set, of_another_day};
use crate::report::number::SPACE;
use crate::report::words::{DateWords, PageWords};
use crate::scenario::Scenario;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl DateWords for English {
    fn day(&self, date: Date) -> String {
        format!("{}{SPACE}{}", date.day, month(date.month()))
    }

    fn prices_of(&self, date: Date) -> String {
        format!("Prices of {}", self.day(date))
    }

    fn set(&self, set: Set) -> &'static str {
        match set {
            Set::Article => "the article’s day",
            Set::Newest => "the newest prices",
            Set::Other => "prices of another day",
        }
    }

    fn prices_of_day(&self) -> &'static str {
        "Prices of"
    }

    fn day_of_prices(&self, date: Date) -> String {
        let date_short = self.date(date);
        match Set::of(date) {
            Set::Newest => format!("{date_short}, our latest"),
            Set::Article => format!("{date_short}, the article"),
            Set::Other => date_short,
        }
    }

    fn another_day(&self) -> &'static str {
        "A day brings its own prices, rents, network, first month and mix. What you changed stays."
    }

    fn dated(&self, figure: &DatedFigure) -> String {
        let what = match figure.what {
            Dated::Price => "price",
            Dated::Rent => "rent",
            Dated::LeaseTerms => "lease terms",
        };
        let when = figure
            .recorded
            .parse::<Month>()
            .map_or_else(|_| figure.recorded.to_owned(), month);
        format!("{what} of {when}")
    }

    fn figures_of(&self, scenario: &Scenario) -> String {
        let date = scenario.date;
        let other = of_another_day(scenario).map(|figure| format!("; {}", self.dated(&figure)));
        format!(
            "Network and prices of {}, {}{}",
            self.day(date),
            self.set(Set::of(date)),
            other.unwrap_or_default()
        )
    }
}

/// "August 2025".
pub(super) fn month(month: Month) -> String {
    let name = (1..).zip(MONTHS).find(|(number, _)| *number == month.month);
    format!("{}{SPACE}{}", name.map_or("", |(_, name)| name), month.year)
}

/// A recorded date where there is little room, as exactly as known: "Aug 2025", "2026".
pub(super) fn short(recorded: &str) -> String {
    recorded
        .parse::<Month>()
        .map_or_else(|_| recorded.to_owned(), |month| English.month(month))
}
