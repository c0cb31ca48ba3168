//! English for the headline: what a megawatt clears for each use, best first, in at most 30 words.

use crate::report::english::answer::machines;
use crate::report::english::letters::capitalised;
use crate::report::english::names::{doing, used};
use crate::report::facts::answer::{Headline, Owned, Ranked, owned, rate_percent};
use crate::report::figures::{Clock, Report};
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::Paid;

pub(super) fn sentence(report: &Report) -> Vec<Piece> {
    match Headline::of(report) {
        Headline::EmptyMix => vec![text(
            "A megawatt waits for its use: add miners, GPUs or an AI lease.",
        )],
        Headline::NothingRuns => vec![text("Nothing runs: what is in the mix draws no power.")],
        Headline::Machines(earners) => machines::headline(report, &earners),
        Headline::AboutTheSame { both, others } => about_the_same(report, both, &others),
        Headline::Ranking(ranked) => ranking(report, &ranked),
    }
}

/// "After a 10% return on all capital, a megawatt leased to AI clears $126,000 a year, one mining Bitcoin $102,000.
/// Renting out H100s falls $1.4 million short."
fn ranking(report: &Report, ranked: &[Ranked]) -> Vec<Piece> {
    let (clearing, short): (Vec<Ranked>, Vec<Ranked>) = ranked.iter().partition(|of| of.clears());
    let Some((best, next)) = clearing.split_first() else {
        return nothing_pays(report, &short);
    };
    let mut said = before(report);
    said.push(text(format!("a megawatt {} clears ", used(report, best.kind))));
    said.push(amount(best));
    said.push(text(" a year"));
    for of in next {
        said.push(text(format!(", one {} ", used(report, of.kind))));
        said.push(amount(of));
    }
    said.push(text("."));
    said.extend(falling_short(report, &short));
    said
}

/// "After a 10% return on all capital, a megawatt leased to AI or mining Bitcoin clears about the same: $126,000 against
/// $118,000 a year."
fn about_the_same(report: &Report, [best, other]: [Ranked; 2], others: &[Ranked]) -> Vec<Piece> {
    let mut said = before(report);
    said.push(text(format!(
        "a megawatt {} or {} clears about the same: ",
        used(report, best.kind),
        used(report, other.kind)
    )));
    said.push(amount(&best));
    said.push(text(" against "));
    said.push(amount(&other));
    said.push(text(" a year."));
    let (clearing, short): (Vec<Ranked>, Vec<Ranked>) = others.iter().partition(|of| of.clears());
    for of in &clearing {
        let using = doing(report, of.kind);
        said.push(text(" "));
        said.extend(capitalised(vec![text(format!("{using} clears "))]));
        said.push(amount(of));
        said.push(text("."));
    }
    said.extend(falling_short(report, &short));
    said
}

/// " Renting out B300s falls $113,000 short, mining Bitcoin $207,000."
fn falling_short(report: &Report, short: &[Ranked]) -> Vec<Piece> {
    let mut said = Vec::new();
    for (nth, of) in short.iter().enumerate() {
        let using = doing(report, of.kind);
        if nth == 0 {
            said.push(text(" "));
            said.extend(capitalised(vec![text(format!("{using} falls "))]));
            said.push(amount(of));
            said.push(text(" short"));
        } else {
            said.push(text(format!(", {using} ")));
            said.push(amount(of));
        }
    }
    if !said.is_empty() {
        said.push(text("."));
    }
    said
}

/// "After a 10% return on all capital, a megawatt leased to AI falls $20,000 a year short, one mining Bitcoin $30,000."
fn nothing_pays(report: &Report, short: &[Ranked]) -> Vec<Piece> {
    let mut said = before(report);
    for (nth, of) in short.iter().enumerate() {
        let using = used(report, of.kind);
        if nth == 0 {
            said.push(text(format!("a megawatt {using} falls ")));
            said.push(amount(of));
            said.push(text(" a year short"));
        } else {
            said.push(text(format!(", one {using} ")));
            said.push(amount(of));
        }
    }
    said.push(text("."));
    said
}

/// What is paid before a megawatt clears anything: "After a 10% return on all capital, ".
fn before(report: &Report) -> Vec<Piece> {
    let mut said = match report.clock {
        Clock::Horizon => Vec::new(),
        Clock::Month => vec![text("at unchanged prices, ")],
    };
    match (owned(report), rate_percent(report)) {
        (Owned::Mine | Owned::Everything(Paid::Mining), _) => said.push(text("with the mine paid for, ")),
        (Owned::AiHall | Owned::Everything(Paid::Ai), _) => said.push(text(match report.clock {
            Clock::Horizon => "with the AI hall paid for, ",
            // A short form, because a headline has little room.
            Clock::Month => "the AI hall paid for, ",
        })),
        (Owned::Everything(_), _) => said.push(text("with everything paid for, ")),
        (Owned::Nothing, Some(rate)) => {
            let capital = match report.clock {
                Clock::Horizon => "all capital",
                Clock::Month => "capital",
            };
            said.push(text("after a "));
            said.push(figure("inputs.rate", rate, ENGLISH.percent_exact(rate)));
            said.push(text(format!(" return on {capital}, ")));
        }
        (Owned::Nothing, None) => said.push(text("once all capital is paid back, ")),
    }
    capitalised(said)
}

/// The amount that a megawatt clears a year or falls short by; the words around it say which.
fn amount(of: &Ranked) -> Piece {
    let usd = of.usd_per_mw_year;
    let written = if usd.abs() < 0.5 {
        "nothing".to_owned()
    } else {
        ENGLISH.sum(usd.abs())
    };
    toned(of.path(), usd, written, Tone::Use(of.kind))
}
