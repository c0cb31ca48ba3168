//! Months and lists as people type them.

use crate::link::{self, Reason};
use crate::scenario::{Field, Scenario};

use super::Numerals;
use super::typed::plain_signs;

/// Reads the typed text of an input that is not a number, and returns it in the form that links use.
///
/// ```
/// use wattworth::report::number::ENGLISH;
/// use wattworth::report::number::text::read_text;
/// use wattworth::scenario::field;
///
/// let first = field("start").expect("an input");
/// assert_eq!(read_text(first, " 2024-12 ", ENGLISH).as_deref(), Ok("2024-12"));
/// assert!(read_text(first, "11/2024", ENGLISH).is_err());
/// ```
///
/// # Errors
/// Why it is not taken.
pub fn read_text(field: &'static Field, text: &str, numerals: Numerals) -> Result<String, Reason> {
    let mut read = Scenario::default();
    match link::set_text(field, &mut read, &plain_signs(text, numerals)) {
        Ok(()) | Err(Reason::TooSmall(_)) => Ok(link::text(field, &read).unwrap_or_default()),
        Err(why) => Err(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::number::ENGLISH;
    use crate::scenario;

    fn read(key: &str, text: &str) -> Result<String, Reason> {
        read_text(scenario::field(key).expect("an input"), text, ENGLISH)
    }

    #[test]
    fn blanks_and_other_dashes_do_no_harm() {
        for (key, text, taken) in [
            ("start", "2024-12", "2024-12"),
            ("start", "2024-12 ", "2024-12"),
            ("start", "\u{a0}2025\u{2013}01\u{200b}", "2025-01"),
            ("gtable", "", ""),
            ("gtable", " 2 : 1.80 ", "2:1.8"),
            ("gtable", "2:1.7:2.35", "2:1.7:2.35"),
        ] {
            assert_eq!(read(key, text).as_deref(), Ok(taken), "{key} {text:?}");
        }
    }

    #[test]
    fn what_is_no_month_or_no_list_is_said_and_not_taken() {
        for (key, text, why) in [
            ("start", "2025", Reason::NotAMonth),
            ("start", "11/2024", Reason::NotAMonth),
            ("start", "2024-13", Reason::NotAMonth),
            ("start", "November 2024", Reason::NotAMonth),
            ("start", "", Reason::NotAMonth),
            ("gtable", "2, 1.8", Reason::NotANumber),
            ("gtable", "2:1,8", Reason::NotANumber),
            ("gtable", "2;1.8", Reason::NotANumber),
            ("gtable", "2::1.8", Reason::NotANumber),
            ("gtable", "2:-1", Reason::BelowRange(0.0)),
        ] {
            assert_eq!(read(key, text), Err(why), "{key} {text:?}");
        }
        assert!(matches!(
            read("start", "1890-01"),
            Err(Reason::MonthOutOfRange(_))
        ));
    }
}
