//! What stands along the axis of time: the calendar. Numbers along axes are written in `report::number::axis`.

pub use crate::report::number::axis::{MoneyAxis, cents};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day of the month, from 1.
    pub day: u32,
}

impl Day {
    /// Months from this day to another; a month is 365/12 days.
    #[must_use]
    pub fn months_until(self, other: Self) -> f64 {
        f64::from(other.number() - self.number()) * 12.0 / 365.0
    }

    /// Days since 1 March of year 0 (Howard Hinnant, `days_from_civil`); years are kept within ±9999.
    fn number(self) -> i32 {
        let (month, day) = (small(self.month.clamp(1, 12)), small(self.day.clamp(1, 31)));
        let year = self.year.clamp(-9999, 9999) - i32::from(month <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
    }
}

fn small(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// A tick of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarTick {
    /// Months since the start.
    pub month: f64,
    /// "Jan 2025".
    pub long: String,
    /// Where that is too long: "2025", and "Apr" within a year.
    pub short: String,
    /// Whether it is a 1 January, which is not left out before the other ticks are.
    pub new_year: bool,
}

/// The 1 Januaries of so many months from a day on. Where there are fewer than three, the first days of the
/// quarters, and where there are fewer than two of these, of the months.
#[must_use]
pub fn calendar(start: Day, months: f64, month_names: &[String; 12]) -> Vec<CalendarTick> {
    let months = months.clamp(0.0, 1200.0);
    let firsts = |every: u32| {
        let mut ticks = Vec::new();
        for year in start.year.clamp(-9000, 9000)..=start.year.clamp(-9000, 9000) + 102 {
            for (month, name) in (1_u32..)
                .zip(month_names)
                .filter(|(month, _)| (month - 1) % every == 0)
            {
                let at = start.months_until(Day { year, month, day: 1 });
                if at > months {
                    return ticks;
                }
                if at >= 0.0 {
                    let short = if month == 1 {
                        year.to_string()
                    } else {
                        name.clone()
                    };
                    ticks.push(CalendarTick {
                        month: at,
                        long: format!("{name} {year}"),
                        short,
                        new_year: month == 1,
                    });
                }
            }
        }
        ticks
    };
    let try_ticks = |(every, least): (u32, usize)| Some(firsts(every)).filter(|ticks| ticks.len() >= least);
    [(12, 3), (3, 2)]
        .into_iter()
        .find_map(try_ticks)
        .unwrap_or_else(|| firsts(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn january_stands_where_it_is() {
        let names = std::array::from_fn(|nth| format!("m{}", nth + 1));
        let start = Day {
            year: 2024,
            month: 11,
            day: 23,
        };
        let ticks = calendar(start, 60.0, &names);
        let texts: Vec<_> = ticks.iter().map(|tick| tick.long.as_str()).collect();
        assert_eq!(texts, ["m1 2025", "m1 2026", "m1 2027", "m1 2028", "m1 2029"]);
        assert!(
            (ticks[0].month - 39.0 * 12.0 / 365.0).abs() < 1e-9,
            "39 days from 23 November"
        );
        assert!(
            (ticks[1].month - ticks[0].month - 12.0).abs() < 1e-9,
            "2025 has 365 days"
        );
        assert_eq!(calendar(start, 12.0, &names).len(), 4);
        assert!(
            calendar(start, 24.0, &names)[0].new_year,
            "quarters, the first of them of 2025"
        );
        assert_eq!(calendar(start, 1.0, &names)[0].short, "m12");
    }
}
