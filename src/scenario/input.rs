//! The names of inputs, their groups and units: message ids without words.

/// Which input: the message id of its name and help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each name is explained to readers by its message in the report's words"
)]
pub enum Input {
    GridCapacity,
    ElectricityPrice,
    ElectricityPriceGrowth,
    Curtailment,
    CurtailmentCredit,
    HeatPrice,
    HeatUsed,
    FixedSiteCost,
    AlreadyPaid,
    BitcoinPrice,
    BitcoinPriceGrowth,
    Difficulty,
    DifficultyGrowth,
    DifficultyResponse,
    TransactionFees,
    BlockHeight,
    PoolFee,
    HeldShare,
    Uptime,
    MiningPue,
    OtherMiningCost,
    MiningSiteWorks,
    AsicResale,
    AsicLife,
    MiningDelay,
    SwitchOff,
    GpuRent,
    GpuRentPath,
    GpuRentChange,
    GpuRentEnd,
    GpuRentTable,
    ContractMonths,
    ContractRent,
    ContractBilledShare,
    BilledShare,
    Availability,
    PlatformFee,
    DataCentrePue,
    DrawWhileBilled,
    DrawWhileIdle,
    OtherGpuCost,
    DataCentreCost,
    GpuResale,
    GpuLife,
    GpuDelay,
    BuildingLife,
    ReservedPerIt,
    HostingRent,
    HostingEscalator,
    Occupancy,
    TenantPaysPower,
    HostingSiteCost,
    HostingCapex,
    LeaseTerm,
    TenantAdvance,
    TenantCredit,
    HostingDelay,
    Horizon,
    DiscountRate,
    MachineLead,
    BorrowedShare,
    Interest,
    DebtTerm,
    TaxRate,
    FirstMonth,
    BitcoinVolatility,
    GpuRentVolatility,
    Correlation,
    SimulatedPaths,
    Seed,
    CashReserve,
    TrainingRun,
    BidShare,
    QueryEnergy,
}

/// The groups of inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Power and site.
    Site,
    /// Bitcoin and its network.
    Bitcoin,
    /// Running miners.
    Mining,
    /// Renting out GPUs.
    Rental,
    /// A contract for GPUs.
    Contract,
    /// Buildings for GPUs and tenants.
    DataCentre,
    /// Leasing space to an AI tenant.
    Hosting,
    /// Horizon, discounting, when machines are paid, tax, and the cash at hand.
    Money,
    /// Borrowing.
    Debt,
    /// Volatility and simulation.
    Risk,
    /// What power costs AI.
    Training,
}

/// The unit of an input's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A plain number.
    Plain,
    /// MW of grid capacity.
    Megawatt,
    /// $ per kWh.
    UsdPerKwh,
    /// $.
    Usd,
    /// $ per month.
    UsdPerMonth,
    /// $ per kW IT.
    UsdPerKw,
    /// $ per kW IT and month.
    UsdPerKwMonth,
    /// $ per GPU-hour.
    UsdPerHour,
    /// $ per GPU and month.
    UsdPerGpuMonth,
    /// Percent.
    Percent,
    /// Percent a year.
    PercentPerYear,
    /// BTC.
    Btc,
    /// Years.
    Years,
    /// Months.
    Months,
    /// Wh.
    WattHour,
}
