//! The duel's CSV tables hold the same values as the JSON object.

use wattworth::report::tables::duel_csv;
use wattworth::report::{Axis, HeatMap};
use wattworth::scenario::Clock;

use crate::duel::report;

#[test]
fn tables_hold_what_the_json_object_holds() {
    let report = report("resp=1");
    let cells = |table: &str| -> Vec<Vec<String>> {
        table
            .lines()
            .map(|line| line.split(',').map(str::to_owned).collect())
            .collect()
    };
    let duel = cells(&duel_csv::duel(&report));
    assert_eq!(duel.len(), 1 + 4 * report.duel.len(), "a line a pair and view");
    let column = |name: &str| duel[0].iter().position(|cell| cell == name).expect(name);
    let keep = &report.duel[1].views.keep;
    let line = &duel[8];
    assert_eq!(line[column("view")], "keep", "the last of the last pair");
    assert_eq!(line[column("response_case")], "never", "a full response");
    assert_eq!(line[column("btc_with_response_usd")], "", "no such price");
    for (name, figure) in [
        ("btc_usd", keep.btc_usd),
        ("rent_usd", keep.rent_usd),
        ("per_mw_year.btc_usd", keep.per_mw_year.btc_usd),
    ] {
        assert_eq!(line[column(name)].parse().ok(), figure, "{name}");
    }

    let training = cells(&duel_csv::training(&report));
    let after = report.training.after.as_ref().expect("there are miners");
    assert_eq!(
        training[1][2].parse().ok(),
        Some(after.tariff_usd_per_kwh),
        "the tariff"
    );
    assert_eq!(
        training[2][2].parse().ok(),
        after.cost_per_gpu_hour_usd,
        "a GPU-hour"
    );
    // A line's name and a column's name together give the value's path in the JSON object.
    let object = serde_json::to_value(&report.training).expect("it is JSON");
    let split = |name: &str, column: &str| match name.strip_suffix("usd_per_million") {
        Some(query) => format!("/{query}{column}_usd_per_million").replace('.', "/"),
        None => format!("/{column}/{name}"),
    };
    for line in &training[1..] {
        for (cell, column) in line[1..].iter().zip(["before", "after"]) {
            let path = split(&line[0], column);
            let known = object
                .pointer(&path)
                .unwrap_or_else(|| panic!("{path} is in the object"));
            assert_eq!(cell.parse().ok(), known.as_f64(), "{path}");
        }
    }
    assert_eq!(
        training.len(),
        1 + 5 + 4,
        "five figures and four energies per query"
    );

    let scenario = crate::reference_day::reference();
    let axis = |key| Axis::around(&scenario, key, 3).expect("an axis");
    let mut map = HeatMap::new(&scenario, axis("btc"), axis("gpuh"), Clock::Horizon).expect("two axes");
    map.advance(5);
    let map = cells(&duel_csv::heat_map(&map));
    assert_eq!(map.len(), 1 + 5, "what has been computed");
    for table in [duel, training, map] {
        assert!(
            table.iter().all(|line| line.len() == table[0].len()),
            "every line has a cell a column"
        );
    }
}
