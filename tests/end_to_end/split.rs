//! The program was cut in two: what the first half does alone is what both do together.
//!
//! Which constants and functions come later is decided from the finished program, so every part of the first view is
//! used here without the second half: a constant that is missing would be read as zero, a function would end the page.

use crate::harness::{Browser, Condition, Outcome, Page};

/// Scenarios that reach into every corner of the first view: all uses, own machines, words for losses and warnings.
const LINKS: [&str; 9] = [
    "",
    "?preset=one-miner",
    "?preset=core-scientific",
    "?preset=h100-bubble",
    "?preset=800-cards",
    "?d=2026-10-03&tax=21&hodl=30&months=120",
    "?mix=&kwh=0.123456789",
    "?btc=100000000&kwh=2&diff=1&mix=asic:1000:1:5:Dream%20machine*7,gpu:0.5:1e6:0.01*3MW,lease*7MW~1&months=1",
    "?kwh=abc&btc=-1&foo=2&mw=0.01&curtail=12.5&credit=0.07&gpath=lin&cmonths=18&mix=s19jpro*250kW@1234.5,a100*77~1.1",
];

const FIRST_VIEW: &str =
    "return ['#verdict', '.tipping', '.results', '.controls', '.mix .rows', '.capacity', '.strip']
    .map((part) => document.querySelector(part).textContent)";

#[test]
fn the_first_view_is_the_same_without_the_second_program() -> Outcome {
    for link in LINKS {
        Browser::new().visit(Condition::Strict, link, async |page| {
            page.wait_until("document.querySelector('.groups summary')")
                .await?;
            let together = page.run(FIRST_VIEW).await?;
            page.reload_without("*later.wasm").await?;
            page.wait_for(".evidence", "could not be loaded").await?;
            assert_eq!(page.run(FIRST_VIEW).await?, together, "{link}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_first_views_of_embeds_are_the_same_without_the_second_program() -> Outcome {
    const PARTS: &str =
        "return ['.own-title', '.card', '.cards', '.verdict', '.mix .rows', '.capacity', '.origin']
        .map((part) => document.querySelector(part)?.textContent ?? null)";
    for view in ["verdict", "cards", "card-2"] {
        let link = format!("?embed=1&view={view}&controls=mix&title=7%20reasons&preset=iren");
        Browser::new().visit(Condition::Strict, &link, async |page| {
            page.wait_until("document.querySelector('#add-machine')").await?;
            let together = page.run(PARTS).await?;
            page.reload_without("*later.wasm").await?;
            page.wait_for(".machine", "S21 Pro").await?;
            assert_eq!(page.run(PARTS).await?, together, "{link}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn whatever_can_be_done_in_the_first_view_is_done_without_the_second_program() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.reload_without("*later.wasm").await?;
        page.wait_for(".evidence", "could not be loaded").await?;
        for (typed, said) in [
            ("abc", "number"),
            ("0,05", "0.05"),
            ("5", "largest"),
            ("-7", "smallest"),
        ] {
            page.type_into("#field-kwh", typed).await?;
            page.wait_for("#field-kwh-problem", said).await?;
        }
        page.type_into("#field-kwh", "1e-3").await?;
        page.wait_for("#verdict", "0.1").await?;
        page.press(thirtyfour::Key::Escape).await?;
        page.wait_for("#verdict", "5.0").await?;
        for nth in 1..=5 {
            page.click(&format!(".switch button:nth-of-type({nth})")).await?;
        }
        page.click("#row-0-down").await?;
        page.click("#row-1-remove").await?;
        page.wait_until("document.querySelectorAll('.machine').length === 2")
            .await?;
        page.click(".machine .own > summary").await?;
        page.type_into("#row-0-own-ownprice", "30000").await?;
        page.click(".term").await?;
        page.click(".chips button:nth-of-type(4)").await?;
        page.wait_for(".cards", "S21 Pro").await?;
        page.click(".masthead button").await?;
        page.wait_until("document.documentElement.dataset.theme === 'dark'")
            .await?;
        back(page).await
    })
}

/// What was done is undone, and the page is there still.
async fn back(page: &Page) -> Outcome {
    page.run("history.back()").await?;
    page.wait_until("document.querySelectorAll('.machine').length === 2")
        .await?;
    assert_eq!(
        page.attribute("#crash", "hidden").await?.as_deref(),
        Some("true"),
        "nothing crashed"
    );
    Ok(())
}
