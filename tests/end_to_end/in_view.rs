//! What is out of view waits: charts until they are seen, figures until the reader pauses; on paper everything is there.

use serde_json::{Value, json};

use crate::harness::{Browser, Condition, Outcome, Page, at, printed};

/// Counts what is written on each canvas.
const COUNTER: &str = "
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (...words) {
        this.canvas.texts = (this.canvas.texts ?? 0) + 1;
        return write.apply(this, words);
    };
";

/// Notes what has been printed: how many texts each canvas has.
const PAPER: &str = "
    addEventListener('afterprint', () => {
        window.paper = [...document.querySelectorAll('canvas')].map((canvas) => canvas.texts ?? 0);
    });
";

/// Types a price of electricity, and says whether what is out of view was behind at once.
const TYPED: &str = "
    const field = document.querySelector('#field-kwh');
    field.value = 'PRICE';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return new Promise((done) => setTimeout(() => done(document.querySelector('#evidence').ariaBusy)))";

async fn texts_on(page: &Page, chart: &str) -> Outcome<u64> {
    let script = format!("return document.querySelector('#chart-{chart} canvas').texts ?? 0");
    Ok(page.run(&script).await?.as_u64().unwrap_or_default())
}

async fn scroll_to(page: &Page, selector: &str) -> Outcome {
    let script = format!("document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})");
    page.run(&script).await?;
    Ok(())
}

#[test]
fn charts_are_drawn_once_they_are_seen() -> Outcome {
    let (address, _server) = Condition::Strict.serve("?kwh=0.05")?;
    Browser::new().taken_to("charts in view", async |page| {
        page.run_first(COUNTER).await?;
        page.go(Condition::Strict, &address, true).await?;
        page.wait_until("document.querySelector('#chart-worth canvas').texts > 0")
            .await?;
        assert_eq!(texts_on(page, "cash").await?, 0, "far below the window");
        scroll_to(page, "#chart-cash").await?;
        page.wait_until("document.querySelector('#chart-cash canvas').texts > 0")
            .await?;

        scroll_to(page, "#verdict").await?;
        // The observer says so in the frame after next.
        page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
            .await?;
        let (cash, first) = (texts_on(page, "cash").await?, texts_on(page, "worth").await?);
        page.type_into("#field-kwh", "0.07").await?;
        page.answers("kwh=0.07").await?;
        page.wait_until(&format!("document.querySelector('#chart-worth canvas').texts > {first}"))
            .await?;
        assert_eq!(texts_on(page, "cash").await?, cash, "out of view again");
        scroll_to(page, "#chart-cash").await?;
        page.wait_until(&format!("document.querySelector('#chart-cash canvas').texts > {cash}"))
            .await
    })
}

#[test]
fn what_is_out_of_view_follows_at_the_first_pause() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        let behind = page.run(&TYPED.replace("PRICE", "0.07")).await?;
        assert_eq!(behind, "true", "the evidence is out of view");
        page.wait_until("document.querySelector('#evidence').ariaBusy === 'false'")
            .await?;
        are_of(page, "kwh=0.07").await?;

        // In view, it is never behind.
        scroll_to(page, "#evidence .full").await?;
        page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
            .await?;
        let behind = page.run(&TYPED.replace("PRICE", "0.04")).await?;
        assert_eq!(behind, "false", "the evidence is in view");
        are_of(page, "kwh=0.04").await
    })
}

/// All figures of the evidence are those of a link.
async fn are_of(page: &Page, link: &str) -> Outcome {
    let report = printed(link)?;
    let figures = page
        .run("return [...document.querySelectorAll('#evidence data[data-figure]')].map((data) => [data.dataset.figure, data.value])
                // Those of the futures come later, and are held against the command elsewhere.
                .filter(([path]) => !path.startsWith('risk.'))")
        .await?;
    let figures = figures.as_array().cloned().unwrap_or_default();
    assert!(figures.len() > 100, "{} figures", figures.len());
    for figure in figures {
        let path = figure[0].as_str().unwrap_or_default();
        let shown: f64 = figure[1].as_str().unwrap_or_default().parse().unwrap_or(f64::NAN);
        let expected = at(&report, path);
        assert_eq!(
            expected.map(f64::to_bits),
            Some(shown.to_bits()),
            "{path} of {link}"
        );
    }
    Ok(())
}

#[test]
fn on_paper_are_the_charts_that_nobody_scrolled_to() -> Outcome {
    let (address, _server) = Condition::Strict.serve("")?;
    Browser::new().taken_to("paper", async |page| {
        page.run_first(COUNTER).await?;
        page.run_first(PAPER).await?;
        page.go(Condition::Strict, &address, true).await?;
        page.answers("").await?;
        let paper = page
            .ask("Page.printToPDF", json!({ "printBackground": true }))
            .await?;
        assert!(matches!(paper["data"], Value::String(_)), "{paper}");
        let paper = page.run("return window.paper").await?;
        let canvases = paper.as_array().cloned().unwrap_or_default();
        assert!(canvases.len() > 7, "{paper}");
        for texts in canvases {
            assert!(texts.as_u64() > Some(0), "a chart is empty on paper: {paper}");
        }
        Ok(())
    })
}
