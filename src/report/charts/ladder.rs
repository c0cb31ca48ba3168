//! What can each use pay for a megawatt-hour? Rungs of a ladder that move with the Bitcoin price.

use crate::report::charts::reading::{Column, Readable, Reading, money};
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::dollars;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::name;
use crate::scenario::Use;

/// What each use can pay for a MWh, against what it costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// Dollars per MWh along.
    pub scale: Scale,
    /// What power costs, $/MWh.
    pub tariff_usd: f64,
    /// "power costs $50".
    pub tariff: String,
    /// One entry a row that draws energy, the highest bid with everything to buy first.
    pub rungs: Vec<Rung>,
}

/// What a row can pay for a MWh.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// Where its bids stand in the JSON object, "bids.2".
    pub path: String,
    /// Its colour.
    pub of: Use,
    /// Its name.
    pub name: String,
    /// "$115 to $157".
    pub said: String,
    /// With everything to buy, $.
    pub greenfield_usd: f64,
    /// With everything paid, $.
    pub marginal_usd: f64,
}

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let words = scene.words;
    let ladder = ladder(scene.report, words)?;
    let rungs = ladder
        .rungs
        .iter()
        .map(|rung| format!("{} {}", rung.name, rung.said));
    let said = format!(
        "{}: {}; {}.",
        words.chart_title(ChartId::Ladder),
        rungs.collect::<Vec<_>>().join("; "),
        ladder.tariff
    );
    Some(ChartFigure::plain(
        ChartId::Ladder,
        words,
        said,
        Chart::Ladder(ladder),
    ))
}

/// The ladder of all rows that draw energy; none if no row does.
#[must_use]
pub fn ladder(report: &Report, words: &dyn Words) -> Option<Ladder> {
    let tariff_usd = report.inputs.site.price_usd_per_kwh * 1000.0;
    let n = words.numerals();
    let mut rungs: Vec<Rung> = report
        .bids
        .iter()
        .enumerate()
        .filter_map(|(nth, bid)| {
            let row = report.rows.get(bid.row)?;
            Some(Rung {
                path: format!("bids.{nth}"),
                of: row.kind,
                name: words.side(report, bid.row),
                said: words.span_of(
                    n.money_short(bid.greenfield_usd_per_mwh),
                    n.money_short(bid.marginal_usd_per_mwh),
                ),
                greenfield_usd: bid.greenfield_usd_per_mwh,
                marginal_usd: bid.marginal_usd_per_mwh,
            })
        })
        .collect();
    rungs.sort_by(|one, other| other.greenfield_usd.total_cmp(&one.greenfield_usd));
    let values = rungs
        .iter()
        .flat_map(|rung| [rung.greenfield_usd, rung.marginal_usd]);
    let (low, high) = values.fold((tariff_usd.min(0.0), tariff_usd.max(0.0)), |(low, high), usd| {
        (low.min(usd), high.max(usd))
    });
    if rungs.is_empty() {
        return None;
    }
    let reach = (high - low).max(1e-4);
    let (low, high) = (
        if low < 0.0 { low - 0.03 * reach } else { 0.0 },
        high + 0.03 * reach,
    );
    let step = (high - low) / 12.0;
    Some(Ladder {
        scale: Scale::linear(low, high, 6, |usd, _| dollars(usd, step.min(usd.abs()))),
        tariff_usd,
        tariff: format!(
            "{} {}",
            words.duel_label(DuelLabel::Tariff),
            n.money_short(tariff_usd)
        ),
        rungs,
    })
}

impl Readable for Ladder {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, &'static str) {
        (words.chart_label(ChartLabel::Row), "row")
    }

    fn stops(&self) -> usize {
        self.rungs.len()
    }

    fn columns(&self, words: &dyn Words) -> Vec<Column> {
        let columns = [
            (DuelLabel::Greenfield, "greenfield_usd_per_mwh"),
            (DuelLabel::Marginal, "marginal_usd_per_mwh"),
        ];
        Column::plain(columns.map(|(label, key)| (words.duel_label(label), key)))
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let rung = self.rungs.get(stop)?;
        let cell = |(key, usd): (&str, f64)| {
            let path = [&rung.path, ".", key].concat();
            vec![money(path, usd, words.numerals().money_short(usd))]
        };
        let cells = [
            ("greenfield_usd_per_mwh", rung.greenfield_usd),
            ("marginal_usd_per_mwh", rung.marginal_usd),
        ];
        Some(Reading {
            at: vec![name(rung.name.as_str())],
            cells: cells.map(cell).to_vec(),
        })
    }
}
