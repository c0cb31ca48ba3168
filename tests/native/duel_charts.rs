//! The duel's charts: what must be true of each whatever it shows.

use crate::reference_day::decode;
use wattworth::chart::pen::surface::{Size, Surface};
use wattworth::chart::theme::Theme;
use wattworth::chart::{cost_of_ai, heat_map, ladder};
use wattworth::report::Report;
use wattworth::report::charts::cost_of_ai::{CostOfAi, cost_of_ai};
use wattworth::report::charts::ladder::{Ladder, ladder};
use wattworth::report::charts::map::{Question, WhoWins, map, picture};
use wattworth::report::charts::{ChartChoices, ChartScene};
use wattworth::report::english::English;

use crate::drawings::Drawing;
use crate::recording::RecordingPen;

/// Chart widths from a phone to a large screen.
const WIDTHS: [f64; 6] = [240.0, 288.0, 327.0, 479.0, 640.0, 1000.0];

/// The defaults, losses everywhere, twelve rows, the reader's own names, and extreme values.
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

/// Maps of so many cells, the last two over other inputs and by other questions.
fn maps(cells: u32) -> Vec<(String, WhoWins)> {
    let of = |name: &str, link: &str, axes, question| {
        let scenario = decode(link).scenario;
        let mut map = map(&scenario, axes, cells)?;
        map.advance(usize::MAX);
        let (report, choices) = (report(link), ChartChoices::default());
        let scene = ChartScene {
            question,
            ..ChartScene::new(&report, &English, &choices)
        };
        let picture = picture(&map, &scene)?;
        Some((name.to_owned(), picture))
    };
    let mut all: Vec<_> = LINKS
        .iter()
        .filter_map(|(name, link)| of(name, link, ["gpuh", "btc"], Question::Greenfield))
        .collect();
    all.extend(of("horizon", "", ["gpuh", "btc"], Question::WholeHorizon));
    all.extend(of("months", "", ["months", "kwh"], Question::WholeHorizon));
    all.extend(of("marginal", "", ["lrent", "diff"], Question::Marginal));
    all
}

/// Draws on a pen that remembers, at every width and several ratios; all words are apart, all marks on the canvas.
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
fn the_ladder_is_tidy_and_says_its_bids() {
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
        assert!(pen.says(&data.tariff), "{name}: what power costs is not told");
    }
}

#[test]
fn bars_of_the_ladder_reach_from_one_bid_to_the_other() {
    let (_, data) = &ladders()[0];
    let mut pen = RecordingPen::default();
    let size = Size {
        width: 1000.0,
        height: ladder::height(data, 1000.0),
        ratio: 2.0,
    };
    ladder::draw(Surface::new(&mut pen, size), data, &Theme::LIGHT);
    // The first bar is the paper; each rung has one for itself and one of paper behind its words.
    let widths: Vec<f64> = pen.bars.iter().skip(1).step_by(2).map(|bar| bar.2).collect();
    let spans: Vec<f64> = data
        .rungs
        .iter()
        .map(|rung| rung.marginal_usd - rung.greenfield_usd)
        .collect();
    assert_eq!(widths.len(), spans.len(), "{widths:?}");
    let per_usd = widths[0] / spans[0];
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
            let frame = heat_map::draw(surface, &data, Some((0, 0)), &Theme::LIGHT);
            for cell in [
                (0, 0),
                (frame.columns - 1, 0),
                (frame.columns - 1, frame.lines - 1),
            ] {
                let middle = frame.at((cell.0 as f64, cell.1 as f64));
                assert_eq!(frame.cell(middle), Some(cell), "{name}: a cell's middle is in it");
            }
            assert_eq!(frame.cell((0.0, 0.0)), None, "{name}: beside the map is no cell");
        });
        if data.you.is_some() {
            assert!(pen.says(&data.you_text), "{name}: the reader's point is not told");
        }
        assert!(
            data.areas.iter().any(|area| pen.says(&area.said)),
            "{name}: nobody is named on the map"
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
            heat_map::draw(surface, &data, Some((3, 4)), theme);
        })
    });
    ladders.chain(costs).chain(maps).collect()
}
