//! The mix in a link: rows separated by commas, each `machine*count` or `machine*power`, then optionally
//! `@PRICE` and `~RENT`; a machine is a catalogue id, `asic:TH:W:USD[:name]`, `gpu:kW:USD:RENT[:name]` or
//! `lease`. Rows are split before percent-decoding, so that a name may hold any sign.

use crate::scenario::{
    Amount, COUNT, MAX_ROWS, Machine, MixRow, OwnMachineFigure, POWER_KW, Scenario, Use, price_range_usd,
    rent_range_usd,
};

use super::encoding::{decoded, encoded_name, shown};
use super::number::{number_text, parse_number};
use super::problem::{Problem, Reason};
use super::value::clamped;

/// Longest name, characters.
pub const NAME_CHARACTERS: usize = 40;

/// Reads a mix from the query. An empty text is an empty mix; the result is `None` if no row could be read.
pub(super) fn parse(raw: &str) -> (Option<Vec<MixRow>>, Vec<Problem>) {
    let (rows, problems) = parse_rows(raw);
    if problems.is_empty() {
        return (Some(rows), problems);
    }
    // Some programs encode the separators too when they pass a link on.
    let (again, fewer) = parse_rows(&decoded(raw));
    let better = again.len() > rows.len() || (again.len() == rows.len() && fewer.len() < problems.len());
    if better && !again.is_empty() {
        return (Some(again), fewer);
    }
    if rows.is_empty() {
        let none = Problem {
            key: "mix".into(),
            raw: decoded(raw),
            reason: Reason::NoRow,
        };
        return (None, problems.into_iter().chain([none]).collect());
    }
    (Some(rows), problems)
}

/// Writes a mix; with `frozen`, every price and rent is written out.
pub(super) fn print(scenario: &Scenario, frozen: bool) -> String {
    let rows: Vec<String> = scenario
        .mix
        .iter()
        .map(|row| {
            if frozen {
                row_text(&with_prices(row, scenario))
            } else {
                row_text(row)
            }
        })
        .collect();
    rows.join(",")
}

/// One row as a link writes it.
#[must_use]
pub fn row_text(row: &MixRow) -> String {
    let mut machine = row.machine.id().to_owned();
    for (_, value) in row.machine.own_figures() {
        machine += &format!(":{}", number_text(value));
    }
    if let Some(name) = row.machine.own_name().filter(|name| !name.is_empty()) {
        machine += &format!(":{}", encoded_name(name));
    }
    let amount = match row.amount {
        Amount::Machines(count) => count.to_string(),
        // Kilowatts keep every bit of the reader's number; whole megawatts read better.
        Amount::PowerKw(kw) if kw >= 1000.0 && ((kw / 1000.0) * 1000.0).to_bits() == kw.to_bits() => {
            format!("{}MW", number_text(kw / 1000.0))
        }
        Amount::PowerKw(kw) => format!("{}kW", number_text(kw)),
    };
    let price = row
        .price_usd
        .map(|usd| format!("@{}", number_text(usd)))
        .unwrap_or_default();
    let rent = row
        .rent_usd
        .map(|usd| format!("~{}", number_text(usd)))
        .unwrap_or_default();
    format!("{machine}*{amount}{price}{rent}")
}

/// The row with its present price and rent written into it. Values that the link sets for all rows at once, a common
/// rent or the cost of the leased building, are not copied into the row.
fn with_prices(row: &MixRow, scenario: &Scenario) -> MixRow {
    let mut own = scenario.clone();
    own.rental.rent_usd_per_hour = None;
    own.hosting.rent_usd_per_kw_month = None;
    let plant = row.plant(&own);
    MixRow {
        price_usd: if plant.used_for().has_machines() {
            Some(plant.unit_price_usd())
        } else {
            row.price_usd
        },
        rent_usd: plant.rent().map(|rent| rent.usd),
        ..row.clone()
    }
}

fn parse_rows(raw: &str) -> (Vec<MixRow>, Vec<Problem>) {
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    for text in raw.split(',').filter(|_| !raw.is_empty()) {
        let mut report = |reason| {
            problems.push(Problem {
                key: "mix".into(),
                raw: decoded(text),
                reason,
            });
        };
        if rows.len() == MAX_ROWS {
            report(Reason::TooManyRows);
            break;
        }
        match parse_row(text, &mut report) {
            Ok(row) => rows.push(row),
            Err(reason) => report(reason),
        }
    }
    (rows, problems)
}

fn parse_row(text: &str, report: &mut impl FnMut(Reason)) -> Result<MixRow, Reason> {
    let (machine, rest) = text.rsplit_once('*').ok_or(Reason::NotARow)?;
    let (rest, rent) = split_tail(rest, '~');
    let (amount, price) = split_tail(rest, '@');
    let machine = parse_machine(machine, report)?;
    let amount = parse_amount(amount, &machine, report)?;
    let mut bounded = |text: &str, range| -> Result<f64, Reason> { bounded(text, range, report) };
    let price_usd = price
        .map(|text| bounded(text, price_range_usd(machine.used_for())))
        .transpose()?;
    let rent_usd = rent
        .map(|text| bounded(text, rent_range_usd(machine.used_for())))
        .transpose()?;
    let mines = machine.used_for() == Use::Mining;
    if mines && rent_usd.is_some() {
        report(Reason::MinerHasNoRent);
    }
    Ok(MixRow {
        machine,
        amount,
        price_usd,
        rent_usd: rent_usd.filter(|_| !mines),
    })
}

fn parse_machine(text: &str, report: &mut impl FnMut(Reason)) -> Result<Machine, Reason> {
    let text = text.trim_matches([' ', '+']);
    let Some((kind, numbers)) = text.split_once(':') else {
        return Machine::find(&decoded(text)).ok_or(Reason::NoSuchMachine);
    };
    let mut parts = numbers.splitn(4, ':');
    let mut next =
        |of: OwnMachineFigure| bounded(parts.next().ok_or(Reason::NotARow)?, of.range(), &mut *report);
    match kind {
        "asic" => {
            let (th_s, watts, usd) = (
                next(OwnMachineFigure::Hashrate)?,
                next(OwnMachineFigure::Watts)?,
                next(OwnMachineFigure::Price)?,
            );
            Ok(Machine::OwnAsic {
                th_s,
                watts,
                usd,
                name: name(parts.next(), report),
            })
        }
        "gpu" => {
            let (kw, usd, rent_usd_per_hour) = (
                next(OwnMachineFigure::Kilowatts)?,
                next(OwnMachineFigure::Price)?,
                next(OwnMachineFigure::Rent)?,
            );
            Ok(Machine::OwnGpu {
                kw,
                usd,
                rent_usd_per_hour,
                name: name(parts.next(), report),
            })
        }
        _ => Err(Reason::NoSuchMachine),
    }
}

fn parse_amount(text: &str, machine: &Machine, report: &mut impl FnMut(Reason)) -> Result<Amount, Reason> {
    let text = text.trim_matches([' ', '+']);
    let kilowatts = [("MW", 1000.0), ("kW", 1.0)]
        .into_iter()
        .find_map(|(unit, kw)| text.strip_suffix(unit).map(|number| (number, kw)));
    if let Some((number, kw)) = kilowatts {
        let value = parse_number(number).map_err(|_| Reason::NotARow)?;
        let (power, result) = clamped(value * kw, POWER_KW.0, POWER_KW.1);
        result.unwrap_or_else(&mut *report);
        return Ok(Amount::PowerKw(power));
    }
    if *machine == Machine::Lease {
        return Err(Reason::LeaseNeedsPower);
    }
    let count = bounded(text, COUNT, report)?;
    if count.fract() == 0.0 {
        Ok(Amount::Machines(crate::scenario::whole(count)))
    } else {
        Err(Reason::NotWhole)
    }
}

fn bounded(text: &str, (min, max): (f64, f64), report: &mut impl FnMut(Reason)) -> Result<f64, Reason> {
    let value = parse_number(&decoded(text)).map_err(|_| Reason::NotANumber)?;
    let (value, result) = clamped(value, min, max);
    result.unwrap_or_else(report);
    Ok(value)
}

fn split_tail(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark)
        .map_or((text, None), |(head, tail)| (head, Some(tail)))
}

fn name(raw: Option<&str>, report: &mut impl FnMut(Reason)) -> String {
    let name = shown(&raw.map(decoded).unwrap_or_default());
    let kept: String = name.chars().take(NAME_CHARACTERS).collect();
    if kept.len() < name.len() {
        report(Reason::NameTooLong);
    }
    kept
}
