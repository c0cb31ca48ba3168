//! How the report is drawn: charts as functions of plain data, a surface and a theme.
//!
//! A chart states what it shows in CSS pixels on a [`sheet::Sheet`]; the sheet draws through plotters on the
//! one backend [`pen::surface::Surface`]; the surface hands every mark, in device pixels, to a [`pen::Pen`]: the
//! canvas of the page or a file ([`pen::svg::SvgPen`]). A pen is a trait object, so each chart is compiled only once.
//!
//! ```
//! use wattworth::chart::pen::surface::{Size, Surface};
//! use wattworth::chart::pen::svg::SvgPen;
//! use wattworth::chart::theme::Theme;
//! use wattworth::chart::{draw, height};
//! use wattworth::link::decode;
//! use wattworth::report::Report;
//! use wattworth::report::charts::{ChartChoices, ChartId, ChartScene, figure};
//! use wattworth::report::english::English;
//!
//! let report = Report::of(&decode("months=24"), &English);
//! let choices = ChartChoices::default();
//! let scene = ChartScene::new(&report, &English, &choices);
//! let cash = figure(ChartId::Cash, &scene).expect("the mix has rows");
//!
//! let size = Size { width: 640.0, height: height(&cash.chart, 640.0), ratio: 1.0 };
//! let mut pen = SvgPen::new(size.width, size.height);
//! draw(Surface::new(&mut pen, size), &cash.chart, &Theme::LIGHT);
//! let svg = pen.finish(&cash.said);
//! assert!(svg.contains("<title>Nothing is paid back within two years"), "{svg}");
//! ```
//!
//! Charts have no frame. The grid consists of hairlines, and the zero line is stronger. Ticks are at round numbers and
//! on 1 January. Lines and bars carry their labels instead of a legend, labels never overlap and never leave the
//! canvas, and events and points are explained in words. On a narrow canvas a chart is laid out anew, never shrunk:
//! text keeps its size, and there are fewer ticks.
//!
//! `report::charts::scale` turns values into positions; a [`plot::Plot`] is a frame with a horizontal and a vertical
//! scale. [`layout`] finds places for words, and each of the other files draws one chart.

pub mod bands;
pub mod breakeven_curves;
pub mod comparison_table;
pub mod cost_of_ai;
pub mod dotted;
pub mod heat_map;
pub mod ladder;
pub mod monthly_profit;
pub mod over_time;
pub mod per_mwh;
pub mod qr_code;
pub mod unit_costs;
pub mod worth;

pub mod drawing;
pub mod drawn;
pub mod layout;
pub mod pen;
pub mod plot;
pub mod poster;
pub mod sheet;
pub mod theme;

use crate::report::charts::Chart;
use drawn::Drawn;
use pen::surface::Surface;
use theme::{PHONE_BELOW, Theme};

/// Draws a chart of any kind.
pub fn draw(surface: Surface<'_>, chart: &Chart, theme: &Theme) -> Drawn {
    match chart {
        Chart::Worth(data) => worth::draw(surface, data, theme),
        Chart::Lines(data) => over_time::draw(surface, data, theme),
        Chart::Stacked(data) => monthly_profit::draw(surface, data, theme),
        Chart::PerMwh(data) => per_mwh::draw(surface, data, theme),
        Chart::UnitCosts(data) => unit_costs::draw(surface, data, theme),
        Chart::Breakeven(data) => breakeven_curves::draw(surface, data, theme),
        Chart::Dotted(data) => dotted::draw(surface, data, theme),
        Chart::Ladder(data) => ladder::draw(surface, data, theme),
        Chart::CostOfAi(data) => cost_of_ai::draw(surface, data, theme),
        Chart::Map(data) => heat_map::draw(surface, data, theme).drawn(),
        Chart::ComparisonTable(data) => comparison_table::draw(surface, data, theme),
    }
}

/// The height that suits a chart of the given width, both in CSS pixels.
#[must_use]
pub fn height(chart: &Chart, width: f64) -> f64 {
    match chart {
        Chart::Worth(_) => worth::height(width),
        Chart::Lines(_) | Chart::Stacked(_) | Chart::Breakeven(_) => {
            if width < PHONE_BELOW {
                260.0
            } else {
                310.0
            }
        }
        Chart::PerMwh(data) => per_mwh::height(data.bars.len(), width),
        Chart::UnitCosts(data) => unit_costs::height(data, width),
        Chart::Dotted(data) => dotted::height(data),
        Chart::Ladder(data) => ladder::height(data, width),
        Chart::CostOfAi(_) => cost_of_ai::HEIGHT,
        Chart::Map(_) => heat_map::height(width),
        Chart::ComparisonTable(data) => comparison_table::height(data, width),
    }
}
