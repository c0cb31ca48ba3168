//! Charts: on their canvases, read figure by figure, with their tables and files.

pub mod canvas;
pub mod canvas_pen;
pub mod chart_view;
pub mod crosshair;
pub mod figures;
pub mod files;
pub mod map_view;
pub mod picture;
mod worth_by;
