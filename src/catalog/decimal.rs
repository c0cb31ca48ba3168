//! Decimal numbers read: the one place that turns digits into an `f64`, for tables, links and typed text alike.

use lexical_parse_float::FromLexical;

/// The number nearest to a decimal, as the standard library would read it; none for what is not a number. What is too
/// large is infinite, and words such as "inf" are read, too: who wants a finite number asks for it.
///
/// ```
/// use wattworth::catalog::decimal;
///
/// assert_eq!(decimal::parse("102.29e12"), Some(102_290_000_000_000.0));
/// assert_eq!(decimal::parse("1e400"), Some(f64::INFINITY));
/// assert_eq!(decimal::parse("1,000"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    f64::from_lexical(text.as_bytes()).ok()
}
