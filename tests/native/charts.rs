//! The charts of cash over time and of the split of a MWh, drawn from made-up data: what must hold for any data.

use wattworth::chart::over_time;
use wattworth::chart::pen::surface::{Size, Surface};
use wattworth::chart::per_mwh;
use wattworth::chart::theme::Theme;

use crate::drawings::Drawing;
use crate::recording::RecordingPen;
use crate::samples::{cash_cases, mwh_cases, reference_cash, reference_mwh};

/// Chart sizes, CSS pixels: widths from a phone's to a large screen's, heights from a thumbnail's on.
const SIZES: [(f64, f64); 11] = [
    (240.0, 160.0),
    (288.0, 160.0),
    (288.0, 240.0),
    (288.0, 300.0),
    (327.0, 260.0),
    (479.0, 300.0),
    (480.0, 300.0),
    (640.0, 300.0),
    (1000.0, 300.0),
    (1000.0, 340.0),
    (1200.0, 400.0),
];

#[test]
fn words_of_the_cash_chart_do_not_overlap() {
    for (name, data) in cash_cases() {
        for (width, height) in SIZES {
            for ratio in [1.0, 1.5, 2.0, 3.0] {
                let mut pen = RecordingPen::default();
                let size = Size { width, height, ratio };
                let frame = over_time::draw(Surface::new(&mut pen, size), &data, &Theme::LIGHT);
                let case = format!("{name} on {width} × {height} at {ratio}");
                pen.assert_tidy(size, &case);
                let plot = frame.plot;
                assert!(
                    plot.right - plot.left >= 0.5 * width,
                    "{case}: the plot is narrow: {plot:?}"
                );
                assert!(
                    plot.bottom - plot.top >= 0.6 * height,
                    "{case}: the plot is low: {plot:?}"
                );
                for usd in data.lines.iter().flat_map(|line| &line.values_usd) {
                    let bounded = usd.clamp(-1e18, 1e18);
                    assert!(
                        frame.values.0 <= bounded && bounded <= frame.values.1,
                        "{case}: {usd} is off the axis"
                    );
                }
                for &(x, y) in pen.lines.iter().flatten() {
                    assert!(
                        (-0.01..=width * ratio + 0.01).contains(&x),
                        "{case}: a line leaves at x {x}"
                    );
                    assert!(
                        (-0.01..=height * ratio + 0.01).contains(&y),
                        "{case}: a line leaves at y {y}"
                    );
                }
            }
        }
    }
}

#[test]
fn cash_names_every_line_on_a_wide_chart() {
    for (name, data) in cash_cases() {
        let mut pen = RecordingPen::default();
        let size = Size {
            width: 640.0,
            height: 300.0,
            ratio: 1.0,
        };
        over_time::draw(Surface::new(&mut pen, size), &data, &Theme::LIGHT);
        for line in &data.lines {
            let start: String = line.label.chars().take(6).collect();
            assert!(
                pen.texts.iter().any(|(text, _)| text.starts_with(&start)),
                "{name}: {start} is missing"
            );
        }
    }
}

#[test]
fn the_reference_chart_says_all_it_has_to_say_on_a_phone_too() {
    for width in [288.0, 327.0, 360.0, 640.0, 1000.0] {
        let mut pen = RecordingPen::default();
        let size = Size {
            width,
            height: 260.0,
            ratio: 2.0,
        };
        over_time::draw(Surface::new(&mut pen, size), &reference_cash(), &Theme::LIGHT);
        let all: Vec<_> = pen.texts.iter().map(|(text, _)| text.as_str()).collect();
        let all = all.join(" ");
        for words in [
            "Mining",
            "GPU rental",
            "Hosting",
            "halving",
            "mining paid back after 29 months",
            "2029",
        ] {
            assert!(all.contains(words), "{words} is missing at {width}: {all}");
        }
    }
}

#[test]
fn words_of_the_bars_do_not_overlap() {
    for (name, data) in mwh_cases() {
        for (width, height) in SIZES
            .into_iter()
            .chain(SIZES.map(|(width, _)| (width, per_mwh::height(data.bars.len(), width))))
        {
            for ratio in [1.0, 1.5, 2.0] {
                let mut pen = RecordingPen::default();
                let size = Size { width, height, ratio };
                let bands = per_mwh::draw(Surface::new(&mut pen, size), &data, &Theme::LIGHT).stops;
                let case = format!("{name} on {width} × {height} at {ratio}");
                pen.assert_tidy(size, &case);
                assert_eq!(bands.len(), data.bars.len(), "{case}");
                for &(left, top, bar_width, bar_height) in &pen.bars {
                    let inside = left >= -0.01
                        && top >= -0.01
                        && left + bar_width <= width * ratio + 0.51
                        && top + bar_height <= height * ratio + 0.51;
                    assert!(
                        inside,
                        "{case}: a bar leaves: {left} {top} {bar_width} {bar_height}"
                    );
                }
                for bar in data.bars.iter().filter(|bar| bar.left_usd < 0.0) {
                    assert!(
                        pen.says(&bar.words.left),
                        "{case}: the loss {} is not told",
                        bar.words.left
                    );
                }
            }
        }
    }
}

#[test]
fn bars_are_as_long_as_what_they_show() {
    let mut pen = RecordingPen::default();
    let size = Size {
        width: 1000.0,
        height: 156.0,
        ratio: 2.0,
    };
    per_mwh::draw(Surface::new(&mut pen, size), &reference_mwh(), &Theme::LIGHT);
    // The first bar is the background.
    let widths: Vec<_> = pen.bars.iter().skip(1).map(|(_, _, width, _)| *width).collect();
    let per_usd = widths[1] / 957.0;
    for (width, usd) in widths
        .iter()
        .zip([154.0, 957.0, 268.0, 36.0, 22.0, 106.0, 56.0, 43.0, 65.0])
    {
        assert!(
            (width - usd * per_usd).abs() <= 1.0,
            "{width} is not {usd} × {per_usd}"
        );
    }
}

/// All cases of both charts.
pub(crate) fn drawings() -> Vec<Drawing> {
    let cash = cash_cases().into_iter().map(|(name, data)| {
        Drawing::new(
            format!("cash-{name}"),
            |width| if width < 480.0 { 240.0 } else { 300.0 },
            move |surface, theme| {
                over_time::draw(surface, &data, theme);
            },
        )
    });
    let mwh = mwh_cases().into_iter().map(|(name, data)| {
        let bars = data.bars.len();
        Drawing::new(
            format!("mwh-{name}"),
            move |width| per_mwh::height(bars, width),
            move |surface, theme| {
                per_mwh::draw(surface, &data, theme);
            },
        )
    });
    cash.chain(mwh).collect()
}
