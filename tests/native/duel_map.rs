//! The map of which use clears most where, as the page shows it, and what choosing a point on it does to the scenario.

use crate::reference_day::decode;
use wattworth::report::charts::map::{CELLS, WhoWins, map, map as map_of, picture, values};
use wattworth::report::charts::map_axis::{default_axes, inputs, is_contested, spans};
use wattworth::report::charts::{ChartChoices, ChartId, ChartScene, figure};
use wattworth::report::english::English;
use wattworth::report::facts::findings::{Finding, most_of_map};
use wattworth::report::figures::Use;
use wattworth::report::figures::heat_map::HeatMapFigures;
use wattworth::report::tables::duel_csv;
use wattworth::report::words::piece::plain;
use wattworth::report::{Axis, HeatMap, Report};
use wattworth::scenario::{Clock, Plant, Scenario, field, move_input, value_of};

/// The defaults; rows with rents of their own, a contract and a lease whose tenant does not pay for power; a table of
/// rents.
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

pub(crate) fn complete(report: &Report, axes: [&str; 2], points: u32) -> HeatMap {
    let spans = spans(report, axes, None).expect("two inputs that are moved");
    let mut map = map(report, axes, spans, points).expect("two inputs that are moved");
    assert!(map.advance(usize::MAX), "all points are computed");
    map
}

fn shown(report: &Report, axes: [&str; 2]) -> WhoWins {
    let map = complete(report, axes, CELLS);
    let choices = ChartChoices::default();
    picture(&map, &ChartScene::new(report, &English, &choices)).expect("a complete map")
}

fn of(link: &str) -> Report {
    report(&decode(link).scenario)
}

pub(crate) fn close(a: f64, b: f64, part: f64, what: &str) {
    assert!((a - b).abs() <= part * b.abs(), "{what}: {a} and {b}");
}

#[test]
fn uses_change_places_where_an_independent_computation_says() {
    // With GPUs at $2 an hour mining pays above $89,062 a bitcoin and overtakes the AI lease at $102,186. With Bitcoin
    // at $99,660 H100s overtake the lease at $2.793 an hour, and mining does below 4.708 ¢ a kWh.
    for (axes, across, up, (before, behind)) in [
        (["gpuh", "btc"], 2.0, 102_186.0, (Use::Hosting, Use::Mining)),
        (["btc", "gpuh"], 99_660.0, 2.793, (Use::Hosting, Use::Rental)),
        (["btc", "kwh"], 99_660.0, 0.04708, (Use::Mining, Use::Hosting)),
    ] {
        let shown = shown(&of(""), axes);
        let across = shown.across.place(across).expect("it is on the map");
        let up = shown.up.place(up).expect("it is on the map");
        // The column nearest to the crossing, and a line clearly below and one clearly above it.
        let before_or_at = |place: f64| (0..64).rfind(|nth| *nth as f64 <= place).expect("a point");
        let (column, line) = (before_or_at(across + 0.5), before_or_at(up));
        assert_eq!(shown.leader((column, line - 1)), Some(before), "{axes:?} below");
        assert_eq!(shown.leader((column, line + 2)), Some(behind), "{axes:?} above");
    }
}

#[test]
fn the_picture_shows_which_use_clears_most() {
    let report = of("");
    let shown = shown(&report, ["gpuh", "btc"]);
    let (columns, lines) = (shown.across.values.len(), shown.up.values.len());
    assert_eq!(shown.worths.len(), columns * lines);
    assert_eq!(
        shown.leader((0, 0)),
        Some(Use::Hosting),
        "cheap GPUs, cheap Bitcoin"
    );
    assert_eq!(shown.leader((0, lines - 1)), Some(Use::Mining), "dear Bitcoin");
    assert_eq!(shown.leader((columns - 1, 0)), Some(Use::Rental), "dear GPUs");
    // The reader's point is at $2 and $99,660. The axes are the ranges of the slider and of the first chart: $0.5 to $4
    // and $25k to $200k.
    let (across, up) = shown.you.expect("the point is on the map");
    close(across, 63.0 * 1.5 / 3.5, 1e-9, "across");
    close(up, 63.0 * 74_660.0 / 175_000.0, 1e-9, "up");
    let kinds: Vec<Option<Use>> = shown.areas.iter().map(|area| area.of).collect();
    assert_eq!(
        kinds,
        Use::ALL.map(Some),
        "each has its area, and something pays everywhere"
    );
    // At each point exactly one use leads, by how much it clears more than the next one, or than nothing where the next
    // one falls short.
    for (nth, worth) in shown.worths.iter().enumerate() {
        let mut worths = [worth.mining, worth.rental, worth.hosting].map(|usd| usd.expect("a worth"));
        worths.sort_by(|a, b| b.total_cmp(a));
        let leads: Vec<f64> = shown.areas.iter().map(|area| area.leads_usd[nth]).collect();
        let ahead: Vec<f64> = leads.iter().copied().filter(|usd| *usd > 0.0).collect();
        assert_eq!(ahead, [worths[0] - worths[1].max(0.0)], "{leads:?}");
    }
}

#[test]
fn where_nothing_pays_is_an_area_of_its_own() {
    let report = of("kwh=0.09&mix=s21pro*9,h100*9");
    let shown = shown(&report, ["gpuh", "btc"]);
    let nothing = shown
        .areas
        .iter()
        .find(|area| area.of.is_none())
        .expect("little pays");
    assert_eq!(nothing.said, "nothing pays");
    assert_eq!(shown.leader((0, 0)), None);
    assert!(nothing.leads_usd[0] > 0.0, "it falls short by that");
    let map = complete(&report, ["gpuh", "btc"], 9);
    let choices = ChartChoices::default();
    let scene = ChartScene {
        map: Some(&map),
        ..ChartScene::new(&report, &English, &choices)
    };
    let made = figure(ChartId::Map, &scene).expect("a map");
    assert!(made.said.contains("nothing pays"), "{}", made.said);
}

#[test]
fn the_title_names_who_clears_most_on_most_of_the_map() {
    for (link, axes, expected) in [
        (
            "mix=s21pro*9,lease*1MW&lrent=1000",
            ["kwh", "diffg"],
            "The AI lease clears most everywhere on the map",
        ),
        (
            "btc=1000&gpuh=0.1&lrent=1",
            ["months", "kwh"],
            "Nothing pays anywhere on the map",
        ),
    ] {
        let report = of(link);
        let map = complete(&report, axes, 9);
        let choices = ChartChoices::default();
        let scene = ChartScene {
            map: Some(&map),
            ..ChartScene::new(&report, &English, &choices)
        };
        let made = figure(ChartId::Map, &scene).expect("a map");
        assert_eq!(plain(&made.title), expected, "{link}");
    }
    let mixed = [None, Some(Use::Mining), Some(Use::Rental), Some(Use::Rental)];
    assert_eq!(
        most_of_map(mixed.into_iter()),
        Finding::MostOfMap {
            of: Some(Use::Rental),
            is_most: false,
            is_all: false
        },
        "half of it is not most of it"
    );
}

#[test]
fn axes_keep_their_spans_when_a_point_is_chosen() {
    let axes = ["gpuh", "btc"];
    let report = of("");
    let before = spans(&report, axes, None).expect("spans");
    let map = complete(&report, axes, CELLS);
    for point in [(0, 0), (63, 63), (40, 2), (5, 60)] {
        let mut taken = report.inputs.0.clone();
        for (field, value) in values(&map, point.0, point.1).expect("a point") {
            move_input(&mut taken, field, value);
        }
        let taken = self::report(&taken);
        let after = spans(&taken, axes, Some(before)).expect("spans");
        assert_eq!(after, before, "{point:?}");
        // The reader's mark is then at the chosen point, except for the rounding of the values set.
        let map = {
            let mut map = map_of(&taken, axes, after, CELLS).expect("a map");
            map.advance(usize::MAX);
            map
        };
        let choices = ChartChoices::default();
        let picture = picture(&map, &ChartScene::new(&taken, &English, &choices)).expect("a picture");
        let you = picture.you.expect("it is on the map");
        let off = (you.0 - point.0 as f64).abs().max((you.1 - point.1 as f64).abs());
        assert!(off < 0.2, "{point:?}: {you:?}");
    }
    let far = spans(&of("btc=900000"), axes, Some(before)).expect("spans");
    assert!(
        far[1].high >= 900_000.0 && far[0] == before[0],
        "the axis is extended to a value beyond it, and the other stays"
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
fn taking_a_cell_gives_the_scenario_it_shows() {
    for link in LINKS {
        let scenario = decode(link).scenario;
        let report = report(&scenario);
        let rent = default_axes(&report)[0];
        for axes in [[rent, "btc"], ["lrent", "kwh"], ["months", "gpug"]] {
            let spans = spans(&report, axes, None);
            let Some(mut map) = spans.and_then(|spans| map(&report, axes, spans, 7)) else {
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
                let taken = self::report(&taken);
                let cell = map.cell(column, line).expect("computed");
                for of in Use::ALL {
                    let what = format!("{link} {axes:?} {column} {line} {of:?}");
                    let whole = taken.uses.iter().find(|known| known.kind == of);
                    let theirs = whole.and_then(|known| known.at_clock_usd_per_mw_year(taken.clock));
                    assert_eq!(cell[of].is_some(), theirs.is_some(), "{what}");
                    if let (Some(of_map), Some(of_report)) = (cell[of], theirs) {
                        assert!(
                            (of_map - of_report).abs() <= 1e-9 * (of_report.abs() + 1e5),
                            "{what}: {of_map} on the map, {of_report} in the report"
                        );
                    }
                }
            }
        }
    }
}

/// Replaces rents that were multiplied by `factor` and rounded to the cent by the unrounded product.
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
fn a_cells_values_are_rounded_as_one_would_type_them() {
    let report = of("");
    let map = complete(&report, ["gpuh", "btc"], CELLS);
    let [(rent, usd), (price, btc)] = values(&map, 40, 30).expect("a point");
    assert_eq!((rent.key, price.key), ("gpuh", "btc"));
    // 0.5 + 3.5 × 40/63 = 2.722, 25,000 + 175,000 × 30/63 = 108,333.
    assert_eq!((usd, btc), (2.72, 108_000.0));
    let picture = shown(&report, ["gpuh", "btc"]);
    let words = picture.cell_sentence((40, 30), &English);
    // At this point mining is ahead: it overtakes the lease at $102,186, and H100s would do so only at $2.793 an hour.
    assert_eq!(
        words.as_deref(),
        Some("GPU rent $2.72, Bitcoin price $108k: mining clears most.")
    );
    assert!(values(&map, 64, 0).is_none(), "there is no such column");
    assert_eq!(
        picture.cell_sentence((64, 0), &English),
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
fn every_input_that_is_offered_makes_a_map() {
    let report = of("");
    let offered = inputs(&report);
    assert!(
        offered.len() > 20,
        "most inputs can be an axis: {}",
        offered.len()
    );
    for field in offered {
        let other = if field.key == "btc" { "kwh" } else { "btc" };
        let axes = [field.key, other];
        let spans = spans(&report, axes, None).expect("both are moved");
        let map = map(&report, axes, spans, 3);
        assert!(map.is_some(), "{} is offered, so it makes a map", field.key);
    }
}

#[test]
fn the_json_object_and_the_tables_hold_the_same() {
    let scenario = crate::reference_day::reference();
    let axis = |key| Axis::around(&scenario, key, 9).expect("an axis");
    let mut map = HeatMap::new(&scenario, axis("btc"), axis("gpuh"), Clock::Horizon).expect("two axes");
    map.advance(usize::MAX);
    let figures = HeatMapFigures::of(&map);
    let report = report(&scenario);
    // Today's values are in the middle.
    let worth = &figures.worth_usd_per_mw_year;
    for of in &report.uses {
        let middle = match of.kind {
            Use::Mining => worth.mining[4][4],
            Use::Rental => worth.rental[4][4],
            Use::Hosting => worth.hosting[4][4],
        };
        close(
            middle.expect("it is there"),
            of.worth_usd_per_mw_year.expect("it reserves something"),
            1e-9,
            "the middle",
        );
    }
    assert_eq!(worth.winner[4][8], Some(Use::Mining));
    assert_eq!(worth.winner[8][0], Some(Use::Rental));

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
