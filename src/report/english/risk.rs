//! English for how sure the answer is.

use crate::model::Futures;
use crate::report::english::English;
use crate::report::english::letters::{capitalised, small};
use crate::report::english::names::{let_gpus, names};
use crate::report::english::worth::{alone, who};
use crate::report::facts::risk::{Chances, OfHundred};
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, figure, name, text};
use crate::report::words::risk::RiskLabel;
use crate::report::words::{InputWords, RiskWords};
use crate::scenario::{Clock, Use, field};

impl RiskWords for English {
    fn risk_label(&self, label: RiskLabel) -> &'static str {
        match label {
            RiskLabel::Trying => "How sure is that? Many futures are being tried …",
            RiskLabel::Tried => "Futures tried",
            RiskLabel::Stop => "Stop",
            RiskLabel::Stopped => "How sure is that? Stopped before all futures were tried.",
            RiskLabel::GoOn => "Go on",
            RiskLabel::Earlier => "of the inputs before the last change",
            RiskLabel::FiveBelow => "five of a hundred below",
            RiskLabel::QuarterBelow => "a quarter below",
            RiskLabel::Middle => "half below, half above",
            RiskLabel::QuarterAbove => "a quarter above",
            RiskLabel::FiveAbove => "five of a hundred above",
        }
    }

    /// "The AI lease beats mining in 73 of 100 futures, and so does renting out H100s in 64; mining falls short of a 10%
    /// return in 38. The tenant is assumed to pay."
    fn chances(&self, report: &Report, chances: &Chances) -> Vec<Piece> {
        let mut said = Vec::new();
        let mut is_counted = false;
        let ahead = chances.ahead_of_mining.iter().map(|odds| (odds, true));
        let short = chances.below_return.iter().map(|odds| (odds, false));
        for (nth, (odds, is_ahead)) in ahead.chain(short).enumerate() {
            if nth > 0 {
                said.push(text(match is_ahead {
                    true if odds.share > 0.0 => ", and so does ",
                    true => ", ",
                    false => "; ",
                }));
            }
            let mut verb = " falls short of a ";
            match odds.kind {
                _ if alone(report).is_some() => {
                    let who = who(report, odds.kind);
                    verb = who.verb(verb, " fall short of a ");
                    said.extend(who.said);
                }
                Use::Rental => said.extend([text("renting out "), name(let_gpus(report))]),
                Use::Mining | Use::Hosting => said.push(text(names(odds.kind).in_a_sentence)),
            }
            if !is_ahead {
                said.extend([text(verb), the_return(report), text(" return")]);
            } else if nth == 0 {
                said.push(text(" beats mining"));
            }
            said.push(text(" in "));
            said.push(count(odds.path.clone(), odds.share));
            // Only the first number says out of how many futures.
            let is_number = is_a_number(odds.share);
            if nth == 0 || is_number && !is_counted {
                // The 100 of "of 100 futures" is a name, not a figure.
                said.push(name(of_100(odds.share)));
            }
            is_counted |= is_number;
        }
        if said.is_empty() {
            return said;
        }
        // Futures always have prices as assumed, even if the rest of the page has unchanged prices.
        if report.clock == Clock::Month {
            said.insert(0, text("with prices as assumed, "));
        }
        said.push(text("."));
        if chances.has_tenant {
            said.push(text(" The tenant is assumed to pay."));
        }
        capitalised(said)
    }

    /// ". It depends most on the GPU rent (0.83) and the Bitcoin price (0.41)".
    fn what_decides(&self, futures: &Futures) -> Vec<Piece> {
        let mut said = Vec::new();
        let named = futures.rank_correlations.iter().take(MOST_NAMED).enumerate();
        let named: Vec<_> = named
            .filter_map(|(nth, ranked)| Some((nth, ranked, field(ranked.key)?)))
            .collect();
        for (nth, ranked, field) in &named {
            said.push(match nth {
                0 => text(". It depends "),
                _ if nth + 1 == named.len() => text(" and the "),
                _ => text(", the "),
            });
            if *nth == 0 {
                said.push(Piece::Term("most".into(), RANKS));
                said.push(text(" on the "));
            }
            said.push(text(small(Self.input(field.input))));
            said.push(text(" ("));
            let share = ranked.rank_correlation;
            let path = format!("risk.hangs_on.{nth}.rank_correlation");
            said.push(figure(path, share, ENGLISH.fixed(share, 2)));
            said.push(text(")"));
        }
        said
    }

    fn further(&self, dots: usize) -> String {
        format!("→ {dots} more")
    }
}

/// How many of the inputs that a result depends on are named.
const MOST_NAMED: usize = 3;
/// What the figures behind these inputs are.
const RANKS: &str =
    "Rank correlation with what the site is worth: 1 if more is always better, −1 if always worse.";

/// Behind the count of a share of futures.
pub(super) fn of_100(share: f64) -> &'static str {
    if is_a_number(share) {
        " of 100 futures"
    } else {
        " of the futures"
    }
}

/// Whether a share of futures is said as a number of a hundred, not as all or none.
fn is_a_number(share: f64) -> bool {
    share > 0.0 && share < 1.0
}

/// A share of futures as a count of a hundred.
pub(super) fn count(path: String, share: f64) -> Piece {
    let said = match OfHundred::of(share) {
        OfHundred::None => "none".to_owned(),
        OfHundred::FewerThanOne => "fewer than 1".to_owned(),
        OfHundred::About(count) => ENGLISH.exact(f64::from(count)),
        OfHundred::MoreThan99 => "more than 99".to_owned(),
        OfHundred::All => "all".to_owned(),
    };
    figure(path, share, said)
}

/// "10%": what all capital is to earn.
fn the_return(report: &Report) -> Piece {
    let percent = report.inputs.money.discount_percent_per_year;
    figure("inputs.rate", percent, ENGLISH.percent_exact(percent))
}
