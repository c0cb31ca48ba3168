//! Today's figures, asked for: only ever after a press, and never in an embed.

pub mod button;
mod request;
pub mod state;
