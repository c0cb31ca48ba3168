//! Who is worth most along the range of a slider: its track, the ticks on it, and the boundary next to the present.
//!
//! What is worth most changes with every input, so it is searched for a step at a time once the page has been drawn.
//! Moving an input moves its handle, never the boundaries along it: these depend on all other inputs alone.

use crate::model::{Boundaries, Boundary, SearchProgress, Site, worth};
use crate::report::controls::sliders::{Control, PLACES};
use crate::report::figures::Report;
use crate::report::number::rounded;
use crate::report::words::Words;
use crate::scenario::{Clock, Field, PerUse, Scenario, Unit, Use};

/// The boundaries along one input.
#[derive(Clone, Debug, PartialEq)]
pub struct InputBoundaries {
    /// The input's link key.
    pub key: &'static str,
    /// The input's value when the boundaries were searched for, in its unit.
    pub now: f64,
    /// Who was worth most at that value; none where nothing pays.
    pub leader: Option<Use>,
    /// Where another use takes the lead, by rising value.
    pub boundaries: Vec<Boundary>,
}

impl InputBoundaries {
    /// Who is worth most at a value; none where nothing pays.
    #[must_use]
    pub fn leader_at(&self, value: f64) -> Option<Use> {
        let passed = self.passed(value);
        match (self.boundaries.get(passed), passed.checked_sub(1)) {
            (Some(next), _) => next.below,
            (None, Some(last)) => self.boundaries[last].above,
            (None, None) => self.leader,
        }
    }

    /// How many boundaries lie below a value. The search walks away from `now`, and a boundary is the first value past
    /// the change: a boundary above `now` is passed at its own value, one below `now` only above it.
    fn passed(&self, value: f64) -> usize {
        let is_passed = |boundary: &&Boundary| {
            if boundary.at > self.now {
                value >= boundary.at
            } else {
                value > boundary.at
            }
        };
        self.boundaries.iter().filter(is_passed).count()
    }
}

/// A search along several inputs of a scenario, step by step.
#[derive(Clone, Debug)]
pub struct BoundarySearch {
    site: Site,
    clock: Clock,
    /// What each use is worth now.
    unmoved: PerUse<Option<f64>>,
    /// Inputs that remain, the next one last.
    waiting: Vec<&'static str>,
    /// How far the search along the next input has come.
    so_far: SearchProgress,
}

impl BoundarySearch {
    /// A search along the inputs with these keys, in this order.
    #[must_use]
    pub fn new(scenario: Scenario, clock: Clock, keys: impl IntoIterator<Item = &'static str>) -> Self {
        let mut waiting: Vec<&'static str> = keys.into_iter().collect();
        waiting.reverse();
        let site = Site::of(scenario);
        Self {
            unmoved: worth(&site, &site.levers(), clock),
            site,
            clock,
            waiting,
            so_far: SearchProgress::default(),
        }
    }

    /// Whether nothing is left to search for.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Looks at the next steps. Returns the boundaries along an input once all of its steps have been looked at.
    pub fn advance(&mut self) -> Option<InputBoundaries> {
        let key = *self.waiting.last()?;
        let so_far = std::mem::take(&mut self.so_far);
        let Some(mut search) = Boundaries::resume(&self.site, key, self.clock, self.unmoved, so_far) else {
            // A rent that no row is paid has no track.
            self.waiting.pop();
            return None;
        };
        if !search.advance() {
            self.so_far = search.into_progress();
            return None;
        }
        self.waiting.pop();
        Some(InputBoundaries {
            key,
            now: search.now(),
            leader: search.leader(),
            boundaries: search.boundaries_found().to_vec(),
        })
    }
}

/// Who is worth most now; none where nothing pays.
#[must_use]
pub fn leader(report: &Report, clock: Clock) -> Option<Use> {
    let measured = |kind: Use| {
        report
            .uses
            .iter()
            .find(|of| of.kind == kind)?
            .at_clock_usd_per_mw_year(clock)
    };
    let worths = PerUse::of(measured);
    worths
        .winner()
        .filter(|kind| worths[*kind].is_some_and(|usd| usd >= 0.0))
}

/// A slider's track as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// Its parts from left to right; until the boundaries are known, a single part without a use.
    pub parts: Vec<Part>,
    /// Where another use takes the lead, as shares of the track.
    pub ticks: Vec<f64>,
    /// Where the handle is, as a share of the track.
    pub pin: f64,
    /// The values of the ticks as they are named, rising.
    pub named: Vec<f64>,
    /// The nearest boundary in words: what comes before the value, the value, and what comes after it: "mining ◂ ",
    /// "4.7 ¢", " ▸ AI lease".
    pub said: [String; 3],
}

/// A part of a track.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Who is worth most there; none where nothing pays.
    pub of: Option<Use>,
    /// Its left end as a share of the track.
    pub from: f64,
    /// Its right end as a share of the track.
    pub to: f64,
    /// Whether the handle is in it.
    pub is_here: bool,
}

/// Within this many slider positions of a boundary, the handle snaps to the boundary.
const SNAP_PLACES: f64 = 6.0;

impl Track {
    /// The track of a control, with what has been found along its input.
    #[must_use]
    pub fn of(control: &Control, found: Option<&InputBoundaries>, words: &dyn Words) -> Self {
        let span = control.span;
        let pin = span.part(control.value);
        let Some(found) = found else {
            let (of, from, to, is_here) = (None, 0.0, 1.0, false);
            return Self {
                parts: vec![Part {
                    of,
                    from,
                    to,
                    is_here,
                }],
                ticks: Vec::new(),
                pin,
                named: Vec::new(),
                said: Default::default(),
            };
        };
        let is_within = |boundary: &&Boundary| boundary.at > span.low && boundary.at < span.high;
        let within: Vec<&Boundary> = found.boundaries.iter().filter(is_within).collect();
        let ticks: Vec<f64> = within.iter().map(|boundary| span.part(boundary.at)).collect();
        let here = found.passed(control.value.clamp(span.low, span.high));
        // Boundaries below the slider's range come before its first part.
        let skipped = found.passed(span.low);
        let ends = ticks.iter().copied().chain([1.0]);
        let begins = [0.0].into_iter().chain(ticks.iter().copied());
        let leaders = within.iter().map(|boundary| boundary.below);
        let last = found.leader_at(span.high);
        let parts = begins
            .zip(ends)
            .zip(leaders.chain([last]))
            .enumerate()
            .map(|(nth, ((from, to), of))| Part {
                of,
                from,
                to,
                is_here: nth + skipped == here,
            })
            .collect();
        let name = |of: Option<Use>| of.map(|kind| control.names[kind].as_str());
        let distance = |boundary: &Boundary| (span.part(boundary.at) - pin).abs();
        let nearest = within.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
        let said = match nearest {
            Some(boundary) => words.boundary(
                name(boundary.below),
                (named(control.field, boundary.at), control.field.unit),
                name(boundary.above),
            ),
            // What the horizon cuts off tells the reader more than that one use leads throughout.
            None if control.cut_off.is_some() => Default::default(),
            None => [
                match control.powerless {
                    Some(kind) => words.powerless(&control.names[kind]),
                    None => words.throughout(name(last), control.field.input),
                },
                String::new(),
                String::new(),
            ],
        };
        Self {
            parts,
            ticks,
            pin,
            named: within
                .iter()
                .map(|boundary| named(control.field, boundary.at))
                .collect(),
            said,
        }
    }

    /// The value at a position of the slider, snapped to a boundary if one is near.
    #[must_use]
    pub fn value_at(&self, control: &Control, place: f64) -> f64 {
        let distance = |value: f64| (control.span.part(value) * PLACES - place).abs();
        let near = self
            .named
            .iter()
            .copied()
            .filter(|value| distance(*value) <= SNAP_PLACES);
        near.min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
            .unwrap_or_else(|| control.span.value(place))
    }

    /// Where a step from one value to another ends: at the first boundary between them, if there is one.
    #[must_use]
    pub fn stopped(&self, from: f64, to: f64) -> f64 {
        let (low, high) = (from.min(to), from.max(to));
        let between = self
            .named
            .iter()
            .copied()
            .filter(|value| *value > low && *value < high);
        between
            .min_by(|a, b| (a - from).abs().total_cmp(&(b - from).abs()))
            .unwrap_or(to)
    }
}

/// A boundary as the page writes it, with as many digits as one would type.
#[must_use]
pub fn named(field: &Field, at: f64) -> f64 {
    let in_parts = |parts: f64| (at * parts).round() / parts;
    match field.unit {
        Unit::UsdPerKwh => in_parts(1000.0),
        Unit::UsdPerHour => in_parts(100.0),
        Unit::Percent | Unit::PercentPerYear => in_parts(10.0),
        Unit::Months => at,
        // Four digits, so that the price at which uses change places is never taken for another figure.
        Unit::Usd => rounded(at, 3),
        _ => rounded(at, 2),
    }
}
