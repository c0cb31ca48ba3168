//! How sure is it? What each use clears a year in many futures, as one row of dots per use: a quantile dotplot, in
//! which each dot is two futures of a hundred.

use std::rc::Rc;

use crate::model::futures::quantiles::sorted;
use crate::report::charts::reading::{Column, Readable, Reading, sums};
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::dollars;
use crate::report::charts::worth_reading::measure;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::facts::risk::chances;
use crate::report::facts::worth::WorthBasis;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{plain, text};
use crate::report::words::risk::RiskLabel;
use crate::report::words::tables::Measure;
use crate::scenario::Use;

/// What each use clears a year in many futures.
#[derive(Clone, Debug, PartialEq)]
pub struct Dotted {
    /// Dollars along.
    pub scale: Scale,
    /// "pays to the right".
    pub pays: String,
    /// The quantity that its dollars are for.
    pub per: WorthBasis,
    /// One entry a use, the one that is worth most as assumed first.
    pub rows: Vec<DottedRow>,
}

/// What a use clears.
#[derive(Clone, Debug, PartialEq)]
pub struct DottedRow {
    /// Where it stands in the JSON object, `risk.uses.2.worth_usd_per_mw_year`.
    pub path: String,
    /// Its colour.
    pub of: Use,
    /// Its name.
    pub name: String,
    /// The values that the scale reaches, out of fifty equally likely ones, from the lowest to the highest, $.
    pub dots_usd: Vec<f64>,
    /// How many values lie beyond the scale's end, in words; empty if none does.
    pub further: String,
    /// What 5, 25, 50, 75 and 95 of a hundred futures lie below, $.
    pub percentiles_usd: [(&'static str, f64); 5],
}

/// At most this many dots are left out.
const MOST_FURTHER: usize = 2;
/// A dot is left out if the scale is shorter by more than this share without it.
const FAR: f64 = 0.1;

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let futures = scene.futures?;
    let per = WorthBasis::of(report);
    let told = |usd: &f64| usd * per.mw();
    let mut rows: Vec<DottedRow> = report
        .uses
        .iter()
        .filter_map(|of| {
            let nth = futures.uses.iter().position(|dotted| dotted.kind == of.kind)?;
            let dotted = &futures.uses[nth];
            let at = dotted.worth_usd_per_mw_year;
            Some(DottedRow {
                path: format!("risk.uses.{nth}.worth_usd_per_mw_year"),
                of: of.kind,
                name: words.worth_name(report, of.kind),
                dots_usd: dotted.equally_likely_usd_per_mw_year.iter().map(told).collect(),
                further: String::new(),
                percentiles_usd: [
                    ("p5", told(&at.p5)),
                    ("p25", told(&at.p25)),
                    ("p50", told(&at.p50)),
                    ("p75", told(&at.p75)),
                    ("p95", told(&at.p95)),
                ],
            })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let (low, high) = leave_out(&mut rows, words);
    let margin = 0.03 * (high - low).max(1e-4);
    let (low, high) = (low - margin, high + margin);
    let title = vec![text(words.chart_title(ChartId::Risk))];
    let mut hint = words.chances(report, &chances(report, futures));
    hint.extend([text(" "), text(words.worth_chart_hint(ChartId::Risk, report))]);
    let data = Dotted {
        scale: Scale::linear(low, high, 6, &dollars),
        pays: words.duel_label(DuelLabel::PaysBeyond).to_owned(),
        per,
        rows,
    };
    Some(ChartFigure {
        id: ChartId::Risk,
        said: [&plain(&title), " ", &plain(&hint), "."].concat(),
        title,
        hint,
        legend: Vec::new(),
        chart: Rc::new(Chart::Dotted(data)),
    })
}

/// Leaves out the few highest dots if they would squeeze all others together, and returns the range of the others.
fn leave_out(rows: &mut [DottedRow], words: &dyn Words) -> (f64, f64) {
    // Zero is always on the scale.
    let mut all = vec![0.0];
    for row in &*rows {
        all.extend_from_slice(&row.dots_usd);
    }
    let all = sorted(&all);
    let low = all[0];
    let mut last = all.len() - 1;
    for _ in 0..MOST_FURTHER {
        let high = all[last];
        if high > 0.0 && high - all[last - 1] > FAR * (high - low) {
            last -= 1;
        }
    }
    for row in rows {
        let dots = row.dots_usd.len();
        row.dots_usd.retain(|usd| *usd <= all[last]);
        let further = dots - row.dots_usd.len();
        if further > 0 {
            row.further = words.further(further);
        }
    }
    (low, all[last])
}

impl Readable for Dotted {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, Measure) {
        (words.chart_label(ChartLabel::Row), Measure::Plain)
    }

    fn stops(&self) -> usize {
        self.rows.len()
    }

    fn columns(&self, words: &dyn Words) -> Vec<Column> {
        Column::plain(
            &RiskLabel::PERCENTILES.map(|label| words.risk_label(label)),
            measure(self.per),
        )
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let row = self.rows.get(stop)?;
        Some(sums(&row.name, self.per, &row.path, &row.percentiles_usd, words))
    }

    fn value(&self, stop: usize, column: usize) -> Option<f64> {
        Some(self.rows.get(stop)?.percentiles_usd.get(column)?.1)
    }
}
