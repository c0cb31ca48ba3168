//! Months and days of the Gregorian calendar, for labels and to convert between counts of months or days and dates.

use std::fmt;
use std::str::FromStr;

/// A calendar month, printed and parsed as "YYYY-MM".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Year, 0 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
}

/// A calendar day, printed and parsed as "YYYY-MM-DD".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 0 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day, 1 to 31.
    pub day: u32,
}

impl Default for Month {
    /// January 1970, where the count of days begins.
    fn default() -> Self {
        Date::from_days(0).month()
    }
}

/// A date or month that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

/// Days in the model's month, 365/12.
pub const DAYS_PER_MONTH: f64 = 365.0 / 12.0;

impl Month {
    /// The month `count` months later.
    #[must_use]
    pub fn plus(self, count: u32) -> Self {
        let months = i64::from(self.year) * 12 + i64::from(self.month) - 1 + i64::from(count);
        Self {
            year: to_i32(months.div_euclid(12)),
            month: to_u32(months.rem_euclid(12) + 1),
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date {
            year: self.year,
            month: self.month,
            day: 1,
        }
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        Date::from_days(self.plus(1).first_day().days() - 1)
    }
}

impl Date {
    /// The month the day lies in.
    #[must_use]
    pub fn month(self) -> Month {
        Month {
            year: self.year,
            month: self.month,
        }
    }

    /// Days since 1 January 1970.
    #[must_use]
    pub fn days(self) -> i64 {
        // Counting years from March makes the leap day the last of its year (Howard Hinnant, "chrono-Compatible
        // Low-Level Date Algorithms").
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// Months of the model, 365/12 days each, from this day to another; negative if that is earlier.
    #[must_use]
    pub fn months_until(self, other: Self) -> f64 {
        let days = other.days() - self.days();
        // Years have four digits, so the difference is far from the bounds of an i32.
        f64::from(to_i32(days)) * 12.0 / 365.0
    }

    /// The day that lies this many days after 1 January 1970 (the inverse of [`Date::days`]).
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let month = (march_month + 2) % 12 + 1;
        Self {
            year: to_i32(era * 400 + year_of_era + i64::from(month <= 2)),
            month: to_u32(month),
            day: to_u32(day_of_year - (153 * march_month + 2) / 5 + 1),
        }
    }
}

// Years stay far inside i32 for every month the program can be given; saturating keeps the functions total.
fn to_i32(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

fn to_u32(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(1)
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month(), self.day)
    }
}

impl FromStr for Month {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (year, month) = text.split_once('-').ok_or(NotADate)?;
        let month = Self {
            year: digits(year, 4)?,
            month: digits(month, 2)?,
        };
        if (1..=12).contains(&month.month) {
            Ok(month)
        } else {
            Err(NotADate)
        }
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (month, day) = text.rsplit_once('-').ok_or(NotADate)?;
        let Month { year, month } = month.parse()?;
        let date = Self {
            year,
            month,
            day: digits(day, 2)?,
        };
        // A day that does not exist, such as 30 February, becomes another day when counted and converted back.
        if Self::from_days(date.days()) == date {
            Ok(date)
        } else {
            Err(NotADate)
        }
    }
}

/// Exactly `count` decimal digits.
fn digits<T: FromStr>(text: &str, count: usize) -> Result<T, NotADate> {
    if text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().map_err(|_| NotADate)
    } else {
        Err(NotADate)
    }
}
