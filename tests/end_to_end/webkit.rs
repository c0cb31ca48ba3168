//! WebKit, the engine of Apple's phones: the main task, and sandboxed frames, in which it differs from other browsers.

use crate::harness::{Browser, Condition, File, Outcome, Reader, WebKit, fresh_dist, host, serve_frame};

const SHARE: &str = ".masthead nav > button:last-child";

/// A policy without rules on what a page may load.
const NONE: &str = "base-uri 'none'";

/// A script that tries what the page's policy forbids (a foreign script, an inline script, a foreign request) and
/// records the refusals. `REFUSED` is true once all three are refused.
const STRANGERS: &str = "window.refused = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const foreign = document.createElement('script');
    foreign.src = 'http://127.0.0.1:9/foreign.js';
    const inline = document.createElement('script');
    inline.textContent = 'window.ran = true';
    document.head.append(foreign, inline);
    fetch('http://127.0.0.1:9/').catch(() => 0);";
const REFUSED: &str = "refused.filter((rule) => rule.startsWith('script-src')).length >= 2
    && refused.includes('connect-src') && !window.ran";

#[test]
fn in_webkit_a_price_changes_the_headline_and_makes_a_link() -> Outcome {
    for condition in [Condition::Strict, Condition::File] {
        let (address, _server) = condition.serve("")?;
        WebKit::taken_to(&format!("{condition:?}"), async |reader| {
            let page = &reader.page;
            reader.resize(1280, 900).await?;
            reader.open(&address).await?;
            page.wait_for("#app #verdict", "megawatt").await?;
            let before = page.text("#verdict").await?;
            page.type_into("#field-kwh", "0.0905").await?;
            reader
                .await_until("location.search.includes('kwh=0.0905')")
                .await?;
            let after = page.text("#verdict").await?;
            assert_ne!(before, after, "the headline follows the price");
            reader
                .await_until("document.querySelector('canvas').clientHeight > 100")
                .await?;
            page.click(SHARE).await?;
            let link = page.value("#share-short").await?;
            let (_, query) = link.split_once('?').unwrap_or_default();
            assert!(query.contains("kwh=0.0905"), "{link} has the price");
            reader.open(&format!("{address}?{query}")).await?;
            page.wait_for("#app #verdict", "megawatt").await?;
            let shared = page.text("#verdict").await?;
            assert_eq!(shared, after, "{link} shows what it was made from");
            reader
                .shoot(&format!("webkit-{condition:?}").to_lowercase())
                .await
        })?;
    }
    Ok(())
}

/// On a host that sends no policy on what is loaded, as `_headers` asks for, and on one whose policy names itself.
#[test]
fn in_webkits_sandbox_the_page_has_its_style_its_figures_and_its_policy() -> Outcome {
    let query = "?embed=1&view=cash&controls=kwh&kwh=0.07";
    let (named, _server) = Condition::Framed.serve(query)?;
    let bare = serve_frame(&format!("{}{query}", without_policy()?))?;
    WebKit::taken_to("sandbox", async |reader| {
        reader.resize(1200, 900).await?;
        for (address, host) in [(&bare, "without a policy"), (&named, "with its own")] {
            reader.open(address).await?;
            reader.enter("iframe").await?;
            assert_eq!(reader.run("return origin").await?, "null", "a sandbox");
            reader
                .await_until(
                    "document.querySelector('canvas') && document.querySelector('canvas').clientHeight > 100",
                )
                .await?;
            let styled = reader
                .run("return getComputedStyle(document.querySelector('#field-kwh')).fontSize")
                .await?;
            assert_ne!(styled, "13.333px", "{host}: styled");
            reader.page.type_into("#field-kwh", "0.0905").await?;
            reader
                .await_until("location.search.includes('kwh=0.0905')")
                .await?;
            reader.run(STRANGERS).await?;
            reader.await_until(REFUSED).await?;
            reader
                .shoot(&format!("webkit-sandbox-{}", host.replace(' ', "-")))
                .await?;
        }
        Ok(())
    })
}

/// The same in Chromium, with and without a frame: nothing foreign runs even if the host sends no such policy.
#[test]
fn on_a_host_without_a_policy_the_page_enforces_its_own() -> Outcome {
    let address = without_policy()?;
    for address in [address.clone(), serve_frame(&address)?] {
        let mut asked = false;
        let complaint = Browser::new()
            .taken_to("no policy", async |page| {
                page.open(&address).await?;
                if page.count("iframe").await? > 0 {
                    page.enter("iframe").await?;
                }
                page.wait_for("#app #verdict", "megawatt").await?;
                page.wait_until("document.querySelector('canvas')").await?;
                page.run(STRANGERS).await?;
                page.wait_until(REFUSED).await?;
                asked = true;
                Ok(())
            })
            .expect_err("the browser complains about what was tried")
            .0;
        assert!(asked, "everything was tried: {complaint}");
        let lines: Vec<&str> = complaint.lines().skip(1).collect();
        for line in &lines {
            assert!(
                line.contains("Content Security Policy"),
                "the browser complains of something else than what was tried: {line}"
            );
        }
        assert!(lines.len() >= 3, "{complaint}");
    }
    Ok(())
}

/// Our page on a host that sends no policy on what is loaded, as `_headers` asks for none.
fn without_policy() -> Outcome<String> {
    let dist = fresh_dist()?;
    host(NONE, move |path| {
        let name = if path == "/" { "index.html" } else { &path[1..] };
        Some(File {
            kind: match name.rsplit('.').next()? {
                "html" => "text/html; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                "css" => "text/css; charset=utf-8",
                _ => "application/wasm",
            },
            body: Some(std::fs::read(dist.join(name)).ok()?),
        })
    })
}
