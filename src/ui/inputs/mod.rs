//! The assumptions: those that matter most with their sliders, named scenarios, and all inputs by group.

pub mod boundaries_job;
pub mod controls;
mod day;
pub mod groups;
pub mod presets;
pub(crate) mod undo;
pub(crate) mod what_if;
