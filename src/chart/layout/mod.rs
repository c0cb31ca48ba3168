//! The layout of charts: places for the grid and axes, bars, lines' names, and words that never touch.

pub mod annotations;
pub mod axes;
pub mod bars;
pub mod captions;
pub(crate) mod contours;
pub mod line_labels;
pub mod map_frame;
pub mod occupied;
pub mod strip_plot;
