//! Scenarios side by side: each has a column headed by its name, and each thing compared has a line.

use crate::chart::drawn::Drawn;
use crate::chart::pen::surface::Surface;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::poster::wrapped;
use crate::chart::sheet::Sheet;
use crate::chart::theme::{ROW, ROW_STRONG, Theme};
use crate::report::charts::comparison_table::ComparisonTable;
use crate::report::charts::scale::count;

/// Share of the width for the first column, which names what each line compares.
const NAMES: f64 = 0.28;
/// Distance between columns.
const GAP: f64 = 20.0;
/// Height of a row of words; `FREE` is the space above and below the rows of a line, together.
const ROWS: f64 = 17.0;
const FREE: f64 = 9.0;

/// The height of the table at a width, CSS pixels.
#[must_use]
pub fn height(data: &ComparisonTable, width: f64) -> f64 {
    data.0.iter().map(|line| line_height(line, width)).sum()
}

/// The width of a line's cell.
fn room(line: &[String], nth: usize, width: f64) -> f64 {
    let columns = count(line.len().max(2) - 1);
    let whole = if nth == 0 { NAMES } else { (1.0 - NAMES) / columns };
    width * whole - GAP
}

/// The rows of words of a cell, each with whether it belongs to an aside (the text after the first line break).
fn rows(said: &str, room: f64) -> impl Iterator<Item = (bool, &str)> {
    let parts = said.split('\n').enumerate();
    parts.flat_map(move |(nth, part)| {
        wrapped(part, ROW_STRONG, room)
            .into_iter()
            .map(move |row| (nth > 0, row))
    })
}

fn line_height(line: &[String], width: f64) -> f64 {
    let rows = line
        .iter()
        .enumerate()
        .map(|(nth, said)| rows(said, room(line, nth, width)).count());
    FREE + ROWS * count(rows.max().unwrap_or(0))
}

/// Draws the table; height beyond [`height`] is shared equally among its lines.
pub fn draw(surface: Surface<'_>, data: &ComparisonTable, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let width = sheet.width();
    let spare = (sheet.height() - height(data, width)) / count(data.0.len());
    let mut top = 0.0;
    for line in &data.0 {
        if top > 0.0 {
            sheet.line(&[(0.0, top), (width, top)], Stroke::hairline(theme.rule));
        }
        for (nth, said) in line.iter().enumerate() {
            let room = room(line, nth, width);
            let (x, anchor, look) = match nth {
                0 => (0.0, Anchor::Start, ROW),
                _ => (
                    width - (room + GAP) * count(line.len() - 1 - nth),
                    Anchor::End,
                    ROW_STRONG,
                ),
            };
            for (row, (is_aside, said)) in rows(said, room).enumerate() {
                let y = top + (spare + FREE + ROWS) / 2.0 + ROWS * count(row);
                let (look, ink) = if is_aside {
                    (ROW, theme.soft)
                } else {
                    (look, theme.ink)
                };
                sheet.text(&sheet.fitted(said, look, room), (x, y), anchor, look, ink);
            }
        }
        top += line_height(line, width) + spare;
    }
    Drawn::bars(sheet, Vec::new())
}
