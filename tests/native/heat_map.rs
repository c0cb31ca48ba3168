//! The heat map: a cell has the figures of a report with its two inputs, and an axis has only values that make sense.

use crate::reference_day::decode;
use wattworth::report::{Axis, HeatMap, Use};
use wattworth::scenario::Clock;

use crate::duel::{close, report, with};

#[test]
fn a_cell_is_the_report_of_its_inputs() {
    let axes = [
        ("btc", "gpuh", ""),
        (
            "gpuh",
            "lrent",
            "mix=h100*10~3,lease*1MW,b200*4,s21*9&cmonths=24&gpath=lin",
        ),
        ("btc", "btcg", "months=30"),
        ("mlife", "diff", ""),
        ("util", "gcapex", "tax=20"),
        ("kwh", "kwhg", "ltenant=0"),
        ("months", "resp", "btcg=30"),
        ("rate", "gpue", "mix=h100*10,lease*1MW"),
        ("gpug", "size", "gdelay=3"),
        ("btc", "kwh", "paid=mining&mix=s21pro*9,s19xp*90,h100*8,h200*8"),
    ];
    for (x, y, link) in axes {
        for clock in Clock::ALL {
            let scenario = decode(link).scenario;
            let axis = |key| Axis::around(&scenario, key, 5).expect("an input with a swing");
            let mut map = HeatMap::new(&scenario, axis(x), axis(y), clock).expect("two axes");
            assert!(map.cell(0, 0).is_none(), "nothing is computed yet");
            while !map.advance(3) {}
            for (i, across) in map.x().values.iter().enumerate() {
                for (j, up) in map.y().values.iter().enumerate() {
                    let mut moved = link.to_owned();
                    for (key, value) in [(x, across), (y, up)] {
                        if key == "gpuh" && link.contains("b200") {
                            // The rents of both rows are scaled together, so each row needs its own rent in the link.
                            moved = moved.replace("h100*10~3", &format!("h100*10~{value}"));
                            moved = moved.replace("b200*4", &format!("b200*4~{}", 3.7 * value / 3.0));
                        } else {
                            moved = with(&moved, &format!("{key}={value}"));
                        }
                    }
                    let report = report(&moved);
                    let cell = map.cell(i, j).expect("every cell is computed");
                    for of in Use::ALL {
                        let whole = report.uses.iter().find(|known| known.kind == of);
                        let theirs = whole.and_then(|known| known.at_clock_usd_per_mw_year(clock));
                        match (cell[of], theirs) {
                            (Some(ours), Some(theirs)) => close(ours, theirs, 1e5, &moved),
                            (ours, theirs) => assert_eq!(ours, theirs, "{moved}"),
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn axes_have_only_values_that_make_sense() {
    let scenario = crate::reference_day::reference();
    let axis = |key| Axis::around(&scenario, key, 64);
    let btc = axis("btc").expect("an axis");
    assert_eq!(btc.values.len(), 64, "as many as asked for");
    close(btc.values[0], 99_660.0 / 8.0, 0.0, "first");
    close(btc.values[63], 99_660.0 * 8.0, 0.0, "last");
    let delay = axis("gdelay").expect("an axis");
    assert!(
        delay.values.iter().all(|value| value.fract() == 0.0) && delay.values.is_sorted_by(|a, b| a < b),
        "whole months, each once: {:?}",
        delay.values
    );
    assert!(
        HeatMap::new(&scenario, btc.clone(), btc, Clock::Horizon).is_none(),
        "one input on both axes makes no map"
    );
    for key in ["mw", "off", "gpath", "seed", "nothing", ""] {
        assert_eq!(axis(key), None, "{key} has no swing");
    }
    let no_gpu = decode("mix=s21pro*5").scenario;
    assert_eq!(Axis::around(&no_gpu, "gpuh", 64), None, "a rent that nobody pays");
    assert!(Axis::around(&no_gpu, "btc", 0).is_none(), "no values, no axis");
}
