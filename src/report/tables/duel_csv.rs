//! The duel, the cost of AI, sensitivity and the heat map as CSV: names as in the JSON object (except those of queries,
//! which are split, see [`training`]), numbers at full precision, an empty cell where there is no figure.

use crate::model::HeatMap;
use crate::report::figures::{PowerPrice, Report, ResponseCase, View};
use crate::report::tables::csv::{Csv, number};
use crate::scenario::Use;

/// A figure of a line.
type Column<T> = (&'static str, fn(&T) -> Option<f64>);

const VIEW: [Column<View>; 10] = [
    ("bid_mining_usd_per_mwh", |view| Some(view.bid_mining_usd_per_mwh)),
    ("bid_ai_usd_per_mwh", |view| Some(view.bid_ai_usd_per_mwh)),
    ("btc_usd", |view| view.btc_usd),
    ("btc_if_rent_10_percent_higher_usd", |view| {
        view.btc_if_rent_10_percent_higher_usd
    }),
    ("btc_if_rent_10_percent_lower_usd", |view| {
        view.btc_if_rent_10_percent_lower_usd
    }),
    ("btc_with_response_usd", |view| view.btc_with_response_usd),
    ("rent_usd", |view| view.rent_usd),
    ("per_mw_year.bid_mining_usd", |view| {
        Some(view.per_mw_year.bid_mining_usd)
    }),
    ("per_mw_year.bid_ai_usd", |view| Some(view.per_mw_year.bid_ai_usd)),
    ("per_mw_year.btc_usd", |view| view.per_mw_year.btc_usd),
];

const POWER_PRICE: [Column<PowerPrice>; 5] = [
    ("tariff_usd_per_kwh", |price| Some(price.tariff_usd_per_kwh)),
    ("cost_per_gpu_hour_usd", |price| price.cost_per_gpu_hour_usd),
    ("rent_per_gpu_hour_usd", |price| price.rent_per_gpu_hour_usd),
    ("run_at_cost_usd", |price| price.run_at_cost_usd),
    ("run_at_rent_usd", |price| price.run_at_rent_usd),
];

/// Mining against AI: one line a pair and cost view.
#[must_use]
pub fn duel(report: &Report) -> String {
    let names = VIEW.iter().map(|(name, _)| (*name).to_owned());
    let mut csv = Csv::default();
    csv.line(
        ["mining", "ai", "view", "response_case", "rent_today_usd"]
            .map(str::to_owned)
            .into_iter()
            .chain(names),
    );
    for pair in &report.duel {
        let views = &pair.views;
        for (name, view) in [
            ("marginal", &views.marginal),
            ("greenfield", &views.greenfield),
            ("convert", &views.convert),
            ("keep", &views.keep),
        ] {
            let case = match view.response_case {
                ResponseCase::Above => "above",
                ResponseCase::Below => "below",
                ResponseCase::Always => "always",
                ResponseCase::Never => "never",
            };
            csv.line(
                [
                    pair.mining.to_string(),
                    pair.ai.to_string(),
                    name.to_owned(),
                    case.to_owned(),
                    pair.rent_today_usd.to_string(),
                ]
                .into_iter()
                .chain(VIEW.iter().map(|(_, figure)| number(figure(view)))),
            );
        }
    }
    csv.text()
}

/// The cost of AI: one line a figure, at the tariff paid and if miners set the price of power.
///
/// A line has its name in `training.before` and `training.after`, and the columns are named after these two. A line of
/// `queries` has two names in the object; it drops the `before_` and `after_` that these begin with.
#[must_use]
pub fn training(report: &Report) -> String {
    let training = &report.training;
    let mut csv = Csv::default();
    csv.line(["figure", "before", "after"].map(str::to_owned));
    for (name, figure) in POWER_PRICE {
        csv.line([
            name.to_owned(),
            number(figure(&training.before)),
            number(training.after.as_ref().and_then(figure)),
        ]);
    }
    for (i, queries) in training.queries.iter().enumerate() {
        csv.line([
            format!("queries.{i}.usd_per_million"),
            queries.before_usd_per_million.to_string(),
            number(queries.after_usd_per_million),
        ]);
    }
    csv.text()
}

/// What each input does to the site's NPV: one line an input, in their order.
#[must_use]
pub fn sensitivity(report: &Report) -> String {
    let ways =
        ["up", "down"].map(|way| ["value", "clamped", "npv_change_usd"].map(|name| format!("{way}.{name}")));
    let mut csv = Csv::default();
    csv.line(
        ["key", "swing_by", "swing_percent"]
            .map(str::to_owned)
            .into_iter()
            .chain(ways.into_iter().flatten()),
    );
    for moved in &report.sensitivity {
        csv.line(
            [
                moved.key.to_owned(),
                number(moved.swing_by),
                number(moved.swing_percent),
            ]
            .into_iter()
            .chain([moved.up, moved.down].into_iter().flat_map(|effect| {
                [
                    number(effect.map(|effect| effect.value)),
                    effect.map_or_else(String::new, |effect| effect.clamped.to_string()),
                    number(effect.map(|effect| effect.npv_change_usd)),
                ]
            })),
        );
    }
    csv.text()
}

/// Which use clears most where: one line per computed cell; the first two columns are the inputs under their keys.
#[must_use]
pub fn heat_map(map: &HeatMap) -> String {
    let (x, y) = (map.x(), map.y());
    let mut csv = Csv::default();
    csv.line([x.key.to_owned(), y.key.to_owned()].into_iter().chain(
        ["mining", "rental", "hosting", "winner"].map(|side| format!("worth_usd_per_mw_year.{side}")),
    ));
    for (j, up) in y.values.iter().enumerate() {
        for (i, across) in x.values.iter().enumerate() {
            let Some(cell) = map.cell(i, j) else { continue };
            csv.line([
                across.to_string(),
                up.to_string(),
                number(cell.mining),
                number(cell.rental),
                number(cell.hosting),
                cell.winner().map_or("", Use::key).to_owned(),
            ]);
        }
    }
    csv.text()
}
