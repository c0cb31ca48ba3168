//! English for how sure the answer is.

use crate::model::Futures;
use crate::report::english::English;
use crate::report::english::letters::{capitalised, small};
use crate::report::english::names::{names, whole_use};
use crate::report::facts::risk::{Chances, Odds, OfHundred};
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, figure, text};
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

    /// "The AI lease is worth more than mining in 73 of 100 futures; mining falls short of a 10% return in 38 of the 100.
    /// The tenant is assumed to pay."
    fn chances(&self, report: &Report, chances: &Chances) -> Vec<Piece> {
        let mut said = Vec::new();
        if let Some(ahead) = &chances.ahead_of_mining {
            let subject = whole_use(report, ahead.kind);
            said.extend(subject.said.clone());
            said.push(text(format!(
                " {} worth more than {} in ",
                subject.verb("is", "are"),
                names(Use::Mining).in_a_sentence
            )));
            said.push(count(ahead));
            said.push(text(of_all(ahead.count)));
        }
        for odds in &chances.below_return {
            let is_first = said.is_empty();
            if !is_first {
                said.push(text("; "));
            }
            let subject = whole_use(report, odds.kind);
            let verb = subject.verb("falls short of a", "fall short of a");
            said.extend(subject.said);
            said.extend([text(format!(" {verb} ")), the_return(report), text(" return in ")]);
            said.push(count(odds));
            said.push(text(match is_first {
                true => of_all(odds.count),
                false if is_a_number(odds.count) => " of the 100",
                false => "",
            }));
        }
        if said.is_empty() {
            return said;
        }
        // Futures are of prices as assumed, whatever the rest of the page is of.
        if report.clock == Clock::Month {
            said.insert(0, text("with prices as assumed, "));
        }
        said.push(text("."));
        if chances.has_tenant {
            said.push(text(" The tenant is assumed to pay."));
        }
        capitalised(said)
    }

    /// ". It hangs most on the GPU rent (0.83) and the Bitcoin price (0.41)".
    fn what_decides(&self, futures: &Futures) -> Vec<Piece> {
        let mut said = Vec::new();
        let named = futures.hangs_on.iter().take(MOST_NAMED).enumerate();
        let named: Vec<_> = named
            .filter_map(|(nth, hangs)| Some((nth, hangs, field(hangs.key)?)))
            .collect();
        for (nth, hangs, field) in &named {
            said.push(match nth {
                0 => text(". It hangs "),
                _ if nth + 1 == named.len() => text(" and the "),
                _ => text(", the "),
            });
            if *nth == 0 {
                said.push(Piece::Term("most".into(), RANKS));
                said.push(text(" on the "));
            }
            said.push(text(small(Self.input(field.input))));
            said.push(text(" ("));
            let share = hangs.rank_correlation;
            let path = format!("risk.hangs_on.{nth}.rank_correlation");
            said.push(figure(path, share, ENGLISH.fixed(share, 2)));
            said.push(text(")"));
        }
        said
    }
}

/// Of what a result hangs on so much is named.
const MOST_NAMED: usize = 3;
/// What the figures are.
const RANKS: &str = "Rank correlation with what the site is worth: 1 if more of it is always better, −1 if always worse, 0 if \
     it decides nothing.";

/// Behind a count: "38 of 100 futures", "none of the futures".
fn of_all(count: OfHundred) -> &'static str {
    if is_a_number(count) {
        " of 100 futures"
    } else {
        " of the futures"
    }
}

/// Whether so many of a hundred are said, not all or none.
fn is_a_number(count: OfHundred) -> bool {
    !matches!(count, OfHundred::None | OfHundred::All)
}

fn count(odds: &Odds) -> Piece {
    let said = match odds.count {
        OfHundred::None => "none".to_owned(),
        OfHundred::FewerThanOne => "fewer than 1".to_owned(),
        OfHundred::About(count) => ENGLISH.exact(f64::from(count)),
        OfHundred::MoreThan99 => "more than 99".to_owned(),
        OfHundred::All => "all".to_owned(),
    };
    figure(odds.path.clone(), odds.share, said)
}

/// "10%": what all capital is to earn.
fn the_return(report: &Report) -> Piece {
    let percent = report.inputs.money.discount_percent_per_year;
    figure("inputs.rate", percent, ENGLISH.percent_exact(percent))
}
