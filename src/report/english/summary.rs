//! English for what is told in passing: the answer for a friend, and what was assumed, in a line.

use crate::report::english::English;
use crate::report::english::answer;
use crate::report::english::names::machine;
use crate::report::figures::{Report, Row};
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, plain};
use crate::report::words::{AnswerWords, DateWords, NameWords};
use crate::scenario::{Use, field};

/// How many rows a line names.
const NAMED: usize = 4;

/// What a megawatt clears, what would change that or else who falls short, and what was assumed: "That is with power at
/// 5.0 ¢ a kWh, Bitcoin at $99,660 and the other prices of 23 November 2024."
pub(super) fn sentences(report: &Report) -> Vec<String> {
    let headline = English.answer(report, None).headline;
    let [best, more] = first_and_rest(&headline);
    let [change, _] = first_and_rest(&answer::change(report));
    let second = if change.is_empty() { more } else { change };
    let inputs = &report.inputs;
    let assumed = format!(
        "That is with power at {} a kWh, Bitcoin at {} and the other prices of {}.",
        power_price(report),
        bitcoin_price(report),
        English.day(inputs.date)
    );
    [best, second, assumed]
        .into_iter()
        .filter(|said| !said.is_empty())
        .collect()
}

/// The first sentence, and what follows it.
fn first_and_rest(said: &[Piece]) -> [String; 2] {
    let said = plain(said);
    match said.split_once(". ") {
        Some((first, rest)) => [[first, "."].concat(), rest.to_owned()],
        None => [said, String::new()],
    }
}

/// "Mining: 10,000 S21 Pro on 36.9 MW · AI lease: 40.5 MW · 100 MW of grid at 5.0 ¢ a kWh · Bitcoin at $99,660"
pub(super) fn scenario_line(report: &Report) -> String {
    let mut line = String::new();
    for row in report.rows.iter().take(NAMED) {
        line += English.kind(row.kind);
        line += ":\u{a0}";
        if let Some(count) = row.count {
            line += &ENGLISH.exact(count);
            line += " ";
            line += &machine(row);
            line += " on\u{a0}";
        }
        line += &ENGLISH.power(row.reserved_mw);
        line += " · ";
    }
    if report.rows.len() > NAMED {
        line += "others · ";
    }
    line += &ENGLISH.power(report.site.capacity_mw);
    line += " of grid at\u{a0}";
    line += &power_price(report);
    line += " a kWh · Bitcoin at\u{a0}";
    line + &bitcoin_price(report)
}

fn power_price(report: &Report) -> String {
    given(report, "kwh", |usd| ENGLISH.cents_exact(usd))
}

fn bitcoin_price(report: &Report) -> String {
    given(report, "btc", |usd| ENGLISH.money_exact(usd))
}

/// An input as it was given: "5.0 ¢", or of a range its ends, "4.0 ¢ to 6.0 ¢".
fn given(report: &Report, key: &str, write: fn(f64) -> String) -> String {
    let inputs = &report.inputs;
    let field = field(key);
    match field.and_then(|field| field.known_range(inputs)) {
        Some(range) => [write(range.low), write(range.high)].join(ENGLISH.to),
        None => field
            .and_then(|field| field.number(inputs))
            .map_or_else(String::new, write),
    }
}

/// "10,000 S21 Pro"; for a lease or a row without a count, "30 MW " and the word for what is leased.
pub(super) fn row(row: &Row, leased: &str) -> String {
    match (row.kind, row.count) {
        (Use::Hosting, _) | (_, None) => format!("{} {leased}", ENGLISH.power(row.it_kw / 1000.0)),
        (_, Some(count)) => format!("{} {}", ENGLISH.exact(count), machine(row)),
    }
}
