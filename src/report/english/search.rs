//! English for finding inputs: the words readers look for that no name or help has, and what is no input at all.

use crate::scenario::Input;

/// Other words for an input, in small letters.
pub(super) fn also(input: Input) -> &'static str {
    match input {
        Input::GridCapacity => "interconnection, power capacity, substation",
        Input::ElectricityPrice => "power cost, tariff, energy price, kwh price",
        Input::ElectricityPriceGrowth | Input::HostingEscalator | Input::BitcoinPriceGrowth => {
            "inflation, escalation"
        }
        Input::Curtailment => "demand response, downtime, interruptible",
        Input::CurtailmentCredit => "demand response, ancillary services, power credits",
        Input::HeatPrice | Input::HeatUsed => "waste heat, heating, heat reuse, heat recovery",
        Input::FixedSiteCost => "overhead, staff, rent, insurance, opex",
        Input::AlreadyPaid => "sunk cost, existing, brownfield, fully paid",
        Input::BitcoinPrice => "btc price, exchange rate, spot",
        Input::Difficulty | Input::DifficultyGrowth => {
            "hashrate, hash rate, network hashrate, eh/s, hashprice"
        }
        Input::DifficultyResponse => "hashrate, hash rate, elasticity, equilibrium",
        Input::TransactionFees => "transaction fees, mempool, ordinals",
        Input::BlockHeight => "halving, block subsidy, block reward",
        Input::PoolFee => "mining pool, fpps",
        Input::HeldShare => "hodl, treasury, keep coins",
        Input::Uptime | Input::Availability => "availability, downtime, outages, utilization",
        Input::MiningPue | Input::DataCentrePue => "cooling, losses, efficiency, overhead",
        Input::OtherMiningCost | Input::OtherGpuCost | Input::HostingSiteCost => {
            "opex, staff, maintenance, repairs"
        }
        Input::MiningSiteWorks => "capex, infrastructure, containers, buildout",
        Input::AsicResale | Input::GpuResale => "residual value, depreciation, salvage, second hand",
        Input::AsicLife | Input::GpuLife | Input::BuildingLife => "depreciation, useful life, lifetime",
        Input::MiningDelay | Input::GpuDelay | Input::HostingDelay | Input::MachineLead => {
            "lead time, construction time, delivery, energization, energisation"
        }
        Input::SwitchOff => "shutdown, break-even, curtail",
        Input::GpuRent | Input::ContractRent => "gpu price, hourly rate, cloud price, rental price",
        Input::GpuRentPath | Input::GpuRentChange | Input::GpuRentEnd | Input::GpuRentTable => {
            "rent decline, price fall"
        }
        Input::ContractMonths => "term, commitment, reserved, take or pay",
        Input::ContractBilledShare | Input::BilledShare => "utilization, utilisation, load, occupancy",
        Input::Occupancy => "utilization, utilisation, vacancy",
        Input::PlatformFee => "marketplace, commission, vast.ai",
        Input::DrawWhileBilled | Input::DrawWhileIdle => "power draw, tdp, load",
        Input::DataCentreCost | Input::HostingCapex => "capex, construction, buildout, data center",
        Input::ReservedPerIt => "redundancy, oversizing, headroom",
        Input::HostingRent => "colocation, triple net, lease rate, lease price",
        Input::TenantPaysPower => "pass-through, triple net",
        Input::LeaseTerm => "contract length, duration",
        Input::TenantAdvance | Input::TenantCredit => "prepayment, tenant funding, capex funding",
        Input::Horizon => "time horizon, period, project life, years",
        Input::DiscountRate => "wacc, cost of capital, return, npv, hurdle rate, inflation",
        Input::BorrowedShare | Input::Interest | Input::DebtTerm => {
            "debt, loan, credit, leverage, financing, mortgage"
        }
        Input::TaxRate => "taxes, corporate tax",
        Input::FirstMonth => "start date, beginning",
        Input::CashReserve => "cash, liquidity, runway, bankruptcy",
        Input::TrainingRun => "model, gpt, llama, training cost",
        Input::BidShare => "auction, willingness to pay",
        Input::QueryEnergy => "chatgpt, search, energy per query, inference",
        Input::BitcoinVolatility
        | Input::GpuRentVolatility
        | Input::Correlation
        | Input::SimulatedPaths
        | Input::Seed => "risk, simulation, monte carlo",
    }
}

/// Things that readers search for but that are not inputs: the search words, and why there is nothing to enter.
pub(super) const NO_INPUTS: [(&[&str], &str); 4] = [
    (
        &["block subsidy", "block reward", "subsidy", "halving"],
        "The block subsidy is no input: Bitcoin’s protocol fixes it. It halves every 210,000 blocks, and the block height says \
         when that is next.",
    ),
    (
        &["hashrate", "hash rate", "eh/s"],
        "The network’s hashrate is no input: it follows from the difficulty, as difficulty × 2³² ÷ 600 seconds. A machine’s own \
         is entered with an own miner in the mix.",
    ),
    (
        &["hashprice", "hash price"],
        "Hashprice is no input: it follows from Bitcoin’s price, difficulty, subsidy and fees.",
    ),
    (
        &["inflation"],
        "Inflation is no input: all money is nominal, in the dollars of its month. Prices that rise have growth rates of their own.",
    ),
];
