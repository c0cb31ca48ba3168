//! What stands beside the inputs: sliders and what they do, the mix, machines to add, and numbers as people type them.

pub mod mix;
pub mod offers;
pub mod sliders;
pub mod typed;
