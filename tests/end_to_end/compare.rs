//! Scenarios side by side: keeping, changing, swapping, taking over values, dropping, undoing and embedding.

use serde_json::json;

use crate::harness::{Browser, Condition, Outcome, Page};

/// The compared scenario's query, escaped as the value of a key.
const KEPT: &str = "v%3D1%26d%3D2026-10-03%26kwh%3D0.05";

/// The cells of the table's line whose heading begins with these words.
async fn cells(page: &Page, heading: &str) -> Outcome<Vec<String>> {
    let script = format!(
        "const row = [...document.querySelectorAll('.compared tr')]
             .find((row) => row.querySelector('th[scope=row]')?.textContent.startsWith('{heading}'));
         return row ? [...row.querySelectorAll('td')].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()) : []"
    );
    let cells = page.run(&script).await?;
    Ok(serde_json::from_value(cells)?)
}

async fn names(page: &Page) -> Outcome<serde_json::Value> {
    page.run(
        "return [...document.querySelectorAll('.compared thead th')].map((name) => name.firstChild.textContent.trim())",
    )
    .await
}

#[test]
fn a_kept_scenario_is_shown_beside_the_changed_one() -> Outcome {
    Browser::new().visit(Condition::Strict, "?kwh=0.05", async |page| {
        page.answers("kwh=0.05").await?;
        assert_eq!(
            page.run("return document.querySelector('.compared').hidden")
                .await?,
            json!(true)
        );
        page.click("#keep").await?;
        page.wait_for(".compared", "Nothing differs yet").await?;
        let kept = page.text(".keep [role=status]").await?;
        assert_eq!(kept, "A is kept, and what you change now stands beside it: see side by side");
        page.type_into("#field-kwh", "0.08").await?;
        page.answers(&format!("kwh=0.08&a={KEPT}")).await?;
        assert_eq!(names(page).await?, json!(["A", "Now"]));
        let price = cells(page, "Electricity price").await?;
        assert_eq!(price, ["0.05 $/kWh take A’s", "0.08 $/kWh"]);
        let heads = page
            .run("return [...document.querySelectorAll('.compared thead small')].map((head) => head.innerText.replace(/\\s/g, ' '))")
            .await?;
        assert_eq!(
            heads,
            json!(["Electricity price 0.05 $/kWh", "Electricity price 0.08 $/kWh"])
        );
        let headline = page.text(".verdict .other").await?;
        assert!(headline.starts_with("A After a 10% return"), "{headline}");
        let lines = cells(page, "Mining").await?;
        assert!(lines.len() == 2 && lines[1].contains(" $") && lines[1].ends_with(" less than A"), "{lines:?}");
        page.settled().await?;
        let legend = page.text("#chart-cash").await?;
        assert!(legend.contains("A: Whole site"), "{legend}");

        // A second scenario is kept; a third cannot be.
        page.click("#keep").await?;
        page.type_into("#field-kwh", "0.02").await?;
        page.wait_until("document.querySelector('.compared .input td:last-child').innerText.startsWith('0.02')")
            .await?;
        page.settled().await?;
        assert_eq!(names(page).await?, json!(["A", "B", "Now"]));
        let shown = "return ['#keep', '.keep details'].map((part) => document.querySelector(part).checkVisibility())";
        assert_eq!(page.run(shown).await?, json!([false, false]));
        let kept = page.text(".keep [role=status]").await?;
        assert_eq!(
            kept,
            "A and B are kept, and what you change now is the third: see side by side"
        );
        page.click(".keep a").await?;
        assert_eq!(
            page.run("return document.activeElement.id").await?,
            json!("compared")
        );
        // After a reload the page shows the same table.
        let table = page.text(".compared").await?;
        page.wait_until("location.search.includes('kwh=0.02')").await?;
        page.run("location.reload()").await?;
        page.wait_until("document.querySelectorAll('.compared thead th').length === 3")
            .await?;
        assert_eq!(page.text(".compared").await?, table);
        Ok(())
    })
}

#[test]
fn a_compared_scenario_can_be_swapped_taken_over_dropped_and_undone() -> Outcome {
    let link = format!("?kwh=0.08&mix=h100*8&a={KEPT}");
    Browser::new().visit(Condition::Strict, &link, async |page| {
        page.wait_for(".compared", "What differs").await?;
        page.click(".compared [aria-label='Swap with now: A']").await?;
        page.wait_until("document.querySelector('#field-kwh').value === '0.05'")
            .await?;
        let price = cells(page, "Electricity price").await?;
        assert_eq!(price, ["0.08 $/kWh take A’s", "0.05 $/kWh"]);
        assert_eq!(page.text("#undo").await?, "Undo: the swap");
        page.click("#undo").await?;
        page.wait_until("document.querySelector('#field-kwh').value === '0.08'")
            .await?;

        page.click(".compared [aria-label='take A’s: Electricity price']")
            .await?;
        page.wait_until("document.querySelector('#field-kwh').value === '0.05'")
            .await?;
        assert_eq!(page.text("#undo").await?, "Undo: Electricity price 0.05 → 0.08");
        page.click(".compared [aria-label='take A’s: Machines and leases']")
            .await?;
        page.wait_for(".compared", "Nothing differs yet").await?;

        page.click(".compared [aria-label='Drop A']").await?;
        page.wait_until("document.querySelector('.compared').hidden")
            .await?;
        assert_eq!(page.run("return document.activeElement.id").await?, json!("keep"));
        assert_eq!(page.text("#undo").await?, "Undo: what is compared");
        page.click("#undo").await?;
        page.wait_for(".compared", "Nothing differs yet").await?;
        // The browser's Back is one more step.
        page.run("history.back()").await?;
        page.wait_until("document.querySelector('.compared').hidden")
            .await
    })
}

#[test]
fn a_named_scenario_or_a_link_can_be_compared_with() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.wait_for("#verdict", "a year").await?;
        page.click(".keep summary").await?;
        page.type_into("#beside-link", "what is this").await?;
        page.run("document.querySelector('.keep form button').click()")
            .await?;
        page.wait_until("!document.querySelector('#beside-refused').hidden")
            .await?;
        assert_eq!(
            page.value("#beside-link").await?,
            "what is this",
            "what was typed stays"
        );
        assert_eq!(
            page.attribute("#beside-link", "aria-invalid").await?.as_deref(),
            Some("true")
        );
        page.type_into("#beside-link", "https://example.org/?kwh=0.01&mix=h100*8")
            .await?;
        page.run("document.querySelector('.keep form button').click()")
            .await?;
        page.wait_for(".compared", "0.01").await?;
        page.run("document.querySelector('.keep .preset:nth-of-type(4)').click()")
            .await?;
        page.wait_until("document.querySelectorAll('.compared thead th').length === 3")
            .await
    })
}

#[test]
fn an_embed_shows_the_comparison_or_without_one_the_verdict() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    Browser::new().taken_to("compared in an embed", async |page| {
        for width in [320, 800] {
            page.resize(width, 700).await?;
            page.open(&format!(
                "{ours}?embed=1&view=compare&kwh=0.08&a={KEPT}&b=preset%3Diren"
            ))
            .await?;
            page.wait_for(".compared", "What differs").await?;
            assert_eq!(names(page).await?, json!(["A", "B", "Now"]));
            assert_eq!(
                page.count(".compared button").await?,
                0,
                "nothing to press in an embed"
            );
            let over = page
                .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .await?;
            assert_eq!(over, json!(0), "at {width} px");
            page.screenshot(&format!("compared-{width}")).await?;
        }
        page.open(&format!("{ours}?embed=1&view=compare")).await?;
        page.wait_for("#verdict", "a year").await?;
        Ok(())
    })
}
