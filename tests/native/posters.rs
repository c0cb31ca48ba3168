//! Charts as pictures to download: no words touch, nothing is left out, slides are 16:9, and the link is broken only
//! between its parts.

use wattworth::chart::pen::svg::SvgPen;
use wattworth::chart::poster::{PosterText, draw_poster, size, slide};
use wattworth::chart::theme::Theme;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::charts::comparison_table::comparison_table;
use wattworth::report::charts::{CHARTS, Chart, ChartChoices, ChartId, ChartScene, figure};
use wattworth::report::english::English;
use wattworth::report::results::compare::comparison;
use wattworth::report::results::heads::compared_line;
use wattworth::report::words::ShareWords;
use wattworth::report::words::piece::plain;

use crate::recording::RecordingPen;

/// One row of each use, twelve rows, a small site, losses.
const LINKS: [&str; 4] = [
    "d=2024-11-23",
    "mix=s21pro*10,s21*10,s19xp*10,s19pro*10,s9*10,h100*8,h200*8,b200*8,b300*8,lease*1MW,lease*2MW,gpu:1:2e4:2:A%20very%20long%20name*8",
    "preset=one-miner",
    "btc=20000&kwh=0.15",
];

#[test]
fn posters_and_slides_are_tidy_and_say_what_was_assumed_when_and_where() {
    for link in LINKS {
        let report = Report::of(&decode(link), &English);
        let choices = ChartChoices::default();
        let scene = ChartScene::new(&report, &English, &choices);
        let address = format!("https://some.host/wattworth/?{}", report.link.short);
        for figure in CHARTS.iter().filter_map(|entry| figure(entry.id, &scene)) {
            let around = PosterText {
                title: plain(&figure.title),
                hint: plain(&figure.hint),
                figures: Vec::new(),
                scenario: English.scenario_line(&report),
                compared: String::new(),
                source: "Wattworth · Network and prices of 3 Oct 2026".to_owned(),
                link: address.clone(),
            };
            let with_figures = PosterText {
                figures: vec![["$398 million".to_owned(), "Site capital".to_owned()]; 3],
                ..around.clone()
            };
            for (what, around, paper) in [
                ("poster", &around, size(&figure.chart, &around, 800.0, 2.0)),
                ("slide", &around, slide(&figure.chart, &around, 2560.0)),
                (
                    "summary",
                    &with_figures,
                    slide(&figure.chart, &with_figures, 1200.0),
                ),
            ] {
                let case = format!("{link}: {what} of {}", figure.id.name());
                let mut pen = RecordingPen::default();
                draw_poster(&mut pen, paper, &figure.chart, around, &Theme::LIGHT);
                pen.assert_tidy(paper, &case);
                if what != "poster" {
                    let pixels = [paper.width, paper.height].map(|length| (length * paper.ratio).round());
                    let across = if what == "slide" { 2560.0 } else { 1200.0 };
                    let away = (pixels[0] - across).abs() + (pixels[1] - across / 16.0 * 9.0).abs();
                    assert!(away < 0.5, "{case}: {pixels:?}");
                }
                assert!(pen.says("Network and prices of 3 Oct 2026"), "{case}");
                let texts: Vec<&str> = pen.texts.iter().map(|(text, _)| text.as_str()).collect();
                // Broken at spaces into at most three lines, one below the other.
                let is_said = (1..=3).any(|lines| {
                    texts
                        .windows(lines)
                        .any(|lines| lines.join(" ") == around.scenario)
                });
                assert!(is_said, "{case}: {} in {texts:?}", around.scenario);
                // The link's lines together are the link, and each but the last ends with one of the link's separators.
                let from = texts
                    .iter()
                    .position(|text| text.starts_with("https://"))
                    .expect("the link");
                assert_eq!(
                    texts[from..].concat().find(&address),
                    Some(0),
                    "{case}: {texts:?}"
                );
                let mut said = 0;
                for line in &texts[from..] {
                    said += line.len();
                    if said >= address.len() {
                        break;
                    }
                    assert!(
                        line.ends_with(['&', ',', '/', '?']),
                        "{case}: {line} ends in the middle of a part of the link"
                    );
                }
            }
        }
    }
}

#[test]
fn a_transparent_slide_has_no_background() {
    let report = Report::of(&decode(""), &English);
    let choices = ChartChoices::default();
    let scene = ChartScene::new(&report, &English, &choices);
    for made in CHARTS.iter().filter_map(|entry| figure(entry.id, &scene)) {
        let around = PosterText {
            link: "https://some.host/".to_owned(),
            ..PosterText::default()
        };
        let paper = slide(&made.chart, &around, 2560.0);
        let drawn = |theme: Theme| {
            let mut pen = SvgPen::new(paper.width, paper.height);
            draw_poster(&mut pen, paper, &made.chart, &around, &theme);
            pen.finish(&made.said)
        };
        let covers = |svg: &str| {
            svg.contains(&format!(
                "width=\"{}\" height=\"{}\" fill",
                paper.width * paper.ratio,
                paper.height * paper.ratio
            ))
        };
        assert!(covers(&drawn(Theme::DARK)), "{:?} has paper", made.id);
        assert!(
            !covers(&drawn(Theme::DARK.transparent())),
            "{:?} has none",
            made.id
        );
    }
}

#[test]
fn the_picture_of_a_comparison_has_all_its_words() {
    const SIZE: f64 = 1200.0;
    let now = "mw=50&kwh=0.038&mix=lease*18.518MW@9000~135,s21xp*6532";
    let mine = "mw=50&kwh=0.038&mix=s21xp*13064";
    let lease = "mw=50&kwh=0.038&mix=lease*37.037MW@9000~135";
    for (now, others) in [
        (now, &[mine, lease][..]),
        (now, &[mine]),
        (&[now, "&clock=month"].concat(), &[mine, lease]),
        // Machines of all uses beside two presets; and a scenario that differs in one input only.
        (LINKS[1], &["preset=iren", "preset=one-miner"]),
        ("mix=", &["kwh=0.04"]),
    ] {
        let mut link = decode(now);
        link.add_compared(&others.iter().map(|query| (*query).to_owned()).collect::<Vec<_>>());
        let report = Report::of(&link, &English);
        let shown = comparison(&report, &English).expect("it is compared");
        let (title, table) = comparison_table(&report, &English).expect("it is compared");
        let chart = Chart::ComparisonTable(table);
        let around = PosterText {
            title,
            source: "Wattworth · Network and prices of 3 Oct 2026".to_owned(),
            link: format!("https://some.host/wattworth/?{}", report.link.short),
            ..PosterText::default()
        };
        let paper = slide(&chart, &around, SIZE);
        let mut pen = RecordingPen::default();
        draw_poster(&mut pen, paper, &chart, &around, &Theme::DARK);
        pen.assert_tidy(paper, now);
        // The table's texts are drawn cell by cell, line by line. Only heads too long for their column are cut off.
        let written: Vec<&str> = pen.texts.iter().map(|(text, _)| text.as_str()).collect();
        let from = written.iter().position(|text| text.starts_with("A: "));
        let mut rest = &written[from.expect("the first head")..];
        let mut cut_off = 0;
        for (name, head) in shown.names.iter().zip(&shown.heads) {
            cut_off += usize::from(take(&mut rest, &format!("{name}: {head}"), now));
        }
        assert_eq!(cut_off, usize::from(now == LINKS[1]), "{now}: {written:?}");
        for line in &shown.lines {
            let mut said = vec![[&plain(&line.label), line.note].concat()];
            for cell in &line.cells {
                said.push(plain(&cell.value));
                said.extend(cell.differences.iter().map(|more| plain(more)));
                said.extend(cell.is_most.then(|| "best".to_owned()));
            }
            for said in said {
                assert!(!take(&mut rest, &said, now), "{now}: {said} is cut off");
            }
        }
    }
}

/// Takes the rows of a text from the front of what is written: broken at spaces, they are the text. The third row may
/// end in an ellipsis instead of the text's end; whether it does is returned.
fn take(written: &mut &[&str], text: &str, case: &str) -> bool {
    for rows in 1..=3.min(written.len()) {
        let said = written[..rows].join(" ");
        let beginning = said.strip_suffix('…').filter(|_| rows == 3);
        if said == text || beginning.is_some_and(|beginning| text.starts_with(beginning)) {
            *written = &written[rows..];
            return beginning.is_some();
        }
    }
    panic!("{case}: {text} is not what {written:?} begins with")
}

#[test]
fn a_line_below_a_chart_names_the_compared_scenarios() {
    let mut link = decode("mix=lease*18.518MW@9000~135,s21xp*6532");
    link.add_compared(&["mix=s21xp*13064".to_owned(), "mix=lease*37.037MW".to_owned()]);
    let report = Report::of(&link, &English);
    let said = compared_line(&report, &English);
    assert_eq!(
        said.replace('\u{a0}', " "),
        "A: 13,064 S21 XP · B: 37.0 MW IT lease"
    );
    let choices = ChartChoices::default();
    let chart = figure(ChartId::Cash, &ChartScene::new(&report, &English, &choices)).expect("it has rows");
    let around = PosterText {
        compared: said.clone(),
        ..PosterText::default()
    };
    let paper = size(&chart.chart, &around, 800.0, 2.0);
    let mut pen = RecordingPen::default();
    draw_poster(&mut pen, paper, &chart.chart, &around, &Theme::LIGHT);
    pen.assert_tidy(paper, "with a line more");
    assert!(pen.says(&said), "{said}");
    assert_eq!(compared_line(&Report::of(&decode(""), &English), &English), "");
}
