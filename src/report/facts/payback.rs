//! How long it takes to pay back.

/// Months so few that their number says nothing.
#[must_use]
pub fn is_under_a_month(months: f64) -> bool {
    months < 0.95
}
