//! Who wins where: the map's axes, its cells as a picture, and what each says.

use crate::model::{Axis, Cell, HeatMap, Standing};
use crate::report::charts::map_axis::{MapAxis, axis};
use crate::report::charts::reading::{Column, Readable, Reading};
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene, frontier};
use crate::report::number::rounded;
use crate::report::tables::csv::Csv;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::text;
use crate::scenario::{self, Field, Scenario, Use};

/// Cells along each axis of the page's map.
pub const CELLS: u32 = 64;
/// Steps from a close win to a clear one.
pub const STRENGTHS: u8 = 6;

/// What a use must have most of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Question {
    /// Left of a MWh today, everything to be bought.
    #[default]
    Greenfield,
    /// Left of a MWh today, everything paid.
    Marginal,
    /// NPV of a reserved MW.
    WholeHorizon,
}

impl Question {
    /// All of them, with their labels.
    pub const ALL: [(Self, DuelLabel); 3] = [
        (Self::Greenfield, DuelLabel::QuestionGreenfield),
        (Self::Marginal, DuelLabel::QuestionMarginal),
        (Self::WholeHorizon, DuelLabel::QuestionHorizon),
    ];

    fn of(self, cell: &Cell) -> Standing {
        match self {
            Self::Greenfield => cell.greenfield,
            Self::Marginal => cell.marginal,
            Self::WholeHorizon => cell.whole_horizon,
        }
    }
}

/// A map as it is drawn. Its cells stand in lines from the bottom, each from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct WhoWins {
    /// The axis across.
    pub across: MapAxis,
    /// The axis up.
    pub up: MapAxis,
    /// Who wins each cell.
    pub cells: Vec<Win>,
    /// Where two uses are level, as stretches between places: 0 is the first cell's middle, 1 the second's.
    pub frontier: Vec<[(f64, f64); 2]>,
    /// What the areas are called.
    pub areas: Vec<Area>,
    /// The reader's point, if it is on the map, in places like the frontier's.
    pub you: Option<(f64, f64)>,
    /// "you are here".
    pub you_text: String,
}

/// Who wins a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Win {
    /// The use with most; none if there is none.
    pub of: Option<Use>,
    /// From 1, a close win, to [`STRENGTHS`].
    pub strength: u8,
    /// Whether even it loses.
    pub loses: bool,
}

/// Where a use has most, or loses least.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The use.
    pub of: Use,
    /// Whether it loses.
    pub loses: bool,
    /// "H100s earn more".
    pub said: String,
    /// "GPU rental", where there is less room.
    pub name: &'static str,
}

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { words, question, .. } = *scene;
    let picture = picture(scene.map?, scene)?;
    let asked = Question::ALL.iter().find(|(one, _)| *one == question);
    let hint = asked.map_or("", |(_, label)| words.duel_label(*label));
    let areas: Vec<&str> = picture.areas.iter().map(|area| area.said.as_str()).collect();
    let said = format!(
        "{}, {hint}; {}, {}: {}.",
        words.chart_title(ChartId::Map),
        picture.across.name,
        picture.up.name,
        areas.join("; ")
    );
    Some(ChartFigure {
        hint: vec![text(hint)],
        ..ChartFigure::plain(
            ChartId::Map,
            vec![text(words.chart_title(ChartId::Map))],
            words,
            said,
            Chart::Map(picture),
        )
    })
}

/// An empty map of a scenario over two inputs; none if there is none.
#[must_use]
pub fn map(scenario: &Scenario, [across, up]: [&str; 2], cells: u32) -> Option<HeatMap> {
    HeatMap::new(
        scenario,
        axis(scenario, across, cells)?,
        axis(scenario, up, cells)?,
    )
}

/// A cell's two values, rounded as one would type them.
#[must_use]
pub fn values(map: &HeatMap, column: usize, line: usize) -> Option<[(&'static Field, f64); 2]> {
    let one = |axis: &Axis, nth: usize| typed(axis.key, *axis.values.get(nth)?);
    Some([one(map.x(), column)?, one(map.y(), line)?])
}

/// An input with a value as one would type it.
fn typed(key: &str, value: f64) -> Option<(&'static Field, f64)> {
    Some((scenario::field(key)?, rounded(value, 2)))
}

impl WhoWins {
    /// A cell in words: "GPU rent $2.10, Bitcoin price $223k: mining earns more."
    #[must_use]
    pub fn said(&self, (column, line): (usize, usize), words: &dyn Words) -> Option<String> {
        let value = |axis: &MapAxis, nth: usize| {
            let (field, value) = typed(axis.key, *axis.values.get(nth)?)?;
            Some([axis.name, " ", &words.on_axis(value, field.unit)].concat())
        };
        let (across, up) = (value(&self.across, column)?, value(&self.up, line)?);
        let win = self.cells.get(line * self.across.values.len() + column)?;
        let mut areas = self.areas.iter();
        let area = areas.find(|area| Some(area.of) == win.of && area.loses == win.loses)?;
        Some(words.cell(&across, &up, &area.said))
    }
}

impl Readable for WhoWins {
    fn stop_name(&self, _: &dyn Words) -> (&'static str, &'static str) {
        ("", "")
    }

    /// It is read cell by cell instead.
    fn stops(&self) -> usize {
        0
    }

    fn columns(&self, _: &dyn Words) -> Vec<Column> {
        Vec::new()
    }

    fn reading(&self, _: usize, _: &dyn Words) -> Option<Reading> {
        None
    }

    /// Its two inputs, and who wins each cell.
    fn csv(&self, _: &dyn Words) -> String {
        let mut csv = Csv::default();
        csv.line([self.across.key, self.up.key, "winner"]);
        let columns = self.across.values.len().max(1);
        for (wins, up) in self.cells.chunks(columns).zip(&self.up.values) {
            for (win, across) in wins.iter().zip(&self.across.values) {
                let winner = win.of.map_or("", Use::key);
                csv.line([across.to_string(), up.to_string(), winner.to_owned()]);
            }
        }
        csv.text()
    }
}

/// A complete map as a picture; none while it is computed.
#[must_use]
pub fn picture(map: &HeatMap, scene: &ChartScene<'_>) -> Option<WhoWins> {
    let ChartScene {
        report,
        words,
        question,
        ..
    } = *scene;
    let (across, up) = (MapAxis::of(map.x(), words)?, MapAxis::of(map.y(), words)?);
    let (columns, lines) = (across.values.len(), up.values.len());
    let standings: Vec<Standing> = (0..lines)
        .flat_map(|line| (0..columns).map(move |column| (column, line)))
        .map(|(column, line)| Some(question.of(map.cell(column, line)?)))
        .collect::<Option<_>>()?;
    let cells: Vec<Win> = standings.iter().map(|standing| win(*standing)).collect();
    let mut areas = Vec::new();
    for of in Use::ALL {
        for loses in [false, true] {
            if cells.iter().any(|win| win.of == Some(of) && win.loses == loses) {
                areas.push(Area {
                    of,
                    loses,
                    said: words.ahead(report, of, loses),
                    name: words.kind(of),
                });
            }
        }
    }
    let point = |axis: &MapAxis| {
        let field = scenario::field(axis.key)?;
        axis.place(scenario::value_of(&report.inputs, field)?)
    };
    Some(WhoWins {
        frontier: frontier::frontier(&standings, columns),
        you: point(&across).zip(point(&up)),
        you_text: words.chart_label(ChartLabel::YouAreHere).to_owned(),
        across,
        up,
        cells,
        areas,
    })
}

fn win(standing: Standing) -> Win {
    let mut all = [standing.mining, standing.rental, standing.hosting]
        .into_iter()
        .flatten()
        .collect::<Vec<f64>>();
    all.sort_by(f64::total_cmp);
    let best = all.pop();
    Win {
        of: standing.winner(),
        strength: match (best, all.pop()) {
            (Some(best), Some(second)) => strength(best, second),
            _ => STRENGTHS,
        },
        loses: best.is_some_and(|most| most < 0.0),
    }
}

/// How clear a win is: the lead beside what both have.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a small number"
)]
fn strength(best: f64, second: f64) -> u8 {
    let size = best.abs() + second.abs();
    if size <= 0.0 {
        return 1;
    }
    let share = ((best - second) / size).min(1.0);
    (libm::ceil(share * f64::from(STRENGTHS)) as u8).clamp(1, STRENGTHS)
}
