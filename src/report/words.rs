//! What a language must be able to say: message functions that take typed values, so that a language is one
//! more folder like [`english`](super::english) and a missing translation does not compile.

use crate::link::Reason;
use crate::scenario::{Group, Input, Unit, Warning};

use super::figures::{Kind, Report};
use super::format::Numerals;
use super::piece::Piece;

/// A language.
pub trait Words {
    /// How it writes numbers.
    fn numerals(&self) -> Numerals;
    /// A fixed label of page, card or table.
    fn label(&self, label: Label) -> &'static str;
    /// The name of a use.
    fn kind(&self, kind: Kind) -> &'static str;
    /// The name of a group of inputs.
    fn group(&self, group: Group) -> &'static str;
    /// The name of an input.
    fn input(&self, input: Input) -> &'static str;
    /// What an input means, in a sentence or two.
    fn help(&self, input: Input) -> &'static str;
    /// The unit behind a typed number.
    fn unit(&self, unit: Unit) -> &'static str;
    /// The name of a machine of the reader's own that has none.
    fn own_machine(&self, kind: Kind) -> &'static str;
    /// The name of leased space.
    fn lease(&self) -> &'static str;
    /// The name of a named scenario.
    fn preset(&self, id: &str) -> &'static str;
    /// What is wrong with a value, and what is used instead.
    fn problem(&self, reason: &Reason) -> String;
    /// What a reader should know about the scenario.
    fn warning(&self, warning: &Warning) -> String;
    /// The verdict in a sentence or two.
    fn verdict(&self, report: &Report) -> Vec<Piece>;
    /// The quieter line below it: what would tip each use.
    fn tipping(&self, report: &Report) -> Vec<Piece>;
    /// A duration in months or years, "five years".
    fn horizon(&self, months: u32) -> Vec<Piece>;
    /// The mark of a chart where a use has paid itself back, "mining paid back after 29 months".
    fn paid_back(&self, kind: Kind, months: f64) -> String;
}

/// Fixed labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum Label {
    Tagline,
    ProfitToday,
    PerMonth,
    NetPresentValue,
    AtRate,
    InternalRate,
    BreaksEvenHorizon,
    BreaksEvenToday,
    OrAtCost,
    MonthsOff,
    ToPayBack,
    IfNothingChanged,
    MonthsUnit,
    NotWithin,
    PaidAtOnce,
    WholeSite,
    ReservedOf,
    Hashprice,
    PerPetahashDay,
    NextHalving,
    Halving,
    NoSuchFigure,
    Assumptions,
    Mix,
    CashChart,
    CashChartHint,
    PerMwhChart,
    PerMwhChartHint,
    Problems,
    Notices,
    Reset,
    Month,
    Cumulative,
    BitcoinPrice,
    Electricity,
    Leased,
    NotAdvice,
    NotIncluded,
}
