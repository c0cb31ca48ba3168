//! English for workings: what their steps are called, in which unit, and why they end where they do.

use crate::report::english::{English, inputs};
use crate::report::words::working::WorkingWords;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::sought::Condition;

impl WorkingWords for English {
    fn quantity(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Input(input) => inputs::name(input).to_owned(),
            Quantity::Constant(constant) => constant_name(constant),
            Quantity::Because(why) => because(why).to_owned(),
            quantity => step(quantity).0.to_owned(),
        }
    }

    fn quantity_unit(&self, quantity: Quantity) -> &'static str {
        match quantity {
            Quantity::Input(_) | Quantity::Constant(_) | Quantity::Because(_) => "",
            quantity => step(quantity).1,
        }
    }

    fn fixed_by(&self, constant: Constant) -> &'static str {
        match constant {
            Constant::HoursPerMonth | Constant::DaysPerMonth => {
                "convention: a month is 365/12 days, as cloud bills and SemiAnalysis’ tables have it"
            }
            Constant::BlocksPerMonth => "convention: a block in ten minutes, 730 hours a month",
            Constant::HalvingBlocks | Constant::FirstSubsidySatoshi => {
                "Bitcoin protocol: GetBlockSubsidy in Bitcoin Core"
            }
            Constant::HashesPerDifficulty => "Bitcoin protocol: GetBlockProof in Bitcoin Core, 2^32",
            Constant::SecondsPerBlock => "Bitcoin protocol: the time between blocks that it aims at",
            Constant::SatoshiPerBitcoin => "Bitcoin protocol",
            Constant::Month(_)
            | Constant::Run(_)
            | Constant::Time(_)
            | Constant::Steps(_)
            | Constant::Payments(_)
            | Constant::Span(_)
            | Constant::Years(_) => "counted",
            _ => "arithmetic",
        }
    }

    fn sought(&self, condition: Condition, input: &str, before: &str, there: &str) -> String {
        match condition {
            Condition::Equal => format!(
                "searched for: the nearest “{input}” at which both uses clear the same a megawatt and year, all else as it is. \
                 Now {before}; put back {there}"
            ),
            Condition::Nothing => format!(
                "searched for: the nearest “{input}” at which the net present value is nothing, all else as it is. Now \
                 {before}; put back {there}"
            ),
        }
    }

    fn why(&self, why: Why) -> &'static str {
        match why {
            Why::OwnedAlready => "it is owned already, so nothing is paid for it and it runs at once",
            Why::TenantPays => "the tenant pays for the power",
            Why::NotRunning => "the row does not run then",
            Why::SwitchedOff => "mining is off: power would cost more than it brings in",
            Why::NotSpent => "nothing is spent at that time",
            Why::NotOfItsKind => "this use has nothing of the kind",
            Why::BlockPaysNothing => "a block pays nothing, so mining earns nothing",
            Why::BlockWithoutPay => "a block pays nothing, so its value cannot change",
            Why::FlatRent => "the rent stays as it is",
            Why::NothingOwed => "the tenant is owed nothing",
            Why::MonthsBefore => "the months before, by the same rule",
        }
    }
}

/// A short name for a step that is as it is because of something.
fn because(why: Why) -> &'static str {
    match why {
        Why::OwnedAlready => "Nothing (owned already)",
        Why::TenantPays => "Nothing (the tenant pays)",
        Why::NotRunning => "Nothing (does not run)",
        Why::SwitchedOff => "Nothing (switched off)",
        Why::NotSpent => "Nothing spent",
        Why::NotOfItsKind => "Nothing of the kind",
        Why::BlockPaysNothing => "Nothing (a block pays nothing)",
        Why::BlockWithoutPay | Why::FlatRent => "Unchanged",
        Why::NothingOwed => "Nothing owed",
        Why::MonthsBefore => "Months before",
    }
}

fn constant_name(constant: Constant) -> String {
    let said = match constant {
        Constant::HoursPerMonth => "hours in a month",
        Constant::HoursPerDay => "hours in a day",
        Constant::DaysPerMonth => "days in a month",
        Constant::SecondsPerHour => "seconds in an hour",
        Constant::SecondsPerDay => "seconds in a day",
        Constant::SecondsPerBlock => "seconds between blocks",
        Constant::MonthsPerYear => "months in a year",
        Constant::BlocksPerMonth => "blocks in a month",
        Constant::HalvingBlocks => "blocks between halvings",
        Constant::HashesPerDifficulty => "hashes per unit of difficulty",
        Constant::HashesPerTerahash => "hashes in a terahash",
        Constant::HashesPerPetahash => "hashes in a petahash",
        Constant::HashesPerExahash => "hashes in an exahash",
        Constant::WattsPerKilowatt => "watts in a kilowatt",
        Constant::KwhPerMwh => "kWh in a MWh",
        Constant::KwPerMw => "kW in a MW",
        Constant::SatoshiPerBitcoin => "satoshi in a bitcoin",
        Constant::FirstSubsidySatoshi => "first subsidy in satoshi",
        Constant::Half => "½",
        Constant::One => "1",
        Constant::Two => "2",
        Constant::Month(_) | Constant::Time(_) => "months from the start",
        Constant::Run(_) => "months it has run",
        Constant::Steps(_) => "steps",
        Constant::Payments(_) => "payments",
        Constant::Span(_) => "months",
        Constant::Years(_) => "whole years",
    };
    said.to_owned()
}

/// Name and unit of a step.
fn step(quantity: Quantity) -> (&'static str, &'static str) {
    match quantity {
        Quantity::Input(_) | Quantity::Constant(_) | Quantity::Because(_) => ("", ""),

        Quantity::Revenue => ("Revenue", "$"),
        Quantity::Credit => ("Credit", "$"),
        Quantity::Power => ("Cost of power", "$"),
        Quantity::Other => ("Other cost", "$"),
        Quantity::Profit => ("Operating profit", "$"),
        Quantity::CapitalCharge => ("Capital charge", "$"),
        Quantity::ChargeOfMachines => ("Charge for the machines", "$"),
        Quantity::ChargeOfBuilding => ("Charge for building and works", "$"),
        Quantity::Curtailment => ("Credit for curtailed hours", "$"),
        Quantity::Heat => ("Credit for heat", "$"),
        Quantity::Cash => ("Cash", "$"),
        Quantity::CashCost => ("Running cost", "$"),
        Quantity::FullCost => ("Full cost", "$"),
        Quantity::TenantCredit => ("Credited to the tenant", "$"),
        Quantity::CreditedBefore => ("Credited to the tenant before", "$"),

        Quantity::BitcoinReceived => ("Bitcoin received", "BTC"),
        Quantity::PaidHashes => ("Hashes", ""),
        Quantity::BitcoinPerHash => ("Bitcoin per hash", "BTC"),
        Quantity::GpuHours => ("GPU-hours billed, after fee", "h"),
        Quantity::Energy => ("Grid energy", "MWh"),
        Quantity::EnergyKwh => ("Grid energy in kWh", "kWh"),
        Quantity::ItEnergyKwh => ("Energy of the machines", "kWh"),
        Quantity::RunningShare => ("Share of hours that run", ""),
        Quantity::UsedShare => ("Share of hours that are billed", ""),
        Quantity::DrawShare => ("Share of full draw", ""),
        Quantity::Machines => ("Machines", ""),
        Quantity::Gpus => ("GPUs", ""),
        Quantity::HashrateEach => ("Hashrate of one machine", "TH/s"),
        Quantity::WattsEach => ("Power of one machine", "W"),
        Quantity::KwEach => ("Power of one machine", "kW"),
        Quantity::ItPower => ("IT power", "kW"),
        Quantity::LeasedPower => ("Leased IT power", "kW"),
        Quantity::OccupiedPower => ("IT power that pays", "kW"),
        Quantity::Reserved => ("Grid reserved", "MW"),
        Quantity::Free => ("Grid still free", "MW"),
        Quantity::RunsPerMw => ("What a MW runs", ""),

        Quantity::BitcoinPriceThen => ("Bitcoin price then", "$"),
        Quantity::DifficultyThen => ("Difficulty then", ""),
        Quantity::BlockValue => ("A block’s worth then", "$"),
        Quantity::BlockValueNow => ("A block’s worth today", "$"),
        Quantity::HeightThen => ("Height of the month’s first block", ""),
        Quantity::Era => ("Halvings so far", ""),
        Quantity::Subsidy => ("New bitcoin per block", "BTC"),
        Quantity::SubsidyBefore => ("New bitcoin per block before the halving", "BTC"),
        Quantity::SubsidyAfter => ("New bitcoin per block after the halving", "BTC"),
        Quantity::BlocksBefore => ("Blocks before the halving", ""),
        Quantity::BlocksAfter => ("Blocks after the halving", ""),
        Quantity::BlockPays => ("What a block pays", "BTC"),
        Quantity::Hashprice => ("Hashprice", "$/PH/day"),
        Quantity::Hashcost => ("Hashcost", "$/PH/day"),
        Quantity::Hashrate => ("Network hashrate", "EH/s"),
        Quantity::Tariff => ("Electricity price then", "$/kWh"),
        Quantity::GpuRentThen => ("Rent of a GPU-hour", "$"),
        Quantity::MarketRent => ("Market rent then", "$"),
        Quantity::LeaseRentThen => ("Rent of a kW-month", "$"),
        Quantity::WholeYears => ("Whole years it has run", ""),

        Quantity::PriceEach => ("Price of one machine", "$"),
        Quantity::MachineCost => ("Machines, in all", "$"),
        Quantity::BuildingCost => ("Building and works", "$"),
        Quantity::OwnBuildingCost => ("What we pay of the building", "$"),
        Quantity::Capex => ("All that is spent", "$"),
        Quantity::FullPrice => ("What it all costs, whoever pays first", "$"),
        Quantity::MachineMonths => ("Months a machine lasts", ""),
        Quantity::BuildingMonths => ("Months the building lasts", ""),
        Quantity::TermMonths => ("Months the contract lasts", ""),
        Quantity::ResaleValue => ("Resale of the machines", "$"),
        Quantity::ResaleToday => ("Resale, worth at the start", "$"),
        Quantity::LevelPayment => ("Equal monthly amount", "$"),
        Quantity::Spending => ("Spent", "$"),

        Quantity::RevenuePerMwh => ("Revenue per MWh", "$"),
        Quantity::ProfitPerMwh => ("Profit per MWh", "$"),
        Quantity::CashCostPerBtc => ("Running cost of a bitcoin", "$"),
        Quantity::FullCostPerBtc => ("Full cost of a bitcoin", "$"),
        Quantity::CashCostPerGpuHour => ("Running cost of a GPU-hour", "$"),
        Quantity::FullCostPerGpuHour => ("Full cost of a GPU-hour", "$"),
        Quantity::Rate => ("The same per unit", "$"),
        Quantity::CostPart => ("Part of the cost of a unit", "$"),
        Quantity::UnitPrice => ("What a unit brings in", "$"),
        Quantity::RunningPerMwh => ("Running cost per MWh", "$"),
        Quantity::CapitalPerMwh => ("Capital per MWh", "$"),
        Quantity::LeftPerMwh => ("Left of a MWh", "$"),
        Quantity::PerMw => ("Spent per MW reserved", "$"),
        Quantity::StaticPayback => ("Payback if nothing changed", "months"),

        Quantity::MonthlyRate => ("Discount rate a month", ""),
        Quantity::PresentOfMonths => ("All months, discounted", "$"),
        Quantity::PresentOfSale => ("Sale of the machines, discounted", "$"),
        Quantity::PresentOfResidual => ("What is left at the horizon, discounted", "$"),
        Quantity::Residual => ("What is left at the horizon", "$"),
        Quantity::MachineValue => ("What the machines are then worth", "$"),
        Quantity::BuildingValue => ("What building and works are then worth", "$"),
        Quantity::ContractValue => ("What the contract will still pay, at the horizon", "$"),
        Quantity::ContractMonth => ("What a month leaves", "$"),
        Quantity::AssetAtEnd => ("The building at the end of the contract, at the horizon", "$"),
        Quantity::CashSoFar => ("Cash so far", "$"),
        Quantity::SoldNow => ("Bitcoin sold now", "$"),
        Quantity::HeldSale => ("Sale of the bitcoin held", "$"),
        Quantity::Npv => ("Net present value", "$"),
        Quantity::Worth => ("Worth of a megawatt", "$"),
        Quantity::WorthPerYear => ("What a megawatt clears a year", "$"),
        Quantity::TiedMonths => ("Months the megawatts are tied up", "months"),
        Quantity::Unchanged => ("What a megawatt clears a year at unchanged prices", "$"),
        Quantity::YearsProfit => ("Operating profit of a year", "$"),
        Quantity::FlipFollowed => ("The same if difficulty follows", "$"),
        Quantity::Rise => ("How far that is, as a fraction", ""),
        Quantity::Flip => ("Where the two uses change places", ""),
        Quantity::BreakevenLife => ("Where it breaks even over the horizon", ""),
        Quantity::BreakevenPower => ("Electricity price at which it breaks even today", "$/kWh"),
        Quantity::BreakevenBitcoin => ("Bitcoin price at which it breaks even today", "$"),
        Quantity::BreakevenDifficulty => ("Difficulty at which it breaks even today", ""),
        Quantity::BreakevenHashprice => ("Hashprice at which it breaks even today", "$/PH/day"),
    }
}
