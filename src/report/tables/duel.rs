//! The duel's and AI's figures in tables: exact, each with its place in the JSON object.

use crate::report::facts::duel::Beats;
use crate::report::facts::duel_pair::CostView;
use crate::report::figures::{PowerPrice, Report, ResponseCase, View};
use crate::report::number::Numerals;
use crate::report::tables::full::{Line, Table};
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::report::words::tables::Measure;
use crate::report::words::{Label, Words};
use crate::scenario::Unit;

/// A line of the table: its label, its name in the JSON object, and how it is read.
type Column = (DuelLabel, &'static str, fn(&View) -> Option<f64>);

/// Per MW of grid and year, then per MWh drawn.
const COLUMNS: [Column; 9] = [
    (DuelLabel::MiningLeaves, "per_mw_year.bid_mining_usd", |view| {
        Some(view.per_mw_year.bid_mining_usd)
    }),
    (DuelLabel::AiLeaves, "per_mw_year.bid_ai_usd", |view| {
        Some(view.per_mw_year.bid_ai_usd)
    }),
    (DuelLabel::EqualAt, "per_mw_year.btc_usd", |view| {
        view.per_mw_year.btc_usd
    }),
    (DuelLabel::MiningCanPay, "bid_mining_usd_per_mwh", |view| {
        Some(view.bid_mining_usd_per_mwh)
    }),
    (DuelLabel::AiCanPay, "bid_ai_usd_per_mwh", |view| {
        Some(view.bid_ai_usd_per_mwh)
    }),
    (DuelLabel::EqualAtPerMwh, "btc_usd", |view| view.btc_usd),
    (
        DuelLabel::RentHigher,
        "btc_if_rent_10_percent_higher_usd",
        |view| view.btc_if_rent_10_percent_higher_usd,
    ),
    (DuelLabel::RentLower, "btc_if_rent_10_percent_lower_usd", |view| {
        view.btc_if_rent_10_percent_lower_usd
    }),
    (DuelLabel::RentForMining, "rent_usd", |view| view.rent_usd),
];

/// The prices above which mining is worth more than the AI row, by what is already owned: per MW of grid and year, and
/// per MWh drawn; empty if there is no such pair.
#[must_use]
pub fn prices(report: &Report, pair: usize, words: &dyn Words) -> Table {
    let mut table = Table {
        columns: [DuelLabel::PerMegawattYear, DuelLabel::PerMwhDrawn]
            .map(|label| vec![text(words.duel_label(label))])
            .into(),
        days: Vec::new(),
        lines: Vec::new(),
    };
    let Some(sides) = report.duel.get(pair) else {
        return table;
    };
    let cell = |view: CostView, name: &str, btc_usd: Option<f64>| match Beats::of(btc_usd) {
        Beats::Above(usd) => vec![figure(
            view.path(pair, name),
            usd,
            words.numerals().turning_price(usd),
        )],
        Beats::Always => vec![text(words.duel_label(DuelLabel::Always))],
        Beats::Never => vec![text(words.duel_label(DuelLabel::Never))],
    };
    table.lines = CostView::open(report)
        .into_iter()
        .map(|view| {
            let of = view.of(&sides.views);
            Line {
                label: words.cost_view(view).to_owned(),
                measure: Measure::Usd,
                cells: vec![
                    cell(view, "per_mw_year.btc_usd", of.per_mw_year.btc_usd),
                    cell(view, "btc_usd", of.btc_usd),
                ],
            }
        })
        .collect();
    table
}

/// How these prices come about, one column per cost view; empty if there is no such pair.
#[must_use]
pub fn duel(report: &Report, pair: usize, words: &dyn Words) -> Table {
    let n = words.numerals();
    let views = CostView::open(report);
    let mut table = Table {
        columns: views
            .iter()
            .map(|view| vec![text(words.cost_view(*view))])
            .collect(),
        days: Vec::new(),
        lines: Vec::new(),
    };
    let Some(sides) = report.duel.get(pair) else {
        return table;
    };
    for (label, name, read) in COLUMNS {
        table.lines.push(Line {
            label: words.duel_label(label).to_owned(),
            measure: Measure::Usd,
            cells: views
                .iter()
                .map(|view| cell(n, view.path(pair, name), read(view.of(&sides.views)), words))
                .collect(),
        });
    }
    let response = Line {
        label: words.duel_label(DuelLabel::WithResponse).to_owned(),
        measure: Measure::Usd,
        cells: views
            .iter()
            .map(|view| with_response(n, pair, *view, view.of(&sides.views), words))
            .collect(),
    };
    // This line goes with the other prices, before the rent.
    table.lines.insert(table.lines.len() - 1, response);
    table
}

fn cell(n: Numerals, path: String, value: Option<f64>, words: &dyn Words) -> Vec<Piece> {
    match value {
        Some(usd) => vec![toned(
            path,
            usd,
            n.money(usd),
            if usd < 0.0 { Tone::Loss } else { Tone::Plain },
        )],
        None => vec![text(words.label(Label::NoFigure))],
    }
}

fn with_response(n: Numerals, pair: usize, view: CostView, of: &View, words: &dyn Words) -> Vec<Piece> {
    let always = |label| vec![text(words.duel_label(label))];
    match (of.response_case, of.btc_with_response_usd) {
        (ResponseCase::Always, _) => always(DuelLabel::Always),
        (ResponseCase::Above | ResponseCase::Below, Some(usd)) => {
            let sign = if of.response_case == ResponseCase::Above {
                ">\u{a0}"
            } else {
                "<\u{a0}"
            };
            vec![figure(
                view.path(pair, "btc_with_response_usd"),
                usd,
                [sign, &n.money(usd)].concat(),
            )]
        }
        _ => always(DuelLabel::Never),
    }
}

/// What AI costs before and after miners set the price of power: the label, and how the figure is named and read.
type Cost = (DuelLabel, &'static str, fn(&PowerPrice) -> Option<f64>);

const COSTS: [Cost; 5] = [
    (DuelLabel::PowerPrice, "tariff_usd_per_kwh", |price| {
        Some(price.tariff_usd_per_kwh)
    }),
    (DuelLabel::HourAtCost, "cost_per_gpu_hour_usd", |price| {
        price.cost_per_gpu_hour_usd
    }),
    (DuelLabel::HourAtRent, "rent_per_gpu_hour_usd", |price| {
        price.rent_per_gpu_hour_usd
    }),
    (DuelLabel::RunAtCost, "run_at_cost_usd", |price| {
        price.run_at_cost_usd
    }),
    (DuelLabel::RunAtRent, "run_at_rent_usd", |price| {
        price.run_at_rent_usd
    }),
];

/// What AI costs today, and if miners set the price of power.
#[must_use]
pub fn training(report: &Report, words: &dyn Words) -> Table {
    let n = words.numerals();
    let sides = [
        ("before", Some(&report.training.before)),
        ("after", report.training.after.as_ref()),
    ];
    let line = |(label, name, read): &Cost| Line {
        label: words.duel_label(*label).to_owned(),
        measure: match label {
            DuelLabel::PowerPrice => Measure::Of(Unit::UsdPerKwh),
            DuelLabel::HourAtCost | DuelLabel::HourAtRent => Measure::UsdPerGpuHour,
            _ => Measure::Usd,
        },
        cells: sides
            .iter()
            .map(|(side, price)| match price.and_then(read) {
                Some(usd) => {
                    let written = match label {
                        DuelLabel::PowerPrice => n.power_price(usd),
                        DuelLabel::HourAtCost | DuelLabel::HourAtRent => n.money_fixed(usd, 2),
                        _ => n.money(usd),
                    };
                    vec![figure(format!("training.{side}.{name}"), usd, written)]
                }
                None => vec![text(words.label(Label::NoFigure))],
            })
            .collect(),
    };
    Table {
        columns: [DuelLabel::Before, DuelLabel::After]
            .map(|label| vec![text(words.duel_label(label))])
            .into(),
        days: Vec::new(),
        lines: COSTS.iter().map(line).collect(),
    }
}

/// The pairs a reader can choose, in words, in the report's order.
#[must_use]
pub fn pairs(report: &Report, words: &dyn Words) -> Vec<String> {
    report
        .duel
        .iter()
        .map(|pair| {
            [
                words.side(report, pair.mining).as_str(),
                " · ",
                &words.side(report, pair.ai),
            ]
            .concat()
        })
        .collect()
}
