//! The page inside another one, and the dialog in which its author puts it together.

pub mod draft;
pub mod embed_dialog;
pub mod page;
mod preview;
pub mod story;
mod view;
