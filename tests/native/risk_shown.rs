//! How many futures are shown: sentences with counts, dots, and single futures behind the fan of percentiles.

use serde_json::Value;
use wattworth::chart::theme::Theme;
use wattworth::chart::{bands, draw, height};
use wattworth::link::decode;
use wattworth::model::{DetailedFutures, DetailedSimulation, Futures};
use wattworth::report::Report;
use wattworth::report::charts::reading::Readable;
use wattworth::report::charts::{Chart, ChartChoices, ChartFigure, ChartId, ChartScene, figure};
use wattworth::report::english::English;
use wattworth::report::facts::risk::{Chances, Odds, chances};
use wattworth::report::in_detail::in_detail;
use wattworth::report::words::RiskWords;
use wattworth::report::words::piece::{Piece, plain};
use wattworth::scenario::Use;

use crate::drawings::Drawing;

/// Cases to draw: the defaults, a reserve that a loan uses up, GPUs under contract beside a mine, GPUs without a
/// contract, and no mine.
pub(crate) const CASES: [(&str, &str); 5] = [
    ("defaults", "paths=400"),
    (
        "reserve",
        "paths=400&reserve=2e6&debt=80&kwh=0.06&mix=s21pro*4000",
    ),
    ("contract", "paths=400&cmonths=24&mix=s23*3000,h100*500"),
    ("free", "paths=400&mix=s23*3000,h100*500&months=12"),
    ("idle", "paths=400&mix=lease*5MW"),
];

pub(crate) fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

pub(crate) fn simulated(link: &str) -> DetailedFutures {
    let mut job = DetailedSimulation::of(decode(link).scenario);
    while !job.advance(150) {}
    job.outcome()
}

fn shown(id: ChartId, link: &str, futures: &Futures) -> ChartFigure {
    let (report, choices) = (report(link), ChartChoices::default());
    let scene = ChartScene {
        futures: Some(futures),
        ..ChartScene::new(&report, &English, &choices)
    };
    figure(id, &scene).expect("the mix has rows")
}

pub(crate) fn spaced(said: &[Piece]) -> String {
    plain(said).replace('\u{a0}', " ")
}

/// All charts of every case.
pub(crate) fn drawings() -> Vec<Drawing> {
    let mut all = Vec::new();
    for (case, link) in CASES {
        let futures = simulated(link);
        for id in [ChartId::Risk, ChartId::Fan] {
            let chart = Chart::clone(&shown(id, link, &futures.shown).chart);
            let of_height = chart.clone();
            all.push(Drawing::new(
                format!("{case}-{}", id.name()),
                move |width| height(&of_height, width),
                move |surface, theme| {
                    draw(surface, &chart, theme);
                },
            ));
        }
        let told = in_detail(&report(link), &futures, &English);
        for (name, part) in [("reserve", told.reserve), ("beside", told.mining_and_contract)] {
            if let Some(data) = part.picture {
                all.push(Drawing::new(
                    format!("{case}-futures-{name}"),
                    bands::height,
                    move |surface, theme| bands::draw(surface, &data, theme),
                ));
            }
        }
    }
    all
}

fn odds(kind: Use, share: f64) -> Odds {
    Odds {
        kind,
        path: String::new(),
        share,
    }
}

#[test]
fn every_ai_use_is_compared_with_mining_in_counts() {
    let of = |link: &str, ahead: &[(Use, f64)], below: &[(Use, f64)], has_tenant| {
        let list = |of: &[(Use, f64)]| of.iter().map(|(kind, share)| odds(*kind, *share)).collect();
        let chances = Chances {
            ahead_of_mining: list(ahead),
            below_return: list(below),
            has_tenant,
        };
        spaced(&English.chances(&report(link), &chances))
    };
    let (mining, rental, hosting) = (Use::Mining, Use::Rental, Use::Hosting);
    assert_eq!(
        of(
            "rate=8",
            &[(hosting, 0.87), (rental, 0.524)],
            &[(mining, 0.7)],
            true
        ),
        "The AI lease beats mining in 87 of 100 futures, and so does renting out B300s in 52; mining falls short of a 8% \
         return in 70. The tenant is assumed to pay."
    );
    assert_eq!(
        of("", &[(rental, 1.0), (hosting, 0.0)], &[(mining, 0.003)], true),
        "Renting out B300s beats mining in all of the futures, the AI lease in none; mining falls short of a 10% \
         return in fewer than 1 of 100 futures. The tenant is assumed to pay."
    );
    assert_eq!(
        of("clock=month&mix=h100*800", &[], &[(rental, 0.42)], false),
        "With prices as assumed, renting out H100s falls short of a 10% return in 42 of 100 futures."
    );
    assert_eq!(
        of("clock=month&mix=h100*8", &[], &[(rental, 0.42)], false),
        "With prices as assumed, your H100s fall short of a 10% return in 42 of 100 futures."
    );
    assert_eq!(of("", &[], &[], false), "");
}

/// The uses are in the answer's order, the best first, and each share equals the JSON object's at its path.
#[test]
fn chances_name_the_best_use_first() {
    let (report, futures) = (report("paths=400"), simulated("paths=400").shown);
    let found = chances(&report, &futures);
    let named: Vec<Use> = found.ahead_of_mining.iter().map(|odds| odds.kind).collect();
    let as_assumed = report
        .uses
        .iter()
        .map(|of| of.kind)
        .filter(|kind| kind.serves_ai());
    assert_eq!(named, as_assumed.collect::<Vec<Use>>());
    let object = serde_json::json!({ "risk": futures });
    for odds in found.ahead_of_mining.iter().chain(&found.below_return) {
        assert_eq!(at(&object, &odds.path), Some(odds.share), "{}", odds.path);
    }
}

pub(crate) fn at(object: &Value, path: &str) -> Option<f64> {
    object.pointer(&["/", &path.replace('.', "/")].concat())?.as_f64()
}

/// Each use has fifty dots. One or two that are so far out that they would squeeze all others are not drawn but counted
/// beside an arrow.
#[test]
fn dots_far_out_are_counted_beside_an_arrow() {
    let link = "paths=400";
    let mut futures = simulated(link).shown;
    let of_rental = |futures: &mut Futures, high: &[f64]| {
        let rental = futures.uses.iter_mut().find(|of| of.kind == Use::Rental);
        let dots = &mut rental.expect("the mix has GPUs").equally_likely_usd_per_mw_year;
        *dots = (0..50).map(|nth| -1e6 + 60_000.0 * f64::from(nth)).collect();
        let first = dots.len() - high.len();
        dots[first..].copy_from_slice(high);
    };
    // Without high values the highest of the fifty dots is at 1.94 million.
    for (high, kept, said, end) in [
        (&[3.0e6][..], 49, "→ 1 more", 1.88e6),
        (&[3.0e6, 9.0e6], 48, "→ 2 more", 1.82e6),
        // At most two dots are left out, and none that is near the others.
        (&[3.0e6, 9.0e6, 30.0e6], 48, "→ 2 more", 3.0e6),
        (&[2.1e6], 50, "", 2.1e6),
    ] {
        of_rental(&mut futures, high);
        let figure = shown(ChartId::Risk, link, &futures);
        let Chart::Dotted(data) = &*figure.chart else {
            panic!("dots");
        };
        let row = data.rows.iter().find(|row| row.of == Use::Rental).expect("GPUs");
        assert_eq!(
            (row.dots_usd.len(), row.further.as_str()),
            (kept, said),
            "{high:?}"
        );
        assert!(
            end <= data.scale.high && data.scale.high < 1.1 * end + 1e5,
            "{high:?}: to {}",
            data.scale.high
        );
        // The dots of the other uses are all drawn.
        assert!(
            data.rows
                .iter()
                .filter(|row| row.of != Use::Rental)
                .all(|row| row.dots_usd.len() == 50)
        );
    }
}

#[test]
fn the_dots_chart_says_the_counts_and_what_is_not_varied() {
    let link = "paths=400";
    let (report, futures) = (report(link), simulated(link).shown);
    let figure = shown(ChartId::Risk, link, &futures);
    let counts = plain(&English.chances(&report, &chances(&report, &futures)));
    assert!(plain(&figure.hint).starts_with(&counts), "{figure:?}");
    assert!(figure.said.contains(&counts), "{}", figure.said);
    let note = wattworth::report::words::ChartWords::chart_note(&English, ChartId::Risk, &report);
    for part in ["machines and power", "rented", "middle dot", "switched off"] {
        assert!(note.contains(part), "{part}: {note}");
    }
}

/// The seed's first twenty futures are drawn behind the percentiles, as the JSON object has them. They are not among
/// the lines that can be read.
#[test]
fn the_fan_has_twenty_single_futures_behind_it() {
    let link = "paths=400&months=24";
    let futures = simulated(link).shown;
    let fan = shown(ChartId::Fan, link, &futures);
    let Chart::Lines(data) = &*fan.chart else {
        panic!("lines over the months");
    };
    assert_eq!((data.thin.len(), data.lines.len()), (20 * 25, 5));
    assert_eq!(data.thin, futures.single_cumulative_usd.concat());
    assert_eq!(data.columns(&English).len(), 5);
    // They are futures like all others, so about half of them end above the median. (20 fair coins show fewer than 4 or
    // more than 16 heads in 3 of 1,000 cases.)
    let above = data
        .thin
        .chunks(25)
        .filter(|future| future[24] > futures.cumulative_usd.p50[24]);
    assert!((4..=16).contains(&above.count()));
    assert!(
        plain(&fan.hint).contains("twenty of the futures"),
        "{:?}",
        fan.hint
    );
}

/// A miner that is off in most futures: several percentiles lie on one line, and several names at that line would say
/// nothing.
#[test]
fn on_a_phone_lines_on_top_of_each_other_are_named_once() {
    let link = "paths=400&kwh=0.12&mw=0.004&mix=s21*1";
    let futures = simulated(link).shown;
    let chart = Chart::clone(&shown(ChartId::Fan, link, &futures).chart);
    let of_height = chart.clone();
    let drawing = Drawing::new(
        "fan".to_owned(),
        move |width| height(&of_height, width),
        move |surface, theme| {
            draw(surface, &chart, theme);
        },
    );
    let pen = drawing.recorded(360.0, &Theme::LIGHT);
    assert!(pen.says("half below, half above") && pen.says("a quarter above"));
    assert!(!pen.says("a quarter below") && !pen.says("five of a hundred below"));
    // On a wide chart each line has its own name, with a leader line.
    let pen = drawing.recorded(800.0, &Theme::LIGHT);
    assert!(pen.says("a quarter below") && pen.says("five of a hundred below"));
}

/// The two markets' draws are correlated, but a use that sells on neither market does not depend on either.
#[test]
fn a_site_depends_only_on_the_markets_it_sells_to() {
    let keys = |link: &str| -> Vec<&str> {
        let futures = simulated(&["paths=400&corr=90&mix=", link].concat()).shown;
        futures.rank_correlations.iter().map(|of| of.key).collect()
    };
    assert_eq!(keys("s23*10"), ["btc"]);
    assert_eq!(keys("h100*8"), ["gpuh"]);
    assert_eq!(keys("s23*10,h100*8").len(), 2);
    assert_eq!(keys("lease*1MW"), [""; 0]);
}
