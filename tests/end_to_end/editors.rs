//! What an editor's readers see of an embed: the editor's own headline, no message meant for the editor, the way to the
//! newest prices, the page's own background, and nothing that moves.

use std::time::Duration;

use serde_json::{Value, json};
use wattworth::link::{Form, decode, encode, scenario_query, with_newest_prices};
use wattworth::report::english::English;
use wattworth::report::share::{EmbedCode, HeightBy};

use crate::harness::{Browser, Condition, File, Outcome, Reader, host};

#[test]
fn a_wrong_view_shows_the_verdict_and_tells_readers_nothing_of_it() -> Outcome {
    for link in [
        "?embed=1&view=nonsense&theme=pink&controls=nothing",
        "?embed=1&view=card-9",
    ] {
        Browser::new().visit(Condition::Strict, link, async |page| {
            page.wait_until("document.querySelector('.embed #verdict')")
                .await?;
            let shown = page
                .run("return document.querySelector('main').innerText")
                .await?;
            let shown = shown.as_str().unwrap_or_default();
            for word in ["view", "theme", "controls", "link"] {
                assert!(!shown.contains(word), "{link}: {shown}");
            }
            Ok(())
        })?;
    }
    // An input that cannot be used changes the figures, and that is said.
    Browser::new().visit(Condition::Strict, "?embed=1&kwh=cheap", async |page| {
        page.wait_for(".notices", "kwh=cheap").await
    })
}

#[test]
fn the_editors_title_is_the_headline_and_the_page_around_shows_through() -> Outcome {
    let link = "?embed=1&view=cash&theme=light&ground=none&title=Power%20for%20all";
    Browser::new().visit(Condition::Strict, link, async |page| {
        page.wait_until("document.querySelector('canvas') && document.querySelector('canvas').clientHeight > 100").await?;
        assert_eq!(page.text("h1").await?, "Power for all", "without marks of ours");
        let seen = page
            .run(
                "const ground = (element) => getComputedStyle(element).backgroundColor;
                 const before = getComputedStyle(document.querySelector('h1'), '::before').content;
                 const canvas = document.querySelector('canvas');
                 const corner = canvas.getContext('2d').getImageData(0, 0, 1, 1).data[3];
                 return [ground(document.documentElement), ground(document.body), ground(document.querySelector('main')),
                     before, corner]",
            )
            .await?;
        let clear = "rgba(0, 0, 0, 0)";
        assert_eq!(seen, json!([clear, clear, clear, "none", 0]), "what is below, and before the title");
        Ok(())
    })?;
    Browser::new().visit(Condition::Strict, "?embed=1&theme=light", async |page| {
        page.wait_until("document.querySelector('.embed #verdict')").await?;
        let ground = page
            .run("return [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor)")
            .await?;
        assert!(ground.to_string().contains("rgb(250, 249, 246)"), "{ground}: paper, unless asked otherwise");
        Ok(())
    })
}

#[test]
fn an_embed_of_an_earlier_day_leads_to_the_newest_prices() -> Outcome {
    let frozen = encode(
        &decode("d=2024-11-23&btc=70000&kwh=0.031&mix=h100*8@36000~2.2,s9*3"),
        Form::Frozen,
    );
    Browser::new().visit(Condition::Strict, &format!("?embed=1&{frozen}"), async |page| {
        page.wait_until("document.querySelectorAll('.origin a').length === 2")
            .await?;
        assert!(
            page.text(".origin").await?.contains("23 Nov 2024"),
            "it says its date"
        );
        let there = page
            .run("return document.querySelector('.origin a').getAttribute('href')")
            .await?;
        let there = decode(there.as_str().unwrap_or_default());
        assert_eq!(there.problems, []);
        // As somebody would write it by hand who knows nothing of prices.
        assert_eq!(there.scenario, decode("kwh=0.031&mix=h100*8,s9*3").scenario);
        assert!(!there.page.embed, "it is the page");
        assert_eq!(with_newest_prices(&there.scenario), None);
        Ok(())
    })?;
    Browser::new().visit(Condition::Strict, "?embed=1", async |page| {
        page.wait_until("document.querySelector('.origin')").await?;
        assert_eq!(page.count(".origin a").await?, 1, "there are no newer ones");
        Ok(())
    })
}

/// What a newspaper's page might allow, and the style that the browser's own way needs.
const POLICY: &str = "default-src 'none'; script-src http: 'unsafe-inline'; frame-src http:; img-src data:; style-src 'unsafe-inline'";

/// How much has moved since the page was opened, by the browser's own account, and where the text below the frame is.
const MOVED: &str =
    "return [window.moved, Math.round(document.querySelector('#after').getBoundingClientRect().top),
    document.querySelector('iframe').clientHeight]";

#[test]
fn what_follows_the_frame_stays_where_it_is() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    let link = decode("preset=iren&embed=1&view=cash");
    let (embedded, scenario) = (
        encode(&link, Form::Frozen),
        scenario_query(&link.scenario, Form::Frozen),
    );
    let page = |height_by, heights: &[(u32, u32)], height| {
        let code = EmbedCode {
            page: &ours,
            embedded: &embedded,
            scenario: &scenario,
            title: "Ours",
            height,
            height_by,
            heights,
        };
        let page = format!(
            r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<style>body {{ margin: 0 }}</style><script>window.moved = 0; new PerformanceObserver((list) => {{
    for (const entry of list.getEntries()) moved += entry.value;
}}).observe({{ type: "layout-shift", buffered: true }});</script>
<p>Before.</p>{}<p id="after">After.</p>"#,
            code.html(&English)
        );
        host(POLICY, move |path| {
            (path == "/").then(|| File::html(page.clone()))
        })
    };
    Browser::new().taken_to("heights kept free", async |reader| {
        // As the dialog measures them: what the frame asks for at each width.
        let bare = page(HeightBy::Script, &[], 150)?;
        let mut heights = Vec::new();
        for width in [320, 600, 800, 900] {
            reader.resize(width, 900).await?;
            reader.open(&bare).await?;
            reader
                .await_until("document.querySelector('iframe').clientHeight > 250")
                .await?;
            // At rest: a busy machine takes its time until the chart is drawn.
            let mut height = Value::Null;
            loop {
                tokio::time::sleep(Duration::from_millis(1000)).await;
                let now = reader
                    .run("return document.querySelector('iframe').clientHeight")
                    .await?;
                if now == height {
                    break;
                }
                height = now;
            }
            heights.push((width, u32::try_from(height.as_u64().unwrap_or_default())?));
        }
        let script = page(HeightBy::Script, &heights, 150)?;
        for (width, height) in &heights {
            reader.resize(*width, 900).await?;
            reader.open(&script).await?;
            let first = reader.run(MOVED).await?;
            assert_eq!(first[2], *height, "{width} px: kept free before the frame asks");
            tokio::time::sleep(Duration::from_millis(2500)).await;
            let last = reader.run(MOVED).await?;
            assert_eq!(last, first, "{width} px: nothing has moved since");
            assert_eq!(last[0].as_f64(), Some(0.0), "{width} px: nor before: {last}");
        }
        // The browser's own way: never lower than what was measured. Whether it follows a narrower window is up to it:
        // sometimes it does not, however often it is asked.
        let (width, height) = heights[2];
        let browser = page(HeightBy::Browser, &[], height)?;
        reader.resize(width, 900).await?;
        reader.open(&browser).await?;
        let kept = reader
            .run("return document.querySelector('iframe').clientHeight")
            .await?;
        assert!(kept.as_u64() >= Some(height.into()), "{kept} of {height}");
        Ok(())
    })
}
