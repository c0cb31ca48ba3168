//! What a language must be able to say of charts.

use crate::link::ChartId;

/// The charts in a language.
pub trait ChartWords {
    /// A chart's title: where one is chosen, and above it unless that says more.
    fn chart_title(&self, chart: ChartId) -> &'static str;
    /// How to read it, in a few words; empty where that depends on what the reader chose.
    fn chart_hint(&self, chart: ChartId) -> &'static str;
    /// A fixed label.
    fn chart_label(&self, label: ChartLabel) -> &'static str;
}

/// Buttons, names of parts, and what else stands on and around charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum ChartLabel {
    CashHintDiscounted,
    Hashprice,
    JustBuyBitcoin,
    BelowHashcost,
    AtTheStart,
    YouAreHere,
    OneBitcoin,
    OneGpuHour,
    Costs,
    Brings,
    Revenue,
    Running,
    Capital,
    Left,
    Power,
    Other,
    Credit,
    FullCost,
    PriceReceived,
    NoPrice,
    Month,
    Row,
    PowerPrice,
    At,
    First,
    Last,
    Table,
    Download,
    Discounted,
    Shown,
    ReadByKeys,
    CopyImage,
    Copied,
    NotCopied,
    FramedNote,
    NeedsMix,
    NeedsMiners,
    NeedsMachines,
    FiguresOf,
    Made,
}
