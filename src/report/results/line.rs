//! A label and its figures: what cards and strips are made of.

use crate::report::figures::{Life, Report};
use crate::report::words::piece::{Piece, Tone, figure, name, text, toned};
use crate::report::words::{Label, Words};

/// A label and its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub label: Vec<Piece>,
    /// What it comes to.
    pub value: Vec<Piece>,
}

pub(in crate::report) fn line(label: Label, value: Vec<Piece>, words: &dyn Words) -> Line {
    Line {
        label: vec![term(label, words)],
        value,
    }
}

/// A label, with its meaning if it is a term.
pub(in crate::report) fn term(label: Label, words: &dyn Words) -> Piece {
    let said = words.label(label);
    match words.meaning(label) {
        Some(meaning) => Piece::Term(said.to_owned(), meaning),
        None => text(said),
    }
}

/// "NPV at 10%" of a row or of the site.
pub(in crate::report) fn net_present_value(
    report: &Report,
    life: &Life,
    path: &str,
    tone: Tone,
    words: &dyn Words,
) -> Line {
    let rate = report.inputs.money.discount_percent_per_year;
    let percent = words.numerals().percent_exact(rate);
    Line {
        label: vec![
            term(Label::NetPresentValue, words),
            text(words.label(Label::AtRate)),
            figure("inputs.rate", rate, percent),
        ],
        value: vec![money(&format!("{path}.life.npv_usd"), life.npv_usd, tone, words)],
    }
}

/// The internal rate of return, if there is one. Twelve times a monthly loss can be below −100 %, although nobody can
/// lose more than everything; the compounded rate is then shown.
pub(in crate::report) fn rate_of_return(
    life: &Life,
    path: &str,
    tone: Tone,
    words: &dyn Words,
) -> Option<Line> {
    if life.irr_is_above_range {
        return Some(line(Label::InternalRate, vec![beyond_rates(words)], words));
    }
    let nominal = life.irr_nominal?;
    let (label, key, rate) = match life.irr_effective {
        Some(effective) if nominal < -1.0 => (Label::EffectiveRate, "irr_effective", effective),
        _ => (Label::InternalRate, "irr_nominal", nominal),
    };
    let tone = if rate < 0.0 { Tone::Loss } else { tone };
    let percent = words.numerals().percent(rate);
    Some(line(
        label,
        vec![toned(format!("{path}.life.{key}"), rate, percent, tone)],
        words,
    ))
}

/// A rate of return beyond the range that is searched. It is no figure of the object, so it is written like a name.
pub(in crate::report) fn beyond_rates(words: &dyn Words) -> Piece {
    name(words.label(Label::BeyondRates))
}

pub(in crate::report) fn none(words: &dyn Words) -> Vec<Piece> {
    vec![text(words.label(Label::NoSuchFigure))]
}

pub(in crate::report) fn strong(path: &str, value: f64, text: String) -> Piece {
    toned(path, value, text, Tone::Strong)
}

/// Money that may be a loss.
pub(in crate::report) fn money(path: &str, usd: f64, tone: Tone, words: &dyn Words) -> Piece {
    toned(
        path,
        usd,
        words.numerals().money(usd),
        if usd < 0.0 { Tone::Loss } else { tone },
    )
}
