//! What is true of a report, without words: decisions that every language would make alike.

pub mod duel_pair;
