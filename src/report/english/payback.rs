//! English for how long it takes to pay back.

use crate::report::facts::payback::is_under_a_month;
use crate::report::number::ENGLISH;

/// "29 months", "1 month", "under a month"
pub(super) fn duration(months: f64) -> String {
    if is_under_a_month(months) {
        return "under a month".to_owned();
    }
    let number = ENGLISH.months(months);
    let unit = if number == "1" { "month" } else { "months" };
    ENGLISH.with_unit(&number, unit)
}
