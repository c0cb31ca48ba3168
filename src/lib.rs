//! What is a megawatt worth: mining Bitcoin, renting out GPUs, or hosting somebody else's AI?
//!
//! Data flows one way: a link is decoded into a [`scenario`], the [`model`] projects it, the [`report`]
//! turns the projection into figures and words, and page, command and charts show the report.
//!
//! # Conventions
//! - All money is nominal US dollars. Energy is grid energy, PUE included, unless a name says IT.
//! - A month is 730 h = 365/12 days = 4,380 blocks. Month 0 uses today's values unchanged.
//! - The scenario holds percentages as the reader writes them (`_percent`); the model divides by 100.
//! - Public fields carry their unit as a suffix. "No such figure" is `None`, never NaN or zero.
//! - Transcendental functions come from `libm`, so that every machine gives the same bits.
//!
//! Modules, in reading order: what is known, what is chosen, what follows, how it travels, what is said,
//! how it is drawn, how it is used.

pub mod catalog;
pub mod scenario;

pub mod link;

pub mod model;

pub mod report;

pub mod chart;

#[cfg(not(target_arch = "wasm32"))]
pub mod pages;

#[cfg(target_arch = "wasm32")]
pub mod ui;
