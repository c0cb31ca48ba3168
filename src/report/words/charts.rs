//! What a language must be able to say of the charts.

use crate::scenario::Use;

/// The charts in a language.
pub trait ChartWords {
    /// A fixed label of a chart.
    fn chart_label(&self, label: ChartLabel) -> &'static str;
    /// The mark of a chart where a use has paid itself back, "mining paid back after 29 months".
    fn paid_back(&self, kind: Use, months: f64) -> String;
    /// What is left of revenue, "$268 left".
    fn left(&self, usd: f64) -> String;
}

/// Titles, hints, buttons and names of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum ChartLabel {
    CashHint,
    CashHintDiscounted,
    ProfitTitle,
    ProfitHint,
    HashpriceTitle,
    HashpriceHint,
    CostsTitle,
    CostsHint,
    BreakevenTitle,
    BreakevenHint,
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
