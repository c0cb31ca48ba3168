//! The cards: for each row what it is, when it pays back, and the lines behind that.

use super::figures::{Breakeven, Kind, Report, Row};
use super::format::SPACE;
use super::line::{Line, line, money, none, signed, term};
use super::piece::{Piece, Tone, figure, name, text};
use super::words::{Label, Words};

/// A row of the mix, told on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its use, which gives the card its colour.
    pub kind: Kind,
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

/// One card a row.
#[must_use]
pub fn cards(report: &Report, words: &dyn Words) -> Vec<Card> {
    report
        .rows
        .iter()
        .enumerate()
        .map(|(i, row)| card(report, row, &format!("rows.{i}"), words))
        .collect()
}

fn card(report: &Report, row: &Row, path: &str, words: &dyn Words) -> Card {
    let (answer, caption) = answer(report, row, path, words);
    Card {
        kind: row.kind,
        title: words.kind(row.kind),
        subtitle: subtitle(row, path, words),
        answer,
        caption,
        lines: lines(report, row, path, words),
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

fn answer(report: &Report, row: &Row, path: &str, words: &dyn Words) -> (Vec<Piece>, Vec<Piece>) {
    let n = words.numerals();
    let unit = words.label(Label::MonthsUnit);
    let answer = match row.life.payback_months {
        Some(0.0) => vec![text(words.label(Label::PaidAtOnce))],
        Some(months) => {
            vec![figure(
                format!("{path}.life.payback_months"),
                months,
                format!("{}{SPACE}{unit}", n.months(months)),
            )]
        }
        None => {
            let mut pieces = vec![text(words.label(Label::NotWithin))];
            pieces.extend(words.horizon(crate::scenario::whole(report.inputs.number("months"))));
            pieces
        }
    };
    let mut caption = vec![text(words.label(Label::ToPayBack))];
    if let Some(months) = row.life.static_payback_months {
        caption.push(text(" ("));
        caption.push(figure(
            format!("{path}.life.static_payback_months"),
            months,
            n.months(months),
        ));
        caption.push(text(words.label(Label::IfNothingChanged)));
        caption.push(text(")"));
    }
    (answer, caption)
}

fn lines(report: &Report, row: &Row, path: &str, words: &dyn Words) -> Vec<Line> {
    let n = words.numerals();
    let rate = report.inputs.number("rate");
    let mut lines = vec![
        line(
            Label::ProfitToday,
            vec![
                money(
                    &format!("{path}.today.profit_usd"),
                    row.today.profit_usd,
                    Tone::Plain,
                    words,
                ),
                text(words.label(Label::PerMonth)),
            ],
            words,
        ),
        Line {
            label: vec![
                term(Label::NetPresentValue, words),
                text(words.label(Label::AtRate)),
                figure("inputs.rate", rate, format!("{}{SPACE}%", n.exact(rate))),
            ],
            value: vec![money(
                &format!("{path}.life.npv_usd"),
                row.life.npv_usd,
                Tone::Plain,
                words,
            )],
        },
        line(
            Label::InternalRate,
            match row.life.irr_nominal {
                Some(rate) => vec![signed(format!("{path}.life.irr_nominal"), rate, n.percent(rate))],
                None => none(words),
            },
            words,
        ),
    ];
    let over = vec![
        words.span(crate::scenario::whole(report.inputs.number("months"))),
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
    if row.kind == Kind::Hosting {
        if let Some(cost) = row.breakeven.life.machine_usd {
            lines.push(line(
                Label::OrAtCost,
                vec![
                    figure(
                        format!("{path}.breakeven.life.machine_usd"),
                        cost,
                        n.money_about(cost),
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
    lines
}

/// The breakevens that matter to a use: power and Bitcoin price, GPU rent, or lease rent.
fn breakeven(kind: Kind, at: &Breakeven, path: &str, words: &dyn Words) -> Vec<Piece> {
    let n = words.numerals();
    let per_hour = format!("{SPACE}/GPU-h");
    let per_kw = format!("{SPACE}/kW-{}", words.label(Label::Month));
    let pieces: Vec<Vec<Piece>> = match kind {
        Kind::Mining => [
            at.kwh
                .map(|kwh| vec![signed(format!("{path}.kwh"), kwh, n.cents(kwh))]),
            at.btc
                .map(|btc| vec![figure(format!("{path}.btc"), btc, n.money_about(btc))]),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Kind::Rental => at
            .gpuh
            .map(|rent| {
                vec![
                    figure(format!("{path}.gpuh"), rent, n.money_fixed(rent, 2)),
                    text(per_hour),
                ]
            })
            .into_iter()
            .collect(),
        Kind::Hosting => at
            .lrent
            .map(|rent| {
                vec![
                    figure(format!("{path}.lrent"), rent, n.money_about(rent)),
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
