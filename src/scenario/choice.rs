//! Inputs that are chosen from a few possibilities: the course of the GPU rent, what is already paid for, and the
//! training run.

use super::Use;

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
    /// The reader's own rents, one for each year; the last one applies to all later years.
    Table,
}

/// The position of a choice in the list of all.
pub(super) fn place<T: PartialEq>(all: &[T], chosen: T) -> usize {
    all.iter().position(|one| *one == chosen).unwrap_or(0)
}

impl RentPath {
    /// Every course, in the order of [`Self::NAMES`].
    pub const ALL: [Self; 4] = [Self::Flat, Self::Geometric, Self::Linear, Self::Table];

    /// Their names in links.
    pub const NAMES: [&str; 4] = ["flat", "geo", "lin", "table"];

    /// Its name in links.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[place(&Self::ALL, self)]
    }
}

/// What is already paid for. It costs nothing more and runs at once; what selling it would bring is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paid {
    /// Nothing.
    #[default]
    Nothing,
    /// Machines and works of the mine.
    Mining,
    /// Machines, buildings and works of GPUs and leases.
    Ai,
    /// Both.
    Both,
}

impl Paid {
    /// Every possibility, in the order of [`Self::NAMES`].
    pub const ALL: [Self; 4] = [Self::Nothing, Self::Mining, Self::Ai, Self::Both];

    /// Their names in links.
    pub const NAMES: [&str; 4] = ["none", "mining", "ai", "both"];

    /// Whether what a use needs is paid for.
    #[must_use]
    pub const fn covers(self, of: Use) -> bool {
        if of.serves_ai() {
            matches!(self, Self::Ai | Self::Both)
        } else {
            matches!(self, Self::Mining | Self::Both)
        }
    }
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
