//! Percent-encoding and decoding.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What must be encoded in a query's keys and values.
const QUERY: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'\'')
    .add(b'`')
    .add(b'\\');

/// What must be encoded in a name inside the mix: everything but letters, digits, `-`, `_` and `.`, because the mix has
/// separators of its own.
const NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// Undoes percent-encoding and turns `+` into a space; broken encoding stays as it is.
pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " "))
        .decode_utf8_lossy()
        .into_owned()
}

/// A key or a value as a query holds it.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string()
}

/// A name as a row of the mix holds it.
pub(super) fn encoded_name(name: &str) -> String {
    utf8_percent_encode(name, NAME).to_string()
}

/// A user's text without the characters that could change how the page around them is shown: control
/// characters, and the marks that change the direction of writing.
pub(super) fn shown(text: &str) -> String {
    let changes_direction = |sign: char| matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|sign| !sign.is_control() && !changes_direction(*sign))
        .collect()
}
