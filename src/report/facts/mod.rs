//! What is true of a report, without words: decisions that every language would make alike.
//!
//! A language turns these plain values into sentences and decides nothing itself, so that a translation cannot say
//! anything other than the original.

pub mod answer;
pub mod best_machine;
pub mod change;
pub mod cost_of_ai;
pub mod dates;
pub mod duel;
pub mod duel_pair;
pub mod effect;
pub mod findings;
pub mod halving;
pub mod needs;
pub mod owner;
pub mod payback;
pub mod premises;
pub mod risk;
pub mod running;
pub mod worth;
