//! Dated figures: which of a machine's prices and rents applies on a day, and whether it is old by then.

use super::calendar::Date;

/// The last day on which prices and rents of November 2024 count as today's.
const LAST_OF_NOVEMBER_2024: Date = Date {
    year: 2024,
    month: 11,
    day: 30,
};

/// Whether the figures of November 2024 apply on a day, rather than the latest.
pub(super) fn uses_2024_figures(day: Date) -> bool {
    day <= LAST_OF_NOVEMBER_2024
}

/// Whether a price or rent was recorded more than a year before a day, so that its date should be shown. `recorded` is
/// as exact as known ("2024", "2024-11" or "2024-11-23") and stands for the latest day it can mean: a price of "2025"
/// is not yet old in October 2026.
#[must_use]
pub fn is_old(recorded: &str, day: Date) -> bool {
    let rest = "YYYY-12-31".get(recorded.len()..).unwrap_or_default();
    let a_year_before = Date {
        year: day.year - 1,
        ..day
    };
    // Full dates compare as text in the same order as dates.
    format!("{recorded}{rest}") < a_year_before.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_old_after_a_year() {
        let old = |recorded: &str, day: &str| {
            let day = day.parse().expect("a day of the test is a date");
            is_old(recorded, day)
        };
        assert!(old("2024-11", "2026-10-03"));
        assert!(old("2024", "2026-10-03"));
        assert!(!old("2025", "2026-10-03"));
        assert!(old("2025", "2027-01-01"));
        assert!(old("2025-09", "2026-10-03"));
        assert!(!old("2025-10", "2026-10-03"));
        assert!(!old("2025-02", "2026-02-28"));
        assert!(old("2025-02", "2026-03-01"));
        assert!(!old("2025-10-03", "2026-10-03"));
        assert!(old("2025-10-02", "2026-10-03"));
        // A price dated after the day is not old.
        assert!(!old("2026", "2024-11-23"));
    }
}
