//! Numbers as sentences say them: millions in words, percentages without a space. Prices at which something changes
//! have four digits, so that they are not mistaken for other figures.

use super::Numerals;

/// The magnitudes that sentences name, and the value from which a number rounds up to each.
const NAMED: [(f64, f64); 3] = [(1e12, 0.999_5e12), (1e9, 0.999_5e9), (1e6, 0.999_5e6)];

impl Numerals {
    /// A sum to as many digits as one remembers: $537, $4,950, $126,000, $1.4 million, $27 million, −$2.1 billion.
    ///
    /// ```
    /// use wattworth::report::number::ENGLISH;
    ///
    /// assert_eq!(ENGLISH.sum(126_082.3), "$126,000");
    /// assert_eq!(ENGLISH.sum(-1_413_879.0), "\u{2212}$1.4\u{a0}million");
    /// ```
    #[must_use]
    pub fn sum(&self, usd: f64) -> String {
        let size = usd.abs();
        let body = match self.named(size) {
            Some((step, _)) if size / step >= 999.5 => self.scientific(size),
            Some((step, name)) => {
                let value = size / step;
                self.with_unit(&self.fixed(value, usize::from(value < 9.95)), name)
            }
            // From $9,995 on, sums are rounded to thousands; below that, the price of a machine keeps its digits.
            None if size >= 9_995.0 => self.fixed((size / 1000.0).round() * 1000.0, 0),
            None if size >= 999.5 => self.significant(size, 3),
            None => self.small(size),
        };
        self.dollars(usd, &body)
    }

    /// The difference of two sums as a reader computes it from the written sums: of $63 million and $60 million, $3
    /// million; of $157,400 and $60,500, written as $157,000 and $61,000, $96,000. No more exact than the larger sum is
    /// written.
    ///
    /// ```
    /// use wattworth::report::number::ENGLISH;
    ///
    /// assert_eq!(ENGLISH.difference_of_sums(63_200_000.0, 60_160_000.0), "$3\u{a0}million");
    /// assert_eq!(ENGLISH.difference_of_sums(-60_499.0, -156_501.0), "$97,000");
    /// assert_eq!(ENGLISH.difference_of_sums(126_082.3, 125_752.3), "$330");
    /// ```
    #[must_use]
    pub fn difference_of_sums(&self, one_usd: f64, other_usd: f64) -> String {
        let usd = (one_usd - other_usd).abs();
        let of = one_usd.abs().max(other_usd.abs());
        let step = match self.named(of) {
            Some((unit, _)) if of / unit < 9.95 => unit / 10.0,
            Some((unit, _)) => unit,
            None if of >= 9_995.0 => 1000.0,
            None => 1.0,
        };
        let written = |usd: f64| (usd / step).round();
        let rounded = (written(one_usd) - written(other_usd)).abs() * step;
        match self.named(rounded) {
            // The difference is less than a rounding step, but the sums are written differently.
            _ if of < 9.995 || rounded == 0.0 => self.sum(usd),
            Some((unit, name)) if step >= unit && rounded / unit < 999.5 => {
                self.dollars(usd, &self.with_unit(&self.fixed(rounded / unit, 0), name))
            }
            _ => self.sum(rounded),
        }
    }

    /// The magnitude that is said by name, its size and its name; none for thousands and less.
    fn named(&self, size: f64) -> Option<(f64, &'static str)> {
        NAMED
            .into_iter()
            .zip(self.magnitudes.into_iter().skip(1))
            .find(|((_, from), _)| size >= *from)
            .map(|((step, _), name)| (step, name))
    }

    /// A price at which something changes, to four digits: $102,200, $130.65, $2.793, $1.234 million.
    #[must_use]
    pub fn turning_price(&self, usd: f64) -> String {
        let size = usd.abs();
        let body = match self.named(size) {
            Some((step, _)) if size / step >= 999.5 => self.scientific(size),
            Some((step, name)) => self.with_unit(&self.significant(size / step, 4), name),
            None if (9.995..999.995).contains(&size) => self.fixed(size, 2),
            None => self.significant(size, 4),
        };
        self.dollars(usd, &body)
    }

    /// A price of power at which something changes, to four digits: 6.235 ¢.
    #[must_use]
    pub fn turning_cents(&self, usd_per_kwh: f64) -> String {
        let cents = usd_per_kwh * 100.0;
        let digits = self.significant(cents, 4);
        self.with_unit(&digits, "¢")
    }

    /// A fraction as a percentage to as many digits as one remembers: 2.5%, 22%.
    #[must_use]
    pub fn share(&self, fraction: f64) -> String {
        let percent = fraction * 100.0;
        let tenths = percent.abs() < 4.95 && (percent * 10.0).round() % 10.0 != 0.0;
        let number = if percent.abs() >= 1e9 {
            self.scientific(percent)
        } else if percent != 0.0 && percent.abs() < 0.095 {
            self.significant(percent, 1)
        } else {
            self.fixed(percent, usize::from(tenths))
        };
        format!("{number}%")
    }
}
