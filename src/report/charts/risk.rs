//! How sure is it? What a megawatt clears a year in many futures, a row of dots a use: a quantile dotplot, in which each
//! dot is two futures of a hundred.

use crate::report::charts::figure::sentence;
use crate::report::charts::reading::{Column, Readable, Reading, money};
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::dollars;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::facts::risk::chances;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{name, text};
use crate::report::words::risk::RiskLabel;
use crate::report::words::tables::Measure;
use crate::scenario::Use;

/// What each use clears a year per MW of grid in many futures.
#[derive(Clone, Debug, PartialEq)]
pub struct Dotted {
    /// Dollars along.
    pub scale: Scale,
    /// "pays to the right".
    pub pays: String,
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
    /// Fifty equally likely values, from the lowest to the highest, $.
    pub dots_usd: Vec<f64>,
    /// What 5, 25, 50, 75 and 95 of a hundred futures lie below, $.
    pub percentiles_usd: [(&'static str, f64); 5],
}

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let futures = scene.futures?;
    let rows: Vec<DottedRow> = report
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
                dots_usd: dotted.equally_likely_usd_per_mw_year.clone(),
                percentiles_usd: [
                    ("p5", at.p5),
                    ("p25", at.p25),
                    ("p50", at.p50),
                    ("p75", at.p75),
                    ("p95", at.p95),
                ],
            })
        })
        .collect();
    let all = rows.iter().flat_map(|row| &row.dots_usd);
    let (low, high) = all.fold((0.0_f64, 0.0_f64), |(low, high), usd| {
        (low.min(*usd), high.max(*usd))
    });
    if rows.is_empty() {
        return None;
    }
    let margin = 0.03 * (high - low).max(1e-4);
    let (low, high) = (low - margin, high + margin);
    let step = (high - low) / 12.0;
    let title = vec![text(words.chart_title(ChartId::Risk))];
    let hint = vec![text(words.chart_hint(ChartId::Risk))];
    let chances = words.chances(report, &chances(report, futures));
    let said = sentence(
        &title,
        &hint,
        std::iter::once(crate::report::words::piece::plain(&chances)),
    );
    let data = Dotted {
        scale: Scale::linear(low, high, 6, |usd, _| dollars(usd, step.min(usd.abs()))),
        pays: words.duel_label(DuelLabel::PaysBeyond).to_owned(),
        rows,
    };
    Some(ChartFigure::plain(
        ChartId::Risk,
        title,
        words,
        said,
        Chart::Dotted(data),
    ))
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
            RiskLabel::PERCENTILES.map(|label| words.risk_label(label)),
            Measure::UsdPerMwYear,
        )
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let row = self.rows.get(stop)?;
        let cell = |(key, usd): (&str, f64)| {
            let path = [&row.path, ".", key].concat();
            vec![money(path, usd, words.numerals().money_short(usd))]
        };
        Some(Reading {
            at: vec![name(row.name.as_str())],
            cells: row.percentiles_usd.map(cell).to_vec(),
        })
    }
}
