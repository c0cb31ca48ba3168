//! What the first chart found: who overtakes whom, and at which value of its input.

use crate::model::Boundary;
use crate::report::facts::answer::is_small;
use crate::report::figures::{Flip, Report};
use crate::scenario::{PerUse, Use};

/// The quantity for which a year's worth is given. Uses are compared per megawatt of grid. On a small site a kilowatt
/// is closer to the actual size, and a single use that is compared with nothing is given as a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WorthBasis {
    /// A megawatt of grid.
    Megawatt,
    /// A kilowatt of grid: several uses of a small site.
    Kilowatt,
    /// All that a use runs: the only one of a small site, with the grid capacity it reserves, MW.
    Whole(Use, f64),
}

impl WorthBasis {
    /// The quantity for a report. Scenarios that it is compared with must be small too, or else it is a megawatt.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        if !is_small(report) || !report.against.iter().all(|other| is_small(&other.report)) {
            return Self::Megawatt;
        }
        match report.uses.as_slice() {
            [only] if report.against.is_empty() => Self::Whole(only.kind, only.reserved_mw),
            _ => Self::Kilowatt,
        }
    }

    /// Its grid capacity, MW.
    #[must_use]
    pub fn mw(self) -> f64 {
        match self {
            Self::Megawatt => 1.0,
            Self::Kilowatt => 1e-3,
            Self::Whole(_, reserved_mw) => reserved_mw,
        }
    }
}

/// What a chart of worth by one input shows.
#[derive(Clone, Debug, PartialEq)]
pub enum WorthFinding {
    /// A use takes the lead from another.
    Overtakes {
        /// The use that takes it.
        change: Change,
        /// The one that has it now.
        from: Use,
    },
    /// A use begins to pay where no use paid before.
    Pays(Change),
    /// The leading use pays no longer.
    FallsShort(Change),
    /// One use is worth most as far as the axis reaches.
    Leads(Use),
    /// Nothing pays as far as the axis reaches.
    NothingPays,
}

/// A change along the input.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The use whose place changes.
    pub of: Use,
    /// The value of the input there, in its unit.
    pub at: f64,
    /// Its value now.
    pub now: f64,
    /// The path of that value in the JSON object; none if the object does not have it.
    pub path: Option<String>,
}

/// What each use clears a year per MW on the report's clock, $; none for a use that the mix lacks or that reserves
/// nothing.
#[must_use]
pub fn measured(report: &Report) -> PerUse<Option<f64>> {
    PerUse::of(|kind| {
        report
            .uses
            .iter()
            .find(|of| of.kind == kind)?
            .at_clock_usd_per_mw_year(report.clock)
    })
}

/// Who is worth most; none where nothing pays.
#[must_use]
pub fn leader(worths: &PerUse<Option<f64>>) -> Option<Use> {
    worths
        .winner()
        .filter(|kind| worths[*kind].is_some_and(|usd| usd >= 0.0))
}

impl Change {
    /// Whether it is reached from the present by raising the input.
    #[must_use]
    pub fn rises(&self) -> bool {
        self.at > self.now
    }
}

/// The finding: the flip if it is given (a flip of this input), otherwise the change of the lead nearest to the present
/// value.
#[must_use]
pub fn finding(
    report: &Report,
    key: &str,
    flip: Option<&Flip>,
    boundaries: &[Boundary],
    now: f64,
) -> WorthFinding {
    if let Some(flip) = flip {
        return WorthFinding::Overtakes {
            change: Change {
                of: flip.to_use,
                at: flip.at,
                now: flip.now,
                path: Some("flip.at".to_owned()),
            },
            from: flip.from_use,
        };
    }
    let distance = |boundary: &&Boundary| (boundary.at - now).abs();
    let nearest = boundaries
        .iter()
        .min_by(|a, b| distance(a).total_cmp(&distance(b)));
    let Some(nearest) = nearest else {
        return leader(&measured(report)).map_or(WorthFinding::NothingPays, WorthFinding::Leads);
    };
    let change = |of| Change {
        of,
        at: nearest.at,
        now,
        path: None,
    };
    let (from, to) = if nearest.at > now {
        (nearest.below, nearest.above)
    } else {
        (nearest.above, nearest.below)
    };
    match (from, to) {
        (Some(from), Some(of)) => WorthFinding::Overtakes {
            change: change(of),
            from,
        },
        (None, Some(of)) => WorthFinding::Pays(limit(report, key, change(of))),
        (Some(of), None) => WorthFinding::FallsShort(limit(report, key, change(of))),
        (None, None) => WorthFinding::NothingPays,
    }
}

/// The same change, with the value and path from the JSON object if the object has it.
fn limit(report: &Report, key: &str, change: Change) -> Change {
    let found = report.uses.iter().enumerate().find_map(|(nth, of)| {
        let at = of.pays.for_input(key);
        let at = at.filter(|at| (at - change.at).abs() <= 1e-6 * at.abs())?;
        (of.kind == change.of).then(|| (at, format!("uses.{nth}.pays.{key}")))
    });
    match found {
        Some((at, path)) => Change {
            at,
            path: Some(path),
            ..change
        },
        None => change,
    }
}
