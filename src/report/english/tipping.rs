//! English for what would tip a use: the line below the verdict, and the note at a slider.

use crate::report::english::names::one_row;
use crate::report::english::{English, reversal};
use crate::report::facts::tipping::{Limit, Need, Tipping};
use crate::report::figures::Report;
use crate::report::number::{ENGLISH, SPACE};
use crate::report::words::ResultWords;
use crate::report::words::piece::{Piece, Tone, text, toned};
use crate::scenario::{Input, Use};

/// The smallest change that would reverse the verdict, and what each use needs to pay.
pub(super) fn lines(report: &Report) -> Vec<Piece> {
    let Tipping { reversal, needs } = Tipping::of(report);
    let mut said = reversal.map_or_else(Vec::new, |reversal| reversal::sentence(report, &reversal));
    if needs.is_empty() {
        return said;
    }
    if !said.is_empty() {
        said.push(text(" "));
    }
    said.push(text("Over "));
    said.extend(horizon(report));
    said.push(text(", "));
    let clauses: Vec<Vec<Piece>> = needs.iter().map(|need| clause(report, need)).collect();
    said.extend(clauses.join(&text("; ")));
    said.push(text("."));
    said
}

/// "mining pays for itself with Bitcoin above $86,700 or power below 6.5 ¢", "H100s need a rent of $2.97 an hour"
fn clause(report: &Report, need: &Need<'_>) -> Vec<Piece> {
    let subject = one_row(report, need.row);
    let verb = match need.row.kind {
        Use::Mining => " pays for itself with ",
        Use::Rental => subject.verb(" needs a rent of ", " need a rent of "),
        Use::Hosting => subject.verb(" needs ", " need "),
    };
    let limits: Vec<Vec<Piece>> = need.limits.iter().map(needed).collect();
    let mut said = subject.said;
    said.push(text(verb));
    said.extend(limits.join(&text(" or ")));
    said
}

/// "Bitcoin above $86,700", "power below 6.5 ¢", "$2.97 an hour"
fn needed(limit: &Limit) -> Vec<Piece> {
    let price = price(limit, Tone::Strong);
    match limit.input {
        Input::BitcoinPrice => vec![text("Bitcoin above "), price],
        Input::ElectricityPrice => vec![text("power below "), price],
        Input::GpuRent => vec![price, text(" an hour")],
        _ => vec![price, text(format!("{SPACE}per kW and month"))],
    }
}

fn horizon(report: &Report) -> Vec<Piece> {
    English.horizon(report.inputs.money.horizon_months)
}

fn price(limit: &Limit, tone: Tone) -> Piece {
    let usd = limit.usd;
    let written = match limit.input {
        Input::ElectricityPrice => ENGLISH.cents(usd),
        Input::GpuRent => ENGLISH.money_fixed(usd, 2),
        _ => ENGLISH.unit_price(usd),
    };
    toned(limit.path(), usd, written, tone)
}
