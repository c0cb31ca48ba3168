//! The main task by keyboard alone: choose an example, change a price, add a row and move it, read the result, copy the
//! link.

use thirtyfour::Key;

use crate::harness::{Browser, Condition, Failure, Outcome, Page};

/// More presses of the Tab key than any element of the page needs.
const MOST_TABS: usize = 240;

/// Presses the Tab key until an element has the focus.
async fn tab_to(page: &Page, selector: &str) -> Outcome {
    let there = format!("return document.activeElement.matches({selector:?})");
    for _ in 0..MOST_TABS {
        page.press(Key::Tab).await?;
        if page.run(&there).await? == true {
            return Ok(());
        }
    }
    Err(Failure(format!("{MOST_TABS} tabs never come to {selector}")))
}

/// The id of the focused element.
async fn focused(page: &Page) -> Outcome<String> {
    let id = page.run("return document.activeElement.id").await?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_main_task_can_be_done_by_keyboard() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.wait_until("document.querySelector('#add-machine')").await?;

        // An example.
        tab_to(page, "#examples summary").await?;
        page.press(Key::Enter).await?;
        tab_to(page, "#examples .items button:nth-of-type(2)").await?;
        page.press(Key::Enter).await?;
        page.answers("preset=one-miner").await?;
        assert_eq!(page.count(".machine").await?, 1, "one miner");

        // Another price, by typing and by an arrow key.
        tab_to(page, "#field-kwh").await?;
        page.press(Key::Control + "a").await?;
        page.press("0.06").await?;
        page.answers("preset=one-miner&kwh=0.06").await?;
        page.press(Key::Up).await?;
        page.answers("preset=one-miner&kwh=0.061").await?;

        // Another row, found by search.
        tab_to(page, "#add-machine").await?;
        page.press("h").await?;
        page.press("200").await?;
        page.wait_until("document.querySelectorAll('[role=option]').length === 1")
            .await?;
        let pointed = page
            .run("return document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent")
            .await?;
        assert!(
            pointed.as_str().unwrap_or_default().contains("H200"),
            "the first machine found is selected in the list: {pointed}"
        );
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelectorAll('.machine').length === 2")
            .await?;
        assert_eq!(focused(page).await?, "add-machine", "the focus stays for the next one");
        assert_eq!(page.value("#add-machine").await?, "", "and the search is empty again");

        // The list opens and closes without choosing.
        page.press(Key::Down).await?;
        page.wait_until("document.querySelectorAll('[role=option]').length > 30")
            .await?;
        page.press(Key::Escape).await?;
        page.wait_until("document.activeElement.getAttribute('aria-expanded') === 'false'")
            .await?;
        assert_eq!(page.count(".machine").await?, 2, "Escape adds nothing");

        // The result.
        page.answers("preset=one-miner&kwh=0.061&mix=s21*1,h200*1").await?;
        assert_eq!(page.count(".card").await?, 2, "a card a row");

        // The new row moves to the top, where it can only be moved down, and the browser's Back undoes that.
        tab_to(page, "#row-1-up").await?;
        page.press(Key::Enter).await?;
        page.wait_for(".machine", "H200").await?;
        assert_eq!(focused(page).await?, "row-0-down", "the focus goes with the row");
        page.run("history.back()").await?;
        page.wait_for(".machine", "S21").await?;

        // The link is copied to the clipboard.
        tab_to(page, ".masthead nav > button:last-of-type").await?;
        page.press(Key::Enter).await?;
        tab_to(page, "#share-short + button").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelector('.said').textContent !== ''")
            .await?;
        let shared = page.value("#share-short").await?;
        assert!(
            shared.contains("kwh=0.061") && shared.contains("h200"),
            "the link holds what was chosen: {shared}"
        );
        page.press(Key::Escape).await?;
        page.wait_until("!document.querySelector('dialog[open]')").await
    })
}

#[test]
fn back_undoes_changes_but_not_theme_and_units() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        let steps = async || page.run("return history.length").await;
        let before = steps().await?;
        page.click(".theme").await?;
        page.wait_until("location.search.includes('theme=dark')").await?;
        page.click(".full summary").await?;
        page.click(".full .switch button:nth-of-type(4)").await?;
        page.wait_for(".full table", "/ MWh").await?;
        assert_eq!(steps().await?, before, "colours and units are no steps");

        page.click("#row-0-remove").await?;
        page.wait_until("document.querySelectorAll('.machine').length === 2")
            .await?;
        page.run("history.back()").await?;
        page.wait_until("document.querySelectorAll('.machine').length === 3")
            .await?;
        assert_eq!(
            page.attribute("html", "data-theme").await?.as_deref(),
            Some("dark"),
            "Back leaves the colours"
        );
        assert!(
            page.text(".full table").await?.contains("/ MWh"),
            "and the unit of the table"
        );
        Ok(())
    })
}

/// The explanation of a term covers what is below it. Escape closes it, and another term's can still be opened.
#[test]
fn escape_closes_the_explanation_of_a_term() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.answers("").await?;
        let shown =
            "return [...document.querySelectorAll('.meaning')].filter((one) => one.checkVisibility()).length";
        page.run("document.querySelector('.term').focus()").await?;
        assert_eq!(page.run(shown).await?, 1);
        page.strike(Key::Escape).await?;
        assert_eq!(page.run(shown).await?, 0);
        page.run("document.querySelectorAll('.term')[1].focus()").await?;
        assert_eq!(page.run(shown).await?, 1, "of another term");
        page.hover(".term", (0, 0)).await?;
        page.strike(Key::Escape).await?;
        assert_eq!(page.run(shown).await?, 0, "below the pointer, too");
        Ok(())
    })
}
