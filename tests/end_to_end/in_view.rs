//! What is out of view is rendered later: charts once they come into view, figures once the reader pauses. On paper
//! everything is there.

use serde_json::{Value, json};

use crate::harness::{Browser, Condition, Outcome, Page, at, printed};

/// A script that counts the texts drawn on each canvas.
const COUNTER: &str = "
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (...words) {
        this.canvas.texts = (this.canvas.texts ?? 0) + 1;
        return write.apply(this, words);
    };
";

/// A script that records, after printing, how many texts each canvas has.
const PAPER: &str = "
    addEventListener('afterprint', () => {
        window.paper = [...document.querySelectorAll('canvas')].map((canvas) => canvas.texts ?? 0);
    });
";

/// A script that types an electricity price and returns whether the evidence is marked as out of date right afterwards.
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
        // The intersection observer reports it in the frame after next.
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
fn parts_out_of_view_are_updated_at_the_first_pause() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        let behind = page.run(&TYPED.replace("PRICE", "0.07")).await?;
        assert_eq!(behind, "true", "the evidence is out of view");
        page.wait_until("document.querySelector('#evidence').ariaBusy === 'false'")
            .await?;
        are_of(page, "kwh=0.07").await?;

        // While the evidence is in view, it is never out of date.
        scroll_to(page, "#evidence .full").await?;
        page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
            .await?;
        let behind = page.run(&TYPED.replace("PRICE", "0.04")).await?;
        assert_eq!(behind, "false", "the evidence is in view");
        are_of(page, "kwh=0.04").await
    })
}

#[test]
fn charts_of_the_details_are_made_once_they_are_unfolded() -> Outcome {
    let summary = ".details > summary";
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.settled().await?;
        assert_eq!(
            page.count(".charts figure").await?,
            5,
            "first chart, cash, megawatt-hour, dots, fan"
        );
        assert_eq!(
            page.text(summary).await?,
            "More charts: Profit month by month · Where miners break even · What a petahash earns, and what its power costs · \
             What a unit costs"
        );
        page.click(summary).await?;
        page.wait_until("document.querySelectorAll('.details figure').length === 4").await?;
        page.click(summary).await?;
        page.wait_until("document.querySelectorAll('.details figure').length === 0").await
    })?;
    Browser::new().visit(Condition::Strict, "?mix=lease*30MW", async |page| {
        assert_eq!(
            page.text(summary).await?,
            "More charts: Profit month by month",
            "a lease has no other"
        );
        Ok(())
    })?;
    Browser::new().visit(Condition::Strict, "?mix=", async |page| {
        assert_eq!(
            page.count(".full").await?,
            1,
            "an empty mix has figures of the network"
        );
        assert_eq!(page.count(".details").await?, 0, "and no charts");
        Ok(())
    })
}

/// Asserts that all figures of the evidence are those of a link, except those of the futures.
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
fn charts_never_scrolled_to_are_printed() -> Outcome {
    let (address, _server) = Condition::Strict.serve("")?;
    Browser::new().taken_to("paper", async |page| {
        page.run_first(COUNTER).await?;
        page.run_first(PAPER).await?;
        page.go(Condition::Strict, &address, true).await?;
        page.answers("").await?;
        page.unfold().await?;
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
