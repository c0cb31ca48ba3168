//! What each input does to the site's NPV, as CSV: the greatest effect first, as on the page.

use crate::report::charts::tornado::Entry;
use crate::report::tables::csv::{Csv, heading, sensible};
use crate::report::words::Words;
use crate::report::words::tables::{Measure, TableLabel};

/// One line an input that does something: its name with its unit, the values it is moved to, and what each does.
#[must_use]
pub fn sensitivity(entries: &[Entry], words: &dyn Words) -> String {
    let mut csv = Csv::default();
    for (label, measure) in [
        (TableLabel::Assumption, Measure::Plain),
        (TableLabel::LowerValue, Measure::Plain),
        (TableLabel::LowerChange, Measure::Usd),
        (TableLabel::HigherValue, Measure::Plain),
        (TableLabel::HigherChange, Measure::Usd),
    ] {
        csv.cell(&heading(words.table_label(label), measure, words));
    }
    csv.end();
    for entry in entries {
        let field = entry.field;
        csv.cell(&heading(words.input(field.input), Measure::Of(field.unit), words));
        for (value, usd) in entry.values.into_iter().zip(entry.change_usd) {
            csv.cell(&value.map(sensible).unwrap_or_default());
            csv.cell(&usd.map(sensible).unwrap_or_default());
        }
        csv.end();
    }
    csv.text()
}
