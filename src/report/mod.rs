//! What we say about a scenario before it becomes pixels.
//!
//! [`figures`] is the public JSON object. [`facts`] says what is true of a report, without words. [`words`] is what a
//! language must be able to say, [`english`] says it in English, and [`number`] writes every number that a person
//! reads. [`markup`] escapes text, [`html`] writes it as elements. [`results`], [`charts`], [`tables`] and [`controls`]
//! put figures and words together for the parts of the page that show them; [`share`] writes what readers take away
//! from the page.

pub mod charts;
pub mod controls;
pub mod english;
pub mod facts;
pub mod figures;
pub mod html;
pub mod in_detail;
pub mod markup;
pub mod number;
pub mod replay;
pub mod results;
pub mod share;
#[cfg(not(target_arch = "wasm32"))]
pub mod stories;
pub mod tables;
pub mod words;
pub mod working;

pub use crate::model::{
    Axis, DetailedFutures, DetailedSimulation, Futures, HeatMap, Replay, Simulation, WorthByUse,
};
pub use crate::scenario::Use;
pub use figures::Report;
pub use figures::build::first_day;
pub use figures::inputs::Inputs;
