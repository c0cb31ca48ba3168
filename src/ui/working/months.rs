//! What a chart shows as a table in the dialog, one row for each month.

use std::fmt::Write;

use crate::report::charts::reading::{Column, Reading};
use crate::report::html::pieces;
use crate::report::markup::Escaped;

/// The table.
pub(super) fn table(stop_name: &str, columns: &[Column], readings: impl Iterator<Item = Reading>) -> String {
    let mut html = format!("<table><thead><tr><th scope=\"col\">{stop_name}</th>");
    for column in columns {
        // Writing into a string does not fail.
        let _ = write!(html, "<th scope=\"col\">{}</th>", Escaped(&column.name));
    }
    html += "</tr></thead><tbody>";
    for reading in readings {
        let _ = write!(html, "<tr><th scope=\"row\">{}</th>", pieces(&reading.at));
        for cell in &reading.cells {
            let _ = write!(html, "<td>{}</td>", pieces(cell));
        }
        html += "</tr>";
    }
    html + "</tbody></table>"
}
