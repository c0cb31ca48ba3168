//! English for many futures in detail.

use crate::model::Futures;
use crate::report::english::English;
use crate::report::english::dates::month;
use crate::report::english::letters::capital;
use crate::report::english::names::{doing, names, short_use};
use crate::report::english::results::written;
use crate::report::english::risk::{count, of_100};
use crate::report::figures::Report;
use crate::report::in_detail::{MiningAndContract, Reserve, UsedUp};
use crate::report::number::ENGLISH;
use crate::report::words::in_detail::{InDetailLabel, InDetailWords};
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::Use;

impl InDetailWords for English {
    fn in_detail_label(&self, label: InDetailLabel) -> &'static str {
        match label {
            InDetailLabel::Heading => "The risk in detail",
            InDetailLabel::Trying => "Many futures are being tried …",
            InDetailLabel::Stopped => "Stopped before all futures were tried.",
            InDetailLabel::NoMix => "There is nothing to try: add a machine to the mix.",
            InDetailLabel::Table => "Table",
            InDetailLabel::File => "All percentiles, month by month, as CSV",
        }
    }

    /// "In 12 of 100 futures the reserve of $2 million is used up within five years, in 3 within the first"
    fn used_up(&self, used_up: &UsedUp) -> Vec<Piece> {
        let path = |month: usize| format!("risk.cash_used_up_share.{month}");
        let mut said = vec![
            text("In "),
            count(path(used_up.months.saturating_sub(1)), used_up.share),
            text(of_100(used_up.share)),
        ];
        match used_up.of {
            Reserve::Usd(usd) => said.extend([
                text(" the reserve of "),
                figure("inputs.reserve", usd, ENGLISH.sum(usd)),
                text(" is used up"),
            ]),
            Reserve::Loan => said.push(text(
                " what comes in no longer pays for running costs and the loan",
            )),
        }
        said.push(text(" within "));
        said.push(text(written(
            u32::try_from(used_up.months).unwrap_or(u32::MAX),
            true,
        )));
        if let Some(share) = used_up.first_year.filter(|_| used_up.share > 0.0) {
            said.extend([text(", in "), count(path(11), share), text(" within the first")]);
        }
        said
    }

    fn used_up_hint(&self) -> Vec<Piece> {
        vec![text(
            "In how many of 100 futures it has happened by the end of each month. Running costs, fixed cost, tax and the loan’s \
             payments are paid out of what comes in and the reserve; machines are not, and nothing is sold or added.",
        )]
    }

    fn used_up_label(&self) -> &'static str {
        "Used up, of 100"
    }

    fn nothing_to_use_up(&self) -> Vec<Piece> {
        vec![text(
            "There is neither a reserve nor a loan. Type a cash reserve among the inputs, and this says in how many futures it is \
             used up, and when.",
        )]
    }

    /// "In September 2031 a megawatt of mining brings between a loss of $4,000 and $62,000 in 90 of 100 futures, the AI
    /// lease under contract brings $92,000"
    fn mining_and_contract(&self, report: &Report, compared: &MiningAndContract<'_>) -> Vec<Piece> {
        let ends = [("p5", &compared.mining.p5), ("p95", &compared.mining.p95)];
        let [low, high] = ends.map(|(key, values)| {
            let path = format!("risk.mining_profit_usd_per_mw_month.{key}.{}", compared.nth);
            a_month(path, values.get(compared.nth).copied().unwrap_or_default())
        });
        let mut said = vec![
            text("In "),
            Piece::Name(month(compared.month)),
            text(" a megawatt of mining brings between "),
        ];
        said.extend(low);
        said.push(text(" and "));
        said.extend(high);
        said.push(text(" in 90 of 100 futures"));
        match compared.contract {
            None => said.push(text("; nothing is under contract then")),
            Some((nth, of)) => {
                let usd = of.profit_usd_per_mw_month.get(compared.nth).copied().flatten();
                let path = format!("risk.contracts.{nth}.profit_usd_per_mw_month.{}", compared.nth);
                said.push(text(", "));
                said.push(text(match of.kind {
                    Use::Rental => doing(report, of.kind),
                    Use::Mining | Use::Hosting => names(of.kind).in_a_sentence.to_owned(),
                }));
                said.push(text(" under contract brings "));
                said.extend(a_month(path, usd.unwrap_or_default()));
            }
        }
        said
    }

    fn mining_and_contract_hint(&self, compared: &MiningAndContract<'_>) -> Vec<Piece> {
        let mut said = String::from(
            "What a megawatt of grid brings a month over its running costs, before machines and buildings are paid. Pale: 90 of \
             100 futures lie there. Dark: the 50 in the middle.",
        );
        said += match compared.contract.map(|(_, of)| of.kind) {
            Some(Use::Hosting) => {
                " The lease’s rent is in its contract, so no price moves it, as long as the tenant pays."
            }
            Some(_) => " What GPUs rent for after their contract depends on the market, and is not shown.",
            None => " A lease, or a contract for GPUs, would stand here as a line that no price moves.",
        };
        vec![text(said)]
    }

    fn under_contract(&self, report: &Report, kind: Use) -> String {
        capital(&short_use(report, kind)) + ", contract"
    }

    fn contract_ends(&self) -> &'static str {
        "the contract ends"
    }

    fn no_mining(&self) -> Vec<Piece> {
        vec![text(
            "There is no mining in the mix that could be set beside a contract.",
        )]
    }

    /// "10,000 futures, drawn by xoshiro256++ from seed 1: the same link always gives the same."
    fn drawn(&self, futures: &Futures) -> Vec<Piece> {
        let number = |path: &str, value: u32| {
            let value = f64::from(value);
            figure(path, value, ENGLISH.exact(value))
        };
        let mut said = vec![number("risk.futures", futures.futures), text(" futures")];
        if futures.futures_by_month < futures.futures {
            said.extend([
                text(", month by month the first "),
                number("risk.futures_by_month", futures.futures_by_month),
            ]);
        }
        said.extend([
            text(", drawn by "),
            Piece::Name(futures.generator.to_owned()),
            text(" from seed "),
            number("risk.seed", futures.seed),
            text(": the same link always gives the same."),
        ]);
        said
    }
}

/// "$92,000", "a loss of $7,000".
fn a_month(path: String, usd: f64) -> Vec<Piece> {
    if usd < 0.0 {
        vec![
            text("a loss of "),
            toned(path, usd, ENGLISH.sum(-usd), Tone::Loss),
        ]
    } else {
        vec![figure(path, usd, ENGLISH.sum(usd))]
    }
}
