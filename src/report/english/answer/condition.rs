//! English for an input whose change would reverse the order of two uses: "Bitcoin rises 2.5%, to $102,200",
//! "difficulty grows less than 13.5% a year instead of 15%".

use crate::report::english::names::let_gpus;
use crate::report::facts::answer::change::Turn;
use crate::report::figures::Report;
use crate::report::number::{ENGLISH, SPACE, rounded};
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::{Input, Unit, Use};

/// The sentence form for another value of an input.
enum Saying {
    /// It costs or brings more or less than a price: "power costs more than 6.2 ¢ instead of 5 ¢ a kWh".
    Than(String, &'static str),
    /// It grows or falls by the year.
    Yearly(String),
    /// It rises above or falls below a value.
    Past(&'static str),
    /// It takes a number of months: the words before and after them.
    Takes(String, &'static str),
}

pub(super) fn condition(report: &Report, turn: &Turn<'_>) -> Vec<Piece> {
    if turn.field.input == Input::BitcoinPrice {
        return bitcoin(turn);
    }
    let (now, at) = (turn.flip.now, turn.flip.at);
    match saying(report, turn) {
        Saying::Than(subject, unit) => {
            let more = if at > now { "more" } else { "less" };
            let [now, at] = apart(turn);
            vec![
                text(format!("{subject} {more} than ")),
                at,
                text(" instead of "),
                now,
                text(unit),
            ]
        }
        Saying::Yearly(subject) => yearly(turn, &subject),
        Saying::Past(subject) => {
            let way = if at > now { "rises above" } else { "falls below" };
            let [now, at] = apart(turn);
            vec![text(format!("{subject} {way} ")), at, text(" instead of "), now]
        }
        Saying::Takes(before, behind) => {
            let [now, at] = apart(turn);
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
fn bitcoin(turn: &Turn<'_>) -> Vec<Piece> {
    let at = turn.flip.at;
    let rises = if at > turn.flip.now { "rises" } else { "falls" };
    let mut said = vec![text(format!("Bitcoin {rises} "))];
    match turn.flip.rise_fraction {
        Some(rise) if is_said_in_percent(rise) => {
            said.push(figure("flip.rise_fraction", rise, ENGLISH.share(rise.abs())));
            said.push(text(", "));
        }
        _ => {
            let now = turn.flip.now;
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
fn yearly(turn: &Turn<'_>, subject: &str) -> Vec<Piece> {
    let (now, at) = (turn.flip.now, turn.flip.at);
    let grows = at > 0.0 || (at == 0.0 && at > now);
    let (verb, further) = if grows {
        ("grows", at > now)
    } else {
        ("falls", at < now)
    };
    let more = if further { "more" } else { "less" };
    let [now_written, at_written] = written_apart(turn.field.unit, now.abs(), at.abs());
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

/// The value now and the one that reverses the order, in their unit, with enough digits to differ.
fn apart(turn: &Turn<'_>) -> [Piece; 2] {
    let (now, at) = (turn.flip.now, turn.flip.at);
    let [now_written, at_written] = written_apart(turn.field.unit, now, at);
    [
        figure("flip.now", now, now_written),
        toned("flip.at", at, at_written, Tone::Strong),
    ]
}

/// Digits after the first digit of a value at which something changes. From a hundred dollars on, cents are kept, as in
/// [`Numerals::turning_price`](crate::report::number::Numerals::turning_price): the fourth digit and a zero would be
/// another price.
pub(in crate::report::english) fn digits(unit: Unit, value: f64) -> usize {
    match unit {
        Unit::Percent | Unit::PercentPerYear | Unit::Plain => 2,
        Unit::Usd | Unit::UsdPerHour | Unit::UsdPerKwMonth if (100.0..1000.0).contains(&value.abs()) => 4,
        _ => 3,
    }
}

/// Two values, the second with four digits or with as many as distinguish it from the first; percentages with three.
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
        // Dollars have no decimals or at least two.
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

fn saying(report: &Report, turn: &Turn<'_>) -> Saying {
    // The subject of the sentence is not named twice.
    let gpus = || match turn.flip.to_use {
        Use::Rental => "they".to_owned(),
        _ => let_gpus(report),
    };
    let lease = match turn.flip.to_use {
        Use::Hosting => "it",
        _ => "the lease",
    };
    match turn.field.input {
        Input::ElectricityPrice => Saying::Than("power costs".into(), " a kWh"),
        Input::GpuRent => Saying::Than(format!("{} rent for", gpus()), " an hour"),
        Input::ContractRent => Saying::Than("the contract for GPUs pays".into(), " an hour"),
        Input::HostingRent => Saying::Than(format!("{lease} pays"), " a kW and month"),
        Input::CurtailmentCredit => Saying::Than("the grid pays miners that stop".into(), " a kWh"),
        Input::HeatPrice => Saying::Than("heat is worth".into(), " a kWh"),
        Input::OtherMiningCost => Saying::Than("running the mine costs".into(), " a kW and month"),
        Input::MiningSiteWorks => Saying::Than("the site works of the mine cost".into(), ""),
        Input::OtherGpuCost => Saying::Than("running a GPU costs".into(), ""),
        Input::DataCentreCost => Saying::Than("the data centre costs".into(), ""),
        Input::HostingCapex => Saying::Than("the lease’s building costs".into(), ""),
        Input::HostingSiteCost => Saying::Than("running the leased site takes".into(), " of the rent"),
        Input::AsicLife => Saying::Than("miners last".into(), ""),
        Input::GpuLife => Saying::Than(format!("{} last", gpus()), ""),
        Input::BuildingLife => Saying::Than("buildings last".into(), ""),
        Input::LeaseTerm => Saying::Than(format!("{lease} is signed for"), ""),
        Input::AsicResale => Saying::Than("miners resell for".into(), " of their price"),
        Input::GpuResale => Saying::Than(format!("{} resell for", gpus()), " of their price"),
        Input::Uptime => Saying::Than("miners run".into(), " of the time"),
        Input::Availability => Saying::Than(format!("{} are fit to rent", gpus()), " of the time"),
        Input::BilledShare => Saying::Than(format!("{} are rented", gpus()), " of the time"),
        Input::ContractBilledShare => Saying::Than("the contract bills".into(), " of the hours"),
        Input::Occupancy => Saying::Than("the tenant pays for".into(), " of the space"),
        Input::Curtailment => Saying::Than("miners must stop".into(), " of the time"),
        Input::HeatUsed => Saying::Than("somebody uses".into(), " of the heat"),
        Input::HeldShare => Saying::Than("the mine holds back".into(), " of its bitcoin"),
        Input::TransactionFees => Saying::Than("fees bring".into(), " a block"),
        Input::PoolFee => Saying::Than("the pool keeps".into(), ""),
        Input::PlatformFee => Saying::Than("the platform keeps".into(), " of the rent"),
        Input::TenantAdvance => Saying::Than("the tenant advances".into(), " of the building"),
        Input::TenantCredit => Saying::Than("the tenant is credited".into(), " of the rent"),
        Input::DiscountRate => Saying::Than("capital must return".into(), ""),
        Input::GpuRentEnd => Saying::Than("rents end at".into(), " of the first year’s"),
        Input::DrawWhileBilled => Saying::Than("rented GPUs draw".into(), " of their rating"),
        Input::DrawWhileIdle => Saying::Than("idle GPUs draw".into(), " of their rating"),
        Input::ElectricityPriceGrowth => Saying::Yearly("the price of power".into()),
        Input::BitcoinPriceGrowth => Saying::Yearly("the Bitcoin price".into()),
        Input::DifficultyGrowth => Saying::Yearly("difficulty".into()),
        Input::GpuRentChange => Saying::Yearly(match turn.flip.to_use {
            Use::Rental => "their rent".to_owned(),
            _ => format!("the rent of {}", gpus()),
        }),
        Input::HostingEscalator => Saying::Yearly(match turn.flip.to_use {
            Use::Hosting => "its rent".to_owned(),
            _ => "the lease’s rent".to_owned(),
        }),
        Input::MiningDelay => Saying::Takes("mining starts after".into(), ""),
        Input::GpuDelay => Saying::Takes(format!("{} run after", gpus()), ""),
        Input::HostingDelay => Saying::Takes("the tenant pays after".into(), ""),
        Input::MachineLead => Saying::Takes("machines are paid".into(), " ahead"),
        Input::ContractMonths => Saying::Takes("the contract for GPUs lasts".into(), ""),
        Input::Horizon => Saying::Takes("the horizon is".into(), ""),
        Input::BitcoinPrice => Saying::Past("Bitcoin"),
        Input::Difficulty => Saying::Past("difficulty"),
        Input::DifficultyResponse => Saying::Past("difficulty’s response to the price"),
        Input::MiningPue => Saying::Past("the mine’s PUE"),
        Input::DataCentrePue => Saying::Past("the data centre’s PUE"),
        Input::ReservedPerIt => Saying::Past("grid power reserved per unit of IT"),
        Input::GridCapacity => Saying::Past("grid capacity"),
        Input::FixedSiteCost => Saying::Past("the fixed cost of the site"),
        Input::BlockHeight => Saying::Past("the block height"),
        Input::TaxRate => Saying::Past("the tax rate"),
        Input::CashReserve => Saying::Past("the cash reserve"),
        Input::BorrowedShare => Saying::Past("the share borrowed"),
        Input::Interest => Saying::Past("interest"),
        Input::DebtTerm => Saying::Past("the term of the debt"),
        Input::BidShare => Saying::Past("the share of the miner’s bid"),
        Input::QueryEnergy => Saying::Past("the energy of a query"),
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
        | Input::TrainingRun => Saying::Past("another choice"),
    }
}
