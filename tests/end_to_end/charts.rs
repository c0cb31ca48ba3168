//! Charts can be read figure by figure, follow the theme and the screen, and can be downloaded.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::Key;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;

use crate::harness::page::Page;
use crate::harness::{Browser, Condition, Failure, Outcome};

const LINK: &str = "?d=2024-11-23&kwh=0.06&mix=s21pro*10000,h100*800,lease*3MW,s9*2000";

/// A script that returns path and value of each figure in an element.
const FIGURES_IN: &str = "return [...document.querySelectorAll(SELECTOR + ' data[data-figure]')]
    .map((figure) => [figure.dataset.figure, figure.getAttribute('value')])";

pub(crate) fn json(link: &str) -> Outcome<Value> {
    Ok(serde_json::to_value(Report::of(&decode(link), &English))?)
}

/// Asserts that the figures in an element are those of the JSON object, and returns their paths.
pub(crate) async fn figures_in(page: &Page, selector: &str, report: &Value) -> Outcome<Vec<String>> {
    let script = FIGURES_IN.replace("SELECTOR", &format!("'{selector}'"));
    let figures = page.run(&script).await?;
    let mut paths = Vec::new();
    for figure in figures.as_array().cloned().unwrap_or_default() {
        let path = figure[0].as_str().unwrap_or_default();
        let shown: f64 = figure[1].as_str().unwrap_or_default().parse().unwrap_or(f64::NAN);
        let expected = report
            .pointer(&format!("/{}", path.replace('.', "/")))
            .and_then(Value::as_f64);
        assert_eq!(
            expected.map(f64::to_bits),
            Some(shown.to_bits()),
            "{selector} shows {shown} for {path}"
        );
        paths.push(path.to_owned());
    }
    Ok(paths)
}

#[test]
fn arrow_keys_read_every_chart_figure_by_figure() -> Outcome {
    let report = json(LINK)?;
    Browser::new().visit(Condition::Strict, LINK, async |page| {
        page.unfold().await?;
        for (chart, last) in [
            ("cash", 60),
            ("profit", 59),
            ("hashprice", 59),
            ("breakeven", 14),
            ("mwh", 3),
            ("costs", 2),
        ] {
            let (drawing, readout) = (
                format!("#chart-{chart} .drawing"),
                format!("#chart-{chart} .readout"),
            );
            page.wait_until(&format!("document.querySelector('{drawing} canvas').width > 300"))
                .await?;
            page.run(&format!("document.querySelector('{drawing}').focus()"))
                .await?;
            let mut seen = Vec::new();
            for (key, stop) in [
                (Key::Home, 0),
                (Key::Right, 1),
                (Key::Right, 2),
                (Key::Left, 1),
                (Key::End, last),
                (Key::Right, last),
            ] {
                page.press(key).await?;
                page.wait_until(&format!("document.querySelector('{readout} data')"))
                    .await?;
                let paths = figures_in(page, &readout, &report).await?;
                assert!(!paths.is_empty(), "{chart} says nothing at stop {stop}");
                if !matches!(chart, "mwh" | "costs") {
                    let all = paths.iter().all(|path| path.ends_with(&format!(".{stop}")));
                    assert!(all, "{chart} at stop {stop} reads {paths:?}");
                }
                seen.push(page.text(&readout).await?);
            }
            assert_eq!(seen[1], seen[3], "{chart}: back where it was");
            assert_eq!(seen[4], seen[5], "{chart}: the last stop is the last");
            assert_eq!(
                page.attribute(&readout, "aria-live").await?.as_deref(),
                Some("polite"),
                "{chart} announces what keys read"
            );
            page.press(Key::Escape).await?;
            page.wait_until(&format!("!document.querySelector('{readout} data')"))
                .await?;
        }
        Ok(())
    })
}

#[test]
fn up_and_down_go_from_line_to_line() -> Outcome {
    Browser::new().visit(Condition::Strict, LINK, async |page| {
        page.wait_until("document.querySelector('#chart-cash canvas').width > 300")
            .await?;
        page.run("document.querySelector('#chart-cash .drawing').focus()")
            .await?;
        page.press(Key::End).await?;
        let on = "#chart-cash .readout .on";
        let mut lines = vec![page.text(on).await?];
        for _ in 0..4 {
            page.press(Key::Down).await?;
            lines.push(page.text(on).await?);
        }
        let ends = json(LINK)?;
        let of = |line: &str| {
            let rows = ["S21 Pro mining", "GPU rental", "AI lease", "S9 mining"];
            let path = match rows.iter().position(|row| line.starts_with(row)) {
                Some(row) => format!("/monthly/rows/{row}/cumulative_usd/60"),
                None => "/monthly/site/cumulative_usd/60".to_owned(),
            };
            ends.pointer(&path).and_then(Value::as_f64).unwrap_or(f64::NAN)
        };
        for pair in lines.windows(2) {
            assert!(
                of(&pair[0]) > of(&pair[1]),
                "down is to the lower line: {lines:?}"
            );
        }
        Ok(())
    })
}

#[test]
fn a_pointer_reads_what_it_points_at() -> Outcome {
    let report = json(LINK)?;
    Browser::new().visit(Condition::Strict, LINK, async |page| {
        // The chart is drawn once it is seen. Then its bottom left pixel is painted.
        page.run("document.querySelector('#chart-cash').scrollIntoView({ block: 'center' })")
            .await?;
        page.wait_until(
            "(canvas => canvas.getContext('2d').getImageData(0, canvas.height - 1, 1, 1).data[3] > 0)(
                document.querySelector('#chart-cash canvas'))",
        )
        .await?;
        page.hover("#chart-cash .drawing", (0, 0)).await?;
        let readout = "#chart-cash .readout";
        page.wait_until("document.querySelector('#chart-cash .readout data')")
            .await?;
        let paths = figures_in(page, readout, &report).await?;
        assert_eq!(paths.len(), 5, "four rows and the site: {paths:?}");
        // The pointer is in the middle of the canvas, so the month read is near the middle of the sixty.
        let stop: usize = paths[0]
            .rsplit('.')
            .next()
            .and_then(|stop| stop.parse().ok())
            .unwrap_or(0);
        assert!((15..45).contains(&stop), "{paths:?}");
        assert_eq!(
            page.attribute(readout, "aria-live").await?.as_deref(),
            Some("off"),
            "a pointer on its way announces nothing"
        );
        page.hover("#chart-mwh .drawing", (0, 0)).await?;
        page.wait_until("!document.querySelector('#chart-cash .readout data')")
            .await
    })
}

#[test]
fn the_bitmap_has_the_screens_pixels_and_the_themes_colours() -> Outcome {
    Browser::new().visit(Condition::Strict, "?theme=light", async |page| {
        let at_ratio = |ratio: u32, more_than: u32| {
            format!(
                "canvas.width === canvas.clientWidth * {ratio} && canvas.height === canvas.clientHeight * {ratio}
                    && canvas.width > {more_than}"
            )
        };
        let paper = |red: u8| {
            format!("canvas.getContext('2d').getImageData(0, canvas.height - 1, 1, 1).data[0] === {red}")
        };
        every_canvas(page, &at_ratio(1, 300)).await?;
        every_canvas(page, &paper(0xfa)).await?;
        // A headless browser notices a new pixel ratio only if the viewport changes as well.
        page.resize_at(1281, 900, 2).await?;
        every_canvas(page, &at_ratio(2, 600)).await?;
        page.click(".theme").await?;
        every_canvas(page, &paper(0x16)).await?;
        page.resize_at(320, 700, 3).await?;
        page.wait_until("document.querySelector('.charts canvas').clientWidth < 300").await?;
        every_canvas(page, &at_ratio(3, 800)).await
    })
}

/// Scrolls to every chart's canvas in turn and waits until the condition `is_true` holds for it.
async fn every_canvas(page: &Page, is_true: &str) -> Outcome {
    // The charts of futures appear only after the futures have been computed.
    page.settled().await?;
    page.unfold().await?;
    for nth in 0..page.count(".charts canvas").await? {
        let canvas = format!("document.querySelectorAll('.charts canvas')[{nth}]");
        page.run(&format!("{canvas}.scrollIntoView({{ block: 'center' }})"))
            .await?;
        page.wait_until(&format!("((canvas) => {is_true})({canvas})"))
            .await?;
    }
    Ok(())
}

#[test]
fn tables_hold_the_figures_and_lines_can_be_hidden() -> Outcome {
    let report = json(LINK)?;
    Browser::new().visit(Condition::Strict, LINK, async |page| {
        // The charts of futures appear only after the futures have been computed. Before that their buttons could not
        // be pressed.
        page.settled().await?;
        page.unfold().await?;
        assert_eq!(page.count(".charts figure").await?, 9);
        page.run(
            "document.querySelectorAll('.tools button').forEach((button) => {
            if (button.textContent === 'Table') button.click();
        })",
        )
        .await?;
        // The nine charts above and two of the duel.
        page.wait_until("document.querySelectorAll('.numbers').length === 11")
            .await?;
        for (chart, lines) in [
            ("cash", 61),
            ("profit", 60),
            ("mwh", 4),
            ("breakeven", 15),
            ("costs", 3),
            // One line for each use, although two rows mine.
            ("bids", 3),
            ("cost-of-ai", 49),
        ] {
            let table = format!("#chart-{chart} .numbers tbody tr");
            assert_eq!(page.count(&table).await?, lines, "{chart}");
            let paths = figures_in(page, &format!("#chart-{chart} .numbers"), &report).await?;
            assert!(paths.len() >= lines, "{chart} has {} figures", paths.len());
        }
        let columns = "#chart-cash .numbers thead th";
        assert_eq!(page.count(columns).await?, 6, "month, four rows, site");
        page.click("#chart-cash .legend button").await?;
        page.wait_until("document.querySelectorAll('#chart-cash .numbers thead th').length === 5")
            .await?;
        assert_eq!(
            page.attribute("#chart-cash .legend button", "aria-pressed")
                .await?
                .as_deref(),
            Some("false"),
            "the line that was hidden"
        );
        page.click("#chart-cash .tools button").await?;
        page.wait_until(
            "document.querySelector('#chart-cash .numbers data').dataset.figure.includes('discounted')",
        )
        .await?;
        figures_in(page, "#chart-cash .numbers", &report).await?;
        Ok(())
    })
}

#[test]
fn downloaded_files_have_the_right_sizes_and_numbers() -> Outcome {
    let report = json("?kwh=0.06")?;
    for condition in [Condition::Strict, Condition::File] {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("downloads-{condition:?}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        Browser::new().visit(condition, "?kwh=0.06", async |page| {
            page.download_to(&folder).await?;
            for nth in 1..=6 {
                // The menu closes after each choice.
                page.click("#chart-cash .tools summary").await?;
                let item = format!("#chart-cash .items button:nth-child({nth})");
                page.wait_until(&format!("document.querySelector({item:?})"))
                    .await?;
                page.click(&item).await?;
            }
            for (name, sizes) in [
                // 800 CSS pixels at two pixels each, and as high as the chart needs.
                ("wattworth-cash.png", [Some(1600_u32), None]),
                ("wattworth-cash-16x9.png", [Some(2560), Some(1440)]),
                ("wattworth-cash-16x9-transparent.png", [Some(2560), Some(1440)]),
            ] {
                let png = arrived(&folder.join(name)).await?;
                assert_eq!(
                    png[..8],
                    *b"\x89PNG\r\n\x1a\n",
                    "{condition:?}: {name} is a picture"
                );
                for (nth, pixels) in sizes.into_iter().enumerate() {
                    let Some(pixels) = pixels else { continue };
                    let at = 16 + 4 * nth;
                    assert_eq!(png[at..at + 4], pixels.to_be_bytes(), "{condition:?}: {name}");
                }
            }
            let clear = arrived(&folder.join("wattworth-cash-16x9-transparent.svg")).await?;
            let clear = String::from_utf8_lossy(&clear).into_owned();
            assert!(clear.contains("</svg>"), "{condition:?}: {clear}");

            let svg =
                String::from_utf8_lossy(&arrived(&folder.join("wattworth-cash.svg")).await?).into_owned();
            for words in [
                "paid back",
                "Network and prices of 3\u{a0}Oct\u{a0}2026",
                "kwh=0.06",
                ">AI lease<",
                "</svg>",
            ] {
                assert!(svg.contains(words), "{condition:?}: {words} is missing in {svg}");
            }

            let csv =
                String::from_utf8_lossy(&arrived(&folder.join("wattworth-cash.csv")).await?).into_owned();
            assert_cash(&csv, &report);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_sandboxed_frame_shows_the_picture_it_may_not_save() -> Outcome {
    let report = json("?kwh=0.06")?;
    Browser::new().visit(Condition::Framed, "?kwh=0.06", async |page| {
        page.click("#chart-cash .tools button:last-child").await?;
        page.wait_for("#chart-cash .files .hint", "may block downloads")
            .await?;
        page.wait_until("document.querySelector('#chart-cash .files img').naturalWidth === 1600")
            .await?;
        assert_cash(&page.value("#chart-cash .files textarea").await?, &report);
        Ok(())
    })
}

/// Asserts that a CSV file has the report's cash, month by month.
#[track_caller]
fn assert_cash(csv: &str, report: &Value) {
    let lines: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(lines.len(), 62, "a heading, the start and sixty months: {csv}");
    assert_eq!(
        lines[0][..2],
        ["Month (YYYY-MM-DD)", "Mining ($)"],
        "words and units"
    );
    assert_eq!(lines[1][0], "2026-10-01", "a day");
    for (nth, line) in lines.iter().skip(1).enumerate() {
        let expected = &report["monthly"]["rows"][0]["cumulative_usd"][nth];
        let both = line[1].parse::<f64>().ok().zip(expected.as_f64());
        assert!(
            both.is_some_and(|(said, usd)| (said - usd).abs() <= 0.5),
            "line {nth}: {line:?}, not {expected}"
        );
    }
}

/// Reads a file after the browser has written it.
pub(crate) async fn arrived(path: &Path) -> Outcome<Vec<u8>> {
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(20) {
        // An incomplete download has another name.
        if let Ok(bytes) = fs::read(path)
            && !bytes.is_empty()
        {
            return Ok(bytes);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(Failure(format!("{} never arrives", path.display())))
}
