//! What is shown beside the inputs: sliders and what they do, the mix, and machines to add.

pub mod mix;
pub mod offers;
pub mod range;
pub mod search;
pub mod sliders;
pub mod tracks;
pub mod what_if;
