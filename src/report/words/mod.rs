//! What a language must be able to say: message functions that take typed values, so that a language is one
//! more folder like [`english`](crate::report::english) and a missing translation does not compile.

pub mod charts;
pub mod duel;
pub mod language;
pub mod later;
pub mod piece;
pub mod share;

use crate::catalog::calendar::{Date, Month};
use crate::link::Problem;
use crate::scenario::{Input, Unit, Warning};

use crate::model::Sensitivity;
use crate::report::figures::rates::Per;
use crate::report::figures::{Kind, Report, Row};
use crate::report::number::Numerals;
use crate::report::number::typed::Mistyped;
use crate::report::words::later::LaterWords;
use crate::report::words::piece::Piece;

/// When a row has paid itself back.
#[derive(Clone, Debug, PartialEq)]
pub struct Payback {
    /// The short answer, "29 months".
    pub answer: Vec<Piece>,
    /// What goes with it, "to pay back (23 at today’s profit)"; may be empty.
    pub caption: Vec<Piece>,
}

/// A language.
pub trait Words: LaterWords {
    /// How it writes numbers.
    fn numerals(&self) -> Numerals;
    /// A fixed label of page, card or table.
    fn label(&self, label: Label) -> &'static str;
    /// What a term means, in a sentence or two; none for what needs no explaining.
    fn meaning(&self, label: Label) -> Option<&'static str>;
    /// The name of a use.
    fn kind(&self, kind: Kind) -> &'static str;
    /// The name of an input.
    fn input(&self, input: Input) -> &'static str;
    /// The unit behind a typed number.
    fn unit(&self, unit: Unit) -> &'static str;
    /// The name of a machine of the reader's own that has none.
    fn own_machine(&self, kind: Kind) -> &'static str;
    /// The name of leased space.
    fn lease(&self) -> &'static str;
    /// The name of a named scenario.
    fn preset(&self, id: &str) -> &'static str;
    /// What is wrong with a value, and what is used instead.
    fn problem(&self, problem: &Problem) -> String;
    /// What a reader should know about the scenario.
    fn warning(&self, warning: &Warning) -> String;
    /// The verdict in a sentence or two.
    fn verdict(&self, report: &Report) -> Vec<Piece>;
    /// The quieter line below it: what would tip each use.
    fn tipping(&self, report: &Report) -> Vec<Piece>;
    /// The line below the verdict: what mining needs to outbid AI; empty without a pair.
    fn duel_line(&self, report: &Report) -> Vec<Piece>;
    /// What money is told per, behind a stroke: "month", "MWh".
    fn per(&self, per: Per) -> &'static str;
    /// When a row of the mix has paid itself back.
    fn payback(&self, report: &Report, index: usize) -> Payback;
    /// A duration in months or years, "five years".
    fn horizon(&self, months: u32) -> Vec<Piece>;
    /// The same before a noun, short and in figures: "5-year".
    fn span(&self, months: u32) -> Piece;
    /// What is wrong with typed text; the value before it still counts.
    fn mistyped(&self, mistake: &Mistyped) -> String;
    /// A row's name where there is little room, "H100 rental".
    fn short_name(&self, row: &Row) -> String;
    /// A row's machine where there is little room, "S21 Pro".
    fn short_machine(&self, row: &Row) -> String;
    /// An input moved by its swing, "1 ¢ more: "; `path` is the sensitivity's in the JSON object.
    fn swing(&self, moved: &Sensitivity, unit: Unit, path: &str, up: bool) -> Vec<Piece>;
    /// The value of an input at which a use just pays, "mining pays below 6.5 ¢ over five years"; may be empty.
    fn limit(&self, input: Input, report: &Report) -> Vec<Piece>;
    /// A month, "Apr 2028".
    fn month(&self, month: Month) -> String;
    /// A day, "23 Nov 2024".
    fn date(&self, date: Date) -> String;
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
    NetPresentValue,
    AtRate,
    InternalRate,
    BreaksEvenHorizon,
    BreaksEvenToday,
    OrAtCost,
    MonthsOff,
    WholeSite,
    SiteCapital,
    GridReserved,
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
    Name,
    CashOver,
    TenantPaysPower,
    AssumptionsHint,
    AddRow,
    Add,
    Remove,
    Duplicate,
    OwnPrice,
    OwnRent,
    Amount,
    AmountUnit,
    Units,
    Gpus,
    Megawatts,
    MegawattsIt,
    Hashrate,
    Terahash,
    PowerDraw,
    Watts,
    Kilowatts,
    Price,
    Rent,
    MachineName,
    Dollars,
    DollarsPerKw,
    DollarsPerHour,
    DollarsPerKwMonth,
    RowDetails,
    Miners,
    GpuMachines,
    OwnMachines,
    OwnMiner,
    OwnGpu,
    Machine,
    ReservedOfCapacity,
    Reserved,
    Free,
    TooMuch,
    ResetAll,
    ResetTo,
    Changed,
    Source,
    AllInputs,
    Yes,
    No,
    Presets,
    ThemeDark,
    ThemeLight,
    Given,
    FullMix,
    EmptyMix,
    DatedFigures,
    AsListed,
    About,
    Revenue,
    Credit,
    PowerCost,
    OtherCost,
    Profit,
    CapitalCharge,
    EnergyMwh,
    RevenuePerMwh,
    ProfitPerMwh,
    FullCostPerBtc,
    FullCostPerGpuHour,
    EffectiveRate,
    AnnualisedMultiple,
    ReturnOnInvestment,
    Payback,
    StaticPayback,
    DiscountedPayback,
    BitcoinMined,
    LevelisedBtc,
    LevelisedGpuHour,
    Capital,
    ReservedMw,
    NoFigure,
    AllFigures,
    Search,
    NothingFound,
    ChartsAwaited,
    ChartsMissing,
    MoneyPer,
    WhereFrom,
    WhatChanges,
    NotIn,
    MoveUp,
    MoveDown,
    NoMachine,
    OpenFull,
    Embed,
    Share,
}
