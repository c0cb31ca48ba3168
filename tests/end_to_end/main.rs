//! The release build in dist/, driven by WebDriver with real keys under every condition it will meet.
//!
//! `make test` builds dist/ first. Every visit fails on any console error or policy violation.

#![cfg(not(target_arch = "wasm32"))]

mod harness;

mod crash;
mod duel;
mod figures;
mod harness_works;
mod shell;
mod typing;
