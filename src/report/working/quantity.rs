//! What the steps of a working are: message ids without words (`english/working` has the words), and constants.

use crate::catalog::calendar::DAYS_PER_MONTH;
use crate::catalog::protocol::{BLOCKS_PER_MONTH, HALVING_BLOCKS, HASHES_PER_DIFFICULTY, HOURS_PER_MONTH};
use crate::scenario::Input;

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each name is explained to readers by its message in the report's words"
)]
pub enum Quantity {
    /// An input, under its own name.
    Input(Input),
    /// A constant.
    Constant(Constant),
    /// A value that follows from the present situation, with the reason.
    Because(Why),

    // Money of a month
    Revenue,
    Credit,
    Power,
    Other,
    Profit,
    CapitalCharge,
    ChargeOfMachines,
    ChargeOfBuilding,
    Curtailment,
    Heat,
    Cash,
    CashCost,
    FullCost,
    TenantCredit,
    CreditedBefore,

    // What is received and drawn
    BitcoinReceived,
    PaidHashes,
    BitcoinPerHash,
    GpuHours,
    Energy,
    EnergyKwh,
    ItEnergyKwh,
    RunningShare,
    UsedShare,
    DrawShare,
    Machines,
    Gpus,
    HashrateEach,
    WattsEach,
    KwEach,
    ItPower,
    LeasedPower,
    OccupiedPower,
    Reserved,
    Free,
    RunsPerMw,

    // Prices and the network
    BitcoinPriceThen,
    DifficultyThen,
    BlockValue,
    BlockValueNow,
    HeightThen,
    Era,
    Subsidy,
    SubsidyBefore,
    SubsidyAfter,
    BlocksBefore,
    BlocksAfter,
    BlockPays,
    Hashprice,
    Hashcost,
    Hashrate,
    Tariff,
    GpuRentThen,
    MarketRent,
    LeaseRentThen,
    WholeYears,

    // Capital
    PriceEach,
    MachineCost,
    BuildingCost,
    OwnBuildingCost,
    Capex,
    FullPrice,
    MachineMonths,
    BuildingMonths,
    TermMonths,
    ResaleValue,
    ResaleToday,
    LevelPayment,
    Spending,

    // Per unit
    RevenuePerMwh,
    ProfitPerMwh,
    CashCostPerBtc,
    FullCostPerBtc,
    CashCostPerGpuHour,
    FullCostPerGpuHour,
    Rate,
    CostPart,
    UnitPrice,
    RunningPerMwh,
    CapitalPerMwh,
    LeftPerMwh,
    PerMw,
    StaticPayback,

    // The horizon
    MonthlyRate,
    PresentOfMonths,
    PresentOfSale,
    PresentOfResidual,
    Residual,
    MachineValue,
    BuildingValue,
    ContractValue,
    ContractMonth,
    AssetAtEnd,
    SoldNow,
    CashSoFar,
    HeldSale,
    Npv,
    Worth,
    WorthPerYear,
    TiedMonths,
    Unchanged,
    YearsProfit,
    Flip,
    FlipFollowed,
    Rise,
    BreakevenLife,
    BreakevenPower,
    BreakevenBitcoin,
    BreakevenDifficulty,
    BreakevenHashprice,
    BreakevenGpuRent,
    BreakevenLeaseRent,
    BreakevenBilled,
    Needed,
    BroughtIn,
    LostIdle,
    IdlePower,
    GainedByBilling,
    Pays,

    // What comes back
    Spent,
    AllCash,
    Returned,
    PaidBack,
    Roi,
    Multiple,
    MonthlyReturn,
    Return,
    ReturnCompounded,
    Payback,
    DiscountedPayback,
    ContractPayback,
    PartOfMonth,
    ProfitBtc,
    ReturnedBtc,
    SpentBtc,
    BoughtBtc,
    GainSoFar,
    YearsCash,
    LevelisedCost,
    PresentCost,
    PresentOfSpending,
    PresentOfRunning,
    PresentReceived,
    MonthsOff,
    MonthsToHalving,
    RentBelowPower,
    MeanRent,

    // The site, its tax and its owner
    FixedCost,
    MachineSales,
    OperationsOfRow,
    Operations,
    Depreciation,
    Taxable,
    LossesBefore,
    Tax,
    BookValue,
    SurplusValue,
    SurplusTax,
    LessSurplusTax,
    InterestRate,
    Interest,
    Drawn,
    Owed,
    Payment,
    Cover,
    OwnSpending,
    OwnerCash,
    RunsOut,

    // Mining against AI
    Bid,
    BtcPerMwh,
    CostButPower,
    PaidByTenant,
    TariffPerMwh,
    RaisedByRent,
    NeededPerMwh,
    EqualPrice,
    EqualPriceFollowed,
    EqualRent,
    RentToday,
    LeftAYear,
    MwhPerMwYear,
    PriceFactor,
    Raised,
    MwhPerGpuHour,
    RunHours,
    CostOfHour,
    RentOfHour,
    CostOfRun,
    EnergyOfQuery,
    EnergyOfQueries,
    CostOfQueries,
    Efficiency,

    // What if, and beside another scenario
    /// The swing of an input, in the input's unit; the next two also name an input.
    Swing(Input),
    SwingPercent,
    MovedTo(Input),
    NpvMoved,
    NpvChange,
    TippingValue(Input),
    Swings,
    Difference,
    DifferenceInPoints,
    DifferenceInMonths,
    DifferenceInMw,
}

/// What protocol, units or the model's conventions fix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each name is explained to readers by its message in the report's words"
)]
pub enum Constant {
    HoursPerMonth,
    HoursPerDay,
    DaysPerMonth,
    SecondsPerHour,
    SecondsPerDay,
    SecondsPerBlock,
    MonthsPerYear,
    BlocksPerMonth,
    HalvingBlocks,
    HashesPerDifficulty,
    HashesPerTerahash,
    HashesPerPetahash,
    HashesPerExahash,
    WattsPerKilowatt,
    KwhPerMwh,
    KwPerMw,
    SatoshiPerBitcoin,
    FirstSubsidySatoshi,
    Zero,
    Tenth,
    Half,
    One,
    Two,
    Eight,
    Hundred,
    Million,
    WhPerMwh,
    QueryEpri,
    QueryEpoch,
    QueryGoogle,
    /// A number of price steps, of an eighth of a doubling each.
    Step(u32),
    /// A month of the horizon, counted from 0.
    Month(u32),
    /// Months since the row runs, counted from 0.
    Run(u32),
    /// A point in time, in months from the start.
    Time(u32),
    /// Years in which the rent steps down.
    Steps(u32),
    /// Payments of a building while it is built.
    Payments(u32),
    /// Months from one point to another.
    Span(u32),
    /// Whole years since the start.
    Years(u32),
}

/// Why a value is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing is paid for what is owned already.
    OwnedAlready,
    /// The tenant pays for the power.
    TenantPays,
    /// The row does not run: not yet, or no longer.
    NotRunning,
    /// Mining is off, because power would cost more than it brings in.
    SwitchedOff,
    /// Nothing is spent at that time.
    NotSpent,
    /// There is nothing of the kind: heat in a lease, machines of a tenant.
    NotOfItsKind,
    /// A block pays nothing, so mining earns nothing.
    BlockPaysNothing,
    /// A block pays nothing, so its value cannot change.
    BlockWithoutPay,
    /// The rent stays as it is.
    FlatRent,
    /// What the tenant advanced has been credited, or nothing was advanced.
    NothingOwed,
    /// The months before, by the same rule.
    MonthsBefore,
    /// Nothing is taxed.
    NotTaxed,
    /// Nothing of our own loses value in that month.
    NothingAges,
    /// No machines are sold at that time.
    NothingSold,
    /// Nothing has been bought yet.
    NothingBought,
    /// What was owed is paid back.
    PaidBack,
    /// No payment falls in that month.
    NoPayment,
    /// Mining is never off.
    NeverOff,
    /// How far the sensitivity moves an input, by the table of inputs.
    Swing,
    /// The input's range ends there.
    EndOfRange,
    /// A step of the chart's axis.
    StepOfAxis,
}

impl Constant {
    /// Its value.
    #[must_use]
    pub fn value(self) -> f64 {
        match self {
            Self::HoursPerMonth => HOURS_PER_MONTH,
            Self::HoursPerDay => 24.0,
            Self::DaysPerMonth => DAYS_PER_MONTH,
            Self::SecondsPerHour => 3600.0,
            Self::SecondsPerDay => 86_400.0,
            Self::SecondsPerBlock => 600.0,
            Self::MonthsPerYear => 12.0,
            Self::BlocksPerMonth => f64::from(BLOCKS_PER_MONTH),
            Self::HalvingBlocks => f64::from(HALVING_BLOCKS),
            Self::HashesPerDifficulty => HASHES_PER_DIFFICULTY,
            Self::HashesPerTerahash => 1e12,
            Self::HashesPerPetahash => 1e15,
            Self::HashesPerExahash => 1e18,
            Self::WattsPerKilowatt | Self::KwhPerMwh | Self::KwPerMw => 1000.0,
            Self::SatoshiPerBitcoin => 1e8,
            Self::FirstSubsidySatoshi => 5e9,
            Self::Zero => 0.0,
            Self::Tenth => 0.1,
            Self::Half => 0.5,
            Self::One => 1.0,
            Self::Two => 2.0,
            Self::Eight => 8.0,
            Self::Hundred => 100.0,
            Self::Million | Self::WhPerMwh => 1e6,
            Self::QueryEpri => 2.9,
            Self::QueryEpoch => 0.3,
            Self::QueryGoogle => 0.24,
            Self::Step(count)
            | Self::Month(count)
            | Self::Run(count)
            | Self::Time(count)
            | Self::Steps(count)
            | Self::Payments(count)
            | Self::Span(count)
            | Self::Years(count) => f64::from(count),
        }
    }
}
