//! The results beside the verdict: cards, the site, and the lines they are made of.

pub mod compare;
mod difference;
pub mod heads;
pub mod line;
pub mod strip;
pub mod switches;
pub mod uses;
