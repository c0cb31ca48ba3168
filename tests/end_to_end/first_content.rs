//! index.html contains the answer for the defaults. It can be read before the program has loaded and without it, the
//! page then shows the same in the same places, and it is never seen if the address asks for something else.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::harness::{Browser, Condition, File, Outcome, Page, fresh_dist, host};
use serde_json::{Value, json};

/// The strictest policy a host may have.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// Addresses that ask for something else than the default page.
const OWN: [&str; 11] = [
    "?kwh=0.07",
    "?d=2024-11-23",
    "?preset=iren",
    "?embed=1",
    "?embed=1&view=cards&utm_source=x",
    "?utm_source=x&btc=1",
    "?theme=dark",
    "?childId=1",
    "?other",
    "?%zz=1",
    "?utm=1",
];

/// Addresses that ask for the default page, with parameters that trackers may have added.
const DEFAULT: [&str; 7] = [
    "",
    "?",
    "?&",
    "?utm_source=x&utm_medium=kwh",
    "?fbclid=1&gclid=2&mc_eid=3",
    "?%75tm_id=1",
    "?ref=hn&_ga=1",
];

/// A script that looks at every animation frame until the page has mounted. It counts the frames and records the
/// figures visible in them, and every layout shift.
const RECORDER: &str = "
    const seen = window.seen = { frames: 0, figures: [], moved: [] };
    const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    window.figures = (within) => [...document.querySelectorAll(`${within} data`)].filter(visible)
        .map((figure) => [figure.dataset.figure, figure.getAttribute('value'), figure.className, figure.textContent]);
    const look = () => {
        if (document.querySelector('#first')) {
            seen.frames++;
            seen.figures.push(...window.figures('body'));
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const place = ({ x, y, width, height }) => [x, y, width, height];
    const moved = ({ node, previousRect, currentRect }) =>
        [node?.className ?? node?.textContent, place(previousRect), place(currentRect)];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
        seen.moved.push([entry.value, entry.sources.map(moved)]);
    })).observe({ type: 'layout-shift', buffered: true });
";

const MOUNTED: &str = "document.querySelector('#app') && !document.querySelector('#first')";

/// A script that returns the position and size of everything in the first content, in order.
const PLACES: &str = "
    const root = document.querySelector('#first') ?? document.querySelector('#app');
    const parts = ['.mark', 'h1', 'nav', '.verdict', '.verdict > p', '.verdict data', '.seg label', '.means',
        'figcaption h2', '.by', '.by select', '.drawing', '.readout', '.card', '.card header', '.card dt', '.card dd', '.bars rect'];
    // The figures of how sure it is come once they are worked out; their paragraph keeps its place.
    const written = (element) => element.closest('.masthead, .verdict, .results') && !element.matches('.odds data');
    return parts.flatMap((part) => [...root.querySelectorAll(part)].filter(written).map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [part, [x, y, width, height]];
    }));";

/// Serves the page, but holds back one file until the returned flag is set.
fn holding(held: &'static str) -> Outcome<(String, Arc<AtomicBool>)> {
    let dist = fresh_dist()?;
    let open = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&open);
    let address = host(POLICY, move |path| {
        let name = if path == "/" {
            "index.html"
        } else {
            path.strip_prefix('/')?
        };
        while name == held && !gate.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(10));
        }
        let body = fs::read(dist.join(name)).ok()?;
        let kind = match name.rsplit('.').next()? {
            "html" => "text/html; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            _ => "application/wasm",
        };
        Some(File {
            kind,
            body: Some(body),
        })
    })?;
    Ok((address, open))
}

/// Asserts that nothing has visibly moved. The tolerance is 0.3 pixels, because the page's texts consist of several
/// pieces, which moves letters by a tenth of a pixel.
fn assert_still(before: &Value, after: &Value, what: &str) {
    let numbers = |place: &Value| -> Vec<f64> {
        let numbers = place[1].as_array().into_iter().flatten();
        numbers.filter_map(Value::as_f64).collect()
    };
    let (before, after) = (
        before.as_array().expect("a list"),
        after.as_array().expect("a list"),
    );
    assert_eq!(before.len(), after.len(), "{what}: {before:?} is now {after:?}");
    for (old, new) in before.iter().zip(after) {
        let moved = numbers(old)
            .iter()
            .zip(numbers(new))
            .any(|(old, new)| (old - new).abs() > 0.3);
        assert!(old[0] == new[0] && !moved, "{what}: {old} is now {new}");
    }
}

async fn pause() {
    tokio::time::sleep(Duration::from_millis(500)).await;
}

async fn figures(page: &Page, within: &str) -> Outcome<Value> {
    page.run(&format!("return window.figures('{within}')")).await
}

/// Opens the page at an address, records what can be read before the program arrives, then lets the program through.
/// Asserts that the page then has the same figures in the same places and that the browser reports no layout shift.
/// `called` names the screenshot.
async fn assert_still_when_mounted(page: &Page, query: &str, called: &str) -> Outcome {
    let (address, program) = holding("page_bg.wasm")?;
    page.open(&format!("{address}{query}")).await?;
    page.wait_until("window.figures?.('#first').length").await?;
    page.wait_until("document.fonts.status === 'loaded' && document.readyState !== 'loading'")
        .await?;
    let (first, places) = (figures(page, "#first main").await?, page.run(PLACES).await?);
    page.screenshot(&format!("first-content-{called}")).await?;
    // The figures of the headline, of the lines below it, of the chart's title and of every line of every use.
    assert!(
        first.as_array().is_some_and(|all| all.len() >= 30),
        "{query}: {first}"
    );
    program.store(true, Ordering::SeqCst);
    page.wait_until(MOUNTED).await?;
    assert_eq!(
        figures(page, ":is(.verdict, .results)").await?,
        first,
        "{query}: the page's figures"
    );
    assert_still(&places, &page.run(PLACES).await?, &format!("{query} {called}"));
    pause().await;
    assert_eq!(
        page.run("return window.seen.moved").await?,
        json!([]),
        "{query} {called}: the browser saw something move"
    );
    assert_still(
        &places,
        &page.run(PLACES).await?,
        &format!("{query} {called}, with all charts"),
    );
    Ok(())
}

#[test]
fn the_answer_is_readable_before_the_program_loads_and_does_not_move() -> Outcome {
    for width in [360, 1280, 1920] {
        let browser = Browser::new().sized(width, 900).impatient();
        browser.taken_to(&format!("{width} px"), async |page| {
            page.run_first(RECORDER).await?;
            for query in if width == 1280 {
                &DEFAULT[..]
            } else {
                &DEFAULT[..1]
            } {
                assert_still_when_mounted(page, query, &width.to_string()).await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Only the running page knows how old the prices are. It says so in the line above the answer, which must not move
/// anything.
#[test]
fn the_age_of_prices_moves_nothing_of_the_answer() -> Outcome {
    for (day, age) in [("2026-10-04", ""), ("2027-11-04", "thirteen months old")] {
        let browser = Browser::new().sized(360, 900).impatient();
        browser.taken_to(day, async |page| {
            page.run_first(RECORDER).await?;
            page.run_first(&format!(
                "Date = class extends Date {{
                    constructor(...given) {{ super(...(given.length ? given : ['{day}T12:00:00'])); }}
                }};"
            ))
            .await?;
            assert_still_when_mounted(page, "", day).await?;
            page.wait_for(".kick", age).await
        })?;
    }
    Ok(())
}

#[test]
fn an_address_with_keys_never_shows_figures_of_the_defaults() -> Outcome {
    Browser::new()
        .impatient()
        .taken_to("own addresses", async |page| {
            page.run_first(RECORDER).await?;
            for held in ["", "boot.js", "page.js", "page_bg.wasm", "style.css"] {
                // While the program is late there are frames to look at, so every address is tried. For the other files
                // two addresses are enough.
                for query in if held == "page_bg.wasm" {
                    &OWN[..]
                } else {
                    &OWN[..2]
                } {
                    let (address, late) = holding(held)?;
                    page.open(&format!("{address}{query}")).await?;
                    if !held.is_empty() {
                        pause().await;
                        // Without boot.js or style.css there is no frame yet, and a screenshot would wait for one.
                        if held.starts_with("page") {
                            page.screenshot(&format!("own-without-{held}")).await?;
                        }
                        let now = page.run("return window.figures?.('body') ?? []").await?;
                        assert_eq!(now, json!([]), "{query} waits for {held}");
                        late.store(true, Ordering::SeqCst);
                    }
                    page.wait_until(MOUNTED).await?;
                    let seen = page.run("return window.seen").await?;
                    assert_eq!(seen["figures"], json!([]), "{query} with {held} late");
                    if held == "page_bg.wasm" {
                        assert!(
                            seen["frames"].as_u64() > Some(5),
                            "{query}: {} frames",
                            seen["frames"]
                        );
                    }
                }
            }
            Ok(())
        })
}

#[test]
fn without_boot_or_style_no_figure_of_the_defaults_is_shown() {
    for (lost, said) in [
        ("*boot.js", "boot.js did not load"),
        ("*style.css", "Mining Bitcoin"),
    ] {
        for query in ["?kwh=0.07", ""] {
            let outcome = Browser::new().visit(Condition::Strict, query, async |page| {
                page.run_first(RECORDER).await?;
                page.reload_without(lost).await?;
                if lost == "*boot.js" {
                    page.wait_for("#shell", said).await?;
                } else {
                    page.wait_until(MOUNTED).await?;
                }
                pause().await;
                let seen = page.run("return window.seen.figures").await?;
                assert_eq!(seen, json!([]), "{query} without {lost}");
                page.screenshot(&format!("without-{}", &lost[1..]))
                    .await
                    .map(drop)
            });
            if let Err(complaint) = outcome {
                assert!(
                    complaint.0.contains("the browser complains"),
                    "{query} without {lost}: {}",
                    complaint.0
                );
            }
        }
    }
}

#[test]
fn without_scripts_the_answer_is_readable_and_said_to_be_of_the_defaults() -> Outcome {
    for condition in Condition::ALL {
        for query in ["", "?kwh=0.07"] {
            Browser::new()
                .without_scripts()
                .visit(condition, query, async |page| {
                    let text = page.text("#app").await?;
                    for part in ["figures of the defaults", "needs JavaScript"] {
                        assert!(text.contains(part), "{condition:?} {query} says: {text}");
                    }
                    for wrong in ["Loading", "did not load"] {
                        assert!(
                            !text.contains(wrong),
                            "{condition:?} {query} says {wrong}: {text}"
                        );
                    }
                    for program in ["nav", ".today", ".tools"] {
                        let offered = page.text(&format!("#first {program}")).await?;
                        assert_eq!(offered, "", "{condition:?} {query}: {program} needs the program");
                    }
                    assert_eq!(
                        page.count("#first .card").await?,
                        3,
                        "one card for each of the three uses"
                    );
                    page.wait_until(
                        "document.querySelector('#first .wide').getBoundingClientRect().height === 360",
                    )
                    .await?;
                    let verdict = page.text("#first #verdict").await?;
                    assert!(
                        verdict.contains('$'),
                        "{condition:?} {query}: the verdict is {verdict:?}"
                    );
                    page.screenshot(&format!("no-scripts-{condition:?}").to_lowercase())
                        .await
                        .map(drop)
                })?;
        }
    }
    Ok(())
}

#[test]
fn the_single_file_page_recognizes_default_addresses_too() -> Outcome {
    for (queries, expected) in [(&DEFAULT[..], "first"), (&OWN[..], "own")] {
        for query in queries {
            Browser::new().visit(Condition::File, query, async |page| {
                let said = page.run("return document.documentElement.dataset.boot").await?;
                assert_eq!(said, expected, "{query}");
                Ok(())
            })?;
        }
    }
    Ok(())
}
