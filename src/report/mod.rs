//! What we say about a scenario before it becomes pixels.

pub mod figures;
