//! The map of who wins where as the page shows it, and what follows from choosing a cell.

use crate::reference_day::decode;
use wattworth::report::charts::map::{CELLS, Question, WhoWins, map, picture, values};
use wattworth::report::charts::map_axis::{axis, default_axes, inputs, is_contested};
use wattworth::report::charts::{ChartChoices, ChartScene};
use wattworth::report::english::English;
use wattworth::report::figures::Use;
use wattworth::report::figures::heat_map::HeatMapFigures;
use wattworth::report::tables::duel_csv;
use wattworth::report::{Axis, HeatMap, Report};
use wattworth::scenario::{Plant, Scenario, field, move_input, value_of};

/// Rows with rents of their own, a contract, a lease whose tenant does not pay the power; and a table of rents.
pub(crate) const LINKS: [&str; 3] = [
    "",
    "cmonths=12&crent=1.9&ltenant=0&mix=s21pro*900,h100*9~2,h200*9~3,lease*1MW~120,lease*2MW~100",
    "gpath=table&gtable=2.5:2:1&mix=s19xp*900,h100*90,rtx4090*70~0.4",
];

pub(crate) fn report(scenario: &Scenario) -> Report {
    let mut link = decode("");
    link.scenario = scenario.clone();
    Report::of(&link, &English)
}

pub(crate) fn complete(scenario: &Scenario, axes: [&str; 2], cells: u32) -> HeatMap {
    let mut map = map(scenario, axes, cells).expect("two inputs with a swing");
    assert!(map.advance(usize::MAX), "all cells are computed");
    map
}

fn shown(scenario: &Scenario, axes: [&str; 2], question: Question) -> WhoWins {
    let map = complete(scenario, axes, CELLS);
    let (report, choices) = (report(scenario), ChartChoices::default());
    let scene = ChartScene {
        question,
        ..ChartScene::new(&report, &English, &choices)
    };
    picture(&map, &scene).expect("a complete map")
}

pub(crate) fn close(a: f64, b: f64, part: f64, what: &str) {
    assert!((a - b).abs() <= part * b.abs(), "{what}: {a} and {b}");
}

#[test]
fn the_frontier_runs_through_the_known_prices() {
    // At $2 an hour mining is level with H100s at prices an independent computation gave; where the rent is low, with
    // the lease.
    let scenario = crate::reference_day::reference();
    for (question, rent, btc_usd) in [
        (Question::Greenfield, 2.0, 224_445.0),
        (Question::Marginal, 2.0, 789_712.0),
        (Question::Greenfield, 0.2, 76_058.0),
    ] {
        let shown = shown(&scenario, ["gpuh", "btc"], question);
        let across = shown.across.place(rent).expect("the rent is on the map");
        let up = shown.up.place(btc_usd).expect("the price is on the map");
        let nearest = shown
            .frontier
            .iter()
            .filter(|[from, to]| from.0.min(to.0) - 1e-9 <= across && across <= from.0.max(to.0) + 1e-9)
            .flat_map(|[from, to]| [from.1, to.1])
            .map(|place| (place - up).abs())
            .fold(f64::INFINITY, f64::min);
        assert!(
            nearest <= 1.0,
            "{question:?}: the frontier is {nearest} cells away from ${btc_usd}"
        );
    }
}

#[test]
fn the_picture_shows_which_use_earns_most() {
    let scenario = crate::reference_day::reference();
    let shown = shown(&scenario, ["gpuh", "btc"], Question::Greenfield);
    let columns = shown.across.values.len();
    assert_eq!(shown.cells.len(), columns * shown.up.values.len());
    let at = |column: usize, line: usize| shown.cells[line * columns + column].of;
    assert_eq!(at(0, 0), Some(Use::Hosting), "cheap GPUs, cheap Bitcoin");
    assert_eq!(at(0, columns - 1), Some(Use::Mining), "dear Bitcoin");
    assert_eq!(at(columns - 1, 0), Some(Use::Rental), "dear GPUs");
    // The reader's point: $2 on 0.1 to 10, and $99,660 on 10k to 1M, by factors.
    let (across, up) = shown.you.expect("the point is on the map");
    close(
        across,
        63.0 * (libm::log(20.0) / libm::log(100.0)),
        1e-9,
        "across",
    );
    close(up, 63.0 * (libm::log(9.966) / libm::log(100.0)), 1e-9, "up");
    let texts: Vec<&str> = shown
        .across
        .scale
        .ticks
        .iter()
        .map(|tick| tick.text.as_str())
        .collect();
    assert_eq!(texts, ["$0.10", "$0.20", "$0.50", "$1", "$2", "$5", "$10"]);
    let kinds: Vec<Use> = shown.areas.iter().map(|area| area.of).collect();
    assert!(
        [Use::Mining, Use::Rental, Use::Hosting]
            .iter()
            .all(|kind| kinds.contains(kind)),
        "each has its area: {kinds:?}"
    );
}

#[test]
fn a_map_begins_with_the_rent_across_and_bitcoin_up() {
    for (link, axes) in [
        ("", ["gpuh", "btc"]),
        ("mix=s21pro*9,lease*1MW", ["lrent", "btc"]),
        ("mix=s21pro*9", ["kwh", "btc"]),
    ] {
        assert_eq!(default_axes(&report(&decode(link).scenario)), axes, "{link}");
    }
}

#[test]
fn a_cell_taken_is_the_scenario_it_shows() {
    for link in LINKS {
        let scenario = decode(link).scenario;
        let rent = default_axes(&report(&scenario))[0];
        for axes in [[rent, "btc"], ["lrent", "kwh"], ["months", "gpug"]] {
            let Some(mut map) = map(&scenario, axes, 7) else {
                assert_eq!(axes[0], "lrent", "{link}: a map over {axes:?}");
                continue;
            };
            map.advance(usize::MAX);
            for (column, line) in [(0, 0), (5, 2), (6, 6)] {
                let mut taken = scenario.clone();
                for (axis, nth) in [(map.x(), column), (map.y(), line)] {
                    let field = field(axis.key).expect("an input");
                    let factor = axis.values[nth] / value_of(&taken, field).expect("it has a value");
                    let before = taken.clone();
                    move_input(&mut taken, field, axis.values[nth]);
                    let now = value_of(&taken, field).expect("it has a value");
                    close(now, axis.values[nth], 1e-12, axis.key);
                    undo_rounding(&before, &mut taken, factor);
                }
                let report = report(&taken);
                let cell = map.cell(column, line).expect("computed");
                let tariff = report.inputs.site.price_usd_per_kwh * 1000.0;
                for (kind, left, npv) in [
                    (Use::Mining, cell.greenfield.mining, cell.whole_horizon.mining),
                    (Use::Rental, cell.greenfield.rental, cell.whole_horizon.rental),
                    (Use::Hosting, cell.greenfield.hosting, cell.whole_horizon.hosting),
                ] {
                    let rows = report.rows.iter().filter(|row| row.kind == kind);
                    let best_npv = rows
                        .map(|row| row.life.npv_usd / row.reserved_mw)
                        .reduce(f64::max);
                    let bids = report.bids.iter().filter(|bid| report.rows[bid.row].kind == kind);
                    let best = bids
                        .map(|bid| bid.greenfield_usd_per_mwh - tariff)
                        .reduce(f64::max);
                    let what = format!("{link} {axes:?} {column} {line} {kind:?}");
                    assert_eq!(left.is_some(), best.is_some(), "{what}");
                    for (of_map, of_report) in [(left, best), (npv, best_npv)] {
                        if let (Some(of_map), Some(of_report)) = (of_map, of_report) {
                            assert!(
                                (of_map - of_report).abs() <= 1e-9 * (of_report.abs() + 1000.0),
                                "{what}: {of_map} on the map, {of_report} in the report"
                            );
                        }
                    }
                }
            }
        }
    }
}

/// Puts rents that were moved by a factor and rounded to the cent back to where the factor alone puts them.
fn undo_rounding(before: &Scenario, taken: &mut Scenario, factor: f64) {
    let exact = |what: &str, before: f64, taken: &mut f64| {
        if taken.to_bits() != before.to_bits() {
            let moved = before * factor;
            assert!(
                (*taken - moved).abs() <= 0.005 + 1e-9,
                "{what}: {taken}, not {moved}"
            );
            *taken = before * factor;
        }
    };
    let paid = |plant: Plant| match plant {
        Plant::Mining { .. } => None,
        Plant::Rental {
            rent_usd_per_hour, ..
        } => Some(rent_usd_per_hour),
        Plant::Hosting {
            rent_usd_per_kw_month,
            ..
        } => Some(rent_usd_per_kw_month),
    };
    for (was, is) in before.mix.iter().zip(&mut taken.mix) {
        if let (Some(was), Some(is)) = (paid(was.plant(before)), &mut is.rent_usd) {
            exact("a row's rent", was, is);
        }
    }
    let table = &before.rental.rents_by_year_usd_per_hour;
    for (was, is) in table.iter().zip(&mut taken.rental.rents_by_year_usd_per_hour) {
        exact("a year's rent", *was, is);
    }
    let contract = before.contract.rent_usd_per_hour;
    if let (Some(was), Some(is)) = (contract, &mut taken.contract.rent_usd_per_hour) {
        exact("the contract's rent", was, is);
    }
}

#[test]
fn values_are_taken_as_one_would_type_them() {
    let scenario = crate::reference_day::reference();
    let map = complete(&scenario, ["gpuh", "btc"], CELLS);
    let [(rent, usd), (price, btc)] = values(&map, 40, 30).expect("a cell");
    assert_eq!((rent.key, price.key), ("gpuh", "btc"));
    // 0.1 × 100^(40/63) = 1.861, 10,000 × 100^(30/63) = 89,606.
    assert_eq!((usd, btc), (1.86, 89_600.0));
    let picture = shown(&scenario, ["gpuh", "btc"], Question::Greenfield);
    let words = picture.said((40, 30), &English);
    assert_eq!(
        words.as_deref(),
        Some("GPU rent $1.86, Bitcoin price $89.6k: H100s earn more.")
    );
    assert!(values(&map, 64, 0).is_none(), "there is no such column");
    assert_eq!(
        picture.said((64, 0), &English),
        None,
        "nor is anything said of it"
    );
}

#[test]
fn a_map_needs_two_uses() {
    for (link, contested) in [
        ("", true),
        ("mix=", false),
        ("mix=s21pro*9,s9*9", false),
        ("mix=h100*9,lease*1MW", true),
    ] {
        assert_eq!(is_contested(&report(&decode(link).scenario)), contested, "{link}");
    }
}

#[test]
fn axes_stay_while_the_value_moves_a_little() {
    let ends = |link: &str, key: &str| {
        let axis = axis(&decode(link).scenario, key, 5).expect("an axis");
        (axis.values[0], axis.values[4])
    };
    for (link, key, low, high) in [
        ("btc=40000", "btc", 1e4, 1e6),
        ("btc=300000", "btc", 1e4, 1e6),
        ("btc=1000000", "btc", 1e5, 1e7),
        ("kwh=0.05", "kwh", 0.0, 0.1),
        ("kwh=0.055", "kwh", 0.0, 0.1),
        ("diffg=15", "diffg", -90.0, 90.0),
    ] {
        let (first, last) = ends(link, key);
        assert!(
            (first - low).abs() <= 1e-9 * high && (last - high).abs() <= 1e-9 * high,
            "{link}: {first} to {last}"
        );
    }
    let scenario = crate::reference_day::reference();
    let offered = inputs(&scenario);
    assert!(
        offered.len() > 20,
        "most inputs can be an axis: {}",
        offered.len()
    );
    for field in offered {
        let other = if field.key == "btc" { "kwh" } else { "btc" };
        let map = map(&scenario, [field.key, other], 3);
        assert!(map.is_some(), "{} is offered, so it makes a map", field.key);
    }
}

#[test]
fn the_json_object_and_the_tables_hold_the_same() {
    let scenario = crate::reference_day::reference();
    let axis = |key| Axis::around(&scenario, key, 9).expect("an axis");
    let mut map = HeatMap::new(&scenario, axis("btc"), axis("gpuh")).expect("two axes");
    map.advance(usize::MAX);
    let figures = HeatMapFigures::of(&map);
    let report = report(&scenario);
    let tariff = report.inputs.site.price_usd_per_kwh * 1000.0;
    // Today's values are in the middle.
    let mining = figures.greenfield_usd_per_mwh.mining[4][4].expect("mining is there");
    close(
        mining,
        report.bids[0].greenfield_usd_per_mwh - tariff,
        1e-9,
        "the middle",
    );
    assert_eq!(figures.greenfield_usd_per_mwh.winner[4][8], Some(Use::Mining));
    assert_eq!(figures.greenfield_usd_per_mwh.winner[8][0], Some(Use::Rental));

    let table = duel_csv::sensitivity(&report);
    let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(lines.len(), 1 + report.sensitivity.len(), "a line an input");
    for (line, moved) in lines[1..].iter().zip(&report.sensitivity) {
        assert_eq!(line.len(), lines[0].len(), "a cell a column");
        assert_eq!(line[0], moved.key);
        let up = moved.up.map(|effect| effect.npv_change_usd);
        assert_eq!(line[5].parse().ok(), up, "{}", moved.key);
        let down = moved.down.map(|effect| effect.clamped.to_string());
        assert_eq!(line[7], down.unwrap_or_default(), "{}", moved.key);
    }
}
