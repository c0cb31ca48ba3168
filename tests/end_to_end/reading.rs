//! The page for screen readers and without a mouse: how many tab stops come before the inputs, what a chart's name is,
//! and what is announced while an input changes.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::harness::{Browser, Condition, Outcome, Page};

/// The most tab stops before the first input, skip links included.
const MOST_STOPS: usize = 15;

async fn is_there(page: &Page, script: &str) -> Outcome<bool> {
    Ok(page.run(&format!("return Boolean({script})")).await? == true)
}

#[test]
fn few_tab_stops_come_before_the_inputs() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        let mut stops = 0;
        loop {
            page.strike(Key::Tab).await?;
            if is_there(
                page,
                "document.activeElement.matches('.assumptions :is(input, select)')",
            )
            .await?
            {
                break;
            }
            stops += 1;
            assert!(stops <= MOST_STOPS, "{stops} stops, and no input yet");
        }
        assert!(stops > 5, "{stops} stops: these are not all of them");
        Ok(())
    })
}

#[test]
fn skip_links_lead_to_inputs_and_charts_and_are_visible_while_focused() -> Outcome {
    for (nth, part, says) in [(1, ".assumptions", "inputs"), (2, "#evidence", "charts")] {
        Browser::new().visit(Condition::Strict, "?kwh=0.05", async |page| {
            page.answers("kwh=0.05").await?;
            for _ in 0..nth {
                page.strike(Key::Tab).await?;
            }
            let seen = page
                .run(
                    "const { top, bottom, height } = document.activeElement.getBoundingClientRect();
                     return [top >= 0 && height > 20 && bottom < innerHeight, document.activeElement.textContent]",
                )
                .await?;
            assert_eq!(seen[0], true, "{seen}");
            assert!(
                seen[1].as_str().is_some_and(|text| text.contains(says)),
                "{seen}"
            );
            let address = page.address().await?;
            page.strike(Key::Enter).await?;
            assert!(is_there(page, &format!("document.activeElement.closest('{part}')")).await?);
            assert!(
                is_there(page, "document.activeElement.getBoundingClientRect().top < innerHeight").await?,
                "the link's target is scrolled into view"
            );
            assert_eq!(page.address().await?, address, "no step in the history");
            page.strike(Key::Tab).await?;
            assert!(
                is_there(
                    page,
                    &format!(
                        "document.activeElement.closest('{part}') && document.activeElement.tabIndex === 0"
                    )
                )
                .await?,
                "the next stop is within it"
            );
            assert!(
                !is_there(page, "document.querySelector('.skip').getBoundingClientRect().bottom > 0").await?,
                "the skip links are out of view again"
            );
            Ok(())
        })?;
    }
    Ok(())
}

/// Names are taken from the browser's accessibility tree.
#[test]
fn a_charts_accessible_name_is_its_heading() -> Outcome {
    for query in ["", "?embed=1&view=cash", "?embed=1&view=worth"] {
        Browser::new().visit(Condition::Strict, query, async |page| {
            page.wait_until("document.querySelector('figure canvas')").await?;
            page.unfold().await?;
            let tree = page.ask("Accessibility.getFullAXTree", json!({})).await?;
            let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
            let named = |role: &str| -> Vec<String> {
                let of_role = nodes.iter().filter(|node| node["role"]["value"] == role);
                let names = of_role.filter_map(|node| node["name"]["value"].as_str());
                names.map(str::to_owned).collect()
            };
            let (figures, headings) = (named("figure"), named("heading"));
            let wanted = if query.is_empty() { 8 } else { 1 };
            assert!(figures.len() >= wanted, "{figures:?}");
            for figure in &figures {
                assert!(headings.contains(figure), "{figure:?} is none of {headings:?}");
                assert!(!figure.contains("Download"), "{figure:?}");
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// A script that records every text that a screen reader would announce by itself.
const LISTENER: &str = "
    window.told = [];
    const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]';
    new MutationObserver((records) => {
        const regions = new Set(records.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(live)));
        for (const region of regions) {
            // Nothing is told where nothing stands.
            if (region?.checkVisibility() && region.textContent.trim()) window.told.push([region.id, region.textContent.trim()]);
        }
    }).observe(document, { subtree: true, childList: true, characterData: true });
";

#[test]
fn a_moved_slider_is_announced_once_and_briefly() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        page.run(LISTENER).await?;
        page.run("document.querySelector('input[type=range][aria-label=\"Bitcoin price\"]').focus()")
            .await?;
        for _ in 0..6 {
            page.strike(Key::Right).await?;
        }
        page.wait_until("window.told.length").await?;
        tokio::time::sleep(Duration::from_millis(1800)).await;
        let told = page.run("return window.told").await?;
        assert_eq!(told.as_array().map_or(0, Vec::len), 1, "{told}");
        let said = told[0][1].as_str().unwrap_or_default();
        assert!(said.chars().count() < 120, "{said}");
        let uses = page
            .run("return [...document.querySelectorAll('.card header h2, .card .first dd > data')].map((one) => one.textContent)")
            .await?;
        let uses = uses.as_array().cloned().unwrap_or_default();
        assert!(uses.len() >= 6, "{uses:?}");
        for part in uses.iter().filter_map(Value::as_str) {
            assert!(said.contains(part), "{said:?} without {part:?}");
        }
        Ok(())
    })
}

#[test]
fn a_charts_reading_is_announced_once_per_key_and_as_a_whole() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        page.run("document.querySelector('#chart-cash').scrollIntoView({ block: 'center' })")
            .await?;
        // Waits until the chart is drawn: before that its canvas is transparent.
        page.wait_until(
            "document.querySelector('#chart-cash canvas').getContext('2d').getImageData(0, 0, 1, 1).data[3] === 255",
        )
        .await?;
        page.run("document.querySelector('#chart-cash .drawing').focus({ preventScroll: true })")
            .await?;
        page.strike(Key::Right).await?;
        page.wait_until("document.querySelector('#chart-cash .readout b')")
            .await?;
        page.run(LISTENER).await?;
        page.strike(Key::Right).await?;
        page.wait_until("window.told.length").await?;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let told = page.run("return window.told").await?;
        assert_eq!(told.as_array().map_or(0, Vec::len), 1, "{told}");
        let whole = page.attribute("#chart-cash .readout", "aria-atomic").await?;
        assert_eq!(whole.as_deref(), Some("true"), "not figure by figure");
        Ok(())
    })
}
