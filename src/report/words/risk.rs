//! What a language must be able to say of how sure the answer is.

use crate::report::facts::risk::Chances;
use crate::report::figures::Report;
use crate::report::words::piece::Piece;

/// Many futures in a language. The command says them; what belongs to [`Words`](super::Words) is part of the page, too.
pub trait RiskWords {
    /// The chances in counts: "In 73 of 100 futures the AI lease is worth more than mining; …"
    fn chances(&self, report: &Report, chances: &Chances) -> Vec<Piece>;
}
