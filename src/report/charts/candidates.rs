//! Lines that may be shown, and the chart that those make which are.

use std::rc::Rc;

use crate::report::charts::axis::{self, CalendarTick};
use crate::report::charts::series::{Amounts, Chart, Event, Line, LineKind, LinesOverTime, Mark};
use crate::report::figures::Report;
use crate::report::figures::build::first_day;
use crate::report::words::piece::Piece;
use crate::report::words::{Label, Words};
use crate::scenario::Scenario;

use crate::report::charts::{ChartChoices, ChartFigure, ChartId, Entry, sentence};
use crate::report::words::charts::ChartLabel;

/// At most so many points are told in words on a chart.
const MOST_MARKS: usize = 3;

/// A line that may be shown, and whether it is if the reader says nothing.
pub(super) struct Candidate<'r> {
    pub(super) kind: LineKind,
    pub(super) label: String,
    pub(super) path: String,
    pub(super) values_usd: &'r [f64],
    pub(super) by_itself: bool,
    /// Where it is worth a sentence.
    pub(super) mark: Option<(f64, String)>,
}

/// The lines that are shown, and the legend of all.
pub(super) fn over_time(
    report: &Report,
    scenario: &Scenario,
    words: &dyn Words,
    candidates: Vec<Candidate<'_>>,
    moments: Vec<String>,
    (chart, choices): (ChartId, &ChartChoices),
) -> (LinesOverTime, Vec<Entry>) {
    let (mut lines, mut marks, mut legend): (Vec<Line>, Vec<Mark>, Vec<Entry>) = Default::default();
    for candidate in candidates {
        let nth = legend.iter().filter(|entry| entry.kind == candidate.kind).count();
        let shown = choices.shows(chart, &candidate.label, candidate.by_itself);
        legend.push(Entry {
            name: candidate.label.clone(),
            kind: candidate.kind,
            nth,
            shown,
        });
        if !shown {
            continue;
        }
        if let Some((month, text)) = candidate.mark
            && marks.len() < MOST_MARKS
        {
            let line = lines.len();
            marks.push(Mark { line, month, text });
        }
        lines.push(Line {
            kind: candidate.kind,
            nth,
            label: candidate.label,
            path: candidate.path,
            values_usd: candidate.values_usd.to_vec(),
        });
    }
    let events = report.network.months_to_halving.map(|month| Event {
        month,
        text: words.label(Label::Halving).to_owned(),
    });
    let data = LinesOverTime {
        lines,
        months: report.monthly.month.len(),
        moments,
        calendar: calendar(report, scenario, words),
        events: events.into_iter().collect(),
        marks,
        amounts: Amounts::Money,
    };
    (data, legend)
}

pub(super) fn figure(
    id: ChartId,
    title: Vec<Piece>,
    hint: &'static str,
    legend: Vec<Entry>,
    data: LinesOverTime,
    words: &dyn Words,
    chart: fn(LinesOverTime) -> Chart,
) -> ChartFigure {
    let n = words.numerals();
    let written = |usd: f64| match data.amounts {
        Amounts::Money => n.money(usd),
        Amounts::Cents => n.money_fixed(usd, 2),
    };
    let ends = data.lines.iter().filter_map(|line| {
        let (first, last) = (line.values_usd.first()?, line.values_usd.last()?);
        Some(format!(
            "{}: {}{}{}{}",
            line.label,
            written(*first),
            words.chart_label(ChartLabel::First),
            written(*last),
            words.chart_label(ChartLabel::Last),
        ))
    });
    ChartFigure {
        id,
        said: sentence(&title, hint, ends),
        title,
        hint,
        legend,
        chart: Rc::new(chart(data)),
    }
}

/// The months' names.
pub(super) fn months<'w>(
    report: &Report,
    scenario: &Scenario,
    words: &'w dyn Words,
) -> impl Iterator<Item = String> + use<'w> {
    let start = scenario.money.start;
    let count = u32::try_from(report.monthly.month.len()).unwrap_or(u32::MAX);
    (0..count).map(move |k| words.month(start.plus(k)))
}

fn calendar(report: &Report, scenario: &Scenario, words: &dyn Words) -> Vec<CalendarTick> {
    let names = words.month_names().map(str::to_owned);
    axis::calendar(first_day(scenario), count(report.monthly.month.len()), &names)
}

pub(super) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
