//! The grid: hairlines at the ticks of the vertical scale, whose figures stand left of the plot; the calendar or a
//! horizontal scale below it.

use crate::chart::layout::occupied::Occupied;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::plot::Plot;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::TICK;
use crate::report::charts::calendar::CalendarTick;
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::Tick;

/// Figures keep this distance from the plot, CSS pixels.
const FIGURE_GAP: f64 = 8.0;
/// The calendar's height below the plot: tick, gap and text, CSS pixels.
pub const CALENDAR_HEIGHT: f64 = 28.0;

/// Dates keep this distance from each other, CSS pixels.
const DATE_GAP: f64 = 10.0;

/// How many ticks there is room for between top and bottom.
#[must_use]
pub fn room(sheet: &Sheet<'_>, height: f64) -> usize {
    let apart = if sheet.is_narrow() { 44.0 } else { 40.0 };
    (2_u8..=8)
        .rev()
        .find(|count| f64::from(*count) * apart <= height)
        .map_or(1, usize::from)
}

/// Width of the figures left of a plot, with the gap beside them.
#[must_use]
pub fn width_left(sheet: &Sheet<'_>, scale: &Scale) -> f64 {
    let widths = scale.ticks.iter().map(|tick| sheet.measure(&tick.text, TICK).0);
    widths.fold(0.0, f64::max) + FIGURE_GAP
}

/// Draws the hairlines and ticks of the vertical scale; the zero line is stronger.
///
/// Texts placed later avoid the hairlines if they can: crossing one costs less than crossing data.
pub fn grid(sheet: &Sheet<'_>, occupied: &mut Occupied, plot: &Plot) {
    let Rect { left, right, .. } = plot.frame;
    for Tick { value, text, .. } in &plot.y.ticks {
        let y = plot.on_sheet((0.0, *value)).1;
        let zero = *value == 0.0;
        let color = if zero {
            sheet.theme().soft
        } else {
            sheet.theme().rule
        };
        sheet.line(&[(left, y), (right, y)], Stroke::hairline(color));
        occupied.add_stroke(vec![(left, y), (right, y)], if zero { 0.6 } else { 0.2 });
        let place = (left - FIGURE_GAP, y);
        sheet.text(text, place, Anchor::End, TICK, sheet.theme().soft);
        occupied.add_text(Rect::of_text(sheet.measure(text, TICK), place, Anchor::End));
    }
}

/// Labels along a side of the sheet that keep a distance from each other; earlier labels have precedence.
#[derive(Debug)]
pub(crate) struct SpacedLabels {
    side: f64,
    gap: f64,
    taken: Vec<(f64, f64)>,
}

impl SpacedLabels {
    /// An empty row of labels along a side of this length, CSS pixels.
    pub(crate) fn along(side: f64, gap: f64) -> Self {
        Self {
            side,
            gap,
            taken: Vec::new(),
        }
    }

    /// The labels of a scale, each with its middle along the side: all ticks if there is room, else the first of the
    /// scale's sparser patterns that fits. `at` says where a tick stands, `length` how long its label is.
    pub(crate) fn of_scale<'t>(
        scale: &'t Scale,
        (side, gap): (f64, f64),
        at: &dyn Fn(f64) -> Option<f64>,
        length: &dyn Fn(&str) -> f64,
    ) -> Vec<(f64, &'t Tick)> {
        let mut placed = Vec::new();
        for ticks in scale.choices() {
            let mut labels = Self::along(side, gap);
            let mut all_fit = true;
            // If no pattern fits, the labels of the sparsest one that do fit are kept.
            placed.clear();
            for tick in ticks {
                let Some(at) = at(tick.value) else { continue };
                match labels.place(at, length(&tick.text)) {
                    Some(middle) => placed.push((middle, tick)),
                    None => all_fit = false,
                }
            }
            if all_fit {
                break;
            }
        }
        placed
    }

    /// Reserves a label's place and gives its middle; none if another label is too near. A label that would cross the
    /// sheet's edge is moved inwards.
    pub(crate) fn place(&mut self, at: f64, length: f64) -> Option<f64> {
        let half = length / 2.0;
        let middle = at.min(self.side - half).max(half);
        let (start, end) = (middle - half, middle + half);
        let is_free = self
            .taken
            .iter()
            .all(|(from, to)| end + self.gap <= *from || start - self.gap >= *to);
        is_free.then(|| {
            self.taken.push((start, end));
            middle
        })
    }
}

/// Draws the horizontal scale below the plot: a tick at each round value, with figures at as many of them as there is
/// room for.
pub fn below(sheet: &Sheet<'_>, occupied: &mut Occupied, plot: &Plot) {
    let date = |tick: &Tick| CalendarTick {
        month: tick.value,
        long: tick.text.clone(),
        short: tick.text.clone(),
        new_year: false,
    };
    let ticks: Vec<_> = plot.x.ticks.iter().map(date).collect();
    calendar(sheet, occupied, plot, &ticks);
}

/// Draws the calendar: a tick at each date, and as many dates in words as there is room for.
pub fn calendar(sheet: &Sheet<'_>, occupied: &mut Occupied, plot: &Plot, ticks: &[CalendarTick]) {
    let bottom = plot.frame.bottom;
    let places: Vec<_> = ticks
        .iter()
        .map(|tick| plot.on_sheet((tick.month, 0.0)).0)
        .collect();
    for &x in &places {
        let stroke = Stroke::hairline(sheet.theme().soft);
        sheet.line(&[(x, bottom), (x, bottom + 5.0)], stroke);
    }
    let middle = bottom + CALENDAR_HEIGHT - 2.0 - sheet.measure("0", TICK).1 / 2.0;
    let tries = [
        (true, 1),
        (false, 1),
        (false, 2),
        (false, 3),
        (false, 5),
        (false, 10),
        (false, 25),
    ];
    let mut dates = tries
        .into_iter()
        .map(|(long, every)| dates(sheet, ticks, &places, middle, long, every));
    for (text, place) in dates.find_map(|dates| dates).unwrap_or_default() {
        sheet.text(text, place, Anchor::Middle, TICK, sheet.theme().soft);
        occupied.add_text(Rect::of_text(sheet.measure(text, TICK), place, Anchor::Middle));
    }
}

/// Every `every`th date in words, with its place; none if two of them would touch.
fn dates<'t>(
    sheet: &Sheet<'_>,
    ticks: &'t [CalendarTick],
    places: &[f64],
    middle: f64,
    long: bool,
    every: usize,
) -> Option<Vec<(&'t str, (f64, f64))>> {
    // Start so that the first new year is among the dates that are kept.
    let first = ticks.iter().position(|tick| tick.new_year).unwrap_or(0) % every;
    let mut dates = Vec::new();
    let mut free = f64::NEG_INFINITY;
    for (tick, &place) in ticks.iter().zip(places).skip(first).step_by(every) {
        let text = if long {
            tick.long.as_str()
        } else {
            tick.short.as_str()
        };
        let width = sheet.measure(text, TICK).0;
        // A date that would cross the sheet's edge is moved inwards; its tick stays at the day.
        let x = place.min(sheet.width() - width / 2.0).max(width / 2.0);
        if x - width / 2.0 < free {
            return None;
        }
        free = x + width / 2.0 + DATE_GAP;
        dates.push((text, (x, middle)));
    }
    Some(dates)
}
