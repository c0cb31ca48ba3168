//! What a language must be able to say of charts.

use crate::link::ChartId;
use crate::report::facts::halving::HalvingEffect;
use crate::report::figures::Report;
use crate::scenario::{Clock, Use};

/// The charts in a language.
pub trait ChartWords {
    /// A chart's title: in the choice of charts, and above the chart unless a finding stands there.
    fn chart_title(&self, chart: ChartId) -> &'static str;
    /// How to read it, in a few words; empty if that depends on the reader's choices or on the site.
    fn chart_hint(&self, chart: ChartId) -> &'static str;
    /// What to know of a chart's figures, in a sentence or two below it; empty where there is nothing.
    fn chart_note(&self, chart: ChartId, report: &Report) -> &'static str;
    /// The words before a chart’s hint which say that its figures are at the prices of a clock that is not the page's.
    fn at_other_prices(&self, clock: Clock) -> &'static str;
    /// The halving on a chart of hashprice, with its effect on hashprice.
    fn halving(&self, effect: HalvingEffect) -> &'static str;
    /// A fixed label.
    fn chart_label(&self, label: ChartLabel) -> &'static str;
    /// The mark of a chart where a use has paid itself back, "mining paid back after 29 months".
    fn paid_back(&self, kind: Use, months: f64) -> String;
    /// What is left of revenue, "$268 left".
    fn left(&self, usd: f64) -> String;
}

/// Buttons, names of parts, and what else stands on and around charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum ChartLabel {
    CashHintDiscounted,
    IfDifficultyFollows,
    Hashprice,
    JustBuyBitcoin,
    ToTheOwner,
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
    Png,
    Slide,
    ClearSlide,
    Svg,
    ClearSvg,
    Csv,
    CopyImage,
    Copied,
    NotCopied,
    FramedNote,
    NeedsMix,
    NeedsMiners,
    /// Said while the futures are being computed: that they need time.
    NeedsTime,
    NeedsMachines,
    FiguresOf,
    Made,
    LogScale,
}
