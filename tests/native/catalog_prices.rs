//! The catalogue's prices and rents are of the right day and are those that their sources state.

use wattworth::catalog::calendar::Date;
use wattworth::catalog::price_dates::is_old;
use wattworth::catalog::{asic, gpu, snapshot};
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;

use crate::catalog::check;

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a day of the test is a date")
}

fn miner(id: &str) -> &'static asic::Asic {
    asic::find(id).unwrap_or_else(|| panic!("{id} is in the catalogue"))
}

#[test]
fn the_day_decides_what_a_miner_costs() {
    // IREN's contract of 2024: 18.9 $/TH for 234 TH; two years later 7.5.
    let s21pro = miner("s21pro");
    for (on, price_usd) in [
        ("2024-11-23", 4422.60),
        ("2024-11-30", 4422.60),
        ("2024-12-01", 1755.00),
        ("2026-10-03", 1755.00),
    ] {
        check(on, s21pro.price_usd(day(on)), price_usd, 0.0);
    }
    // Investment, M$, from an independent computation of the reference scenario and of the newest defaults' machines.
    for (link, row, published) in [
        ("d=2024-11-23&mix=s21pro*10000", 0, 61.8),
        ("d=2026-10-03&mix=s23*10000,b300*8000", 0, 76.0),
        ("d=2026-10-03&mix=s23*10000,b300*8000", 1, 645.6),
    ] {
        let capex_usd = Report::of(&decode(link), &English).rows[row].capex_usd;
        check(link, capex_usd / 1e6, published, 0.05);
    }
}

#[test]
#[expect(clippy::approx_constant, reason = "3.14 is a price")]
fn prices_are_those_of_the_index_band_they_name() {
    // Luxor's index of 27 September 2026: for each band of efficiency (from, to, J/TH) the price in $/TH.
    let bands = [
        ("below 14 J/TH", 0.0, 14.0, 18.38),
        ("19-25 J/TH", 19.0, 25.0, 3.14),
        ("25-38 J/TH", 25.0, 38.0, 1.18),
    ];
    let mut named = 0;
    for asic in asic::all() {
        let price = &asic.price_2026;
        let band = bands.iter().find(|band| price.basis.contains(band.0));
        let Some((_, low, high, usd_per_th)) = band else {
            assert!(!price.basis.contains("index"), "{}: {price:?}", asic.name);
            continue;
        };
        named += 1;
        check(&asic.name, price.usd_per_th, *usd_per_th, 0.05);
        let efficiency = asic.joules_per_th();
        assert!(
            (*low..=*high).contains(&efficiency),
            "{}: {efficiency} J/TH is not in the band of {low} to {high}",
            asic.name
        );
        assert_eq!(price.date, "2026-09", "{}", asic.name);
    }
    assert_eq!(named, 14, "miners priced by the index");
}

#[test]
fn prices_are_those_of_the_listings_and_purchases_they_name() {
    // The listed price of a unit, $, divided by the catalogue's TH/s.
    for (id, listed_usd) in [("s23hyd", 11_980.0), ("a3pro", 6_995.0), ("m70s", 3_224.0)] {
        let asic = miner(id);
        check(id, asic.price_2026.usd_per_th, listed_usd / asic.th_s, 0.05);
    }
    for (id, published_usd, allowed) in [
        // SemiAnalysis: a node of eight between 283,000 and 318,000 $.
        (
            "h100",
            (283e3 + 318e3) / 2.0 / 8.0,
            318e3 / 8.0 - (283e3 + 318e3) / 2.0 / 8.0,
        ),
        // IREN: 1,080 of them for 43.9 M$.
        ("h200", 43.9e6 / 1080.0, 100.0),
        // SemiAnalysis: 986,158 $ for 16.
        ("b300", 986_158.0 / 16.0, 0.0),
        // Racks of 72 GPUs each.
        ("gb200", 3.9e6 / 72.0, 0.5),
        ("gb300", 5e6 / 72.0, 0.5),
        ("vr200", 7.8e6 / 72.0, 0.5),
    ] {
        let gpu = gpu::find(id).unwrap_or_else(|| panic!("{id} is in the catalogue"));
        check(id, gpu.price_usd, published_usd, allowed);
    }
}

#[test]
fn prices_and_rents_of_a_day_are_of_that_year() {
    let newest = snapshot::newest().date;
    for asic in asic::all() {
        let price = asic.price_on(newest);
        assert!(!is_old(&price.date, newest), "{}: {price:?}", asic.name);
        assert!(price.usd_per_th > 0.0 && price.usd_per_th < 25.0, "{}", asic.name);
    }
    for gpu in gpu::all() {
        let rent = gpu.rent_on(newest);
        assert!(!is_old(&rent.date, newest), "{}: {rent:?}", gpu.name);
    }
    // These GPUs' prices are old even on the newest day, because no newer price is recorded. The page shows their date.
    let old: Vec<&str> = gpu::all()
        .iter()
        .filter(|gpu| is_old(&gpu.price_date, newest))
        .map(|gpu| gpu.id.as_str())
        .collect();
    assert_eq!(
        old,
        ["rtx4090", "l40s", "a100", "h100", "h200", "gb200", "mi300x"],
        "GPUs whose price is more than a year old"
    );
}

#[test]
fn every_generation_of_miners_has_one_representative() {
    let mut by_efficiency: Vec<_> = asic::all().iter().collect();
    by_efficiency.sort_by(|one, other| other.joules_per_th().total_cmp(&one.joules_per_th()));
    let mut classes: Vec<&str> = by_efficiency
        .iter()
        .map(|asic| asic.generation.as_str())
        .collect();
    classes.dedup();
    let standing: Vec<_> = asic::all()
        .iter()
        .filter(|asic| asic.generation == asic.id)
        .collect();
    let ids: Vec<&str> = standing.iter().map(|asic| asic.id.as_str()).collect();
    // A generation is a range of efficiency, named after the miner that represents it.
    assert_eq!(
        ids, classes,
        "generations, the least efficient first, and their representatives"
    );
    assert!(
        standing
            .windows(2)
            .all(|pair| pair[0].on_sale_from <= pair[1].on_sale_from),
        "the least efficient representative is also the oldest"
    );
    // These represent the older generations in published charts of miners' profit.
    for id in ["s9", "s17", "s19pro", "s19xp"] {
        assert!(ids.contains(&id), "{id} stands for a generation");
    }
    let curves = Report::of(&decode("d=2026-10-03"), &English).asic_breakeven;
    let drawn: Vec<&str> = curves.machines.iter().map(|machine| machine.id).collect();
    assert_eq!(drawn, ids, "each has its curve once it is on sale");
}
