//! English for the controls: what they do, where they end, what a closed group holds.

use crate::catalog::calendar::Month;
use crate::catalog::{Confidence, training};
use crate::model::Sensitivity;
use crate::report::controls::typed::Mistyped;
use crate::report::figures::{Kind, Report, Row};
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::piece::{Piece, figure, text};
use crate::scenario::{Group, Input, Unit};

use crate::report::english::names::{gpu, miner};

pub(super) const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

pub(super) fn mistyped(mistake: &Mistyped) -> String {
    match mistake {
        Mistyped::Empty => "Please type a number. The previous value still counts.".into(),
        Mistyped::NotANumber => "This is not a number. The previous value still counts.".into(),
        Mistyped::DecimalSign(meant) => format!("Please write {meant}: the decimal sign here is a point."),
        Mistyped::Grouping => "Commas separate groups of three digits, as in 99,660.".into(),
        Mistyped::NotWhole => "Only whole numbers make sense here.".into(),
        Mistyped::Below(min) => format!("The smallest value is {}.", ENGLISH.exact(*min)),
        Mistyped::Above(max) => format!("The largest value is {}.", ENGLISH.exact(*max)),
    }
}

pub(super) fn month(month: Month) -> String {
    let name = (1..).zip(MONTHS).find(|(number, _)| *number == month.month);
    format!("{}{SPACE}{}", name.map_or("", |(_, name)| name), month.year)
}

pub(super) fn short_machine(row: &Row) -> String {
    match row.kind {
        Kind::Mining => miner(row),
        Kind::Rental => gpu(row),
        Kind::Hosting => row.name.clone(),
    }
}

pub(super) fn short_name(row: &Row) -> String {
    match row.kind {
        Kind::Mining => format!("{} mining", miner(row)),
        Kind::Rental => format!("{} rental", gpu(row)),
        Kind::Hosting => "Hosting lease".into(),
    }
}

pub(super) fn swing(moved: &Sensitivity, unit: Unit, path: &str, up: bool) -> Vec<Piece> {
    let way = if up { " more: " } else { " less: " };
    let (key, value, said) = match (moved.swing_percent, moved.swing_by) {
        (Some(percent), _) => (
            "swing_percent",
            percent,
            format!("{}{SPACE}%", ENGLISH.exact(percent)),
        ),
        (None, Some(by)) => ("swing_by", by, amount(by, unit)),
        (None, None) => return Vec::new(),
    };
    vec![figure(format!("{path}.{key}"), value, said), text(way)]
}

/// An amount in a unit, as one says it: "1 ¢", "5 points", "12 months".
fn amount(by: f64, unit: Unit) -> String {
    let number = ENGLISH.exact(by);
    let one = number == "1";
    match unit {
        Unit::UsdPerKwh => format!("{}{SPACE}¢", ENGLISH.exact((by * 1e6).round() / 1e4)),
        Unit::Percent | Unit::PercentPerYear if one => format!("{number}{SPACE}point"),
        Unit::Percent | Unit::PercentPerYear => format!("{number}{SPACE}points"),
        Unit::Usd
        | Unit::UsdPerMonth
        | Unit::UsdPerKw
        | Unit::UsdPerKwMonth
        | Unit::UsdPerHour
        | Unit::UsdPerGpuMonth => format!("${number}"),
        Unit::Years if one => format!("{number}{SPACE}year"),
        Unit::Plain => number,
        _ => format!("{number}{SPACE}{}", crate::report::english::inputs::unit(unit)),
    }
}

pub(super) fn summary(group: Group, report: &Report) -> Vec<Piece> {
    let inputs = &report.inputs;
    let told = |key: &str, value: f64, text: String| figure(format!("inputs.{key}"), value, text);
    let number = |key: &str, value: f64| told(key, value, ENGLISH.exact(value));
    let percent = |key: &str, value: f64| told(key, value, format!("{}{SPACE}%", ENGLISH.exact(value)));
    match group {
        Group::Site => {
            let (capacity_mw, curtailed) = (inputs.site.capacity_mw, inputs.site.curtailed_percent);
            let capacity = told("mw", capacity_mw, ENGLISH.power(capacity_mw));
            if curtailed > 0.0 {
                vec![
                    capacity,
                    text(", "),
                    percent("curtail", curtailed),
                    text(" curtailed"),
                ]
            } else {
                vec![capacity, text(", no curtailment")]
            }
        }
        Group::Bitcoin => {
            let difficulty = inputs.bitcoin.difficulty;
            vec![
                told(
                    "diff",
                    difficulty,
                    format!("{}{SPACE}T", ENGLISH.significant(difficulty / 1e12, 5)),
                ),
                text(", "),
                number("fees", inputs.bitcoin.fees_btc_per_block),
                text(" BTC fees"),
            ]
        }
        Group::Mining => vec![
            percent("uptime", inputs.mining.uptime_percent),
            text(" uptime, PUE "),
            number("mpue", inputs.mining.pue),
        ],
        Group::Rental => {
            let mut said = vec![percent("util", inputs.rental.billed_percent), text(" rented")];
            let change = inputs.rental.yearly_change_percent;
            if change != 0.0 {
                let sign = if change > 0.0 { "+" } else { "" };
                said.push(text(", "));
                said.push(told(
                    "gpug",
                    change,
                    format!("{sign}{}{SPACE}%", ENGLISH.exact(change)),
                ));
                said.push(text(" a year"));
            }
            said
        }
        Group::Contract if inputs.contract.length_months > 0 => vec![
            number("cmonths", f64::from(inputs.contract.length_months)),
            text(" months"),
        ],
        Group::Contract => vec![text("none")],
        Group::DataCentre => {
            let cost = inputs.data_centre.building_usd_per_kw;
            vec![
                text("PUE "),
                number("gpue", inputs.data_centre.pue),
                text(", "),
                told("gcapex", cost, ENGLISH.money(cost)),
                text("/kW"),
            ]
        }
        Group::Hosting => {
            let cost = inputs.hosting.capex_usd_per_kw;
            vec![
                told("lcapex", cost, ENGLISH.money(cost)),
                text("/kW, "),
                number("ldelay", f64::from(inputs.hosting.delay_months)),
                text(" months to build"),
            ]
        }
        Group::Money => {
            let money = &inputs.money;
            let mut said = vec![
                number("months", f64::from(money.horizon_months)),
                text(" months at "),
                percent("rate", money.discount_percent_per_year),
            ];
            if money.tax_percent > 0.0 {
                said.push(text(", tax "));
                said.push(percent("tax", money.tax_percent));
            } else {
                said.push(text(", no tax"));
            }
            said
        }
        Group::Debt if inputs.debt.borrowed_percent > 0.0 => vec![
            percent("debt", inputs.debt.borrowed_percent),
            text(" borrowed at "),
            percent("drate", inputs.debt.interest_percent_per_year),
        ],
        Group::Debt => vec![text("none")],
        Group::Risk => vec![
            percent("vol", inputs.risk.bitcoin_volatility_percent_per_year),
            text(" volatility"),
        ],
        Group::Training => vec![number("query", inputs.training.query_wh), text(" Wh a query")],
    }
}

pub(super) fn choice(input: Input, name: &str) -> String {
    match (input, name) {
        (Input::GpuRentPath, "flat") => "Flat".into(),
        (Input::GpuRentPath, "geo") => "A percentage a year".into(),
        (Input::GpuRentPath, "lin") => "Steps down".into(),
        (Input::GpuRentPath, "table") => "My own table".into(),
        (Input::AlreadyPaid, "none") => "Nothing".into(),
        (Input::AlreadyPaid, "mining") => "The mine".into(),
        (Input::AlreadyPaid, "ai") => "The AI hall".into(),
        (Input::AlreadyPaid, "both") => "Both".into(),
        (Input::TrainingRun, id) => training::find(id).map_or_else(|| id.to_owned(), |run| run.name.clone()),
        (Input::FirstMonth, "") => "2024-11".into(),
        (Input::GpuRentTable, "") => "8:2.85:2:1.7".into(),
        (_, other) => other.to_owned(),
    }
}

pub(super) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "Well supported",
        Confidence::Medium => "Reported",
        Confidence::Assumption => "Our assumption",
    }
}
