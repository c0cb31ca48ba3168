//! What a language must be able to say of tables to take away: what their columns hold, and in which unit.

use crate::scenario::Unit;

/// Tables to take away in a language.
pub trait TableWords {
    /// The unit of a column's numbers, as a spreadsheet's heading has it: "$/MWh"; empty where they have none.
    fn measure(&self, measure: Measure) -> &'static str;
    /// A fixed heading.
    fn table_label(&self, label: TableLabel) -> &'static str;
}

/// What the numbers of a column are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// No unit, or one that the column's name already says.
    Plain,
    /// Days, written YYYY-MM-DD.
    Day,
    /// Dollars.
    Usd,
    /// Dollars a year per megawatt of grid.
    UsdPerMwYear,
    /// Dollars a year per kilowatt of grid.
    UsdPerKwYear,
    /// Dollars a year.
    UsdPerYear,
    /// Dollars per megawatt-hour of the grid.
    UsdPerMwh,
    /// Dollars a day per petahash a second.
    UsdPerPhDay,
    /// Dollars per GPU-hour.
    UsdPerGpuHour,
    /// Dollars per bitcoin.
    UsdPerBtc,
    /// Fractions, given in percent.
    Fraction,
    /// Bitcoin.
    Btc,
    /// Megawatt-hours.
    Mwh,
    /// What an input is in.
    Of(Unit),
}

impl Measure {
    /// A number as the column has it.
    #[must_use]
    pub fn scaled(self, value: f64) -> f64 {
        if self == Self::Fraction {
            value * 100.0
        } else {
            value
        }
    }
}

/// Headings that only tables to take away have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each label is its own explanation, written out in the language's words"
)]
pub enum TableLabel {
    From,
    To,
    Difficulty,
    Tariff,
    Subsidy,
    EnergyDrawn,
    BitcoinReceived,
    Spending,
    CreditToTenant,
    Cash,
    Cumulative,
    FixedCost,
    Tax,
    MachineSales,
    Owed,
    DebtService,
    OwnersCash,
    AheadThere,
    Assumption,
    LowerValue,
    LowerChange,
    HigherValue,
    HigherChange,
    AsCsv,
    AsPicture,
    YearByYear,
    OperatingProfit,
}
