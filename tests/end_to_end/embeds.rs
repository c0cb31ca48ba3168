//! Embeds in other people's pages: five on one page, each resized by a different script; and our code as authors paste
//! it.

use std::path::Path;
use std::time::Duration;

use crate::harness::{Browser, Condition, Failure, File, Firefox, Outcome, Reader, WebKit, host};
use serde_json::Value;
use wattworth::link::{Form, decode, encode, scenario_query};
use wattworth::report::english::English;
use wattworth::report::share::{EmbedCode, HeightBy};

/// A policy such as a newspaper's page may have, without inline scripts or styles.
const POLICY: &str =
    "default-src 'none'; script-src 'self' http:; frame-src http:; img-src data:; style-src 'self'";

/// The frames of the page with all scripts.
const FRAMES: [&str; 5] = [
    "#pym iframe",
    "#datawrapper-chart-wattworth",
    ".amp iframe",
    ".medium iframe",
    "iframe[data-secret]",
];

/// A script for within a frame, which returns the height of the content, rounded up, and whether there is a scroll bar.
const SEEN: &str = "const page = document.documentElement;
    return [Math.ceil(page.getBoundingClientRect().height),
            page.scrollHeight > window.innerHeight || page.scrollWidth > window.innerWidth
                || page.clientWidth < window.innerWidth || page.clientHeight < window.innerHeight]";

/// Whether a frame shows its chart: a canvas has a height once it is drawn.
const CHART: &str = "document.querySelector('canvas') && document.querySelector('canvas').clientHeight > 100";

#[test]
fn five_scripts_give_five_embeds_their_height() -> Outcome {
    let (page, _ours) = page_with_all_scripts()?;
    Browser::new().taken_to("five embeds", async |reader| {
        five(reader, &page, "chromium").await
    })
}

#[test]
fn five_scripts_give_five_embeds_their_height_in_firefox() -> Outcome {
    let (page, _ours) = page_with_all_scripts()?;
    Firefox::taken_to("five embeds", async |reader| five(reader, &page, "firefox").await)
}

#[test]
fn five_scripts_give_five_embeds_their_height_in_webkit() -> Outcome {
    let (page, _ours) = page_with_all_scripts()?;
    WebKit::taken_to("five embeds", async |reader| five(reader, &page, "webkit").await)
}

/// The code as authors paste it: into a bare page, together with our script; into a page that has Datawrapper's script;
/// and into one that, like WordPress, allows no foreign script and puts its frames into a sandbox.
#[test]
fn the_pasted_code_fits_wherever_it_is_pasted() -> Outcome {
    let (pages, _ours) = pages_with_the_code()?;
    Browser::new().taken_to("pasted code", async |reader| {
        pasted(reader, &pages, "chromium").await
    })
}

#[test]
fn the_pasted_code_fits_wherever_it_is_pasted_in_firefox() -> Outcome {
    let (pages, _ours) = pages_with_the_code()?;
    Firefox::taken_to("pasted code", async |reader| {
        pasted(reader, &pages, "firefox").await
    })
}

#[test]
fn the_pasted_code_fits_wherever_it_is_pasted_in_webkit() -> Outcome {
    let (pages, _ours) = pages_with_the_code()?;
    WebKit::taken_to("pasted code", async |reader| {
        pasted(reader, &pages, "webkit").await
    })
}

async fn pasted(reader: &impl Reader, pages: &str, browser: &str) -> Outcome {
    for page in ["bare", "datawrapper", "wordpress"] {
        for width in [320, 800] {
            reader.resize(width, 900).await?;
            reader.open(&format!("{pages}{page}")).await?;
            fits(reader, "iframe", &format!("{page} at {width} px")).await?;
            reader.enter("iframe").await?;
            let title = reader
                .run("return document.querySelector('.own-title').innerText")
                .await?;
            assert_eq!(title, TITLE, "the author's own title, as text");
            reader.leave_frames().await?;
            if page == "bare" {
                // A message that does not come from the frame must be ignored. The frame's next message would correct a
                // wrong height, so the greatest one is recorded.
                let before = reader
                    .run("return window.tallest = document.querySelector('iframe').clientHeight")
                    .await?;
                reader
                    .run(
                        "const frame = document.querySelector('iframe');
                         new ResizeObserver(() => { tallest = Math.max(tallest, frame.clientHeight) }).observe(frame);
                         postMessage({ 'datawrapper-height': { wattworth: 5000 } }, '*')",
                    )
                    .await?;
                tokio::time::sleep(Duration::from_millis(300)).await;
                let after = reader.run("return window.tallest").await?;
                assert_eq!(before, after, "embed.js hears only the frame itself");
                reader
                    .run(
                        "const frame = document.createElement('iframe');
                         frame.id = 'foreign'; frame.src = 'foreign'; frame.height = 150; frame.style.border = 0;
                         addEventListener('message', (event) => {
                             if (event.source === frame.contentWindow) window.asked = true;
                         });
                         document.body.append(frame);",
                    )
                    .await?;
                reader.await_until("window.asked").await?;
                let height = reader
                    .run("return document.querySelector('#foreign').clientHeight")
                    .await?;
                assert_eq!(height, 150, "embed.js gives a foreign frame no height");
                reader.run("document.querySelector('#foreign').remove()").await?;
            }
            reader.shoot(&format!("pasted-{page}-{browser}-{width}")).await?;
        }
    }
    Ok(())
}

async fn five(reader: &impl Reader, page: &str, browser: &str) -> Outcome {
    for width in [320, 800] {
        reader.resize(width, 900).await?;
        reader.open(page).await?;
        for frame in FRAMES {
            reader
                .await_until(&format!("document.querySelector({frame:?})"))
                .await?;
            fits(reader, frame, &format!("{frame} at {width} px")).await?;
        }
        // At rest the frames send no more messages. A busy machine may draw a chart only after the frames have their
        // height, so this waits until the number of messages stays the same.
        let (mut said, mut later) = (Value::Null, reader.run("return heard.length").await?);
        for _ in 0..10 {
            if said == later {
                break;
            }
            tokio::time::sleep(Duration::from_millis(700)).await;
            said = std::mem::replace(&mut later, reader.run("return heard.length").await?);
        }
        assert_eq!(said, later, "at {width} px the frames go on sending messages");
        let said = later.as_u64().unwrap_or_default();
        assert!(said <= 5 * 5 * 8, "{said} messages for five embeds");
        let wide = reader
            .run("return document.documentElement.scrollWidth > window.innerWidth")
            .await?;
        assert_eq!(wide, false, "the page around is as wide as the window");
        reader.shoot(&format!("embeds-{browser}-{width}")).await?;
    }
    // An edit changes the address of the page in the frame. The page around it must still recognize the frame, which it
    // knows by the address it gave.
    reader.enter(".medium iframe").await?;
    reader
        .run(
            "const price = document.querySelector('#field-kwh');
             price.value = '0.0123';
             for (const kind of ['input', 'change']) price.dispatchEvent(new Event(kind, { bubbles: true }));",
        )
        .await?;
    reader
        .await_until("location.search.includes('kwh=0.0123')")
        .await?;
    reader.leave_frames().await?;
    // When a phone is turned, every frame gets its new height.
    reader.resize(500, 900).await?;
    for frame in FRAMES {
        fits(reader, frame, &format!("{frame} after the turn")).await?;
    }
    Ok(())
}

/// Asserts that a frame finally is exactly as high as its content, chart included, and has no scroll bar.
async fn fits(reader: &impl Reader, frame: &str, what: &str) -> Outcome {
    // Browsers pause frames that are out of view.
    reader
        .run(&format!(
            "document.querySelector({frame:?}).scrollIntoView({{ block: 'center' }})"
        ))
        .await?;
    reader.enter(frame).await?;
    reader.await_until(CHART).await?;
    reader.leave_frames().await?;
    // On a busy machine the sizes may match for a moment before they change again, so they must be equal twice in a
    // row.
    let (mut last, mut seen) = ((Value::Null, Value::Null), sizes(reader, frame).await?);
    for _ in 0..50 {
        if last == seen && seen.0[0] == seen.1 && seen.0[1] == false {
            assert!(seen.1.as_u64() > Some(250), "{what} is {} px high", seen.1);
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
        last = std::mem::replace(&mut seen, sizes(reader, frame).await?);
    }
    Err(Failure(format!(
        "{what} shows {}, and is {} px high",
        seen.0, seen.1
    )))
}

/// What `SEEN` returns in a frame, and the frame's height.
async fn sizes(reader: &impl Reader, frame: &str) -> Outcome<(Value, Value)> {
    reader.enter(frame).await?;
    let seen = reader.run(SEEN).await?;
    reader.leave_frames().await?;
    let height = reader
        .run(&format!("return document.querySelector({frame:?}).clientHeight"))
        .await?;
    Ok((seen, height))
}

/// A title that would break out of careless HTML.
const TITLE: &str = "\"><b onclick='x'>&amp; Co.</iframe>";

/// Serves our page on one origin, and on another origin three pages with its code pasted in.
fn pages_with_the_code() -> Outcome<(String, impl Drop)> {
    let (ours, server) = Condition::Strict.serve("")?;
    let server = server.ok_or_else(|| Failure("our page is not served".to_owned()))?;
    let mut link = decode("preset=iren&embed=1&view=cash");
    link.page.title = Some(TITLE.to_owned());
    let code = EmbedCode {
        page: &ours,
        embedded: &encode(&link, Form::Frozen),
        scenario: &scenario_query(&link.scenario, Form::Frozen),
        form: Form::Frozen,
        title: TITLE,
        height: 300,
        height_by: HeightBy::Script,
        heights: &[],
    };
    let with_script = code.html(&English);
    let code = EmbedCode {
        height_by: HeightBy::Nothing,
        ..code
    };
    let without = code.html(&English);
    let secret = without
        .replace(
            "<iframe ",
            "<iframe sandbox=\"allow-scripts\" data-secret=\"Ab12Cd34Ef\" ",
        )
        .replace("\" title=", "#?secret=Ab12Cd34Ef\" title=");
    let page = |script: &str, code: &str| {
        File::html(format!(
            r#"<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
{script}<p>Before.</p>{code}<p>After.</p>"#
        ))
    };
    let pages = [
        ("/bare", page("", &with_script)),
        (
            "/foreign",
            File::html(
                "<!doctype html><title>Foreign</title><script src=\"foreign.js\"></script>".to_owned(),
            ),
        ),
        (
            "/foreign.js",
            File::script("parent.postMessage({ 'datawrapper-height': { wattworth: 5000 } }, '*')"),
        ),
        (
            "/datawrapper",
            page("<script src=\"datawrapper.js\"></script>", &without),
        ),
        (
            "/wordpress",
            page("<script src=\"wordpress.js\"></script>", &secret),
        ),
        (
            "/datawrapper.js",
            File::script(include_str!("parents/datawrapper.js")),
        ),
        (
            "/wordpress.js",
            File::script(include_str!("parents/wordpress.js")),
        ),
    ];
    let address = host(POLICY, move |path| {
        let found = pages.iter().find(|(known, _)| *known == path);
        found.map(|(_, file)| file.clone())
    })?;
    Ok((address, server))
}

/// Serves our page on one origin, and on another origin a page with five embeds under five scripts.
fn page_with_all_scripts() -> Outcome<(String, impl Drop)> {
    let (ours, server) = Condition::Strict.serve("?embed=1&view=cash&controls=kwh")?;
    let server = server.ok_or_else(|| Failure("our page is not served".to_owned()))?;
    let source = ours.replace('&', "&amp;");
    let page = format!(
        r##"<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Five embeds</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<script src="heard.js"></script><script src="datawrapper.js"></script><script src="amp.js"></script>
<script src="medium.js"></script><script src="wordpress.js"></script>
<div id="pym" data-pym-src="{source}"></div>
<iframe id="datawrapper-chart-wattworth" title="b" src="{source}" width="100%" height="150" frameborder="0"></iframe>
<div class="amp"><iframe title="c" sandbox="allow-scripts" src="{source}" width="100%" height="150" frameborder="0"></iframe></div>
<div class="medium"><iframe title="d" src="{source}" width="100%" height="150" frameborder="0"></iframe></div>
<iframe title="e" sandbox="allow-scripts" data-secret="Ab12Cd34Ef" src="{source}#?secret=Ab12Cd34Ef" width="100%" height="200" frameborder="0"></iframe>
<script src="pym.v1.min.js"></script>"##
    );
    let pym = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/node_modules/pym.js/dist/pym.v1.min.js");
    let pym = std::fs::read(&pym)
        .map_err(|error| Failure(format!("{}: {error}; run `make tools`", pym.display())))?;
    let address = host(POLICY, move |path| {
        Some(match path {
            "/" => File::html(page.clone()),
            "/pym.v1.min.js" => File::script(pym.clone()),
            "/heard.js" => File::script(include_str!("parents/heard.js")),
            "/datawrapper.js" => File::script(include_str!("parents/datawrapper.js")),
            "/amp.js" => File::script(include_str!("parents/amp.js")),
            "/medium.js" => File::script(include_str!("parents/medium.js")),
            "/wordpress.js" => File::script(include_str!("parents/wordpress.js")),
            _ => return None,
        })
    })?;
    Ok((address, server))
}
