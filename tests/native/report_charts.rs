//! Every chart of whole reports: its words do not overlap, and it shows the figures of the JSON object in the right
//! places.

use crate::reference_day::decode;
use wattworth::chart::drawn::Drawn;
use wattworth::chart::pen::surface::{Size, Surface};
use wattworth::chart::theme::Theme;
use wattworth::chart::{draw, height};
use wattworth::report::Report;
use wattworth::report::charts::{
    Chart, ChartChoices, ChartFigure, ChartId, ChartScene, Choice, Section, figure, section,
};
use wattworth::report::english::English;
use wattworth::report::words::piece::Piece;

use crate::drawings::Drawing;
use crate::recording::RecordingPen;

/// Typical cases and extreme ones.
pub(crate) const CASES: [(&str, &str); 7] = [
    ("defaults", ""),
    ("losses", "kwh=0.6&ltenant=0&off=0&fixed=100000"),
    ("nothing", "mix=s21pro*0,h100*0,lease*0MW&btcg=5"),
    ("month", "months=1&mdelay=0&gdelay=0&ldelay=0"),
    (
        "twelve",
        "months=120&kwh=0.08&mix=s21pro*10000,h100*8000,lease*30MW,s19xp*5000,h200*1000,lease*10MW,s9*20000,\
         rtx4090*800,lease*5MW,m60s*3000,b200*500~3,s21hyd*1000",
    ),
    ("free", "kwh=-0.03&mopex=0&curtail=20&credit=0.3"),
    (
        "huge",
        "btc=100000000&btcg=900&months=240&diff=1&mix=asic:1000000:1:5:Dream%20machine*1e9,h100*1e9",
    ),
];

/// Chart widths from a thumbnail to a large screen, CSS pixels.
const WIDTHS: [f64; 8] = [240.0, 288.0, 327.0, 479.0, 480.0, 640.0, 1000.0, 1200.0];

fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

fn figures(link: &str, choices: &ChartChoices) -> Vec<ChartFigure> {
    let report = report(link);
    let scene = ChartScene::new(&report, &English, choices);
    let sections = [Section::First, Section::Answer, Section::Details].into_iter();
    sections.flat_map(|each| section(each, &scene)).collect()
}

fn cash(link: &str, choices: &ChartChoices) -> ChartFigure {
    figure(ChartId::Cash, &ChartScene::new(&report(link), &English, choices)).expect("the mix has rows")
}

fn drawn(chart: &Chart, width: f64, ratio: f64, theme: &Theme) -> (RecordingPen, Drawn, Size) {
    let size = Size {
        width,
        height: height(chart, width),
        ratio,
    };
    let mut pen = RecordingPen::default();
    let drawn = draw(Surface::new(&mut pen, size), chart, theme);
    (pen, drawn, size)
}

#[test]
fn words_do_not_overlap_and_marks_stay_inside() {
    for (case, link) in CASES {
        for figure in figures(link, &ChartChoices::default()) {
            for width in WIDTHS {
                for ratio in [1.0, 1.5, 2.0] {
                    let (pen, drawn, size) = drawn(&figure.chart, width, ratio, &Theme::LIGHT);
                    let what = format!("{} of {case} at {width} and {ratio}", figure.id.name());
                    pen.assert_tidy(size, &what);
                    pen.assert_inside(size, 0.6, &what);
                    assert_eq!(
                        drawn.stops.len(),
                        figure.chart.stops(),
                        "{what}: one stop a reading"
                    );
                    let plot = drawn.plot;
                    for &(x, y) in drawn.stops.iter().flat_map(|stop| &stop.points).flatten() {
                        let inside = (plot.left - 0.6..=plot.right + 0.6).contains(&x)
                            && (plot.top - 0.6..=plot.bottom + 0.6).contains(&y);
                        assert!(inside, "{what}: the point {x}, {y} is outside {plot:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_wide_chart_names_all_it_shows() {
    for (case, link) in CASES {
        for figure in figures(link, &ChartChoices::default()) {
            let (pen, _, _) = drawn(&figure.chart, 640.0, 1.0, &Theme::LIGHT);
            let names: Vec<String> = match &*figure.chart {
                Chart::Lines(data) | Chart::Stacked(data) => {
                    data.lines.iter().map(|line| line.label.clone()).collect()
                }
                // The line "mining if difficulty follows" is a second line of mining and has no name of its own.
                Chart::Worth(data) => {
                    let lines = data.lines.iter().filter(|line| !line.follows);
                    lines.map(|line| line.name.clone()).collect()
                }
                Chart::Breakeven(data) => {
                    // A miner that does not break even at any price in the range has no curve to name.
                    let curves = data
                        .curves
                        .iter()
                        .filter(|curve| curve.btc_usd.iter().any(Option::is_some));
                    curves.map(|curve| curve.label.clone()).collect()
                }
                Chart::PerMwh(data) => data.bars.iter().map(|bar| bar.words.name.clone()).collect(),
                Chart::UnitCosts(data) => {
                    let bars = data.groups.iter().flat_map(|group| &group.bars);
                    bars.map(|bar| bar.name.clone()).collect()
                }
                other => panic!("{case}: not a chart of the report: {other:?}"),
            };
            for name in names {
                let start: String = name.chars().take(6).collect();
                assert!(
                    pen.says(&start),
                    "{} of {case}: {name} is not named",
                    figure.id.name()
                );
            }
            if figure.id == ChartId::Breakeven {
                assert!(pen.says("you"), "{case}: the reader is not told where they are");
            }
        }
    }
}

#[test]
fn extremes_lie_inside_the_axes() {
    for (case, link) in CASES {
        for figure in figures(link, &ChartChoices::default()) {
            let (_, drawn, _) = drawn(&figure.chart, 640.0, 1.0, &Theme::LIGHT);
            let values: Vec<f64> = match &*figure.chart {
                // The axis is chosen around the crossings; what is outside of it is only noted.
                Chart::Worth(data) => data.crossings.iter().map(|crossed| crossed.usd).collect(),
                Chart::Lines(data) => data
                    .lines
                    .iter()
                    .flat_map(|line| line.values_usd.clone())
                    .collect(),
                Chart::Stacked(data) => (0..data.moments.len())
                    .flat_map(|month| {
                        let month = data.lines.iter().map(move |line| line.values_usd[month]);
                        [
                            month.clone().map(|usd| usd.max(0.0)).sum(),
                            month.map(|usd| usd.min(0.0)).sum(),
                        ]
                    })
                    .collect(),
                Chart::Breakeven(data) => {
                    let curves = data.curves.iter().flat_map(|curve| curve.btc_usd.clone());
                    curves.flatten().chain([data.you.btc_usd]).collect()
                }
                Chart::PerMwh(_) | Chart::UnitCosts(_) => continue,
                other => panic!("{case}: not a chart of the report: {other:?}"),
            };
            let (low, high) = drawn.values;
            for value in values {
                let bounded = value.clamp(-1e18, 1e18);
                assert!(
                    low <= bounded && bounded <= high,
                    "{} of {case}: {value} is off the axis from {low} to {high}",
                    figure.id.name()
                );
            }
        }
    }
}

#[test]
fn every_figure_read_is_the_one_in_the_json_object() {
    let mut choices = ChartChoices::default();
    for line in ["Just buy Bitcoin", "Whole site"] {
        choices.choose(Choice::Line(ChartId::Cash, line.to_owned()));
    }
    for discounted in [false, true] {
        if discounted {
            choices.choose(Choice::Discounted);
        }
        for (case, link) in CASES {
            let json = serde_json::to_value(report(link)).expect("a report is JSON");
            for figure in figures(link, &choices) {
                for stop in 0..figure.chart.stops() {
                    let reading = figure
                        .chart
                        .reading(stop, &English)
                        .expect("there is a reading a stop");
                    assert_eq!(reading.cells.len(), figure.chart.columns(&English).len());
                    for piece in reading.at.iter().chain(reading.cells.iter().flatten()) {
                        let Piece::Figure(read) = piece else { continue };
                        let pointer = format!("/{}", read.path.replace('.', "/"));
                        let value = json.pointer(&pointer).and_then(serde_json::Value::as_f64);
                        assert_eq!(
                            value.map(f64::to_bits),
                            Some(read.value.to_bits()),
                            "{} of {case}: {} says {}",
                            figure.id.name(),
                            read.path,
                            read.value
                        );
                    }
                }
                assert!(
                    figure.chart.reading(figure.chart.stops(), &English).is_none(),
                    "beyond the last stop there is none"
                );
            }
        }
    }
}

#[test]
fn the_cash_charts_csv_has_the_reports_numbers() {
    let cash = cash("", &ChartChoices::default());
    let csv = cash.chart.csv(&English);
    let mut lines = csv.lines();
    assert_eq!(
        lines.next(),
        Some("Month (YYYY-MM-DD),Mining ($),GPU rental ($),AI lease ($),Whole site ($)")
    );
    let monthly = report("").monthly;
    for (nth, line) in lines.clone().enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        for (cell, usd) in [
            (cells[1], monthly.rows[0].cumulative_usd[nth]),
            (cells[4], monthly.site.cumulative_usd[nth]),
        ] {
            let written: f64 = cell.parse().expect("a number");
            assert!(
                (written - usd).abs() <= 0.5,
                "line {nth}: {cell} for {usd}, to the dollar"
            );
        }
    }
    assert_eq!(lines.count(), 61, "the start and sixty months");
}

#[test]
fn a_hidden_line_is_neither_drawn_nor_read_and_keeps_its_dashes() {
    let mut choices = ChartChoices::default();
    let link = "mix=s21pro*100,s19xp*100,s9*100";
    let all = cash(link, &choices);
    choices.choose(Choice::Line(ChartId::Cash, "S21 Pro mining".to_owned()));
    let fewer = cash(link, &choices);
    assert_eq!(
        all.legend.len(),
        fewer.legend.len(),
        "what is hidden can be shown again"
    );
    let (Chart::Lines(all), Chart::Lines(fewer)) = (&*all.chart, &*fewer.chart) else {
        panic!("cash is lines over the months");
    };
    assert_eq!(fewer.lines.len() + 1, all.lines.len());
    assert_eq!(fewer.lines[0], all.lines[1], "with the same dashes as before");
}

#[test]
fn a_mark_is_where_hashprice_first_falls_below_hashcost() {
    // Hashprice does not include the pool's fee. With a fee, a row earns less than its power costs already before the
    // two lines cross.
    let link = "pool=20&off=1&mdelay=0&kwh=0.08&mix=s21pro*1000,s19xp*1000";
    let figure = figures(link, &ChartChoices::default())
        .into_iter()
        .find(|figure| figure.id == ChartId::Hashprice)
        .expect("a mine has a hashprice");
    let Chart::Lines(data) = &*figure.chart else {
        panic!("the hashprice is a chart of it");
    };
    let said: Vec<&str> = data.marks.iter().map(|mark| mark.text.as_str()).collect();
    assert_eq!(
        said,
        [
            "S21 Pro: hashprice below hashcost",
            "S19 XP: hashprice below hashcost"
        ]
    );
    let report = report(link);
    let price = &report.monthly.hashprice_usd_per_ph_day;
    for ((mark, row), life) in data.marks.iter().zip(&report.monthly.rows).zip(&report.rows) {
        let cost = row.hashcost_usd_per_ph_day.as_ref().expect("it mines");
        let is_below = |month: &u8| price[usize::from(*month)] < cost[usize::from(*month)];
        let first = (0..60).find(is_below).expect("the lines cross");
        let off = mark.month - f64::from(first) - 0.5;
        assert!(off.abs() < 1e-9, "{off} months from the middle of that month");
        let below = u32::try_from((0..60).filter(is_below).count()).ok();
        assert!(
            life.life.months_off > below,
            "the row is off in more months than the lines show"
        );
    }
}

#[test]
fn a_compared_hashprice_is_drawn_only_if_it_differs() {
    let lines = |link: &str| {
        let figures = figures(link, &ChartChoices::default());
        let hashprice = figures.iter().find(|figure| figure.id == ChartId::Hashprice);
        let Some(Chart::Lines(lines)) = hashprice.map(|figure| &*figure.chart) else {
            panic!("no hashprice of {link}");
        };
        let paths = lines.lines.iter().map(|line| line.path.clone());
        paths.collect::<Vec<_>>()
    };
    let beside = "against.0.report.monthly.hashprice_usd_per_ph_day".to_owned();
    assert!(lines("a=d%3D2024-11-23%26diffg%3D30").contains(&beside));
    assert!(
        !lines("a=d%3D2024-11-23%26kwh%3D0.03").contains(&beside),
        "the same line twice"
    );
}

#[test]
fn bars_are_as_long_as_the_costs_they_show() {
    let figure = figures("", &ChartChoices::default())
        .into_iter()
        .find(|figure| figure.id == ChartId::Costs)
        .expect("a mine has costs");
    let (pen, _, _) = drawn(&figure.chart, 1000.0, 2.0, &Theme::LIGHT);
    // The first bar is the background. Then a bitcoin and a GPU-hour have three parts each.
    let widths: Vec<f64> = pen.bars.iter().skip(1).map(|(_, _, width, _)| *width).collect();
    let Chart::UnitCosts(costs) = &*figure.chart else {
        panic!("costs are a chart of costs");
    };
    for (group, widths) in costs.groups.iter().zip(widths.chunks(3)) {
        let bar = &group.bars[0];
        let per_usd = widths.iter().sum::<f64>() / bar.full_usd;
        for (width, usd) in widths.iter().zip([bar.power_usd, bar.other_usd, bar.capital_usd]) {
            assert!(
                (width - usd * per_usd).abs() <= 1.5,
                "{width} is not {usd} × {per_usd}"
            );
        }
    }
}

#[test]
fn stacked_bars_are_as_high_as_the_months_profit() {
    let figure = figures("fixed=0&diffg=0", &ChartChoices::default())
        .into_iter()
        .find(|figure| figure.id == ChartId::Profit)
        .expect("a site has profit");
    let (_, drawn, _) = drawn(&figure.chart, 1000.0, 2.0, &Theme::LIGHT);
    let (low, high) = drawn.values;
    let per_usd = (drawn.plot.bottom - drawn.plot.top) / (high - low);
    let monthly = report("fixed=0&diffg=0").monthly;
    for (month, stop) in drawn.stops.iter().enumerate() {
        let whole: f64 = monthly.rows.iter().map(|row| row.profit_usd[month]).sum();
        let top = stop
            .points
            .last()
            .copied()
            .flatten()
            .expect("the last row is on top")
            .1;
        let height = drawn.plot.bottom - top;
        assert!(
            (height - whole * per_usd).abs() < 1.0,
            "month {month}: {height} is not {whole} × {per_usd}"
        );
    }
}

/// Every chart of every case.
pub(crate) fn drawings() -> Vec<Drawing> {
    let mut all = Vec::new();
    for (case, link) in CASES {
        for figure in figures(link, &ChartChoices::default()) {
            let name = format!("{case}-{}", figure.id.name());
            let (chart, of_height) = (Chart::clone(&figure.chart), Chart::clone(&figure.chart));
            all.push(Drawing::new(
                name,
                move |width| height(&of_height, width),
                move |surface, theme| {
                    draw(surface, &chart, theme);
                },
            ));
        }
    }
    all
}
