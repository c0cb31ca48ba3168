//! What the price of power does to the cost of AI.

use super::field::{Access, Field, Kind, Source, Swing};
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

/// A training run: a published one, or the reader's own number of GPU-hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TrainingRun {
    /// Catalogue id of a published run.
    Published(&'static str),
    /// GPU-hours.
    GpuHours(f64),
}

impl Default for TrainingRun {
    fn default() -> Self {
        Self::Published("llama31-405b")
    }
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        input: Input::TrainingRun,
        key: "run",
        unit: Unit::Plain,
        kind: Kind::Run(Access::new(
            |s| s.training.run,
            |s, v| s.training.run = v,
            |_| TrainingRun::default(),
        )),
        min: 1.0,
        max: 1e12,
        swing: None,
        step: 1.0,
        source: Source::primary("model card of Llama 3.1 405B"),
    },
    Field {
        input: Input::BidShare,
        key: "theta",
        unit: Unit::Percent,
        kind: Kind::Number(Access::new(
            |s| s.training.bid_share_percent,
            |s, v| s.training.bid_share_percent = v,
            |_| 100.0,
        )),
        min: 0.0,
        max: 100.0,
        swing: Some(Swing::By(50.0)),
        step: 5.0,
        source: Source::assumption(""),
    },
    Field {
        input: Input::QueryEnergy,
        key: "query",
        unit: Unit::WattHour,
        kind: Kind::Number(Access::new(
            |s| s.training.query_wh,
            |s, v| s.training.query_wh = v,
            |_| 2.9,
        )),
        min: 0.0,
        max: 1000.0,
        swing: None,
        step: 0.1,
        source: Source::reported("EPRI 2024; Epoch 2025: 0.3"),
    },
];
