//! What a GPU-hour costs if miners set the price of power, by Bitcoin price.

use crate::report::charts::scale::Scale;
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::duel::DuelLabel;

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
    pub here: Option<(f64, f64)>,
    /// "$1.95 an hour".
    pub here_said: String,
    /// What it costs at the tariff paid, $.
    pub paid_usd: f64,
    /// "$1.79 today".
    pub paid_said: String,
}

/// More than the highest cost is to be seen by this share.
const ROOM: f64 = 0.12;

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
    let here = report
        .training
        .after
        .as_ref()
        .and_then(|after| Some((report.network.price_usd, after.cost_per_gpu_hour_usd?)));
    Some(CostOfAi {
        across: Scale::dollars_by_factors(*first, *last),
        up: Scale::by_steps(lowest, high, |usd| n.money(usd)),
        here_said: here.map_or_else(String::new, |(_, usd)| n.money_fixed(usd, 2)),
        here,
        line,
        paid_usd,
        paid_said: words.paid_today(&n.money_fixed(paid_usd, 2)),
    })
}

impl CostOfAi {
    /// The chart in a sentence, for those who cannot see it.
    #[must_use]
    pub fn sentence(&self, words: &dyn Words) -> String {
        format!(
            "{}: {}; {} {}.",
            words.duel_label(DuelLabel::Cost),
            self.paid_said,
            words.duel_label(DuelLabel::CostLine),
            self.here_said,
        )
    }
}
