//! Numbers as links write them: `.` as decimal sign, no grouping, an exponent or k, M, G, T at the end.

use crate::catalog::decimal;

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberError;

/// Reads a number: `0.045`, `1e14`, `102.29T`. Too large a number is infinite, for the caller's range to catch;
/// the result is never NaN.
///
/// # Errors
/// If the text is anything else, empty included.
pub fn parse_number(text: &str) -> Result<f64, NumberError> {
    let text = text.trim_matches(' ');
    let (digits, power) = match text.as_bytes().last() {
        Some(b'k') => (&text[..text.len() - 1], 3),
        Some(b'M') => (&text[..text.len() - 1], 6),
        Some(b'G') => (&text[..text.len() - 1], 9),
        Some(b'T') => (&text[..text.len() - 1], 12),
        _ => (text, 0),
    };
    // The parser also takes words such as "inf".
    let plain = digits
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E'));
    if !plain || !digits.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(NumberError);
    }
    // The suffix goes into the exponent, so that 102.29T is the number nearest to 102290000000000.
    let suffixed;
    let written = match digits.split_once(['e', 'E']) {
        _ if power == 0 => digits,
        Some((mantissa, exponent)) => {
            // An exponent of more digits than this only means infinity or zero.
            let exponent: i64 = exponent.parse().map_err(|_| NumberError)?;
            suffixed = format!("{mantissa}e{}", exponent.saturating_add(power));
            &suffixed
        }
        None => {
            suffixed = format!("{digits}e{power}");
            &suffixed
        }
    };
    let value = decimal::parse(written).ok_or(NumberError)?;
    // Minus zero would be written back as "-0".
    Ok(if value == 0.0 { 0.0 } else { value })
}

/// Values other than 0 that are smaller than this are read as 0: no input has a meaning at that size, and arithmetic
/// with them leaves the range of a number.
pub const SMALLEST: f64 = 1e-12;

/// A number that is longer than this without an exponent is written with one.
const LONG: usize = 22;

/// Writes a number so that reading it back gives the same bits. An exponent is used only if the number would be long
/// without one, so that a link with many tiny or huge numbers does not grow too long to be read.
pub(super) fn number_text(value: f64) -> String {
    let plain = value.to_string();
    if plain.len() <= LONG {
        return plain;
    }
    let power = format!("{value:e}");
    if power.len() < plain.len() { power } else { plain }
}
