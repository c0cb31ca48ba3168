//! How many GPU-hours known training runs took.

use std::sync::LazyLock;

use super::{Confidence, table};

/// A published training run.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its id in links.
    pub id: String,
    /// The model's name.
    pub name: String,
    /// The GPU as published; an H800 is priced as an H100, which the page mentions.
    pub gpu: String,
    /// GPU-hours.
    pub gpu_hours: f64,
    /// When it was published ("2024-07").
    pub date: String,
    /// How well the figure is supported.
    pub confidence: Confidence,
    /// Where the figure comes from.
    pub source: String,
}

impl Run {
    /// Catalogue id of the GPU that the run is priced as.
    #[must_use]
    pub fn priced_as(&self) -> &str {
        match self.gpu.as_str() {
            "H800" => "h100",
            gpu => gpu,
        }
    }
}

static RUNS: LazyLock<Vec<Run>> = LazyLock::new(|| {
    table::read(include_str!("training_runs.csv"), |line| {
        Some(Run {
            id: line.string("id"),
            name: line.string("name"),
            gpu: line.string("gpu"),
            gpu_hours: line.number("gpu_hours")?,
            date: line.string("date"),
            confidence: Confidence::from_word(line.text("confidence")),
            source: line.string("source"),
        })
    })
});

/// Every recorded run.
#[must_use]
pub fn all() -> &'static [Run] {
    &RUNS
}

/// The run with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Run> {
    all().iter().find(|run| run.id == id)
}
