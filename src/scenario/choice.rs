//! Inputs that are chosen from a few possibilities: the course of the GPU rent, and the training run.

/// How the market rent of a GPU moves over the years. Reality was V-shaped (H100: 8, 1.70, 2.8 $/h from 2023
/// to 2026), so several courses are offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RentPath {
    /// Constant.
    Flat,
    /// The same percentage every year.
    #[default]
    Geometric,
    /// In equal yearly steps down to a share of the first year's.
    Linear,
    /// The reader's own rents, one a year, the last one kept.
    Table,
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
