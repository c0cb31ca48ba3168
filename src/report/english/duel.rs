//! English for the duel: at which Bitcoin price mining outbids AI, and what moves that price.

use crate::report::facts::duel_pair::{CostView, Scarce, leading};
use crate::report::figures::{Kind, Pair, Report, ResponseCase, Row};
use crate::report::number::ENGLISH;
use crate::report::number_prices::unit_price;
use crate::report::words::duel::{DuelLabel, DuelWords};
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::Unit;

use crate::report::english::English;
use crate::report::english::duel_sides::side;
use crate::report::english::{duel_ai, duel_labels, duel_sides};

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

    fn ahead(&self, report: &Report, kind: Kind, loses: bool) -> String {
        duel_ai::ahead(report, kind, loses)
    }

    fn cell(&self, across: &str, up: &str, ahead: &str) -> String {
        format!("{across}, {up}: {ahead}.")
    }

    fn on_axis(&self, value: f64, unit: Unit) -> String {
        duel_ai::on_axis(value, unit)
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

/// The first pair's line below the verdict; nothing without a pair.
pub(super) fn leading_line(report: &Report) -> Vec<Piece> {
    leading(report).map_or_else(Vec::new, |pair| line(report, pair))
}

/// "With everything to buy, mining beats H100s above about $223,000; with both fleets standing, not below
/// $788,000."
fn line(report: &Report, pair: usize) -> Vec<Piece> {
    let Some(sides) = report.duel.get(pair) else {
        return Vec::new();
    };
    let mut said = beats(report, sides, "With everything to buy, ");
    said.extend(threshold(pair, sides, CostView::Greenfield, Scarce::Energy));
    let (to_buy, standing) = (sides.views.greenfield.btc_usd, sides.views.marginal.btc_usd);
    if let (Some(to_buy), Some(usd)) = (to_buy, standing) {
        said.push(text("; with both fleets standing, "));
        if usd > 0.0 {
            said.push(text("not below "));
            said.push(price(&CostView::Marginal.path(pair, "btc_usd"), usd));
        } else {
            said.push(text(if to_buy > 0.0 {
                "at any price"
            } else {
                "at any price, too"
            }));
        }
    }
    said.push(text("."));
    said
}

fn outbids(report: &Report, pair: usize, sides: &Pair, scarce: Scarce) -> Vec<Piece> {
    let to_buy = match (scarce, ai(report, sides).map(|row| row.kind)) {
        (Scarce::Energy, Some(Kind::Rental)) => "With machines to buy, ",
        (Scarce::Energy, _) => "With everything to buy, ",
        (Scarce::Capacity, _) => "For a year of a reserved megawatt and with everything to buy, ",
    };
    let mut said = beats(report, sides, to_buy);
    said.extend(threshold(pair, sides, CostView::Greenfield, scarce));
    said.push(text("."));
    said
}

/// "With machines to buy, mining beats H100s"
fn beats(report: &Report, sides: &Pair, to_buy: &str) -> Vec<Piece> {
    let mining = side(report, sides.mining);
    let mut said = vec![text(to_buy)];
    let verb = mining.verb(" beats ", " beat ");
    said.extend(mining.said);
    said.push(text(verb));
    said.extend(side(report, sides.ai).said);
    said
}

/// " above about $223,000", " at any price", " at no price"
fn threshold(pair: usize, sides: &Pair, view: CostView, scarce: Scarce) -> Vec<Piece> {
    let (name, btc_usd) = scarce.price(view.of(&sides.views));
    match btc_usd {
        Some(usd) if usd > 0.0 => vec![text(" above about "), price(&view.path(pair, name), usd)],
        Some(_) => vec![text(" at any Bitcoin price")],
        None => vec![text(" at no Bitcoin price: it earns no Bitcoin")],
    }
}

/// What rent and difficulty do to the price, everything to be bought.
fn moved_by(report: &Report, pair: usize, sides: &Pair) -> Vec<Piece> {
    let view = &sides.views.greenfield;
    let path = |figure: &str| CostView::Greenfield.path(pair, figure);
    let mut said = Vec::new();
    if let (Some(more), Some(less)) = (
        view.btc_if_rent_10_percent_higher_usd.filter(|usd| *usd > 0.0),
        view.btc_if_rent_10_percent_lower_usd,
    ) {
        let more = price(&path("btc_if_rent_10_percent_higher_usd"), more);
        if less > 0.0 {
            said.push(text("A tenth more rent moves that price to "));
            said.push(more);
            said.push(text(", a tenth less to "));
            said.push(price(&path("btc_if_rent_10_percent_lower_usd"), less));
            said.push(text(". "));
        } else {
            said.push(text("With a tenth more rent mining wins above about "));
            said.push(more);
            said.push(text(", with a tenth less at any price. "));
        }
    }
    if let Some(rent) = view.rent_usd.filter(|usd| *usd > 0.0)
        && let Some(ai) = ai(report, sides)
    {
        let rented = ai.kind == Kind::Rental;
        let written = |usd: f64| {
            if rented {
                ENGLISH.money_fixed(usd, 2)
            } else {
                unit_price(ENGLISH, usd)
            }
        };
        let now = sides.rent_today_usd;
        said.push(text("At today’s Bitcoin price mining wins below a rent of "));
        said.push(toned(path("rent_usd"), rent, written(rent), Tone::Strong));
        said.push(text(if rented {
            " an hour; it is "
        } else {
            " per kW and month; it is "
        }));
        said.push(figure(format!("duel.{pair}.rent_today_usd"), now, written(now)));
        said.push(text(" now. "));
    }
    if view.btc_usd.is_some_and(|usd| usd > 0.0) && report.inputs.bitcoin.difficulty_response > 0.0 {
        said.push(text("If difficulty follows the price ("));
        let follows = report.inputs.bitcoin.difficulty_response;
        said.push(figure("inputs.resp", follows, ENGLISH.exact(follows)));
        said.push(text("), mining wins "));
        said.extend(with_response(pair, sides));
        said.push(text("."));
    }
    said
}

fn with_response(pair: usize, sides: &Pair) -> Vec<Piece> {
    let view = &sides.views.greenfield;
    let at = |words: &str| match view.btc_with_response_usd {
        Some(usd) => vec![
            text(words),
            price(&CostView::Greenfield.path(pair, "btc_with_response_usd"), usd),
        ],
        None => Vec::new(),
    };
    match view.response_case {
        ResponseCase::Above => at("above about "),
        ResponseCase::Below => at("only below about "),
        ResponseCase::Always => vec![text("at any price")],
        ResponseCase::Never => vec![text("at no price")],
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
