//! The cards: for each row what it is, when it pays back, and the lines behind that; then the site's strip.

use super::figures::{Breakeven, Kind, Report, Row};
use super::format::SPACE;
use super::piece::{Piece, Tone, figure, name, text, toned};
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

/// A label and its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub label: Vec<Piece>,
    /// What it comes to.
    pub value: Vec<Piece>,
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

/// The site in one strip of label and value.
#[must_use]
pub fn site_strip(report: &Report, words: &dyn Words) -> Vec<Line> {
    let n = words.numerals();
    let site = &report.site;
    let network = &report.network;
    let mut strip = vec![
        line(
            words.label(Label::WholeSite),
            vec![strong(
                "site.capex_usd",
                site.capex_usd,
                n.money_round(site.capex_usd),
            )],
        ),
        line(
            words.label(Label::NetPresentValue),
            vec![money("site.life.npv_usd", site.life.npv_usd, Tone::Strong, words)],
        ),
    ];
    if let Some(rate) = site.life.irr_nominal {
        strip.push(line(
            words.label(Label::InternalRate),
            vec![strong("site.life.irr_nominal", rate, n.percent(rate))],
        ));
    }
    strip.push(line(
        words.label(Label::ReservedOf),
        vec![
            strong("site.reserved_mw", site.reserved_mw, n.quantity(site.reserved_mw)),
            text(" / "),
            strong(
                "site.capacity_mw",
                site.capacity_mw,
                format!("{}{SPACE}MW", n.quantity(site.capacity_mw)),
            ),
        ],
    ));
    strip.push(line(
        words.label(Label::Hashprice),
        vec![
            strong(
                "network.hashprice_usd_per_ph_day",
                network.hashprice_usd_per_ph_day,
                n.money_fixed(network.hashprice_usd_per_ph_day, 2),
            ),
            text(words.label(Label::PerPetahashDay)),
        ],
    ));
    if let (Some(months), Some(month)) = (network.months_to_halving, &network.next_halving_month) {
        let said = month
            .parse()
            .map_or_else(|_| month.clone(), |month| words.month(month));
        strip.push(line(
            words.label(Label::NextHalving),
            vec![strong("network.months_to_halving", months, said)],
        ));
    }
    strip
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
            figure(
                format!("{path}.it_kw"),
                row.it_kw,
                format!("{}{SPACE}MW", n.quantity(row.it_kw / 1000.0)),
            ),
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
            words.label(Label::ProfitToday),
            vec![
                money(
                    &format!("{path}.today.profit_usd"),
                    row.today.profit_usd,
                    Tone::Plain,
                    words,
                ),
                text(words.label(Label::PerMonth)),
            ],
        ),
        Line {
            label: vec![
                text(words.label(Label::NetPresentValue)),
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
            words.label(Label::InternalRate),
            match row.life.irr_nominal {
                Some(rate) => vec![signed(format!("{path}.life.irr_nominal"), rate, n.percent(rate))],
                None => none(words),
            },
        ),
    ];
    let over = vec![
        words.span(crate::scenario::whole(report.inputs.number("months"))),
        text(words.label(Label::BreaksEvenHorizon)),
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
                words.label(Label::OrAtCost),
                vec![
                    figure(
                        format!("{path}.breakeven.life.machine_usd"),
                        cost,
                        n.money_about(cost),
                    ),
                    text(format!("{SPACE}/kW")),
                ],
            ));
        }
    } else {
        lines.push(line(
            words.label(Label::BreaksEvenToday),
            breakeven(
                row.kind,
                &row.breakeven.today,
                &format!("{path}.breakeven.today"),
                words,
            ),
        ));
    }
    if let Some(off) = row.life.months_off.filter(|off| *off > 0) {
        let off = f64::from(off);
        lines.push(line(
            words.label(Label::MonthsOff),
            vec![figure(format!("{path}.life.months_off"), off, n.fixed(off, 0))],
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

fn line(label: &str, value: Vec<Piece>) -> Line {
    Line {
        label: vec![text(label)],
        value,
    }
}

fn none(words: &dyn Words) -> Vec<Piece> {
    vec![text(words.label(Label::NoSuchFigure))]
}

fn strong(path: &str, value: f64, text: String) -> Piece {
    toned(path, value, text, Tone::Strong)
}

/// Money that may be a loss.
fn money(path: &str, usd: f64, tone: Tone, words: &dyn Words) -> Piece {
    toned(
        path,
        usd,
        words.numerals().money(usd),
        if usd < 0.0 { Tone::Loss } else { tone },
    )
}

fn signed(path: String, value: f64, text: String) -> Piece {
    toned(
        path,
        value,
        text,
        if value < 0.0 { Tone::Loss } else { Tone::Plain },
    )
}
