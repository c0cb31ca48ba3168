//! The hardware mix: its rows, a way to add more, and what it takes of the grid's capacity.

pub mod capacity_bar;
pub mod machine_picker;
pub mod mix_editor;
pub mod mix_row;
mod own_machine;
mod premises;
