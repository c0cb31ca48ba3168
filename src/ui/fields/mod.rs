//! What the reader types into and chooses from.

pub mod choice;
pub mod choice_field;
pub mod field_row;
pub mod number_field;
pub mod slider;
pub mod text_field;
