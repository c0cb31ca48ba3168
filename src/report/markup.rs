//! Text inside HTML and SVG.

use std::fmt::{Display, Formatter, Result, Write};

/// Text as HTML's and XML's text and quoted attributes hold it, without the control characters that XML forbids.
///
/// ```
/// use wattworth::report::markup::Escaped;
///
/// assert_eq!(Escaped("<b title=\"x\">R&D's").to_string(), "&lt;b title=&quot;x&quot;&gt;R&amp;D&#39;s");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0
            .chars()
            .filter(|letter| !letter.is_control())
            .try_for_each(|letter| match letter {
                '&' => f.write_str("&amp;"),
                '<' => f.write_str("&lt;"),
                '>' => f.write_str("&gt;"),
                '"' => f.write_str("&quot;"),
                '\'' => f.write_str("&#39;"),
                '\u{fffe}' | '\u{ffff}' => Ok(()),
                other => f.write_char(other),
            })
    }
}
