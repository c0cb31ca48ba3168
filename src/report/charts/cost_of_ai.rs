//! What does a GPU-hour cost if miners set the price of power? By Bitcoin price.

use crate::report::charts::figure::titled;
use crate::report::charts::reading::{Column, Readable, Reading};
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::dollars;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene, Subject};
use crate::report::facts::findings::dearer_hour;
use crate::report::figures::Report;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{figure as figure_piece, plain};
use crate::report::words::tables::Measure;
use crate::report::words::{Label, Words};
use crate::scenario::Use;

/// The cost of a GPU-hour against the Bitcoin price.
#[derive(Clone, Debug, PartialEq)]
pub struct CostOfAi {
    /// Bitcoin price along, $.
    pub across: Scale,
    /// Dollars per GPU-hour up.
    pub up: Scale,
    /// Bitcoin price and cost, by rising price.
    pub line: Vec<(f64, f64)>,
    /// Today's Bitcoin price, and the cost if miners set the price of power at it.
    pub today: Option<(f64, f64)>,
    /// "$1.95".
    pub today_said: String,
    /// What it costs at the tariff paid, $.
    pub paid_usd: f64,
    /// "$1.79 today".
    pub paid_said: String,
}

/// The scale reaches beyond the highest cost by this share.
const ROOM: f64 = 0.12;

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let words = scene.words;
    let cost = cost_of_ai(scene.report, words)?;
    let title = titled(ChartId::CostOfAi, scene, dearer_hour(scene.report));
    let said = format!(
        "{}: {}; {} {}.",
        plain(&title),
        cost.paid_said,
        words.duel_label(DuelLabel::CostLine),
        cost.today_said,
    );
    Some(ChartFigure::plain(
        ChartId::CostOfAi,
        title,
        words,
        said,
        Chart::CostOfAi(cost),
    ))
}

/// The chart; none without miners or without GPUs.
#[must_use]
pub fn cost_of_ai(report: &Report, words: &dyn Words) -> Option<CostOfAi> {
    let line: Vec<(f64, f64)> = report
        .training_by_btc
        .iter()
        .filter_map(|at| Some((at.btc_usd, at.price.cost_per_gpu_hour_usd?)))
        .collect();
    let paid_usd = report.training.before.cost_per_gpu_hour_usd?;
    let ((first, _), (last, _)) = (line.first()?, line.last()?);
    let n = words.numerals();
    let highest = line.iter().map(|(_, usd)| *usd).fold(paid_usd, f64::max);
    let lowest = line.iter().map(|(_, usd)| *usd).fold(paid_usd, f64::min).min(0.0);
    let high = highest + ROOM * (highest - lowest).max(1e-3);
    let today = report
        .training
        .after
        .as_ref()
        .and_then(|after| Some((report.network.price_usd, after.cost_per_gpu_hour_usd?)));
    Some(CostOfAi {
        across: Scale::log(*first, *last, &dollars),
        up: Scale::linear(lowest, high, 6, &|usd, _| n.money_short(usd)),
        today_said: today.map_or_else(String::new, |(_, usd)| n.money_fixed(usd, 2)),
        today,
        line,
        paid_usd,
        paid_said: words.paid_today(&n.money_fixed(paid_usd, 2)),
    })
}

impl Readable for CostOfAi {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, Measure) {
        (words.label(Label::BitcoinPrice), Measure::Usd)
    }

    fn stops(&self) -> usize {
        self.line.len()
    }

    fn columns(&self, words: &dyn Words) -> Vec<Column> {
        vec![Column {
            name: words.duel_label(DuelLabel::HourAtCost).to_owned(),
            measure: Measure::UsdPerGpuHour,
            subject: Some(Subject::Use(Use::Rental)),
        }]
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let (btc_usd, usd) = *self.line.get(stop)?;
        let n = words.numerals();
        let path = |key: &str| format!("training_by_btc.{stop}.{key}");
        let cost = figure_piece(path("cost_per_gpu_hour_usd"), usd, n.money_fixed(usd, 2));
        Some(Reading {
            at: vec![figure_piece(path("btc_usd"), btc_usd, n.money_short(btc_usd))],
            cells: vec![vec![cost]],
        })
    }
}
