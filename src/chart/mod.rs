//! How the report is drawn: charts as functions of plain data, a surface and a theme.
//!
//! A chart states what it shows in CSS pixels on a [`sheet::Sheet`]; the sheet draws through plotters on the
//! one backend [`surface::Surface`]; the surface hands every mark, in device pixels, to a [`pen::Pen`]: the
//! canvas of the page (`ui::charts::canvas_pen`) or a file ([`svg::SvgPen`]). Charts are compiled once.
//!
//! # The grammar all charts share
//! No frame. Hairline grid, zero line stronger. Ticks at round numbers and on 1 January. Lines and bars are
//! labelled where they are, labels never overlap and never leave the canvas, events and points are marked in
//! words. A narrow canvas is composed anew, never shrunk: text stays at its size, ticks become fewer.

pub mod band;
pub mod breakeven_curves;
pub mod cost_of_ai;
pub mod heat_map;
pub mod ladder;
pub mod monthly_profit;
pub mod over_time;
pub mod per_mwh;
pub mod qr_code;
pub mod unit_costs;

pub mod drawn;
pub mod poster;

pub mod layout;
pub mod ticks;

pub mod sheet;
pub mod theme;

pub mod pen;

use crate::report::charts::series::Chart;
use drawn::Drawn;
use over_time::Within;
use pen::surface::Surface;
use theme::{PHONE_BELOW, Theme};

/// Draws a chart, whichever it is.
pub fn draw(surface: Surface<'_>, chart: &Chart, theme: &Theme) -> Drawn {
    match chart {
        Chart::Cash(data) => over_time::draw(surface, data, Within::Beginning, theme),
        Chart::Hashprice(data) => over_time::draw(surface, data, Within::Middle, theme),
        Chart::Profit(data) => monthly_profit::draw(surface, data, theme),
        Chart::PerMwh(data) => per_mwh::draw(surface, data, theme),
        Chart::Costs(data) => unit_costs::draw(surface, data, theme),
        Chart::Breakeven(data) => breakeven_curves::draw(surface, data, theme),
        Chart::Band(data) => band::draw(surface, data, theme),
        Chart::Ladder(data) => ladder::draw(surface, data, theme),
        Chart::CostOfAi(data) => cost_of_ai::draw(surface, data, theme),
        Chart::Map(data) => heat_map::draw(surface, data, None, theme).drawn(),
    }
}

/// The height that suits a chart at a width, CSS pixels.
#[must_use]
pub fn height(chart: &Chart, width: f64) -> f64 {
    let usual = if width < PHONE_BELOW { 260.0 } else { 310.0 };
    match chart {
        Chart::Cash(_) | Chart::Profit(_) | Chart::Hashprice(_) | Chart::Breakeven(_) => usual,
        Chart::PerMwh(data) => per_mwh::height(data.bars.len(), width),
        Chart::Costs(data) => unit_costs::height(data, width),
        Chart::Band(data) => band::height(data, width),
        Chart::Ladder(data) => ladder::height(data, width),
        Chart::CostOfAi(_) => cost_of_ai::HEIGHT,
        Chart::Map(_) => heat_map::height(width),
    }
}
