//! Sliders' tracks: boundaries, checked by evaluating the scenario there; the flip; what is drawn and what is said.

#![expect(
    clippy::float_cmp,
    reason = "a value that is set or read comes back unchanged"
)]

use wattworth::link::Decoded;
use wattworth::model::{Site, worth};
use wattworth::report::Report;
use wattworth::report::controls::sliders::{self, Control, PLACES};
use wattworth::report::controls::tracks::{BoundarySearch, InputBoundaries, Track, leader, named};
use wattworth::report::english::English;
use wattworth::scenario::{Clock, Field, Kind, Scenario, Use, field, move_input, value_of};

use crate::random::{Choose, Random, scenario};
use crate::reference_day::decode;

const KEYS: [&str; 6] = ["kwh", "btc", "diffg", "gpuh", "lrent", "months"];

fn report(scenario: &Scenario, clock: Clock) -> Report {
    let mut link = Decoded {
        scenario: scenario.clone(),
        ..Decoded::default()
    };
    link.page.clock = clock;
    Report::of(&link, &English)
}

fn tracks(scenario: &Scenario, clock: Clock) -> Vec<InputBoundaries> {
    let mut job = BoundarySearch::new(scenario.clone(), clock, KEYS);
    let mut found = Vec::new();
    while !job.is_over() {
        found.extend(job.advance());
    }
    found
}

fn one(scenario: &Scenario, key: &str) -> InputBoundaries {
    let mut found = tracks(scenario, Clock::Horizon);
    let place = found.iter().position(|found| found.key == key);
    found.swap_remove(place.expect("the input has a track"))
}

/// What each use is worth in the scenario with an input at a value.
fn worths(scenario: &Scenario, clock: Clock, field: &Field, value: f64) -> Vec<(Use, f64)> {
    let mut moved = scenario.clone();
    move_input(&mut moved, field, value);
    let site = Site::of(moved);
    let worths = worth(&site, &site.levers(), clock);
    worths
        .iter()
        .filter_map(|(kind, usd)| Some((kind, (*usd)?)))
        .collect()
}

/// What a use is worth; 0 where no use pays.
fn worth_of(worths: &[(Use, f64)], of: Option<Use>) -> f64 {
    let each = |kind| {
        worths
            .iter()
            .find(|(each, _)| *each == kind)
            .expect("a use of the mix")
            .1
    };
    of.map_or(0.0, each)
}

pub(crate) fn control(scenario: &Scenario, key: &str) -> Control {
    let report = report(scenario, Clock::Horizon);
    let mut controls = sliders::of(&report, scenario, &English);
    let place = controls.iter().position(|control| control.field.key == key);
    controls.swap_remove(place.expect("the input has a slider"))
}

pub(crate) fn said(track: &Track) -> String {
    track.said.concat().replace('\u{a0}', " ")
}

/// Values near the defaults, so that the uses' worths are close.
const NEAR: Choose = |random, (low, high), default| match default {
    Some(value) => (value * (0.8 + 0.4 * random.unit())).clamp(low, high),
    None => (10.0 * random.unit()).clamp(low, high),
};

/// Up to four rows with inputs near the defaults and no rents of their own: moving a rent would round those.
fn contested(random: &mut Random) -> Scenario {
    let mut chosen = scenario(random, 0, NEAR);
    let rows = ["s21pro*10000", "h100*8000", "lease*30MW", "s19xp*3000"];
    let rows: Vec<&str> = rows.into_iter().filter(|_| random.chance(70)).collect();
    chosen.mix = decode(&format!("mix={}", rows.join(","))).scenario.mix;
    chosen.rental.rents_by_year_usd_per_hour.clear();
    chosen.money.horizon_months = 12 + u32::try_from(random.below(120)).expect("a few months");
    chosen
}

#[test]
fn at_boundaries_two_uses_are_worth_the_same_and_beside_them_one_leads() {
    let mut random = Random::new(13);
    let mut seen = 0;
    for _ in 0..40 {
        let scenario = contested(&mut random);
        let clock = *random.pick(&Clock::ALL);
        for found in tracks(&scenario, clock) {
            let field = field(found.key).expect("an input");
            let what = |value: f64| format!("{} at {value} of {scenario:?}", found.key);
            for boundary in &found.boundaries {
                seen += 1;
                let at = worths(&scenario, clock, field, boundary.at);
                let size = at.iter().map(|(_, usd)| usd.abs()).fold(1000.0, f64::max);
                if matches!(field.kind, Kind::Whole(_)) {
                    continue;
                }
                let lead = worth_of(&at, boundary.below) - worth_of(&at, boundary.above);
                assert!(
                    lead.abs() <= 1e-6 * size,
                    "{}: a lead of {lead}",
                    what(boundary.at)
                );
            }
            // The leader at the present value, and close to each boundary on both sides.
            let close = found.boundaries.iter().flat_map(|boundary| {
                let by = if matches!(field.kind, Kind::Whole(_)) {
                    1.0
                } else {
                    1e-6 * boundary.at.abs().max(0.01)
                };
                [boundary.at - by, boundary.at + by]
            });
            for value in close.chain([found.now]) {
                if value < field.min || value > field.max {
                    continue;
                }
                let there = worths(&scenario, clock, field, value);
                let expected = found.leader_at(value);
                let most = there.iter().map(|(_, usd)| *usd).fold(0.0, f64::max);
                let led = worth_of(&there, expected);
                assert!(
                    led >= most - 1e-6 * most.max(1000.0),
                    "{}: {expected:?} is worth {led}, the most is {most}",
                    what(value)
                );
            }
        }
    }
    assert!(seen > 60, "{seen} boundaries");
}

#[test]
fn between_boundaries_the_leader_is_the_same() {
    let mut random = Random::new(7);
    let (mut values, mut months, mut overlooked) = (0, 0, 0);
    for _ in 0..12 {
        let scenario = contested(&mut random);
        for found in tracks(&scenario, Clock::Horizon) {
            let report = report(&scenario, Clock::Horizon);
            let controls = sliders::of(&report, &scenario, &English);
            let Some(control) = controls.iter().find(|control| control.field.key == found.key) else {
                continue;
            };
            for nth in 0..=80 {
                let value = control
                    .span
                    .value(PLACES * f64::from(nth) / 80.0)
                    .max(control.field.min);
                let there = worths(&scenario, Clock::Horizon, control.field, value);
                let most = there.iter().map(|(_, usd)| *usd).fold(0.0, f64::max);
                let leader = found.leader_at(value);
                let led = worth_of(&there, leader);
                let leads = led >= most - 1e-6 * most.max(1000.0);
                if found.key == "months" {
                    // Worth jumps where machines are sold, so a lead of a single month may be overlooked.
                    months += 1;
                    overlooked += i32::from(!leads);
                    continue;
                }
                assert!(
                    leads,
                    "{} at {value}: {leader:?} is worth {led}, the most is {most} in {scenario:?}",
                    found.key
                );
                values += 1;
            }
        }
    }
    assert!(values > 2_000 && months > 500, "{values} values, {months} months");
    assert!(
        overlooked * 200 <= months,
        "{overlooked} of {months} months overlooked"
    );
}

#[test]
fn the_flip_is_a_boundary_and_the_present_has_the_leader() {
    let mut random = Random::new(99);
    let mut flips = 0;
    for _ in 0..60 {
        let scenario = contested(&mut random);
        for clock in Clock::ALL {
            let report = report(&scenario, clock);
            let found = tracks(&scenario, clock);
            for found in &found {
                assert_eq!(found.leader, leader(&report, clock), "{}", found.key);
                assert_eq!(found.leader_at(found.now), found.leader, "{}", found.key);
            }
            let Some(flip) = report.flip else { continue };
            let field = field(flip.input).expect("an input");
            let at = worths(&scenario, clock, field, flip.at);
            let most = at.iter().map(|(_, usd)| *usd).fold(f64::MIN, f64::max);
            // If a third use leads, the flip of the two behind it is not a boundary.
            let leads = flip.worth_there_usd_per_mw_year >= most - 1e-6 * most.abs();
            let Some(found) = found.iter().find(|found| found.key == flip.input && leads) else {
                continue;
            };
            flips += 1;
            let is_it = |at: f64| (at - flip.at).abs() <= 1e-9 * flip.at.abs();
            assert!(
                found.boundaries.iter().any(|boundary| is_it(boundary.at)),
                "{flip:?} is none of {:?} in {scenario:?}",
                found.boundaries
            );
        }
    }
    assert!(flips > 20, "{flips} flips");
}

#[test]
fn moving_an_input_does_not_change_its_own_boundaries() {
    let scenario = decode("").scenario;
    for (key, to) in [
        ("kwh", 0.031),
        ("btc", 250e3),
        ("diffg", 40.0),
        ("gpuh", 5.0),
        ("lrent", 90.0),
    ] {
        let mut moved = scenario.clone();
        move_input(&mut moved, field(key).expect("an input"), to);
        let (before, after) = (one(&scenario, key), one(&moved, key));
        assert_eq!(before.boundaries.len(), after.boundaries.len(), "{key}");
        for (a, b) in before.boundaries.iter().zip(&after.boundaries) {
            assert!((a.at - b.at).abs() <= 1e-9 * a.at, "{key}: {} and {}", a.at, b.at);
            assert_eq!((a.below, a.above), (b.below, b.above), "{key}");
        }
        assert_eq!(before.leader_at(to), after.leader, "{key}: who leads at {to}");
    }
}

#[test]
fn the_reference_scenarios_boundaries_are_the_independent_ones() {
    let scenario = decode("").scenario;
    for (key, boundary) in [
        ("kwh", "mining ◂ 4.7 ¢ ▸ AI lease"),
        ("btc", "AI lease ◂ $102,200 ▸ mining"),
        ("diffg", "mining ◂ 13.5% ▸ AI lease"),
        ("gpuh", "AI lease ◂ $2.79 ▸ H100s"),
        ("lrent", "mining ◂ $131 ▸ AI lease"),
    ] {
        let track = Track::of(&control(&scenario, key), Some(&one(&scenario, key)), &English);
        assert_eq!(said(&track), boundary);
        assert_eq!(track.ticks.len(), 1, "{key}");
    }
    let horizon = control(&scenario, "months");
    assert_eq!(horizon.cut_off, Some("the lease’s building lives on"));
}

#[test]
fn a_tracks_words_agree_with_its_parts() {
    let mut random = Random::new(4);
    let (mut pairs, mut ended, mut steady) = (0, 0, 0);
    for _ in 0..30 {
        let scenario = contested(&mut random);
        let report = report(&scenario, Clock::Horizon);
        let found = tracks(&scenario, Clock::Horizon);
        for control in sliders::of(&report, &scenario, &English) {
            let Some(found) = found.iter().find(|found| found.key == control.field.key) else {
                continue;
            };
            let track = Track::of(&control, Some(found), &English);
            let name = |of: Option<Use>| of.map_or("nothing pays", |kind| control.names[kind].as_str());
            assert_eq!(track.parts.len(), track.ticks.len() + 1);
            assert_eq!(
                (track.parts[0].from, track.parts.last().map(|part| part.to)),
                (0.0, Some(1.0))
            );
            let here: Vec<_> = track.parts.iter().filter(|part| part.is_here).collect();
            let [here] = here[..] else {
                panic!("the handle is in one part: {track:?}")
            };
            let value = control.value.clamp(control.span.low, control.span.high);
            assert_eq!(here.of, found.leader_at(value));
            assert!((here.from..=here.to).contains(&track.pin), "{track:?}");
            let said = said(&track);
            match track.parts.windows(2).find(|pair| {
                let nearest = track
                    .ticks
                    .iter()
                    .map(|tick| (tick - track.pin).abs())
                    .fold(2.0, f64::min);
                (pair[0].to - track.pin).abs() == nearest
            }) {
                Some([below, above]) => {
                    assert!(said.starts_with(&format!("{} ◂ ", name(below.of))), "{said}");
                    assert!(said.ends_with(&format!(" ▸ {}", name(above.of))), "{said}");
                    pairs += 1;
                }
                _ if control.cut_off.is_some() => {
                    assert_eq!(said, "");
                    ended += 1;
                }
                _ => {
                    assert!(said.starts_with(&format!("{} at any ", name(here.of))), "{said}");
                    steady += 1;
                }
            }
        }
    }
    assert!(
        pairs > 30 && ended > 3 && steady > 10,
        "{pairs} tracks with a boundary, {ended} that end at a life, {steady} with one leader"
    );
}

#[test]
fn where_nothing_pays_the_track_has_no_use_and_says_so() {
    let scenario = decode("mix=s21pro*1").scenario;
    let control = control(&scenario, "btc");
    let found = one(&scenario, "btc");
    let track = Track::of(&control, Some(&found), &English);
    let [below, above] = &track.parts[..] else {
        panic!("{track:?}")
    };
    assert_eq!((below.of, above.of), (None, Some(Use::Mining)));
    assert!(said(&track).starts_with("nothing pays ◂ $"), "{}", said(&track));
    let off = InputBoundaries {
        boundaries: Vec::new(),
        leader: None,
        ..found
    };
    let track = Track::of(&control, Some(&off), &English);
    assert_eq!(said(&track), "nothing pays at any price here");
    assert_eq!(track.parts.len(), 1);
    assert_eq!(track.parts[0].of, None);
}

#[test]
fn handles_stop_at_boundaries_rounded_as_on_the_page() {
    let scenario = decode("").scenario;
    let control = control(&scenario, "btc");
    let track = Track::of(&control, Some(&one(&scenario, "btc")), &English);
    assert_eq!(track.named, [102_200.0]);
    let place = control.span.place(102_200.0);
    for by in [-5.0, 0.0, 5.0] {
        assert_eq!(
            track.value_at(&control, place + by),
            102_200.0,
            "{by} places beside it"
        );
    }
    for by in [-8.0, 8.0] {
        assert_eq!(
            track.value_at(&control, place + by),
            control.span.value(place + by),
            "{by} places beside it"
        );
    }
    assert_eq!(track.stopped(101_660.0, 102_660.0), 102_200.0);
    assert_eq!(track.stopped(102_200.0, 103_200.0), 103_200.0, "and can leave it");
    assert_eq!(track.stopped(103_200.0, 102_200.0), 102_200.0);
    for (key, at, as_named) in [
        ("kwh", 0.047_08, 0.047),
        ("btc", 102_185.6, 102_200.0),
        ("diffg", 13.458, 13.5),
        ("gpuh", 2.792_7, 2.79),
        ("lrent", 130.65, 131.0),
        ("months", 55.0, 55.0),
    ] {
        assert_eq!(named(field(key).expect("an input"), at), as_named, "{key}");
    }
    assert_eq!(value_of(&scenario, control.field), Some(99_660.0));
}

#[test]
fn until_boundaries_are_known_a_track_shows_no_use() {
    let scenario = decode("").scenario;
    let control = control(&scenario, "kwh");
    let track = Track::of(&control, None, &English);
    assert_eq!(track.parts.len(), 1);
    assert_eq!((track.parts[0].of, track.parts[0].is_here), (None, false));
    assert_eq!(said(&track), "");
    assert_eq!(track.pin, 0.25);
}
