//! What a language must be able to say of what charts found: their titles.

use crate::report::facts::findings::Finding;
use crate::report::figures::Report;
use crate::report::words::piece::Piece;

/// The findings in a language.
pub trait FindingWords {
    /// A finding as a title: "Mining is paid back first, after 31 months".
    fn found(&self, report: &Report, finding: &Finding) -> Vec<Piece>;
}
