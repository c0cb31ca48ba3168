//! English for what would change the answer: the flip, or from where on a use pays.

use crate::report::english::answer::condition::{condition, is_said_in_percent};
use crate::report::english::answer::{listed, machines};
use crate::report::english::letters::capitalised;
use crate::report::english::names::{Subject, whole_use};
use crate::report::facts::answer::change::{Change, FlipDetails, Follows, Limit, Need};
use crate::report::facts::answer::machines::Earner;
use crate::report::facts::answer::{Headline, Ranked};
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::Input;

pub(super) fn line(report: &Report) -> Vec<Piece> {
    match Change::of(report) {
        Change::Nothing => Vec::new(),
        Change::Flip(details) => flip(report, &details),
        Change::NothingPays(needs) if needs.is_empty() => {
            vec![text(
                "Nothing pays, and no single input within its range would change that.",
            )]
        }
        Change::NothingPays(needs) => {
            let mut said = vec![text("Nothing pays; ")];
            said.extend(would_pay(report, &needs));
            said.push(text("."));
            said
        }
        Change::OneUse(ranked, need) => one_use(report, ranked, &need),
        Change::Steady(needs) => {
            let mut said = vec![text("No single input within its range changes that order")];
            if !needs.is_empty() {
                said.push(text("; "));
                said.extend(would_pay(report, &needs));
            }
            said.push(text("."));
            said
        }
    }
}

/// "Mining overtakes the AI lease if Bitcoin rises 2.5%, to $102,200 (5%, to $104,800, if difficulty follows)."
fn flip(report: &Report, details: &FlipDetails<'_>) -> Vec<Piece> {
    let to = whole_use(report, details.flip.to_use);
    let overtake = to.verb("overtakes", "overtake");
    let mut said = capitalised(to.said);
    said.push(text(format!(" {overtake} ")));
    said.extend(whole_use(report, details.flip.from_use).said);
    said.push(text(" if "));
    said.extend(condition(report, details));
    match details.follows {
        Follows::NotAtAll => {}
        Follows::To(usd, rise) => {
            said.push(text(" ("));
            if is_said_in_percent(rise) {
                said.push(figure(
                    "flip.rise_if_difficulty_follows_fraction",
                    rise,
                    ENGLISH.share(rise.abs()),
                ));
                said.push(text(", "));
            }
            said.push(text("to "));
            said.push(toned(
                "flip.at_if_difficulty_follows",
                usd,
                ENGLISH.turning_price(usd),
                Tone::Strong,
            ));
            said.push(text(", if difficulty follows)"));
        }
        Follows::Never => said.push(text(
            " while difficulty keeps to its path; if difficulty follows, no price does it",
        )),
    }
    said.push(text("."));
    if let Some(rates) = details.per_dollar {
        said.extend(per_dollar(report, details, rates));
    }
    said
}

/// " Per dollar it already returns more: 22% against 13%."
fn per_dollar(report: &Report, details: &FlipDetails<'_>, rates: [(usize, f64); 2]) -> Vec<Piece> {
    let to = whole_use(report, details.flip.to_use);
    let [ours, theirs] = rates.map(|(place, rate)| {
        toned(
            format!("uses.{place}.irr_nominal"),
            rate,
            ENGLISH.share(rate),
            if rate < 0.0 { Tone::Loss } else { Tone::Plain },
        )
    });
    vec![
        text(format!(
            " Per dollar {} already {} more: ",
            to.verb("it", "they"),
            to.verb("returns", "return")
        )),
        ours,
        text(" against "),
        theirs,
        text("."),
    ]
}

/// "Mining would fall short with Bitcoin below $89,060 or power above 6.235 ¢ a kWh."
fn one_use(report: &Report, ranked: Ranked, need: &Need) -> Vec<Piece> {
    let limits = |clears: bool| {
        let limits = need.limits.iter();
        let parts: Vec<Vec<Piece>> = limits.map(|limit| with_limit(need, limit, clears)).collect();
        listed(parts, " or ")
    };
    let mut said = capitalised(alone(report, ranked).said);
    match (ranked.clears(), need.limits.is_empty()) {
        (true, true) => return Vec::new(),
        (true, false) => {
            said.push(text(" would fall short with "));
            said.extend(limits(true));
        }
        (false, true) => said.push(text(" would not pay at any price within its range")),
        (false, false) => {
            said.push(text(" would pay with "));
            said.extend(limits(false));
        }
    }
    said.push(text("."));
    said
}

/// The one use, or on a small site its machines.
fn alone(report: &Report, ranked: Ranked) -> Subject {
    match Headline::of(report) {
        Headline::Machines(earners) => {
            let said = earners
                .first()
                .map(|of: &Earner<'_>| machines::subject(report, of));
            Subject::one(text(said.unwrap_or_default()))
        }
        _ => whole_use(report, ranked.kind),
    }
}

/// "mining would above $108,400 a bitcoin, B300s above $4.33 an hour"
fn would_pay(report: &Report, needs: &[Need]) -> Vec<Piece> {
    let mut parts = Vec::new();
    for (nth, need) in needs.iter().enumerate() {
        let Some(limit) = need.nearest() else { continue };
        let mut said = whole_use(report, need.ranked.kind).said;
        said.push(text(if nth == 0 { " would " } else { " " }));
        said.extend(beyond(need, limit));
        parts.push(said);
    }
    parts.join(&text(", "))
}

/// "above $108,400 a bitcoin"
fn beyond(need: &Need, limit: &Limit) -> Vec<Piece> {
    let (side, unit) = match limit.input {
        Input::ElectricityPrice => ("below ", " a kWh"),
        Input::BitcoinPrice => ("above ", " a bitcoin"),
        Input::GpuRent => ("above ", " an hour"),
        _ => ("above ", " a kW and month"),
    };
    vec![text(side), price(need, limit), text(unit)]
}

/// "Bitcoin above $108,400": the side of the limit on which the use pays, or, if it pays now, the side on which it
/// would not.
fn with_limit(need: &Need, limit: &Limit, clears: bool) -> Vec<Piece> {
    let (what, pays_below) = match limit.input {
        Input::ElectricityPrice => ("power", true),
        Input::BitcoinPrice => ("Bitcoin", false),
        _ => ("a rent", false),
    };
    let side = if pays_below == clears { "above" } else { "below" };
    let unit = match limit.input {
        Input::GpuRent => " an hour",
        Input::HostingRent => " a kW and month",
        Input::ElectricityPrice => " a kWh",
        _ => "",
    };
    vec![text(format!("{what} {side} ")), price(need, limit), text(unit)]
}

fn price(need: &Need, limit: &Limit) -> Piece {
    let written = match limit.input {
        Input::ElectricityPrice => ENGLISH.turning_cents(limit.usd),
        Input::GpuRent | Input::HostingRent => ENGLISH.money_fixed(limit.usd, 2),
        _ => ENGLISH.turning_price(limit.usd),
    };
    toned(need.path(limit), limit.usd, written, Tone::Strong)
}
