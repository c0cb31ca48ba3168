//! The printed page: a few sheets with the answer, its assumptions and the map, and without controls.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::harness::{Browser, Condition, Failure, Outcome, Page};

/// The most sheets of A4 that a printed page may have.
const MOST_SHEETS: usize = 3;

/// A script that records what is on the page when the browser begins to print. Its listener is added after the page's
/// own, so it is called last.
const PRINTED: &str = "
    addEventListener('beforeprint', () => {
        const paper = document.querySelector('#paper');
        window.paper = {
            text: paper.textContent,
            lines: [...paper.querySelectorAll('tr')].slice(1).map((line) => [...line.children].map((cell) => cell.textContent)),
            charts: [...paper.querySelectorAll('figure')].map((figure) =>
                [figure.querySelector('h2').textContent, figure.querySelectorAll('svg > *').length]),
            first: document.querySelector('#chart-worth canvas').width,
        };
    });
";

/// Prints the page. Returns the PDF file and what `PRINTED` recorded.
async fn print(page: &Page) -> Outcome<(Vec<u8>, Value)> {
    page.run(PRINTED).await?;
    let printed = page
        .ask(
            "Page.printToPDF",
            json!({ "printBackground": true, "preferCSSPageSize": true }),
        )
        .await?;
    let file = STANDARD.decode(printed["data"].as_str().unwrap_or_default());
    let file = file.map_err(|error| Failure(error.to_string()))?;
    Ok((file, page.run("return window.paper").await?))
}

/// The number of sheets of a PDF file: its objects of the type "Page".
fn sheets(file: &[u8]) -> usize {
    let text = String::from_utf8_lossy(file);
    let types = text
        .match_indices("/Type /Page")
        .map(|(at, found)| &text[at + found.len()..]);
    types.filter(|rest| !rest.starts_with('s')).count()
}

#[test]
fn a_few_sheets_have_the_link_and_at_least_three_charts() -> Outcome {
    for query in ["", "?d=2024-11-23", "?preset=iren&theme=dark"] {
        Browser::new().visit(Condition::Strict, query, async |page| {
            page.answers(query.trim_start_matches('?')).await?;
            let (file, paper) = print(page).await?;
            let count = sheets(&file);
            assert!((1..=MOST_SHEETS).contains(&count), "{query}: {count} sheets");
            assert!(
                paper["first"].as_u64() > Some(1000),
                "{query}: the first chart, fine"
            );
            let charts = paper["charts"].as_array().cloned().unwrap_or_default();
            assert!(charts.len() >= 3, "{query}: {charts:?}");
            for chart in &charts {
                assert!(chart[1].as_u64() > Some(12), "{query}: {chart} is empty");
            }
            let link = page.run("return location.host").await?;
            let text = paper["text"].as_str().unwrap_or_default();
            assert!(text.contains(link.as_str().unwrap_or("?")), "{query}: the link");
            // After printing, the printed version is removed, and the map still appears when the reader scrolls to it.
            page.wait_until("document.querySelector('#paper').childElementCount === 0")
                .await?;
            page.run("document.querySelector('#chart-map').scrollIntoView()")
                .await?;
            page.wait_until("document.querySelector('#chart-map canvas')")
                .await?;
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_map_is_printed_without_having_been_scrolled_to() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        assert_eq!(page.count("#chart-map canvas").await?, 0, "not computed yet");
        let (_, paper) = print(page).await?;
        let title = page
            .run("return document.querySelector('#chart-map h2').textContent")
            .await?;
        let charts = paper["charts"].as_array().cloned().unwrap_or_default();
        let map = charts.iter().find(|chart| chart[0] == title);
        // The map has more elements than any other chart.
        assert!(
            map.is_some_and(|map| map[1].as_u64() > Some(40)),
            "{title}: {charts:?}"
        );
        Ok(())
    })
}

#[test]
fn changed_inputs_are_printed_with_value_unit_and_source() -> Outcome {
    let query = "d=2024-11-23&kwh=0.07&tax=21";
    Browser::new().visit(Condition::Strict, &format!("?{query}"), async |page| {
        page.answers(query).await?;
        let (_, paper) = print(page).await?;
        let lines = paper["lines"].as_array().cloned().unwrap_or_default();
        let line = |name: &str| {
            let found = lines.iter().find(|line| line[0] == name);
            let found = found.cloned().unwrap_or_default();
            let cell = |nth: usize| found[nth].as_str().unwrap_or_default().to_owned();
            (cell(1), cell(2))
        };
        let (value, source) = line("Electricity price");
        assert_eq!(value, "0.07\u{a0}$/kWh");
        assert!(
            source.starts_with("Own choice; by default 0.05\u{a0}$/kWh. "),
            "{source}"
        );
        let (value, source) = line("Tax rate");
        assert_eq!(value, "21%");
        assert!(source.starts_with("Own choice; by default 0%. "), "{source}");
        let (value, source) = line("Bitcoin price");
        assert_eq!(value, "99,660\u{a0}$");
        assert!(!source.contains("Own") && source.len() > 10, "{source}");
        assert_eq!(line("PUE of the mine").0, "", "a default that nobody moved");
        assert_eq!(lines[0][0], "Antminer S21 Pro 234T");
        assert!(
            lines[0][1]
                .as_str()
                .is_some_and(|said| said.starts_with("10,000\u{a0}S21 Pro") && said.contains("36.9")),
            "{}",
            lines[0]
        );
        Ok(())
    })
}

#[test]
fn on_paper_menus_are_words_and_controls_are_hidden() -> Outcome {
    const PRESSED: &str = "
        const seen = (one) => one.checkVisibility();
        return [
            [...document.querySelectorAll('button, summary, input:not([type=radio]), a, [role=slider]')].filter(seen).map((one) => one.outerHTML.slice(0, 90)),
            [...document.querySelectorAll('select')].filter(seen).map((one) => [getComputedStyle(one).appearance, getComputedStyle(one).borderStyle]),
            [...document.querySelectorAll('.seg')].map((one) => one.innerText.replace(/\\s+/g, ' ').trim()),
        ]";
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        page.ask("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        let found = page.run(PRESSED).await?;
        let pressed: Vec<&Value> = found[0].as_array().into_iter().flatten().collect();
        let bars = |one: &&&Value| !one.as_str().is_some_and(|html| html.contains("By year"));
        assert_eq!(pressed.iter().filter(bars).count(), 0, "{pressed:?}");
        assert_eq!(found[1], json!([["none", "none"]]), "the first chart's input");
        assert_eq!(found[2], json!(["Prices as assumed", "Already own nothing"]));
        Ok(())
    })
}
