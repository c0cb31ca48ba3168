//! How numbers are written along the axes of charts and maps: short, and in the same form along one axis.

use crate::report::number::{ENGLISH, Numerals};
use crate::scenario::Unit;

/// Scales with steps of this size or more are written in powers of ten.
const POWERS_FROM: f64 = 0.999_999e15;

/// A sum of money along a scale. The step decides the unit of all sums: "$100 M", "−$400 M", "$50k", "0".
#[must_use]
pub fn dollars(usd: f64, step_usd: f64) -> String {
    // The headline, too, writes sums that no named unit would make readable in powers of ten.
    if step_usd >= POWERS_FROM && usd != 0.0 {
        return ENGLISH.dollars(usd, &ENGLISH.scientific(usd.abs()));
    }
    let (unit, suffix) = [1e12, 1e9, 1e6, 1e3]
        .into_iter()
        .zip(ENGLISH.axis_magnitudes)
        // A step computed from a sum of prices may miss the unit by a rounding error.
        .find(|(unit, _)| step_usd >= unit * 0.999_999)
        .unwrap_or((1.0, ""));
    // Cents are written with both digits.
    let decimals = [(0.0099, 4), (0.99, 2)]
        .into_iter()
        .find(|(below, _)| step_usd < *below)
        .map_or(0, |(_, decimals)| decimals);
    let number = ENGLISH.fixed((usd / unit).abs(), decimals);
    if number.trim_matches(['0', ENGLISH.decimal]).is_empty() {
        "0".to_owned()
    } else {
        ENGLISH.dollars(usd, &number) + suffix
    }
}

/// An electricity price along an axis, given the distance of its ticks, $/kWh: "5 ¢", "−2.5 ¢".
#[must_use]
pub fn cents(usd_per_kwh: f64, step_usd_per_kwh: f64) -> String {
    let decimals = [(0.000_99, 2), (0.009_9, 1)]
        .into_iter()
        .find(|(below, _)| step_usd_per_kwh < *below)
        .map_or(0, |(_, decimals)| decimals);
    ENGLISH.with_unit(&ENGLISH.fixed(usd_per_kwh * 100.0, decimals), "¢")
}

impl Numerals {
    /// An input's value along an axis of the map: "$100k", "5 ¢", "15%". A unit without a form of its own is written
    /// with the language's word for it.
    #[must_use]
    pub fn on_axis(&self, value: f64, unit: Unit, unit_word: &str) -> String {
        let [trillion, billion, million, thousand] = self.short_magnitudes;
        match unit {
            Unit::UsdPerKwh => self.cents_short(value),
            Unit::Usd
            | Unit::UsdPerMonth
            | Unit::UsdPerKw
            | Unit::UsdPerKwMonth
            | Unit::UsdPerHour
            | Unit::UsdPerGpuMonth => {
                let body = match value.abs() {
                    size if size >= 1e9 => self.exact(size / 1e9) + billion,
                    size if size >= 1e6 => self.exact(size / 1e6) + million,
                    size if size >= 1e4 => self.exact(size / 1e3) + thousand,
                    size if (0.01..1.0).contains(&size) => self.fixed(size, 2),
                    size => self.exact(size),
                };
                self.dollars(value, &body)
            }
            Unit::Percent | Unit::PercentPerYear => self.percent_exact(value),
            Unit::Plain if value.abs() >= 1e12 => self.exact(value / 1e12) + trillion,
            Unit::Plain if value.abs() >= 1e6 => self.exact(value / 1e6) + million,
            Unit::Plain => self.exact(value),
            _ => self.with_unit(&self.exact(value), unit_word),
        }
    }
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
            (2e27, 4e27, "$4.00\u{a0}×\u{a0}10²⁷"),
            (5e15, -1.5e16, "−$1.50\u{a0}×\u{a0}10¹⁶"),
            (2e27, 0.0, "0"),
        ] {
            assert_eq!(dollars(usd, step), text);
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
}
