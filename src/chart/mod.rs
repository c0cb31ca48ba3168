//! How the report is drawn: charts as functions of plain data, a surface and a theme.
//!
//! A chart states what it shows in CSS pixels on a [`sheet::Sheet`]; the sheet draws through plotters on the
//! one backend [`surface::Surface`]; the surface hands every mark, in device pixels, to a [`pen::Pen`]: the
//! canvas of the page (`ui::later::canvas_pen`) or a file ([`svg::SvgPen`]). Charts are compiled once.
//!
//! # The grammar all charts share
//! No frame. Hairline grid, zero line stronger. Ticks at round numbers and on 1 January. Lines and bars are
//! labelled where they are, labels never overlap and never leave the canvas, events and points are marked in
//! words. A narrow canvas is composed anew, never shrunk: text stays at its size, ticks become fewer.

pub mod band;
pub mod cost_of_ai;
pub mod cumulative_cash;
pub mod heat_map;
pub mod ladder;
pub mod per_mwh;
pub mod qr_code;

pub mod annotations;
pub mod axes;
pub mod bar_layout;
pub mod captions;
pub mod clutter;
pub mod labels;
pub mod map_frame;
pub mod strips;
pub mod ticks;

pub mod sheet;
pub mod theme;

pub mod advances;
pub mod pen;
pub mod surface;
pub mod svg;
