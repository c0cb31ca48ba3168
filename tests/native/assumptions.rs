//! The inputs listed on a printed page: those that matter most and all that are not at their defaults, each with its
//! value, unit and source.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::tables::assumptions::{Assumption, assumptions};
use wattworth::report::words::Words;
use wattworth::report::words::language::Language;
use wattworth::scenario::{Kind, Scenario, fields};

fn lines(link: &str) -> Vec<Assumption> {
    let words: &dyn Words = Language::default().words();
    assumptions(&Report::of(&decode(link), words), words)
}

fn line(link: &str, name: &str) -> Option<Assumption> {
    lines(link).into_iter().find(|[of, _, _]| of == name)
}

#[test]
fn every_changed_input_is_listed_with_its_default_and_source() {
    let words: &dyn Words = Language::default().words();
    let defaults = Scenario::default();
    let mut seen = 0;
    for field in fields() {
        let Kind::Number(_) = field.kind else { continue };
        let (before, most) = (field.number(&defaults).expect("a number"), field.max);
        // Another value within the input's range.
        let other = if before < most {
            f64::midpoint(before, most)
        } else {
            field.min
        };
        let link = format!("{}={other}", field.key);
        let [_, value, source] = line(&link, words.input(field.input)).expect(field.key);
        let written = words
            .numerals()
            .exact(field.number(&decode(&link).scenario).expect("a number"));
        let unit = words.unit(field.unit);
        assert!(value.starts_with(&written), "{link}: {value}");
        assert!(
            value.ends_with(words.unit_behind(unit, Some(other))),
            "{link}: {value}"
        );
        let default = words.numerals().exact(before);
        assert!(
            source.starts_with(&format!("Own choice; by default {default}")),
            "{link}: {source}"
        );
        let evidence = field.source.on(defaults.day());
        assert!(source.contains(evidence.text), "{link}: {source}");
        seen += 1;
    }
    assert!(seen > 40, "{seen} inputs are numbers");
}

#[test]
fn of_unchanged_inputs_only_the_most_important_are_listed() {
    let names: Vec<String> = lines("d=2024-11-23")
        .into_iter()
        .map(|[name, _, _]| name)
        .collect();
    assert_eq!(
        names,
        [
            "Antminer S21 Pro 234T",
            "H100 SXM",
            "AI lease",
            "Electricity price",
            "Bitcoin price",
            "Difficulty growth",
            "GPU rent",
            "AI lease rent",
            "Horizon",
        ]
    );
    for [name, value, source] in lines("d=2024-11-23") {
        assert!(!value.is_empty(), "{name}");
        assert!(!source.contains("Own choice"), "{name}: {source}");
    }
    // `gpuh` has no default: the rent listed is the catalogue's market rent of November 2024.
    let [_, rent, _] = line("d=2024-11-23", "GPU rent").expect("a line");
    assert_eq!(rent, "2\u{a0}$/h");
}

#[test]
fn a_machines_price_names_the_catalogues_source_unless_typed() {
    // gpus.csv: an H100's price of October 2024 is SemiAnalysis's.
    let [_, size, source] = line("d=2024-11-23&mix=h100*8", "H100 SXM").expect("a line");
    assert!(size.starts_with("8"), "{size}");
    assert!(source.contains("SemiAnalysis"), "{source}");
    let [_, _, own] = line("d=2024-11-23&mix=h100*8@25000", "H100 SXM").expect("a line");
    assert!(!own.contains("SemiAnalysis") && !own.is_empty(), "{own}");
    let [_, _, typed] = line("mix=asic:234:3510:4400:Mine*5", "Mine").expect("a line");
    assert_eq!(typed, "", "what the reader types has no source");
}
