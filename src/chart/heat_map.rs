//! A map of which use clears most at each point: areas in the uses' colours, in three shades, stronger the larger the
//! lead.
//!
//! Lines are drawn where two uses clear the same, areas are named in words, and the reader's point is marked. Where
//! nothing pays, the paper is hatched. A key below says what the shades and the hatch mean.

use crate::chart::layout::contours::{self, Place};
use crate::chart::layout::map_frame::{BELOW, Frame, GAP, axes};
use crate::chart::layout::occupied::{Candidate, Occupied};
use crate::chart::pen::surface::Surface;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{HAIRLINE, LABEL, NOTE, PHONE_BELOW, TICK, Theme};
use crate::report::charts::map::{Area, WhoWins};
use crate::report::charts::scale::count;
use plotters::style::{Color, RGBAColor};

/// Height of the words above the map.
const ABOVE: f64 = 26.0;
/// Share of a use's colour when mixed with the paper's colour, for a narrow, a middling and a clear lead.
const SHARES: [f64; 3] = [0.22, 0.46, 0.76];
/// Distance between two lines of the hatch, CSS pixels.
const HATCH: f64 = 7.0;
/// Height of a line of the key, CSS pixels.
const KEY_LINE: f64 = 19.0;
/// Width and height of a swatch of the key, CSS pixels.
const SWATCH: (f64, f64) = (18.0, 11.0);

/// The height that suits a map at a width, CSS pixels.
#[must_use]
pub fn height(width: f64) -> f64 {
    // Whole pixels: otherwise a file would be shown off the pixel grid, with seams between shapes.
    (width * 0.46 + 24.0).round().clamp(250.0, 380.0) + key_height(width)
}

/// Draws the map. Returns where its points are.
pub fn draw(surface: Surface<'_>, data: &WhoWins, theme: &Theme) -> Frame {
    let sheet = &Sheet::new(surface, theme);
    let widest = data
        .up
        .scale
        .ticks
        .iter()
        .map(|tick| sheet.measure(&tick.text, TICK).0)
        .fold(0.0, f64::max);
    let below = BELOW + key_height(sheet.width());
    let frame = Frame {
        cells: sheet.sharp(Rect {
            left: (widest + GAP).ceil(),
            top: ABOVE,
            right: sheet.width() - 8.0,
            bottom: sheet.height() - below,
        }),
        columns: data.across.values.len(),
        lines: data.up.values.len(),
    };
    hatch(sheet, frame.cells);
    let grid = Grid::of(sheet, &frame);
    for area in &data.areas {
        fill(sheet, &grid, area, data.steps_usd);
    }
    // The area where nothing pays gets no line of its own: the lines of the uses bound it already.
    for area in data.areas.iter().filter(|area| area.of.is_some()) {
        let stroke = Stroke::solid(theme.ink.mix(0.7), 1.3);
        for stretch in contours::along(&area.leads_usd, frame.columns, 0.0) {
            sheet.line(&stretch.map(|place| grid.at(place)), stroke);
        }
    }
    axes(sheet, &data.across, &data.up, &frame);
    axis_names(sheet, data, below);
    key(sheet, data);
    let mut occupied = Occupied::within(frame.cells);
    you(sheet, data, &frame, &mut occupied);
    names(sheet, data, &frame, &mut occupied);
    frame
}

/// The names of the axes: the vertical one above the map at its left, the horizontal one below it at its right.
fn axis_names(sheet: &Sheet<'_>, data: &WhoWins, below: f64) {
    let soft = sheet.theme().soft;
    let room = sheet.width() * 0.8;
    let up = sheet.fitted(&data.up.said, NOTE, room);
    sheet.text(&up, (0.0, ABOVE / 2.0 - 1.0), Anchor::Start, NOTE, soft);
    let across = sheet.fitted(&data.across.said, NOTE, room);
    let place = (sheet.width(), sheet.height() - below + BELOW - 8.0);
    sheet.text(&across, place, Anchor::End, NOTE, soft);
}

/// The points of the map on whole pixels, so that shapes beside one another leave no seam.
struct Grid {
    columns: Vec<f64>,
    lines: Vec<f64>,
}

impl Grid {
    fn of(sheet: &Sheet<'_>, frame: &Frame) -> Self {
        Self {
            columns: (0..frame.columns)
                .map(|nth| sheet.whole(frame.at((count(nth), 0.0)).0))
                .collect(),
            lines: (0..frame.lines)
                .map(|nth| sheet.whole(frame.at((0.0, count(nth))).1))
                .collect(),
        }
    }

    fn at(&self, (across, up): Place) -> (f64, f64) {
        (between(&self.columns, across), between(&self.lines, up))
    }
}

/// The value at a fractional index among `places`, interpolated between two of them.
fn between(places: &[f64], at: f64) -> f64 {
    let whole = at.floor();
    let nth = places.iter().enumerate().find(|(nth, _)| count(*nth) >= whole);
    let (nth, from) = nth.map_or((0, 0.0), |(nth, from)| (nth, *from));
    let to = places.get(nth + 1).copied().unwrap_or(from);
    from + (at - whole) * (to - from)
}

/// Fills the area of a use, each shade on top of the paler one.
fn fill(sheet: &Sheet<'_>, grid: &Grid, area: &Area, steps_usd: [f64; 2]) {
    let Some(of) = area.of else { return };
    let color = sheet.theme().of(of);
    for (level, share) in [0.0, steps_usd[0], steps_usd[1]].into_iter().zip(SHARES) {
        let shade = over(sheet.theme().paper, color, share);
        for shape in contours::above(&area.leads_usd, grid.columns.len(), level) {
            let points: Vec<(f64, f64)> = shape.into_iter().map(|place| grid.at(place)).collect();
            sheet.shape(&points, shade);
        }
    }
}

/// A share of a colour mixed with paper, as an opaque colour.
fn over(paper: RGBAColor, color: RGBAColor, share: f64) -> RGBAColor {
    let mixed = |paper: u8, color: u8| {
        let mixed = f64::from(paper) + share * (f64::from(color) - f64::from(paper));
        crate::chart::pen::surface::whole(mixed)
            .clamp(0, 255)
            .unsigned_abs()
            .try_into()
            .unwrap_or(u8::MAX)
    };
    RGBAColor(
        mixed(paper.0, color.0),
        mixed(paper.1, color.1),
        mixed(paper.2, color.2),
        1.0,
    )
}

/// Draws slanting lines across an area.
fn hatch(sheet: &Sheet<'_>, area: Rect) {
    let stroke = Stroke::solid(sheet.theme().soft.mix(0.45), HAIRLINE);
    let (width, height) = (area.right - area.left, area.bottom - area.top);
    let mut from = HATCH / 2.0;
    // Each line goes from the left or the bottom edge to the right or the top edge.
    while from < width + height {
        let start = (area.left + (from - height).max(0.0), area.top + from.min(height));
        let end = (area.left + from.min(width), area.top + (from - width).max(0.0));
        sheet.line(&[start, end], stroke);
        from += HATCH;
    }
}

/// Height of the key: on a narrow sheet it needs more than one line.
fn key_height(width: f64) -> f64 {
    let lines = match width {
        narrow if narrow < 280.0 => 3.0,
        narrow if narrow < PHONE_BELOW => 2.0,
        _ => 1.0,
    };
    lines * KEY_LINE
}

/// Draws the key: what the shades and the hatch mean.
fn key(sheet: &Sheet<'_>, data: &WhoWins) {
    let nothing = data.areas.iter().find(|area| area.of.is_none());
    let is_led = data.areas.iter().any(|area| area.of.is_some());
    let shades = data.key.iter().zip(SHARES).filter(|_| is_led);
    let entries = shades
        .map(|(said, share)| (said.as_str(), Some(share)))
        .chain(nothing.map(|area| (area.said.as_str(), None)));
    let (mut left, mut middle) = (0.0, sheet.height() - key_height(sheet.width()) + KEY_LINE / 2.0);
    for (said, share) in entries {
        let said = sheet.fitted(said, NOTE, sheet.width() - SWATCH.0 - 6.0);
        let width = SWATCH.0 + 6.0 + sheet.measure(&said, NOTE).0;
        if left > 0.0 && left + width > sheet.width() {
            left = 0.0;
            middle += KEY_LINE;
        }
        swatch(sheet, data, (left, middle), share);
        let place = (left + SWATCH.0 + 6.0, middle);
        sheet.text(&said, place, Anchor::Start, NOTE, sheet.theme().ink);
        left += width + 14.0;
    }
}

/// Draws a swatch of the key: a shade in the colours of all uses on the map, or a piece of the hatch.
fn swatch(sheet: &Sheet<'_>, data: &WhoWins, (left, middle): (f64, f64), share: Option<f64>) {
    let whole = sheet.sharp(Rect {
        left,
        top: middle - SWATCH.1 / 2.0,
        right: left + SWATCH.0,
        bottom: middle + SWATCH.1 / 2.0,
    });
    let Some(share) = share else {
        hatch(sheet, whole);
        return;
    };
    let uses: Vec<RGBAColor> = data
        .areas
        .iter()
        .filter_map(|area| Some(sheet.theme().of(area.of?)))
        .collect();
    let part = (whole.right - whole.left) / count(uses.len().max(1));
    for (nth, color) in uses.into_iter().enumerate() {
        let piece = Rect {
            left: whole.left + count(nth) * part,
            right: whole.left + count(nth + 1) * part,
            ..whole
        };
        sheet.bar(piece, over(sheet.theme().paper, color, share));
    }
}

/// Draws the reader's point and its words.
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
        ((point.0 + 12.0, point.1 - 21.0), Anchor::Start),
        ((point.0 + 12.0, point.1 + 21.0), Anchor::Start),
        ((point.0 - 12.0, point.1 - 21.0), Anchor::End),
        ((point.0 - 12.0, point.1 + 21.0), Anchor::End),
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

/// Writes the name of each area, as near to the area's middle as it fits inside; the shorter name if the longer does
/// not fit.
fn names(sheet: &Sheet<'_>, data: &WhoWins, frame: &Frame, occupied: &mut Occupied) {
    for area in &data.areas {
        let own = |point: (usize, usize)| data.leader(point) == area.of;
        let points: Vec<(f64, f64)> = (0..frame.lines)
            .flat_map(|line| (0..frame.columns).map(move |column| (column, line)))
            .filter(|point| own(*point))
            .map(|(column, line)| frame.at((count(column), count(line))))
            .collect();
        let all = count(points.len().max(1));
        let centre = (
            points.iter().map(|(x, _)| x).sum::<f64>() / all,
            points.iter().map(|(_, y)| y).sum::<f64>() / all,
        );
        for name in [area.said.as_str(), area.name.as_str()] {
            let size = sheet.measure(name, LABEL);
            let candidates = points.iter().filter_map(|&at| {
                let boxed = padded(Rect::of_text(size, at, Anchor::Middle));
                let (right, bottom) = (boxed.right - 0.1, boxed.bottom - 0.1);
                let inside = [
                    (boxed.left, boxed.top),
                    (right, boxed.top),
                    (at.0, boxed.top),
                    (boxed.left, bottom),
                    (right, bottom),
                    (at.0, bottom),
                ]
                .into_iter()
                .all(|corner| frame.cell(corner).is_some_and(own));
                inside.then(|| Candidate {
                    boxes: vec![boxed],
                    clearance: None,
                    cost: 1e-4 * ((at.0 - centre.0).abs() + (at.1 - centre.1).abs()),
                    place: at,
                })
            });
            if let Some(at) = occupied.take(candidates, 1.0) {
                behind(sheet, Rect::of_text(size, at, Anchor::Middle));
                let color = area.of.map_or(sheet.theme().ink, |of| sheet.theme().of(of));
                sheet.text(name, at, Anchor::Middle, LABEL, color);
                break;
            }
        }
    }
}

/// Draws a piece of paper behind words, so that they can be read on any colour.
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
