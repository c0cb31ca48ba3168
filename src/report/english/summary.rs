//! English for what is told in passing: the answer for a friend, and what was assumed, in a line below a picture.

use crate::report::english::English;
use crate::report::english::answer;
use crate::report::english::names::machine;
use crate::report::figures::{Report, Row};
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, plain};
use crate::report::words::{AnswerWords, DateWords};
use crate::scenario::Use;

/// Rows that a line names; others are counted.
const NAMED: usize = 4;

/// What a megawatt clears, what would change that or else who falls short, and what was assumed: "That is with power at
/// 5.0 ¢ a kWh, Bitcoin at $99,660 and the other prices of 23 November 2024."
pub(super) fn sentences(report: &Report) -> Vec<String> {
    let headline = English.answer(report, None).headline;
    let [best, more] = first_and_rest(&headline);
    let [turn, _] = first_and_rest(&answer::turn(report));
    let second = if turn.is_empty() { more } else { turn };
    let inputs = &report.inputs;
    let assumed = format!(
        "That is with power at {} a kWh, Bitcoin at {} and the other prices of {}.",
        ENGLISH.cents_exact(inputs.site.price_usd_per_kwh),
        ENGLISH.money_exact(inputs.bitcoin.price_usd),
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

/// "100 MW at 5.0 ¢ a kWh · Bitcoin at $99,660 · 10,000 S21 Pro, 8,000 H100, 30 MW of AI lease"
pub(super) fn scenario_line(report: &Report) -> String {
    let inputs = &report.inputs;
    let mut rows: Vec<String> = {
        let named = report.rows.iter().take(NAMED);
        named.map(|of| row(of, "of AI lease")).collect()
    };
    if report.rows.len() > NAMED {
        rows.push(format!("{} more", report.rows.len() - NAMED));
    }
    let mut parts = vec![
        format!(
            "{} at {} a kWh",
            ENGLISH.power(report.site.capacity_mw),
            ENGLISH.cents_exact(inputs.site.price_usd_per_kwh)
        ),
        format!("Bitcoin at {}", ENGLISH.money_exact(inputs.bitcoin.price_usd)),
    ];
    if !rows.is_empty() {
        parts.push(rows.join(", "));
    }
    parts.join(" · ")
}

/// "10,000 S21 Pro", "30 MW " and a word for what is leased.
pub(super) fn row(row: &Row, leased: &str) -> String {
    match (row.kind, row.count) {
        (Use::Hosting, _) | (_, None) => format!("{} {leased}", ENGLISH.power(row.it_kw / 1000.0)),
        (_, Some(count)) => format!("{} {}", ENGLISH.exact(count), machine(row)),
    }
}
