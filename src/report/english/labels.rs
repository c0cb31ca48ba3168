//! English labels.

use crate::report::words::Label;

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::Tagline => "What is a megawatt worth?",
        Label::NetPresentValue => "NPV",
        Label::AtRate => " at ",
        Label::InternalRate => "IRR",
        Label::MonthsOff => "Months switched off",
        Label::WholeSite => "Whole site",
        Label::ToTheOwner => "To the owner",
        Label::WhereMachinesStand => "Where does it stand?",
        Label::SiteCapital => "Site capital",
        Label::GridReserved => "Grid reserved",
        Label::Hashprice => "Hashprice",
        Label::PerPetahashDay => "/PH/day",
        Label::NextHalving => "Halving",
        Label::Halving => "halving",
        Label::NoSuchFigure => "none",
        Label::BeyondRates => "over 1,000%",
        Label::TakePath => "Take that path",
        Label::WhatIf => "What if …",
        Label::Assumptions => "Your assumptions",
        Label::Mix => "Hardware mix",
        Label::Problems => "Not everything in the link could be used",
        Label::Notices => "Worth knowing",
        Label::Reset => "Reset",
        Label::BitcoinPrice => "Bitcoin",
        Label::NotAdvice => "Not investment advice",
        Label::NotIncluded => {
            "Not included: company overhead, stock pay, prepayments, the details of tax, and your time."
        }
        Label::Name => "Wattworth",
        Label::TenantPaysPower => "tenant pays power",
        Label::AssumptionsHint => "Each track shows who is worth most",
        Label::AddRow => "Add a machine or a tenant",
        Label::Remove => "Remove",
        Label::Duplicate => "Duplicate",
        Label::OwnPrice => "Own price",
        Label::OwnRent => "Own rent",
        Label::OwnBuildingCost => "Own building cost",
        Label::Amount => "Amount",
        Label::AmountUnit => "Unit of the amount",
        Label::Units => "units",
        Label::Gpus | Label::GpuMachines => "GPUs",
        Label::MegawattsIt => "MW IT",
        Label::MegawattsGrid => "MW of grid",
        Label::OfIt => " IT",
        Label::OfGrid => " of grid",
        Label::WithoutEffect => "Without effect here",
        Label::UseFreePower => "Use the free power",
        Label::EqualShare => "Give it an equal share",
        Label::ThisUseOnly => "This use only",
        Label::SplitEvenly => "Split evenly",
        Label::Hashrate => "Hashrate",
        Label::Terahash => "TH/s",
        Label::PowerDraw | Label::PowerCost => "Power",
        Label::Watts => "W",
        Label::Kilowatts => "kW",
        Label::Price => "price",
        Label::MachineName => "Name",
        Label::Dollars => "$",
        Label::DollarsPerKw => "$/kW IT",
        Label::RowDetails => "price, rent",
        Label::Miners => "Miners",
        Label::OwnMachines => "Your own, or a tenant",
        Label::Machine => "Machine",
        Label::ReservedOfCapacity => " of ",
        Label::Reserved => " reserved",
        Label::Free => " free",
        Label::TooMuch => " too much",
        Label::ResetAll => "Reset all",
        Label::AllInputs => "All assumptions",
        Label::Yes => "Yes",
        Label::No => "No",
        Label::Presets => "Examples",
        Label::ThemeDark => "Dark",
        Label::ThemeLight => "Light",
        Label::FullMix => "A mix has at most twelve rows.",
        Label::DatedFigures => "Network and prices of ",
        Label::About => "about",
        Label::AsListed => "as in the mix",
        Label::Between => "In 90 of 100 futures it lies between, in 50 below what all else here uses, about ",
        Label::Revenue => "Revenue",
        Label::Credit => "Curtailment credit",
        Label::OtherCost => "Other cost",
        Label::Profit => "Profit",
        Label::CapitalCharge => "Machines and buildings",
        Label::EnergyMwh => "Energy, MWh a month",
        Label::RevenuePerMwh => "Revenue per MWh",
        Label::ProfitPerMwh => "Profit per MWh",
        Label::FullCostPerBtc => "Full cost of a bitcoin",
        Label::FullCostPerGpuHour => "Full cost of a GPU-hour",
        Label::EffectiveRate => "IRR, effective",
        Label::AnnualisedMultiple => "Annualised multiple",
        Label::ReturnOnInvestment => "Return on investment",
        Label::Payback => "Payback, months",
        Label::StaticPayback => "Payback if nothing changed",
        Label::DiscountedPayback => "Payback, discounted",
        Label::BitcoinMined => "Bitcoin mined",
        Label::LevelisedBtc => "Cost of a bitcoin over the horizon",
        Label::LevelisedGpuHour => "Cost of a GPU-hour over the horizon",
        Label::Capital => "Spent at the start",
        Label::ReservedMw => "Grid power reserved, MW",
        Label::NoFigure => "–",
        Label::AllFigures => "All figures in a table",
        Label::MoreCharts => "More charts",
        Label::Search => "Find an assumption",
        Label::NothingFound => "No assumption by that name.",
        Label::OpenFull => "Open the full calculator",
        Label::Embed => "Embed",
        Label::Share => "Share",
        Label::ToInputs => "Skip to the inputs",
        Label::ToCharts => "Skip to the other charts",
        Label::Value => "Value",
        Label::Source => "Source",
        Label::MoveUp => "Move up",
        Label::MoveDown => "Move down",
        Label::NoMachine => "No machine by that name. “A miner of my own” takes any.",
        Label::NotIn => "not in ",
        Label::WhereFrom => "Where these figures come from",
        Label::Stories => "Stories",
        Label::Method => "Method",
        Label::Catalogue => "Catalogue and sources",
        Label::CheckFigures => "Check the figures",
        Label::RiskInDetail => "See the risk in detail",
        Label::Past => "What would have happened in the past?",
        Label::WhatChanges => "What it changes: ",
        Label::MoneyPer => "At unchanged prices, per",
    }
}

/// The glossary.
pub(super) fn meaning(label: Label) -> Option<&'static str> {
    Some(match label {
        Label::NetPresentValue => {
            "Net present value: all the money in and out, what comes later counting for less, by the discount \
             rate. Above zero, the plan earns more than that rate. (Brealey, Myers, Allen: Principles of Corporate Finance.)"
        }
        Label::InternalRate => {
            "Internal rate of return: the discount rate at which the plan would be worth exactly nothing. \
             Yearly, compounded monthly, as SemiAnalysis’ cost tables have it."
        }
        Label::Hashprice => {
            "What a petahash a second of mining power earns in a day, before the pool’s fee. It follows from \
             price, difficulty, subsidy and fees. The term is Luxor’s."
        }
        Label::NextHalving => {
            "The month in which the new bitcoin in each block are halved, if blocks keep coming every ten \
             minutes. (Bitcoin Core, GetBlockSubsidy.)"
        }
        Label::GridReserved => {
            "Grid power that the mix reserves, of what the connection can deliver. More is reserved than drawn."
        }
        Label::ToTheOwner => {
            "What is left once the loan is drawn and paid back. Cover: what running the site leaves before tax, over the \
             payment on the loan, in the month where that is lowest. Below 1, the site cannot pay from what it earns. \
             (Lenders call it the debt service coverage ratio.)"
        }
        _ => return None,
    })
}
