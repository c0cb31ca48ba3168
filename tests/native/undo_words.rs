//! The words that say what an undo step changes.

use wattworth::link::decode;
use wattworth::report::english::English;
use wattworth::report::facts::change::{Change, EditState};
use wattworth::report::words::InputWords;

fn moment(link: &str) -> EditState {
    let link = decode(link);
    EditState {
        scenario: link.scenario,
        clock: link.page.clock,
        compared: link.compared,
    }
}

fn undone(from: &str, to: &str) -> String {
    let (from, to) = (moment(from), moment(to));
    English.step(false, Change::between(&from, &to), [&from, &to])
}

#[test]
fn one_input_is_named_with_both_values() {
    assert_eq!(
        undone("btc=120000", "btc=99660"),
        "Undo: Bitcoin price 120,000 → 99,660"
    );
    // Inputs of other kinds: a number, a choice, a list, a month.
    for (key, from, to, said) in [
        ("kwh", "0.065", "0.05", "0.065 → 0.05"),
        ("paid", "both", "nothing", "Both → Nothing"),
        ("gtable", "4:3", "", "4:3 → none"),
        ("start", "2027-01", "2026-12", "2027-01 → 2026-12"),
    ] {
        let all = undone(&format!("{key}={from}"), &format!("{key}={to}"));
        assert!(all.starts_with("Undo: ") && all.ends_with(said), "{key}: {all}");
    }
}

#[test]
fn changes_of_several_inputs_are_named_as_a_whole() {
    assert_eq!(undone("mix=h100*8", "mix=h100*9"), "Undo: the machines");
    assert_eq!(
        undone("kwh=0.05&btc=1e5", "kwh=0.06&btc=2e5"),
        "Undo: several inputs"
    );
    assert_eq!(undone("kwh=0.05&mix=h100*8", "kwh=0.06"), "Undo: several inputs");
    assert_eq!(undone("clock=month", ""), "Undo: prices unchanged → as assumed");
    let day = undone("d=2024-11-23", "d=2026-10-03");
    assert!(day.contains("2024") && day.contains("2026"), "{day}");
    let same = moment("");
    assert_eq!(Change::between(&same, &same), None);
}
