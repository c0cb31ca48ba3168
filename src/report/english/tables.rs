//! English for tables to take away.

use crate::report::english::{English, inputs};
use crate::report::words::tables::{Measure, TableLabel, TableWords};

impl TableWords for English {
    fn measure(&self, measure: Measure) -> &'static str {
        match measure {
            Measure::Plain => "",
            Measure::Day => "YYYY-MM-DD",
            Measure::Usd => "$",
            Measure::UsdPerMwYear => "$/MW-year",
            Measure::UsdPerKwYear => "$/kW-year",
            Measure::UsdPerYear => "$/year",
            Measure::UsdPerMwh => "$/MWh",
            Measure::UsdPerPhDay => "$/PH/day",
            Measure::UsdPerGpuHour => "$/GPU-hour",
            Measure::UsdPerBtc => "$/BTC",
            Measure::Fraction => "%",
            Measure::Btc => "BTC",
            Measure::Mwh => "MWh",
            Measure::Of(unit) => inputs::unit(unit),
        }
    }

    fn table_label(&self, label: TableLabel) -> &'static str {
        match label {
            TableLabel::From => "From",
            TableLabel::To => "To",
            TableLabel::Difficulty => "Network difficulty",
            TableLabel::Tariff => "Electricity price",
            TableLabel::Subsidy => "Block subsidy",
            TableLabel::EnergyDrawn => "Energy drawn",
            TableLabel::BitcoinReceived => "Bitcoin received",
            TableLabel::Spending => "Spent",
            TableLabel::CreditToTenant => "Credited to the tenant",
            TableLabel::Cash => "Cash",
            TableLabel::Cumulative => "Cash since the start",
            TableLabel::FixedCost => "Fixed cost",
            TableLabel::Tax => "Tax",
            TableLabel::MachineSales => "Machine sales",
            TableLabel::Owed => "Owed",
            TableLabel::DebtService => "Paid on the debt",
            TableLabel::OwnersCash => "The owner’s cash",
            TableLabel::AheadThere => "Ahead there",
            TableLabel::Assumption => "Assumption, with its unit",
            TableLabel::LowerValue => "Lower value (in that unit)",
            TableLabel::LowerChange => "NPV changes with the lower value by",
            TableLabel::HigherValue => "Higher value (in that unit)",
            TableLabel::HigherChange => "NPV changes with the higher value by",
            TableLabel::OperatingProfit => "Operating profit",
            TableLabel::YearByYear => "Year by year, before resale",
            TableLabel::AsCsv => "Table as CSV",
            TableLabel::AsPicture => "Picture",
        }
    }
}
