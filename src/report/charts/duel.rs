//! The duel's charts with everything that stands around them, on the page and on what is taken away.

use std::rc::Rc;

use crate::report::charts::band::band;
use crate::report::charts::cost_of_ai::cost_of_ai;
use crate::report::charts::ladder::ladder;
use crate::report::charts::map::{Question, WhoWins};
use crate::report::charts::series::Chart;
use crate::report::charts::{ChartFigure, ChartId};
use crate::report::facts::duel_pair::Scarce;
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{Piece, text};

/// The band of a pair, under its sentence to quote.
#[must_use]
pub fn band_figure(report: &Report, pair: usize, scarce: Scarce, words: &dyn Words) -> Option<ChartFigure> {
    let band = band(report, pair, scarce, words)?;
    let said = band.sentence(words.duel_label(DuelLabel::Title));
    Some(figure(
        ChartId::Band,
        words.outbids(report, pair, scarce),
        words.duel_label(DuelLabel::Hint),
        said,
        Chart::Band(band),
    ))
}

/// What each use can pay for a MWh.
#[must_use]
pub fn ladder_figure(report: &Report, words: &dyn Words) -> Option<ChartFigure> {
    let ladder = ladder(report, words)?;
    let title = words.duel_label(DuelLabel::Ladder);
    let said = ladder.sentence(title);
    let hint = words.duel_label(DuelLabel::LadderHint);
    Some(figure(
        ChartId::Ladder,
        vec![text(title)],
        hint,
        said,
        Chart::Ladder(ladder),
    ))
}

/// What a GPU-hour costs if miners set the price of power.
#[must_use]
pub fn cost_figure(report: &Report, words: &dyn Words) -> Option<ChartFigure> {
    let cost = cost_of_ai(report, words)?;
    let said = cost.sentence(words);
    let title = vec![text(words.duel_label(DuelLabel::Cost))];
    let hint = words.duel_label(DuelLabel::CostHint);
    Some(figure(
        ChartId::CostOfAi,
        title,
        hint,
        said,
        Chart::CostOfAi(cost),
    ))
}

/// Who wins where, by a question.
#[must_use]
pub fn map_figure(picture: WhoWins, question: Question, words: &dyn Words) -> ChartFigure {
    let asked = Question::ALL.iter().find(|(one, _)| *one == question);
    let hint = asked.map_or("", |(_, label)| words.duel_label(*label));
    let title = words.duel_label(DuelLabel::Map);
    let axes = [picture.across.name, picture.up.name].join(", ");
    let areas: Vec<&str> = picture.areas.iter().map(|area| area.said.as_str()).collect();
    let said = format!("{title}, {hint}; {axes}: {}.", areas.join("; "));
    figure(ChartId::Map, vec![text(title)], hint, said, Chart::Map(picture))
}

fn figure(id: ChartId, title: Vec<Piece>, hint: &'static str, said: String, chart: Chart) -> ChartFigure {
    ChartFigure {
        id,
        title,
        hint,
        said,
        legend: Vec::new(),
        chart: Rc::new(chart),
    }
}
