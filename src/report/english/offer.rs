//! English for machines one can add.

use crate::catalog::calendar::Date;
use crate::catalog::price_dates::is_old;
use crate::report::controls::mix::OwnTerms;
use crate::report::english::inputs;
use crate::report::number::ENGLISH;
use crate::report::words::inputs::Offer;
use crate::scenario::{DEFAULT_LEASE_RENT_USD_PER_KW_MONTH, LEASE_TERMS_DATE, Machine, Use};

use crate::report::english::dates::short;

pub(super) fn offer(machine: &Machine, date: Date) -> Offer {
    let own = |id, kind, name: &str, figures: String, note: &str| Offer {
        id,
        kind,
        name: name.to_owned(),
        figures,
        note: note.to_owned(),
    };
    match machine {
        Machine::Asic(asic) => Offer {
            id: &asic.id,
            kind: Use::Mining,
            name: asic.name.clone(),
            figures: format!(
                "{} · {}",
                ENGLISH.with_unit(&ENGLISH.fixed(asic.joules_per_th(), 1), "J/TH"),
                dated(
                    ENGLISH.money(asic.price_usd(date)),
                    &asic.price_on(date).date,
                    date
                )
            ),
            note: on_sale(&asic.on_sale_from, date),
        },
        Machine::Gpu(gpu) => Offer {
            id: &gpu.id,
            kind: Use::Rental,
            name: gpu.name.clone(),
            figures: format!(
                "{} · {} · {}",
                ENGLISH.with_unit(&ENGLISH.fixed(gpu.all_in_kw, 2), "kW"),
                dated(ENGLISH.money(gpu.price_usd), &gpu.price_date, date),
                dated(
                    format!("{}/h", ENGLISH.money_fixed(gpu.rent_on(date).usd_per_hour, 2)),
                    &gpu.rent_on(date).date,
                    date
                )
            ),
            note: on_sale(&gpu.on_sale_from, date),
        },
        Machine::OwnAsic { .. } => own(
            "asic",
            Use::Mining,
            "A miner of my own",
            String::new(),
            "hashrate, power and price to type",
        ),
        Machine::OwnGpu { .. } => own(
            "gpu",
            Use::Rental,
            "A GPU of my own",
            String::new(),
            "power, price and rent to type",
        ),
        Machine::Lease => own(
            "lease",
            Use::Hosting,
            "AI lease",
            dated(
                format!(
                    "{}/kW-month",
                    ENGLISH.unit_price(DEFAULT_LEASE_RENT_USD_PER_KW_MONTH)
                ),
                LEASE_TERMS_DATE,
                date,
            ),
            "you build, the tenant brings the machines",
        ),
    }
}

/// "your price $3,500, your rent $2.20/h"; of leased space "your cost $9,000/kW IT, your rent $128/kW-month".
pub(super) fn own_terms(terms: &OwnTerms) -> String {
    let mut said = String::new();
    if let Some(usd) = terms.price_usd {
        let (what, per) = if terms.kind.has_machines() {
            ("your price ", "")
        } else {
            ("your cost ", "/kW IT")
        };
        said = [what, &ENGLISH.money_exact(usd), per].concat();
    }
    if let Some(rent) = terms.rent {
        let before = if said.is_empty() {
            "your rent "
        } else {
            ", your rent "
        };
        let per = inputs::unit(rent.unit).trim_start_matches('$');
        said += &[before, &ENGLISH.unit_price(rent.usd), per].concat();
    }
    said
}

/// A price, with its date if it is more than a year older than the day of the figures: "$2,200 (Nov 2024)".
fn dated(price: String, recorded: &str, date: Date) -> String {
    if is_old(recorded, date) {
        format!("{price} ({})", short(recorded))
    } else {
        price
    }
}

/// "since Sep 2023"; if that is after the day of the figures, from when on it will be on sale.
fn on_sale(from: &str, date: Date) -> String {
    let when = short(from);
    // Recorded dates are as exact as known ("2025", "2025-02"); as text they order like dates.
    if from > date.to_string().as_str() {
        format!("not on sale before {when}")
    } else {
        format!("since {when}")
    }
}
