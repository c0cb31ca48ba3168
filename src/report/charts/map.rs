//! Which use clears most where: the map's axes, how far each use is ahead, and what each point says.
//!
//! It compares whole uses on the measure and the clock of the page, as the headline does.

use crate::model::{Axis, HeatMap, WorthByUse, order};
use crate::report::charts::figure::sentence;
use crate::report::charts::map_axis::{MapAxis, axis};
use crate::report::charts::reading::Readable;
use crate::report::charts::worth_reading::measure;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::controls::sliders::Span;
use crate::report::facts::findings::most_of_map;
use crate::report::facts::worth::{WorthBasis, leader};
use crate::report::figures::Report;
use crate::report::number::rounded;
use crate::report::tables::csv::{Csv, heading, sensible};
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::text;
use crate::report::words::tables::{Measure, TableLabel};
use crate::scenario::{self, Clock, Field, Unit, Use};

/// Points along each axis of the page's map.
pub const CELLS: u32 = 64;

/// A map as it is drawn. Its points are listed line by line from the bottom, each line from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct WhoWins {
    /// The axis across.
    pub across: MapAxis,
    /// The axis up.
    pub up: MapAxis,
    /// What each use clears at each point, $ a year per MW.
    pub worths: Vec<WorthByUse>,
    /// The quantity that leads, shades and the file are given for.
    pub per: WorthBasis,
    /// Who is ahead somewhere.
    pub areas: Vec<Area>,
    /// The leads at which the shade gets darker, $ a year.
    pub steps_usd: [f64; 2],
    /// What the three shades mean: "under $100k ahead", "to $500k", "over".
    pub key: [String; 3],
    /// The reader's point if it is on the map, counted in points: 0 is the first point, 1 the second.
    pub you: Option<(f64, f64)>,
    /// "you are here".
    pub you_text: String,
}

/// An area in which a use clears most, or in which no use clears anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The use; none where nothing pays.
    pub of: Option<Use>,
    /// "H100s clear most".
    pub said: String,
    /// "H100s", where there is less room.
    pub name: String,
    /// By how much it is ahead of the next use, or of zero, at each point, $ a year; negative where it is not ahead.
    pub leads_usd: Vec<f64>,
}

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let map = scene.map?;
    let picture = picture(map, scene)?;
    let found = most_of_map(picture.worths.iter().map(leader));
    let title = words.found(report, &found);
    let mut hint = vec![text(words.worth_chart_hint(ChartId::Map, report))];
    if map.clock() == Clock::Month {
        hint.insert(0, text(words.at_other_prices(Clock::Month)));
    }
    let areas: Vec<String> = picture.areas.iter().map(|area| area.said.clone()).collect();
    let mut shown = hint.clone();
    shown.push(text(["; ", picture.across.name, ", ", picture.up.name].concat()));
    let said = sentence(&title, &shown, &areas);
    Some(ChartFigure {
        hint,
        ..ChartFigure::plain(ChartId::Map, title, words, said, Chart::Map(picture))
    })
}

/// An empty map of a report over two inputs along two spans; none if no map is possible.
#[must_use]
pub fn map(report: &Report, [across, up]: [&str; 2], spans: [Span; 2], cells: u32) -> Option<HeatMap> {
    HeatMap::new(
        &report.inputs,
        axis(report, across, spans[0], cells)?,
        axis(report, up, spans[1], cells)?,
        report.clock,
    )
}

/// A point's two values, rounded as one would type them.
#[must_use]
pub fn values(map: &HeatMap, column: usize, line: usize) -> Option<[(&'static Field, f64); 2]> {
    let one = |axis: &Axis, nth: usize| typed(axis.key, *axis.values.get(nth)?);
    Some([one(map.x(), column)?, one(map.y(), line)?])
}

fn typed(key: &str, value: f64) -> Option<(&'static Field, f64)> {
    Some((scenario::field(key)?, rounded(value, 2)))
}

impl WhoWins {
    /// Who clears most at a point; none where nothing pays or the point lies off the map.
    #[must_use]
    pub fn leader(&self, (column, line): (usize, usize)) -> Option<Use> {
        let columns = self.across.values.len();
        let worths = (column < columns).then(|| self.worths.get(line * columns + column));
        leader(worths??)
    }

    /// A point in words: "GPU rent $2.10, Bitcoin price $123k: mining clears most."
    #[must_use]
    pub fn cell_sentence(&self, (column, line): (usize, usize), words: &dyn Words) -> Option<String> {
        let value = |axis: &MapAxis, nth: usize| {
            let (field, value) = typed(axis.key, *axis.values.get(nth)?)?;
            Some([axis.name, " ", &words.on_axis(value, field.unit)].concat())
        };
        let (across, up) = (value(&self.across, column)?, value(&self.up, line)?);
        let leader = self.leader((column, line));
        let area = self.areas.iter().find(|area| area.of == leader)?;
        Some(words.cell(&across, &up, &area.said))
    }
}

/// The map has no stops: it is read point by point.
impl Readable for WhoWins {
    /// Its two inputs, what each use clears at each point, and who clears most there.
    fn own_csv(&self, words: &dyn Words) -> Option<String> {
        let mut csv = Csv::default();
        for axis in [&self.across, &self.up] {
            let unit = scenario::field(axis.key).map_or(Unit::Plain, |field| field.unit);
            csv.cell(&heading(axis.name, Measure::Of(unit), words));
        }
        for of in Use::ALL {
            csv.cell(&heading(words.kind(of), measure(self.per), words));
        }
        csv.cell(words.table_label(TableLabel::AheadThere));
        csv.end();
        let columns = self.across.values.len().max(1);
        for (worths, up) in self.worths.chunks(columns).zip(&self.up.values) {
            for (worth, across) in worths.iter().zip(&self.across.values) {
                csv.cell(&sensible(*across));
                csv.cell(&sensible(*up));
                for of in Use::ALL {
                    csv.cell(
                        &worth[of]
                            .map(|usd| sensible(usd * self.per.mw()))
                            .unwrap_or_default(),
                    );
                }
                csv.cell(leader(worth).map_or("", |of| words.kind(of)));
                csv.end();
            }
        }
        Some(csv.text())
    }
}

/// A complete map as a picture; none while it is computed.
#[must_use]
pub fn picture(map: &HeatMap, scene: &ChartScene<'_>) -> Option<WhoWins> {
    let ChartScene { report, words, .. } = *scene;
    let (across, up) = (MapAxis::of(map.x(), words)?, MapAxis::of(map.y(), words)?);
    let (columns, lines) = (across.values.len(), up.values.len());
    let worths: Vec<WorthByUse> = (0..lines)
        .flat_map(|line| (0..columns).map(move |column| (column, line)))
        .map(|(column, line)| map.cell(column, line).copied())
        .collect::<Option<_>>()?;
    let per = WorthBasis::of(report);
    let areas: Vec<Area> = Use::ALL
        .into_iter()
        .map(Some)
        .chain([None])
        .filter(|of| worths.iter().any(|worth| leader(worth) == *of))
        .map(|of| Area {
            of,
            said: words.clears_most(report, of),
            name: of.map_or_else(
                || words.clears_most(report, None),
                |of| words.contender(of, report),
            ),
            leads_usd: worths.iter().map(|worth| lead(worth, of) * per.mw()).collect(),
        })
        .collect();
    let steps_usd = steps(&areas);
    let point = |axis: &MapAxis| {
        let field = scenario::field(axis.key)?;
        axis.place(scenario::value_of(&report.inputs, field)?)
    };
    Some(WhoWins {
        you: point(&across).zip(point(&up)),
        you_text: words.chart_label(ChartLabel::YouAreHere).to_owned(),
        key: words.leads(steps_usd),
        steps_usd,
        across,
        up,
        worths,
        per,
        areas,
    })
}

/// By how much a use is ahead of the next one and of zero. Without a use, by how much the best one falls short.
fn lead(worth: &WorthByUse, of: Option<Use>) -> f64 {
    let others = Use::ALL.into_iter().filter(|other| Some(*other) != of);
    let best = others
        .filter_map(|other| worth[other])
        .fold(f64::NEG_INFINITY, f64::max);
    match of {
        // A use that the mix lacks is behind by more than any amount.
        Some(of) => worth[of].unwrap_or(-1e30) - best.max(0.0),
        None => -best.clamp(-1e30, 1e30),
    }
}

/// Round leads that divide the map's leads into three about equally frequent groups.
fn steps(areas: &[Area]) -> [f64; 2] {
    let uses = areas.iter().filter(|area| area.of.is_some());
    let mut leads: Vec<f64> = uses
        .flat_map(|area| area.leads_usd.iter().copied().filter(|usd| *usd > 0.0))
        .collect();
    order::ascending(&mut leads, |usd| *usd);
    let at = |part: usize| leads.get(leads.len() * part / 3).copied().unwrap_or(1e5);
    let low = round(at(1).max(1.0));
    [low, round(at(2)).max(round(2.0 * low))]
}

/// The nearest of 1, 2 and 5 times the powers of ten, by ratio.
fn round(usd: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(usd)));
    let digit = match usd / power {
        part if part < 1.414 => 1.0,
        part if part < 3.162 => 2.0,
        part if part < 7.071 => 5.0,
        _ => 10.0,
    };
    digit * power
}
