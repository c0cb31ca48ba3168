//! From which Bitcoin price does mining outbid AI? For each cost view the price at which both bid the same.

use crate::report::charts::reading::{Column, Readable, Reading, money};
use crate::report::charts::scale::Scale;
use crate::report::charts::ticks::dollars;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::facts::duel_pair::{CostView, Scarce};
use crate::report::figures::{Pair, Report, ResponseCase};
use crate::report::words::charts::ChartLabel;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{Piece, name, text};
use crate::report::words::{Label, Words};
use crate::scenario::Use;

/// The band between the cost views.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Bitcoin price along, $.
    pub scale: Scale,
    /// Today's price, $.
    pub today_usd: f64,
    /// "today $99,660".
    pub today: String,
    /// The use against which mining bids.
    pub ai: Use,
    /// Its name, "H100s".
    pub ai_wins: String,
    /// "mining".
    pub mining_wins: String,
    /// One entry a cost view, from top to bottom.
    pub rows: Vec<BandRow>,
}

/// A cost view.
#[derive(Clone, Debug, PartialEq)]
pub struct BandRow {
    /// Where its figures stand in the JSON object, "duel.0.views.greenfield".
    pub path: String,
    /// The name of its price there.
    pub price_key: &'static str,
    /// "everything to buy".
    pub name: String,
    /// "$223,000", or why there is no such price.
    pub said: String,
    /// The price from which mining wins, $: not above 0 where it always does; none where it never does.
    pub btc_usd: Option<f64>,
    /// The same with a tenth less and a tenth more rent, $.
    pub rent_usd: Option<(f64, f64)>,
    /// The same if difficulty follows the price, $.
    pub with_response_usd: Option<f64>,
}

/// Beyond the outermost price there is this factor more to see.
const ROOM: f64 = 1.6;
/// Prices farther from today's than this factor stand at the end of the scale.
const FARTHEST: f64 = 1e6;

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene {
        report,
        words,
        scarce,
        ..
    } = *scene;
    let pair = scene.pair?;
    let band = band(report, pair, scarce, words)?;
    let rows = band.rows.iter().map(|row| format!("{}: {}", row.name, row.said));
    let said = format!(
        "{}: {}; {}.",
        words.chart_title(ChartId::Band),
        rows.collect::<Vec<_>>().join("; "),
        band.today
    );
    let title = words.outbids(report, pair, scarce);
    Some(ChartFigure::plain(
        ChartId::Band,
        title,
        words,
        said,
        Chart::Band(band),
    ))
}

/// The band of a pair; none if there is no such pair.
#[must_use]
pub fn band(report: &Report, pair: usize, scarce: Scarce, words: &dyn Words) -> Option<Band> {
    let sides = report.duel.get(pair)?;
    let today_usd = report.network.price_usd;
    let ai = report.rows.get(sides.ai)?.kind;
    let rows: Vec<BandRow> = CostView::ALL
        .into_iter()
        .map(|view| row(view, pair, sides, scarce, words))
        .collect();
    let prices = rows
        .iter()
        .flat_map(|row| {
            let rent = row.rent_usd.map(|(less, more)| [less, more]);
            [row.btc_usd, row.with_response_usd]
                .into_iter()
                .flatten()
                .chain(rent.into_iter().flatten())
        })
        .filter(|usd| *usd > 0.0)
        .map(|usd| usd.clamp(today_usd / FARTHEST, today_usd * FARTHEST));
    let (low, high) = prices.fold((today_usd, today_usd), |(low, high), usd| {
        (low.min(usd), high.max(usd))
    });
    Some(Band {
        scale: Scale::log(low / ROOM, high * ROOM, dollars),
        today_usd,
        today: format!(
            "{} {}",
            words.duel_label(DuelLabel::TodayMark),
            words.numerals().money_exact(today_usd)
        ),
        ai,
        ai_wins: words.ahead(report, ai, false),
        mining_wins: words.ahead(report, Use::Mining, false),
        rows,
    })
}

fn row(view: CostView, pair: usize, sides: &Pair, scarce: Scarce, words: &dyn Words) -> BandRow {
    let figures = view.of(&sides.views);
    let (price_key, btc_usd) = scarce.price(figures);
    // Rent and response are told of a MWh only.
    let energy = scarce == Scarce::Energy;
    BandRow {
        path: view.path(pair, "").trim_end_matches('.').to_owned(),
        price_key,
        name: words.cost_view(view).to_owned(),
        said: match btc_usd {
            Some(usd) if usd > 0.0 => words.numerals().money_about(usd),
            Some(_) => words.at_every_price(true).to_owned(),
            None => words.at_every_price(false).to_owned(),
        },
        btc_usd,
        rent_usd: figures
            .btc_if_rent_10_percent_lower_usd
            .zip(figures.btc_if_rent_10_percent_higher_usd)
            .filter(|_| energy),
        with_response_usd: figures
            .btc_with_response_usd
            .filter(|_| energy && figures.response_case == ResponseCase::Above),
    }
}

impl Readable for Band {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, &'static str) {
        (words.chart_label(ChartLabel::Row), "row")
    }

    fn stops(&self) -> usize {
        self.rows.len()
    }

    fn columns(&self, words: &dyn Words) -> Vec<Column> {
        let columns = [
            (DuelLabel::EqualAt, "btc_usd"),
            (DuelLabel::RentLower, "btc_if_rent_10_percent_lower_usd"),
            (DuelLabel::RentHigher, "btc_if_rent_10_percent_higher_usd"),
            (DuelLabel::WithResponse, "btc_with_response_usd"),
        ];
        Column::plain(columns.map(|(label, key)| (words.duel_label(label), key)))
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let row = self.rows.get(stop)?;
        let (less, more) = row.rent_usd.unzip();
        let cell = |(key, usd): (&str, Option<f64>)| -> Vec<Piece> {
            vec![match usd {
                Some(usd) => money([&row.path, ".", key].concat(), usd, words.numerals().money(usd)),
                None => text(words.label(Label::NoFigure)),
            }]
        };
        let cells = [
            (row.price_key, row.btc_usd),
            ("btc_if_rent_10_percent_lower_usd", less),
            ("btc_if_rent_10_percent_higher_usd", more),
            ("btc_with_response_usd", row.with_response_usd),
        ];
        Some(Reading {
            at: vec![name(row.name.as_str())],
            cells: cells.map(cell).to_vec(),
        })
    }
}
