//! What would have happened: the site of the page, bought in a month of the record, in words and charts.
//!
//! [`Replay`] computes it; the command's JSON object has its figures under `replay`. Two comparisons stand beside what
//! happened: what a calculator that assumes no change would have shown that day, and what the same money would have
//! done in Bitcoin.

use std::rc::Rc;

use crate::catalog::calendar::Month;
use crate::catalog::history;
use crate::model::Replay;
use crate::report::charts::calendar::calendar;
use crate::report::charts::lines::{Amounts, Line, LinesOverTime, Mark, Within};
use crate::report::charts::{Chart, ChartFigure, ChartId, Subject};
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::{Piece, plain, text};
use crate::report::words::replay::{ReplayLabel, ReplayWords};
use crate::scenario::{Scenario, Use};

/// What a reader asks about the recorded past.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplayQuestion {
    /// The month in which everything is bought.
    pub bought: Month,
    /// What a machine of each row cost then, $; none keeps the row's own price.
    pub prices_usd: Vec<Option<f64>>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplayAnswer {
    /// The month in which everything was bought.
    pub bought: Month,
    /// The figures.
    pub replay: Replay,
    /// The scenario with the prices of that month.
    pub scenario: Scenario,
    /// Rows whose machines had a price then.
    pub rows: Vec<RowAtPurchase>,
    /// What became of it, in sentences.
    pub said: Vec<Vec<Piece>>,
    /// Cash since the start at recorded prices, beside what it is compared with.
    pub cash: ChartFigure,
    /// What operations brought in, month by month; a month under water lies below the zero line.
    pub operations: ChartFigure,
}

/// A row of machines in the month in which it was bought.
#[derive(Clone, Debug, PartialEq)]
pub struct RowAtPurchase {
    /// Its place in the mix.
    pub nth: usize,
    /// What it is called.
    pub name: String,
    /// The price that was taken, $ a machine.
    pub price_usd: f64,
    /// That it was not on sale yet; empty if it was.
    pub notice: String,
}

/// Months in a row, the last one included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthsUnderWater {
    /// The first of them.
    pub first: Month,
    /// The last of them.
    pub last: Month,
}

/// What a language must be able to say about a replay.
pub trait Language: Words + ReplayWords {}

impl<Of: Words + ReplayWords> Language for Of {}

/// The recorded months: those in which a reader can say that the site was bought.
#[must_use]
pub fn months() -> Vec<Month> {
    history::months().iter().map(|recorded| recorded.month).collect()
}

/// The month that is replayed unless the reader chooses another; none if there is nothing to buy.
#[must_use]
pub fn usual_month(report: &Report) -> Option<Month> {
    Replay::default_month(&report.inputs).filter(|_| !report.rows.is_empty())
}

/// The site through the record; none if there is no record of the month, or nothing to buy.
#[must_use]
pub fn replay_answer(
    report: &Report,
    question: &ReplayQuestion,
    words: &dyn Language,
) -> Option<ReplayAnswer> {
    if report.rows.is_empty() {
        return None;
    }
    let mut scenario = report.inputs.0.clone();
    for (row, price_usd) in scenario.mix.iter_mut().zip(&question.prices_usd) {
        if row.machine.used_for().has_machines() {
            row.price_usd = price_usd.or(row.price_usd);
        }
    }
    let replay = Replay::of(&scenario, question.bought)?;
    // Without a loan or a reserve there is no cash that could be used up, so nothing is said of it.
    let has_cash = scenario.debt.borrowed_percent > 0.0 || scenario.money.reserve_usd > 0.0;
    let gone = words.cash_gone(&replay).filter(|_| has_cash);
    let mut answer = ReplayAnswer {
        bought: question.bought,
        rows: rows(&scenario, report, question.bought, words),
        said: Vec::new(),
        cash: cash(&replay, question.bought, gone.clone(), words),
        operations: operations(&replay, question.bought, words),
        scenario,
        replay,
    };
    answer.said = vec![
        words.replayed(&answer),
        words.mining_replayed(&answer),
        words.replay_compared(&answer),
        words.under_water(&answer, &answer.under_water()),
    ];
    answer.said.extend(gone.map(|gone| vec![text(gone)]));
    answer.said.push(vec![text(words.what_held(&answer))]);
    answer.said.retain(|said| !plain(said).is_empty());
    Some(answer)
}

impl ReplayAnswer {
    /// The months in which operations cost more than they brought in; consecutive months form one spell.
    #[must_use]
    pub fn under_water(&self) -> Vec<MonthsUnderWater> {
        let mut spells: Vec<MonthsUnderWater> = Vec::new();
        let months = (0..).map(|nth| self.bought.plus(nth));
        for (month, usd) in months.zip(&self.replay.operations_usd) {
            match spells.last_mut() {
                _ if *usd >= 0.0 => {}
                Some(spell) if spell.last.plus(1) == month => spell.last = month,
                _ => spells.push(MonthsUnderWater {
                    first: month,
                    last: month,
                }),
            }
        }
        spells
    }

    /// The last month of the replay, after which the record or the horizon ends.
    #[must_use]
    pub fn last(&self) -> Month {
        self.bought.plus(count(self.replay.month.len()).saturating_sub(1))
    }
}

fn rows(scenario: &Scenario, report: &Report, bought: Month, words: &dyn Language) -> Vec<RowAtPurchase> {
    let mut rows = Vec::new();
    let month = bought.to_string();
    for (nth, (row, shown)) in scenario.mix.iter().zip(&report.rows).enumerate() {
        let plant = row.plant(scenario);
        if !plant.used_for().has_machines() {
            continue;
        }
        // Recorded dates are as exact as known ("2025", "2025-02"); as text they order like dates.
        let later = row
            .machine
            .on_sale()
            .filter(|sold| sold.from > month.as_str() && !sold.from.starts_with(&month));
        rows.push(RowAtPurchase {
            nth,
            name: shown.name.clone(),
            price_usd: plant.unit_price_usd(),
            notice: later.map_or_else(String::new, |sold| words.not_on_sale(sold.name, sold.from)),
        });
    }
    rows
}

fn cash(replay: &Replay, bought: Month, used_up: Option<String>, words: &dyn Language) -> ChartFigure {
    let mut lines = vec![
        line(
            Subject::Site,
            words.replay_label(ReplayLabel::AtRecordedPrices),
            "cumulative_usd",
            &replay.cumulative_usd,
        ),
        line(
            Subject::OtherScenario,
            words.replay_label(ReplayLabel::NothingChanges),
            "unchanged_cumulative_usd",
            &replay.unchanged_cumulative_usd,
        ),
        line(
            Subject::Comparison,
            words.chart_label(ChartLabel::JustBuyBitcoin),
            "just_buy_btc_cumulative_usd",
            &replay.just_buy_btc_cumulative_usd,
        ),
    ];
    if let Some(mining) = &replay.mining_cumulative_usd {
        lines.push(line(
            Subject::Use(Use::Mining),
            words.replay_label(ReplayLabel::MiningAlone),
            "mining_cumulative_usd",
            mining,
        ));
    }
    if let Some(owned) = &replay.equity_cumulative_usd {
        lines.push(Line {
            nth: 1,
            ..line(
                Subject::Site,
                words.chart_label(ChartLabel::ToTheOwner),
                "equity_cumulative_usd",
                owned,
            )
        });
    }
    // Where money is borrowed, the owner's line (the last one) includes the payments, so the mark stands on it.
    let paid_from = if replay.equity_cumulative_usd.is_some() {
        lines.len() - 1
    } else {
        0
    };
    let gone = replay.cash_used_up_month.as_ref();
    let gone = gone.and_then(|gone| replay.month.iter().position(|month| month == gone));
    let mark = gone.zip(used_up).map(|(month, text)| Mark {
        line: paid_from,
        month: f64::from(count(month)),
        text,
    });
    let start = words.chart_label(ChartLabel::AtTheStart);
    let data = LinesOverTime {
        lines,
        marks: mark.into_iter().collect(),
        moments: std::iter::once(start.to_owned())
            .chain(named(bought, replay, words))
            .collect(),
        ..over(bought, replay, words)
    };
    figure(
        ChartId::Cash,
        words.replay_label(ReplayLabel::Heading),
        data,
        Chart::Lines,
        words,
    )
}

fn operations(replay: &Replay, bought: Month, words: &dyn Language) -> ChartFigure {
    let title = words.replay_label(ReplayLabel::Operations);
    let data = LinesOverTime {
        lines: vec![line(
            Subject::Site,
            words.replay_label(ReplayLabel::BroughtIn),
            "operations_usd",
            &replay.operations_usd,
        )],
        moments: named(bought, replay, words).collect(),
        within: Within::Middle,
        ..over(bought, replay, words)
    };
    figure(ChartId::Profit, title, data, Chart::Stacked, words)
}

fn line(subject: Subject, label: &str, path: &str, values_usd: &[f64]) -> Line {
    Line {
        subject,
        nth: 0,
        label: label.to_owned(),
        path: ["replay.", path].concat(),
        values_usd: values_usd.to_vec(),
    }
}

/// A chart over the months of the record, without lines.
fn over(bought: Month, replay: &Replay, words: &dyn Language) -> LinesOverTime {
    let months = replay.month.len();
    LinesOverTime {
        lines: Vec::new(),
        first: bought,
        months,
        moments: Vec::new(),
        within: Within::default(),
        calendar: calendar(bought.first_day(), f64::from(count(months)), words.month_names()),
        events: Vec::new(),
        marks: Vec::new(),
        amounts: Amounts::default(),
        thin: Vec::new(),
    }
}

fn named(bought: Month, replay: &Replay, words: &dyn Language) -> impl Iterator<Item = String> {
    (0..count(replay.month.len())).map(move |nth| words.month(bought.plus(nth)))
}

fn figure(
    id: ChartId,
    title: &str,
    data: LinesOverTime,
    draw: fn(LinesOverTime) -> Chart,
    words: &dyn Language,
) -> ChartFigure {
    let n = words.numerals();
    let ends = data.lines.iter().filter_map(|line| {
        let last = line.values_usd.last()?;
        Some([&line.label, " ", &n.money_short(*last)].concat())
    });
    let ends: Vec<String> = ends.collect();
    let title = vec![text(title)];
    ChartFigure {
        id,
        said: [&plain(&title), ": ", &ends.join("; "), "."].concat(),
        title,
        hint: Vec::new(),
        legend: Vec::new(),
        chart: Rc::new(draw(data)),
    }
}

/// A number of months, never above a few hundred.
fn count(months: usize) -> u32 {
    u32::try_from(months).unwrap_or(u32::MAX)
}
