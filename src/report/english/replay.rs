//! English for a site in recorded months.

use crate::catalog::calendar::Month;
use crate::model::Replay;
use crate::report::english::English;
use crate::report::english::dates::{month, short};
use crate::report::number::ENGLISH;
use crate::report::replay::{MonthsUnderWater, ReplayAnswer};
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::report::words::replay::{ReplayLabel, ReplayWords};
use crate::scenario::Use;

/// More spells than that are counted, not named.
const MOST_SPELLS: usize = 4;

impl ReplayWords for English {
    fn replay_label(&self, label: ReplayLabel) -> &'static str {
        match label {
            ReplayLabel::Heading => "What would have happened?",
            ReplayLabel::Hint => {
                "The same site, bought in a month of the past. Bitcoin’s price, difficulty, subsidy and fees are those on \
                 record, each the mean of its month; everything else is as assumed above, machine prices too, unless \
                 you say what they were."
            }
            ReplayLabel::Bought => "Bought in",
            ReplayLabel::PricesThen => {
                "What did a machine cost that month? Left empty, the price above is taken."
            }
            ReplayLabel::AtRecordedPrices => "At recorded prices",
            ReplayLabel::MiningAlone => "Mining alone",
            ReplayLabel::NothingChanges => "If nothing changed",
            ReplayLabel::Operations => "What each month brought in over its running costs",
            ReplayLabel::OperationsHint => "Below the line the site cost more to run than it brought in.",
            ReplayLabel::BroughtIn => "Brought in",
            ReplayLabel::NoMix => "There is nothing to buy: add a machine to the mix.",
            ReplayLabel::Table => "Table",
            ReplayLabel::File => "Table as CSV",
        }
    }

    fn replayed(&self, answer: &ReplayAnswer) -> Vec<Piece> {
        let bought = month(answer.bought);
        let last = month(answer.last());
        let cash = &answer.replay.cumulative_usd;
        let (at, usd) = end(cash);
        let path = format!("replay.cumulative_usd.{at}");
        let Some(back) = paid_back(cash) else {
            return vec![
                text(format!("Bought in {bought}, the site would still be ")),
                toned(path, usd, ENGLISH.sum(-usd), Tone::Loss),
                text(format!(
                    " short of its money at the end of {last}, before anything is sold."
                )),
            ];
        };
        let back = month(
            answer
                .bought
                .plus(u32::try_from(back).unwrap_or(0).saturating_sub(1)),
        );
        vec![
            text(format!(
                "Bought in {bought}, the site would have had its money back in {back}, and be "
            )),
            figure(path, usd, ENGLISH.sum(usd)),
            text(format!(" ahead at the end of {last}, before anything is sold.")),
        ]
    }

    fn mining_replayed(&self, answer: &ReplayAnswer) -> Vec<Piece> {
        let Some(cash) = &answer.replay.mining_cumulative_usd else {
            return Vec::new();
        };
        let mut said = vec![text("Mining alone would be ")];
        said.extend(ahead("replay.mining_cumulative_usd", cash));
        said.push(text(" by then, before fixed cost and tax."));
        said
    }

    fn replay_compared(&self, answer: &ReplayAnswer) -> Vec<Piece> {
        let replay = &answer.replay;
        let mut said = vec![text("A calculator that lets nothing change would have shown it ")];
        said.extend(ahead(
            "replay.unchanged_cumulative_usd",
            &replay.unchanged_cumulative_usd,
        ));
        said.push(text(" by then. The same money put into Bitcoin, each payment in the month in which it falls due, would be "));
        said.extend(ahead(
            "replay.just_buy_btc_cumulative_usd",
            &replay.just_buy_btc_cumulative_usd,
        ));
        said.push(text("."));
        said
    }

    fn under_water(&self, answer: &ReplayAnswer, spells: &[MonthsUnderWater]) -> Vec<Piece> {
        let months = answer.replay.months_under_water;
        if months == 0 {
            return vec![text("In no month did it cost more to run than it brought in.")];
        }
        let count = figure(
            "replay.months_under_water".to_owned(),
            f64::from(months),
            ENGLISH.exact(f64::from(months)),
        );
        let all = answer.replay.month.len();
        let mut said = format!(" of {all} months it cost more to run than it brought in");
        if spells.len() <= MOST_SPELLS {
            let named: Vec<String> = spells.iter().map(spell).collect();
            said += ": ";
            said += &named.join(", ");
        }
        said += ".";
        vec![text("In "), count, text(said)]
    }

    fn cash_gone(&self, replay: &Replay) -> Option<String> {
        let gone: Month = replay.cash_used_up_month.as_ref()?.parse().ok()?;
        Some(format!(
            "Cash and reserve would have been used up in {}.",
            month(gone)
        ))
    }

    fn what_held(&self, answer: &ReplayAnswer) -> String {
        let mut said = String::new();
        if answer.replay.record_ends {
            said += "The record ends there, before the horizon does. ";
        }
        let rents = answer.scenario.mix.iter();
        let has_gpus = rents.clone().any(|row| row.machine.used_for() == Use::Rental);
        said += match (&answer.replay.h100_rent_usd_per_hour, has_gpus) {
            (Some(_), _) => "GPUs rent for what an H100 did then. ",
            (None, true) => "Rents of these GPUs in that time are not on record: the assumed ones hold. ",
            (None, false) => "",
        };
        if rents
            .into_iter()
            .any(|row| row.machine.used_for() == Use::Hosting)
        {
            said += "A lease pays what is assumed.";
        }
        said.trim_end().to_owned()
    }

    fn price_then(&self, machine: &str) -> String {
        format!("{machine}, $ each")
    }

    fn not_on_sale(&self, machine: &str, from: &str) -> String {
        format!("The {machine} was not on sale before {}.", short(from))
    }
}

/// The place of the last value, and that value.
fn end(values: &[f64]) -> (usize, f64) {
    (
        values.len().saturating_sub(1),
        values.last().copied().unwrap_or_default(),
    )
}

/// The first moment from which on cash stays at or above zero; none if it ends below.
fn paid_back(cash: &[f64]) -> Option<usize> {
    let short = cash.iter().rposition(|usd| *usd < 0.0);
    short
        .map_or(Some(0), |last| Some(last + 1))
        .filter(|at| *at < cash.len())
}

/// "$12 million ahead", "$12 million short".
fn ahead(path: &str, values: &[f64]) -> [Piece; 2] {
    let (at, usd) = end(values);
    let path = format!("{path}.{at}");
    if usd < 0.0 {
        [toned(path, usd, ENGLISH.sum(-usd), Tone::Loss), text(" short")]
    } else {
        [figure(path, usd, ENGLISH.sum(usd)), text(" ahead")]
    }
}

fn spell(of: &MonthsUnderWater) -> String {
    if of.first == of.last {
        month(of.first)
    } else {
        format!("{} to {}", month(of.first), month(of.last))
    }
}
