//! How old a figure is, in words: from its date, as exactly as that is recorded, to the day of the newest defaults.

use crate::catalog::calendar::{Date, Month};

/// "3 months", "2 years 1 month"; "same month" for a date in the month of `day` or later; empty if the text is no date
/// ("undated"). If only a year is recorded, the age is in years.
pub(super) fn age(date: &str, day: Date) -> String {
    if let Some(month) = month(date) {
        let months = (day.year - month.year) * 12 + to_i32(day.month) - to_i32(month.month);
        return match months {
            ..=0 => "same month".to_owned(),
            1..24 => counted(months, "month"),
            _ if months % 12 == 0 => counted(months / 12, "year"),
            _ => format!(
                "{} {}",
                counted(months / 12, "year"),
                counted(months % 12, "month")
            ),
        };
    }
    match date.parse::<i32>() {
        Ok(year) if year >= day.year => "same year".to_owned(),
        Ok(year) => format!("about {}", counted(day.year - year, "year")),
        Err(_) => String::new(),
    }
}

/// The month of "2024-11" and of "2024-11-23".
fn month(date: &str) -> Option<Month> {
    date.parse::<Date>()
        .map(Date::month)
        .or_else(|_| date.parse())
        .ok()
}

fn counted(count: i32, of: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {of}{plural}")
}

/// Converts a month of the year, 1 to 12.
fn to_i32(month: u32) -> i32 {
    month.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_counted_by_the_calendar() {
        let day: Date = "2026-10-03".parse().expect("a day");
        for (date, said) in [
            ("2026-10", "same month"),
            ("2026-09", "1 month"),
            ("2024-11-23", "23 months"),
            ("2024-10", "2 years"),
            ("2023-09", "3 years 1 month"),
            ("2026", "same year"),
            ("2024", "about 2 years"),
            ("undated", ""),
            ("2021-01 to 2026-09", ""),
        ] {
            assert_eq!(age(date, day), said, "{date}");
        }
    }
}
