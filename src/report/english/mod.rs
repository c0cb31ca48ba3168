//! English.

mod answer;
mod assumptions;
mod charts;
mod compare;
mod controls;
mod dates;
mod duel;
mod duel_ai;
mod duel_labels;
mod duel_sides;
mod effect;
mod findings;
mod in_detail;
mod inputs;
mod labels;
mod letters;
mod mistyped;
mod names;
mod offer;
mod owner;
mod page;
mod payback;
mod premises;
mod problems;
mod replay;
mod results;
mod risk;
mod search;
mod share;
mod sheet;
mod step;
mod summary;
mod switches;
mod tables;
mod today;
mod uses;
mod what_if;
mod working;
mod working_steps;
mod worth;

use crate::report::number::{ENGLISH, Numerals};
use crate::report::words::Words;

/// The English language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct English;

impl Words for English {
    fn numerals(&self) -> Numerals {
        ENGLISH
    }
}
