//! The page under adverse conditions: hosts that send a wrong media type, slow connections, browsers that refuse
//! storage, and surrounding pages whose history it must not change.

use std::path::Path;

use crate::harness::{Browser, Condition, File, Firefox, Outcome, Reader, at, fresh_dist, host, printed};

/// The policy that the page's own host sends.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self' https://mempool.space https://api.coinbase.com; \
     frame-src 'self'; base-uri 'none'; form-action 'none'";

#[test]
fn the_page_runs_though_the_program_has_a_wrong_media_type() -> Outcome {
    for kind in [
        "application/octet-stream",
        "text/html; charset=utf-8",
        "text/plain",
    ] {
        let address = ours(move |name, file| {
            if name.ends_with(".wasm") {
                file.kind = kind;
            }
        })?;
        Browser::new().taken_to(kind, async |page| {
            page.open(&address).await?;
            page.answers("").await?;
            page.wait_until("document.querySelector('canvas')").await
        })?;
    }
    Ok(())
}

#[test]
fn while_the_program_loads_slowly_the_page_says_so() -> Outcome {
    let address = ours(|name, file| {
        if name == "page_bg.wasm" {
            file.body = None;
        }
    })?;
    Browser::new().taken_to("a slow line", async |page| {
        page.open(&address).await?;
        page.wait_for("#boot", "Loading the calculator").await?;
        // After ten seconds.
        page.wait_for("#boot", "Still loading").await?;
        page.wait_for("#boot", "reload the page").await
    })
}

#[test]
fn a_browser_that_refuses_storage_shows_everything() -> Outcome {
    for query in ["", "?embed=1&view=cash"] {
        Browser::new()
            .without_storage()
            .visit(Condition::Strict, query, async |page| {
                let stored = page
                    .run("try { localStorage.a = 1; return true } catch { return false }")
                    .await?;
                assert_eq!(stored, false, "the browser refuses to store");
                page.wait_until("document.querySelector('canvas')").await
            })?;
    }
    Ok(())
}

#[test]
fn an_embeds_link_has_its_scenario_and_the_history_is_left_alone() -> Outcome {
    let query = "?embed=1&view=card-2&controls=kwh,mix&title=Ours&theme=dark&childId=a1&utm_source=x";
    Browser::new().visit(Condition::Framed, query, async |page| {
        let steps = page.run("return history.length").await?;
        page.type_into("#field-kwh", "0.0625").await?;
        page.click("#row-0-down").await?;
        page.wait_until("location.search.includes('kwh=0.0625&mix=b300')").await?;
        assert_eq!(page.run("return history.length").await?, steps, "no step in the history");
        let link = page
            .run("const link = document.querySelector('.origin a'); return [link.search, link.target, link.rel]")
            .await?;
        let carried = link[0].as_str().unwrap_or_default();
        assert!(carried.contains("kwh=0.0625&mix="), "{carried} is the scenario");
        for own in ["embed", "title", "childId", "view", "utm"] {
            assert!(!carried.contains(own), "{carried} leaves the embed's {own} behind");
        }
        assert_eq!((&link[1], &link[2]), (&"_blank".into(), &"noopener".into()), "how it opens");
        for absent in [".masthead", "footer", ".chips", "#dialog"] {
            assert_eq!(page.count(absent).await?, 0, "an embed has no {absent}");
        }
        assert_eq!(page.text(".own-title").await?, "Ours", "its author's title");
        Ok(())
    })
}

#[test]
fn an_embed_requests_only_its_own_files() -> Outcome {
    Browser::new().visit(
        Condition::Strict,
        "?embed=1&view=mwh&controls=btc",
        async |page| {
            page.wait_until("document.querySelector('canvas')").await?;
            page.type_into("#field-btc", "123456").await?;
            page.wait_until("location.search.includes('btc=123456')").await?;
            let asked = page
                .run(
                    "return performance.getEntriesByType('resource')
                    .map((entry) => new URL(entry.name).pathname).sort()",
                )
                .await?;
            let asked: Vec<&str> = asked
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|path| path.as_str())
                .collect();
            let own = ["/boot.js", "/page.js", "/page_bg.wasm", "/style.css"];
            for path in &asked {
                assert!(own.contains(path), "it asked for {path}; in all {asked:?}");
            }
            Ok(())
        },
    )
}

#[test]
fn an_embed_authors_mistakes_are_shown_on_the_page_but_not_in_the_embed() -> Outcome {
    for (query, said) in [
        ("view=pie", "Choose verdict, cards"),
        ("view=card-9", "The mix has no such row"),
        ("controls=kwh,pie", "There is no input of this name"),
    ] {
        Browser::new().visit(Condition::Strict, &format!("?embed=1&{query}"), async |page| {
            page.answers("").await?;
            page.wait_until("document.querySelector('#verdict')").await?;
            let shown = page
                .run("return document.querySelector('.notices').checkVisibility()")
                .await?;
            assert_eq!(shown, false, "{query}: a message for developers");
            page.open(&page.address().await?.replace("embed=1&", "")).await?;
            page.wait_for(".notices", said).await?;
            page.answers("").await
        })?;
    }
    Browser::new().visit(Condition::Strict, "?embed=2", async |page| {
        page.wait_for(".notices", "either 1 (yes) or 0 (no)").await?;
        page.answers("").await
    })
}

#[test]
fn firefox_runs_the_page_under_every_condition() -> Outcome {
    const MINING: &str = "uses.2.worth_usd_per_mw_year";
    let clears = at(&printed("kwh=0.07")?, MINING).unwrap_or(f64::NAN);
    for condition in Condition::ALL {
        let (address, _server) = condition.serve("?kwh=0.07")?;
        Firefox::taken_to(&format!("{condition:?}"), async |reader| {
            reader.resize(1280, 900).await?;
            reader.open(&address).await?;
            if condition == Condition::Framed {
                reader.enter("iframe").await?;
            }
            reader
                .await_until(&format!(
                    "document.querySelector('#verdict [data-figure=\"{MINING}\"]').value === '{clears}'"
                ))
                .await?;
            reader.await_until("document.querySelector('canvas')").await?;
            for button in [1, 2] {
                let button =
                    format!("document.querySelector('.masthead nav > button:nth-last-child({button})')");
                reader.await_until(&format!("!{button}.disabled")).await?;
                reader.run(&format!("{button}.click()")).await?;
                reader
                    .await_until(
                        "document.querySelector('#dialog') && document.querySelector('#dialog').open",
                    )
                    .await?;
                reader.run("document.querySelector('#dialog').close()").await?;
                reader.await_until("!document.querySelector('#dialog')").await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Serves our page from a host that alters its files by `change`.
fn ours(change: impl Fn(&str, &mut File) + Send + Sync + 'static) -> Outcome<String> {
    let dist = fresh_dist()?;
    host(POLICY, move |path| {
        let name = if path == "/" {
            "index.html"
        } else {
            path.trim_start_matches('/')
        };
        let kind = match Path::new(name).extension()?.to_str()? {
            "html" => "text/html; charset=utf-8",
            "js" => "text/javascript",
            "css" => "text/css",
            _ => "application/wasm",
        };
        let mut file = File {
            kind,
            body: Some(std::fs::read(dist.join(name)).ok()?),
        };
        change(name, &mut file);
        Some(file)
    })
}
