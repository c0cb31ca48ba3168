//! Mining against AI for the same megawatt: who beats whom, who wins where, and what matters most.

pub mod choices;
pub mod cost_of_ai;
mod frame;
pub mod map_job;
pub mod prices;
pub mod tornado;
pub mod who_wins;
