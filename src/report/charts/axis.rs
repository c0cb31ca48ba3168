//! What stands along the axis of time: the calendar. Numbers along axes are written in `report::number::axis`.

pub use crate::report::number::axis::{MoneyAxis, cents};

use crate::catalog::calendar::Date;

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
pub fn calendar(start: Date, months: f64, month_names: &[String; 12]) -> Vec<CalendarTick> {
    let months = months.clamp(0.0, 1200.0);
    let firsts = |every: u32| {
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
        let start = Date {
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
