//! English for an input that turns the order: "Bitcoin rises 2.5%, to $102,200", "difficulty grows less than 13.5% a year
//! instead of 15%".

use crate::report::english::names::let_gpus;
use crate::report::facts::answer::change::FlipDetails;
use crate::report::figures::Report;
use crate::report::number::{ENGLISH, SPACE, rounded};
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::{Input, Unit, Use};

/// How a sentence says that an input has another value.
enum ConditionPattern {
    /// It costs or brings more or less than a price: "power costs more than 6.2 ¢ instead of 5 ¢ a kWh".
    Than(String, &'static str),
    /// It grows or falls by the year.
    Yearly(String),
    /// It rises above or falls below a value.
    Past(&'static str),
    /// It takes so many months: the words before and behind them.
    Takes(String, &'static str),
}

pub(super) fn condition(report: &Report, details: &FlipDetails<'_>) -> Vec<Piece> {
    if details.field.input == Input::BitcoinPrice {
        return bitcoin(details);
    }
    let (now, at) = (details.flip.now, details.flip.at);
    match condition_pattern(report, details) {
        ConditionPattern::Than(subject, unit) => {
            let more = if at > now { "more" } else { "less" };
            let [now, at] = distinct_values(details);
            vec![
                text(format!("{subject} {more} than ")),
                at,
                text(" instead of "),
                now,
                text(unit),
            ]
        }
        ConditionPattern::Yearly(subject) => yearly(details, &subject),
        ConditionPattern::Past(subject) => {
            let way = if at > now { "rises above" } else { "falls below" };
            let [now, at] = distinct_values(details);
            vec![text(format!("{subject} {way} ")), at, text(" instead of "), now]
        }
        ConditionPattern::Takes(before, behind) => {
            let [now, at] = distinct_values(details);
            vec![
                text(format!("{before} ")),
                at,
                text(format!("{behind} instead of ")),
                now,
            ]
        }
    }
}

/// Whether a rise is read more easily as a percentage than as two prices.
pub(super) fn is_said_in_percent(rise: f64) -> bool {
    rise <= 2.0
}

/// "Bitcoin rises 2.5%, to $102,200", "Bitcoin rises from $99,660 to $595,900"
fn bitcoin(details: &FlipDetails<'_>) -> Vec<Piece> {
    let at = details.flip.at;
    let rises = if at > details.flip.now { "rises" } else { "falls" };
    let mut said = vec![text(format!("Bitcoin {rises} "))];
    match details.flip.rise_fraction {
        Some(rise) if is_said_in_percent(rise) => {
            said.push(figure("flip.rise_fraction", rise, ENGLISH.share(rise.abs())));
            said.push(text(", "));
        }
        _ => {
            let now = details.flip.now;
            said.push(text("from "));
            said.push(figure("flip.now", now, ENGLISH.money_exact(now)));
            said.push(text(" "));
        }
    }
    said.push(text("to "));
    said.push(toned("flip.at", at, ENGLISH.turning_price(at), Tone::Strong));
    said
}

/// "difficulty grows less than 13.5% a year instead of 15%", "the rent of H100s falls more than 20% a year
/// instead of growing 5%"
fn yearly(details: &FlipDetails<'_>, subject: &str) -> Vec<Piece> {
    let (now, at) = (details.flip.now, details.flip.at);
    let grows = at > 0.0 || (at == 0.0 && at > now);
    let (verb, further) = if grows {
        ("grows", at > now)
    } else {
        ("falls", at < now)
    };
    let more = if further { "more" } else { "less" };
    let [now_written, at_written] = written_apart(details.field.unit, now.abs(), at.abs());
    let was = if now == 0.0 {
        "staying as it is".to_owned()
    } else if (now > 0.0) == grows {
        String::new()
    } else if now > 0.0 {
        "growing ".to_owned()
    } else {
        "falling ".to_owned()
    };
    let mut said = vec![
        text(format!("{subject} {verb} {more} than ")),
        toned("flip.at", at, at_written, Tone::Strong),
        text(format!(" a year instead of {was}")),
    ];
    if now != 0.0 {
        said.push(figure("flip.now", now, now_written));
    }
    said
}

/// The present value and the value that turns the order, in their unit, written so that they differ.
fn distinct_values(details: &FlipDetails<'_>) -> [Piece; 2] {
    let (now, at) = (details.flip.now, details.flip.at);
    let [now_written, at_written] = written_apart(details.field.unit, now, at);
    [
        figure("flip.now", now, now_written),
        toned("flip.at", at, at_written, Tone::Strong),
    ]
}

/// How many digits follow the first one in a value at which something turns. Dollars from a hundred to a thousand keep
/// their cents, as they do in [`Numerals::turning_price`](crate::report::number::Numerals::turning_price): four digits
/// and an added zero would read as another price.
pub(in crate::report::english) fn digits(unit: Unit, value: f64) -> usize {
    match unit {
        Unit::Percent | Unit::PercentPerYear | Unit::Plain => 2,
        Unit::Usd | Unit::UsdPerHour | Unit::UsdPerKwMonth if (100.0..1000.0).contains(&value.abs()) => 4,
        _ => 3,
    }
}

/// Two values. The second one has the number of digits that `digits` gives, or as many as tell it apart from the first.
pub(in crate::report::english) fn written_apart(unit: Unit, now: f64, at: f64) -> [String; 2] {
    let now = written(unit, now);
    let at = (digits(unit, at)..8)
        .map(|digits| written(unit, rounded(at, digits)))
        .find(|said| *said != now)
        .unwrap_or_else(|| written(unit, at));
    [now, at]
}

pub(in crate::report::english) fn written(unit: Unit, value: f64) -> String {
    let number = ENGLISH.exact(value);
    let money = |per: &str| {
        let mut said = ENGLISH.money_exact(value);
        // Dollars have no decimals, or at least two.
        if said.find(ENGLISH.decimal).is_some_and(|at| at + 2 == said.len()) {
            said.push('0');
        }
        said + per
    };
    match unit {
        Unit::UsdPerKwh => ENGLISH.cents_short(value),
        Unit::Usd | Unit::UsdPerHour | Unit::UsdPerKwMonth => money(""),
        Unit::UsdPerMonth | Unit::UsdPerGpuMonth => money(" a month"),
        Unit::UsdPerKw => money(" a kW"),
        Unit::Percent | Unit::PercentPerYear => ENGLISH.percent_exact(value),
        Unit::Years => counted(&number, "year"),
        Unit::Months => counted(&number, "month"),
        Unit::Megawatt => format!("{number}{SPACE}MW"),
        Unit::Btc => format!("{number}{SPACE}BTC"),
        Unit::WattHour => format!("{number}{SPACE}Wh"),
        // Difficulty is counted in trillions.
        Unit::Plain if value >= 1e9 => ENGLISH.with_unit(&ENGLISH.exact(rounded(value / 1e12, 4)), "T"),
        Unit::Plain => number,
    }
}

fn counted(number: &str, unit: &str) -> String {
    let plural = if number == "1" { "" } else { "s" };
    format!("{number}{SPACE}{unit}{plural}")
}

fn condition_pattern(report: &Report, details: &FlipDetails<'_>) -> ConditionPattern {
    // If the GPUs or the lease are the subject of the sentence, they are not named twice.
    let gpus = || match details.flip.to_use {
        Use::Rental => "they".to_owned(),
        _ => let_gpus(report),
    };
    let lease = match details.flip.to_use {
        Use::Hosting => "it",
        _ => "the lease",
    };
    match details.field.input {
        Input::ElectricityPrice => ConditionPattern::Than("power costs".into(), " a kWh"),
        Input::GpuRent => ConditionPattern::Than(format!("{} rent for", gpus()), " an hour"),
        Input::ContractRent => ConditionPattern::Than("the contract for GPUs pays".into(), " an hour"),
        Input::HostingRent => ConditionPattern::Than(format!("{lease} pays"), " a kW and month"),
        Input::CurtailmentCredit => ConditionPattern::Than("the grid pays miners that stop".into(), " a kWh"),
        Input::HeatPrice => ConditionPattern::Than("heat is worth".into(), " a kWh"),
        Input::OtherMiningCost => ConditionPattern::Than("running the mine costs".into(), " a kW and month"),
        Input::MiningSiteWorks => ConditionPattern::Than("the site works of the mine cost".into(), ""),
        Input::OtherGpuCost => ConditionPattern::Than("running a GPU costs".into(), ""),
        Input::DataCentreCost => ConditionPattern::Than("the data centre costs".into(), ""),
        Input::HostingCapex => ConditionPattern::Than("the lease’s building costs".into(), ""),
        Input::HostingSiteCost => {
            ConditionPattern::Than("running the leased site takes".into(), " of the rent")
        }
        Input::AsicLife => ConditionPattern::Than("miners last".into(), ""),
        Input::GpuLife => ConditionPattern::Than(format!("{} last", gpus()), ""),
        Input::BuildingLife => ConditionPattern::Than("buildings last".into(), ""),
        Input::LeaseTerm => ConditionPattern::Than(format!("{lease} is signed for"), ""),
        Input::AsicResale => ConditionPattern::Than("miners resell for".into(), " of their price"),
        Input::GpuResale => ConditionPattern::Than(format!("{} resell for", gpus()), " of their price"),
        Input::Uptime => ConditionPattern::Than("miners run".into(), " of the time"),
        Input::Availability => ConditionPattern::Than(format!("{} are fit to rent", gpus()), " of the time"),
        Input::BilledShare => ConditionPattern::Than(format!("{} are rented", gpus()), " of the time"),
        Input::ContractBilledShare => ConditionPattern::Than("the contract bills".into(), " of the hours"),
        Input::Occupancy => ConditionPattern::Than("the tenant pays for".into(), " of the space"),
        Input::Curtailment => ConditionPattern::Than("miners must stop".into(), " of the time"),
        Input::HeatUsed => ConditionPattern::Than("somebody uses".into(), " of the heat"),
        Input::HeldShare => ConditionPattern::Than("the mine holds back".into(), " of its bitcoin"),
        Input::TransactionFees => ConditionPattern::Than("fees bring".into(), " a block"),
        Input::PoolFee => ConditionPattern::Than("the pool keeps".into(), ""),
        Input::PlatformFee => ConditionPattern::Than("the platform keeps".into(), " of the rent"),
        Input::TenantAdvance => ConditionPattern::Than("the tenant advances".into(), " of the building"),
        Input::TenantCredit => ConditionPattern::Than("the tenant is credited".into(), " of the rent"),
        Input::DiscountRate => ConditionPattern::Than("capital must return".into(), ""),
        Input::GpuRentEnd => ConditionPattern::Than("rents end at".into(), " of the first year’s"),
        Input::DrawWhileBilled => ConditionPattern::Than("rented GPUs draw".into(), " of their rating"),
        Input::DrawWhileIdle => ConditionPattern::Than("idle GPUs draw".into(), " of their rating"),
        Input::ElectricityPriceGrowth => ConditionPattern::Yearly("the price of power".into()),
        Input::BitcoinPriceGrowth => ConditionPattern::Yearly("the Bitcoin price".into()),
        Input::DifficultyGrowth => ConditionPattern::Yearly("difficulty".into()),
        Input::GpuRentChange => ConditionPattern::Yearly(match details.flip.to_use {
            Use::Rental => "their rent".to_owned(),
            _ => format!("the rent of {}", gpus()),
        }),
        Input::HostingEscalator => ConditionPattern::Yearly(match details.flip.to_use {
            Use::Hosting => "its rent".to_owned(),
            _ => "the lease’s rent".to_owned(),
        }),
        Input::MiningDelay => ConditionPattern::Takes("mining starts after".into(), ""),
        Input::GpuDelay => ConditionPattern::Takes(format!("{} run after", gpus()), ""),
        Input::HostingDelay => ConditionPattern::Takes("the tenant pays after".into(), ""),
        Input::MachineLead => ConditionPattern::Takes("machines are paid".into(), " ahead"),
        Input::ContractMonths => ConditionPattern::Takes("the contract for GPUs lasts".into(), ""),
        Input::Horizon => ConditionPattern::Takes("the horizon is".into(), ""),
        Input::BitcoinPrice => ConditionPattern::Past("Bitcoin"),
        Input::Difficulty => ConditionPattern::Past("difficulty"),
        Input::DifficultyResponse => ConditionPattern::Past("difficulty’s response to the price"),
        Input::MiningPue => ConditionPattern::Past("the mine’s PUE"),
        Input::DataCentrePue => ConditionPattern::Past("the data centre’s PUE"),
        Input::ReservedPerIt => ConditionPattern::Past("grid power reserved per unit of IT"),
        Input::GridCapacity => ConditionPattern::Past("grid capacity"),
        Input::FixedSiteCost => ConditionPattern::Past("the fixed cost of the site"),
        Input::BlockHeight => ConditionPattern::Past("the block height"),
        Input::TaxRate => ConditionPattern::Past("the tax rate"),
        Input::CashReserve => ConditionPattern::Past("the cash reserve"),
        Input::BorrowedShare => ConditionPattern::Past("the share borrowed"),
        Input::Interest => ConditionPattern::Past("interest"),
        Input::DebtTerm => ConditionPattern::Past("the term of the debt"),
        Input::BidShare => ConditionPattern::Past("the share of the miner’s bid"),
        Input::QueryEnergy => ConditionPattern::Past("the energy of a query"),
        Input::BitcoinVolatility
        | Input::GpuRentVolatility
        | Input::Correlation
        | Input::SimulatedPaths
        | Input::Seed
        | Input::AlreadyPaid
        | Input::SwitchOff
        | Input::GpuRentPath
        | Input::GpuRentTable
        | Input::TenantPaysPower
        | Input::FirstMonth
        | Input::TrainingRun => ConditionPattern::Past("another choice"),
    }
}
