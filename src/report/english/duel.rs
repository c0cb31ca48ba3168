//! English for the duel: above which Bitcoin price mining beats AI, who is ahead where, and the cost of AI.

use crate::report::facts::duel::Beats;
use crate::report::facts::duel_pair::CostView;
use crate::report::figures::{Pair, Report};
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

    fn beats(&self, report: &Report, pair: usize) -> Vec<Piece> {
        report
            .duel
            .get(pair)
            .map_or_else(Vec::new, |sides| beats(report, pair, sides))
    }

    fn side(&self, report: &Report, row: usize) -> String {
        duel_sides::named(report, row)
    }

    fn span_of(&self, low: String, high: String) -> String {
        if low == high {
            low
        } else {
            format!("{low} to {high}")
        }
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
        format!("{usd} at the present price of power")
    }

    fn queries(&self, report: &Report, which: usize) -> Vec<Piece> {
        duel_ai::queries(report, which)
    }

    fn swings(&self, report: &Report, nth: usize, unit: Unit) -> Vec<Piece> {
        duel_ai::swings(report, nth, unit)
    }
}

/// "At unchanged prices and with everything to buy, mining beats H100s above $174,800 a bitcoin, per megawatt and year.
/// Bitcoin is at $99,660."
fn beats(report: &Report, pair: usize, sides: &Pair) -> Vec<Piece> {
    let view = CostView::with(report.inputs.site.paid);
    let mining = side(report, sides.mining);
    let mut said = vec![text(match view {
        CostView::Greenfield => "At unchanged prices and with everything to buy, ",
        CostView::Convert => "At unchanged prices and with the mine paid for, ",
        CostView::Keep => "At unchanged prices and with the AI hall paid for, ",
        CostView::Marginal => "At unchanged prices and with both paid for, ",
    })];
    let verb = mining.verb(" beats ", " beat ");
    said.extend(mining.said);
    said.push(text(verb));
    said.extend(side(report, sides.ai).said);
    match Beats::of(view.of(&sides.views).per_mw_year.btc_usd) {
        Beats::Above(usd) => said.extend([
            text(" above "),
            toned(
                view.path(pair, "per_mw_year.btc_usd"),
                usd,
                ENGLISH.turning_price(usd),
                Tone::Strong,
            ),
            text(" a bitcoin, per megawatt and year. Bitcoin is at "),
            figure(
                "network.price_usd",
                report.network.price_usd,
                ENGLISH.money_exact(report.network.price_usd),
            ),
            text("."),
        ]),
        Beats::Always => said.push(text(" at any Bitcoin price, per megawatt and year.")),
        Beats::Never => said.push(text(" at no Bitcoin price: it earns no bitcoin.")),
    }
    said
}
