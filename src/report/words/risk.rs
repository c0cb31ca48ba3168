//! What a language must be able to say of how sure the answer is.

use crate::model::Futures;
use crate::report::facts::risk::Chances;
use crate::report::figures::Report;
use crate::report::words::piece::Piece;

/// Fixed words of how sure the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RiskLabel {
    /// Said while the futures are being computed.
    Trying,
    /// The label of the number of futures computed so far.
    Tried,
    /// Stops trying.
    Stop,
    /// Said once it was stopped.
    Stopped,
    /// Goes on trying.
    GoOn,
    /// Marks figures that are still those of the inputs before the last change.
    Earlier,
    /// Five of a hundred futures lie below.
    FiveBelow,
    /// 25 of a hundred lie below.
    QuarterBelow,
    /// Half of them lie below.
    Middle,
    /// 75 of a hundred lie below.
    QuarterAbove,
    /// 95 of a hundred lie below.
    FiveAbove,
}

impl RiskLabel {
    /// The percentiles, from the lowest to the highest.
    pub const PERCENTILES: [Self; 5] = [
        Self::FiveBelow,
        Self::QuarterBelow,
        Self::Middle,
        Self::QuarterAbove,
        Self::FiveAbove,
    ];
}

/// Many futures in a language.
pub trait RiskWords {
    /// Fixed words.
    fn risk_label(&self, label: RiskLabel) -> &'static str;
    /// The chances in counts: "The AI lease beats mining in 73 of 100 futures, and so does renting out H100s in 64; …"
    fn chances(&self, report: &Report, chances: &Chances) -> Vec<Piece>;
    /// Which inputs the result depends on: ". It depends most on the GPU rent (0.83) and the Bitcoin price (0.41)";
    /// appended to a sentence that has no full stop yet.
    fn what_decides(&self, futures: &Futures) -> Vec<Piece>;
    /// That this many dots lie beyond the end of the scale.
    fn further(&self, dots: usize) -> String;
}
