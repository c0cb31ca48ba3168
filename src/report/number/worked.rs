//! Numbers in a working: as many digits as let a reader follow the arithmetic with a pocket calculator.

use super::{Numerals, magnitude, superscript};

/// Significant digits.
const DIGITS: i32 = 7;

impl Numerals {
    /// Up to seven significant digits, without trailing zeros: 33.0372, 1,234,567, 1.327160 × 10^26; whole numbers up
    /// to 10^15 in full.
    ///
    /// ```
    /// use wattworth::report::number::ENGLISH;
    ///
    /// let written = [730.0, 0.95, 132_716_002_350_731.0, 14.5712345678, 4_294_967_296e17].map(|it| ENGLISH.worked(it));
    /// assert_eq!(
    ///     written,
    ///     ["730", "0.95", "132,716,002,350,731", "14.57123", "4.294967\u{a0}×\u{a0}10²⁶"],
    /// );
    /// ```
    #[must_use]
    pub fn worked(&self, value: f64) -> String {
        let size = value.abs();
        if value == 0.0 {
            return self.fixed(0.0, 0);
        }
        if !(1e-4..1e15).contains(&size) {
            return self.powers_of_ten(value);
        }
        if value.fract() == 0.0 {
            return self.fixed(value, 0);
        }
        self.trimmed(&self.significant(value, DIGITS))
    }

    /// 1.327160 × 10^26.
    fn powers_of_ten(&self, value: f64) -> String {
        let power = magnitude(value);
        let mantissa = value / libm::pow(10.0, f64::from(power));
        let raised: String = power.to_string().chars().map(superscript).collect();
        let mantissa = self.trimmed(&self.significant(mantissa, DIGITS));
        format!("{mantissa}{0}×{0}10{raised}", self.space)
    }

    /// A written number without trailing zeros.
    fn trimmed(&self, written: &str) -> String {
        if written.contains(self.decimal) {
            written
                .trim_end_matches('0')
                .trim_end_matches(self.decimal)
                .to_owned()
        } else {
            written.to_owned()
        }
    }
}
