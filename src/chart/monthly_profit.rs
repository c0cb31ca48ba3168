//! What does each month earn? Each month has a bar in which the rows are stacked; losses extend below zero, in rose.

use crate::chart::drawn::{Drawn, Stop};
use crate::chart::layout::annotations::{self, DATA};
use crate::chart::layout::axes::{self, CALENDAR_HEIGHT};
use crate::chart::layout::line_labels::{self, EndLabel, name_column};
use crate::chart::layout::occupied::Occupied;
use crate::chart::over_time::months;
use crate::chart::pen::Stroke;
use crate::chart::pen::surface::Surface;
use crate::chart::plot::Plot;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{HAIRLINE, LABEL, MOMENT_DASH, Theme};
use crate::report::charts::lines::LinesOverTime;
use crate::report::charts::scale::{Scale, bounded, count};
use crate::report::charts::ticks::dollars;
use plotters::style::RGBAColor;

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &LinesOverTime, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let stacks: Vec<_> = (0..data.moments.len())
        .map(|month| Stack::of(data, month))
        .collect();
    let plot = composed(sheet, data, &stacks);
    let frame = plot.frame;
    let mut occupied = Occupied::within(sheet.bounds());
    axes::grid(sheet, &mut occupied, &plot);
    axes::calendar(sheet, &mut occupied, &plot, &data.calendar);
    for (month, stack) in stacks.iter().enumerate() {
        let (low, high) = stack.reach();
        let at = count(month) + 0.5;
        occupied.add_stroke(vec![plot.on_sheet((at, low)), plot.on_sheet((at, high))], DATA);
        draw_stack(sheet, &plot, data, month, stack);
    }
    zero_line(sheet, &plot);
    // On a phone there is no room beside the bars, and names drawn over them would hide them, so there the page names
    // the rows above the chart.
    if !sheet.is_narrow() {
        let column = name_column(sheet, names_of(data)).names;
        let names = names(sheet, &plot, data, &stacks);
        line_labels::in_column(sheet, &mut occupied, &names, column, LABEL);
    }
    // Bars may fill the plot, so the words for events stand in the margin above it.
    let told = Rect {
        top: frame.top - MARGIN,
        bottom: frame.top,
        ..frame
    };
    let events = data
        .events
        .iter()
        .filter(|event| (0.0..=plot.x.high).contains(&event.month));
    for event in events {
        let x = plot.on_sheet((event.month, 0.0)).0;
        if let Some(words) = annotations::moment(sheet, &mut occupied, told, x, &event.text) {
            let stroke = Stroke {
                color: theme.soft,
                width: HAIRLINE,
                dash: MOMENT_DASH,
            };
            sheet.line(&[(x, told.top), (x, frame.bottom)], stroke);
            words.write(sheet);
        }
    }
    Drawn {
        plot: frame,
        values: (plot.y.low, plot.y.high),
        upright: true,
        stops: stacks
            .iter()
            .enumerate()
            .map(|(month, stack)| {
                let ends = stack.layers.iter().map(|(_, to)| Some(*to));
                Stop::upright(&plot, count(month) + 0.5, ends)
            })
            .collect(),
    }
}

/// Room above the plot for the words for events.
const MARGIN: f64 = 20.0;
/// One month's bar.
struct Stack {
    /// Start and end of each row's part of the bar, US dollars, in the order of rows.
    layers: Vec<(f64, f64)>,
}

impl Stack {
    fn of(data: &LinesOverTime, month: usize) -> Self {
        let (mut above, mut below) = (0.0, 0.0);
        let values = data.lines.iter().map(|line| line.values_usd.get(month).copied());
        let layers = values
            .map(|usd| bounded(usd.unwrap_or_default()))
            .map(|usd| {
                let end = if usd < 0.0 { &mut below } else { &mut above };
                let from = *end;
                *end += usd;
                (from, *end)
            })
            .collect();
        Self { layers }
    }

    /// The least and the greatest value of the bar, $.
    fn reach(&self) -> (f64, f64) {
        self.layers
            .iter()
            .fold((0.0, 0.0), |(low, high), (_, to)| (to.min(low), to.max(high)))
    }
}

fn composed(sheet: &Sheet<'_>, data: &LinesOverTime, stacks: &[Stack]) -> Plot {
    let top = MARGIN;
    let bottom = sheet.height() - CALENDAR_HEIGHT;
    let mut values = Vec::new();
    for stack in stacks {
        let (low, high) = stack.reach();
        values.extend_from_slice(&[low, high]);
    }
    let money = Scale::around(&values, axes::room(sheet, bottom - top), &dollars);
    let frame = Rect {
        left: axes::width_left(sheet, &money),
        top,
        right: name_column(sheet, names_of(data)).left_of,
        bottom,
    };
    Plot::new(sheet, frame, months(data), money)
}

/// Draws a month's bar. Rows of one use differ in the strength of their colour; a pixel's gap separates rows that are
/// high enough for it.
fn draw_stack(sheet: &Sheet<'_>, plot: &Plot, data: &LinesOverTime, month: usize, stack: &Stack) {
    let edge = |month: usize| plot.on_sheet((count(month), 0.0)).0;
    let (left, right) = (edge(month), edge(month + 1));
    let gap = if right - left >= 4.0 { 1.0 } else { 0.0 };
    for (line, (from, to)) in data.lines.iter().zip(&stack.layers) {
        let height = |usd: f64| plot.on_sheet((0.0, usd)).1;
        let (one, other) = (height(*from), height(*to));
        let parted = if (one - other).abs() >= 3.0 && *from != 0.0 {
            1.0
        } else {
            0.0
        };
        let (top, bottom) = if to < from {
            (one + parted, other)
        } else {
            (other, one - parted)
        };
        let color = if to < from {
            sheet.theme().loss
        } else {
            sheet.theme().color(line.subject)
        };
        sheet.bar(
            Rect {
                left,
                top,
                right: right - gap,
                bottom,
            },
            strength(sheet.theme(), color, line.nth),
        );
    }
}

/// How strong the colour of the `nth` row of a use is.
#[must_use]
pub fn strength_of(nth: usize) -> f64 {
    [1.0, 0.77, 0.88][nth % 3]
}

/// The colour of the `nth` row of a use.
fn strength(theme: &Theme, RGBAColor(red, green, blue, _): RGBAColor, nth: usize) -> RGBAColor {
    let part = strength_of(nth);
    // The colour is mixed with the paper's, as a transparent one would let the grid show through.
    let mixed = |of: u8, paper: u8| {
        let mixed = f64::from(of) * part + f64::from(paper) * (1.0 - part);
        u8::try_from(crate::chart::pen::surface::whole(mixed)).unwrap_or(of)
    };
    let RGBAColor(paper_red, paper_green, paper_blue, _) = theme.paper;
    RGBAColor(
        mixed(red, paper_red),
        mixed(green, paper_green),
        mixed(blue, paper_blue),
        1.0,
    )
}

/// Draws the zero line again, as bars cover that of the grid.
fn zero_line(sheet: &Sheet<'_>, plot: &Plot) {
    let Rect { left, right, .. } = plot.frame;
    let y = plot.on_sheet((0.0, 0.0)).1;
    let stroke = Stroke::hairline(sheet.theme().soft);
    sheet.line(&[(left, y), (right, y)], stroke);
}

fn names_of(data: &LinesOverTime) -> impl Iterator<Item = &str> + Clone {
    data.lines.iter().map(|line| line.label.as_str())
}

/// The names, each at the middle of its row's last part.
fn names(sheet: &Sheet<'_>, plot: &Plot, data: &LinesOverTime, stacks: &[Stack]) -> Vec<EndLabel> {
    let lines = data.lines.iter().enumerate();
    lines
        .map(|(nth, line)| {
            let (from, to) = stacks
                .last()
                .and_then(|stack| stack.layers.get(nth))
                .copied()
                .unwrap_or_default();
            EndLabel {
                text: line.label.clone(),
                color: sheet.theme().color(line.subject),
                line: vec![plot.on_sheet((count(data.months.max(1)), f64::midpoint(from, to)))],
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::theme::contrast;

    #[test]
    fn every_row_stands_out_from_paper() {
        for theme in [Theme::LIGHT, Theme::DARK, Theme::PRINT] {
            for color in [theme.mining, theme.rental, theme.hosting, theme.loss] {
                for nth in 0..12 {
                    let row = strength(&theme, color, nth);
                    assert!(contrast(row, theme.paper) >= 3.0, "{row:?} on {:?}", theme.paper);
                }
            }
        }
    }
}
