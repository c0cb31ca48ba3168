//! What the price of power does to the cost of AI.

use super::choice::TrainingRun;
use super::describe::{number, run};
use super::field::Field;
use super::{Input, Unit};

/// What the price of power does to the cost of AI.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Training {
    /// The training run whose cost is shown.
    pub run: TrainingRun,
    /// Share of the miner's bid that reaches AI's tariff, %.
    pub bid_share_percent: f64,
    /// Energy per AI query, Wh.
    pub query_wh: f64,
}

pub(super) const FIELDS: &[Field] = &[
    run(
        Input::TrainingRun,
        "run",
        |s| s.training.run,
        |s, v| s.training.run = v,
    )
    .range(1.0, 1e12)
    .documented("model card of Llama 3.1 405B"),
    number(
        Input::BidShare,
        "theta",
        |s| s.training.bid_share_percent,
        |s, v| s.training.bid_share_percent = v,
    )
    .unit(Unit::Percent)
    .default(100.0)
    .range(0.0, 100.0)
    .swing(50.0)
    .step(5.0),
    number(
        Input::QueryEnergy,
        "query",
        |s| s.training.query_wh,
        |s, v| s.training.query_wh = v,
    )
    .unit(Unit::WattHour)
    .default(2.9)
    .range(0.0, 1000.0)
    .step(0.1)
    .reported("EPRI 2024; Epoch 2025: 0.3; Google, August 2025: 0.24"),
];
