//! Downloads: the menu at a chart's button, tables as files, the answer as sentences and as one picture.

use std::fs;
use std::path::{Path, PathBuf};

use thirtyfour::Key;

use crate::charts::{arrived, figures_in, json};
use crate::harness::{Browser, Condition, Outcome};

const SHARE: &str = ".masthead nav > button:last-child";

/// An empty folder for the browser's downloads.
fn folder(name: &str) -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[test]
fn download_is_a_menu_at_its_button_that_moves_nothing() -> Outcome {
    for (width, height) in [(1280, 900), (390, 844)] {
        Browser::new().visit(Condition::Strict, "", async |page| {
            page.resize(width, height).await?;
            page.wait_until("document.querySelector('#download-cash')")
                .await?;
            page.run("document.querySelector('#chart-cash').scrollIntoView({ block: 'center' })")
                .await?;
            let top = "return document.querySelector('#chart-cash .drawing').getBoundingClientRect().top";
            let before = page.run(top).await?;
            page.run("document.querySelector('#download-cash summary').focus()")
                .await?;
            page.strike(Key::Enter).await?;
            page.wait_until("document.querySelectorAll('#download-cash .items button').length === 7")
                .await?;
            assert_eq!(page.run(top).await?, before, "the chart stays where it is");
            let place = page
                .run(
                    "const at = (selector) => document.querySelector(selector).getBoundingClientRect();
                     const [button, items] = [at('#download-cash summary'), at('#download-cash .items')];
                     const seen = document.elementFromPoint(items.left + 20, items.top + 20);
                     return [items.top - button.bottom, items.left, innerWidth - items.right,
                         document.documentElement.scrollWidth - innerWidth,
                         Boolean(seen && seen.closest('#download-cash'))];",
                )
                .await?;
            let pixels = |nth: usize| place[nth].as_f64().unwrap_or(f64::NAN);
            assert!((0.0..12.0).contains(&pixels(0)), "at its button: {place}");
            assert!(pixels(1) >= 0.0 && pixels(2) >= 0.0, "all of it is seen: {place}");
            assert!(pixels(3) <= 0.0, "the page is no wider for it: {place}");
            assert_eq!(place[4], true, "nothing lies over it");
            // The Tab key leads into the menu, and Escape closes it.
            page.strike(Key::Tab).await?;
            let inside = "return Boolean(document.activeElement.closest('#download-cash .items'))";
            assert_eq!(page.run(inside).await?, true, "the Tab key goes in");
            page.strike(Key::Escape).await?;
            page.wait_until("!document.querySelector('#download-cash').open")
                .await?;
            assert_eq!(
                page.run(
                    "return document.activeElement === document.querySelector('#download-cash summary')"
                )
                .await?,
                true,
                "the focus is back"
            );
            // Moving the focus to another menu's button closes it.
            page.click("#download-cash summary").await?;
            page.wait_until("document.querySelector('#download-cash').open")
                .await?;
            page.run("document.querySelector('#download-mwh summary').focus()")
                .await?;
            page.wait_until("!document.querySelector('#download-cash').open")
                .await
        })?;
    }
    Ok(())
}

#[test]
fn every_table_is_downloaded_with_headings() -> Outcome {
    let report = json("?tax=20")?;
    let folder = folder("tables")?;
    Browser::new().visit(Condition::Strict, "?tax=20", async |page| {
        page.download_to(&folder).await?;
        page.wait_until("document.querySelector('.years-table')").await?;
        page.click(".full:not(.years-table) summary").await?;
        page.click(".years-table summary").await?;
        page.wait_until("document.querySelector('.years-table table')")
            .await?;
        figures_in(page, ".years-table", &report).await?;
        page.run("document.querySelector('.exact').open = true").await?;
        page.run("document.querySelectorAll('.taken button').forEach((button) => button.click())")
            .await?;
        for (name, heading) in [
            ("figures", "Row,Spent at the start ($),"),
            ("years", "From (YYYY-MM-DD),"),
            ("prices", "Row,"),
            ("duel", "Row,"),
            ("cost-of-ai", "Row,Power ($/kWh),"),
            ("sensitivity", "\"Assumption, with its unit\","),
        ] {
            let file = arrived(&folder.join(format!("wattworth-{name}.csv"))).await?;
            let file = String::from_utf8_lossy(&file).into_owned();
            assert!(file.starts_with(heading), "{name}: {file}");
            assert!(file.lines().count() > 2, "{name}: {file}");
        }
        Ok(())
    })
}

#[test]
fn the_answer_is_offered_as_sentences_and_as_one_picture() -> Outcome {
    let folder = folder("summary")?;
    Browser::new().visit(Condition::Strict, "?kwh=0.0625", async |page| {
        page.download_to(&folder).await?;
        page.wait_until("document.querySelector('#verdict')").await?;
        let headline = page
            .run("return document.querySelector('#verdict').textContent")
            .await?;
        let headline = headline.as_str().unwrap_or_default().to_owned();
        page.click(SHARE).await?;
        page.wait_until("document.querySelector('#share-summary')")
            .await?;
        let summary = page.value("#share-summary").await?;
        let (sentences, link) = summary.split_once('\n').unwrap_or_default();
        let first = sentences
            .split_inclusive(". ")
            .next()
            .unwrap_or_default()
            .trim_end();
        assert!(headline.starts_with(first), "{summary} begins as {headline}");
        assert!(sentences.contains("6.25\u{a0}¢ a kWh"), "{summary}");
        assert_eq!(
            link,
            page.value("#share-short").await?,
            "the link is the short one"
        );
        page.click("#summary-picture").await?;
        let png = arrived(&folder.join("wattworth-summary.png")).await?;
        assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
        assert_eq!(
            (&png[16..20], &png[20..24]),
            (&1200_u32.to_be_bytes()[..], &675_u32.to_be_bytes()[..])
        );
        Ok(())
    })
}
