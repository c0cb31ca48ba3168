//! The thin layer over the browser's own functions: address bar, focus, key presses, theme and the like.

pub(super) mod address;
pub(super) mod crash;
pub(super) mod focus;
pub(super) mod height;
pub(super) mod in_view;
pub(super) mod resize;
pub(super) mod shortcuts;
pub(super) mod speech;
pub(super) mod theme;
pub(super) mod translation;
