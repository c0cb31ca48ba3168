//! English for the controls: what they do, where they end, what a closed group holds.

use crate::catalog::calendar::Date;
use crate::catalog::{Confidence, training};
use crate::link::Reason;
use crate::model::Sensitivity;
use crate::report::controls::mix::OwnTerms;
use crate::report::controls::sliders::CutOff;
use crate::report::controls::what_if::WhatIf;
use crate::report::english::mistyped::{mistyped, mistyped_text};
use crate::report::english::names::short_use_by_name;
use crate::report::english::step::step;
use crate::report::english::what_if::{amount, what_if};
use crate::report::english::{English, assumptions, effect, inputs, offer, premises, search};
use crate::report::facts::change::{Change, EditState};
use crate::report::facts::effect::Idle;
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::number::typed::Mistyped;
use crate::report::words::inputs::{InputWords, Offer};
use crate::report::words::piece::{Piece, figure, text};
use crate::scenario::{Evidence, Field, Group, Input, Machine, Premises, Scenario, Unit, Use};

impl InputWords for English {
    fn input(&self, input: Input) -> &'static str {
        inputs::name(input)
    }

    fn help(&self, input: Input) -> &'static str {
        inputs::help(input)
    }

    fn also(&self, input: Input) -> &'static str {
        search::also(input)
    }

    fn no_inputs(&self) -> &'static [(&'static [&'static str], &'static str)] {
        &search::NO_INPUTS
    }

    fn unit(&self, unit: Unit) -> &'static str {
        inputs::unit(unit)
    }

    fn value(&self, field: &Field, scenario: &Scenario) -> String {
        assumptions::value(field, scenario)
    }

    fn origin(&self, source: Evidence, default: Option<&str>) -> String {
        assumptions::origin(source, default)
    }

    fn step(&self, forward: bool, change: Option<Change>, moments: [&EditState; 2]) -> String {
        step(forward, change, moments)
    }

    fn group(&self, group: Group) -> &'static str {
        inputs::group(group)
    }

    fn summary(&self, group: Group, report: &Report) -> Vec<Piece> {
        summary(group, report)
    }

    fn choice(&self, input: Input, name: &str) -> String {
        choice(input, name)
    }

    fn offer(&self, machine: &Machine, date: Date) -> Offer {
        offer::offer(machine, date)
    }

    fn premises(&self, premises: Premises) -> &'static str {
        match premises {
            Premises::AtHome => "At home",
            Premises::OwnBuilding => "In a data centre of my own",
        }
    }

    fn premises_mean(&self, premises: Premises) -> &'static str {
        premises::mean(premises)
    }

    fn confidence(&self, confidence: Confidence) -> &'static str {
        match confidence {
            Confidence::High => "Well supported",
            Confidence::Medium => "Reported",
            Confidence::Assumption => "Our assumption",
        }
    }

    fn unit_behind(&self, unit: &'static str, value: Option<f64>) -> &'static str {
        match unit {
            "months" if value == Some(1.0) => "month",
            "years" if value == Some(1.0) => "year",
            _ => unit,
        }
    }

    fn mistyped(&self, mistake: &Mistyped) -> String {
        mistyped(mistake)
    }

    fn mistyped_text(&self, why: &Reason) -> String {
        mistyped_text(why)
    }

    fn idle(&self, why: Idle) -> String {
        effect::idle(why)
    }

    fn missing(&self, kind: Use) -> &'static str {
        effect::missing(kind)
    }

    fn own_terms(&self, terms: &OwnTerms) -> String {
        offer::own_terms(terms)
    }

    fn rents(&self, paid: &[f64]) -> String {
        rents(paid)
    }

    fn swing(&self, moved: &Sensitivity, unit: Unit, path: &str, up: bool) -> Vec<Piece> {
        swing(moved, unit, path, up)
    }

    fn what_if(&self, field: &Field, tried: &WhatIf) -> [String; 2] {
        what_if(field, tried)
    }

    fn machines(&self, kind: Use, count: f64) -> &'static str {
        match (kind, ENGLISH.fixed(count, 0) == "1") {
            (Use::Rental, true) => "GPU",
            (Use::Rental, false) => "GPUs",
            (_, true) => "machine",
            (_, false) => "machines",
        }
    }

    fn contender(&self, kind: Use, report: &Report) -> String {
        short_use_by_name(report, kind)
    }

    fn boundary(&self, below: Option<&str>, (at, unit): (f64, Unit), above: Option<&str>) -> [String; 3] {
        let who = |name: Option<&str>| name.unwrap_or(NOTHING_PAYS).to_owned();
        [
            who(below) + " ◂ ",
            boundary(at, unit),
            [" ▸ ", &who(above)].concat(),
        ]
    }

    fn throughout(&self, leader: Option<&str>, input: Input) -> String {
        throughout(leader.unwrap_or(NOTHING_PAYS), input)
    }

    fn cut_off(&self, what: CutOff) -> &'static str {
        match what {
            CutOff::LeaseBuilding => "the lease’s building lives on",
            CutOff::Gpus => "the GPUs live on",
            CutOff::Miners => "the miners live on",
            CutOff::DataCentre => "the data centre lives on",
            CutOff::Mine => "the mine’s works live on",
        }
    }
}

/// Said where every use falls short.
const NOTHING_PAYS: &str = "nothing pays";

/// A value at which the lead changes, as exact as it is given: "4.7 ¢", "$102,200", "13.5%", "55 months".
fn boundary(at: f64, unit: Unit) -> String {
    match unit {
        Unit::UsdPerKwh => ENGLISH.cents_exact(at),
        Unit::UsdPerHour => ENGLISH.money_fixed(at, 2),
        Unit::UsdPerKwMonth => ENGLISH.unit_price(at),
        Unit::Usd => ENGLISH.money_exact(at),
        Unit::Percent | Unit::PercentPerYear => ENGLISH.percent_exact(at),
        _ => ENGLISH.with_unit(&ENGLISH.exact(at), inputs::unit(unit)),
    }
}

fn throughout(leader: &str, input: Input) -> String {
    let at_any = match input {
        Input::ElectricityPrice | Input::BitcoinPrice => "price",
        Input::DifficultyGrowth => "growth",
        Input::GpuRent | Input::HostingRent => "rent",
        Input::Horizon => "horizon",
        _ => "value",
    };
    format!("{leader} at any {at_any} here")
}

/// " month" behind one, " months" behind any other number.
fn months(number: u32) -> String {
    if number == 1 { " month" } else { " months" }.to_owned()
}

/// "2.00 and 2.50", "90 and 120"; of more than three rents only the ends, "0.34 to 2.50".
fn rents(paid: &[f64]) -> String {
    let decimals = if paid.iter().all(|rent| rent.fract() == 0.0) {
        0
    } else {
        2
    };
    let written: Vec<String> = paid.iter().map(|rent| ENGLISH.fixed(*rent, decimals)).collect();
    match &written[..] {
        [lowest, .., highest] if written.len() > 3 => format!("{lowest} to {highest}"),
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => written.concat(),
    }
}

fn swing(moved: &Sensitivity, unit: Unit, path: &str, up: bool) -> Vec<Piece> {
    let way = if up { " more: " } else { " less: " };
    let (key, value, said) = match (moved.swing_percent, moved.swing_by) {
        (Some(percent), _) => ("swing_percent", percent, ENGLISH.percent_exact(percent)),
        (None, Some(by)) => ("swing_by", by, amount(by, unit)),
        (None, None) => return Vec::new(),
    };
    vec![figure(format!("{path}.{key}"), value, said), text(way)]
}

fn summary(group: Group, report: &Report) -> Vec<Piece> {
    let inputs = &report.inputs;
    let input = |key: &str, value: f64, text: String| figure(format!("inputs.{key}"), value, text);
    let number = |key: &str, value: f64| input(key, value, ENGLISH.exact(value));
    let percent = |key: &str, value: f64| input(key, value, ENGLISH.percent_exact(value));
    match group {
        Group::Site => {
            let (capacity_mw, curtailed) = (inputs.site.capacity_mw, inputs.site.curtailed_percent);
            let mut said = vec![input("mw", capacity_mw, ENGLISH.power(capacity_mw))];
            if curtailed > 0.0 {
                said.push(text(", "));
                said.push(percent("curtail", curtailed));
                said.push(text(" curtailed"));
            } else {
                said.push(text(", no curtailment"));
            }
            if inputs.site.heat_usd_per_kwh > 0.0 && inputs.site.heat_used_percent > 0.0 {
                said.push(text(", "));
                said.push(percent("heatuse", inputs.site.heat_used_percent));
                said.push(text(" of heat used"));
            }
            said
        }
        Group::Bitcoin => {
            let difficulty = inputs.bitcoin.difficulty;
            vec![
                input(
                    "diff",
                    difficulty,
                    ENGLISH.with_unit(&ENGLISH.significant(difficulty / 1e12, 5), "T"),
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
                said.push(text(", "));
                said.push(input(
                    "gpug",
                    change,
                    ENGLISH.with_plus(change, &ENGLISH.percent_exact(change)),
                ));
                said.push(text(" a year"));
            }
            said
        }
        Group::Contract if inputs.contract.length_months > 0 => vec![
            number("cmonths", f64::from(inputs.contract.length_months)),
            text(months(inputs.contract.length_months)),
        ],
        Group::DataCentre => {
            let cost = inputs.data_centre.building_usd_per_kw;
            vec![
                text("PUE "),
                number("gpue", inputs.data_centre.pue),
                text(", "),
                input("gcapex", cost, ENGLISH.money(cost)),
                text("/kW IT"),
            ]
        }
        Group::Hosting => {
            let cost = inputs.hosting.capex_usd_per_kw;
            let mut said = vec![
                input("lcapex", cost, ENGLISH.money(cost)),
                text("/kW IT, "),
                number("ldelay", f64::from(inputs.hosting.delay_months)),
                text(months(inputs.hosting.delay_months) + " to build"),
            ];
            if inputs.hosting.advanced_percent > 0.0 {
                said.push(text(", "));
                said.push(percent("lfund", inputs.hosting.advanced_percent));
                said.push(text(" paid by the tenant first"));
            }
            said
        }
        Group::Money => {
            let money = &inputs.money;
            let mut said = vec![
                number("months", f64::from(money.horizon_months)),
                text(months(money.horizon_months) + " at "),
                percent("rate", money.discount_percent_per_year),
            ];
            if money.tax_percent > 0.0 {
                said.push(text(", tax "));
                said.push(percent("tax", money.tax_percent));
            } else {
                said.push(text(", no tax"));
            }
            if money.reserve_usd > 0.0 {
                said.push(text(", "));
                said.push(input(
                    "reserve",
                    money.reserve_usd,
                    ENGLISH.money(money.reserve_usd),
                ));
                said.push(text(" reserve"));
            }
            said
        }
        Group::Debt if inputs.debt.borrowed_percent > 0.0 => vec![
            percent("debt", inputs.debt.borrowed_percent),
            text(" borrowed at "),
            percent("drate", inputs.debt.interest_percent_per_year),
            text(" over "),
            number("dterm", f64::from(inputs.debt.term_months)),
            text(months(inputs.debt.term_months)),
        ],
        Group::Contract | Group::Debt => vec![text("none")],
        Group::Risk => vec![
            percent("vol", inputs.risk.bitcoin_volatility_percent_per_year),
            text(" volatility"),
        ],
        Group::Training => vec![number("query", inputs.training.query_wh), text(" Wh a query")],
    }
}

fn choice(input: Input, name: &str) -> String {
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
