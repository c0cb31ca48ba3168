//! The thin edge to the browser: what only exists because there is one.

pub mod canvas;
pub(super) mod crash;
