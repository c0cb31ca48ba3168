//! English for a small site: its machines, dollars and months.

use crate::report::english::answer::listed;
use crate::report::english::letters::capitalised;
use crate::report::english::names::your;
use crate::report::english::payback::duration;
use crate::report::english::{English, results};
use crate::report::facts::answer::machines::{Earner, Earns, PaysBack};
use crate::report::figures::{Clock, Report};
use crate::report::number::ENGLISH;
use crate::report::words::ResultWords;
use crate::report::words::piece::{Piece, Tone, figure, text, toned};

/// "Your miner earns $537 in its first year, $67 in its second, and does not earn back its $3,200."
pub(super) fn headline(report: &Report, earners: &[Earner<'_>]) -> Vec<Piece> {
    let mut said = match report.clock {
        Clock::Horizon => Vec::new(),
        Clock::Month => vec![text("at unchanged prices, ")],
    };
    match earners {
        [alone] => {
            said.push(text(subject(report, alone)));
            said.extend(earns(report, alone));
            if alone.earns != Earns::StaysOff {
                said.extend(pays_back(alone));
            }
        }
        several => {
            let parts = several.iter().map(|earner| brief(report, earner));
            said.extend(listed(parts.collect(), "; "));
        }
    }
    said.push(text("."));
    capitalised(said)
}

/// "Over five years, power paid, before tax, debt and fixed cost. That is a return of 17% a year."
pub(super) fn basis(report: &Report) -> Vec<Piece> {
    let mut said = match report.clock {
        Clock::Horizon => {
            let mut over = vec![text("over ")];
            over.extend(English.horizon(report.inputs.money.horizon_months));
            over
        }
        Clock::Month => vec![text("a month at the prices of the day")],
    };
    said.push(text(", power paid, before tax, debt and fixed cost."));
    if let ([of], Clock::Horizon) = (report.uses.as_slice(), report.clock)
        && let Some(rate) = of.irr_nominal
    {
        said.push(text(" That is a return of "));
        said.push(toned(
            "uses.0.irr_nominal",
            rate,
            ENGLISH.share(rate),
            if rate < 0.0 { Tone::Loss } else { Tone::Strong },
        ));
        said.push(text(" a year."));
    }
    capitalised(said)
}

/// "your miner", "your RTX 4090s", "your AI lease"
pub(super) fn subject(report: &Report, earner: &Earner<'_>) -> String {
    your(report, earner.ranked.kind, earner.is_one)
}

/// Whether its verb is in the plural.
fn is_plural(earner: &Earner<'_>) -> bool {
    earner.ranked.kind.has_machines() && !earner.is_one
}

fn its(earner: &Earner<'_>) -> &'static str {
    if is_plural(earner) { "their" } else { "its" }
}

/// " earns $537 in its first year, $67 in its second"
fn earns(report: &Report, earner: &Earner<'_>) -> Vec<Piece> {
    let its = its(earner);
    let place = earner.ranked.place;
    match earner.earns {
        Earns::StaysOff => {
            let stay = if is_plural(earner) { "stay" } else { "stays" };
            vec![text(format!(
                " {stay} switched off: power costs more than {its} bitcoin"
            ))]
        }
        Earns::ByYear {
            first: (year, usd),
            last,
            from_the_start,
        } => {
            let path = |year: usize| format!("uses.{place}.surplus_by_year_usd.{year}");
            let which = if from_the_start { "first" } else { "first full" };
            let mut said = made(earner, &path(year), usd);
            said.push(text(format!(" in {its} {which} year")));
            if let Some((later, later_usd)) = last {
                said.push(text(", "));
                said.push(toned(
                    path(later),
                    later_usd,
                    ENGLISH.sum(later_usd),
                    Tone::Use(earner.ranked.kind),
                ));
                let nth = results::ordinal(later + 1 - year);
                said.push(text(format!(" in {its} {nth}")));
            }
            said
        }
        Earns::InAll(usd) => {
            let mut said = made(earner, &format!("uses.{place}.surplus_by_year_usd.0"), usd);
            said.push(text(" in "));
            said.extend(English.horizon(report.inputs.money.horizon_months));
            said
        }
        Earns::AMonth(usd) => {
            let mut said = made(earner, &format!("uses.{place}.profit_usd_per_month"), usd);
            said.push(text(" a month"));
            said
        }
    }
}

/// " earns $537", " loses $5"
fn made(earner: &Earner<'_>, path: &str, usd: f64) -> Vec<Piece> {
    let verb = match (usd < -0.005, is_plural(earner)) {
        (false, false) => "earns",
        (false, true) => "earn",
        (true, false) => "loses",
        (true, true) => "lose",
    };
    let written = if usd.abs() < 0.005 {
        "nothing".to_owned()
    } else {
        ENGLISH.sum(usd.abs())
    };
    vec![
        text(format!(" {verb} ")),
        toned(path, usd, written, Tone::Use(earner.ranked.kind)),
    ]
}

/// ", and does not earn back its $3,200"
fn pays_back(earner: &Earner<'_>) -> Vec<Piece> {
    let (its, plural) = (its(earner), is_plural(earner));
    let price = price(earner);
    match earner.pays_back {
        PaysBack::Nothing => Vec::new(),
        PaysBack::After(figure_name, months) => vec![
            text(if plural {
                format!(", and earn back {its} ")
            } else {
                format!(", and earns back {its} ")
            }),
            price,
            text(" after "),
            figure(
                format!("uses.{}.{figure_name}", earner.ranked.place),
                months,
                duration(months),
            ),
        ],
        PaysBack::Never => vec![
            text(if plural {
                format!(", and do not earn back {its} ")
            } else {
                format!(", and does not earn back {its} ")
            }),
            price,
        ],
    }
}

fn price(earner: &Earner<'_>) -> Piece {
    figure(
        format!("uses.{}.capex_usd", earner.ranked.place),
        earner.figures.capex_usd,
        ENGLISH.sum(earner.figures.capex_usd),
    )
}

/// "your RTX 4090s earn back their $17,600 after 29 months", "your miner does not earn back its $3,200"
fn brief(report: &Report, earner: &Earner<'_>) -> Vec<Piece> {
    let mut said = vec![text(subject(report, earner))];
    if earner.pays_back == PaysBack::Nothing {
        said.extend(earns(report, earner));
        return said;
    }
    let mut back = pays_back(earner);
    if let Some(Piece::Text(words)) = back.first_mut() {
        *words = words.replacen(", and", "", 1);
    }
    said.extend(back);
    said
}
