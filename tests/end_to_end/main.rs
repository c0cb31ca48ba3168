//! The release build in dist/, driven by WebDriver with real keys under every condition it will meet.
//!
//! `make test` builds dist/ first. Every visit fails on any console error or policy violation.

#![cfg(not(target_arch = "wasm32"))]

mod harness;

mod accessible;
mod charts;
mod crash;
mod dialogs;
mod duel;
mod edits;
mod embed_views;
mod embeds;
mod figures;
mod first_content;
mod harness_works;
mod in_view;
mod keyboard;
mod layout;
mod paper;
mod reading;
mod shell;
mod site;
mod today;
mod tracks;
mod translated;
mod typing;
mod undo;
mod webkit;
mod wild;
