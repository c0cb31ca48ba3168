//! The stories' static pages in a browser: readable without the program, accessible, and with the calculator on demand;
//! and the stories step by step in an embed.

use serde_json::{Value, json};
use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::stories::{Story, find};

use crate::accessible::offences;
use crate::harness::{Answer, Browser, Condition, Outcome, Page, at};
use thirtyfour::Key;

/// The query of the embedded story.
const IREN: &str = "?preset=iren&embed=1&view=story";

fn iren() -> &'static Story {
    find("iren").expect("there is such a story")
}

#[test]
fn a_storys_page_is_readable_and_opens_the_calculator() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        let home = page.address().await?;
        page.open(&format!("{home}hut8/")).await?;
        assert!(page.text("h1").await?.starts_with("Hut 8"), "the story's title");
        assert_eq!(page.count(".steps > li").await?, 4, "its steps");
        // The frame with the calculator is loaded only when it is opened.
        assert_eq!(offences(page).await?, "", "the page of a story");
        page.click(".try summary").await?;
        page.enter(".try iframe").await?;
        page.wait_for("#chart-worth h2", "fall short below").await?;
        page.leave_frames().await?;
        page.open(&format!("{home}stories/")).await?;
        assert_eq!(page.count(".claims > li").await?, 10, "the article's claims");
        assert_eq!(offences(page).await?, "", "the list of stories");
        Ok(())
    })
}

#[test]
fn a_story_is_told_step_by_step_wherever_it_is_embedded() -> Outcome {
    for condition in [Condition::Strict, Condition::Subpath, Condition::Framed] {
        Browser::new().visit(condition, IREN, async |page| {
            step_is(page, 0).await?;
            page.click(".stride button:nth-of-type(2)").await?;
            step_is(page, 1).await?;
            // The focus stays on the button, and the arrow keys, Home and End turn the steps like pages.
            page.press(Key::Right).await?;
            step_is(page, 2).await?;
            page.press(Key::Left).await?;
            step_is(page, 1).await?;
            page.press(Key::End).await?;
            step_is(page, iren().steps.len() - 1).await?;
            let end = page
                .attribute(".stride button:nth-of-type(2)", "aria-disabled")
                .await?;
            assert_eq!(end.as_deref(), Some("true"), "nothing comes next");
            page.click(".stride button:nth-of-type(2)").await?;
            step_is(page, iren().steps.len() - 1).await?;
            page.press(Key::Home).await?;
            step_is(page, 0).await?;
            if condition != Condition::Framed {
                for before in [iren().steps.len() - 1, 1, 2, 1, 0] {
                    page.run("history.back()").await?;
                    step_is(page, before).await?;
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_link_opens_a_step_and_the_readers_changes_are_noted() -> Outcome {
    Browser::new().visit(
        Condition::Strict,
        &format!("{IREN}-2&controls=kwh"),
        async |page| {
            step_is(page, 1).await?;
            assert_eq!(offences(page).await?, "", "a step");
            assert_eq!(page.text(".story > .other").await?, "", "nothing was changed");
            page.type_into("#field-kwh", "0.09").await?;
            page.wait_for(".story > .other", "other inputs").await?;
            // Keys pressed in a field move its cursor, not the steps.
            page.press(Key::Home).await?;
            assert!(
                page.text(".stride span").await?.starts_with("Step 2 "),
                "still there"
            );
            // The next step sets its own inputs.
            page.click(".stride button:nth-of-type(2)").await?;
            step_is(page, 2).await?;
            assert_eq!(page.text(".story > .other").await?, "", "the story's own again");
            Ok(())
        },
    )?;
    // A number beyond the last step shows the last step.
    Browser::new().visit(Condition::Strict, &format!("{IREN}-99"), async |page| {
        step_is(page, iren().steps.len() - 1).await
    })
}

#[test]
fn nothing_moves_between_steps_but_the_chart() -> Outcome {
    for width in [320, 768] {
        Browser::new()
            .sized(width, 900)
            .visit(Condition::Strict, IREN, async |page| {
                step_is(page, 0).await?;
                let tops = "return ['.stride', '.telling', '.story figure'].map((part) =>
                document.querySelector(part).getBoundingClientRect().top)";
                let first = page.run(tops).await?;
                for nth in 1..iren().steps.len() {
                    page.press(Key::Right).await?;
                    step_is(page, nth).await?;
                    assert_eq!(page.run(tops).await?, first, "step {nth} at {width} px");
                }
                let over = page
                    .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    .await?;
                assert_eq!(over, json!(0), "what is too wide at {width} px");
                Ok(())
            })?;
    }
    Ok(())
}

#[test]
fn an_embed_whose_story_cannot_be_loaded_says_so() -> Outcome {
    // A page opened from disk cannot fetch files.
    Browser::new().visit(Condition::File, IREN, async |page| {
        page.wait_for(".embed [role=status]", "No story came").await?;
        let way = page.attribute(".embed [role=status] a", "href").await?;
        assert_eq!(way.as_deref(), Some("iren/index.html"), "the way to its page");
        Ok(())
    })?;
    Browser::new().visit(Condition::Strict, "?embed=1&view=story", async |page| {
        page.wait_for(".embed [role=status]", "takes a preset").await?;
        page.stand_in(&["*/story.json"], |address| {
            // What a host without the file may answer: an error page, other JSON, or nothing at all.
            if address.contains("/iren/") {
                Answer::Text("<h1>Not found</h1>".to_owned())
            } else if address.contains("/hut8/") {
                Answer::Text("{\"steps\": 3}".to_owned())
            } else {
                Answer::Never
            }
        })?;
        let home = page.address().await?;
        let home = home.split('?').next().unwrap_or_default();
        for (preset, said) in [
            ("iren", "No story came"),
            ("hut8", "No story came"),
            ("bitdeer", "Loading the story"),
        ] {
            page.open(&format!("{home}?preset={preset}&embed=1&view=story"))
                .await?;
            page.wait_for(".embed [role=status]", said).await?;
        }
        Ok(())
    })
}

#[test]
fn the_dialog_offers_the_story_of_a_named_scenario() -> Outcome {
    Browser::new().visit(Condition::Strict, "?preset=halving", async |page| {
        page.click(".masthead nav > button:nth-of-type(1)").await?;
        page.choose("#embed-view", "story").await?;
        page.wait_until("document.querySelector('#embed-code').value.includes('preset=halving&amp;view=story&amp;embed=1')")
            .await?;
        page.wait_until("document.querySelector('#embed-preview').src.includes('view=story')")
            .await?;
        page.enter("#embed-preview").await?;
        page.wait_for(".stride span", "Step 1 of 5").await?;
        Ok(())
    })?;
    Browser::new().visit(Condition::Strict, "?preset=halving&kwh=0.06", async |page| {
        page.click(".masthead nav > button:nth-of-type(1)").await?;
        assert_eq!(
            page.count("#embed-view option[value=story]").await?,
            0,
            "a changed scenario has no story to offer"
        );
        Ok(())
    })
}

#[test]
fn keys_in_a_storys_address_open_the_calculator() -> Outcome {
    for condition in [Condition::Strict, Condition::Subpath] {
        Browser::new().visit(condition, "", async |page| {
            let home = page.address().await?;
            page.open(&format!("{home}iren/?kwh=0.05&utm_source=x&title=A%26B#source-1"))
                .await?;
            page.wait_until("document.querySelector('#field-kwh')").await?;
            assert_eq!(page.value("#field-kwh").await?, "0.05", "the key");
            assert_eq!(page.value("#field-mw").await?, "510", "the scenario");
            let expected = format!("{home}?preset=iren&kwh=0.05&utm_source=x&title=A%26B#source-1");
            assert_eq!(page.address().await?, expected);
            assert_eq!(page.text(".own-title").await?, "A&B", "nothing is lost");
            // Trackers' keys do not open the calculator.
            page.open(&format!("{home}iren/?utm_source=x&fbclid=1")).await?;
            assert!(page.text("h1").await?.starts_with("IREN"), "the page itself");
            page.open(&format!("{home}iren/?")).await?;
            assert!(page.text("h1").await?.starts_with("IREN"), "the page itself");
            Ok(())
        })?;
    }
    // Without scripts the story's page stays as it is.
    let (home, _server) = Condition::Strict.serve("")?;
    Browser::new()
        .without_scripts()
        .taken_to("no scripts", async |page| {
            page.open(&format!("{home}iren/?kwh=0.05")).await?;
            assert!(page.text("h1").await?.starts_with("IREN"), "the page itself");
            assert!(
                page.text(".kick").await?.contains("November 2024"),
                "with its date"
            );
            Ok(())
        })
}

/// Waits for a step. Asserts that its figures and its chart's are those of the step's link, to the last bit.
async fn step_is(page: &Page, nth: usize) -> Outcome {
    let story = iren();
    let heading = format!("Step {} of {}", nth + 1, story.steps.len());
    page.wait_for(".stride span", &heading).await?;
    let link = story.link(story.steps[nth].keys);
    let report = serde_json::to_value(Report::of(&decode(&link), &English))?;
    let chart = format!("#chart-{}", story.steps[nth].chart.name());
    page.wait_until(&format!("document.querySelector('{chart} canvas')"))
        .await?;
    let shown = page
        .run(
            "return [...document.querySelectorAll('.telling .now data, figure data')].map((figure) =>
                [figure.dataset.figure, figure.value])",
        )
        .await?;
    let shown = shown.as_array().cloned().unwrap_or_default();
    assert!(!shown.is_empty(), "step {nth} shows figures");
    for figure in shown {
        let path = figure[0].as_str().unwrap_or_default();
        let value: f64 = figure[1].as_str().unwrap_or_default().parse()?;
        let expected = at(&report, path).unwrap_or(f64::NAN);
        assert_eq!(value.to_bits(), expected.to_bits(), "step {nth}: {path}");
    }
    // Workings of figures are computed from the link kept in `#crash-link`.
    let kept = page.attribute("#crash-link", "href").await?.unwrap_or_default();
    assert_eq!(
        decode(kept.trim_start_matches('?')).scenario,
        decode(&link).scenario,
        "step {nth}: {kept}"
    );
    // Only one of the sentences is visible, and the page has no digits without a path, except in quoted words.
    let seen = page
        .run(
            "return [...document.querySelectorAll('.telling p')].filter((said) =>
                getComputedStyle(said).visibility === 'visible').length",
        )
        .await?;
    assert_eq!(seen, json!(1), "sentences that are seen");
    let strays = page.run(crate::figures::STRAYS).await?;
    assert_eq!(strays, Value::Array(Vec::new()), "digits without a path");
    Ok(())
}
