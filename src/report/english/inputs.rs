//! English for inputs: names, help, units, groups.

use crate::scenario::{Group, Input, Unit};

pub(super) fn group(group: Group) -> &'static str {
    match group {
        Group::Site => "Power and site",
        Group::Bitcoin => "Bitcoin network",
        Group::Mining => "Running the miners",
        Group::Rental => "GPU market",
        Group::Contract => "GPU contract",
        Group::DataCentre => "Data centre",
        Group::Hosting => "AI lease",
        Group::Money => "Money",
        Group::Debt => "Debt",
        Group::Risk => "Risk",
        Group::Training => "AI’s cost",
    }
}

pub(super) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Plain => "",
        Unit::Megawatt => "MW",
        Unit::UsdPerKwh => "$/kWh",
        Unit::Usd => "$",
        Unit::UsdPerMonth => "$/month",
        Unit::UsdPerKw => "$/kW IT",
        Unit::UsdPerKwMonth => "$/kW-month",
        Unit::UsdPerHour => "$/h",
        Unit::UsdPerGpuMonth => "$/GPU-month",
        Unit::Percent => "%",
        Unit::PercentPerYear => "% a year",
        Unit::Btc => "BTC",
        Unit::Years => "years",
        Unit::Months => "months",
        Unit::WattHour => "Wh",
    }
}

pub(super) fn name(input: Input) -> &'static str {
    words(input).0
}

pub(super) fn help(input: Input) -> &'static str {
    words(input).1
}

/// Name and help side by side, so that the two stay true to each other.
fn words(input: Input) -> (&'static str, &'static str) {
    match input {
        Input::GridCapacity => (
            "Grid capacity",
            "What the grid connection can deliver. More is reserved than drawn.",
        ),
        Input::ElectricityPrice => (
            "Electricity price",
            "All-in price per kWh drawn from the grid at the start, delivery and taxes included.",
        ),
        Input::ElectricityPriceGrowth => (
            "Electricity price growth",
            "How the electricity price changes, year by year.",
        ),
        Input::Curtailment => (
            "Hours curtailed",
            "Share of hours in which the grid asks miners to stop. AI load is firm and never stops.",
        ),
        Input::CurtailmentCredit => (
            "Curtailment credit",
            "What the grid pays for each kWh that miners do not draw in those hours.",
        ),
        Input::HeatPrice => (
            "Heat sold or saved",
            "What a kWh of the machines’ heat is sold for, or what the heater it replaces would cost for a kWh. It counts as \
             credit.",
        ),
        Input::HeatUsed => (
            "Share of heat used",
            "Share of the machines’ heat that somebody uses or pays for. All power they draw becomes heat; at home, count the \
             heating season.",
        ),
        Input::FixedSiteCost => (
            "Fixed site cost",
            "Rent, staff and insurance of the site, whatever runs on it. Counted from the first month.",
        ),
        Input::AlreadyPaid => (
            "Already own",
            "What stands and is paid for costs nothing more and runs at once. What selling it would bring is left out.",
        ),
        Input::BitcoinPrice => ("Bitcoin price", "Price of one bitcoin at the start."),
        Input::BitcoinPriceGrowth => (
            "Bitcoin price growth",
            "How the price changes, year by year. Zero is not a forecast; it is the absence of one.",
        ),
        Input::Difficulty => (
            "Network difficulty",
            "How hard it is to find a block at the start. It rises as more miners join.",
        ),
        Input::DifficultyGrowth => (
            "Difficulty growth",
            "How difficulty changes a year if what a block is worth stays the same: better machines, new sites.",
        ),
        Input::DifficultyResponse => (
            "Difficulty response",
            "How far difficulty follows what a block is worth. 0: not at all. 1: miners come and go until it is fully \
             reflected. With 0.5, a halving lowers hashprice by less than half, because difficulty falls as well.",
        ),
        Input::TransactionFees => (
            "Fees per block",
            "Transaction fees that come on top of the new bitcoin in each block.",
        ),
        Input::BlockHeight => (
            "Block height",
            "The number of the next block, one above the last one mined; it sets when the next halving comes.",
        ),
        Input::PoolFee => (
            "Pool fee",
            "What the mining pool keeps. With full pay per share (FPPS) the pool bears the luck.",
        ),
        Input::HeldShare => (
            "Bitcoin held",
            "Share of mined bitcoin that is kept and sold in the last month instead of at once.",
        ),
        Input::Uptime => (
            "Uptime",
            "Share of hours the machines run when they are not curtailed. 95% is of the hashrate that runs; of all that is \
             installed, listed miners ran 71 to 88%.",
        ),
        Input::MiningPue => (
            "PUE of the mine",
            "Power usage effectiveness: grid energy for each unit that reaches the machines. Cooling and losses are the rest.",
        ),
        Input::OtherMiningCost => (
            "Other mining cost",
            "Staff, repairs, rent and the like for each kW of machines. The company above the site is not in it.",
        ),
        Input::MiningSiteWorks => (
            "Site works for mining",
            "Transformers, halls and cooling for each kW of machines, bought once.",
        ),
        Input::AsicResale => (
            "Miner resale",
            "What a machine still fetches at the end of its life, as a share of its price.",
        ),
        Input::AsicLife => (
            "Miner life",
            "After this many years the machines are sold and the row stops.",
        ),
        Input::MiningDelay => (
            "Months until mining runs",
            "From spending the first money to the first hash. Prices and difficulty move on meanwhile.",
        ),
        Input::SwitchOff => (
            "Switch off at a loss",
            "Stop in months in which power costs more than the bitcoin.",
        ),
        Input::GpuRent => (
            "GPU rent",
            "One rent for all GPUs of the mix, in place of each row’s own.",
        ),
        Input::GpuRentPath => (
            "Path of the rent",
            "How the market rent moves: flat, the same percentage every year, in steps down to a share, or your own table.",
        ),
        Input::GpuRentChange => (
            "Yearly change of rent",
            "The percentage by which the market rent changes every year.",
        ),
        Input::GpuRentEnd => (
            "Rent in the last year",
            "On the linear path: the last year’s rent as a share of the first year’s.",
        ),
        Input::GpuRentTable => ("Rents by year", "Your own rents, one a year; the last one stays."),
        Input::ContractMonths => (
            "Contract length",
            "Months, from the start of running, in which contract terms hold instead of the market’s.",
        ),
        Input::ContractRent => (
            "Contract rent",
            "Rent during the contract. Left empty, it is the row’s rent at the start.",
        ),
        Input::ContractBilledShare => (
            "Billed under contract",
            "Share of available hours that is billed during the contract.",
        ),
        Input::BilledShare => (
            "Billed share",
            "Share of available hours that somebody rents (utilisation).",
        ),
        Input::Availability => (
            "Availability",
            "Share of hours in which a GPU works and can be rented.",
        ),
        Input::PlatformFee => ("Platform fee", "What a marketplace keeps of the rent."),
        Input::DataCentrePue => (
            "PUE of the data centre",
            "Power usage effectiveness for GPUs and AI leases: grid energy for each unit that reaches the machines.",
        ),
        Input::DrawWhileBilled => (
            "Draw while rented",
            "Power drawn while rented, as a share of the all-in rating.",
        ),
        Input::DrawWhileIdle => (
            "Draw while idle",
            "Power drawn while nobody rents, as a share of the all-in rating.",
        ),
        Input::OtherGpuCost => (
            "Other cost per GPU",
            "Staff, network, repairs and software for each GPU.",
        ),
        Input::DataCentreCost => (
            "Data centre cost",
            "Building, cooling and power for each kW of GPUs, bought once.",
        ),
        Input::GpuResale => (
            "GPU resale",
            "What a GPU still fetches at the end of its life, as a share of its price.",
        ),
        Input::GpuLife => (
            "GPU life",
            "After this many years the GPUs are sold and the row stops.",
        ),
        Input::GpuDelay => (
            "Months until GPUs run",
            "From spending the first money to the first rented hour. Rents move on meanwhile.",
        ),
        Input::BuildingLife => (
            "Life of buildings",
            "Years over which halls and site works lose their value, for every use.",
        ),
        Input::ReservedPerIt => (
            "Grid power reserved",
            "Grid capacity reserved for each unit of IT power, GPUs and AI leases. It covers peaks and redundancy; PUE covers energy.",
        ),
        Input::HostingRent => (
            "AI lease rent",
            "Rent in the first year for each kW of IT power, one for all leases of the mix. Left empty: each lease’s own, else $134.",
        ),
        Input::HostingEscalator => ("Yearly escalator", "By how much the rent rises every year."),
        Input::Occupancy => ("Occupancy", "Share of the leased space that pays."),
        Input::TenantPaysPower => (
            "Tenant pays the power",
            "Whether the power bill is passed through to the tenant.",
        ),
        Input::HostingSiteCost => (
            "Site cost",
            "What running the site costs, as a share of the rent.",
        ),
        Input::HostingCapex => (
            "Cost of the building",
            "What the building and its works cost for each kW of IT power, whoever pays first.",
        ),
        Input::LeaseTerm => (
            "Length of the lease",
            "Years from the first rent that the tenant signs for. After them it is renewed on the same terms while the building \
             lasts.",
        ),
        Input::TenantAdvance => (
            "Paid by the tenant first",
            "Share of the building’s cost that the tenant advances, so that you do not spend it. It takes it back out of the \
             rent.",
        ),
        Input::TenantCredit => (
            "Rent credited to the tenant",
            "Share of each rent that the tenant keeps to get its advance back. What is left of it at the end of the lease is \
             not owed.",
        ),
        Input::HostingDelay => (
            "Months until the tenant pays",
            "From spending the first money to the first rent.",
        ),
        Input::Horizon => (
            "Horizon",
            "How far the calculation looks ahead. What assets are worth then counts.",
        ),
        Input::DiscountRate => (
            "Discount rate",
            "What money must earn a year; later money counts for less.",
        ),
        Input::MachineLead => (
            "Machines paid in advance",
            "Months from paying for machines to running them: deposit and delivery. Buildings are paid in equal parts while \
             they are built.",
        ),
        Input::BorrowedShare => (
            "Borrowed",
            "Share of all spending that is borrowed. What machines and uses are worth is shown before debt; what is left to the \
             owner stands with the site’s results.",
        ),
        Input::Interest => (
            "Interest",
            "Interest a year, charged monthly. Until everything runs it is not paid but added to the debt.",
        ),
        Input::DebtTerm => (
            "Months to pay back",
            "Months of equal payments once everything runs. What is still owed at the horizon is paid back then.",
        ),
        Input::TaxRate => (
            "Tax rate",
            "Tax on the site’s profit after depreciation, losses carried forward.",
        ),
        Input::FirstMonth => (
            "First month",
            "The calendar month the calculation starts in; it changes labels only.",
        ),
        Input::BitcoinVolatility => ("Bitcoin volatility", "How much the price swings in a year."),
        Input::GpuRentVolatility => ("GPU rent volatility", "How much the rent swings in a year."),
        Input::Correlation => ("Correlation", "How far Bitcoin and GPU rents swing together."),
        Input::SimulatedPaths => ("Simulated paths", "How many futures are drawn."),
        Input::Seed => ("Seed", "The same seed draws the same futures."),
        Input::CashReserve => (
            "Cash reserve",
            "Money at hand for months in which running costs, tax and the loan take more than comes in. Machines and buildings \
             are not bought from it.",
        ),
        Input::TrainingRun => ("Training run", "The AI model whose training cost is shown."),
        Input::BidShare => (
            "Share of the miner’s bid",
            "How far AI’s power price follows what miners could pay.",
        ),
        Input::QueryEnergy => (
            "Energy per query",
            "Energy of one question to an AI. Estimates differ tenfold: 2.9 Wh (EPRI, 2024), 0.3 (Epoch, 2025), 0.24 (Google’s \
             median text question, August 2025).",
        ),
    }
}
