//! The duel's charts figure by figure: what the crosshair, the table and the file say of them.

use crate::report::charts::band::Band;
use crate::report::charts::cost_of_ai::CostOfAi;
use crate::report::charts::ladder::Ladder;
use crate::report::charts::map::WhoWins;
use crate::report::charts::series::{Column, LineKind, Reading};
use crate::report::tables::csv::Csv;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{Piece, Tone, figure, name, text, toned};
use crate::report::words::{Label, Words};

pub(super) fn band_columns(words: &dyn Words) -> Vec<Column> {
    columns(
        &[
            (DuelLabel::EqualAt, "btc_usd"),
            (DuelLabel::RentLower, "btc_if_rent_10_percent_lower_usd"),
            (DuelLabel::RentHigher, "btc_if_rent_10_percent_higher_usd"),
            (DuelLabel::WithResponse, "btc_with_response_usd"),
        ],
        words,
    )
}

pub(super) fn ladder_columns(words: &dyn Words) -> Vec<Column> {
    columns(
        &[
            (DuelLabel::Greenfield, "greenfield_usd_per_mwh"),
            (DuelLabel::Marginal, "marginal_usd_per_mwh"),
        ],
        words,
    )
}

pub(super) fn cost_columns(words: &dyn Words) -> Vec<Column> {
    let mut all = columns(&[(DuelLabel::HourAtCost, "cost_per_gpu_hour_usd")], words);
    for column in &mut all {
        column.kind = Some(LineKind::Rental);
    }
    all
}

fn columns(all: &[(DuelLabel, &str)], words: &dyn Words) -> Vec<Column> {
    let column = |(label, key): &(DuelLabel, &str)| Column {
        name: words.duel_label(*label).to_owned(),
        key: (*key).to_owned(),
        kind: None,
    };
    all.iter().map(column).collect()
}

pub(super) fn band(data: &Band, stop: usize, words: &dyn Words) -> Option<Reading> {
    let row = data.rows.get(stop)?;
    let price = |key: &str, usd: Option<f64>| price(&row.path, key, usd, words);
    let (less, more) = row.rent_usd.unzip();
    Some(Reading {
        at: vec![name(row.name.as_str())],
        cells: vec![
            price(row.price_key, row.btc_usd),
            price("btc_if_rent_10_percent_lower_usd", less),
            price("btc_if_rent_10_percent_higher_usd", more),
            price("btc_with_response_usd", row.with_response_usd),
        ],
    })
}

pub(super) fn ladder(data: &Ladder, stop: usize, words: &dyn Words) -> Option<Reading> {
    let rung = data.rungs.get(stop)?;
    let price = |key: &str, usd: f64| price(&rung.path, key, Some(usd), words);
    Some(Reading {
        at: vec![name(rung.name.as_str())],
        cells: vec![
            price("greenfield_usd_per_mwh", rung.greenfield_usd),
            price("marginal_usd_per_mwh", rung.marginal_usd),
        ],
    })
}

pub(super) fn cost(data: &CostOfAi, stop: usize, words: &dyn Words) -> Option<Reading> {
    let (btc_usd, usd) = *data.line.get(stop)?;
    let n = words.numerals();
    let path = |key: &str| format!("training_by_btc.{stop}.{key}");
    Some(Reading {
        at: vec![figure(path("btc_usd"), btc_usd, n.money(btc_usd))],
        cells: vec![vec![figure(
            path("cost_per_gpu_hour_usd"),
            usd,
            n.money_fixed(usd, 2),
        )]],
    })
}

fn price(path: &str, key: &str, usd: Option<f64>, words: &dyn Words) -> Vec<Piece> {
    match usd {
        Some(usd) => vec![toned(
            [path, ".", key].concat(),
            usd,
            words.numerals().money(usd),
            if usd < 0.0 { Tone::Loss } else { Tone::Plain },
        )],
        None => vec![text(words.label(Label::NoFigure))],
    }
}

/// A map as a file: its two inputs, and who wins each cell.
pub(super) fn map_csv(data: &WhoWins) -> String {
    let mut csv = Csv::default();
    csv.line([data.across.key, data.up.key, "winner"]);
    let columns = data.across.values.len().max(1);
    for (wins, up) in data.cells.chunks(columns).zip(&data.up.values) {
        for (win, across) in wins.iter().zip(&data.across.values) {
            let winner = win.kind.map_or("", |kind| LineKind::from(kind).key());
            csv.line([across.to_string(), up.to_string(), winner.to_owned()]);
        }
    }
    csv.text()
}
