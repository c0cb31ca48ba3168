//! Charts figure by figure: what the crosshair says at a stop, what the table says in a line, and the same as CSV.

use crate::report::charts::series::duel_reading;
use crate::report::charts::series::{Amounts, Chart, CostBar, LineKind, LinesOverTime};
use crate::report::number::Numerals;
use crate::report::tables::csv::Csv;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::{Piece, Tone, figure, name, text, toned};

/// What there is at each stop of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it is, in words.
    pub name: String,
    /// What it is in a file, with its unit.
    pub key: String,
    /// Its colour, if it is about a use.
    pub kind: Option<LineKind>,
}

/// One stop of a chart: a month, a bar, a price of power.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Which stop it is.
    pub at: Vec<Piece>,
    /// One cell a column.
    pub cells: Vec<Vec<Piece>>,
}

impl Chart {
    /// What there is at each stop.
    #[must_use]
    pub fn columns(&self, words: &dyn Words) -> Vec<Column> {
        let fixed = |(label, key): (ChartLabel, &str)| Column {
            name: words.chart_label(label).to_owned(),
            key: key.to_owned(),
            kind: None,
        };
        match self {
            Self::Cash(data) | Self::Profit(data) | Self::Hashprice(data) => data
                .lines
                .iter()
                .map(|line| Column {
                    name: line.label.clone(),
                    key: line.path.clone(),
                    kind: Some(line.kind),
                })
                .collect(),
            Self::Breakeven(data) => data
                .curves
                .iter()
                .map(|curve| Column {
                    name: curve.label.clone(),
                    key: format!("{} btc_usd", curve.label),
                    kind: curve.own.then_some(LineKind::Mining),
                })
                .collect(),
            Self::PerMwh(_) => MWH_COLUMNS.map(fixed).to_vec(),
            Self::Costs(_) => COST_COLUMNS.map(|(label, key, _)| fixed((label, key))).to_vec(),
            Self::Band(_) => duel_reading::band_columns(words),
            Self::Ladder(_) => duel_reading::ladder_columns(words),
            Self::CostOfAi(_) => duel_reading::cost_columns(words),
            Self::Map(_) => Vec::new(),
        }
    }

    /// How many stops there are.
    #[must_use]
    pub fn stops(&self) -> usize {
        match self {
            Self::Cash(data) | Self::Profit(data) | Self::Hashprice(data) => data.moments.len(),
            Self::PerMwh(data) => data.bars.len(),
            Self::Costs(data) => data.groups.iter().map(|group| group.bars.len()).sum(),
            Self::Breakeven(data) => data.tariff_usd_per_kwh.len(),
            Self::Band(data) => data.rows.len(),
            Self::Ladder(data) => data.rungs.len(),
            Self::CostOfAi(data) => data.line.len(),
            // It is read cell by cell.
            Self::Map(_) => 0,
        }
    }

    /// What stands at a stop.
    #[must_use]
    pub fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let n = words.numerals();
        match self {
            Self::Cash(data) | Self::Profit(data) | Self::Hashprice(data) => month(data, stop, n),
            Self::PerMwh(data) => data.bars.get(stop).map(|bar| Reading {
                at: vec![name(&*bar.words.name)],
                cells: [bar.revenue_usd, bar.running_usd, bar.capital_usd, bar.left_usd]
                    .into_iter()
                    .zip(MWH_COLUMNS)
                    .map(|(usd, (_, key))| vec![money(format!("{}.{key}", bar.path), usd, n.money(usd))])
                    .collect(),
            }),
            Self::Costs(data) => {
                let mut bars = data
                    .groups
                    .iter()
                    .flat_map(|group| group.bars.iter().map(move |bar| (group, bar)));
                bars.nth(stop).map(|(group, bar)| Reading {
                    at: vec![name(format!("{}, {}", group.title, bar.name))],
                    cells: COST_COLUMNS
                        .iter()
                        .map(|(_, key, read)| (key, read(bar)))
                        .map(|(key, usd)| vec![money(format!("{}.{key}", bar.path), usd, n.money(usd))])
                        .collect(),
                })
            }
            Self::Breakeven(data) => data.tariff_usd_per_kwh.get(stop).map(|tariff| {
                let path = format!("asic_breakeven.tariff_usd_per_kwh.{stop}");
                Reading {
                    at: vec![figure(path, *tariff, n.cents_exact(*tariff)), text("/kWh")],
                    cells: data
                        .curves
                        .iter()
                        .map(|curve| match curve.btc_usd.get(stop).copied().flatten() {
                            Some(usd) => vec![money(format!("{}.{stop}", curve.path), usd, n.money(usd))],
                            None => vec![text(words.chart_label(ChartLabel::NoPrice))],
                        })
                        .collect(),
                }
            }),
            Self::Band(data) => duel_reading::band(data, stop, words),
            Self::Ladder(data) => duel_reading::ladder(data, stop, words),
            Self::CostOfAi(data) => duel_reading::cost(data, stop, words),
            Self::Map(_) => None,
        }
    }

    /// All stops as CSV: the columns' keys, then a line a stop, numbers with every bit.
    #[must_use]
    pub fn csv(&self, words: &dyn Words) -> String {
        let first = match self {
            Self::Cash(_) | Self::Profit(_) | Self::Hashprice(_) => "month",
            Self::PerMwh(_) | Self::Costs(_) | Self::Band(_) | Self::Ladder(_) => "row",
            Self::CostOfAi(_) => "btc_usd",
            Self::Map(data) => return duel_reading::map_csv(data),
            Self::Breakeven(_) => "tariff_usd_per_kwh",
        };
        let mut csv = Csv::default();
        csv.line(
            std::iter::once(first.to_owned()).chain(self.columns(words).into_iter().map(|column| column.key)),
        );
        for reading in (0..self.stops()).filter_map(|stop| self.reading(stop, words)) {
            csv.line(
                std::iter::once(&reading.at)
                    .chain(&reading.cells)
                    .map(|pieces| cell(pieces)),
            );
        }
        csv.text()
    }
}

const MWH_COLUMNS: [(ChartLabel, &str); 4] = [
    (ChartLabel::Revenue, "revenue_usd"),
    (ChartLabel::Running, "running_usd"),
    (ChartLabel::Capital, "capital_usd"),
    (ChartLabel::Left, "left_usd"),
];

/// A part of a bar: its name in words and in the JSON object, and how it is read.
type CostColumn = (ChartLabel, &'static str, fn(&CostBar) -> f64);

const COST_COLUMNS: [CostColumn; 6] = [
    (ChartLabel::Power, "power_usd", |bar| bar.power_usd),
    (ChartLabel::Other, "other_usd", |bar| bar.other_usd),
    (ChartLabel::Credit, "credit_usd", |bar| bar.credit_usd),
    (ChartLabel::Capital, "capital_usd", |bar| bar.capital_usd),
    (ChartLabel::FullCost, "full_usd", |bar| bar.full_usd),
    (ChartLabel::PriceReceived, "price_usd", |bar| bar.price_usd),
];

fn month(data: &LinesOverTime, stop: usize, n: Numerals) -> Option<Reading> {
    let at = vec![name(data.moments.get(stop)?.as_str())];
    let cells = data
        .lines
        .iter()
        .map(|line| {
            let usd = line.values_usd.get(stop).copied().unwrap_or_default();
            let written = match data.amounts {
                Amounts::Money => n.money(usd),
                Amounts::Cents => n.money_fixed(usd, 2),
            };
            vec![money(format!("{}.{stop}", line.path), usd, written)]
        })
        .collect();
    Some(Reading { at, cells })
}

fn money(path: String, usd: f64, written: String) -> Piece {
    toned(
        path,
        usd,
        written,
        if usd < 0.0 { Tone::Loss } else { Tone::Plain },
    )
}

/// A cell of a file: a figure's value, else its words.
fn cell(pieces: &[Piece]) -> String {
    match pieces {
        [Piece::Figure(figure), ..] => figure.value.to_string(),
        [Piece::Name(name)] => name.clone(),
        _ => String::new(),
    }
}
