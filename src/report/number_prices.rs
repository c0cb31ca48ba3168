//! Prices of power and prices at which something tips, as one writes a price.

use crate::report::number::Numerals;

/// What power costs: in cents, and in dollars where cents would not be read.
pub(in crate::report) fn power_price(numerals: Numerals, usd_per_kwh: f64) -> String {
    if usd_per_kwh.abs() < 100.0 {
        numerals.cents(usd_per_kwh)
    } else {
        numerals.money(usd_per_kwh)
    }
}

/// Three significant digits, but never a lone one of the cents: $2.97, $28.71, $121, $86,700.
pub(in crate::report) fn unit_price(numerals: Numerals, usd: f64) -> String {
    if (9.995..99.95).contains(&usd.abs()) {
        numerals.money_fixed(usd, 2)
    } else {
        numerals.money_about(usd)
    }
}
