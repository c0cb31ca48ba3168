//! English for how sure the answer is.

use crate::report::english::English;
use crate::report::english::letters::capitalised;
use crate::report::english::names::{names, whole_use};
use crate::report::facts::risk::{Chances, Odds, OfHundred};
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::RiskWords;
use crate::report::words::piece::{Piece, figure, text};
use crate::report::words::risk::RiskLabel;
use crate::scenario::{Clock, Use};

impl RiskWords for English {
    fn risk_label(&self, label: RiskLabel) -> &'static str {
        match label {
            RiskLabel::Trying => "How sure is that? Many futures are being tried …",
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
            said.push(text(" of 100 futures"));
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
            said.push(text(if is_first {
                " of 100 futures"
            } else {
                " of the 100"
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
