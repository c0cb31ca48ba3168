//! What does each use clear with nothing owned, and what with everything owned? One rung per use, on the page's measure
//! and clock.

use crate::model::order;
use crate::report::charts::figure::{sentence, titled};
use crate::report::charts::reading::{Column, Readable, Reading, sums};
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::dollars;
use crate::report::charts::worth_reading::measure;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::facts::findings::owning_all;
use crate::report::facts::worth::WorthBasis;
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::text;
use crate::report::words::tables::Measure;
use crate::scenario::{Clock, Use};

/// What each use clears a year, from nothing owned to everything owned.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// Dollars along.
    pub scale: Scale,
    /// "pays to the right".
    pub pays: String,
    /// The quantity that its dollars are for.
    pub per: WorthBasis,
    /// One entry a use, the one that clears most with nothing owned first.
    pub rungs: Vec<Rung>,
}

/// What a use clears.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// Where it stands in the JSON object, "uses.2".
    pub path: String,
    /// Its colour.
    pub of: Use,
    /// Its name.
    pub name: String,
    /// "$126,000 to $760,000".
    pub said: String,
    /// With nothing owned, $.
    pub owning_nothing_usd: f64,
    /// With everything owned, $.
    pub owning_all_usd: f64,
}

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let ladder = ladder(report, words)?;
    let title = titled(ChartId::Ladder, scene, owning_all(report));
    let mut hint = vec![text(words.worth_chart_hint(ChartId::Ladder, report))];
    if report.clock == Clock::Month {
        hint.insert(0, text(words.at_other_prices(Clock::Month)));
    }
    let rungs = ladder.rungs.iter();
    let rungs: Vec<String> = rungs.map(|rung| [&rung.name, " ", &rung.said].concat()).collect();
    let said = sentence(&title, &hint, &rungs);
    Some(ChartFigure {
        hint,
        ..ChartFigure::plain(ChartId::Ladder, title, words, said, Chart::Ladder(ladder))
    })
}

/// The ladder of all uses that reserve power; none if none does.
#[must_use]
pub fn ladder(report: &Report, words: &dyn Words) -> Option<Ladder> {
    let n = words.numerals();
    let per = WorthBasis::of(report);
    let mut rungs: Vec<Rung> = report
        .uses
        .iter()
        .enumerate()
        .filter_map(|(nth, of)| {
            let owning_nothing_usd = of.owning_nothing_usd_per_mw_year? * per.mw();
            let owning_all_usd = of.owning_all_usd_per_mw_year? * per.mw();
            Some(Rung {
                path: format!("uses.{nth}"),
                of: of.kind,
                name: words.worth_name(report, of.kind),
                said: words.span_of(n.sum(owning_nothing_usd), n.sum(owning_all_usd)),
                owning_nothing_usd,
                owning_all_usd,
            })
        })
        .collect();
    order::descending(&mut rungs, |rung| rung.owning_nothing_usd);
    if rungs.is_empty() {
        return None;
    }
    let values = rungs
        .iter()
        .flat_map(|rung| [rung.owning_nothing_usd, rung.owning_all_usd]);
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), usd| {
        (low.min(usd), high.max(usd))
    });
    let reach = (high - low).max(1e-4);
    let (low, high) = (
        if low < 0.0 { low - 0.03 * reach } else { 0.0 },
        high + 0.03 * reach,
    );
    Some(Ladder {
        scale: Scale::linear(low, high, 6, &dollars),
        pays: words.duel_label(DuelLabel::PaysBeyond).to_owned(),
        per,
        rungs,
    })
}

impl Rung {
    /// Both ends, by their names in the JSON object.
    const fn figures(&self) -> [(&'static str, f64); 2] {
        [
            ("owning_nothing_usd_per_mw_year", self.owning_nothing_usd),
            ("owning_all_usd_per_mw_year", self.owning_all_usd),
        ]
    }
}

impl Readable for Ladder {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, Measure) {
        (words.chart_label(ChartLabel::Row), Measure::Plain)
    }

    fn stops(&self) -> usize {
        self.rungs.len()
    }

    fn columns(&self, words: &dyn Words) -> Vec<Column> {
        let columns = [DuelLabel::OwningNothing, DuelLabel::OwningAll];
        Column::plain(&columns.map(|label| words.duel_label(label)), measure(self.per))
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let rung = self.rungs.get(stop)?;
        Some(sums(&rung.name, self.per, &rung.path, &rung.figures(), words))
    }

    fn value(&self, stop: usize, column: usize) -> Option<f64> {
        let rung = self.rungs.get(stop)?;
        [rung.owning_nothing_usd, rung.owning_all_usd]
            .get(column)
            .copied()
    }
}
