//! What charts show, as plain data: numbers from the report and words made beside it.
//!
//! A chart draws these structs and knows nothing else, so that whatever it shows can be shown as a table.

use super::axis::CalendarTick;
use super::figures::{Kind, Report, Row};

/// Cash since the start, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct CumulativeCash {
    /// One line a row of the mix, then whatever else is compared.
    pub lines: Vec<Line>,
    /// Months the chart reaches to.
    pub months: usize,
    /// The calendar along the bottom; month 0 begins on the scenario's day, and a month is 365/12 days.
    pub calendar: Vec<CalendarTick>,
    /// Moments that concern all lines, such as the halving.
    pub events: Vec<Event>,
    /// Points of lines worth a sentence, such as the payback.
    pub marks: Vec<Mark>,
}

/// A line of a chart over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is about: colour and dashes.
    pub kind: LineKind,
    /// Its name at its end.
    pub label: String,
    /// One value a month, from month 0 to the last inclusive, $.
    pub values_usd: Vec<f64>,
}

/// What a line or a bar is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// A row that mines.
    Mining,
    /// A row that rents out GPUs.
    Rental,
    /// A row that hosts.
    Hosting,
    /// The whole site.
    Site,
    /// What the money does without machines.
    Baseline,
}

impl From<Kind> for LineKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Mining => Self::Mining,
            Kind::Rental => Self::Rental,
            Kind::Hosting => Self::Hosting,
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

/// The words of the cumulative-cash chart, in the order of the report's rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CashWords {
    /// A short name for each row.
    pub rows: Vec<String>,
    /// What to say where each row has paid back; none where it has not or where it is not worth saying.
    pub paid_back: Vec<Option<String>>,
    /// The name of the whole site; none to leave it out.
    pub site: Option<String>,
    /// The name of the baseline; none to leave it out.
    pub baseline: Option<String>,
}

/// The report's cumulative cash, with its words, calendar and events.
#[must_use]
pub fn cumulative_cash(
    report: &Report,
    words: &CashWords,
    calendar: Vec<CalendarTick>,
    events: Vec<Event>,
) -> CumulativeCash {
    let word = |nth: usize| words.rows.get(nth).cloned().unwrap_or_default();
    let mut lines: Vec<_> = report
        .rows
        .iter()
        .zip(&report.monthly.rows)
        .enumerate()
        .map(|(nth, (row, monthly))| Line {
            kind: row.kind.into(),
            label: word(nth),
            values_usd: monthly.cumulative_usd.clone(),
        })
        .collect();
    if let Some(label) = words.site.clone() {
        let values_usd = report.monthly.site.cumulative_usd.clone();
        lines.push(Line {
            kind: LineKind::Site,
            label,
            values_usd,
        });
    }
    if let Some(label) = words.baseline.clone() {
        let values_usd = just_buy_btc(report.site.capex_usd, &report.monthly.btc_price_usd);
        lines.push(Line {
            kind: LineKind::Baseline,
            label,
            values_usd,
        });
    }
    let marks = report
        .rows
        .iter()
        .zip(&words.paid_back)
        .enumerate()
        .filter_map(|(line, (row, text))| {
            Some(Mark {
                line,
                month: row.life.payback_months?,
                text: text.clone()?,
            })
        })
        .collect();
    CumulativeCash {
        lines,
        months: report.monthly.month.len(),
        calendar,
        events,
        marks,
    }
}

/// What is gained up to each month if Bitcoin bought in month 0 were sold at that month's price.
fn just_buy_btc(capex_usd: f64, price_usd: &[f64]) -> Vec<f64> {
    let bought_at = price_usd.first().copied().unwrap_or_default();
    let gained = price_usd.iter().map(|price| {
        if bought_at > 0.0 {
            capex_usd * (price / bought_at - 1.0)
        } else {
            0.0
        }
    });
    std::iter::once(0.0).chain(gained).collect()
}

/// What a MWh brings in and what is left of it, one entry a row that draws energy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PerMwh {
    /// The bars, from top to bottom.
    pub bars: Vec<MwhBar>,
}

/// One bar: revenue, and what it goes to.
#[derive(Clone, Debug, PartialEq)]
pub struct MwhBar {
    /// Colour.
    pub kind: LineKind,
    /// Power and other cost less credit, $/MWh.
    pub running_usd: f64,
    /// Capital charge, $/MWh.
    pub capital_usd: f64,
    /// Revenue less all that, $/MWh; negative if it does not suffice.
    pub left_usd: f64,
    /// The words beside it.
    pub words: MwhWords,
}

/// The words beside a bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MwhWords {
    /// The row's name.
    pub name: String,
    /// "$1,379".
    pub revenue: String,
    /// "$268 left", "−$31 left".
    pub left: String,
    /// What else the reader must know ("tenant pays power"); may be empty.
    pub note: String,
}

/// The report's money per MWh today; `words` is asked for each row that draws energy.
#[must_use]
pub fn per_mwh(report: &Report, words: impl Fn(&Row, &MwhFigures) -> MwhWords) -> PerMwh {
    let bars = report
        .rows
        .iter()
        .filter(|row| row.today.energy_mwh > 0.0)
        .map(|row| {
            let today = &row.today;
            let per_mwh = |usd: f64| usd / today.energy_mwh;
            let revenue_usd = per_mwh(today.revenue_usd);
            let running_usd = per_mwh(today.power_usd + today.other_usd - today.credit_usd);
            let capital_usd = per_mwh(today.capital_usd);
            let left_usd = revenue_usd - running_usd - capital_usd;
            let words = words(
                row,
                &MwhFigures {
                    revenue_usd,
                    left_usd,
                },
            );
            MwhBar {
                kind: row.kind.into(),
                running_usd,
                capital_usd,
                left_usd,
                words,
            }
        })
        .collect();
    PerMwh { bars }
}

/// What the words beside a bar state, $/MWh.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MwhFigures {
    /// Revenue.
    pub revenue_usd: f64,
    /// What is left of it after running costs and capital.
    pub left_usd: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bought_bitcoin_gains_what_its_price_gains() {
        assert_eq!(
            just_buy_btc(1000.0, &[50.0, 100.0, 25.0]),
            [0.0, 0.0, 1000.0, -500.0]
        );
        assert_eq!(just_buy_btc(1000.0, &[]), [0.0]);
        assert_eq!(just_buy_btc(1000.0, &[0.0, 1.0]), [0.0, 0.0, 0.0]);
    }
}
