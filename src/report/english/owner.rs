//! English for what debt leaves to the owner.

use crate::report::facts::owner::{Owner, Rate};
use crate::report::figures::Report;
use crate::report::number::ENGLISH;
use crate::report::words::piece::{Piece, Tone, text, toned};

/// "NPV −$22.4 million, IRR 7.6%, cover 0.76 at the lowest"; empty without debt.
pub(super) fn line(report: &Report) -> Vec<Piece> {
    let Some(owner) = Owner::of(report) else {
        return Vec::new();
    };
    let tone = |loses: bool| if loses { Tone::Loss } else { Tone::Strong };
    let mut said = vec![
        text("NPV "),
        toned(
            "site.equity.npv_usd",
            owner.npv_usd,
            ENGLISH.money(owner.npv_usd),
            tone(owner.npv_usd < 0.0),
        ),
    ];
    let rate = |path: &str, rate: f64| toned(path, rate, ENGLISH.percent(rate), tone(rate < 0.0));
    match owner.rate {
        Some(Rate::Nominal(nominal)) => {
            said.push(text(", IRR "));
            said.push(rate("site.equity.irr_nominal", nominal));
        }
        Some(Rate::Effective(effective)) => {
            said.push(text(", effective IRR "));
            said.push(rate("site.equity.irr_effective", effective));
        }
        None => said.push(text(", no IRR")),
    }
    match owner.cover_lowest {
        Some(cover) => {
            said.push(text(", cover "));
            said.push(toned(
                "site.debt.cover_lowest",
                cover,
                ENGLISH.fixed(cover, 2),
                tone(cover < 1.0),
            ));
            said.push(text(" at the lowest"));
        }
        None => said.push(text(", no payment within the horizon")),
    }
    said
}
