//! The calendar along the bottom of charts over time.

use crate::catalog::calendar::Date;

/// A date along the bottom of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarTick {
    /// Months since the start.
    pub month: f64,
    /// "Jan 2025".
    pub long: String,
    /// The short form where that is too long: "2025", or "Apr" within a year.
    pub short: String,
    /// Whether it is a 1 January. Where there is too little room, all other ticks are left out first.
    pub new_year: bool,
}

/// Every 1 January within a number of months from a day. If there are fewer than three, the first days of the quarters
/// instead, and if there are fewer than two of these, the first days of the months.
#[must_use]
pub fn calendar(start: Date, months: f64, month_names: [&str; 12]) -> Vec<CalendarTick> {
    let months = months.clamp(0.0, 1200.0);
    let first_days = |every: u32| {
        let mut ticks = Vec::new();
        for year in start.year.clamp(-9000, 9000)..=start.year.clamp(-9000, 9000) + 102 {
            for (month, name) in (1_u32..)
                .zip(month_names)
                .filter(|(month, _)| (month - 1) % every == 0)
            {
                let at = start.months_until(Date { year, month, day: 1 });
                if at > months {
                    return ticks;
                }
                if at >= 0.0 {
                    let new_year = month == 1;
                    ticks.push(CalendarTick {
                        month: at,
                        long: format!("{name} {year}"),
                        short: if new_year {
                            year.to_string()
                        } else {
                            name.to_owned()
                        },
                        new_year,
                    });
                }
            }
        }
        ticks
    };
    let try_ticks =
        |(every, least): (u32, usize)| Some(first_days(every)).filter(|ticks| ticks.len() >= least);
    [(12, 3), (3, 2)]
        .into_iter()
        .find_map(try_ticks)
        .unwrap_or_else(|| first_days(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn january_stands_where_it_is() {
        let names = [
            "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12",
        ];
        let start = Date {
            year: 2024,
            month: 11,
            day: 23,
        };
        let ticks = calendar(start, 60.0, names);
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
        assert_eq!(calendar(start, 12.0, names).len(), 4);
        assert!(
            calendar(start, 24.0, names)[0].new_year,
            "quarters, the first of them of 2025"
        );
        assert_eq!(calendar(start, 1.0, names)[0].short, "m12");
    }
}
