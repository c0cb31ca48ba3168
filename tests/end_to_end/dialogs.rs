//! The dialogs for sharing and embedding, by keyboard and mouse, with and without access to the clipboard.

use serde_json::Value;
use thirtyfour::Key;
use wattworth::link::{Form, decode, scenario_query};

use crate::harness::{Browser, Condition, Outcome, Page};

const SHARE: &str = ".masthead nav > button:last-child";
const EMBED: &str = ".masthead nav > button:nth-last-child(2)";

/// Titles that break out of careless HTML.
const HOSTILE: [&str; 5] = [
    "\"><script>alert(1)</script>",
    "' onload='alert(1)",
    "&quot;&lt;b&gt; &amp;amp;",
    "</iframe></textarea><img src=x>",
    "Größe & Macht: 5 > 4",
];

#[test]
fn a_dialog_keeps_the_focus_closes_on_escape_and_gives_the_focus_back() -> Outcome {
    for (button, first) in [(SHARE, "Short link"), (EMBED, "Code to paste")] {
        Browser::new().visit(Condition::Strict, "", async |page| {
            opened(page, button).await?;
            page.wait_for("#dialog", first).await?;
            for nth in 0..30 {
                page.strike(Key::Tab).await?;
                // After the last field the focus goes through the browser's own bars, when the active element is the
                // body.
                let inside = "return document.activeElement === document.body
                    || Boolean(document.activeElement.closest('#dialog'))";
                assert_eq!(
                    page.run(inside).await?,
                    true,
                    "after {nth} tabs the focus is inside"
                );
            }
            page.click("#dialog h2").await?;
            page.strike(Key::Escape).await?;
            page.wait_until("!document.querySelector('#dialog')").await?;
            let back = format!("return document.activeElement === document.querySelector('{button}')");
            assert_eq!(page.run(&back).await?, true, "the focus is back on {button}");
            Ok(())
        })?;
    }
    Ok(())
}

/// A point beside the dialog.
const BESIDE: (i64, i64) = (60, 300);

#[test]
fn a_press_beside_a_dialog_closes_it_and_a_selection_let_go_of_there_does_not() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        opened(page, SHARE).await?;
        page.drag("#share-short", BESIDE).await?;
        assert_eq!(page.count("#dialog").await?, 1, "the dialog is still there");
        page.click_at(BESIDE).await?;
        page.wait_until("!document.querySelector('#dialog')").await
    })
}

#[test]
fn links_are_the_scenario_and_are_copied_or_else_selected() -> Outcome {
    for condition in [Condition::Strict, Condition::Framed] {
        Browser::new().visit(condition, "?kwh=0.0625&theme=dark&utm_source=x", async |page| {
            let scenario = decode("kwh=0.0625").scenario;
            opened(page, SHARE).await?;
            page.run(COPIES).await?;
            for (id, form) in [("short", Form::Short), ("frozen", Form::Frozen)] {
                let link = page.value(&format!("#share-{id}")).await?;
                let query = link.split_once('?').map(|(_, query)| query.to_owned());
                assert_eq!(query, Some(scenario_query(&scenario, form)), "the {id} link");
                page.click(&format!("#share-{id} + button")).await?;
                page.wait_for("#dialog", "Copied").await?;
                let copied = page.run("return window.copied").await?;
                assert_eq!(copied, link.as_str(), "what {condition:?} has in the clipboard");
                let focus = format!("return document.activeElement.matches('#share-{id} + button')");
                assert_eq!(page.run(&focus).await?, true, "the focus stays on the button");
            }
            let cited = page.value("#share-citation").await?;
            assert!(
                cited.contains(&scenario_query(&scenario, Form::Frozen)),
                "{cited} cites the figures"
            );
            // Neither way of copying works.
            page.run(
                "document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject()",
            )
            .await?;
            page.click("#share-frozen + button").await?;
            page.wait_for("#dialog", "Selected").await?;
            let selected = "const field = document.activeElement;
                return field.id === 'share-frozen' && field.selectionStart === 0
                    && field.selectionEnd === field.value.length";
            assert_eq!(page.run(selected).await?, true, "all of the link is selected");
            Ok(())
        })?;
    }
    Ok(())
}

/// A script that keeps what is copied in `window.copied`.
const COPIES: &str = "document.addEventListener('copy', () => {
    const field = document.activeElement;
    window.copied = field.value.slice(field.selectionStart, field.selectionEnd);
})";

#[test]
fn a_system_with_a_share_sheet_is_handed_the_short_link() -> Outcome {
    Browser::new().visit(Condition::Strict, "?kwh=0.0625", async |page| {
        const BUTTON: &str = "#dialog .acts button";
        opened(page, SHARE).await?;
        let hidden = format!("return document.querySelector('{BUTTON}').hidden");
        assert_eq!(page.run(&hidden).await?, true, "this system has none");
        page.strike(Key::Escape).await?;
        page.run(
            "navigator.share = (what) => { window.shared = what; return Promise.reject(new Error('no')) }",
        )
        .await?;
        opened(page, SHARE).await?;
        let link = page.value("#share-short").await?;
        page.click(BUTTON).await?;
        let shared = page.run("return window.shared").await?;
        assert_eq!(shared["url"], link.as_str(), "what is shared: {shared}");
        assert_eq!(shared["title"], "What is a megawatt worth?", "and its title");
        Ok(())
    })
}

#[test]
fn a_saved_scenario_comes_back_and_a_wrong_file_loses_nothing() -> Outcome {
    let folder = std::env::temp_dir().join(format!("wattworth-files-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let outcome = Browser::new().visit(Condition::Strict, "?kwh=0.0625&theme=dark", async |page| {
        opened(page, SHARE).await?;
        let saved = page
            .run(
                "const link = document.querySelector('#share-save');
                 return [link.download, decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1))]",
            )
            .await?;
        assert_eq!(saved[0], "wattworth.json", "the file's name");
        let saved = saved[1].as_str().unwrap_or_default().to_owned();
        let wrong = [
            ("no-json.json", "kwh=0.05"),
            ("empty.json", ""),
            ("list.json", "[1, 2]"),
            ("null.json", "null"),
            ("other.json", "{\"link\": {\"frozen\": 7}}"),
        ];
        for (name, text) in wrong {
            let path = folder.join(name);
            std::fs::write(&path, text)?;
            // Another message first, so that the one waited for below is new.
            page.click("#share-short + button").await?;
            page.wait_for("#dialog", "Copied").await?;
            page.choose_file("#share-file", &path).await?;
            page.wait_for("#dialog", "This file holds no scenario").await?;
            assert!(
                page.value("#share-short").await?.ends_with("kwh=0.0625"),
                "{name} changes nothing"
            );
        }
        let path = folder.join("saved.json");
        std::fs::write(&path, &saved)?;
        page.strike(Key::Escape).await?;
        page.type_into("#field-kwh", "0.01").await?;
        page.answers("kwh=0.01").await?;
        opened(page, SHARE).await?;
        page.choose_file("#share-file", &path).await?;
        page.wait_until("!document.querySelector('#dialog')").await?;
        page.answers("kwh=0.0625").await?;
        assert_eq!(
            page.value("#field-kwh").await?,
            "0.0625",
            "the saved price is back"
        );
        page.wait_until("location.search.includes('kwh=0.0625')").await?;
        assert!(
            page.address().await?.contains("theme=dark"),
            "the page looks as before"
        );
        Ok(())
    });
    std::fs::remove_dir_all(&folder)?;
    outcome
}

#[test]
fn the_code_holds_any_title_and_the_preview_is_what_it_embeds() -> Outcome {
    Browser::new().visit(Condition::Strict, "?kwh=0.0625", async |page| {
        opened(page, EMBED).await?;
        for title in HOSTILE {
            page.type_into("#embed-title", title).await?;
            let parsed = parsed_code(page).await?;
            assert_eq!(parsed["elements"], "script iframe p a", "{title}: {parsed}");
            assert_eq!(parsed["title"], title, "the frame's title");
            let ours = "Wattworth: What is a megawatt worth?";
            assert_eq!(parsed["fallback"], ours, "the link below does not repeat the headline");
            let source = parsed["source"].as_str().unwrap_or_default();
            let link = decode(source);
            assert_eq!(link.problems, [], "{source} is understood");
            assert_eq!(link.page.title.as_deref(), Some(title), "the title in the link");
            assert!(link.page.embed, "{source} is embedded");
            assert_eq!(
                scenario_query(&link.scenario, Form::Frozen),
                scenario_query(&decode("kwh=0.0625").scenario, Form::Frozen),
                "the scenario"
            );
        }
        page.choose("#embed-view", "cash").await?;
        page.choose("#embed-theme", "dark").await?;
        page.click("input[name=kwh]").await?;
        page.wait_until(
            "document.querySelector('#embed-preview').src.includes('view=cash&embed=1&theme=dark')",
        )
        .await?;
        page.wait_until("document.querySelector('#embed-preview').src.includes('controls=kwh')")
            .await?;
        page.enter("#embed-preview").await?;
        page.wait_for(".own-title", HOSTILE[4]).await?;
        page.wait_until("document.querySelector('canvas')").await?;
        let height = page
            .run("return Math.ceil(document.documentElement.getBoundingClientRect().height)")
            .await?;
        page.leave_frames().await?;
        let attribute = format!("document.querySelector('#embed-preview').height === '{height}'");
        page.wait_until(&attribute).await?;
        let parsed = parsed_code(page).await?;
        assert_eq!(
            parsed["height"],
            height.to_string().as_str(),
            "the code has the preview's height"
        );
        assert_eq!(parsed["loading"], "lazy", "{parsed}");
        assert_eq!(parsed["allow"], "clipboard-write", "{parsed}");
        page.screenshot("dialog-embed").await?;
        // The code has the heights that frames of four widths asked for.
        page.wait_until("/ data-heights=\"320:\\d+ 600:\\d+ 800:\\d+ 900:\\d+\"/.test(document.querySelector('#embed-code').value)")
            .await?;
        assert!(
            page.value("#embed-below").await?.contains("sets no cookie, stores nothing"),
            "what lawyers ask for"
        );
        // A title that is too long is reported, and cut in the code.
        let long = "x".repeat(130);
        page.type_into("#embed-title", &long).await?;
        page.wait_for(".settings", "first 120 characters").await?;
        let parsed = parsed_code(page).await?;
        assert_eq!(parsed["title"].as_str().map(str::len), Some(120), "{parsed}");
        page.type_into("#embed-title", HOSTILE[4]).await?;
        // The height by the browser alone, without a script.
        page.choose("#embed-height", "browser").await?;
        let code = page.value("#embed-code").await?;
        assert!(code.contains("frame-sizing:content-height") && !code.contains(" height=\""), "{code}");
        assert!(code.contains("min-height:") && !code.contains("<script"), "{code}");
        // Live figures and a fixed height: a short link, and no script.
        page.choose("#embed-figures", "live").await?;
        page.choose("#embed-height", "fixed").await?;
        let parsed = parsed_code(page).await?;
        assert_eq!(parsed["elements"], "iframe p a", "{parsed}");
        let source = parsed["source"].as_str().unwrap_or_default();
        assert!(
            source.contains("?v=1&d=2026-10-03&kwh=0.0625&view=cash"),
            "{source} is short"
        );
        let steps = page.run("return history.length").await?;
        assert!(
            steps.as_u64() <= Some(2),
            "previews are no steps in the history: {steps}"
        );
        Ok(())
    })
}

async fn opened(page: &Page, button: &str) -> Outcome {
    page.wait_until(&format!("!document.querySelector('{button}').disabled"))
        .await?;
    page.click(button).await?;
    page.wait_until("document.querySelector('#dialog') && document.querySelector('#dialog').open")
        .await
}

/// The embed code as parsed by the browser.
async fn parsed_code(page: &Page) -> Outcome<Value> {
    page.run(
        "const parsed = new DOMParser().parseFromString(document.querySelector('#embed-code').value, 'text/html');
         const frame = parsed.querySelector('iframe');
         const all = [...parsed.head.querySelectorAll('*'), ...parsed.body.querySelectorAll('*')];
         return {
             elements: all.map((element) => element.localName).join(' '),
             source: frame.getAttribute('src'), title: frame.title, height: frame.height,
             loading: frame.getAttribute('loading'), allow: frame.allow,
             attributes: frame.getAttributeNames().join(' '),
             fallback: parsed.querySelector('a').textContent,
         }",
    )
    .await
}
