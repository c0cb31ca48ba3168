//! The English verdict: what a megawatt-hour brings in, and who comes out ahead.

use crate::report::english::English;
use crate::report::english::names::{Subject, gpus, whole_use};
use crate::report::facts::verdict::{Contradiction, Earning, Verdict, mines};
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::ResultWords;
use crate::report::words::piece::{Piece, Tone, figure, plain, text, toned};
use crate::scenario::Use;

/// "At 5.0 ¢/kWh and Bitcoin at $99,660, a megawatt-hour brings in … Over five years …"
pub(super) fn sentence(report: &Report) -> Vec<Piece> {
    let mut said = setting(report);
    let judgement = match Verdict::of(report) {
        Verdict::EmptyMix => {
            said.push(text(
                ", a megawatt waits for its use: add miners, GPUs or a tenant.",
            ));
            return said;
        }
        Verdict::NothingRuns => {
            said.push(text(", nothing runs: the mix draws no power."));
            return said;
        }
        Verdict::Judged(judgement) => judgement,
    };
    said.push(text(", a megawatt-hour brings in "));
    let parts = judgement.earnings.iter().map(|one| vec![earns(one)]).collect();
    said.extend(listed(parts, ", ", " and "));
    said.push(text(". Over "));
    said.extend(English.horizon(report.inputs.money.horizon_months));
    said.extend(hurdle(judgement.discount_percent));
    let subjects =
        |uses: &[Use]| -> Vec<Subject> { uses.iter().map(|kind| whole_use(report, *kind)).collect() };
    said.extend(compared(
        &subjects(&judgement.ahead),
        &subjects(&judgement.behind),
    ));
    said.push(text("."));
    if let Some(contradiction) = judgement.contradiction {
        said.extend(contradicted(report, contradiction));
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
    if mines(report) {
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
fn hurdle(discount_percent: Option<f64>) -> Vec<Piece> {
    match discount_percent {
        Some(rate) => vec![
            text(", with machines, buildings and "),
            figure("inputs.rate", rate, ENGLISH.percent_exact(rate)),
            text(" a year on the money paid, "),
        ],
        None => vec![text(", with machines and buildings paid, ")],
    }
}

fn earns(earning: &Earning<'_>) -> Piece {
    let row = earning.row;
    let amount = ENGLISH.money(earning.revenue_usd_per_mwh);
    let up_to = if earning.is_best_of_several { "up to " } else { "" };
    let how = match row.kind {
        Use::Mining => "mining".to_owned(),
        Use::Rental => format!("renting out {}", plain(&gpus(row).said)),
        Use::Hosting => "hosting".to_owned(),
    };
    toned(
        format!("rows.{}.today.revenue_usd_per_mwh", earning.place),
        earning.revenue_usd_per_mwh,
        format!("{up_to}{amount} {how}"),
        Tone::Use(row.kind),
    )
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

/// " With fixed cost and tax, the site loses $20.9 M."
fn contradicted(report: &Report, contradiction: Contradiction) -> Vec<Piece> {
    let npv = report.site.life.npv_usd;
    let with = match contradiction {
        Contradiction::FixedCostAndTax => "With fixed cost and tax",
        Contradiction::FixedCost => "With its fixed cost",
        Contradiction::Tax => "With tax",
        Contradiction::Sum => "Taken as a whole",
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
