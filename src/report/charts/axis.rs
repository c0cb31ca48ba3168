//! What stands along the axes of charts: sums of money in one unit, and the calendar.

use crate::catalog::calendar::Date;
use crate::report::number::ENGLISH;

/// How the sums along one axis are written: all in the unit that its step asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoneyAxis {
    unit: f64,
    suffix: &'static str,
    decimals: usize,
}

impl MoneyAxis {
    /// For ticks that are multiples of a step, $.
    #[must_use]
    pub fn for_step(step_usd: f64) -> Self {
        let (unit, suffix) = [(1e12, " T"), (1e9, " B"), (1e6, " M"), (1e3, "k")]
            .into_iter()
            // A power of ten computed by `pow` may miss the unit by a hair.
            .find(|(unit, _)| step_usd >= unit * 0.999_999)
            .unwrap_or((1.0, ""));
        let decimals = [(0.0099, 4), (0.099, 2), (0.99, 1)]
            .into_iter()
            .find(|(below, _)| step_usd < *below)
            .map_or(0, |(_, decimals)| decimals);
        // Cents are written with both their figures.
        let decimals = if decimals == 1 { 2 } else { decimals };
        Self {
            unit,
            suffix,
            decimals,
        }
    }

    /// A sum as the axis writes it: "$100 M", "−$400 M", "$50k", "0".
    #[must_use]
    pub fn text(&self, usd: f64) -> String {
        let digits = format!("{:.*}", self.decimals, (usd / self.unit).abs());
        if digits.chars().all(|digit| matches!(digit, '0' | '.')) {
            return "0".to_owned();
        }
        let sign = if usd < 0.0 { "−" } else { "" };
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}${}{point}{fraction}{}", grouped(whole), self.suffix)
    }
}

/// An electricity price along an axis whose ticks are so far apart, $/kWh: "5 ¢", "−2.5 ¢".
#[must_use]
pub fn cents(usd_per_kwh: f64, step_usd_per_kwh: f64) -> String {
    let decimals = [(0.000_99, 2), (0.009_9, 1)]
        .into_iter()
        .find(|(below, _)| step_usd_per_kwh < *below)
        .map_or(0, |(_, decimals)| decimals);
    ENGLISH.fixed(usd_per_kwh * 100.0, decimals) + "\u{a0}¢"
}

/// Digits with a comma before every third from the end.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
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
    fn sums_take_the_unit_of_their_step() {
        for (step, usd, text) in [
            (100e6, 100e6, "$100 M"),
            (100e6, -400e6, "−$400 M"),
            (100e6, 0.0, "0"),
            (50e3, 50e3, "$50k"),
            (200e3, 1.2e6, "$1,200k"),
            (500.0, -1500.0, "−$1,500"),
            (0.5, 1.5, "$1.50"),
            (0.01, 0.02, "$0.02"),
            (2e9, 4e9, "$4 B"),
            (2e14, -1e15, "−$1,000 T"),
        ] {
            assert_eq!(MoneyAxis::for_step(step).text(usd), text);
        }
    }

    #[test]
    fn electricity_is_written_in_cents() {
        for (usd_per_kwh, step, text) in [
            (0.05, 0.01, "5\u{a0}¢"),
            (-0.025, 0.005, "−2.5\u{a0}¢"),
            (0.0, 0.05, "0\u{a0}¢"),
            (0.0005, 0.0005, "0.05\u{a0}¢"),
        ] {
            assert_eq!(cents(usd_per_kwh, step), text);
        }
    }

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
