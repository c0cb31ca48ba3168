//! The thin edge to the browser: what only exists because there is one.

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
