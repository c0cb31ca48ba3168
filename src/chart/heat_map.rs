//! Who wins where: a map of cells in the colour of the use with most left, fuller the clearer it wins.
//!
//! Uses are named in words on their areas, the line where two are level is drawn, and the reader's point is marked.
//! Where even the best loses, the area says so and is crossed by pale lines.

use crate::chart::layout::map_frame::{BELOW, Frame, GAP, axes};
use crate::chart::layout::occupied::{Candidate, Occupied};
use crate::chart::pen::surface::Surface;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{LABEL, NOTE, TICK, Theme};
use crate::report::charts::map::{STRENGTHS, WhoWins, Win};
use crate::report::charts::scale::count;
use plotters::style::{Color, RGBAColor};

/// Height of the words above the map.
const ABOVE: f64 = 22.0;
/// Of its colour, a close and a clear win have so much.
const SHARES: (f64, f64) = (0.2, 0.88);

/// The height that suits a map at a width, CSS pixels.
#[must_use]
pub fn height(width: f64) -> f64 {
    (width * 0.46 + 24.0).clamp(250.0, 380.0)
}

/// Draws the map, with a frame around the cell the reader points at; gives where the cells are.
pub fn draw(surface: Surface<'_>, data: &WhoWins, pointed: Option<(usize, usize)>, theme: &Theme) -> Frame {
    let sheet = &Sheet::new(surface, theme);
    let widest = data
        .up
        .scale
        .ticks
        .iter()
        .map(|tick| sheet.measure(&tick.text, TICK).0)
        .fold(0.0, f64::max);
    let frame = Frame {
        cells: Rect {
            left: (widest + GAP).ceil(),
            top: ABOVE,
            right: sheet.width() - 8.0,
            bottom: sheet.height() - BELOW,
        },
        columns: data.across.values.len(),
        lines: data.up.values.len(),
    };
    cells(sheet, data, &frame);
    axes(sheet, &data.across, &data.up, &frame);
    axis_names(sheet, data);
    for [from, to] in &data.frontier {
        let stroke = Stroke::solid(theme.ink.mix(0.7), 1.3);
        sheet.line(&[frame.at(*from), frame.at(*to)], stroke);
    }
    let mut occupied = Occupied::within(frame.cells);
    you(sheet, data, &frame, &mut occupied);
    names(sheet, data, &frame, &mut occupied);
    if let Some((column, line)) = pointed
        && column < frame.columns
        && line < frame.lines
    {
        outline(sheet, frame.run(column..column + 1, line), theme.ink);
    }
    frame
}

/// What stands up, above the map at its left, and what across, below it at its right.
fn axis_names(sheet: &Sheet<'_>, data: &WhoWins) {
    let soft = sheet.theme().soft;
    let room = sheet.width() * 0.8;
    let up = sheet.fitted(data.up.name, NOTE, room);
    sheet.text(&up, (0.0, ABOVE / 2.0 - 1.0), Anchor::Start, NOTE, soft);
    let across = sheet.fitted(data.across.name, NOTE, room);
    let place = (sheet.width(), sheet.height() - 8.0);
    sheet.text(&across, place, Anchor::End, NOTE, soft);
}

/// Runs of cells that look the same are one bar, so that no seams show.
fn cells(sheet: &Sheet<'_>, data: &WhoWins, frame: &Frame) {
    for (line, wins) in data.cells.chunks_exact(frame.columns.max(1)).enumerate() {
        let mut start = 0;
        for same in wins.chunk_by(|one, other| one == other) {
            let end = start + same.len();
            if let Some(win) = same.first() {
                sheet.bar(frame.run(start..end, line), color(sheet.theme(), *win));
            }
            start = end;
        }
        // Every other line of a loss is paler: it can be told without its colour.
        let mut start = 0;
        for same in wins.chunk_by(|one, other| one.loses == other.loses) {
            let end = start + same.len();
            if same.first().is_some_and(|win| win.loses) && line.is_multiple_of(3) {
                let mut stripe = frame.run(start..end, line);
                stripe.top = f64::midpoint(stripe.top, stripe.bottom);
                sheet.bar(stripe, sheet.theme().paper.mix(0.7));
            }
            start = end;
        }
    }
}

fn color(theme: &Theme, win: Win) -> RGBAColor {
    let Some(of) = win.of else {
        return theme.rule;
    };
    let part = f64::from(win.strength.saturating_sub(1)) / f64::from(STRENGTHS - 1);
    theme.of(of).mix(SHARES.0 + part * (SHARES.1 - SHARES.0))
}

/// The reader's point and its words.
fn you(sheet: &Sheet<'_>, data: &WhoWins, frame: &Frame, occupied: &mut Occupied) {
    let Some(place) = data.you else { return };
    let point = frame.at(place);
    sheet.marker(point, sheet.theme().ink);
    occupied.add_text(Rect {
        left: point.0 - 8.0,
        top: point.1 - 8.0,
        right: point.0 + 8.0,
        bottom: point.1 + 8.0,
    });
    let size = sheet.measure(&data.you_text, NOTE);
    let candidates = [
        ((point.0 + 17.0, point.1), Anchor::Start),
        ((point.0 - 17.0, point.1), Anchor::End),
        ((point.0, point.1 - 21.0), Anchor::Middle),
        ((point.0, point.1 + 21.0), Anchor::Middle),
    ]
    .into_iter()
    .map(|(at, anchor)| Candidate {
        boxes: vec![padded(Rect::of_text(size, at, anchor))],
        clearance: None,
        cost: 0.0,
        place: (at, anchor),
    });
    if let Some((at, anchor)) = occupied.take(candidates, 1.0) {
        behind(sheet, Rect::of_text(size, at, anchor));
        sheet.text(&data.you_text, at, anchor, NOTE, sheet.theme().ink);
    }
}

/// What each area is called, as near to its middle as it fits into it; the shorter name where the longer does not.
fn names(sheet: &Sheet<'_>, data: &WhoWins, frame: &Frame, occupied: &mut Occupied) {
    for area in &data.areas {
        let own = |column: usize, line: usize| {
            let win = data.cells.get(line * frame.columns + column);
            win.is_some_and(|win| win.of == Some(area.of) && win.loses == area.loses)
        };
        let cells: Vec<(f64, f64)> = (0..frame.lines)
            .flat_map(|line| (0..frame.columns).map(move |column| (column, line)))
            .filter(|(column, line)| own(*column, *line))
            .map(|(column, line)| frame.at((count(column), count(line))))
            .collect();
        let all = count(cells.len().max(1));
        let centre = (
            cells.iter().map(|(x, _)| x).sum::<f64>() / all,
            cells.iter().map(|(_, y)| y).sum::<f64>() / all,
        );
        for name in [area.said.as_str(), area.name] {
            let size = sheet.measure(name, LABEL);
            let candidates = cells.iter().filter_map(|&at| {
                let boxed = padded(Rect::of_text(size, at, Anchor::Middle));
                let (right, bottom) = (boxed.right - 0.1, boxed.bottom - 0.1);
                let inside = [
                    (boxed.left, boxed.top),
                    (right, boxed.top),
                    (boxed.left, bottom),
                    (right, bottom),
                ]
                .into_iter()
                .all(|corner| frame.cell(corner).is_some_and(|(column, line)| own(column, line)));
                inside.then(|| Candidate {
                    boxes: vec![boxed],
                    clearance: None,
                    cost: 1e-4 * ((at.0 - centre.0).abs() + (at.1 - centre.1).abs()),
                    place: at,
                })
            });
            if let Some(at) = occupied.take(candidates, 1.0) {
                behind(sheet, Rect::of_text(size, at, Anchor::Middle));
                let color = sheet.theme().of(area.of);
                sheet.text(name, at, Anchor::Middle, LABEL, color);
                break;
            }
        }
    }
}

/// Words stand on a piece of paper, so that they can be read on any colour.
fn behind(sheet: &Sheet<'_>, words: Rect) {
    sheet.bar(padded(words), sheet.theme().paper.mix(0.86));
}

fn padded(words: Rect) -> Rect {
    Rect {
        left: words.left - 5.0,
        top: words.top - 3.0,
        right: words.right + 5.0,
        bottom: words.bottom + 3.0,
    }
}

fn outline(sheet: &Sheet<'_>, cell: Rect, color: RGBAColor) {
    let (left, top, right, bottom) = (
        cell.left - 1.5,
        cell.top - 1.5,
        cell.right + 1.5,
        cell.bottom + 1.5,
    );
    let stroke = Stroke::solid(color, 2.0);
    let corners = [
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top),
    ];
    sheet.line(&corners, stroke);
}
