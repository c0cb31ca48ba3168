//! What does a megawatt clear a year, depending on one input? Each use has a line over the input. Under the axis a thin
//! strip shows which use is worth most, and a pin on it marks the present value.

use crate::chart::drawn::{Drawn, Stop};
use crate::chart::layout::annotations::{self, DATA, MARKER, MOMENT, PlacedText};
use crate::chart::layout::axes::{self, SpacedLabels};
use crate::chart::layout::line_labels::{self, EndLabel, name_column};
use crate::chart::layout::occupied::{Candidate, Occupied};
use crate::chart::pen::surface::Surface;
use crate::chart::pen::{Anchor, Stroke};
use crate::chart::plot::Plot;
use crate::chart::sheet::{Rect, Sheet};
use crate::chart::theme::{
    HAIRLINE, LABEL, LINE, MARKER_RADIUS, MOMENT_DASH, NOTE, PALE, PHONE_BELOW, TICK, Theme, dash,
};
use crate::report::charts::Subject;
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::dollars;
use crate::report::charts::worth::{Outside, WorthBy, WorthLine};
use plotters::style::Color;

/// The strip keeps this distance from the plot, CSS pixels.
const STRIP_GAP: f64 = 14.0;
/// How thick the strip is, CSS pixels.
const STRIP: f64 = 4.0;
/// How far the pin reaches beyond the strip, CSS pixels.
const PIN: f64 = 7.0;
/// How wide the pin is, CSS pixels.
const PIN_WIDTH: f64 = 3.0;
/// Distance between the strip and the figures below it, CSS pixels.
const FIGURE_GAP: f64 = 8.0;
/// Height of everything below the plot: gap, strip, gap, figures.
const BELOW: f64 = STRIP_GAP + STRIP + FIGURE_GAP + 18.0;
/// Figures below keep this distance from each other, CSS pixels.
const APART: f64 = 10.0;

/// The height that suits the chart at a width, CSS pixels.
#[must_use]
pub fn height(width: f64) -> f64 {
    if width < PHONE_BELOW { 300.0 } else { 360.0 }
}

/// The middle of the strip on a sheet with this plot, CSS pixels.
#[must_use]
pub fn strip_middle(plot: Rect) -> f64 {
    plot.bottom + STRIP_GAP + STRIP / 2.0
}

/// A line with the runs of points on the sheet that are visible.
type Shown<'a> = (&'a WorthLine, Vec<Vec<(f64, f64)>>);

/// Draws the chart.
pub fn draw(surface: Surface<'_>, data: &WorthBy, theme: &Theme) -> Drawn {
    let sheet = &Sheet::new(surface, theme);
    let plot = composed(sheet, data);
    let frame = plot.frame;
    let mut occupied = Occupied::within(sheet.bounds());

    axes::grid(sheet, &mut occupied, &plot);
    figures_below(sheet, &plot);
    strip(sheet, data, &plot);
    let now = plot.on_sheet((data.now, 0.0)).0;
    occupied.add_stroke(vec![(now, frame.top), (now, frame.bottom)], MOMENT);
    let lines: Vec<Shown<'_>> = data
        .lines
        .iter()
        .map(|line| (line, visible(data, line, &plot)))
        .collect();
    for run in lines.iter().flat_map(|(_, runs)| runs) {
        occupied.add_stroke(run.clone(), DATA);
    }
    let crossings: Vec<_> = data
        .crossings
        .iter()
        .map(|crossed| (plot.on_sheet((crossed.at, crossed.usd)), theme.of(crossed.to)))
        .collect();
    for ((x, y), _) in &crossings {
        let reach = MARKER_RADIUS + 2.0;
        occupied.add_stroke(vec![(x - reach, y - reach), (x + reach, y + reach)], MARKER);
        occupied.add_stroke(vec![(x - reach, y + reach), (x + reach, y - reach)], MARKER);
    }

    let mut words = names(sheet, &mut occupied, &lines, &plot);
    words.extend(present(sheet, &mut occupied, frame, now, &data.now_said));
    for outside in &data.notes {
        words.extend(note(sheet, &mut occupied, frame, outside));
    }

    for placed in &words {
        placed.clear_behind(sheet);
    }
    let stroke = Stroke {
        color: theme.soft,
        width: HAIRLINE,
        dash: MOMENT_DASH,
    };
    sheet.line(&[(now, frame.top), (now, frame.bottom + STRIP_GAP)], stroke);
    for (line, runs) in lines.iter().rev() {
        for run in runs {
            sheet.line(run, stroke_of(line, theme));
        }
    }
    for (point, color) in crossings {
        sheet.marker(point, color);
    }
    for placed in &words {
        placed.write(sheet);
    }
    pin(sheet, now, strip_middle(frame));
    Drawn {
        plot: frame,
        values: (plot.y.low, plot.y.high),
        upright: true,
        stops: stops(data, &plot),
    }
}

/// Divides the sheet: figures in dollars on the left, names on the right (on a phone, in the plot), strip and its
/// figures below.
fn composed(sheet: &Sheet<'_>, data: &WorthBy) -> Plot {
    let (top, bottom) = (14.0, sheet.height() - BELOW);
    let (low, high) = data.up;
    let up = Scale::linear(low, high, axes::room(sheet, bottom - top), &dollars);
    let column = name_column(sheet, ending_right(data).map(|line| line.name.as_str()));
    let frame = Rect {
        left: axes::width_left(sheet, &up),
        top,
        // The last figure below is centred on its tick.
        right: column.left_of.min(sheet.width() - 16.0),
        bottom,
    };
    Plot::new(sheet, frame, data.across.clone(), up)
}

/// Whether an amount is within the plot's vertical range.
fn is_shown(data: &WorthBy, usd: f64) -> bool {
    (data.up.0..=data.up.1).contains(&usd)
}

/// The lines that reach the right end of the plot, where their names stand.
fn ending_right(data: &WorthBy) -> impl Iterator<Item = &WorthLine> + Clone {
    let lines = data.lines.iter().filter(|line| !line.is_aside());
    lines.filter(|line| line.usd.last().is_some_and(|usd| is_shown(data, *usd)))
}

/// The visible parts of a line: runs of points on the sheet, cut off at the plot's bottom and top.
fn visible(data: &WorthBy, line: &WorthLine, plot: &Plot) -> Vec<Vec<(f64, f64)>> {
    let (low, high) = data.up;
    let points: Vec<(f64, f64)> = data
        .values
        .iter()
        .zip(&line.usd)
        .map(|(value, usd)| (plot.on_sheet((*value, 0.0)).0, *usd))
        .collect();
    let on_sheet = |(x, usd): (f64, f64)| (x, plot.on_sheet((data.across.low, usd)).1);
    let mut runs: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut is_open = false;
    for pair in points.windows(2) {
        let &[from, to] = pair else { continue };
        let at = |usd: f64| {
            let part = (usd - from.1) / (to.1 - from.1);
            (from.0 + part * (to.0 - from.0), usd)
        };
        let inside = |usd: f64| usd.clamp(low, high);
        // This part of the line is wholly above or below the plot.
        if from.1.max(to.1) < low || from.1.min(to.1) > high {
            is_open = false;
            continue;
        }
        let kept = |point: (f64, f64)| {
            if is_shown(data, point.1) {
                point
            } else {
                at(inside(point.1))
            }
        };
        let (start, end) = (on_sheet(kept(from)), on_sheet(kept(to)));
        match runs.last_mut() {
            Some(run) if is_open => run.push(end),
            _ => runs.push(vec![start, end]),
        }
        is_open = is_shown(data, to.1);
    }
    runs
}

fn stroke_of(line: &WorthLine, theme: &Theme) -> Stroke<'static> {
    Stroke {
        color: if line.is_other {
            theme.of(line.of).mix(PALE)
        } else {
            theme.of(line.of)
        },
        width: if line.follows { HAIRLINE } else { LINE },
        dash: dash(Subject::Use(line.of), 0),
    }
}

/// Round values of the input below the strip.
fn figures_below(sheet: &Sheet<'_>, plot: &Plot) {
    let middle = plot.frame.bottom + STRIP_GAP + STRIP + FIGURE_GAP + sheet.measure("0", TICK).1 / 2.0;
    let at = |value: f64| Some(plot.on_sheet((value, 0.0)).0);
    let length = |text: &str| sheet.measure(text, TICK).0;
    for (x, tick) in SpacedLabels::of_scale(&plot.x, (sheet.width(), APART), &at, &length) {
        let soft = sheet.theme().soft;
        sheet.text(&tick.text, (x, middle), Anchor::Middle, TICK, soft);
    }
}

/// Draws which use is worth most; a gap marks each change, so that colour is not the only clue.
fn strip(sheet: &Sheet<'_>, data: &WorthBy, plot: &Plot) {
    let top = plot.frame.bottom + STRIP_GAP;
    let theme = sheet.theme();
    for lead in &data.strip {
        let x = |value: f64| plot.on_sheet((value, 0.0)).0;
        let gap = |value: f64| if value > data.across.low { 1.0 } else { 0.0 };
        let bar = Rect {
            left: x(lead.from) + gap(lead.from),
            top,
            right: x(lead.to),
            bottom: top + STRIP,
        };
        sheet.bar(bar, lead.of.map_or(theme.rule, |of| theme.of(of)));
    }
}

fn pin(sheet: &Sheet<'_>, x: f64, middle: f64) {
    let theme = sheet.theme();
    let reach = STRIP / 2.0 + PIN;
    let around = |beside: f64, color| {
        let bar = Rect {
            left: x - PIN_WIDTH / 2.0 - beside,
            top: middle - reach,
            right: x + PIN_WIDTH / 2.0 + beside,
            bottom: middle + reach - 2.0,
        };
        sheet.bar(bar, color);
    };
    around(2.0, theme.paper);
    around(0.0, theme.ink);
}

/// The names of lines: right of the plot for lines that reach its right end, inside it for the others.
fn names(sheet: &Sheet<'_>, occupied: &mut Occupied, lines: &[Shown<'_>], plot: &Plot) -> Vec<PlacedText> {
    let frame = plot.frame;
    let label = |(line, runs): &Shown<'_>| EndLabel {
        text: line.name.clone(),
        color: sheet.theme().of(line.of),
        line: runs.last().cloned().unwrap_or_default(),
    };
    let is_right = |(_, runs): &Shown<'_>| {
        let last = runs.last().and_then(|run| run.last());
        last.is_some_and(|(x, _)| *x >= frame.right - 0.5)
    };
    let of_uses = || {
        lines
            .iter()
            .filter(|(line, runs)| !line.is_aside() && !runs.is_empty())
    };
    let right: Vec<EndLabel> = of_uses()
        .filter(|line| is_right(line) && !sheet.is_narrow())
        .map(label)
        .collect();
    let within: Vec<EndLabel> = of_uses()
        .filter(|line| !is_right(line) || sheet.is_narrow())
        .map(label)
        .collect();
    let column = Rect {
        left: frame.right + 8.0,
        bottom: frame.bottom,
        ..sheet.bounds()
    };
    line_labels::in_column(sheet, occupied, &right, column, LABEL);
    let mut words = Vec::new();
    for label in within {
        let label = [label];
        let mut placed = line_labels::in_plot(sheet, occupied, &label, frame, LABEL);
        if placed.is_empty() {
            // A name may cross lines here, as without a name only colour would tell the line.
            placed = line_labels::in_plot_among(sheet, occupied, &label, frame, NOTE, 20.0 * DATA);
        }
        words.append(&mut placed);
    }
    let aside: Vec<EndLabel> = lines
        .iter()
        .filter(|(line, runs)| line.is_aside() && !runs.is_empty())
        .map(label)
        .collect();
    // These names explain thin or pale lines, and are left out if they would cross another line.
    words.extend(line_labels::in_plot_among(
        sheet,
        occupied,
        &aside,
        frame,
        NOTE,
        0.99 * DATA,
    ));
    words
}

/// Places the words for the input's present value beside its line.
fn present(
    sheet: &Sheet<'_>,
    occupied: &mut Occupied,
    frame: Rect,
    x: f64,
    said: &str,
) -> Option<PlacedText> {
    let placed = annotations::moment(sheet, occupied, frame, x, said)?;
    Some(PlacedText {
        color: sheet.theme().ink,
        ..placed
    })
}

/// Places the words that tell of a line outside the plot: along the bottom or the top, in the nearest free row.
fn note(sheet: &Sheet<'_>, occupied: &mut Occupied, frame: Rect, outside: &Outside) -> Option<PlacedText> {
    for (text, look) in [
        (&outside.said, LABEL),
        (&outside.short, LABEL),
        (&outside.short, NOTE),
    ] {
        let size = sheet.measure(text, look);
        if size.0 > frame.right - frame.left - 12.0 {
            continue;
        }
        let mut candidates = Vec::new();
        for row in 0..4_u8 {
            let away = 4.0 + size.1 / 2.0 + f64::from(row) * (size.1 + 4.0);
            let middle = if outside.above {
                frame.top + away
            } else {
                frame.bottom - away
            };
            for step in 0..9_u8 {
                let left =
                    frame.left + 8.0 + f64::from(step) / 8.0 * (frame.right - frame.left - size.0 - 12.0);
                let place = (left, middle);
                candidates.push(Candidate {
                    boxes: vec![Rect::of_text(size, place, Anchor::Start)],
                    clearance: None,
                    cost: 0.1 * f64::from(row) + 0.02 * f64::from(step),
                    place,
                });
            }
        }
        if let Some(place) = occupied.take(candidates, 0.99) {
            return Some(PlacedText {
                text: text.clone(),
                place,
                anchor: Anchor::Start,
                look,
                color: sheet.theme().of(outside.of),
            });
        }
    }
    None
}

fn stops(data: &WorthBy, plot: &Plot) -> Vec<Stop> {
    let stop = |(nth, value): (usize, &f64)| {
        let figures = data.lines.iter().map(|line| {
            let usd = line.usd.get(nth).copied();
            usd.filter(|usd| is_shown(data, *usd))
        });
        Stop::upright(plot, *value, figures)
    };
    data.values.iter().enumerate().map(stop).collect()
}

#[cfg(test)]
mod tests {
    use super::height;

    /// The style sheet gives the chart its height before it is drawn.
    #[test]
    fn the_style_sheet_has_the_same_heights() {
        let css = include_str!("../../style.css");
        for (width, rule) in [
            (358.0, "  #chart-worth :is(canvas, .narrow) { height: {}px; }"),
            (479.9, "  #chart-worth :is(canvas, .narrow) { height: {}px; }"),
            (
                480.0,
                "(min-width: 480px) { #chart-worth :is(canvas, .wide, .widest) { height: {}px; }",
            ),
            (
                1286.0,
                "(min-width: 480px) { #chart-worth :is(canvas, .wide, .widest) { height: {}px; }",
            ),
        ] {
            let rule = rule.replace("{}", &height(width).to_string());
            assert!(css.contains(&rule), "{rule} at {width} px");
        }
    }
}
