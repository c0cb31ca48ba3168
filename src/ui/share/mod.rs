//! Sharing a scenario: links, a code for a camera, files, a line to cite; and the dialogs they are in.

pub mod clipboard;
pub mod copyable;
pub mod dialog;
pub mod dialogs;
pub(super) mod file;
pub mod modal;
pub mod save;
pub mod share_dialog;
