//! Layout: long names, font sizes of fields, the heights of frames, and page breaks on paper.

use serde_json::{Value, json};

use crate::harness::{Browser, Condition, File, Outcome, Page, host};

/// The policy of the pages around ours, which have inline styles of their own.
const POLICY: &str =
    "default-src 'none'; script-src http:; frame-src http:; img-src data:; style-src 'unsafe-inline'";

/// A script that returns how much wider the page is than the window, and which elements stick out.
const OVER: &str = "const width = document.documentElement.clientWidth;
    return [document.documentElement.scrollWidth - width,
            document.documentElement.scrollWidth === width ? [] : [...document.querySelectorAll('body *')]
                .filter((one) => !one.closest('.scroll') && one.getBoundingClientRect().right > width + 1)
                .slice(0, 8).map((one) => one.outerHTML.slice(0, 120))]";

#[test]
fn long_names_do_not_widen_the_page() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    Browser::new().taken_to("long names", async |page| {
        for sign in ["W", "i", "\u{4e2d}"] {
            let name = sign.repeat(40);
            let mix = format!("asic:234:3510:4400:{name}*100,gpu:1.4:30000:2:{name}*8,lease*1MW");
            for (width, rest) in [
                (360, ""),
                (390, ""),
                (800, ""),
                (1280, ""),
                (390, "&embed=1&view=cards"),
                (390, "&embed=1&view=cash"),
            ] {
                page.resize(width, 900).await?;
                page.open(&format!("{ours}?mix={mix}{rest}")).await?;
                page.wait_until("document.querySelector('#app main') && !document.querySelector('#boot')")
                    .await?;
                page.run(
                    "document.querySelectorAll('details:not(.menu)').forEach((one) => { one.open = true })",
                )
                .await?;
                let over = page.run(OVER).await?;
                assert_eq!(over, json!([0, []]), "forty {sign} at {width} px{rest}");
            }
        }
        Ok(())
    })
}

/// Phones zoom into fields whose font is smaller than that, and do not zoom out again.
#[test]
fn fields_on_a_phone_have_letters_of_sixteen_pixels() -> Outcome {
    Browser::new()
        .sized(390, 844)
        .visit(Condition::Strict, "?mix=asic:1:1:1*1,h100*8", async |page| {
            page.run("document.querySelectorAll('details').forEach((one) => { one.open = true })")
                .await?;
            for button in ["", ".masthead nav > button:last-child", ".masthead nav > button:nth-last-child(2)"] {
                if !button.is_empty() {
                    page.run(&format!("document.querySelector('{button}').click()")).await?;
                    page.wait_until("document.querySelector('#dialog')").await?;
                }
                let small = page
                    .run(
                        "return [...document.querySelectorAll('input:not([type=range], [type=checkbox], [type=radio], [type=file]), select, textarea')]
                            .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16)
                            .map((one) => one.outerHTML.slice(0, 90))",
                    )
                    .await?;
                assert_eq!(small, json!([]), "after {button:?}");
                if !button.is_empty() {
                    page.run("document.querySelector('#dialog').close()").await?;
                    page.wait_until("!document.querySelector('#dialog')").await?;
                }
            }
            Ok(())
        })
}

/// Pages with our script: frames that are hidden at first, and frames with borders and padding, also with `border-box`
/// sizing.
#[test]
fn a_hidden_frame_asks_for_no_height_and_borders_are_added_to_it() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    let page = |style: &str| {
        File::html(format!(
            "<!doctype html><title>A page</title><link rel=\"icon\" href=\"data:,\"><style>{style}</style>\
             <div><iframe title=\"ours\" src=\"{ours}?embed=1&amp;view=cards\" width=\"100%\" height=\"200\" frameborder=\"0\"></iframe></div>\
             <script src=\"{ours}embed.js\"></script>"
        ))
    };
    let pages = [
        ("/hidden", page("div { width: 0 }")),
        ("/folded", page("div { display: none }")),
        (
            "/border",
            page("iframe { box-sizing: border-box; border: 2px solid; }"),
        ),
        (
            "/padded",
            page("* { box-sizing: border-box } iframe { border: 3px solid; padding: 10px 5px 6px; }"),
        ),
        ("/plain", page("iframe { border: 2px solid; }")),
    ];
    let around = host(POLICY, move |path| {
        let found = pages.iter().find(|(known, _)| *known == path);
        found.map(|(_, file)| file.clone())
    })?;
    Browser::new().taken_to("frames", async |page| {
        for (which, hidden) in [("hidden", true), ("folded", true), ("border", false), ("padded", false), ("plain", false)] {
            page.open(&format!("{around}{which}")).await?;
            if hidden {
                tokio::time::sleep(std::time::Duration::from_secs(3)).await;
                let asked = page.run("return document.querySelector('iframe').style.height").await?;
                assert_eq!(asked, "", "{which}: no height while it is not seen");
                page.run("Object.assign(document.querySelector('div').style, { width: '700px', display: 'block' })")
                    .await?;
                page.wait_until("document.querySelector('iframe').style.height").await?;
                tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            } else {
                page.wait_until("document.querySelector('iframe').style.height").await?;
                tokio::time::sleep(std::time::Duration::from_millis(700)).await;
            }
            let room = page
                .run(
                    "const frame = document.querySelector('iframe'), style = getComputedStyle(frame);
                     return frame.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)",
                )
                .await?;
            page.enter("iframe").await?;
            let wanted = page
                .run("return Math.ceil(document.documentElement.getBoundingClientRect().height)")
                .await?;
            page.leave_frames().await?;
            assert_eq!(room, wanted, "{which}: room for all that the frame shows");
            assert!(wanted.as_u64() < Some(3000), "{which}: {wanted} px");
        }
        Ok(())
    })
}

/// On paper a frame keeps the height that it had on the screen but is narrower, so its source line must still fit.
#[test]
fn printed_frames_show_their_source_line() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    let page = File::html(format!(
        "<!doctype html><title>A page</title><link rel=\"icon\" href=\"data:,\"><style>body {{ margin: 0 }}</style>\
         <iframe title=\"ours\" src=\"{ours}?embed=1&amp;view=cards\" width=\"100%\" height=\"200\" frameborder=\"0\"></iframe>"
    ));
    let around = host(POLICY, move |path| (path == "/").then(|| page.clone()))?;
    Browser::new().taken_to("paper", async |page| {
        for screen in [900, 1280] {
            page.ask("Emulation.setEmulatedMedia", json!({ "media": "screen" }))
                .await?;
            page.resize(screen, 900).await?;
            page.open(&around).await?;
            page.enter("iframe").await?;
            page.wait_until("document.querySelector('.origin')").await?;
            let height = page
                .run("return Math.ceil(document.documentElement.getBoundingClientRect().height)")
                .await?;
            page.leave_frames().await?;
            page.run(&format!("document.querySelector('iframe').height = {height}"))
                .await?;
            // The printable area of A4 at 96 pixels an inch.
            page.resize(718, 1000).await?;
            page.ask("Emulation.setEmulatedMedia", json!({ "media": "print" }))
                .await?;
            page.enter("iframe").await?;
            let place = source_within(page).await?;
            page.leave_frames().await?;
            assert_eq!(
                place, true,
                "the source line of a frame from a screen of {screen} px"
            );
        }
        Ok(())
    })
}

async fn source_within(page: &Page) -> Outcome<Value> {
    page.run(
        "const line = document.querySelector('.origin').getBoundingClientRect();
         return line.height > 0 && line.top >= 0 && line.bottom <= innerHeight",
    )
    .await
}

/// A page break may come neither within a chart nor right after a heading.
#[test]
fn on_paper_no_page_break_follows_a_heading_or_splits_a_chart() -> Outcome {
    const MAY_BREAK: &str = "
        const off = [];
        for (const figure of document.querySelectorAll('figure')) {
            if (getComputedStyle(figure).breakInside !== 'avoid') off.push('within ' + figure.id);
        }
        for (const heading of document.querySelectorAll('h2, figcaption')) {
            if (getComputedStyle(heading).breakAfter !== 'avoid') off.push('after ' + heading.textContent);
        }
        return off";
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        page.ask("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        assert_eq!(page.run(MAY_BREAK).await?, json!([]));
        Ok(())
    })
}
