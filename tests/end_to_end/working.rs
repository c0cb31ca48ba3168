//! Opening a figure's working by mouse and by keyboard, down to an input's field and to the document behind it, and
//! back: under every condition, in an embed, and if the program that computes workings does not load.

use serde_json::{Value, json};
use thirtyfour::Key;
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::working::sheet::Sheets;
use wattworth::report::working::text::Language;
use wattworth::report::working::without;

use crate::accessible::offences;
use crate::harness::{Browser, Condition, Outcome, Page};

/// The first figure of the headline: what a megawatt of the best use clears.
const FIRST: &str = "#verdict data[data-figure='uses.0.worth_usd_per_mw_year']";

/// Waits until the heading of the opened sheet contains this text.
async fn shows(page: &Page, heading: &str) -> Outcome {
    page.wait_for("#working h2", heading).await
}

#[test]
fn a_figure_opens_under_every_condition() -> Outcome {
    for condition in Condition::ALL {
        Browser::new().visit(condition, "?kwh=0.06", async |page| {
            page.click(FIRST).await?;
            shows(page, "What a megawatt clears a year").await?;
            let said = page.text("#working").await?;
            assert!(said.contains("on the page: $"), "{condition:?}: {said}");
            page.screenshot(&format!("working-{condition:?}").to_lowercase())
                .await?;
            page.strike(Key::Escape).await?;
            page.wait_until("!document.querySelector('#working').open").await
        })?;
    }
    Ok(())
}

/// The names of inputs with sliders open a sheet with their meaning and their documents, also of an optional input that
/// is not given.
#[test]
fn inputs_with_sliders_open_their_meaning_and_documents() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        for key in ["btc", "kwh", "gpuh"] {
            page.click(&format!(".control [data-figure='inputs.{key}']"))
                .await?;
            page.wait_for("#working code", &format!("inputs.{key}")).await?;
            assert_ne!(
                page.count("#working .documents a").await?,
                0,
                "{key} has documents"
            );
            page.click("#working a.change").await?;
            page.wait_until(&format!("document.activeElement.id === 'field-{key}'"))
                .await?;
        }
        Ok(())
    })
}

/// The path of a fact-checker: from mining's worth down to the day's difficulty and its document, then back to the
/// start, and to the field of an input.
#[test]
fn from_a_figure_one_can_reach_its_sources_and_inputs_and_go_back() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        page.click("[data-figure='network.hashprice_usd_per_ph_day']").await?;
        shows(page, "Hashprice").await?;
        page.strike(Key::Escape).await?;
        page.click("#verdict data[data-figure='uses.2.worth_usd_per_mw_year']").await?;
        shows(page, "What a megawatt clears a year").await?;
        assert!(page.text("#working .whose").await?.contains("Mining"), "mining’s");
        assert_eq!(offences(page).await?, "", "a figure that is opened");
        // Opens one part after the other, each time the one that leads closest to the difficulty.
        let mut steps = Vec::new();
        while steps.last().map(String::as_str) != Some("inputs.diff") {
            assert!(steps.len() < 4, "no more than four presses: {steps:?}");
            let next = page
                .run(
                    "const near = [/^inputs\\.diff$/, /\\.btc\\./, /\\.revenue_usd\\./, /\\.cash_usd\\./, /npv_usd$/, /worth_usd_per_mw$/];
                     const seen = (part) => part.checkVisibility();
                     const parts = [...document.querySelectorAll('#working .parts [data-open]')].filter(seen);
                     const next = near.map((path) => parts.find((part) => path.test(part.dataset.open))).find(Boolean);
                     next.click();
                     return next.dataset.open",
                )
                .await?;
            steps.push(next.as_str().unwrap_or_default().to_owned());
        }
        shows(page, "Network difficulty").await?;
        let said = page.text("#working").await?;
        assert!(said.contains("Well supported: Bitcoin blockchain"), "{said}");
        assert!(
            page.attribute("#working .documents a", "href")
                .await?
                .is_some_and(|address| address.starts_with("https://")),
            "its document has an address"
        );
        assert_eq!(offences(page).await?, "", "a figure that is opened");
        // Back to the first sheet.
        page.click("#working [data-step='0']").await?;
        page.wait_until("!document.querySelector('#working [data-step]')").await?;
        shows(page, "What a megawatt clears a year").await?;
        // The first sheet also lists the inputs behind it, so the difficulty can be opened directly.
        page.click("#working .inputs [data-open='inputs.diff']").await?;
        shows(page, "Network difficulty").await?;
        // The sheet of an input leads to its field.
        page.run("document.querySelector('#working').close()").await?;
        page.click("[data-figure='inputs.rate']").await?;
        page.click("#working a.change").await?;
        page.wait_until("!document.querySelector('#working').open").await?;
        page.wait_until("['field-rate', 'all-rate'].includes(document.activeElement.id)")
            .await?;
        assert_eq!(
            page.run("return document.activeElement.checkVisibility()").await?,
            true,
            "its group is unfolded"
        );
        Ok(())
    })
}

#[test]
fn figures_are_tab_stops_while_figures_are_checked() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        assert_eq!(
            page.count("[data-figure][tabindex]").await?,
            0,
            "no stops at first"
        );
        page.run("document.querySelector('#check').focus()").await?;
        page.strike(Key::Enter).await?;
        shows(page, "Check the figures").await?;
        assert_eq!(offences(page).await?, "", "how figures are opened");
        page.strike(Key::Escape).await?;
        page.wait_until("document.activeElement.id === 'check'").await?;
        let mut at = String::new();
        for _ in 0..12 {
            page.strike(Key::Tab).await?;
            let figure = page.run("return document.activeElement.dataset.figure").await?;
            at = figure.as_str().unwrap_or_default().to_owned();
            if !at.is_empty() {
                break;
            }
        }
        assert!(!at.is_empty(), "a figure is among the next stops");
        page.strike(Key::Enter).await?;
        page.wait_for("#working code", &at).await?;
        page.strike(Key::Escape).await?;
        page.wait_until(&format!("document.activeElement.dataset.figure === '{at}'"))
            .await?;
        // Figures rendered later are tab stops, too.
        page.type_into("#field-btc", "123456").await?;
        page.answers("btc=123456").await?;
        page.wait_until("!document.querySelector('#verdict data:not([tabindex])')")
            .await?;
        page.click("#check").await?;
        page.wait_until("!document.querySelector('[data-figure][tabindex]')")
            .await?;
        assert_eq!(
            page.run("return document.querySelector('#working').open").await?,
            false,
            "ending the check opens no dialog"
        );
        Ok(())
    })
}

#[test]
fn a_figure_opened_before_the_address_changes_uses_the_latest_inputs() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.click("[data-figure='inputs.rate']").await?;
        shows(page, "Discount rate").await?;
        page.strike(Key::Escape).await?;
        page.type_into("#field-kwh", "0.0777").await?;
        // The figure is opened before the address has changed, which it does only after a pause.
        page.run("document.querySelector('#verdict data').click()")
            .await?;
        page.wait_until("document.querySelector('#working h2')").await?;
        let opened = page
            .run("return document.querySelector('#crash-link').getAttribute('href')")
            .await?;
        assert!(
            opened.as_str().is_some_and(|link| link.contains("kwh=0.0777")),
            "{opened}"
        );
        Ok(())
    })
}

#[test]
fn clicking_a_figure_in_a_summary_or_selecting_text_opens_no_sheet() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        page.wait_until("document.querySelector('summary data[data-figure]')")
            .await?;
        page.run("document.querySelector('summary data[data-figure]').click()")
            .await?;
        assert_eq!(
            page.run("return document.querySelector('#working').open").await?,
            false,
            "a group unfolds and nothing is opened over it"
        );
        // Releasing the mouse after selecting text is not a click on a figure.
        page.run(
            "getSelection().selectAllChildren(document.querySelector('#verdict'));
             document.querySelector('#verdict data').click()",
        )
        .await?;
        assert_eq!(
            page.run("return document.querySelector('#working').open").await?,
            false
        );
        Ok(())
    })
}

#[test]
fn a_workings_program_that_does_not_load_can_be_retried() {
    for lost in ["*working.js", "*working_bg.wasm"] {
        let outcome = Browser::new().visit(Condition::Strict, "", async |page| {
            page.ask("Network.enable", json!({})).await?;
            page.ask("Network.setBlockedURLs", json!({ "urls": [lost] }))
                .await?;
            page.click(FIRST).await?;
            page.wait_for("#working", "could not be shown").await?;
            page.wait_until("document.activeElement.id === 'working-again'")
                .await?;
            page.ask("Network.setBlockedURLs", json!({ "urls": [] })).await?;
            page.strike(Key::Enter).await?;
            shows(page, "What a megawatt clears a year").await
        });
        // The browser may complain about the blocked file or not.
        if let Err(failure) = outcome {
            assert!(
                failure.0.contains("the browser complains"),
                "without {lost}: {}",
                failure.0
            );
        }
    }
}

#[test]
fn an_embed_opens_its_figures_within_its_frame() -> Outcome {
    for condition in [Condition::Strict, Condition::Framed] {
        Browser::new()
            .sized(420, 500)
            .visit(condition, "?embed=1&view=cards&preset=iren&controls=kwh", async |page| {
                page.wait_until("document.querySelector('.card data[data-figure]')").await?;
                let height = "return document.documentElement.getBoundingClientRect().height";
                let before = page.run(height).await?;
                page.click(".card data[data-figure]").await?;
                page.wait_until("document.querySelector('#working h2')").await?;
                let within = page
                    .run(
                        "const box = document.querySelector('#working').getBoundingClientRect();
                         return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth",
                    )
                    .await?;
                assert_eq!(within, true, "{condition:?}");
                assert_eq!(page.run(height).await?, before, "the embed keeps its height");
                page.screenshot(&format!("working-embed-{condition:?}").to_lowercase())
                    .await?;
                // A field that the embed does not have is a way to the whole calculator.
                page.run("document.querySelector('#working').close()").await?;
                page.run("document.querySelector('#check').click()").await?;
                shows(page, "Check the figures").await
            })?;
    }
    Ok(())
}

#[test]
fn sheets_fit_a_phones_width() -> Outcome {
    Browser::new().sized(320, 640).visit(
        Condition::Strict,
        "?btc=100000000&kwh=2&diff=1&mix=asic:1000:1:5:Dream%20machine*7,gpu:0.5:1e6:0.01*3MW,lease*7MW~1",
        async |page| {
            for nth in 0..3 {
                page.run(&format!("document.querySelectorAll('.uses data[data-figure]')[{nth}].click()"))
                    .await?;
                page.wait_until("document.querySelector('#working h2')").await?;
                page.run("document.querySelectorAll('#working details').forEach((it) => { it.open = true })")
                    .await?;
                let over = page
                    .run(
                        "const sheet = document.querySelector('#working');
                         return [sheet.scrollWidth - sheet.clientWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth]",
                    )
                    .await?;
                assert_eq!(over, json!([0, 0]), "figure {nth}");
                page.run("document.querySelector('#working').close()").await?;
            }
            Ok(())
        },
    )
}

/// Scenarios whose pages show figures of every kind.
const LINKS: [&str; 5] = [
    "",
    "?preset=iren",
    "?mix=s21pro*1000,h100*800,lease*5MW&months=36&clock=month",
    "?d=2026-10-03&tax=21&hodl=30&months=120&debt=50",
    "?btc=100000&a=btc%3D50000",
];

#[test]
fn every_figure_of_the_page_opens() -> Outcome {
    let mut missing = Vec::new();
    for link in LINKS {
        let report = Report::of(&decode(link), &English);
        let sheets = Sheets {
            report: &report,
            language: Language {
                workings: &English,
                words: &English,
            },
            labels: &English,
        };
        Browser::new().visit(Condition::Strict, link, async |page| {
            page.unfold().await?;
            page.wait_until("document.querySelector(\"[data-figure^='risk.']\")").await?;
            let shown = page
                .run("return [...new Set([...document.querySelectorAll('#app data[data-figure]')].map((it) => it.dataset.figure))]")
                .await?;
            let shown = shown.as_array().cloned().unwrap_or_default();
            assert!(shown.len() > 100, "{link} shows only {} figures", shown.len());
            for path in shown.iter().filter_map(Value::as_str) {
                // Figures of the map and numbers that only say which row is meant have no working. Simulated figures
                // have a sheet.
                let needs_none = without(path).is_some() && !path.starts_with("risk.");
                if !needs_none && !sheets.explains(path) {
                    missing.push(format!("{link}: {path}"));
                }
            }
            Ok(())
        })?;
    }
    assert!(missing.is_empty(), "without a working:\n{}", missing.join("\n"));
    Ok(())
}

#[test]
fn workings_are_printed_while_figures_are_checked() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        page.click("#check").await?;
        shows(page, "Check the figures").await?;
        page.strike(Key::Escape).await?;
        page.run(
            "addEventListener('beforeprint', () => {
                 window.printed = [...document.querySelectorAll('#paper .workings article')].map((it) => it.textContent)
             })",
        )
        .await?;
        page.ask("Page.printToPDF", json!({})).await?;
        let printed = page.run("return window.printed").await?;
        let printed = printed.as_array().cloned().unwrap_or_default();
        assert!(printed.len() >= 10, "{} workings", printed.len());
        assert!(
            printed[1].as_str().is_some_and(|text| text.contains("What a megawatt clears a year")),
            "the second working, after the discount rate's, is the headline's: {}",
            printed[1]
        );
        page.wait_until("document.querySelector('#paper').innerHTML === ''").await?;
        page.click("#check").await?;
        page.ask("Page.printToPDF", json!({})).await?;
        assert_eq!(page.run("return window.printed").await?, json!([]), "and none after that");
        Ok(())
    })
}
