//! The machine on sale that day that would clear most. The test finds it again by putting every machine of the
//! catalogue into the mix, one at a time.

use wattworth::catalog::{asic, gpu};
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::figures::BestMachine;
use wattworth::report::results::uses;
use wattworth::report::words::piece::plain;
use wattworth::report::words::uses::UseLine;
use wattworth::scenario::Use;

fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

/// What a mix with a single use clears, $ per MW and year.
fn clears(link: &str) -> f64 {
    let report = report(link);
    let [only] = report.uses.as_slice() else {
        panic!("{link}: one use");
    };
    only.at_clock_usd_per_mw_year(report.clock)
        .expect("it reserves power")
}

#[test]
fn the_best_machine_clears_most_of_all_on_sale() {
    for scenario in [
        "d=2024-11-23",
        "d=2026-10-03&kwh=0.11&clock=month",
        "d=2024-11-23&clock=month&btc=250000&gpath=flat",
        "d=2026-10-03&btc=300000&months=84&mlife=3&mresale=40&gdelay=0",
    ] {
        let day = &scenario[2..12];
        let of_mix = report(&format!("{scenario}&mix=s9*9,rtx4090*9"));
        let miners = asic::all()
            .iter()
            .map(|asic| (asic.id.as_str(), asic.on_sale_from.as_str()));
        let gpus = gpu::all()
            .iter()
            .map(|gpu| (gpu.id.as_str(), gpu.on_sale_from.as_str()));
        for (kind, machines) in [
            (Use::Mining, miners.collect::<Vec<_>>()),
            (Use::Rental, gpus.collect()),
        ] {
            let on_sale = machines.into_iter().filter(|(_, from)| *from <= day);
            let tried: Vec<(&str, f64)> = on_sale
                .map(|(id, _)| (id, clears(&format!("{scenario}&mix={id}*7"))))
                .collect();
            assert!(tried.len() > 5, "{scenario}: {tried:?}");
            let most = tried
                .iter()
                .fold(f64::NEG_INFINITY, |most, (_, usd)| most.max(*usd));
            let known = of_mix.uses.iter().find(|of| of.kind == kind).expect("a use");
            let best = known.best_machine.as_ref().expect("there are machines on sale");
            let of_it = tried
                .iter()
                .find(|(id, _)| *id == best.id)
                .expect("it is on sale")
                .1;
            for usd in [of_it, best.usd_per_mw_year] {
                assert!(
                    (usd - most).abs() <= 1e-9 * most.abs(),
                    "{scenario}: {best:?}, {most} of {tried:?}"
                );
            }
        }
    }
}

#[test]
fn leases_paid_machines_and_one_rent_for_all_have_no_best_machine() {
    let best = |link: &str, kind| {
        let report = report(link);
        let of = report.uses.iter().find(|of| of.kind == kind).expect("a use");
        of.best_machine.clone()
    };
    assert_eq!(best("", Use::Hosting), None, "a lease has no machine of ours");
    assert_eq!(
        best("paid=mining", Use::Mining),
        None,
        "the owned machines are paid for, any other would have to be bought"
    );
    assert!(best("paid=mining", Use::Rental).is_some());
    assert_eq!(
        best("gpuh=2", Use::Rental),
        None,
        "one rent for all GPUs cannot tell them apart"
    );
    assert!(best("gpuh=2", Use::Mining).is_some());
}

#[test]
fn the_table_names_the_best_machine_and_what_it_clears() {
    let said = |report: &Report| -> Vec<[String; 2]> {
        let table = uses::uses(report, &English);
        let Some(line) = table
            .lines
            .iter()
            .position(|heading| heading.line == UseLine::BestMachine)
        else {
            return Vec::new();
        };
        assert_eq!(plain(&table.lines[line].label), "best machine of that day");
        let cells = table.columns.iter().map(|column| &column.cells[line]);
        cells
            .map(|cell| [&cell.value, &cell.note].map(|said| plain(said).replace('\u{a0}', " ")))
            .collect()
    };
    let mut report = report("d=2024-11-23&mix=s19xp*900,h100*900");
    let mut set = |kind, id: &str, name: &str, usd| {
        let of = report.uses.iter_mut().find(|of| of.kind == kind).expect("a use");
        of.best_machine = Some(BestMachine {
            id: id.to_owned(),
            name: name.to_owned(),
            usd_per_mw_year: usd,
        });
        said(&report)
    };
    set(Use::Rental, "h100", "H100 SXM", -1.4e6);
    let cells = set(Use::Mining, "s21xp", "Antminer S21 XP 270T", 150_000.0);
    assert!(
        cells.contains(&["S21 XP".to_owned(), "clears $150,000 a year".to_owned()]),
        "{cells:?}"
    );
    assert!(
        cells.contains(&["its own".to_owned(), String::new()]),
        "{cells:?}"
    );
    for (link, instead) in [
        ("d=2024-11-23", "the tenant’s"),
        ("d=2024-11-23&paid=mining", "what stands"),
        ("d=2024-11-23&gpuh=2.5", "not with one rent for all"),
    ] {
        let cells = said(&self::report(link));
        assert!(
            cells.contains(&[instead.to_owned(), String::new()]),
            "{link}: {cells:?}"
        );
    }
    let cells = set(Use::Rental, "b200", "B200", -200_000.0);
    assert!(
        cells.contains(&["B200".to_owned(), "falls $200,000 a year short".to_owned()]),
        "{cells:?}"
    );
    // A machine bought below the market price can clear more than the best that is on sale. Then it is itself the best.
    let cells = set(Use::Mining, "s21xp", "Antminer S21 XP 270T", -9e9);
    assert!(
        cells.contains(&["its own".to_owned(), String::new()]),
        "{cells:?}"
    );
    assert!(
        said(&self::report("preset=one-miner")).is_empty(),
        "a small site speaks of its machines"
    );
    assert!(said(&self::report("mix=lease*9MW")).is_empty());
}
