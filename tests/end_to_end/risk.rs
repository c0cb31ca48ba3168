//! How sure the answer is: the odds below it, once they are computed, and futures that are the same to the last bit in
//! every browser.

use thirtyfour::Key;
use wattworth::link::decode;
use wattworth::report::english::English;
use wattworth::report::facts::risk::chances;
use wattworth::report::in_detail::in_detail;
use wattworth::report::tables::risk_csv;
use wattworth::report::words::RiskWords;
use wattworth::report::words::piece::plain;
use wattworth::report::{DetailedSimulation, Futures, Report, Simulation};

use crate::harness::{Browser, Condition, Firefox, Outcome, Page, Reader, at};

/// Fewer futures than by default: in an unoptimised build ten thousand take seconds.
const LINK: &str = "paths=1500&kwh=0.06";

/// The futures as computed natively.
fn simulated(link: &str) -> Futures {
    let mut job = Simulation::of(decode(link).scenario);
    job.finish();
    job.outcome()
}

fn said(link: &str) -> String {
    let report = Report::of(&decode(link), &English);
    plain(&English.chances(&report, &chances(&report, &simulated(link))))
}

#[test]
fn the_odds_are_below_the_answer_and_follow_what_is_typed() -> Outcome {
    Browser::new().visit(Condition::Strict, &format!("?{LINK}"), async |page| {
        page.settled().await?;
        assert_eq!(page.text(".odds").await?, said(LINK));
        page.type_into("#field-btc", "200000").await?;
        page.answers(&format!("{LINK}&btc=200000")).await?;
        let after = page.text(".odds").await?;
        assert_eq!(after, said(&format!("{LINK}&btc=200000")));
        assert_ne!(after, said(LINK), "a dearer bitcoin changes the odds");
        Ok(())
    })
}

/// The volatilities are found among the inputs and can be typed there.
#[test]
fn without_volatility_all_futures_are_as_assumed() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        page.wait_until("[...document.querySelectorAll('.group .title')].some((one) => one.innerText === 'Risk' && one.checkVisibility())")
            .await?;
        page.type_into("#search", "volatility").await?;
        page.type_into("#field-vol", "0").await?;
        page.type_into("#field-gvol", "0").await?;
        page.answers("vol=0&gvol=0").await?;
        page.wait_for(".odds", "beats mining in all of the futures").await
    })
}

#[test]
fn earlier_odds_are_gone_once_a_new_answer_is_shown() -> Outcome {
    Browser::new().visit(Condition::Strict, &format!("?{LINK}"), async |page| {
        page.settled().await?;
        let before = page.text(".odds").await?;
        assert_eq!(before, said(LINK));
        let earlier = page.text("#verdict").await?;
        // What is shown once the new answer is: with the frame that shows it, the earlier odds must be gone.
        let script = "const shown = (part) => document.querySelector(part).innerText.trim();
            const earlier = shown('#verdict');
            document.querySelector('#row-0-remove').click();
            return new Promise((done) => {
                const look = () => shown('#verdict') === earlier
                    ? requestAnimationFrame(look)
                    : done([shown('#verdict'), shown('.odds')]);
                look();
            })";
        let at_once = page.run(script).await?;
        page.settled().await?;
        page.wait_until("location.search.includes('mix=')").await?;
        let answer = page.text("#verdict").await?;
        assert_ne!(answer, earlier, "the site has a use less");
        assert_eq!(at_once[0], answer.as_str(), "the new answer");
        let address = page.address().await?;
        let (_, query) = address.split_once('?').unwrap_or_default();
        let odds = said(query);
        assert_eq!(page.text(".odds").await?, odds);
        // On a fast machine the new odds may be known at once.
        const TRYING: &str = "How sure is that? Many futures are being tried …";
        assert!(
            at_once[1] == TRYING || at_once[1] == odds.as_str(),
            "{}",
            at_once[1]
        );
        Ok(())
    })
}

#[test]
fn at_unchanged_prices_the_odds_say_that_they_use_assumed_prices() -> Outcome {
    let link = format!("{LINK}&clock=month");
    Browser::new().visit(Condition::Strict, &format!("?{link}"), async |page| {
        page.settled().await?;
        let odds = page.text(".odds").await?;
        let marked = said(LINK).replacen("The AI lease", "With prices as assumed, the AI lease", 1);
        assert_eq!(odds, marked);
        Ok(())
    })
}

#[test]
fn without_machines_there_are_no_odds() -> Outcome {
    Browser::new().visit(Condition::Strict, "?mix=", async |page| {
        page.wait_until("document.querySelector('#verdict')").await?;
        page.settled().await?;
        assert_eq!(page.count(".odds, #chart-risk").await?, 0);
        Ok(())
    })
}

/// Asserts that every percentile in the table of the dots' chart, and every figure of the odds, equals the native one.
async fn agrees(reader: &impl Reader) -> Outcome {
    let button = "document.querySelector('#chart-risk .tools button[aria-expanded]')";
    reader.await_until(button).await?;
    reader.run(&format!("{button}.click()")).await?;
    reader
        .await_until("document.querySelector('#chart-risk table data')")
        .await?;
    let figures = reader
        .run(
            "return [...document.querySelectorAll('#chart-risk table data, .odds data')]
                .map((figure) => [figure.dataset.figure, figure.getAttribute('value')])",
        )
        .await?;
    let report = serde_json::to_value(Report::of(&decode(LINK), &English))?;
    let native = serde_json::json!({ "risk": simulated(LINK), "inputs": report["inputs"] });
    let figures = figures.as_array().cloned().unwrap_or_default();
    assert!(
        figures.len() >= 15,
        "three uses, five percentiles each: {figures:?}"
    );
    for figure in figures {
        let path = figure[0].as_str().unwrap_or_default();
        let value: f64 = figure[1].as_str().unwrap_or_default().parse()?;
        assert_eq!(
            Some(value.to_bits()),
            at(&native, path).map(f64::to_bits),
            "{path}: {value}"
        );
    }
    Ok(())
}

#[test]
fn futures_are_the_same_to_the_last_bit_in_chromium() -> Outcome {
    Browser::new().visit(Condition::Strict, &format!("?{LINK}"), async |page| {
        agrees(page).await
    })
}

#[test]
fn futures_are_the_same_to_the_last_bit_in_firefox() -> Outcome {
    let (address, _server) = Condition::Strict.serve(&format!("?{LINK}"))?;
    Firefox::taken_to("futures", async |reader| {
        reader.resize(1280, 900).await?;
        reader.open(&address).await?;
        agrees(reader).await
    })
}

/// The dots' chart repeats the odds below the answer, so that nobody has to remember them.
#[test]
fn the_dots_chart_repeats_the_odds() -> Outcome {
    Browser::new().visit(Condition::Strict, &format!("?{LINK}"), async |page| {
        page.settled().await?;
        page.wait_until("document.querySelector('#chart-risk figcaption')")
            .await?;
        let hint = page.text("#chart-risk figcaption span").await?;
        assert!(hint.starts_with(&said(LINK)), "{hint}");
        assert!(page.text("#chart-risk .note").await?.starts_with("Left out"));
        Ok(())
    })
}

/// For a site with a reserve and a contract, the dialog shows two charts with tables, whose figures are all the
/// command's, and a CSV file with the seed.
#[test]
fn the_risk_opens_in_detail() -> Outcome {
    const WITH_RESERVE: &str = "paths=600&reserve=2e6&debt=60&kwh=0.06&mix=s21pro*4000,lease*5MW";
    Browser::new().visit(Condition::Strict, &format!("?{WITH_RESERVE}"), async |page| {
        page.answers(WITH_RESERVE).await?;
        page.wait_until("document.querySelector('#in-detail')").await?;
        page.run("document.querySelector('#in-detail').focus()").await?;
        page.click("#in-detail").await?;
        page.wait_for("#working h2", "The risk in detail").await?;
        page.wait_until("document.querySelectorAll('#in-detail-answer svg').length === 2")
            .await?;
        let lefts = page
            .run("return ['#working h2', '#in-detail-answer'].map((part) => document.querySelector(part).getBoundingClientRect().left)")
            .await?;
        assert_eq!(lefts[0], lefts[1], "the answer stands below its heading");
        let mut job = DetailedSimulation::of(decode(WITH_RESERVE).scenario);
        while !job.advance(1_000) {}
        let futures = job.outcome();
        let report = Report::of(&decode(WITH_RESERVE), &English);
        let told = in_detail(&report, &futures, &English);
        let titles = page
            .run("return [...document.querySelectorAll('#in-detail-answer h3')].map((title) => title.textContent)")
            .await?;
        assert_eq!(
            titles,
            serde_json::json!([plain(&told.mining_and_contract.title), plain(&told.reserve.title)])
        );
        let mut native = serde_json::to_value(&report)?;
        native["risk"] = serde_json::to_value(&futures)?;
        let figures = page
            .run(
                "return [...document.querySelectorAll('#in-detail-answer data')]
                    .map((figure) => [figure.dataset.figure, figure.getAttribute('value')])",
            )
            .await?;
        let figures = figures.as_array().cloned().unwrap_or_default();
        assert!(
            figures.len() > 60 * 6,
            "five percentiles, a contract and a share a month: {}",
            figures.len()
        );
        for figure in figures {
            let path = figure[0].as_str().unwrap_or_default();
            let value: f64 = figure[1].as_str().unwrap_or_default().parse()?;
            assert_eq!(Some(value.to_bits()), at(&native, path).map(f64::to_bits), "{path}");
        }
        let file = page
            .run("return decodeURIComponent(document.querySelector('#in-detail-answer a[download]').href.split(',')[1])")
            .await?;
        assert_eq!(file, serde_json::json!(risk_csv::by_month(&report, &futures)));
        let fits = page
            .run("const sheet = document.querySelector('#working'); return sheet.scrollWidth <= sheet.clientWidth")
            .await?;
        assert_eq!(fits, serde_json::json!(true));
        page.run("document.querySelector('#working [data-close]').click()").await?;
        assert_eq!(
            page.run("return document.activeElement.id").await?,
            serde_json::json!("in-detail")
        );
        Ok(())
    })
}

/// If the dialog is closed before it is done, the computation stops without an error. Without machines there is nothing
/// to compute.
#[test]
fn closing_the_risk_in_detail_stops_its_computation() -> Outcome {
    Browser::new().visit(Condition::Strict, "?paths=100000", async |page| {
        page.wait_until("document.querySelector('#in-detail')").await?;
        page.click("#in-detail").await?;
        page.wait_until("document.querySelector('#in-detail-progress')?.value > 0")
            .await?;
        page.run("document.querySelector('#working [data-close]').click()")
            .await?;
        // If the computation went on, each of these turns would let it compute another slice.
        let value = "return new Promise((done) => {
            let turns = 0;
            const turn = () => (turns += 1) > 20
                ? done(document.querySelector('#in-detail-progress').value)
                : setTimeout(turn, 0);
            turn();
        })";
        let before = page.run(value).await?;
        assert_eq!(page.run(value).await?, before);
        Ok(())
    })?;
    Browser::new().visit(Condition::Strict, "?mix=", async |page| {
        page.wait_until("document.querySelector('#in-detail')").await?;
        page.click("#in-detail").await?;
        page.wait_for("#working", "There is nothing to try").await
    })
}

/// An embed of the dots' chart has a title while the futures are computed, and then shows the chart.
#[test]
fn an_embed_of_the_risk_shows_its_title_and_chart() -> Outcome {
    Browser::new().visit(
        Condition::Strict,
        &format!("?embed=1&view=risk&{LINK}"),
        async |page| {
            page.wait_for("#title-risk", "How sure is it?").await?;
            page.wait_until("document.querySelector('#chart-risk canvas')")
                .await
        },
    )
}

/// Many futures with an input given as a range, so that computing them takes a while.
const LONG: &str = "paths=60000&kwh=0.04..0.06";

/// A script that goes to another link within the page, as the browser's Back does.
fn go_to(link: &str) -> String {
    format!("history.pushState(null, '', '?{link}'); dispatchEvent(new PopStateEvent('popstate'))")
}

/// Which share of the futures has been computed.
async fn tried(page: &Page) -> Outcome<f64> {
    let done = page
        .run("return document.querySelector('.odds progress').position")
        .await?;
    Ok(done.as_f64().unwrap_or(f64::NAN))
}

#[test]
fn the_risk_in_detail_can_be_stopped_and_resumed() -> Outcome {
    const DONE: &str = "return document.querySelector('#in-detail-progress').value";
    Browser::new().visit(Condition::Strict, &format!("?{LONG}"), async |page| {
        page.wait_until("document.querySelector('#in-detail')").await?;
        page.click("#in-detail").await?;
        page.wait_until("document.querySelector('#in-detail-progress')?.value > 0")
            .await?;
        page.click("#in-detail-stop").await?;
        page.wait_for("#in-detail-answer", "Stopped before all futures were tried.")
            .await?;
        let stopped = page.run(DONE).await?;
        // Nothing goes on by itself.
        page.click("#working h2").await?;
        page.run("return new Promise((after) => setTimeout(after, 300))")
            .await?;
        assert_eq!(page.run(DONE).await?, stopped);
        // It resumes from where it stopped.
        page.click("#in-detail-stop").await?;
        page.wait_for("#in-detail-answer", "being tried").await?;
        page.wait_until(&format!(
            "document.querySelector('#in-detail-progress').value > {stopped}"
        ))
        .await?;
        page.press(Key::Escape).await?;
        assert_eq!(page.count("dialog[open]").await?, 0);
        Ok(())
    })
}

#[test]
fn a_long_simulation_shows_progress_and_can_be_stopped_and_resumed() -> Outcome {
    Browser::new().visit(Condition::Strict, &format!("?{LINK}"), async |page| {
        page.settled().await?;
        assert_eq!(page.count(".odds progress, .odds button").await?, 0);
        let room = "return document.querySelector('.odds').getBoundingClientRect().height";
        page.run(&go_to(LONG)).await?;
        page.wait_for(".odds", "being tried").await?;
        let before = page.run(room).await?;
        page.wait_until("document.querySelector('.odds progress')?.position > 0").await?;
        assert_eq!(page.run(room).await?, before, "nothing moves");
        // A key pressed meanwhile takes effect: the headline's figures are those of the new price.
        page.type_into("#field-btc", "90000").await?;
        let link = format!("{LONG}&btc=90000");
        let report = serde_json::to_value(Report::of(&decode(&link), &English))?;
        let answered = page
            .run("const figure = document.querySelector('#verdict data'); return [figure.dataset.figure, figure.value]")
            .await?;
        let expected = at(&report, answered[0].as_str().unwrap_or_default());
        let found: f64 = answered[1].as_str().unwrap_or_default().parse()?;
        assert_eq!(Some(found.to_bits()), expected.map(f64::to_bits), "{answered}");
        // The chart of the earlier inputs stays and is marked as old.
        page.wait_until("document.querySelector('.odds progress')?.position > 0").await?;
        assert_eq!(page.count(".futures[data-old] #chart-risk canvas").await?, 1);
        page.click(".odds button").await?;
        page.wait_for(".odds", "Stopped before all futures were tried.").await?;
        let stopped = tried(page).await?;
        assert!(stopped > 0.0 && stopped < 1.0, "{stopped}");
        // Nothing resumes by itself, whatever else the reader does.
        page.click(".theme").await?;
        page.settled().await?;
        assert_eq!(tried(page).await?.to_bits(), stopped.to_bits());
        assert_eq!(page.count(".futures[data-old] #chart-risk canvas").await?, 1);
        // It resumes from where it stopped.
        page.click(".odds button").await?;
        page.wait_for(".odds", "being tried").await?;
        assert!(tried(page).await? >= stopped);
        page.settled().await?;
        assert_eq!(page.text(".odds").await?, said(&link));
        assert_eq!(page.count(".futures[data-old], .odds progress, .odds button").await?, 0);
        // The button that was pressed is gone, so the focus stays at its place for keyboard users.
        let focused = page.run("return document.activeElement.className").await?;
        assert_eq!(focused, "odds", "the focus stays where the button was");
        Ok(())
    })
}
