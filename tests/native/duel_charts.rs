//! The duel's charts: what must hold for any data.

use crate::reference_day::decode;
use wattworth::chart::pen::surface::{Size, Surface};
use wattworth::chart::theme::Theme;
use wattworth::chart::{cost_of_ai, heat_map, ladder};
use wattworth::report::Report;
use wattworth::report::charts::cost_of_ai::{CostOfAi, cost_of_ai};
use wattworth::report::charts::ladder::{Ladder, ladder};
use wattworth::report::charts::map::{WhoWins, map, picture};
use wattworth::report::charts::map_axis::spans;
use wattworth::report::charts::{ChartChoices, ChartScene};
use wattworth::report::english::English;

use crate::drawings::Drawing;
use crate::recording::RecordingPen;

/// Chart widths from a phone to a large screen.
const WIDTHS: [f64; 6] = [240.0, 288.0, 327.0, 479.0, 640.0, 1000.0];

/// The defaults, losses everywhere, twelve rows, the reader's own names, extreme values, and rents and power that cost
/// nothing or less.
const LINKS: [(&str, &str); 6] = [
    ("reference", ""),
    ("losses", "kwh=0.4&btc=20000&gpuh=0.3&lrent=20"),
    (
        "twelve",
        "mix=s21pro*9,h100*9,lease*3MW,s19xp*5,h200*1,lease*1MW,s9*2,rtx4090*8,lease*5MW,m60s*3,b200*5~3,s21hyd*1",
    ),
    (
        "names",
        "mix=asic:1000:5000:3000:The%20very%20dreamiest%20of%20all%20mining%20machines*7,\
         gpu:1:30000:2:A%20small%20box%20under%20my%20grandmother%E2%80%99s%20desk*9",
    ),
    (
        "extreme",
        "btc=100000000&kwh=2&diff=1&mix=asic:1000:1:5:Dream*7,gpu:0.5:1e6:0.01*3MW,lease*7MW~1&months=1",
    ),
    ("free", "gpuh=0&lrent=0&kwh=-0.1"),
];

fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

fn ladders() -> Vec<(String, Ladder)> {
    let all = LINKS
        .iter()
        .filter_map(|(name, link)| Some(((*name).to_owned(), ladder(&report(link), &English)?)));
    all.collect()
}

fn costs() -> Vec<(String, CostOfAi)> {
    let all = LINKS
        .iter()
        .filter_map(|(name, link)| Some(((*name).to_owned(), cost_of_ai(&report(link), &English)?)));
    all.collect()
}

/// Maps with `points` points a side: of every link, then one at unchanged prices and two over other inputs.
fn maps(points: u32) -> Vec<(String, WhoWins)> {
    let of = |name: &str, link: &str, axes| {
        let report = report(link);
        let mut map = map(&report, axes, spans(&report, axes, None)?, points)?;
        map.advance(usize::MAX);
        let choices = ChartChoices::default();
        let picture = picture(&map, &ChartScene::new(&report, &English, &choices))?;
        Some((name.to_owned(), picture))
    };
    let mut all: Vec<_> = LINKS
        .iter()
        .filter_map(|(name, link)| of(name, link, ["gpuh", "btc"]))
        .collect();
    all.extend(of("unchanged", "clock=month", ["gpuh", "btc"]));
    all.extend(of("months", "", ["months", "kwh"]));
    all.extend(of("difficulty", "", ["lrent", "diff"]));
    all
}

/// Draws with a recording pen at every width and several pixel ratios, and asserts that no words overlap and all marks
/// are on the canvas. Returns the last recording.
fn tidy(name: &str, height: impl Fn(f64) -> f64, draw: impl Fn(Surface<'_>)) -> RecordingPen {
    let mut last = RecordingPen::default();
    for width in WIDTHS {
        for ratio in [1.0, 1.5, 2.0] {
            let size = Size {
                width,
                height: height(width),
                ratio,
            };
            let mut pen = RecordingPen::default();
            draw(Surface::new(&mut pen, size));
            let case = format!("{name} on {width} × {} at {ratio}", size.height);
            pen.assert_tidy(size, &case);
            pen.assert_inside(size, 0.51, &case);
            last = pen;
        }
    }
    last
}

#[test]
fn the_ladder_is_tidy_and_says_what_uses_clear() {
    for (name, data) in ladders() {
        let pen = tidy(
            &name,
            |width| ladder::height(&data, width),
            |surface| {
                ladder::draw(surface, &data, &Theme::LIGHT);
            },
        );
        for rung in &data.rungs {
            assert!(pen.says(&rung.said), "{name}: {} is not told", rung.said);
        }
        assert!(pen.says(&data.pays), "{name}: where it pays is not told");
    }
}

#[test]
fn bars_of_the_ladder_reach_from_nothing_owned_to_everything() {
    let (_, data) = &ladders()[0];
    let mut pen = RecordingPen::default();
    let size = Size {
        width: 1000.0,
        height: ladder::height(data, 1000.0),
        ratio: 2.0,
    };
    ladder::draw(Surface::new(&mut pen, size), data, &Theme::LIGHT);
    // The first bar is the background. Then each rung has two: its own and a background behind its words.
    let widths: Vec<f64> = pen.bars.iter().skip(1).step_by(2).map(|bar| bar.2).collect();
    let spans: Vec<f64> = data
        .rungs
        .iter()
        .map(|rung| rung.owning_all_usd - rung.owning_nothing_usd)
        .collect();
    assert_eq!(widths.len(), spans.len(), "{widths:?}");
    let longest = (0..spans.len()).max_by(|a, b| spans[*a].total_cmp(&spans[*b]));
    let longest = longest.expect("a rung");
    let per_usd = widths[longest] / spans[longest];
    for (width, span) in widths.iter().zip(&spans) {
        assert!(
            (width - span * per_usd).abs() <= 1.5,
            "{width} is not {span} × {per_usd}"
        );
    }
}

#[test]
fn the_cost_of_ai_is_tidy() {
    for (name, data) in costs() {
        let pen = tidy(
            &name,
            |_| 220.0,
            |surface| {
                cost_of_ai::draw(surface, &data, &Theme::LIGHT);
            },
        );
        assert!(
            pen.says(&data.paid_said),
            "{name}: what is paid today is not told"
        );
    }
}

#[test]
fn the_map_is_tidy_and_knows_its_cells() {
    for (name, data) in maps(16) {
        let pen = tidy(&name, heat_map::height, |surface| {
            let frame = heat_map::draw(surface, &data, &Theme::LIGHT);
            for point in [
                (1, 1),
                (frame.columns - 2, 1),
                (frame.columns - 2, frame.lines - 2),
            ] {
                let place = frame.at((point.0 as f64, point.1 as f64));
                assert_eq!(
                    frame.cell(place),
                    Some(point),
                    "{name}: the place of a point leads back to the point"
                );
            }
            assert_eq!(frame.cell((0.0, 0.0)), None, "{name}: beside the map is no point");
        });
        if data.you.is_some() {
            assert!(pen.says(&data.you_text), "{name}: the reader's point is not told");
        }
        assert!(
            data.areas.iter().any(|area| pen.says(&area.said)),
            "{name}: nobody is named on the map"
        );
        // The map's key explains three shades where a use is ahead and the hatch where nothing pays.
        for area in &data.areas {
            if area.of.is_none() {
                assert!(pen.says(&area.said), "{name}: the hatch is not explained");
            } else {
                for said in &data.key {
                    assert!(pen.says(said), "{name}: {said} is not explained");
                }
            }
        }
        assert!(
            data.steps_usd[0] < data.steps_usd[1],
            "{name}: {:?}",
            data.steps_usd
        );
    }
}

/// All cases of the duel's three charts.
pub(crate) fn drawings() -> Vec<Drawing> {
    let ladders = ladders().into_iter().map(|(name, data)| {
        let of_height = data.clone();
        Drawing::new(
            format!("ladder-{name}"),
            move |width| ladder::height(&of_height, width),
            move |surface, theme| {
                ladder::draw(surface, &data, theme);
            },
        )
    });
    let costs = costs().into_iter().map(|(name, data)| {
        Drawing::new(
            format!("ai-{name}"),
            |_| 220.0,
            move |surface, theme| {
                cost_of_ai::draw(surface, &data, theme);
            },
        )
    });
    let maps = maps(24).into_iter().map(|(name, data)| {
        Drawing::new(format!("map-{name}"), heat_map::height, move |surface, theme| {
            heat_map::draw(surface, &data, theme);
        })
    });
    ladders.chain(costs).chain(maps).collect()
}
