//! Moving the rent's slider scales all rows' rents by one factor, and moving it back restores them.

use crate::reference_day::decode;
use wattworth::report::Report;
use wattworth::report::controls::sliders::{self, Control};
use wattworth::report::english::English;
use wattworth::scenario::{Plant, Scenario, SuccessiveMoves, field, value_of};

use crate::random::{Choose, Random, scenario};

/// The scenario after moving inputs through these values in turn.
fn through(scenario: &Scenario, moves: &[(&str, f64)]) -> Scenario {
    let (mut moved, mut moving) = (scenario.clone(), SuccessiveMoves::default());
    for (key, value) in moves {
        moving.move_input(&mut moved, field(key).expect("an input"), *value);
    }
    moved
}

fn rents(scenario: &Scenario) -> Vec<f64> {
    let rows = scenario.mix.iter().map(|row| row.plant(scenario));
    rows.filter_map(|plant| match plant {
        Plant::Mining { .. } => None,
        Plant::Rental {
            rent_usd_per_hour, ..
        } => Some(rent_usd_per_hour),
        Plant::Hosting {
            rent_usd_per_kw_month,
            ..
        } => Some(rent_usd_per_kw_month),
    })
    .collect()
}

#[test]
fn rents_keep_their_ratio_and_go_back() {
    let iren = decode("preset=iren").scenario;
    assert_eq!(rents(&iren), [2.0, 2.5], "an H100's and an H200's");
    // 3.00 is 1.5 times 2.00, so 2.50 becomes 3.75. 2.01 is 1.005 times, so 2.50 becomes 2.5125, to the cent 2.51.
    assert_eq!(rents(&through(&iren, &[("gpuh", 3.0)])), [3.0, 3.75]);
    assert_eq!(rents(&through(&iren, &[("gpuh", 2.01)])), [2.01, 2.51]);
    // Whatever values come in between (typing digit by digit, dragging to the end), rents are scaled from where they
    // began.
    for way in [[2.1, 2.2], [0.0, 0.03], [1000.0, 0.1]] {
        let moved = through(&iren, &way.map(|usd| ("gpuh", usd)));
        let restored = through(&iren, &[("gpuh", way[0]), ("gpuh", way[1]), ("gpuh", 2.0)]);
        assert_ne!(moved, iren, "moved to {way:?}");
        assert_eq!(restored, iren, "moved to {way:?} and back");
    }
    let restored = through(&iren, &[("gpuh", 0.0), ("btc", 50e3), ("gpuh", 2.0)]);
    assert_eq!(restored.mix, iren.mix, "another input in between");
}

#[test]
fn the_rent_control_says_which_rents_the_rows_have() {
    for (link, said) in [
        ("preset=iren", Some("2.00 and 2.50")),
        (
            "mix=h100*9,h200*9,rtx4090*9,lease*1MW",
            Some("0.34, 2.00 and 2.50"),
        ),
        ("mix=h100*9~2,h100*9~3,h100*9~4,h100*9~5.5", Some("2.00 to 5.50")),
        ("mix=h100*9,h100*8", None),
        ("gpuh=3&mix=h100*9,h200*9", None),
        ("mix=lease*1MW~120,lease*1MW~90", Some("90 and 120")),
    ] {
        let link = decode(link);
        let report = Report::of(&link, &English);
        let controls = sliders::of(&report, &link.scenario, &English);
        let rents =
            |control: &Control| matches!(control.field.key, "gpuh" | "lrent") && control.rents.is_some();
        let found = controls.iter().find(|control| rents(control));
        assert_eq!(found.and_then(|control| control.rents.as_deref()), said);
    }
}

#[test]
fn contract_and_table_move_with_the_rows() {
    let link = decode("cmonths=12&crent=1.9&mix=h100*9~2,h200*9~3,lease*1MW~120,lease*2MW~100").scenario;
    let moved = through(&link, &[("gpuh", 4.0), ("lrent", 60.0)]);
    assert_eq!(rents(&moved), [4.0, 6.0, 60.0, 50.0]);
    assert_eq!(moved.contract.rent_usd_per_hour, Some(3.8));
    assert_eq!(moved.rental.rent_usd_per_hour, None, "none for all rows");
    let back = through(
        &link,
        &[("gpuh", 4.0), ("lrent", 60.0), ("gpuh", 2.0), ("lrent", 120.0)],
    );
    assert_eq!(back, link);

    let table = decode("gpath=table&gtable=2.5:2:1&mix=h100*90,rtx4090*70~0.4").scenario;
    let moved = through(&table, &[("gpuh", 5.0)]);
    assert_eq!(moved.rental.rents_by_year_usd_per_hour, [5.0, 4.0, 2.0]);
    assert_eq!(through(&table, &[("gpuh", 5.0), ("gpuh", 2.5)]), table);
}

#[test]
fn a_rent_for_all_rows_stays_one() {
    let link = decode("gpuh=3&lrent=120&mix=h100*9~2,h200*9,lease*1MW,lease*1MW~90").scenario;
    assert_eq!(rents(&link), [3.0, 3.0, 120.0, 120.0], "as the link says");
    let moved = through(&link, &[("gpuh", 2.4), ("lrent", 130.0)]);
    assert_eq!(rents(&moved), [2.4, 2.4, 130.0, 130.0]);
    assert_eq!(
        moved.mix, link.mix,
        "the rows' own rents, which do not count while one rent holds for all, stay"
    );
    assert_eq!(moved.rental.rent_usd_per_hour, Some(2.4));
}

#[test]
fn a_rent_changed_elsewhere_is_the_new_starting_point() {
    let field = field("gpuh").expect("an input");
    let (mut scenario, mut moving) = (
        decode("mix=h100*9~2,h200*9~3").scenario,
        SuccessiveMoves::default(),
    );
    moving.move_input(&mut scenario, field, 4.0);
    scenario.mix[1].rent_usd = Some(5.0);
    moving.move_input(&mut scenario, field, 2.0);
    assert_eq!(rents(&scenario), [2.0, 2.5]);
}

#[test]
fn random_rents_go_back() {
    const WITHIN: Choose = |random, (low, high), _| low + (high - low) * random.unit();
    let mut random = Random::new(12);
    let mut moved_rents = 0;
    for _ in 0..300 {
        let rows = random.below(6);
        let before = scenario(&mut random, rows, WITHIN);
        for key in ["gpuh", "lrent"] {
            let field = field(key).expect("an input");
            let Some(first) = value_of(&before, field) else {
                continue;
            };
            let way = (0..4)
                .map(|_| (key, random.unit() * field.max))
                .chain([(key, first)]);
            let moves: Vec<(&str, f64)> = way.collect();
            assert_eq!(through(&before, &moves), before, "{key} through {moves:?}");
            let [(_, to), ..] = moves[..] else { unreachable!() };
            let moved = through(&before, &moves[..1]);
            assert_eq!(value_of(&moved, field), Some(to), "{key}: the first is the value");
            moved_rents += 1;
        }
    }
    assert!(
        moved_rents > 200,
        "only {moved_rents} rents were there to be moved"
    );
}
