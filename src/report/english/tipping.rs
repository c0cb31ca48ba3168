//! English for what would tip a use: the line below the verdict, and the note at a slider.

use crate::report::figures::{Kind, Report, Row};
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::ResultWords;
use crate::report::words::piece::{Piece, Tone, text, toned};
use crate::scenario::Input;

use crate::report::english::names::{gpus, one_row, running};
use crate::report::english::verdict::KINDS;
use crate::report::english::{English, reversal};

/// The smallest change that would reverse the verdict; where one use stands alone, then what it needs to pay.
pub(super) fn lines(report: &Report) -> Vec<Piece> {
    let closest = report.tipping.as_ref();
    let mut said = closest.map_or_else(Vec::new, |tipping| reversal::sentence(report, tipping));
    if said.is_empty() || report.duel.is_empty() {
        let needs = needs(report, closest.map_or("", |tipping| tipping.key));
        if !said.is_empty() && !needs.is_empty() {
            said.push(text(" "));
        }
        said.extend(needs);
    }
    said
}

/// "Over five years, mining pays for itself with Bitcoin above $86,700 or power below 6.5 ¢; H100s need …", without the
/// input that has been told already.
fn needs(report: &Report, told: &str) -> Vec<Piece> {
    let clauses: Vec<Vec<Piece>> = KINDS
        .iter()
        .filter_map(|kind| best(report, *kind))
        .filter_map(|(i, row)| clause(report, row, i, told))
        .collect();
    if clauses.is_empty() {
        return Vec::new();
    }
    let mut said = vec![text("Over ")];
    said.extend(horizon(report));
    said.push(text(", "));
    said.extend(clauses.join(&text("; ")));
    said.push(text("."));
    said
}

/// "mining pays below 6.5 ¢ over five years"
pub(super) fn limit(input: Input, report: &Report) -> Vec<Piece> {
    let said = match input {
        Input::ElectricityPrice => best(report, Kind::Mining).and_then(|(i, row)| {
            let kwh = kwh(row, i, Tone::Plain)?;
            Some(vec![text("mining pays below "), kwh])
        }),
        Input::BitcoinPrice => best(report, Kind::Mining).and_then(|(i, row)| {
            let btc = btc(row, i, Tone::Plain)?;
            Some(vec![text("mining pays above "), btc])
        }),
        Input::GpuRent => best(report, Kind::Rental).and_then(|(i, row)| {
            let rent = gpuh(row, i, Tone::Plain)?;
            let gpus = gpus(row);
            let pay = gpus.verb("pays", "pay");
            let mut said = gpus.said;
            said.push(text(format!(" {pay} above ")));
            said.push(rent);
            Some(said)
        }),
        Input::HostingRent => best(report, Kind::Hosting).and_then(|(i, row)| {
            let rent = lrent(row, i, Tone::Plain)?;
            Some(vec![text("hosting pays above "), rent])
        }),
        _ => None,
    };
    said.map_or_else(Vec::new, |mut said| {
        said.push(text(" over "));
        said.extend(horizon(report));
        said
    })
}

fn clause(report: &Report, row: &Row, i: usize, told: &str) -> Option<Vec<Piece>> {
    let subject = one_row(report, row);
    let need = subject.verb(" needs ", " need ");
    let mut said = subject.said;
    match row.kind {
        Kind::Mining => {
            let btc = btc(row, i, Tone::Strong).filter(|_| told != "btc");
            let kwh = kwh(row, i, Tone::Strong).filter(|_| told != "kwh");
            let prices = match (btc, kwh) {
                (Some(btc), Some(kwh)) => vec![text("Bitcoin above "), btc, text(" or power below "), kwh],
                (Some(btc), None) => vec![text("Bitcoin above "), btc],
                (None, Some(kwh)) => vec![text("power below "), kwh],
                (None, None) => return None,
            };
            said.push(text(" pays for itself with "));
            said.extend(prices);
        }
        Kind::Rental if told == "gpuh" => return None,
        Kind::Hosting if told == "lrent" => return None,
        Kind::Rental => {
            said.push(text(format!("{need}a rent of ")));
            said.push(gpuh(row, i, Tone::Strong)?);
            said.push(text(" an hour"));
        }
        Kind::Hosting => {
            said.push(text(need));
            said.push(lrent(row, i, Tone::Strong)?);
            said.push(text(format!("{SPACE}per kW and month")));
        }
    }
    Some(said)
}

/// The row of a use that is worth most over the horizon.
fn best(report: &Report, kind: Kind) -> Option<(usize, &Row)> {
    running(report, kind).max_by(|(_, a), (_, b)| a.life.npv_usd.total_cmp(&b.life.npv_usd))
}

fn horizon(report: &Report) -> Vec<Piece> {
    English.horizon(report.inputs.money.horizon_months)
}

fn kwh(row: &Row, i: usize, tone: Tone) -> Option<Piece> {
    let usd = row.breakeven.life.kwh?;
    Some(price(i, "kwh", usd, ENGLISH.cents(usd), tone))
}

fn btc(row: &Row, i: usize, tone: Tone) -> Option<Piece> {
    let usd = row.breakeven.life.btc?;
    Some(price(i, "btc", usd, ENGLISH.unit_price(usd), tone))
}

fn gpuh(row: &Row, i: usize, tone: Tone) -> Option<Piece> {
    let usd = row.breakeven.life.gpuh?;
    Some(price(i, "gpuh", usd, ENGLISH.money_fixed(usd, 2), tone))
}

fn lrent(row: &Row, i: usize, tone: Tone) -> Option<Piece> {
    let usd = row.breakeven.life.lrent?;
    Some(price(i, "lrent", usd, ENGLISH.unit_price(usd), tone))
}

fn price(i: usize, key: &str, usd: f64, written: String, tone: Tone) -> Piece {
    toned(format!("rows.{i}.breakeven.life.{key}"), usd, written, tone)
}
