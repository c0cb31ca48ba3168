//! The charts' data with their words: what each shows, and what it says to those who cannot see it.

use crate::scenario::Scenario;

use super::axis::{self, Day};
use super::build::first_day;
use super::figures::{Kind, Report, Row};
use super::format::SPACE;
use super::piece::{Piece, plain, text};
use super::series::{self, CashWords, CumulativeCash, Event, MwhWords, PerMwh};
use super::words::{Label, Words};

/// At most so many paybacks are told in words on the chart.
const MOST_MARKS: usize = 3;

/// Cash since the start.
#[must_use]
pub fn cash(report: &Report, scenario: &Scenario, words: &dyn Words) -> CumulativeCash {
    let months = report.monthly.month.len();
    let first = first_day(scenario);
    let start = Day {
        year: first.year,
        month: first.month,
        day: first.day,
    };
    let names = words.month_names().map(str::to_owned);
    let horizon = f64::from(u32::try_from(months).unwrap_or(u32::MAX));
    let events = report.network.months_to_halving.map(|month| Event {
        month,
        text: words.label(Label::Halving).to_owned(),
    });
    let mut marked = 0;
    let paid_back = |row: &Row| {
        let after = row.life.payback_months.filter(|after| *after > 0.0)?;
        marked += 1;
        (marked <= MOST_MARKS).then(|| words.paid_back(row.kind, after))
    };
    let said = CashWords {
        rows: report
            .rows
            .iter()
            .map(|row| line_name(report, row, words))
            .collect(),
        paid_back: report.rows.iter().map(paid_back).collect(),
        site: None,
        baseline: None,
    };
    series::cumulative_cash(
        report,
        &said,
        axis::calendar(start, horizon, &names),
        events.into_iter().collect(),
    )
}

/// What a MWh brings in, and what is left.
#[must_use]
pub fn mwh(report: &Report, words: &dyn Words) -> PerMwh {
    let n = words.numerals();
    series::per_mwh(report, |row, figures| MwhWords {
        name: words.short_name(row),
        revenue: n.money(figures.revenue_usd),
        left: words.left(figures.left_usd),
        note: if row.kind == Kind::Hosting && report.inputs.number("ltenant") > 0.0 {
            words.label(Label::TenantPaysPower).to_owned()
        } else {
            String::new()
        },
    })
}

/// The cash chart's title, "Cash over five years".
#[must_use]
pub fn cash_title(report: &Report, words: &dyn Words) -> Vec<Piece> {
    let mut title = vec![text(words.label(Label::CashOver))];
    title.extend(words.horizon(crate::scenario::whole(report.inputs.number("months"))));
    title
}

/// The cash chart in a sentence.
#[must_use]
pub fn cash_sentence(report: &Report, chart: &CumulativeCash, words: &dyn Words) -> String {
    let n = words.numerals();
    let ends = chart.lines.iter().filter_map(|line| {
        let last = line.values_usd.last()?;
        Some(format!("{}{SPACE}{}", line.label, n.money(*last)))
    });
    let title = plain(&cash_title(report, words));
    sentence(&title, words.label(Label::CashChartHint), ends)
}

/// The chart of money per MWh in a sentence.
#[must_use]
pub fn mwh_sentence(chart: &PerMwh, words: &dyn Words) -> String {
    let bars = chart.bars.iter().map(|bar| {
        format!(
            "{}{SPACE}{} ({})",
            bar.words.name, bar.words.revenue, bar.words.left
        )
    });
    sentence(words.label(Label::PerMwhChart), "", bars)
}

fn sentence(title: &str, hint: &str, parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.collect();
    let hint = if hint.is_empty() {
        String::new()
    } else {
        format!(", {hint}")
    };
    format!("{title}{hint}: {}.", parts.join("; "))
}

/// The use where it is the only row of its use, else the machine.
fn line_name(report: &Report, row: &Row, words: &dyn Words) -> String {
    let alone = report.rows.iter().filter(|other| other.kind == row.kind).count() == 1;
    if alone {
        words.kind(row.kind).to_owned()
    } else {
        words.short_name(row)
    }
}
