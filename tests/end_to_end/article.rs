//! The embed code in an article: the text after the frame does not move, and a frozen embed runs only the script of its
//! own version.

use std::time::Duration;

use serde_json::{Value, json};
use wattworth::link::{Form, decode, encode, scenario_query};
use wattworth::report::english::English;
use wattworth::report::share::{EmbedCode, HeightBy, frozen_script};

use crate::harness::{Browser, Condition, File, Firefox, Outcome, Reader, host};

/// A policy such as a newspaper's page may have. It allows inline styles, which the frame's own sizing by the browser
/// needs.
const POLICY: &str = "default-src 'none'; script-src http: 'unsafe-inline'; frame-src http:; img-src data:; style-src 'unsafe-inline'";

/// A script that records, frame by frame, each new position of the text below the embed in `tops`. In `moved` it adds
/// up the browser's layout shifts, if the browser reports them.
const WATCH: &str = "window.tops = []; window.moved = 0;
    (function look() {
        const after = document.querySelector('#after'), top = after && Math.round(after.getBoundingClientRect().top);
        if (after && top !== tops.at(-1)) tops.push(top);
        requestAnimationFrame(look);
    })();
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });";

const HEIGHT: &str = "return document.querySelector('iframe').clientHeight";

/// The widths at which the embed dialog measures heights.
const WIDTHS: [u32; 4] = [320, 600, 800, 900];

/// Code without measured heights, whose frame is too low.
const BARE: Size<'static> = Size {
    height_by: HeightBy::Script,
    heights: &[],
    height: 150,
};

/// How the frame gets its height.
#[derive(Clone, Copy)]
struct Size<'a> {
    height_by: HeightBy,
    heights: &'a [(u32, u32)],
    height: u32,
}

/// Serves an article with the embed code between two paragraphs on a host of its own, and returns its address. `change`
/// may alter the code.
fn article(ours: &str, size: Size<'_>, change: impl FnOnce(String) -> String) -> Outcome<String> {
    let link = decode("preset=iren&embed=1&view=cash");
    let code = EmbedCode {
        page: ours,
        embedded: &encode(&link, Form::Frozen),
        scenario: &scenario_query(&link.scenario, Form::Frozen),
        form: Form::Frozen,
        title: "Ours",
        height: size.height,
        height_by: size.height_by,
        heights: size.heights,
    };
    let page = format!(
        r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<style>body {{ margin: 0 }}</style><script>{WATCH}</script>
<p>Before.</p>{}<p id="after">After.</p>"#,
        change(code.html(&English))
    );
    host(POLICY, move |path| {
        (path == "/").then(|| File::html(page.clone()))
    })
}

/// The height that the frame asks for at each width, as the dialog measures it.
async fn measured(reader: &impl Reader, ours: &str) -> Outcome<Vec<(u32, u32)>> {
    let bare = article(ours, BARE, |code| code)?;
    let mut heights = Vec::new();
    for width in WIDTHS {
        reader.resize(width, 900).await?;
        reader.open(&bare).await?;
        reader
            .await_until("document.querySelector('iframe').clientHeight > 250")
            .await?;
        // Waits until the height no longer changes: on a busy machine drawing the chart takes a while.
        let mut height = Value::Null;
        loop {
            tokio::time::sleep(Duration::from_millis(1000)).await;
            let now = reader.run(HEIGHT).await?;
            if now == height {
                break;
            }
            height = now;
        }
        heights.push((width, u32::try_from(height.as_u64().unwrap_or_default())?));
    }
    Ok(heights)
}

/// Asserts that at each width the text after the frame never moves.
async fn stays(reader: &impl Reader, ours: &str, heights: &[(u32, u32)]) -> Outcome {
    let page = article(ours, Size { heights, ..BARE }, |code| code)?;
    for (width, height) in heights {
        reader.resize(*width, 900).await?;
        reader.open(&page).await?;
        reader.await_until("tops.length > 0").await?;
        assert_eq!(
            reader.run(HEIGHT).await?,
            *height,
            "{width} px: the room is reserved before the frame asks for it"
        );
        tokio::time::sleep(Duration::from_millis(2500)).await;
        let seen = reader.run("return [tops.length, moved, tops]").await?;
        assert_eq!(
            (&seen[0], seen[1].as_f64()),
            (&json!(1), Some(0.0)),
            "{width} px: the text after the frame has moved: {seen}"
        );
        assert_eq!(
            reader.run(HEIGHT).await?,
            *height,
            "{width} px: the frame asks for the height that was reserved"
        );
    }
    Ok(())
}

#[test]
fn the_text_after_the_frame_does_not_move() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    Browser::new().taken_to("heights kept free", async |reader| {
        let heights = measured(reader, &ours).await?;
        stays(reader, &ours, &heights).await?;
        // If the browser sizes the frame itself, it is never lower than measured. Whether it follows a narrower window
        // is not tested, because sometimes it does not.
        let (width, height) = heights[2];
        let size = Size {
            height_by: HeightBy::Browser,
            height,
            ..BARE
        };
        reader.resize(width, 900).await?;
        reader.open(&article(&ours, size, |code| code)?).await?;
        let kept = reader.run(HEIGHT).await?;
        assert!(kept.as_u64() >= Some(height.into()), "{kept} of {height}");
        Ok(())
    })
}

/// Firefox does not report layout shifts, so only the text's position is checked. Nor does it know `frame-sizing`, so
/// the script sets the height.
#[test]
fn the_text_after_the_frame_does_not_move_in_firefox() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    Firefox::taken_to("heights kept free", async |reader| {
        let heights = measured(reader, &ours).await?;
        stays(reader, &ours, &heights).await
    })
}

#[test]
fn a_frozen_embed_runs_no_other_script_than_its_own() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    let (name, _) = frozen_script();
    let as_made = article(&ours, BARE, |code| code)?;
    Browser::new().taken_to("its own script", async |reader| {
        reader.open(&as_made).await?;
        let source = reader
            .run("return document.querySelector('script[src]').src")
            .await?;
        assert_eq!(source, format!("{ours}{name}"), "the name is the version's");
        reader
            .await_until("document.querySelector('iframe').clientHeight > 250")
            .await
    })?;
    // The script with one blank added, under the same name on another host that allows everybody to read it.
    let changed = [include_str!("../../src/ui/embed.js"), " "].concat();
    let path = format!("/{name}");
    let elsewhere = host(POLICY, move |asked| {
        (asked == path).then(|| File::script(changed.clone()))
    })?;
    let spoilt = article(&ours, BARE, |code| {
        code.replace(&format!("{ours}{name}"), &format!("{elsewhere}{name}"))
    })?;
    let outcome = Browser::new().taken_to("another script", async |reader| {
        reader.open(&spoilt).await?;
        reader.enter("iframe").await?;
        reader
            .await_until(
                "document.querySelector('canvas') && document.querySelector('canvas').clientHeight > 100",
            )
            .await?;
        reader.leave_frames().await?;
        assert_eq!(
            reader.run(HEIGHT).await?,
            150,
            "without its script the frame keeps the height in the code"
        );
        Ok(())
    });
    let complaint = outcome.expect_err("the console shows the refusal").0;
    assert!(
        complaint.contains("integrity"),
        "that is all it complains of: {complaint}"
    );
    Ok(())
}

#[test]
fn the_dialogs_code_has_the_heights_that_its_frame_asks_for() -> Outcome {
    Browser::new().visit(Condition::Strict, "?mix=s21xp*10000,lease*30MW", async |page| {
        page.click(".masthead nav > button:nth-last-child(2)").await?;
        page.wait_until("document.querySelector('#embed-preview')").await?;
        page.type_into("#embed-title", "Is mining Bitcoin worth more than leasing the site to AI?")
            .await?;
        page.choose("#embed-view", "cash").await?;
        page.wait_until(
            "/ data-heights=\"/.test(document.querySelector('#embed-code').value)
                && document.querySelector('#embed-preview').src.includes('view=cash')",
        )
        .await?;
        let code = page
            .run(
                "const parsed = new DOMParser().parseFromString(document.querySelector('#embed-code').value, 'text/html');
                 const frame = parsed.querySelector('iframe');
                 return [frame.src, frame.dataset.heights]",
            )
            .await?;
        let (source, heights) = (code[0].as_str().unwrap_or_default(), code[1].as_str().unwrap_or_default());
        let mut seen = Vec::new();
        for width in WIDTHS {
            page.resize(width, 900).await?;
            page.open(source).await?;
            page.wait_until("document.querySelector('canvas') && document.querySelector('canvas').clientHeight > 100")
                .await?;
            let height = page
                .run("return Math.ceil(document.documentElement.getBoundingClientRect().height)")
                .await?;
            seen.push(format!("{width}:{height}"));
        }
        assert_eq!(heights, seen.join(" "), "the code's, and the embed's own");
        assert_ne!(seen[0].split(':').nth(1), seen[1].split(':').nth(1), "a phone needs more");
        Ok(())
    })
}
