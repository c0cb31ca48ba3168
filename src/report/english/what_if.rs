//! English for values one press away: what is assumed for an input, and the value it then has.

use crate::catalog::history::MeanPrice;
use crate::report::controls::what_if::{Supposed, WhatIf};
use crate::report::english::{English, inputs};
use crate::report::number::ENGLISH;
use crate::report::words::{InputWords, PageWords};
use crate::scenario::{Field, Swing, Unit};

/// A short and a full label of a value to try: "½" and "½: Bitcoin price $42,357".
pub(super) fn what_if(field: &Field, tried: &WhatIf) -> [String; 2] {
    let by = |sign: &str, swing: Swing| {
        let amount = match swing {
            Swing::By(by) => amount(by, field.unit),
            Swing::Percent(percent) => ENGLISH.percent_exact(percent),
        };
        ([sign, &amount].concat(), String::new())
    };
    let of_record = |which: &str, mean: MeanPrice| {
        let usd = ENGLISH.money_exact(f64::from(mean.usd));
        let what = format!(
            ", the {which}est month’s mean of our record, {}",
            English.month(mean.month)
        );
        (format!("{which} {usd}"), what)
    };
    let (short, what) = match tried.supposed {
        Supposed::Half => ("½".to_owned(), String::new()),
        Supposed::Double => ("×2".to_owned(), String::new()),
        Supposed::Lowest(mean) => of_record("low", mean),
        Supposed::Highest(mean) => of_record("high", mean),
        Supposed::Less(swing) => by("−", swing),
        Supposed::More(swing) => by("+", swing),
    };
    let unit = inputs::unit(field.unit);
    let value = match (unit.strip_prefix('$'), unit.strip_prefix('%')) {
        (Some(per), _) if field.unit == Unit::UsdPerHour => ENGLISH.money_fixed(tried.value, 2) + per,
        (Some(per), _) => ENGLISH.money_exact(tried.value) + per,
        (_, Some(per)) => ENGLISH.percent_exact(tried.value) + per,
        _ => ENGLISH.with_unit(&ENGLISH.exact(tried.value), unit),
    };
    let long = format!("{short}: {} {value}{what}", English.input(field.input));
    [short, long]
}

/// An amount in a unit, as one says it: "1 ¢", "5 points", "12 months".
pub(super) fn amount(by: f64, unit: Unit) -> String {
    let number = ENGLISH.exact(by);
    let one = number == "1";
    match unit {
        Unit::UsdPerKwh => ENGLISH.cents_short(by),
        Unit::Percent | Unit::PercentPerYear if one => ENGLISH.with_unit(&number, "point"),
        Unit::Percent | Unit::PercentPerYear => ENGLISH.with_unit(&number, "points"),
        Unit::Usd
        | Unit::UsdPerMonth
        | Unit::UsdPerKw
        | Unit::UsdPerKwMonth
        | Unit::UsdPerHour
        | Unit::UsdPerGpuMonth => ENGLISH.money_exact(by),
        Unit::Years if one => ENGLISH.with_unit(&number, "year"),
        Unit::Plain => number,
        _ => ENGLISH.with_unit(&number, inputs::unit(unit)),
    }
}
