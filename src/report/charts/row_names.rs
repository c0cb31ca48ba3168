//! The names of rows on charts, where there is little room and each name must differ from the others.

use crate::report::figures::{Report, Row};
use crate::report::number::SPACE;
use crate::report::words::Words;

/// The name of each row: the use if it is the only row of its use, otherwise the machine, with a number if that does
/// not distinguish two rows.
pub(super) fn row_names(report: &Report, words: &dyn Words) -> Vec<String> {
    let name = |row: &Row| {
        let alone = report.rows.iter().filter(|other| other.kind == row.kind).count() == 1;
        if alone {
            words.kind(row.kind).to_owned()
        } else {
            words.short_name(row)
        }
    };
    distinct_names(report.rows.iter().map(name).collect())
}

/// The names, with a number after each name that has already occurred.
pub(in crate::report) fn distinct_names(names: Vec<String>) -> Vec<String> {
    let mut apart: Vec<String> = Vec::with_capacity(names.len());
    for (place, name) in names.iter().enumerate() {
        let before = names.iter().take(place).filter(|other| *other == name).count();
        apart.push(if before == 0 {
            name.clone()
        } else {
            format!("{name}{SPACE}{}", before + 1)
        });
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_name_get_distinct_names() {
        let names = ["S9", "H100", "S9", "S9"].map(str::to_owned).to_vec();
        assert_eq!(distinct_names(names), ["S9", "H100", "S9\u{a0}2", "S9\u{a0}3"]);
    }
}
