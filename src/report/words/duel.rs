//! What a language must be able to say of the duel: Bitcoin against AI for the same megawatt.

use crate::report::facts::duel_pair::CostView;
use crate::report::figures::Report;
use crate::report::words::piece::Piece;
use crate::scenario::{Unit, Use};

/// The duel in a language.
pub trait DuelWords {
    /// A fixed label.
    fn duel_label(&self, label: DuelLabel) -> &'static str;
    /// What counts as already paid for, in a few words.
    fn cost_view(&self, view: CostView) -> &'static str;
    /// The one sentence to quote: the price above which mining beats the AI row, given what is already paid for in the
    /// scenario.
    fn beats(&self, report: &Report, pair: usize) -> Vec<Piece>;
    /// A row as a side of the duel, distinguished from others: "S21 Pro mining", "H100 rental".
    fn side(&self, report: &Report, row: usize) -> String;
    /// A bar's words in the ladder, "$115 to $157".
    fn span_of(&self, low: String, high: String) -> String;
    /// Words for an area of the map: the use that clears most there, or that nothing pays.
    fn clears_most(&self, report: &Report, of: Option<Use>) -> String;
    /// The map's three shades, separated by two leads in dollars: "under $100k ahead", "to $500k", "over".
    fn leads(&self, steps_usd: [f64; 2]) -> [String; 3];
    /// What a cell of the map says: its two inputs, and who is ahead.
    fn cell(&self, across: &str, up: &str, ahead: &str) -> String;
    /// An input's value on an axis, "$100k", "15%".
    fn on_axis(&self, value: f64, unit: Unit) -> String;
    /// What miners setting the price of power does to the cost of AI, in a sentence.
    fn dearer(&self, report: &Report) -> Vec<Piece>;
    /// What is paid today, "$1.79 today".
    fn paid_today(&self, usd: &str) -> String;
    /// A million queries, in a sentence; `which` selects the energy per query.
    fn queries(&self, report: &Report, which: usize) -> Vec<Piece>;
    /// How far an input is moved, up and down: "± 10%", "± 5 points".
    fn swings(&self, report: &Report, nth: usize, unit: Unit) -> Vec<Piece>;
}

/// Fixed labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum DuelLabel {
    Pair,
    Title,
    FourPrices,
    PerMegawattYear,
    PerMwhDrawn,
    MiningCanPay,
    AiCanPay,
    MiningLeaves,
    AiLeaves,
    EqualAt,
    EqualAtPerMwh,
    RentHigher,
    RentLower,
    WithResponse,
    RentForMining,
    Exactly,
    OwningNothing,
    OwningAll,
    PaysBeyond,
    MapAwaited,
    MapOneUse,
    OnlyOneUse,
    Tariff,
    MapAcross,
    MapUp,
    MapKeys,
    CostLine,
    Before,
    After,
    PowerPrice,
    HourAtCost,
    HourAtRent,
    RunAtCost,
    RunAtRent,
    QueryEnergy,
    Tornado,
    TornadoHint,
    More,
    Lower,
    At,
    Higher,
    Always,
    Never,
}
