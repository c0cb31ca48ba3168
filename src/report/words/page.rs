//! What a language must be able to say of the page as a whole: labels, terms, notices, days.

use crate::catalog::calendar::{Date, Month};
use crate::link::Problem;
use crate::scenario::Warning;

/// The page in a language.
pub trait PageWords {
    /// A fixed label of page, card or table.
    fn label(&self, label: Label) -> &'static str;
    /// What a term means, in a sentence or two; none for what needs no explaining.
    fn meaning(&self, label: Label) -> Option<&'static str>;
    /// The name of a named scenario.
    fn preset(&self, id: &str) -> &'static str;
    /// What is wrong with a value, and what is used instead.
    fn problem(&self, problem: &Problem) -> String;
    /// What a reader should know about the scenario.
    fn warning(&self, warning: &Warning) -> String;
    /// That from this month on, counted from 0, a machine's rent no longer covers the additional power that it draws
    /// while rented.
    fn rent_below_power(&self, machine: &str, from_month: u32) -> String;
    /// That the link asks for a language that does not exist here.
    fn other_language(&self) -> String;
    /// The months' short names.
    fn month_names(&self) -> [&'static str; 12];
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
    NetPresentValue,
    AtRate,
    InternalRate,
    MonthsOff,
    WholeSite,
    SiteCapital,
    ToTheOwner,
    WhereMachinesStand,
    GridReserved,
    Hashprice,
    PerPetahashDay,
    NextHalving,
    Halving,
    NoSuchFigure,
    BeyondRates,
    TakePath,
    WhatIf,
    Assumptions,
    Mix,
    Problems,
    Notices,
    Reset,
    BitcoinPrice,
    NotAdvice,
    NotIncluded,
    Name,
    TenantPaysPower,
    AssumptionsHint,
    AddRow,
    Remove,
    Duplicate,
    OwnPrice,
    OwnRent,
    OwnBuildingCost,
    Amount,
    AmountUnit,
    Units,
    Gpus,
    MegawattsIt,
    MegawattsGrid,
    OfIt,
    OfGrid,
    UseFreePower,
    EqualShare,
    ThisUseOnly,
    WithoutEffect,
    SplitEvenly,
    Hashrate,
    Terahash,
    PowerDraw,
    Watts,
    Kilowatts,
    Price,
    MachineName,
    Dollars,
    DollarsPerKw,
    RowDetails,
    Miners,
    GpuMachines,
    OwnMachines,
    Machine,
    ReservedOfCapacity,
    Reserved,
    Free,
    TooMuch,
    ResetAll,
    AllInputs,
    Yes,
    No,
    Presets,
    ThemeDark,
    ThemeLight,
    FullMix,
    DatedFigures,
    AsListed,
    Between,
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
    MoreCharts,
    Search,
    NothingFound,
    MoneyPer,
    WhereFrom,
    /// The link to the pages that accompany the calculator, or to the page of a named scenario.
    Stories,
    Method,
    Catalogue,
    CheckFigures,
    RiskInDetail,
    Past,
    WhatChanges,
    NotIn,
    MoveUp,
    MoveDown,
    NoMachine,
    OpenFull,
    Embed,
    Share,
    ToInputs,
    ToCharts,
    Value,
    Source,
}
