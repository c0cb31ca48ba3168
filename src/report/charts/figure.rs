//! A chart with everything that stands around it: title, hint, legend, and itself in a sentence.

use std::rc::Rc;

use crate::report::charts::{Chart, ChartId, ChartScene};
use crate::report::facts::findings::Finding;
use crate::report::words::Words;
use crate::report::words::piece::{Piece, plain, text};
use crate::scenario::Use;

/// A chart with everything that stands around it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartFigure {
    /// Which chart it is.
    pub id: ChartId,
    /// Its title.
    pub title: Vec<Piece>,
    /// How to read it.
    pub hint: Vec<Piece>,
    /// What it shows, in a sentence.
    pub said: String,
    /// What can be shown or hidden; empty where there is nothing to choose.
    pub legend: Vec<LegendEntry>,
    /// What is drawn.
    pub chart: Rc<Chart>,
}

/// Something that can be shown or hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// Its name.
    pub name: String,
    /// What it is about: its colour.
    pub subject: Subject,
    /// How many earlier entries have the same subject.
    pub nth: usize,
    /// Whether it is shown.
    pub shown: bool,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A use, or a row of it.
    Use(Use),
    /// The whole site, or what holds for all of it.
    Site,
    /// What the reader's own figures are compared with: just buying Bitcoin, other machines.
    Comparison,
    /// Another scenario.
    OtherScenario,
}

impl From<Use> for Subject {
    fn from(of: Use) -> Self {
        Self::Use(of)
    }
}

impl ChartFigure {
    /// A chart without a legend, under its usual hint.
    pub(super) fn plain(
        id: ChartId,
        title: Vec<Piece>,
        words: &dyn Words,
        said: String,
        chart: Chart,
    ) -> Self {
        Self {
            id,
            title,
            hint: vec![text(words.chart_hint(id))],
            said,
            legend: Vec::new(),
            chart: Rc::new(chart),
        }
    }
}

/// A chart's finding as its title; without a finding, what the chart is about.
pub(super) fn titled(id: ChartId, scene: &ChartScene<'_>, finding: Option<Finding>) -> Vec<Piece> {
    let words = scene.words;
    finding.map_or_else(
        || vec![text(words.chart_title(id))],
        |finding| words.found(scene.report, &finding),
    )
}

/// "Title. Hint: part; part."
pub(super) fn sentence(title: &[Piece], hint: &[Piece], parts: &[String]) -> String {
    let mut said = plain(title);
    let hint = plain(hint);
    if !hint.is_empty() {
        said += ". ";
        said += &hint;
    }
    format!("{said}: {}.", parts.join("; "))
}
