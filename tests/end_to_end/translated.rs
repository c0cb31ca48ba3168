//! A translated page, in which the browser has replaced the page's texts by elements of its own.

use serde_json::Value;

use crate::harness::{Browser, Condition, Outcome, Page};

/// A script that replaces every text as a browser's translation does and, if `FOR_EVER` is true, every new text
/// afterwards. `WAY` is how a text is replaced. The words stay the same, so that figures can be compared.
const TRANSLATE: &str = "window.replaced = 0;
    const nested = (text) => {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        outer.append(inner);
        replaced += 1;
        return [outer, inner];
    };
    const ways = {
        instead: (text) => {
            const [outer, inner] = nested();
            inner.textContent = text.data;
            text.replaceWith(outer);
        },
        around: (text) => {
            const [outer, inner] = nested();
            text.before(outer);
            inner.append(text);
        },
    };
    const translate = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        texts.filter((text) => text.data.trim() && !text.parentElement.closest('font, script, style, textarea'))
            .forEach(ways.WAY);
    };
    if (FOR_EVER) new MutationObserver(translate).observe(document.body, { childList: true, subtree: true, characterData: true });
    translate();
    return replaced";

/// A script that returns all figures: path, value and text.
const FIGURES: &str = "return [...document.querySelectorAll('data[data-figure]')]
    .map((figure) => [figure.dataset.figure, figure.getAttribute('value'), figure.textContent])";

/// How a translator replaces texts, and whether it also replaces new ones.
const TRANSLATORS: [(&str, bool); 3] = [("instead", false), ("instead", true), ("around", true)];

#[test]
fn figures_of_a_translated_page_follow_its_inputs() -> Outcome {
    for (query, acts) in [("", true), ("?embed=1&view=verdict&controls=kwh", false)] {
        for (how, ever) in TRANSLATORS {
            Browser::new().visit(Condition::Strict, query, async |page| {
                page.wait_for("#verdict", "megawatt").await?;
                translate(page, how, ever).await?;
                for price in ["0.12", "0.09", "0.0"] {
                    page.type_into("#field-kwh", price).await?;
                    let price = price.trim_end_matches(".0");
                    page.wait_until(&format!("location.search.includes('kwh={price}')"))
                        .await?;
                    if !ever {
                        translate(page, how, ever).await?;
                    }
                }
                if acts {
                    // Elements that appear and disappear: rows, lines of a table, a message beside a field, a dialog.
                    page.click("#row-0-remove").await?;
                    page.type_into("#field-kwh", "abc").await?;
                    page.wait_for("#field-kwh-problem", "number").await?;
                    page.type_into("#field-kwh", "0.12").await?;
                    page.wait_until("document.querySelector('#field-kwh-problem').hidden")
                        .await?;
                    // The click is made by script, because a button may be translated again between press and release.
                    page.run("document.querySelector('.masthead nav > button:last-child').click()")
                        .await?;
                    page.wait_for("#dialog", "Short link").await?;
                    page.run("document.querySelector('#dialog button').click()")
                        .await?;
                    page.wait_until("!document.querySelector('#dialog')").await?;
                    page.run("history.back()").await?;
                    page.wait_until("document.querySelectorAll('[id^=row-][id$=-remove]').length === 3")
                        .await?;
                }
                assert_eq!(
                    page.run("return document.querySelector('#crash').hidden").await?,
                    true,
                    "{query} {how}: no panic"
                );
                agrees_with_a_fresh_page(page, &format!("{query}, {how}, for ever: {ever}")).await
            })?;
        }
    }
    Ok(())
}

async fn translate(page: &Page, how: &str, ever: bool) -> Outcome {
    let script = TRANSLATE
        .replace("WAY", how)
        .replace("FOR_EVER", if ever { "true" } else { "false" });
    let replaced = page.run(&script).await?.as_u64();
    assert!(replaced > Some(10), "the page is translated: {replaced:?} texts");
    Ok(())
}

/// Asserts that every figure reads as on an untranslated page at the same address.
async fn agrees_with_a_fresh_page(page: &Page, what: &str) -> Outcome {
    // Both pages are compared at rest. Nothing was unfolded on the first, so both show the same parts.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    page.settled().await?;
    let translated = page.run(FIGURES).await?;
    let count = translated.as_array().map_or(0, Vec::len);
    assert!(count >= 5, "{what}: only {count} figures");
    page.open(&page.address().await?).await?;
    page.wait_for("#verdict", "megawatt").await?;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    page.settled().await?;
    let fresh = page.run(FIGURES).await?;
    let differing: Vec<(&Value, &Value)> = translated
        .as_array()
        .into_iter()
        .flatten()
        .zip(fresh.as_array().into_iter().flatten())
        .filter(|(one, other)| one != other)
        .collect();
    assert!(differing.is_empty(), "{what}: {differing:?}");
    assert_eq!(fresh.as_array().map_or(0, Vec::len), count, "{what}: figures");
    Ok(())
}
