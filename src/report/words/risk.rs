//! What a language must be able to say of how sure the answer is.

use crate::model::Futures;
use crate::report::facts::risk::Chances;
use crate::report::figures::Report;
use crate::report::words::piece::Piece;

/// Fixed words of how sure the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RiskLabel {
    /// Said until it is known.
    Trying,
    /// The name of how many are tried.
    Tried,
    /// Stops trying.
    Stop,
    /// Said once it was stopped.
    Stopped,
    /// Goes on trying.
    GoOn,
    /// What marks charts of a scenario before.
    Earlier,
    /// Of a hundred futures five lie below.
    FiveBelow,
    /// 25 below.
    QuarterBelow,
    /// Half.
    Middle,
    /// 75 below.
    QuarterAbove,
    /// 95 below.
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
    /// Which inputs the result hangs on: ". It hangs most on the GPU rent (0.83) and the Bitcoin price (0.41)"; behind a
    /// sentence without its point.
    fn what_decides(&self, futures: &Futures) -> Vec<Piece>;
    /// That so many dots lie beyond the end of the scale.
    fn further(&self, dots: usize) -> String;
}
