//! The English verdict: what a megawatt-hour brings in, who comes out ahead, and what would tip it.

use crate::report::figures::{Kind, Report, Row};
use crate::report::format::{ENGLISH, SPACE};
use crate::report::piece::{Piece, Tone, name, text, toned};
use crate::report::words::Words;

use super::English;

const KINDS: [Kind; 3] = [Kind::Mining, Kind::Rental, Kind::Hosting];

/// "At 5.0 ¢/kWh and Bitcoin at $99,660, a megawatt-hour brings in … Over five years …"
pub(super) fn sentence(report: &Report, words: &English) -> Vec<Piece> {
    let mut said = setting(report);
    let earning: Vec<(usize, &Row)> = KINDS.iter().filter_map(|kind| best(report, *kind)).collect();
    if earning.is_empty() {
        said.push(text(if report.rows.is_empty() {
            ", a megawatt waits for its use: add miners, GPUs or a tenant."
        } else {
            ", nothing runs: the mix draws no power."
        }));
        return said;
    }
    said.push(text(", a megawatt-hour brings in "));
    let parts = earning
        .iter()
        .map(|(i, row)| vec![earns(*i, row, several(report, row.kind))])
        .collect();
    said.extend(listed(parts, "and"));
    said.push(text(". Over "));
    said.extend(words.horizon(crate::scenario::whole(report.inputs.number("months"))));
    said.push(text(", machines and buildings paid, "));
    said.extend(outcome(report));
    said.push(text("."));
    said
}

/// "Over the horizon mining breaks even at … H100s need …"
pub(super) fn tipping(report: &Report) -> Vec<Piece> {
    let mut said = Vec::new();
    for (i, row) in report.rows.iter().enumerate().take(3) {
        let at = &row.breakeven.life;
        let path = format!("rows.{i}.breakeven.life");
        let sentence = match row.kind {
            Kind::Mining => at.btc.map(|btc| {
                let mut said = vec![
                    text("Mining pays for itself with Bitcoin above "),
                    toned(format!("{path}.btc"), btc, ENGLISH.money_about(btc), Tone::Strong),
                ];
                if let Some(kwh) = at.kwh {
                    said.push(text(" or power below "));
                    said.push(toned(
                        format!("{path}.kwh"),
                        kwh,
                        ENGLISH.cents(kwh),
                        Tone::Strong,
                    ));
                }
                said
            }),
            Kind::Rental => at.gpuh.map(|rent| {
                vec![
                    name(short(row)),
                    text("s need a rent of "),
                    toned(
                        format!("{path}.gpuh"),
                        rent,
                        ENGLISH.money_fixed(rent, 2),
                        Tone::Strong,
                    ),
                    text(" an hour"),
                ]
            }),
            Kind::Hosting => at.lrent.map(|rent| {
                vec![
                    text("Hosting needs "),
                    toned(
                        format!("{path}.lrent"),
                        rent,
                        ENGLISH.money_about(rent),
                        Tone::Strong,
                    ),
                    text(format!("{SPACE}per kW and month")),
                ]
            }),
        };
        if let Some(sentence) = sentence {
            said.extend(sentence);
            said.push(text(". "));
        }
    }
    said
}

fn setting(report: &Report) -> Vec<Piece> {
    let price = report.network.price_usd;
    let tariff = report.inputs.number("kwh");
    vec![
        text("At "),
        toned(
            "inputs.kwh",
            tariff,
            format!("{}/kWh", ENGLISH.cents(tariff)),
            Tone::Strong,
        ),
        text(" and Bitcoin at "),
        toned("network.price_usd", price, ENGLISH.money(price), Tone::Strong),
    ]
}

/// The row of a use that brings in most per MWh.
fn best(report: &Report, kind: Kind) -> Option<(usize, &Row)> {
    report
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.kind == kind && row.today.revenue_usd_per_mwh.is_some())
        .max_by(|(_, a), (_, b)| revenue(a).total_cmp(&revenue(b)))
}

fn revenue(row: &Row) -> f64 {
    row.today.revenue_usd_per_mwh.unwrap_or(0.0)
}

fn earns(index: usize, row: &Row, several: bool) -> Piece {
    let amount = ENGLISH.money(revenue(row));
    let up_to = if several { "up to " } else { "" };
    let how = match row.kind {
        Kind::Mining => "mining".to_owned(),
        Kind::Rental => format!("renting out {}s", short(row)),
        Kind::Hosting => "hosting".to_owned(),
    };
    toned(
        format!("rows.{index}.today.revenue_usd_per_mwh"),
        revenue(row),
        format!("{up_to}{amount} {how}"),
        Tone::Use(row.kind),
    )
}

/// "hosting and mining come out ahead; the H100s do not"
fn outcome(report: &Report) -> Vec<Piece> {
    let mut uses: Vec<(Kind, f64)> = KINDS
        .iter()
        .filter(|kind| report.rows.iter().any(|row| row.kind == **kind))
        .map(|kind| {
            (
                *kind,
                report
                    .rows
                    .iter()
                    .filter(|row| row.kind == *kind)
                    .map(|row| row.life.npv_usd)
                    .sum(),
            )
        })
        .collect();
    uses.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let (ahead, behind): (Vec<_>, Vec<_>) = uses.into_iter().partition(|(_, npv)| *npv > 0.0);
    let who = |uses: &[(Kind, f64)], and| {
        listed(uses.iter().map(|(kind, _)| subject(report, *kind)).collect(), and)
    };
    let verb = |uses: &[(Kind, f64)]| {
        let plural = uses.len() > 1 || uses.iter().any(|(kind, _)| *kind == Kind::Rental);
        if plural { ("come", "do") } else { ("comes", "does") }
    };
    match (ahead.is_empty(), behind.is_empty()) {
        (false, true) => {
            let mut said = who(&ahead, "and");
            said.push(text(format!(" {} out ahead", verb(&ahead).0)));
            said
        }
        (false, false) => {
            let mut said = who(&ahead, "and");
            said.push(text(format!(" {} out ahead; ", verb(&ahead).0)));
            said.extend(who(&behind, "and"));
            said.push(text(format!(" {} not", verb(&behind).1)));
            said
        }
        (true, _) if behind.len() == 1 => {
            let mut said = who(&behind, "and");
            said.push(text(format!(" {} not come out ahead", verb(&behind).1)));
            said
        }
        (true, _) => {
            let (neither, nor) = if behind.len() == 2 {
                ("neither ", "nor")
            } else {
                ("none of ", "and")
            };
            let mut said = vec![text(neither)];
            said.extend(who(&behind, nor));
            said.push(text(" comes out ahead"));
            said
        }
    }
}

/// "mining", "the H100s", "the GPUs", "hosting"
fn subject(report: &Report, kind: Kind) -> Vec<Piece> {
    match kind {
        Kind::Mining => vec![text("mining")],
        Kind::Hosting => vec![text("hosting")],
        Kind::Rental => match report.rows.iter().find(|row| row.kind == kind) {
            Some(row) if !several(report, kind) => vec![text("the "), name(short(row)), text("s")],
            _ => vec![text("the GPUs")],
        },
    }
}

fn several(report: &Report, kind: Kind) -> bool {
    report.rows.iter().filter(|row| row.kind == kind).count() > 1
}

/// A GPU's name without its form factor: "H100" of "H100 SXM".
pub(super) fn short(row: &Row) -> String {
    let words: Vec<&str> = row
        .name
        .split(' ')
        .filter(|word| !matches!(*word, "SXM" | "GeForce" | "80GB" | "NVL72" | "(per" | "GPU)"))
        .collect();
    words.join(" ")
}

/// "a", "a and b", "a, b and c".
fn listed(parts: Vec<Vec<Piece>>, and: &str) -> Vec<Piece> {
    let last = parts.len().saturating_sub(1);
    let mut said = Vec::new();
    for (i, part) in parts.into_iter().enumerate() {
        if i > 0 {
            said.push(text(if i == last {
                format!(" {and} ")
            } else {
                ", ".to_owned()
            }));
        }
        said.extend(part);
    }
    said
}
