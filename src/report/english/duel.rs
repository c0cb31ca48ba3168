//! English for the duel: at which Bitcoin price mining outbids AI, and what moves that price.

use crate::report::facts::duel::{self, Outbids, RentTenth, ToBuy, WithResponse};
use crate::report::facts::duel_pair::{CostView, Scarce};
use crate::report::figures::{Pair, Report, Row};
use crate::report::number::ENGLISH;
use crate::report::words::duel::{DuelLabel, DuelWords};
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::{Unit, Use};

use crate::report::english::English;
use crate::report::english::duel_sides::side;
use crate::report::english::{duel_ai, duel_labels, duel_sides, inputs};

impl DuelWords for English {
    fn duel_label(&self, label: DuelLabel) -> &'static str {
        duel_labels::label(label)
    }

    fn cost_view(&self, view: CostView) -> &'static str {
        duel_labels::cost_view(view)
    }

    fn outbids(&self, report: &Report, pair: usize, scarce: Scarce) -> Vec<Piece> {
        report
            .duel
            .get(pair)
            .map_or_else(Vec::new, |sides| outbids(report, pair, sides, scarce))
    }

    fn moved_by(&self, report: &Report, pair: usize) -> Vec<Piece> {
        report
            .duel
            .get(pair)
            .map_or_else(Vec::new, |sides| moved_by(report, pair, sides))
    }

    fn over_horizon(&self, report: &Report, pair: usize) -> Vec<Piece> {
        report
            .duel
            .get(pair)
            .map_or_else(Vec::new, |sides| over_horizon(report, sides))
    }

    fn side(&self, report: &Report, row: usize) -> String {
        duel_sides::named(report, row)
    }

    fn at_every_price(&self, mining: bool) -> &'static str {
        if mining { "at any price" } else { "at no price" }
    }

    fn span_of(&self, low: String, high: String) -> String {
        if low == high {
            low
        } else {
            format!("{low} to {high}")
        }
    }

    fn ahead(&self, report: &Report, kind: Use, loses: bool) -> String {
        duel_ai::ahead(report, kind, loses)
    }

    fn clears_most(&self, report: &Report, of: Option<Use>) -> String {
        duel_ai::clears_most(report, of)
    }

    fn leads(&self, [low, high]: [f64; 2]) -> [String; 3] {
        [
            format!("under {} ahead", ENGLISH.on_axis(low, Unit::Usd, "")),
            format!("to {}", ENGLISH.on_axis(high, Unit::Usd, "")),
            "over".to_owned(),
        ]
    }

    fn cell(&self, across: &str, up: &str, ahead: &str) -> String {
        format!("{across}, {up}: {ahead}.")
    }

    fn on_axis(&self, value: f64, unit: Unit) -> String {
        ENGLISH.on_axis(value, unit, inputs::unit(unit))
    }

    fn dearer(&self, report: &Report) -> Vec<Piece> {
        duel_ai::dearer(report)
    }

    fn paid_today(&self, usd: &str) -> String {
        format!("{usd} at today’s power price")
    }

    fn queries(&self, report: &Report, which: usize) -> Vec<Piece> {
        duel_ai::queries(report, which)
    }

    fn swings(&self, report: &Report, nth: usize, unit: Unit) -> Vec<Piece> {
        duel_ai::swings(report, nth, unit)
    }
}

fn outbids(report: &Report, pair: usize, sides: &Pair, scarce: Scarce) -> Vec<Piece> {
    let mut said = beats(report, sides, duel::to_buy(report, sides, scarce));
    said.extend(threshold(pair, sides, CostView::Greenfield, scarce));
    said.push(text("."));
    said
}

/// "With machines to buy, mining beats H100s"
fn beats(report: &Report, sides: &Pair, to_buy: ToBuy) -> Vec<Piece> {
    let mining = side(report, sides.mining);
    let mut said = vec![text(match to_buy {
        ToBuy::Machines => "With machines to buy, ",
        ToBuy::Everything => "With everything to buy, ",
        ToBuy::EverythingForMegawattYear => "For a year of a reserved megawatt and with everything to buy, ",
    })];
    let verb = mining.verb(" beats ", " beat ");
    said.extend(mining.said);
    said.push(text(verb));
    said.extend(side(report, sides.ai).said);
    said
}

/// " above about $223,000", " at any price", " at no price"
fn threshold(pair: usize, sides: &Pair, view: CostView, scarce: Scarce) -> Vec<Piece> {
    let (name, _) = scarce.price(view.of(&sides.views));
    match Outbids::in_view(sides, view, scarce) {
        Outbids::Above(usd) => vec![text(" above about "), price(&view.path(pair, name), usd)],
        Outbids::Always => vec![text(" at any Bitcoin price")],
        Outbids::Never => vec![text(" at no Bitcoin price: it earns no Bitcoin")],
    }
}

/// What rent and difficulty do to the price, everything to be bought.
fn moved_by(report: &Report, pair: usize, sides: &Pair) -> Vec<Piece> {
    let mut said = Vec::new();
    if let Some(tenth) = duel::rent_tenth(sides) {
        said.extend(tenth_of_rent(pair, tenth));
    }
    if let (Some(rent), Some(ai)) = (duel::rent_for_mining(sides), ai(report, sides)) {
        said.extend(rent_below(pair, sides, rent, ai.kind));
    }
    if duel::responds(report, sides) {
        said.push(text("If difficulty follows the price ("));
        let follows = report.inputs.bitcoin.difficulty_response;
        said.push(figure("inputs.resp", follows, ENGLISH.exact(follows)));
        said.push(text("), mining wins "));
        said.extend(with_response(pair, sides));
        said.push(text("."));
    }
    said
}

/// "A tenth more rent moves that price to $245,000, a tenth less to $200,000. "
fn tenth_of_rent(pair: usize, tenth: RentTenth) -> Vec<Piece> {
    let price = |figure: &str, usd| price(&CostView::Greenfield.path(pair, figure), usd);
    let higher = |usd| price("btc_if_rent_10_percent_higher_usd", usd);
    match tenth {
        RentTenth::Both(more, less) => vec![
            text("A tenth more rent moves that price to "),
            higher(more),
            text(", a tenth less to "),
            price("btc_if_rent_10_percent_lower_usd", less),
            text(". "),
        ],
        RentTenth::AlwaysWithLess(more) => vec![
            text("With a tenth more rent mining wins above about "),
            higher(more),
            text(", with a tenth less at any price. "),
        ],
    }
}

/// "At today’s Bitcoin price mining wins below a rent of $1.20 an hour; it is $2.10 now. "
fn rent_below(pair: usize, sides: &Pair, rent: f64, ai: Use) -> Vec<Piece> {
    let written = |usd: f64| match ai {
        Use::Rental => ENGLISH.money_fixed(usd, 2),
        _ => ENGLISH.unit_price(usd),
    };
    let now = sides.rent_today_usd;
    vec![
        text("At today’s Bitcoin price mining wins below a rent of "),
        toned(
            CostView::Greenfield.path(pair, "rent_usd"),
            rent,
            written(rent),
            Tone::Strong,
        ),
        text(match ai {
            Use::Rental => " an hour; it is ",
            _ => " per kW and month; it is ",
        }),
        figure(format!("duel.{pair}.rent_today_usd"), now, written(now)),
        text(" now. "),
    ]
}

fn with_response(pair: usize, sides: &Pair) -> Vec<Piece> {
    let price = |usd| price(&CostView::Greenfield.path(pair, "btc_with_response_usd"), usd);
    match Outbids::with_response(&sides.views.greenfield) {
        WithResponse::Above(usd) => vec![text("above about "), price(usd)],
        WithResponse::Below(usd) => vec![text("only below about "), price(usd)],
        WithResponse::Always => vec![text("at any price")],
        WithResponse::Never => vec![text("at no price")],
    }
}

/// "Over the whole horizon, …, a reserved megawatt is worth $399k with S21 Pros and −$5.55 M with H100s."
fn over_horizon(report: &Report, sides: &Pair) -> Vec<Piece> {
    let worth = |row: usize| {
        let of = report.rows.get(row)?;
        let usd = of.life.worth_usd_per_mw?;
        Some(toned(
            format!("rows.{row}.life.worth_usd_per_mw"),
            usd,
            ENGLISH.money_about(usd),
            if usd < 0.0 { Tone::Loss } else { Tone::Use(of.kind) },
        ))
    };
    let (Some(mining), Some(other)) = (worth(sides.mining), worth(sides.ai)) else {
        return Vec::new();
    };
    let mut said = vec![
        text(
            "All that is at today’s prices. Over the whole horizon, as rents, difficulty and subsidy move, a reserved megawatt is worth ",
        ),
        mining,
        text(" with "),
    ];
    said.extend(side(report, sides.mining).said);
    said.push(text(" and "));
    said.push(other);
    said.push(text(" with "));
    said.extend(side(report, sides.ai).said);
    said.push(text("."));
    said
}

fn price(path: &str, usd: f64) -> Piece {
    toned(path, usd, ENGLISH.money_about(usd), Tone::Strong)
}

fn ai<'r>(report: &'r Report, sides: &Pair) -> Option<&'r Row> {
    report.rows.get(sides.ai)
}
