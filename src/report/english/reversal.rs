//! English for the smallest change that would reverse the verdict.

use crate::report::english::inputs;
use crate::report::english::names::whole_use;
use crate::report::facts::tipping::{Reversal, Side};
use crate::report::figures::Report;
use crate::report::number::{ENGLISH, rounded};
use crate::report::words::piece::{Piece, Tone, text, toned};
use crate::scenario::{Input, Unit};

/// "Closest to tipping: mining falls behind with the Bitcoin price below $86,700 instead of $99,660."
pub(super) fn sentence(report: &Report, reversal: &Reversal) -> Vec<Piece> {
    let field = reversal.field;
    let subject = whole_use(report, reversal.reversed);
    let verb = if reversal.ahead {
        subject.verb(" comes out ahead", " come out ahead")
    } else {
        subject.verb(" falls behind", " fall behind")
    };
    let way = match reversal.side {
        Side::At => "at ",
        Side::Above => "above ",
        Side::Below => "below ",
    };
    let (now, now_unit) = with_unit(field.unit, reversal.now);
    let (value, unit) = apart(field.unit, reversal.value, &now);
    let mut said = vec![text("Closest to tipping: ")];
    said.extend(subject.said);
    said.push(text(verb));
    let article = if is_bare(field.input) { "" } else { "the " };
    let name = within(inputs::name(field.input));
    said.push(text(format!(" with {article}{name} {way}")));
    said.push(toned("tipping.value", reversal.value, value + unit, Tone::Strong));
    said.push(text(" instead of "));
    // Difficulty is no plain number without its T; other units are said once.
    let now_unit = if field.unit == Unit::Plain { now_unit } else { "" };
    said.push(toned("tipping.now", reversal.now, now + now_unit, Tone::Plain));
    said.push(text("."));
    said
}

/// A value to three digits, or to as many as tell it from another.
fn apart(unit: Unit, value: f64, other: &str) -> (String, &'static str) {
    let digits = 2..8_usize;
    digits
        .map(|digits| with_unit(unit, rounded(value, digits)))
        .find(|(said, _)| said != other)
        .unwrap_or_else(|| with_unit(unit, value))
}

/// A value, and the rest of its unit, which need not be said twice.
fn with_unit(unit: Unit, value: f64) -> (String, &'static str) {
    let number = || ENGLISH.exact(value);
    let money = || {
        let mut said = ENGLISH.money_exact(value);
        // Dollars have no or two decimals, or more.
        if said.find(ENGLISH.decimal).is_some_and(|at| at + 2 == said.len()) {
            said.push('0');
        }
        said
    };
    let percent = || ENGLISH.percent_exact(value);
    match unit {
        Unit::UsdPerKwh => (ENGLISH.cents_exact(value), "/kWh"),
        Unit::Usd => (money(), ""),
        Unit::UsdPerMonth => (money(), "/month"),
        Unit::UsdPerKw => (money(), "/kW"),
        Unit::UsdPerKwMonth => (money(), "/kW-month"),
        Unit::UsdPerHour => (money(), "/h"),
        Unit::UsdPerGpuMonth => (money(), "/GPU-month"),
        Unit::Percent => (percent(), ""),
        Unit::PercentPerYear => (percent(), " a year"),
        Unit::Years => (number(), "\u{a0}years"),
        Unit::Months => (number(), "\u{a0}months"),
        Unit::Megawatt => (number(), "\u{a0}MW"),
        Unit::Btc => (number(), "\u{a0}BTC"),
        Unit::WattHour => (number(), "\u{a0}Wh"),
        // Difficulty is counted in trillions.
        Unit::Plain if value >= 1e9 => (ENGLISH.exact(rounded(value / 1e12, 4)), "\u{a0}T"),
        Unit::Plain => (number(), ""),
    }
}

/// Whether a name takes no article.
fn is_bare(input: Input) -> bool {
    matches!(
        input,
        Input::ElectricityPriceGrowth
            | Input::BitcoinPriceGrowth
            | Input::DifficultyGrowth
            | Input::HeldShare
            | Input::Uptime
            | Input::Availability
            | Input::Occupancy
    )
}

/// A name within a sentence: "electricity price", but "Bitcoin price", "GPU rent" and "PUE of the mine".
fn within(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().unwrap_or_default();
    let is_proper = name.starts_with("Bitcoin")
        || letters
            .clone()
            .next()
            .is_some_and(|second| second.is_ascii_uppercase());
    if is_proper {
        name.to_owned()
    } else {
        std::iter::once(first.to_ascii_lowercase())
            .chain(letters)
            .collect()
    }
}
