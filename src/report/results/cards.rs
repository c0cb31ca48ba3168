//! The cards: for each row what it is, when it pays back, and the lines behind that.

use crate::report::figures::rates::{self, Per};
use crate::report::figures::{Breakeven, Report, Row};
use crate::report::number::SPACE;
use crate::report::results::line::{
    Line, line, money, net_present_value, none, rate_of_return, signed, term,
};
use crate::report::words::piece::{Piece, Tone, figure, name, text};
use crate::report::words::{Label, Words};
use crate::scenario::Use;

/// A row of the mix on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its use, which gives the card its colour.
    pub kind: Use,
    /// Its title.
    pub title: &'static str,
    /// What, how many, how much.
    pub subtitle: Vec<Piece>,
    /// The one figure that answers: months to pay back.
    pub answer: Vec<Piece>,
    /// What the answer means.
    pub caption: Vec<Piece>,
    /// The lines behind it.
    pub lines: Vec<Line>,
}

/// One card a row, its money of today per day, machine, MWh or MW-year.
#[must_use]
pub fn cards(report: &Report, per: Per, words: &dyn Words) -> Vec<Card> {
    report
        .rows
        .iter()
        .enumerate()
        .map(|(i, row)| card(report, row, i, per, words))
        .collect()
}

fn card(report: &Report, row: &Row, index: usize, per: Per, words: &dyn Words) -> Card {
    let path = &format!("rows.{index}");
    let payback = words.payback(report, index);
    Card {
        kind: row.kind,
        title: words.kind(row.kind),
        subtitle: subtitle(row, path, words),
        answer: payback.answer,
        caption: payback.caption,
        lines: lines(report, row, path, per, words),
    }
}

fn subtitle(row: &Row, path: &str, words: &dyn Words) -> Vec<Piece> {
    let n = words.numerals();
    let mut pieces = match row.count {
        Some(count) => vec![
            figure(format!("{path}.count"), count, n.exact(count)),
            text(format!("{SPACE}×{SPACE}")),
            name(words.short_machine(row)),
        ],
        None => vec![
            figure(format!("{path}.it_kw"), row.it_kw, n.power(row.it_kw / 1000.0)),
            text(words.label(Label::Leased)),
        ],
    };
    pieces.push(text(", "));
    pieces.push(figure(
        format!("{path}.capex_usd"),
        row.capex_usd,
        n.money_round(row.capex_usd),
    ));
    pieces
}

fn lines(report: &Report, row: &Row, path: &str, per: Per, words: &dyn Words) -> Vec<Line> {
    let n = words.numerals();
    let mut lines = vec![
        line(Label::ProfitToday, profit_today(row, path, per, words), words),
        net_present_value(report, &row.life, path, Tone::Plain, words),
        rate_of_return(&row.life, path, Tone::Plain, words)
            .unwrap_or_else(|| line(Label::InternalRate, none(words), words)),
    ];
    let over = vec![
        words.span(report.inputs.money.horizon_months),
        term(Label::BreaksEvenHorizon, words),
    ];
    lines.push(Line {
        label: over,
        value: breakeven(
            row.kind,
            &row.breakeven.life,
            &format!("{path}.breakeven.life"),
            words,
        ),
    });
    if row.kind == Use::Hosting {
        if let Some(cost) = row.breakeven.life.machine_usd {
            lines.push(line(
                Label::OrAtCost,
                vec![
                    figure(
                        format!("{path}.breakeven.life.machine_usd"),
                        cost,
                        n.unit_price(cost),
                    ),
                    text(format!("{SPACE}/kW")),
                ],
                words,
            ));
        }
    } else {
        lines.push(line(
            Label::BreaksEvenToday,
            breakeven(
                row.kind,
                &row.breakeven.today,
                &format!("{path}.breakeven.today"),
                words,
            ),
            words,
        ));
    }
    if let Some(off) = row.life.months_off.filter(|off| *off > 0) {
        let off = f64::from(off);
        lines.push(line(
            Label::MonthsOff,
            vec![figure(format!("{path}.life.months_off"), off, n.fixed(off, 0))],
            words,
        ));
    }
    let spent = |key: &str, usd: f64| figure(format!("{path}.{key}"), usd, n.money_round(usd));
    lines.push(line(
        Label::MachinesAndBuilding,
        vec![
            spent("machines_usd", row.machines_usd),
            text(format!("{SPACE}· ")),
            spent("building_usd", row.building_usd),
        ],
        words,
    ));
    lines
}

fn profit_today(row: &Row, path: &str, per: Per, words: &dyn Words) -> Vec<Piece> {
    let Some(per_unit) = rates::at(&row.today, &row.rates, per) else {
        return none(words);
    };
    let path = format!("{path}.{}.profit_usd", rates::place(per));
    vec![
        money(&path, per_unit.profit_usd, Tone::Plain, words),
        text(format!("{SPACE}/{SPACE}{}", words.per(per))),
    ]
}

/// The breakevens that matter to a use: power and Bitcoin price, GPU rent, or lease rent.
fn breakeven(kind: Use, at: &Breakeven, path: &str, words: &dyn Words) -> Vec<Piece> {
    let n = words.numerals();
    let per_hour = format!("{SPACE}/GPU-h");
    let per_kw = format!("{SPACE}/kW-{}", words.label(Label::Month));
    let pieces: Vec<Vec<Piece>> = match kind {
        Use::Mining => [
            at.kwh
                .map(|kwh| vec![signed(format!("{path}.kwh"), kwh, n.cents(kwh))]),
            at.btc
                .map(|btc| vec![figure(format!("{path}.btc"), btc, n.unit_price(btc))]),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Use::Rental => at
            .gpuh
            .map(|rent| {
                vec![
                    figure(format!("{path}.gpuh"), rent, n.money_fixed(rent, 2)),
                    text(per_hour),
                ]
            })
            .into_iter()
            .collect(),
        Use::Hosting => at
            .lrent
            .map(|rent| {
                vec![
                    figure(format!("{path}.lrent"), rent, n.unit_price(rent)),
                    text(per_kw),
                ]
            })
            .into_iter()
            .collect(),
    };
    if pieces.is_empty() {
        return none(words);
    }
    pieces.join(&text(format!("{SPACE}· ")))
}
