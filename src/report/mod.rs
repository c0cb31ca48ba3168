//! What we say about a scenario before it becomes pixels.

pub mod axis;
pub mod figures;
pub mod series;
