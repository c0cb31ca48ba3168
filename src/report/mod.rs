//! What we say about a scenario before it becomes pixels: figures, sentences, cards, tables.
//!
//! Only this module turns numbers into text for people, with one formatter, and only through the words of a
//! language. `figures` is the public JSON contract.

pub mod axis;
mod build;
pub mod cards;
pub mod charts;
pub mod controls;
pub mod cost_of_ai;
pub mod csv;
pub mod duel_band;
pub mod duel_csv;
pub mod duel_figures;
pub mod duel_pair;
pub mod duel_table;
pub mod duel_words;
pub mod embed_code;
pub mod english;
pub mod figures;
pub mod format;
mod frontier;
pub mod heat_map_figures;
mod inputs;
pub mod ladder;
pub mod language;
pub mod later_words;
pub mod line;
pub mod map_axis;
pub mod mix;
pub mod offer;
pub mod piece;
pub mod rates;
pub mod scale;
pub mod series;
pub mod share_words;
pub mod strip;
pub mod table;
pub mod text;
pub mod tornado;
pub mod typed;
mod unit_price;
pub mod who_wins;
pub mod words;

pub use crate::model::{Axis, Cell, HeatMap, Standing};
pub use crate::scenario::Use;
pub use build::first_day;
pub use figures::{Kind, Report};
pub use inputs::Inputs;
