//! The English verdict: what a megawatt-hour brings in, and who comes out ahead.

use crate::report::figures::{Kind, Report, Row};
use crate::report::number::ENGLISH;
use crate::report::words::ResultWords;
use crate::report::words::piece::{Piece, Tone, figure, plain, text, toned};

use crate::report::english::English;
use crate::report::english::names::{Subject, gpus, running, whole_use};

pub(super) const KINDS: [Kind; 3] = [Kind::Mining, Kind::Rental, Kind::Hosting];

/// "At 5.0 ¢/kWh and Bitcoin at $99,660, a megawatt-hour brings in … Over five years …"
pub(super) fn sentence(report: &Report) -> Vec<Piece> {
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
        .map(|(i, row)| vec![earns(*i, row, running(report, row.kind).count() > 1)])
        .collect();
    said.extend(listed(parts, ", ", " and "));
    said.push(text(". Over "));
    said.extend(English.horizon(report.inputs.money.horizon_months));
    said.extend(hurdle(report));
    let (ahead, behind) = outcome(report);
    said.extend(compared(&ahead, &behind));
    said.push(text("."));
    let npv = report.site.life.npv_usd;
    if (behind.is_empty() && npv < 0.0) || (ahead.is_empty() && npv > 0.0) {
        said.extend(contradiction(report));
    }
    said
}

fn setting(report: &Report) -> Vec<Piece> {
    let tariff = report.inputs.site.price_usd_per_kwh;
    let mut said = vec![
        text("At "),
        toned(
            "inputs.kwh",
            tariff,
            format!("{}/kWh", ENGLISH.cents_exact(tariff)),
            Tone::Strong,
        ),
    ];
    if report.rows.iter().any(|row| row.kind == Kind::Mining) {
        let price = report.network.price_usd;
        said.push(text(" and Bitcoin at "));
        said.push(toned(
            "network.price_usd",
            price,
            ENGLISH.money_exact(price),
            Tone::Strong,
        ));
    }
    said
}

/// What must be paid before anyone is ahead: ", with machines, buildings and 10 % a year on the money paid, ".
fn hurdle(report: &Report) -> Vec<Piece> {
    let rate = report.inputs.money.discount_percent_per_year;
    if rate > 0.0 {
        vec![
            text(", with machines, buildings and "),
            figure("inputs.rate", rate, ENGLISH.percent_exact(rate)),
            text(" a year on the money paid, "),
        ]
    } else {
        vec![text(", with machines and buildings paid, ")]
    }
}

/// The row of a use that brings in most per MWh.
fn best(report: &Report, kind: Kind) -> Option<(usize, &Row)> {
    running(report, kind).max_by(|(_, a), (_, b)| revenue(a).total_cmp(&revenue(b)))
}

fn revenue(row: &Row) -> f64 {
    row.today.revenue_usd_per_mwh.unwrap_or(0.0)
}

fn earns(index: usize, row: &Row, several: bool) -> Piece {
    let amount = ENGLISH.money(revenue(row));
    let up_to = if several { "up to " } else { "" };
    let how = match row.kind {
        Kind::Mining => "mining".to_owned(),
        Kind::Rental => format!("renting out {}", plain(&gpus(row).said)),
        Kind::Hosting => "hosting".to_owned(),
    };
    toned(
        format!("rows.{index}.today.revenue_usd_per_mwh"),
        revenue(row),
        format!("{up_to}{amount} {how}"),
        Tone::Use(row.kind),
    )
}

/// The uses that run, best first: those ahead over the horizon, and those not.
fn outcome(report: &Report) -> (Vec<Subject>, Vec<Subject>) {
    let mut uses: Vec<(Kind, f64)> = KINDS
        .iter()
        .filter(|kind| running(report, **kind).next().is_some())
        .map(|kind| {
            let npv = running(report, *kind).map(|(_, row)| row.life.npv_usd).sum();
            (*kind, npv)
        })
        .collect();
    // Three at most: a sort for any number would cost readers more bytes than it saves lines.
    for last in 1..uses.len() {
        for at in (1..=last).rev() {
            if uses[at].1 > uses[at - 1].1 {
                uses.swap(at, at - 1);
            }
        }
    }
    let (ahead, behind): (Vec<_>, Vec<_>) = uses.into_iter().partition(|(_, npv)| *npv > 0.0);
    let subjects = |uses: Vec<(Kind, f64)>| {
        uses.into_iter()
            .map(|(kind, _)| whole_use(report, kind))
            .collect()
    };
    (subjects(ahead), subjects(behind))
}

/// "hosting and mining come out ahead; the H100s do not"
fn compared(ahead: &[Subject], behind: &[Subject]) -> Vec<Piece> {
    let who = |subjects: &[Subject], comma, and| {
        let parts = subjects.iter().map(|subject| subject.said.clone()).collect();
        listed(parts, comma, and)
    };
    let verb = |subjects: &[Subject], one, many| match subjects {
        [alone] => alone.verb(one, many),
        _ => many,
    };
    let mut said = Vec::new();
    match (ahead, behind) {
        ([], [.., last]) if behind.len() > 1 => {
            said.push(text("neither "));
            said.extend(who(behind, ", ", " nor "));
            // The verb follows the nearer subject.
            said.push(text(format!(" {} out ahead", last.verb("comes", "come"))));
        }
        ([], _) => {
            said.extend(who(behind, ", ", " and "));
            said.push(text(format!(
                " {} not come out ahead",
                verb(behind, "does", "do")
            )));
        }
        _ => {
            said.extend(who(ahead, ", ", " and "));
            said.push(text(format!(" {} out ahead", verb(ahead, "comes", "come"))));
            if !behind.is_empty() {
                said.push(text("; "));
                said.extend(who(behind, ", ", " and "));
                said.push(text(format!(" {} not", verb(behind, "does", "do"))));
            }
        }
    }
    said
}

/// What belongs to the site alone and turns the outcome: " With fixed cost and tax, the site loses $20.9 M."
fn contradiction(report: &Report) -> Vec<Piece> {
    let npv = report.site.life.npv_usd;
    let fixed = report.inputs.site.fixed_usd_per_month > 0.0;
    let tax = report.inputs.money.tax_percent > 0.0;
    let with = match (fixed, tax) {
        (true, true) => "With fixed cost and tax",
        (true, false) => "With its fixed cost",
        (false, true) => "With tax",
        (false, false) => "Taken as a whole",
    };
    let verb = if npv < 0.0 { "loses" } else { "gains" };
    vec![
        text(format!(" {with}, the site {verb} ")),
        toned("site.life.npv_usd", npv, ENGLISH.money(npv.abs()), Tone::Strong),
        text("."),
    ]
}

/// "a", "a and b", "a, b and c".
fn listed(parts: Vec<Vec<Piece>>, comma: &str, and: &str) -> Vec<Piece> {
    let last = parts.len().saturating_sub(1);
    let mut said = Vec::new();
    for (i, part) in parts.into_iter().enumerate() {
        if i > 0 {
            said.push(text(if i == last { and } else { comma }));
        }
        said.extend(part);
    }
    said
}
