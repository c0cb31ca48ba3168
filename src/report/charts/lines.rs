//! Lines over the months, and the chart made of the lines that the reader chose to see.

use std::rc::Rc;

use crate::catalog::calendar::Month;
use crate::report::charts::calendar::{CalendarTick, calendar};
use crate::report::charts::figure::sentence;
use crate::report::charts::reading::{Column, Readable, Reading, money};
use crate::report::charts::scale::count;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene, LegendEntry, Subject};
use crate::report::facts::halving::HalvingEffect;
use crate::report::figures::build::first_day;
use crate::report::number::Numerals;
use crate::report::results::line::none;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::{Piece, name};
use crate::report::words::tables::Measure;
use crate::report::words::{Label, Words};

/// Values month by month, a line each.
#[derive(Clone, Debug, PartialEq)]
pub struct LinesOverTime {
    /// One line a row of the mix, then whatever else is compared.
    pub lines: Vec<Line>,
    /// The first month.
    pub first: Month,
    /// Months the chart reaches to.
    pub months: usize,
    /// The name of each moment that has values, from the first on.
    pub moments: Vec<String>,
    /// Where in its month a value is drawn.
    pub within: Within,
    /// The calendar along the bottom; month 0 begins on the scenario's day, and a month is 365/12 days.
    pub calendar: Vec<CalendarTick>,
    /// Moments that concern all lines, such as the halving.
    pub events: Vec<Event>,
    /// Points of lines worth a sentence, such as the payback.
    pub marks: Vec<Mark>,
    /// How its amounts are written.
    pub amounts: Amounts,
    /// Thin unnamed lines in the background, all in one list: single futures, $, with one value per moment each.
    pub thin: Vec<f64>,
}

/// A line of a chart over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is about: colour and dashes.
    pub subject: Subject,
    /// How many earlier lines have the same subject, including hidden ones; decides which dashes it has.
    pub nth: usize,
    /// Its name at its end.
    pub label: String,
    /// Where its values stand in the JSON object, `monthly.rows.0.cumulative_usd`.
    pub path: String,
    /// One value a moment, $.
    pub values_usd: Vec<f64>,
}

/// Where in its month a value is drawn: cash is the amount when a month begins, a price holds all month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// At its beginning.
    #[default]
    Beginning,
    /// In its middle.
    Middle,
}

impl Within {
    /// Months since the beginning of the month.
    #[must_use]
    pub fn months(self) -> f64 {
        match self {
            Self::Beginning => 0.0,
            Self::Middle => 0.5,
        }
    }
}

/// How amounts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amounts {
    /// As sums of money.
    #[default]
    Money,
    /// As small prices, to the cent.
    Cents,
}

impl Amounts {
    /// Cash and profit are sums; only hashprice and hashcost are written to the cent.
    fn measure(self) -> Measure {
        match self {
            Self::Money => Measure::Usd,
            Self::Cents => Measure::UsdPerPhDay,
        }
    }

    fn write(self, usd: f64, n: Numerals) -> String {
        match self {
            Self::Money => n.money_short(usd),
            Self::Cents => n.money_fixed(usd, 2),
        }
    }
}

/// A moment that concerns all lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Months since the start.
    pub month: f64,
    /// What happens, in a word or two.
    pub text: String,
    /// What happens with its consequence, for places with more room.
    pub in_full: Option<String>,
}

/// A point of a line worth a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which line, by its place in the list.
    pub line: usize,
    /// Months since the start.
    pub month: f64,
    /// The sentence.
    pub text: String,
}

impl Readable for LinesOverTime {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, Measure) {
        (words.chart_label(ChartLabel::Month), Measure::Day)
    }

    fn stops(&self) -> usize {
        self.moments.len()
    }

    fn columns(&self, _: &dyn Words) -> Vec<Column> {
        let column = |line: &Line| Column {
            name: line.label.clone(),
            measure: self.amounts.measure(),
            subject: Some(line.subject),
        };
        self.lines.iter().map(column).collect()
    }

    /// The day on which the month begins. Cash is the amount at that moment, so its last stop is the end of the last
    /// month.
    fn stop_in_file(&self, stop: usize) -> Option<String> {
        let month = self.first.plus(u32::try_from(stop).ok()?);
        Some(month.first_day().to_string())
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let cell = |line: &Line| {
            // The line of another scenario may end sooner.
            line.values_usd.get(stop).map_or_else(
                || none(words),
                |usd| {
                    let written = self.amounts.write(*usd, words.numerals());
                    vec![money(format!("{}.{stop}", line.path), *usd, written)]
                },
            )
        };
        Some(Reading {
            at: vec![name(self.moments.get(stop)?.as_str())],
            cells: self.lines.iter().map(cell).collect(),
        })
    }
}

/// A line that may be shown, and whether it is shown unless the reader chooses otherwise.
pub(super) struct Candidate<'r> {
    pub(super) subject: Subject,
    pub(super) label: String,
    pub(super) path: String,
    pub(super) values_usd: &'r [f64],
    pub(super) shown_at_first: bool,
    /// The point of the line that has a sentence: months since the start, and the sentence.
    pub(super) mark: Option<(f64, String)>,
}

/// A chart over time before the reader's choice of lines is applied.
pub(super) struct Plan<'r> {
    pub(super) id: ChartId,
    pub(super) title: Vec<Piece>,
    pub(super) hint: Vec<Piece>,
    pub(super) candidates: Vec<Candidate<'r>>,
    /// The name of the moment before the first month, if there is a value at that moment.
    pub(super) start: Option<&'static str>,
    pub(super) within: Within,
    pub(super) amounts: Amounts,
    /// The thin lines in the background.
    pub(super) thin: Vec<f64>,
    /// How it is drawn.
    pub(super) draw: fn(LinesOverTime) -> Chart,
}

/// At most this many points of a chart are explained in words.
const MOST_MARKS: usize = 3;

impl Plan<'_> {
    /// The chart with the lines that are shown, and the legend of all; none if there is no line to show or hide.
    pub(super) fn figure(self, scene: &ChartScene<'_>) -> Option<ChartFigure> {
        let words = scene.words;
        let (mut lines, mut marks, mut legend): (Vec<Line>, Vec<Mark>, Vec<LegendEntry>) = Default::default();
        for candidate in self.candidates {
            let subject = candidate.subject;
            let nth = legend.iter().filter(|entry| entry.subject == subject).count();
            let shown = scene
                .choices
                .shows(self.id, &candidate.label, candidate.shown_at_first);
            legend.push(LegendEntry {
                name: candidate.label.clone(),
                subject,
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
                subject,
                nth,
                label: candidate.label,
                path: candidate.path,
                values_usd: candidate.values_usd.to_vec(),
            });
        }
        if legend.is_empty() {
            return None;
        }
        let ends = lines.iter().filter_map(|line| {
            let (first, last) = (line.values_usd.first()?, line.values_usd.last()?);
            let written = |usd: &f64| self.amounts.write(*usd, words.numerals());
            Some(format!(
                "{}: {}{}{}{}",
                line.label,
                written(first),
                words.chart_label(ChartLabel::First),
                written(last),
                words.chart_label(ChartLabel::Last),
            ))
        });
        let said = sentence(&self.title, &self.hint, &ends.collect::<Vec<_>>());
        let start = self.start.map(str::to_owned);
        let data = LinesOverTime {
            lines,
            marks,
            moments: start.into_iter().chain(month_names(scene)).collect(),
            within: self.within,
            amounts: self.amounts,
            thin: self.thin,
            ..months(scene, self.id)
        };
        Some(ChartFigure {
            id: self.id,
            title: self.title,
            hint: self.hint,
            said,
            legend,
            chart: Rc::new((self.draw)(data)),
        })
    }
}

/// A chart over the scenario's months, without lines.
fn months(scene: &ChartScene<'_>, id: ChartId) -> LinesOverTime {
    let ChartScene { report, words, .. } = *scene;
    let months = report.monthly.month.len();
    let halving = report.network.months_to_halving.map(|month| Event {
        month,
        text: words.label(Label::Halving).to_owned(),
        // Only the hashprice chart says what the halving does.
        in_full: (id == ChartId::Hashprice).then(|| words.halving(HalvingEffect::of(report)).to_owned()),
    });
    LinesOverTime {
        lines: Vec::new(),
        first: report.inputs.money.start,
        months,
        moments: Vec::new(),
        within: Within::default(),
        calendar: calendar(first_day(&report.inputs), count(months), words.month_names()),
        events: halving.into_iter().collect(),
        marks: Vec::new(),
        amounts: Amounts::default(),
        thin: Vec::new(),
    }
}

fn month_names(scene: &ChartScene<'_>) -> impl Iterator<Item = String> {
    let (words, start) = (scene.words, scene.report.inputs.money.start);
    let count = u32::try_from(scene.report.monthly.month.len()).unwrap_or(u32::MAX);
    (0..count).map(move |month| words.month(start.plus(month)))
}
