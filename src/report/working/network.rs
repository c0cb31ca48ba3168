//! Price, difficulty, subsidy, hashprice and tariff of a month.
//!
//! From the same sources as `model/paths`: the definition of difficulty and the halving (Bitcoin Core), growth as
//! value·(1+g)^(k/12).

use crate::report::figures::Report;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::tree::{
    Working, because, compound, constant, input, minus, plus, power, product, quotient, smaller, sum, whole,
};
use crate::scenario::{Field, Input, Scenario, field};

/// A figure of `network`, which is that of the first month.
pub(super) fn figure(report: &Report, name: &str) -> Option<Working> {
    let path = format!("network.{name}");
    let network = &report.network;
    Some(match name {
        "price_usd" => price(report, 0).figure(Quantity::BitcoinPriceThen, path, network.price_usd),
        "difficulty" => difficulty(report, 0).figure(Quantity::DifficultyThen, path, network.difficulty),
        "subsidy_btc" => subsidy(report, 0).figure(Quantity::Subsidy, path, network.subsidy_btc),
        "fees_btc" => {
            number(report, "fees").figure(Quantity::Input(Input::TransactionFees), path, network.fees_btc)
        }
        "hashprice_usd_per_ph_day" => {
            hashprice(report, 0).figure(Quantity::Hashprice, path, network.hashprice_usd_per_ph_day)
        }
        "hashrate_ehs" => quotient(
            product([difficulty(report, 0), constant(Constant::HashesPerDifficulty)]),
            product([
                constant(Constant::SecondsPerBlock),
                constant(Constant::HashesPerExahash),
            ]),
        )
        .figure(Quantity::Hashrate, path, network.hashrate_ehs),
        "months_to_halving" => {
            let value = network.months_to_halving?;
            let height = || number(report, "height");
            let era = whole(quotient(height(), constant(Constant::HalvingBlocks))).named(Quantity::Era);
            let next = product([
                sum([plus(era), plus(constant(Constant::One))]),
                constant(Constant::HalvingBlocks),
            ]);
            let left = sum([plus(next), minus(height())]).named(Quantity::BlocksBefore);
            quotient(left, constant(Constant::BlocksPerMonth)).figure(Quantity::MonthsToHalving, path, value)
        }
        _ => return None,
    })
}

/// A figure of `monthly` that belongs to no row.
pub(super) fn monthly(report: &Report, name: &str, month: usize) -> Option<Working> {
    let monthly = &report.monthly;
    let k = u32::try_from(month).ok()?;
    let (quantity, values): (Quantity, &Vec<f64>) = match name {
        "btc_price_usd" => (Quantity::BitcoinPriceThen, &monthly.btc_price_usd),
        "difficulty" => (Quantity::DifficultyThen, &monthly.difficulty),
        "hashprice_usd_per_ph_day" => (Quantity::Hashprice, &monthly.hashprice_usd_per_ph_day),
        "tariff_usd_per_kwh" => (Quantity::Tariff, &monthly.tariff_usd_per_kwh),
        "subsidy_btc" => (Quantity::Subsidy, &monthly.subsidy_btc),
        _ => return None,
    };
    let value = *values.get(month)?;
    let tree = match name {
        "btc_price_usd" => price(report, k),
        "difficulty" => difficulty(report, k),
        "hashprice_usd_per_ph_day" => hashprice(report, k),
        "tariff_usd_per_kwh" => tariff(report, k),
        _ => subsidy(report, k),
    };
    Some(tree.figure(quantity, format!("monthly.{name}.{month}"), value))
}

/// A numeric input of the scenario.
pub(super) fn number(report: &Report, key: &str) -> Working {
    given(&report.inputs, key)
}

/// A numeric input of a scenario, by its key; 0 where it is not given.
fn given(scenario: &Scenario, key: &str) -> Working {
    let field: &'static Field = field(key).unwrap_or_else(|| unreachable!("{key} is no input"));
    input(field, field.number(scenario).unwrap_or(0.0))
}

/// An amount that grows by an input's percentage a year, in month k.
fn grown(report: &Report, start: &str, growth: &str, k: u32, quantity: Quantity) -> Working {
    let start = number(report, start);
    if k == 0 {
        return start;
    }
    product([start, compound(number(report, growth), years(k))]).named(quantity)
}

/// Months from the start in years.
pub(super) fn years(k: u32) -> Working {
    quotient(constant(Constant::Month(k)), constant(Constant::MonthsPerYear))
}

/// Bitcoin price in month k.
pub(super) fn price(report: &Report, k: u32) -> Working {
    grown(report, "btc", "btcg", k, Quantity::BitcoinPriceThen)
}

/// Electricity price in month k.
pub(super) fn tariff(report: &Report, k: u32) -> Working {
    grown(report, "kwh", "kwhg", k, Quantity::Tariff)
}

/// What a block pays in month k, BTC.
pub(super) fn block_pays(report: &Report, k: u32) -> Working {
    sum([plus(subsidy(report, k)), plus(number(report, "fees"))]).named(Quantity::BlockPays)
}

/// Difficulty in month k.
pub(super) fn difficulty(report: &Report, k: u32) -> Working {
    let start = number(report, "diff");
    if k == 0 {
        return start;
    }
    let value = |k, quantity| product([price(report, k), block_pays(report, k)]).named(quantity);
    let now = value(0, Quantity::BlockValueNow);
    let ratio = if now.value == 0.0 {
        because(Why::BlockWithoutPay, 1.0)
    } else {
        quotient(value(k, Quantity::BlockValue), now)
    };
    product([
        start,
        compound(number(report, "diffg"), years(k)),
        power(ratio, number(report, "resp")),
    ])
    .named(Quantity::DifficultyThen)
}

/// Mean subsidy of the blocks of month k, BTC: whole satoshi, halved every 210,000 blocks; at most one halving lies in a
/// month.
pub(super) fn subsidy(report: &Report, k: u32) -> Working {
    let month = || constant(Constant::BlocksPerMonth);
    let height = || {
        let first = number(report, "height");
        if k == 0 {
            return first;
        }
        sum([
            plus(first),
            plus(product([constant(Constant::Month(k)), month()])),
        ])
        .named(Quantity::HeightThen)
    };
    let era = || whole(quotient(height(), constant(Constant::HalvingBlocks))).named(Quantity::Era);
    let next = || {
        product([
            sum([plus(era()), plus(constant(Constant::One))]),
            constant(Constant::HalvingBlocks),
        ])
    };
    let before = || smaller(month(), sum([plus(next()), minus(height())])).named(Quantity::BlocksBefore);
    let satoshi = |era: Working| {
        quotient(
            whole(quotient(
                constant(Constant::FirstSubsidySatoshi),
                power(constant(Constant::Two), era),
            )),
            constant(Constant::SatoshiPerBitcoin),
        )
    };
    if before().value >= Constant::BlocksPerMonth.value() {
        return satoshi(era()).named(Quantity::Subsidy);
    }
    let after = sum([plus(month()), minus(before())]).named(Quantity::BlocksAfter);
    let later = sum([plus(era()), plus(constant(Constant::One))]);
    quotient(
        sum([
            plus(product([before(), satoshi(era()).named(Quantity::SubsidyBefore)])),
            plus(product([after, satoshi(later).named(Quantity::SubsidyAfter)])),
        ]),
        month(),
    )
    .named(Quantity::Subsidy)
}

/// Bitcoin that a hash earns on average in month k. It is zero if a block pays nothing, whatever the difficulty.
pub(super) fn btc_per_hash(report: &Report, k: u32) -> Working {
    let pays = block_pays(report, k);
    if pays.value == 0.0 {
        return because(Why::BlockPaysNothing, 0.0);
    }
    quotient(
        pays,
        product([difficulty(report, k), constant(Constant::HashesPerDifficulty)]),
    )
    .named(Quantity::BitcoinPerHash)
}

/// What a petahash earns in a day of month k.
pub(super) fn hashprice(report: &Report, k: u32) -> Working {
    product([
        constant(Constant::HashesPerPetahash),
        constant(Constant::SecondsPerDay),
        btc_per_hash(report, k),
        price(report, k),
    ])
    .named(Quantity::Hashprice)
}
