//! The thin edge to the browser.

pub mod canvas;
