//! Every figure has a working: each number of the JSON object (the page's figures have its paths) and each figure in
//! the report's texts. Exceptions are figures of the simulation and of the map, and numbers that only say which row is
//! meant.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use wattworth::link::decode;
use wattworth::report::charts::{CHARTS, ChartChoices, ChartScene, figure};
use wattworth::report::english::English;
use wattworth::report::figures::rates::Per;
use wattworth::report::results::compare::comparison;
use wattworth::report::results::strip::{brief, site_strip, to_the_owner};
use wattworth::report::results::uses;
use wattworth::report::tables::years::years;
use wattworth::report::tables::{duel, full};
use wattworth::report::words::AnswerWords;
use wattworth::report::working::{paths, without, working};
use wattworth::report::{Report, Simulation};

const LINKS: [&str; 15] = [
    "",
    "clock=month",
    "paths=100&reserve=1e6",
    "mix=s21pro*1000,h100*500,lease*5MW&tax=21&debt=60&reserve=1e6&kwhg=2&hodl=20",
    "gpuh=2&cmonths=20&crent=3",
    "paid=both&months=24",
    "mix=",
    "mix=h100*500,b300*10&gpath=table&gtable=3:2:1&util=40",
    "btc=250000&mix=s21pro*1000,s9*10&off=1&btcg=-40",
    "mix=lease*20MW,lease*1MW~200&ltenant=0&lfund=80&lcredit=50&tax=30&debt=70",
    "kwh=0.3&mix=h100*10~0.2,rtx4090*5&heat=0.03&heatuse=40",
    "preset=core-scientific",
    "preset=h100-bubble",
    "a=mix%3Dlease*35MW&b=btc%3D200000%26tax%3D20",
    "mix=s21pro*5000&btc=400000&debt=90&drate=0&reserve=0&months=12",
];

/// The path with `#` for each place in a list.
fn pattern(path: &str) -> String {
    let parts = path
        .split('.')
        .map(|it| if it.parse::<usize>().is_ok() { "#" } else { it });
    parts.collect::<Vec<&str>>().join(".")
}

#[test]
fn every_number_of_the_object_has_a_working() {
    let mut missing: BTreeMap<String, String> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (nth, link) in LINKS.iter().enumerate() {
        let report = Report::of(&decode(link), &English);
        for path in paths(&report) {
            // The sensitivity moves many inputs, each a scenario of its own to be computed, so each link checks a
            // seventh of them.
            let moved = path
                .strip_prefix("sensitivity.")
                .and_then(|rest| rest.split_once('.'));
            if moved.is_some_and(|(of, _)| of.parse::<usize>().is_ok_and(|of| of % 7 != nth % 7)) {
                continue;
            }
            if working(&report, &path).is_none() {
                missing
                    .entry(pattern(&path))
                    .or_insert(format!("{path} in {link}"));
            }
            seen.insert(pattern(&path));
        }
    }
    assert!(missing.is_empty(), "without a working: {missing:#?}");
    assert!(seen.len() > 400, "only {} kinds of figures", seen.len());
}

/// Adds the paths of all figures in a part of the report's texts, found in its `Debug` form.
fn figures_in(part: &dyn Debug, found: &mut BTreeSet<String>) {
    let text = format!("{part:?}");
    let figures = text.split("Figure(Figure { path: \"").skip(1);
    found.extend(figures.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
}

/// The paths of all figures that the page shows of a report.
fn said(link: &str, report: &Report) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let words = &English;
    figures_in(&English.answer(report, None), &mut found);
    figures_in(&uses::uses(report, words), &mut found);
    for place in 0..report.rows.len() {
        figures_in(&uses::row(report, place, words), &mut found);
    }
    figures_in(&site_strip(report, words), &mut found);
    figures_in(&to_the_owner(report, words), &mut found);
    figures_in(&brief(report, words), &mut found);
    figures_in(&comparison(report, words), &mut found);
    for per in Per::ALL {
        figures_in(&full::table(report, per, words), &mut found);
    }
    figures_in(&years(report, words), &mut found);
    for pair in 0..report.duel.len() {
        figures_in(&duel::prices(report, pair, words), &mut found);
        figures_in(&duel::duel(report, pair, words), &mut found);
    }
    figures_in(&duel::training(report, words), &mut found);
    let choices = ChartChoices::default();
    let mut scene = ChartScene::new(report, words, &choices);
    // A simulation takes a while, so only a link that asks for few futures has one.
    let mut simulation = Simulation::of(decode(link).scenario);
    let few = link.contains("paths=");
    if few {
        simulation.finish();
    }
    let futures = simulation.outcome();
    scene.futures = few.then_some(&futures);
    for entry in CHARTS {
        let Some(made) = figure(entry.id, &scene) else {
            continue;
        };
        figures_in(&made.title, &mut found);
        figures_in(&made.hint, &mut found);
        for stop in [0, 1, made.chart.at_rest(), made.chart.stops().saturating_sub(1)] {
            figures_in(&made.chart.reading(stop, words), &mut found);
        }
    }
    found
}

#[test]
fn every_figure_shown_on_the_page_has_a_working() {
    let mut missing: BTreeMap<String, String> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for link in LINKS {
        let report = Report::of(&decode(link), &English);
        for path in said(link, &report) {
            seen.insert(pattern(&path));
            if without(&path).is_none() && working(&report, &path).is_none() {
                missing
                    .entry(pattern(&path))
                    .or_insert(format!("{path} in {link}"));
            }
        }
    }
    assert!(missing.is_empty(), "without a working: {missing:#?}");
    assert!(
        seen.len() > 150,
        "only {} kinds of figures: {seen:#?}",
        seen.len()
    );
}
