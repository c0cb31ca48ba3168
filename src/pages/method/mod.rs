//! `/method/`: how the worth of a megawatt is computed, for a reader with school mathematics, with the numbers of the
//! newest defaults.
//!
//! The sentences are written here; formulas and numbers come from `report/working`, so that they are the program's own.

pub mod checks;
mod text;
mod worked;
mod worth;

use crate::link::decode;
use crate::pages::StaticPage;
use crate::report::Report;
use crate::report::english::English;

/// The page.
///
/// # Errors
/// When the page names a figure or a document that does not exist.
pub fn page() -> Result<StaticPage, String> {
    let report = Report::of(&decode(""), &English);
    Ok(StaticPage {
        path: "method".to_owned(),
        title: "Method".to_owned(),
        description: "How the calculator finds what a megawatt is worth, step by step and with every formula: a megawatt-hour \
                      of mining, a GPU-hour, a month of a lease, and how it was checked."
            .to_owned(),
        nav: Some("Method"),
        body: text::body(&report)?,
        files: Vec::new(),
    })
}
