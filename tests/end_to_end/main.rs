//! The release build in dist/, driven by WebDriver with real keys under every condition it will meet.
//!
//! `make test` builds dist/ first. Every visit fails on any console error or policy violation.

#![cfg(not(target_arch = "wasm32"))]

mod harness;

mod accessible;
mod article;
mod charts;
mod compare;
mod crash;
mod dialogs;
mod duel;
mod editors;
mod edits;
mod embed_views;
mod embeds;
mod figures;
mod first_content;
mod harness_works;
mod in_view;
mod keyboard;
mod layout;
mod mix;
mod paper;
mod past;
mod reading;
mod risk;
mod shell;
mod site;
mod stories;
mod take_away;
mod today;
mod tracks;
mod translated;
mod typing;
mod undo;
mod webkit;
mod what_if;
mod wild;
mod working;
