//! What does a megawatt clear a year, by one input? One line per use, on the clock in force. A small site is given per
//! kilowatt or as a whole (`WorthBasis`), which moves no crossing.
//!
//! Its vertical range follows the contest: the two uses that matter, around the present value and the value at which
//! they change places. A line that lies outside the range becomes a note.

use std::rc::Rc;

use crate::model::{Boundaries, Boundary, Reach, Site, WorthAlongInput, order};
use crate::report::charts::map_axis::inputs;
use crate::report::charts::scale::Scale;
use crate::report::charts::worth_aside::{by_use, following, others};
use crate::report::charts::worth_reading::strip;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::controls::range::range;
use crate::report::controls::sliders::Span;
use crate::report::facts::worth::{WorthBasis, finding, measured};
use crate::report::figures::{Flip, Report};
use crate::report::words::piece::plain;
use crate::scenario::{self, Field, Kind, Use};

/// Worth a year per MW by one input.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthBy {
    /// The input's link key.
    pub key: &'static str,
    /// The input's name.
    pub name: &'static str,
    /// The quantity that its dollars a year are for.
    pub per: WorthBasis,
    /// The range over which the input is moved, with the round values along it.
    pub across: Scale,
    /// The span of its pin, which says how values are rounded when the reader moves it.
    pub span: Span,
    /// Values of the input, rising: in equal steps across, with the present and the crossings among them.
    pub values: Vec<f64>,
    /// A line a use, the best at present first; then mining if difficulty follows.
    pub lines: Vec<WorthLine>,
    /// The range of dollars that is shown, $ a year.
    pub up: (f64, f64),
    /// The input's value now.
    pub now: f64,
    /// "23 Nov 2024: $99,660".
    pub now_said: String,
    /// Where another use takes the lead, or the two that matter change places.
    pub crossings: Vec<Crossed>,
    /// Who is worth most, from the low end of the axis to the high one.
    pub strip: Vec<Lead>,
    /// Notes on lines that lie outside the vertical range.
    pub notes: Vec<Outside>,
}

/// What a use clears a year, by the input.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthLine {
    /// The use.
    pub of: Use,
    /// "AI lease $126k", "Mining".
    pub name: String,
    /// Whether the line assumes that difficulty follows the Bitcoin price.
    pub follows: bool,
    /// Whether the line belongs to a scenario that the present one is compared with.
    pub is_other: bool,
    /// One figure a value of the input, $ a year.
    pub usd: Vec<f64>,
}

impl WorthLine {
    /// Whether it is not one of the chart's main lines; such a line is named only where there is room.
    #[must_use]
    pub fn is_aside(&self) -> bool {
        self.follows || self.is_other
    }
}

/// A point where two uses change places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossed {
    /// The use that is ahead beyond it.
    pub to: Use,
    /// The input's value.
    pub at: f64,
    /// What both are worth there, $ a year.
    pub usd: f64,
}

/// A stretch of the axis along which one use is worth most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    /// The use; none where nothing pays.
    pub of: Option<Use>,
    /// The input's value at its low end.
    pub from: f64,
    /// The input's value at its high end.
    pub to: f64,
}

/// A line that lies outside the vertical range.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside {
    /// The use.
    pub of: Use,
    /// Whether it lies above the range rather than below.
    pub above: bool,
    /// "↓ H100s −$1.4 million at any Bitcoin price".
    pub said: String,
    /// The same where there is less room.
    pub short: String,
}

/// Steps across.
const STEPS: u32 = 60;
/// The vertical range covers the contest's lines within this share of the axis on both sides of the present and the
/// crossing …
const ABOUT: f64 = 0.3;
/// … with this share of its height free above and below; …
const ROOM: f64 = 0.06;
/// … but it extends above and below the contest by at most this many times the contest's height.
const STEEP: f64 = 2.0;
/// A scenario that this one is compared with may make the vertical range at most this many times as high.
const HIGHER: f64 = 3.0;
/// Number of round values along the axis; there may be a few more.
const TICKS: usize = 7;

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let field = by(scene)?;
    let flip = report.flip.as_ref().filter(|flip| flip.input == field.key);
    let site = Site::of(report.inputs.0.clone());
    let found = Boundaries::of(&site, field.key, report.clock)?.find_all();
    let chart = worth_by(scene, &site, field, flip, &found)?;
    let is_shown = |at: f64| (chart.across.low..=chart.across.high).contains(&at);
    let shown: Vec<_> = found.into_iter().filter(|found| is_shown(found.at)).collect();
    let found = finding(report, field.key, flip, &shown, chart.now);
    let title = words.worth_title(report, found, field);
    let hint = words.worth_hint(report, field, chart.across.is_log);
    let worths = measured(report);
    let present = report.uses.iter().filter_map(|of| {
        let usd = worths[of.kind]? * chart.per.mw();
        Some([words.worth_name(report, of.kind), words.numerals().sum(usd)].join(" "))
    });
    let present: Vec<String> = present.collect();
    Some(ChartFigure {
        id: ChartId::Worth,
        said: format!(
            "{}. {}. {}; {}.",
            plain(&title),
            plain(&hint),
            chart.now_said,
            present.join("; ")
        ),
        title,
        hint,
        legend: Vec::new(),
        chart: Rc::new(Chart::Worth(chart)),
    })
}

/// The inputs that the chart can go by: those sensitivity moves, that change the worth of a use of the mix.
#[must_use]
pub fn choices(report: &Report) -> Vec<&'static Field> {
    let worths = measured(report);
    inputs(report)
        .into_iter()
        .filter(|field| {
            let reached = scenario::FIELDS.iter().find_map(|(group, fields)| {
                let is_it = fields.iter().any(|known| known.key == field.key);
                is_it.then(|| Reach::of(*group, field.input).uses)
            });
            reached.is_some_and(|uses| uses.iter().any(|of| worths[*of].is_some()))
        })
        .collect()
}

/// The input of the chart: the reader's choice, else the flip's input, else what the first use is paid.
#[must_use]
pub fn by(scene: &ChartScene<'_>) -> Option<&'static Field> {
    let report = scene.report;
    let possible = choices(report);
    let one = |key: &str| possible.iter().copied().find(|field| field.key == key);
    let flips = report.flip.as_ref().and_then(|flip| one(flip.input));
    let chosen = scene.choices.worth_by().and_then(one);
    chosen
        .or(flips)
        .or_else(|| ["btc", "gpuh", "lrent"].into_iter().find_map(one))
        .or_else(|| possible.first().copied())
}

fn worth_by(
    scene: &ChartScene<'_>,
    site: &Site,
    field: &'static Field,
    flip: Option<&Flip>,
    boundaries: &[Boundary],
) -> Option<WorthBy> {
    let ChartScene { report, words, .. } = *scene;
    let per = WorthBasis::of(report);
    let along = WorthAlongInput::of(site, field.key, report.clock)?;
    let span = scene
        .choices
        .held(field.key)
        .or_else(|| range(report, &report.inputs, field))?;
    let write = |value: f64, _| words.on_axis(value, field.unit);
    let across = if span.by_factors {
        Scale::log(span.low, span.high, &write)
    } else {
        Scale::linear(span.low, span.high, TICKS, &write)
    };
    let now = along.now.clamp(across.low, across.high);
    let changes = flip.iter().map(|flip| flip.at);
    let special: Vec<f64> = changes.chain(boundaries.iter().map(|found| found.at)).collect();
    let values = values(field, &across, special.iter().copied().chain([now]));
    let present = along.worth_at(now);
    let mut lines: Vec<WorthLine> = by_use(&along, &values, per)
        .map(|(of, usd)| WorthLine {
            of,
            name: words.worth_line(report, of, constant(&usd)),
            follows: false,
            is_other: false,
            usd,
        })
        .collect();
    order::descending(&mut lines, |line| present[line.of].unwrap_or(f64::NEG_INFINITY));
    let distance = |found: &&Boundary| (across.position(found.at) - across.position(now)).abs();
    let within = boundaries
        .iter()
        .filter(|found| (across.low..=across.high).contains(&found.at));
    let nearest = within.min_by(|a, b| distance(a).total_cmp(&distance(b)));
    let contest = contest(&lines, flip, nearest);
    let change = flip.map(|flip| flip.at).or(nearest.map(|found| found.at));
    let others = others(report, field.key, &values, per, words);
    let at_now = values.iter().position(|value| value.to_bits() == now.to_bits());
    let up = at_now
        .into_iter()
        .flat_map(|at| others.iter().map(move |line| line.usd[at]))
        .fold(
            range_up(&lines, &contest, &across, &values, change.unwrap_or(now), now),
            reaching,
        );
    let is_outside = |line: &WorthLine, above: bool| {
        line.usd
            .iter()
            .all(|usd| if above { *usd > up.1 } else { *usd < up.0 })
    };
    let mut notes = Vec::new();
    lines.retain(|line| {
        let outside = [false, true].into_iter().find(|above| is_outside(line, *above));
        if let Some(above) = outside {
            let least = line.usd.iter().copied().fold(f64::INFINITY, f64::min);
            let most = line.usd.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let (said, short) = words.worth_outside(report, line.of, above, (least, most), field);
            notes.push(Outside {
                of: line.of,
                above,
                said,
                short,
            });
        }
        outside.is_none()
    });
    lines.extend(
        following(report, &along, &values, per, words)
            .filter(|line| !is_outside(line, false) && !is_outside(line, true)),
    );
    lines.extend(
        others
            .into_iter()
            .filter(|line| !is_outside(line, false) && !is_outside(line, true)),
    );
    let crossing = |at: f64, to: Use| {
        Some(Crossed {
            to,
            at,
            usd: along.worth_at(at)[to]? * per.mw(),
        })
    };
    let mut crossings: Vec<Crossed> = boundaries
        .iter()
        .filter(|found| flip.is_none_or(|flip| !is_same(found.at, flip.at)))
        .filter_map(|found| crossing(found.at, found.below.and(found.above)?))
        .collect();
    crossings.extend(flip.map(|flip| Crossed {
        to: flip.to_use,
        at: flip.at,
        usd: flip.worth_there_usd_per_mw_year * per.mw(),
    }));
    crossings.retain(|crossed| {
        (across.low..=across.high).contains(&crossed.at) && (up.0..=up.1).contains(&crossed.usd)
    });
    Some(WorthBy {
        key: field.key,
        name: words.input(field.input),
        per,
        now_said: words.worth_now(report, field, along.now),
        strip: strip(&along, &across, boundaries),
        span,
        across,
        values,
        lines,
        up,
        now,
        crossings,
        notes,
    })
}

/// Whether two searches found the same value.
fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs())
}

/// The range extended to another scenario's figure, unless that would make the contest too small.
fn reaching((low, high): (f64, f64), usd: f64) -> (f64, f64) {
    let room = ROOM * (high - low);
    let wider = (low.min(usd - room), high.max(usd + room));
    if wider.1 - wider.0 <= HIGHER * (high - low) {
        wider
    } else {
        (low, high)
    }
}

/// Values in equal steps along the axis, with some special values among them.
fn values(field: &Field, across: &Scale, special: impl Iterator<Item = f64>) -> Vec<f64> {
    let even = (0..=STEPS).map(|step| {
        let value = across.value(f64::from(step) / f64::from(STEPS));
        if matches!(field.kind, Kind::Whole(_)) {
            value.round()
        } else {
            value
        }
    });
    let special = special.filter(|value| (across.low..=across.high).contains(value));
    let mut values: Vec<f64> = even.chain(special).collect();
    order::ascending(&mut values, |value| *value);
    values.dedup();
    values
}

/// The figure of a line that is the same everywhere.
fn constant(usd: &[f64]) -> Option<f64> {
    let first = *usd.first()?;
    usd.iter().all(|other| is_same(*other, first)).then_some(first)
}

/// The uses whose contest is shown: the two of the flip, else those that change places nearest to the present, else the
/// two best at present.
fn contest(lines: &[WorthLine], flip: Option<&Flip>, nearest: Option<&Boundary>) -> Vec<Use> {
    match (flip, nearest) {
        (Some(flip), _) => vec![flip.from_use, flip.to_use],
        (None, Some(found)) => found.below.into_iter().chain(found.above).collect(),
        (None, None) => lines.iter().take(2).map(|line| line.of).collect(),
    }
}

/// The vertical range: zero and what the contest's uses are worth around the present and the crossing. It extends
/// beyond what they are worth between these two by at most [`STEEP`] times that height, so that a line that is steep
/// farther out leaves the drawing instead of making the contest small.
fn range_up(
    lines: &[WorthLine],
    contest: &[Use],
    across: &Scale,
    values: &[f64],
    crossing: f64,
    now: f64,
) -> (f64, f64) {
    let (now, crossing) = (across.position(now), across.position(crossing));
    let extremes = |beside: f64| {
        let within = now.min(crossing) - beside..=now.max(crossing) + beside;
        lines
            .iter()
            .filter(|line| contest.contains(&line.of))
            .flat_map(|line| values.iter().zip(&line.usd))
            .filter(|(value, _)| within.contains(&across.position(**value)))
            .fold((0.0_f64, 0.0_f64), |(low, high), (_, usd)| {
                (low.min(*usd), high.max(*usd))
            })
    };
    let ((low, high), (lowest, highest)) = (extremes(0.0), extremes(ABOUT));
    let (span, room) = ((high - low).max(1.0), ROOM * (highest - lowest).max(1.0));
    (
        (lowest - room).max(low - STEEP * span),
        (highest + room).min(high + STEEP * span),
    )
}
